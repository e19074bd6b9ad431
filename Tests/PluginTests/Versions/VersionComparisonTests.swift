import Articles
import Diagnostics
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

/// What the pairs of the fixtures do not show: places, pages, hostile text.
@Suite struct VersionComparisonTests {
  private static let before =
    "Title here\n\nThe bridge cost 12 million euros. It was opened in May.\n\nBoats pass below."

  private func changes(_ old: String, _ new: String) throws -> [String] {
    let comparison = try compared(old, new)
    return comparison.changes.map { change in
      let words = [
        change.old.map { comparison.old.article.text[$0] }, change.new.map { comparison.new.article.text[$0] },
      ]
      return change.kind.rawValue + ": " + words.map { $0 ?? "-" }.joined(separator: " → ")
    }
  }

  @Test func placesAreThoseOfBothFiles() throws {
    let after = Self.before.replacing("12", with: "21").replacing("bridge", with: "bridge 🌉")
    let comparison = try compared(Self.before, after)
    let layer = comparison.layer
    let number = try #require(layer.all.first { $0.kind == .number })
    #expect(number.earlier?.source == Array(Self.before.utf8).firstRange(of: Array("12 million euros".utf8)))
    #expect(number.earlier?.text == "12 million euros")
    var article = comparison.new.article
    article[Changes.self] = layer
    let record = try JSONParser.parse(ArticleRecord.write(article))
    #expect(brokenSpans(record, sourceLength: after.utf8.count) == [])
    #expect(untrueSources(record, file: Array(after.utf8)) == [])
    let again = try ArticleRecord.read(
      record, layers: [Structure.self, Quotes.self, People.self, Corrections.self, Changes.self])
    #expect(again[Changes.self] == layer && ArticleRecord.write(again) == ArticleRecord.write(article))
  }

  @Test(arguments: [
    (
      "a place that is no pair",
      "{\"items\":[{\"kind\":\"number\",\"earlier\":{\"text\":\"x\",\"scalars\":[3],\"source\":[0,1]}}]}"
    ),
    (
      "a place that runs back",
      "{\"items\":[{\"kind\":\"number\",\"earlier\":{\"text\":\"x\",\"scalars\":[3,1],\"source\":[0,1]}}]}"
    ),
    ("a kind that is none", "{\"items\":[{\"kind\":\"colour\"}]}"), ("no list", "{\"items\":7}"),
  ])
  func aBrokenLayerIsRefused(_ what: String, _ layer: String) throws {
    var article = article("Title here\n\nText.")
    article.store(StoredLayer(name: "changes", json: try JSONParser.parse(layer)))
    let record = try JSONParser.parse(ArticleRecord.write(article))
    #expect(throws: RecordFailure.self, "\(what)") { try ArticleRecord.read(record, layers: [Changes.self]) }
  }

  @Test func aFactThatManySentencesShowIsToldOnce() throws {
    let sentence = "Part %: the bridge by the old mill cost 12 million euros in all.\n\n"
    let old = "Title here\n\n" + (1...5).map { sentence.replacing("%", with: "\($0)") }.joined()
    let comparison = try compared(old, old.replacing("12 million", with: "13 million"))
    #expect(comparison.changes.count { $0.kind == .number } == 5)
    #expect(comparison.findings.count == 1 && comparison.findings[0].message.contains("in 5 places"))
  }

  @Test(arguments: [
    ("", ""), ("A", "A"), ("…", "!!!"), ("\u{202E}evil\u{0}", "\u{FEFF}"), ("no end", "no end at all"),
    ("Title\n\n“““““", "Title\n\n”””””"), ("a\n\n\n\nb", "b\n\na"),
  ])
  func anyTextIsCompared(_ old: String, _ new: String) throws {
    guard !old.isEmpty, let comparison = try? compared(old, new) else { return }
    #expect(!comparison.page.isEmpty)
    _ = comparison.layer
  }

  @Test func longAndMonotonousTextsEnd() throws {
    let same = String(repeating: "The same sentence stands here again. ", count: 800)
    let other = String(repeating: "The same sentence stood here again. ", count: 800)
    #expect(try compared("T\n\n" + same, "T\n\n" + other).changes.count > 1)
    let line = (0..<4_000).map { "word\($0)" }.joined(separator: " ")
    let changed = line.replacing("word777 ", with: "other ")
    #expect(try changes("T\n\n" + line, "T\n\n" + changed).count <= 2)
    let mixed = (0..<600).map { "Sentence \($0 % 7) of the text \($0 % 11) was here." }
    _ = try compared("T\n\n" + mixed.joined(separator: " "), "T\n\n" + mixed.reversed().joined(separator: " "))
  }

  @Test(arguments: ["<script>alert(1)</script>", "\"><img src=x onerror=y>", "</style>&lt;b&gt;", "\u{202E}<a href=x>"])
  func wordsAreNeverMarkup(_ payload: String) throws {
    let old =
      "Title \(payload) here\n\nThe bridge \(payload) cost 12 million euros.\n\n“We \(payload) go,” said Ann Lee."
    let page = String(utf8: try compared(old, old.replacing("12", with: "13").replacing("We", with: "They")).page)
    // The page's own script is the only one.
    #expect(
      page.components("<script") == 2 && !page.contains("<img") && !page.contains("<a ") && !page.contains("\u{202E}"))
    #expect(page.components("</style>") == 2 && page.contains("default-src 'none'"))
  }

  @Test func thePageShowsBothSides() throws {
    let page = String(utf8: try compared(Self.before, Self.before.replacing("12", with: "13")).page)
    #expect(page.contains("<del>12</del>") && page.contains("<ins class=\"untold\">13</ins>"))
    #expect(page.contains("Boats pass below.") && page.contains("E101"))
  }
}

extension String {
  /// How many pieces a mark cuts the text into.
  fileprivate func components(_ mark: String) -> Int {
    var count = 1
    var rest = self[...]
    while let range = rest.firstRange(of: mark) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
