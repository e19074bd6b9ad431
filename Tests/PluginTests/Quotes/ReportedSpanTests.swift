import Articles
import BuiltinPlugins
import TestSupport
import Testing
import Text

/// Reported speech in stories made by chance of sentences that report and sentences that do not.
@Suite struct ReportedSpanTests {
  private static let names = ["Anna Lindqvist", "Peter Holm", "Mary Carver", "Paul Pell"]
  private static let clauses = [
    "the pier would be closed on Monday", "the ferry was older than the harbour",
    "there was no money left for a bridge",
    "the island had been without a doctor for years",
  ]
  private static let tellings = [
    "It rained for three days.", "The boats stayed in the harbour all week.", "Tickets cost 12 euros.",
    "The old mill stands at the edge of the town.",
  ]

  /// Each clause that is reported, with who says it; plain telling between them.
  private func story(_ seed: UInt64) -> (text: String, said: [String]) {
    var numbers = SeededNumbers(seed: seed)
    var (sentences, said): ([String], [String]) = ([], [])
    for (name, clause) in zip(Self.names.shuffled(using: &numbers), Self.clauses.shuffled(using: &numbers)) {
      if numbers.number(below: 2) == 0 { sentences.append(numbers.pick(Self.tellings)) }
      let capital = clause.prefix(1).uppercased() + clause.dropFirst()
      switch numbers.number(below: 3) {
      case 0:
        sentences.append("\(name) said that \(clause).")
        said.append("that \(clause) | \(name)")
      case 1:
        sentences.append("\(capital), \(name) said.")
        said.append("\(capital) | \(name)")
      default:
        sentences.append("According to \(name), \(clause).")
        said.append("\(clause) | \(name)")
      }
    }
    return (sentences.joined(separator: "\n\n"), said)
  }

  @Test(arguments: 1...25 as ClosedRange<UInt64>) func whatIsReportedIsCutAndNamed(seed: UInt64) throws {
    let (text, said) = story(seed)
    let record = try quotesRecord(text, options: ["kinds": "indirect"])
    let found = (record["quotes"]?.items ?? []).map {
      "\($0["text"]?.text ?? "?") | \($0[path: "speaker.name"]?.text ?? "nobody")"
    }
    #expect(found == said, "\(text)")
    #expect(brokenSpans(record, sourceLength: record[path: "source.bytes"]?.int ?? 0) == [])
  }

  /// Asked for or not, reported speech changes nothing of the quotations in marks.
  @Test(arguments: 1...10 as ClosedRange<UInt64>) func quotationsStayAsTheyAre(seed: UInt64) throws {
    let text = GeneratedStory(seed: seed).paragraphs.joined(separator: "\n\n")
    func marked(_ kinds: JSONValue) throws -> [JSONValue] {
      let record = try record(
        of: text, [("parse", [:]), ("extract-quotes", ["kinds": kinds])], registry: builtinPlugins)
      return (record["quotes"]?.items ?? []).filter { $0["kind"]?.text != "indirect" }.map { quote in
        ["text": quote["text"] ?? .null, "speaker": quote["speaker"] ?? .null, "cue": quote["cue"] ?? .null]
      }
    }
    #expect(try marked(["direct", "mixed", "indirect"]) == marked(["direct", "mixed"]))
  }
}
