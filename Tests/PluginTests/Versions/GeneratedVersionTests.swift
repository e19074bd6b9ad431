import Articles
import Diagnostics
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

/// Two versions made by chance of sentences whose changes are known before.
@Suite struct GeneratedVersionTests {
  /// A sentence in both versions and what is to be found between them: kinds of facts, and codes of findings.
  private struct Edit {
    let old: String
    let new: String
    let facts: [String]
    let findings: [String]
  }

  private static let edits = [
    Edit(
      old: "The wall will cost 12 million pounds.", new: "The wall will cost 14 million pounds.", facts: ["number"],
      findings: ["E101"]),
    Edit(
      old: "Some 340 people live behind it.", new: "Some 430 people live behind it.", facts: ["number"],
      findings: ["E101"]),
    Edit(
      old: "The work begins on 3 March, the board wrote.", new: "The work begins on 13 March, the board wrote.",
      facts: ["date"], findings: ["E101"]),
    Edit(
      old: "Harbour master Noor Haddad drew the first plan.", new: "Harbour master Nora Haddad drew the first plan.",
      facts: ["name"], findings: ["E101"]),
    Edit(
      old: "The old pier is safe for lorries.", new: "The old pier is not safe for lorries.", facts: ["negation"],
      findings: ["E101"]),
    Edit(
      old: "“We have waited long enough for this wall,” said council leader Maren Holt.",
      new: "“We have waited far too long for this wall,” said council leader Maren Holt.", facts: ["quote"],
      findings: ["E102"]),
  ]
  /// Sentences that say the same in other words, marks, numbers and dates.
  private static let same = [
    ("The ferry carries ten cars at a time.", "The ferry carries 10 cars at a time."),
    ("A hearing was held on March 9 in the old hall.", "A hearing was held on 9 March in the old hall."),
    ("Swans sleep on the slipway in winter.", "Swans sleep on the slipway in winter."),
    ("The island has one road and it ends at the pier.", "The island has one road, and it ends at the pier."),
    ("Nobody spoke against the plan - not even the baker.", "Nobody spoke against the plan – not even the baker."),
  ]
  private static let fillers = [
    "Boats pass below the tower all day.", "The bakery sells bread with seaweed.",
    "Children learn to sail before they learn to swim.",
    "Fog came in from the west in the evening.",
  ]

  private func pair(_ seed: UInt64) -> (old: String, new: String, edits: [Edit]) {
    var numbers = SeededNumbers(seed: seed)
    let edits = Array(Self.edits.shuffled(using: &numbers).prefix(1 + numbers.number(below: 3)))
    let same = Self.same.shuffled(using: &numbers).prefix(2)
    var paragraphs = edits.map { ($0.old, $0.new) } + same + Self.fillers.map { ($0, $0) }
    paragraphs.shuffle(using: &numbers)
    let title = "Harbour wall to be rebuilt by spring"
    return (
      ([title] + paragraphs.map(\.0)).joined(separator: "\n\n"),
      ([title] + paragraphs.map(\.1)).joined(separator: "\n\n"), edits
    )
  }

  private func facts(_ comparison: VersionComparison) -> [String] {
    comparison.changes.filter { $0.kind.isFact }.map(\.kind.rawValue).sorted()
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>) func everyChangedFactIsFoundAndNoOther(seed: UInt64) throws {
    let (old, new, edits) = pair(seed)
    let comparison = try compared(old, new)
    #expect(facts(comparison) == edits.flatMap(\.facts).sorted(), "\(new)")
    #expect(comparison.findings.map(\.rule.code).sorted() == edits.flatMap(\.findings).sorted())
    let changed = comparison.changes.filter { $0.kind == .changed }
    #expect(changed.count == edits.count)
    for change in changed {
      let sentence = comparison.new.article.text[try #require(change.new)]
      #expect(edits.contains { $0.new.contains(sentence) || sentence.contains($0.new) }, "\(sentence)")
    }
  }

  /// What is found from new to old is what is found from old to new.
  @Test(arguments: 1...15 as ClosedRange<UInt64>) func theOtherWayRound(seed: UInt64) throws {
    let (old, new, _) = pair(seed)
    let (there, back) = (try compared(old, new), try compared(new, old))
    #expect(facts(there) == facts(back))
    #expect(there.changes.count { $0.kind == .changed } == back.changes.count { $0.kind == .changed })
  }

  @Test(arguments: 1...15 as ClosedRange<UInt64>) func aVersionIsTheSameAsItself(seed: UInt64) throws {
    let (old, new, _) = pair(seed)
    for text in [old, new] {
      let comparison = try compared(text, text)
      #expect(comparison.changes.isEmpty && comparison.findings.isEmpty)
    }
  }

  /// Marks, white space, line ends and the order of paragraphs are no changes of what is said.
  @Test(arguments: 1...10 as ClosedRange<UInt64>) func howItIsWrittenDoesNotMatter(seed: UInt64) throws {
    let (old, _, _) = pair(seed)
    let moved = old.components(between: "\n\n")
    let forms = [
      old.replacing("“", with: "\"").replacing("”", with: "\""), old.replacing(" the ", with: "\u{A0}the  "),
      old.replacing("\n", with: "\r\n"),
      ([moved[0]] + moved.dropFirst().reversed()).joined(separator: "\n\n"),
    ]
    for form in forms {
      let comparison = try compared(old, form)
      #expect(comparison.findings.isEmpty && facts(comparison).isEmpty, "\(comparison.changes.map(\.kind))")
      #expect(!comparison.changes.contains { [.added, .removed, .changed].contains($0.kind) })
    }
  }

  /// New sentences and sentences that are gone are changes and no findings.
  @Test(arguments: 1...10 as ClosedRange<UInt64>) func whatIsAddedOrRemoved(seed: UInt64) throws {
    let (old, _, _) = pair(seed)
    let added = old + "\n\nDivers will look at the foundations every second week."
    let comparison = try compared(old, added)
    #expect(comparison.changes.map(\.kind) == [.added] && comparison.findings.isEmpty)
    let back = try compared(added, old)
    #expect(back.changes.map(\.kind) == [.removed] && back.findings.isEmpty)
    #expect(back.changes[0].new == nil && comparison.changes[0].old == nil)
  }

  /// A changed headline is told as such.
  @Test func theHeadline() throws {
    let (old, _, _) = pair(3)
    let comparison = try compared(old, old.replacing("rebuilt by spring", with: "rebuilt by autumn"))
    #expect(comparison.changes.contains { $0.kind == .headline })
  }

  /// A notice that names both tells of the fact.
  @Test(arguments: [
    (
      "12 million", "14 million",
      "Correction: An earlier version said the wall would cost 12 million pounds. It will cost 14 million pounds."
    ),
    (
      "3 March", "13 March",
      "Correction: An earlier version of this article said the work begins on 3 March. It begins on 13 March."
    ),
    (
      "Noor Haddad", "Nora Haddad",
      "Correction: An earlier version of this article misspelled the harbour master’s name. She is Nora Haddad, not Noor Haddad."
    ),
  ])
  func aNoticeTellsOfIt(before: String, after: String, notice: String) throws {
    let old = (["Harbour wall to be rebuilt by spring"] + Self.edits.map(\.old) + Self.fillers).joined(
      separator: "\n\n")
    let new = old.replacing(before, with: after)
    #expect(new != old)
    #expect(try compared(old, new).findings.map(\.rule.code) == ["E101"])
    let told = try compared(old, new + "\n\n" + notice)
    #expect(told.findings.isEmpty, "\(told.findings.map(\.message))")
    #expect(
      told.changes.filter { $0.kind.isFact }.allSatisfy { $0.isTold == true }
        && told.changes.contains { $0.kind == .notice })
    #expect(try compared(old, old + "\n\n" + notice).findings.map(\.rule.code) == ["E103"], "nothing was changed")
    #expect(try compared(new + "\n\n" + notice, new).findings.map(\.rule.code) == ["E104"], "the notice is gone")
  }

  /// Places of changes are true in the texts and the files of both versions.
  @Test(arguments: 1...10 as ClosedRange<UInt64>) func placesAreTrue(seed: UInt64) throws {
    let (old, new, _) = pair(seed)
    let comparison = try compared(old, new)
    var later = comparison.new.article
    later[Changes.self] = comparison.layer
    let record = try JSONParser.parse(ArticleRecord.write(later))
    #expect(
      brokenSpans(record, sourceLength: new.utf8.count) == [] && untrueSources(record, file: Array(new.utf8)) == [])
    for item in record["changes"]?["items"]?.items ?? [] {
      guard let earlier = item["earlier"], let source = earlier["source"]?.items?.compactMap(\.int), source.count == 2
      else { continue }
      #expect(String(utf8: Array(old.utf8)[source[0]..<source[1]]) == earlier["text"]?.text)
    }
  }
}

extension String {
  /// The pieces between a mark.
  fileprivate func components(between mark: String) -> [String] {
    var (pieces, rest) = ([String](), self[...])
    while let range = rest.firstRange(of: mark) {
      pieces.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return pieces + [String(rest)]
  }
}
