import BuiltinPlugins
import Foundation
import TestSupport
import Testing
import Text

/// Small articles, each for a kind of attribution that newsrooms use: couples, descriptors, bodies, chains of
/// paragraphs, interviews, titles of works, and the same in French, German and Spanish.
@Suite struct SpeakerKindsTests {
  /// One article and who is quoted in it.
  struct Case: Sendable, CustomTestStringConvertible {
    let id: String
    let language: String
    let text: String
    /// Each quotation’s first words, its speaker (`nil`: nobody) and a part of the office.
    let quotes: [(words: String, speaker: String?, role: String?)]
    /// Words in marks that are no quotation.
    let none: [String]
    var testDescription: String { id }

    init(_ value: JSONValue) {
      id = value["id"]?.text ?? "?"
      language = value["lang"]?.text ?? "en"
      text = value["text"]?.text ?? ""
      quotes = (value[path: "expect.quotes"]?.items ?? []).map {
        ($0["text"]?.text ?? "?", $0["speaker"]?.text, $0["role"]?.text)
      }
      none = (value[path: "expect.no_quotes"]?.items ?? []).compactMap(\.text)
    }
  }

  static let cases: [Case] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
      path: "../../Fixtures/speakers/kinds.jsonl")
    let lines = (try? Data(contentsOf: file))?.split(separator: UInt8(ascii: "\n")) ?? []
    return lines.compactMap { try? JSONParser.parse([UInt8]($0)) }.map(Case.init)
  }()

  @Test func allCasesAreRead() { #expect(Self.cases.count > 60) }

  @Test(arguments: cases)
  func whoIsQuoted(_ wanted: Case) throws {
    let steps: [(String, JSONObject)] = [
      ("parse", ["language": .string(wanted.language)]), ("extract-quotes", ["kinds": ["direct", "mixed"]]),
    ]
    let found = try record(of: wanted.text, steps, registry: builtinPlugins)["quotes"]?.items ?? []
    unlessLost(wanted.id) { check(found, wanted) }
  }

  private func check(_ found: [JSONValue], _ wanted: Case) {
    for quote in wanted.quotes {
      let match = found.first { $0["text"]?.text?.hasPrefix(quote.words) == true }
      #expect(match != nil, "“\(quote.words)” is no quote")
      let speaker = match?[path: "speaker.name"]?.text
      #expect(speaker == quote.speaker, "“\(quote.words)”")
      if let role = quote.role {
        #expect(match?[path: "speaker.role"]?.text?.contains(role) == true, "“\(quote.words)” has no \(role)")
      }
    }
    for words in wanted.none {
      #expect(!found.contains { $0["text"]?.text?.hasPrefix(words) == true }, "“\(words)” is quoted")
    }
  }
}
