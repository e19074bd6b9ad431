import Articles
import BuiltinPlugins
import TestSupport
import Testing
import Text

/// What a content system says is checked: a value that is none of its kind is told and left out.
@Suite struct ParseStatedTests {
  private let text = "Council votes\n\n" + someParagraph

  @Test(arguments: [
    ("published", "yesterday"), ("published", "2026-02-30"), ("published", "2026-02-30T10:00:00Z"),
    ("published", "03/04/2026"), ("updated", "soon after 2026-03-04, perhaps"), ("updated", "12345"),
    ("updated", "0000-00-00"), ("language", "klingonish"), ("language", "xx"), ("language", "en-"),
    ("url", "example.org/1"), ("url", "javascript:alert(1)"), ("url", "ftp://example.org/1"),
    ("url", "https://example.org/a b"),
  ])
  func valuesOfNoKindAreToldAndLeftOut(key: String, value: String) throws {
    let parsed = try ParsedText(text, metadata: [key: value])
    if key != "language" { #expect(parsed[key] == .null) } else { #expect(parsed["language"] == "en") }
    #expect(remarks(parsed).count == 1)
    #expect(remarks(parsed).first?.hasPrefix("P105 Sidecar file, “\(key)” “\(value)”") == true)
  }

  @Test(arguments: [
    ("2026-03-04", "2026-03-04"), ("2026-03-04T06:00:00+01:00", "2026-03-04T06:00:00+01:00"),
    ("4 March 2026", "2026-03-04"), ("March 4, 2026 at 6:05 p.m.", "2026-03-04T18:05"),
    ("Wed, 04 Mar 2026 07:15:00 GMT", "2026-03-04T07:15:00+00:00"), ("04.03.2026", "2026-03-04"),
    ("4. März 2026, 10:00 Uhr", "2026-03-04T10:00"), (" 2026-03-04 ", "2026-03-04"),
  ])
  func datesAsPeopleWriteThemAreRead(value: String, iso: String) throws {
    let parsed = try ParsedText(text, metadata: ["published": value])
    #expect(parsed["published"] == .string(iso))
    #expect(remarks(parsed) == [])
  }

  @Test(arguments: [("en", "en"), ("en_US", "en-US"), ("Deutsch", "de"), ("pt-BR", "pt-BR"), ("gsw", "gsw")])
  func languagesAreTags(value: String, tag: String) throws {
    let parsed = try ParsedText(text, metadata: ["language": value])
    #expect(parsed["language"] == .string(tag))
    #expect(remarks(parsed) == [])
  }

  @Test func severalValuesWhereOneBelongsAreTold() throws {
    var article = article(text)
    article.source.metadata.add(
      .init(key: "published", values: ["2026-03-04", "2026-03-05"], origin: "front-matter", line: 3))
    try work(&article, [("parse", [:])], registry: builtinPlugins)
    #expect(article[Structure.self]?.published == nil)
    #expect(
      article.diagnostics.map(\.message) == [
        "Front matter, line 3, “published”: it has 2 values where one belongs; it is left out."
      ])
  }

  @Test(arguments: ["tomorrow morning", "2026-13-01", "when the speech ends"])
  func anEmbargoThatCannotBeReadIsAnError(value: String) throws {
    let failure = #expect(throws: (any Error).self) { try ParsedText(text, metadata: ["embargo": value]) }
    #expect(failure.map { "\($0)".contains("embargo") } == true)
  }

  @Test func anEmbargoThatCanBeReadIsKept() throws {
    var article = article(text, metadata: ["embargo": "4 March 2026, 06:00"])
    try work(&article, [("parse", [:])], registry: builtinPlugins)
    #expect(article.source.metadata["embargo"]?.text == "2026-03-04T06:00")
  }

  @Test func anEmptyValueSaysNothing() throws {
    let parsed = try ParsedText(
      "Council votes\n\nPublished March 2, 2025\n\n" + someParagraph, metadata: ["published": ""])
    #expect(parsed["published"] == "2025-03-02")
    #expect(remarks(parsed) == [])
  }

  @Test func damagedBytesAreToldWithTheirPlace() throws {
    let words = Array("Der Bürgermeister öffnet die Brücke für Fußgänger, hieß es.\n\n".utf8)
    let bytes = words + [0xFF] + Array("Die Brücke ".utf8) + [0xC3] + Array(" wird für ein Jahr gesperrt.".utf8)
    let parsed = try ParsedText(bytes: bytes)
    #expect(
      remarks(parsed) == [
        "P107 2 characters are no utf-8: the first at byte \(words.count) of the file; each is kept as “\u{FFFD}”."
      ])
    #expect(parsed.blocks.last == "paragraph: \u{FFFD}Die Brücke \u{FFFD} wird für ein Jahr gesperrt.")
  }

  @Test func halfAPairOfUTF16IsTold() throws {
    let units: [UInt16] = Array("The council met on Monday 😀 and ".utf16) + [0xD83D] + Array("left.".utf16)
    let bytes: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let parsed = try ParsedText(bytes: bytes)
    #expect(remarks(parsed).first?.contains("the first at byte 68 of the file") == true)
  }

  private func remarks(_ parsed: ParsedText) -> [String] {
    (parsed.record["diagnostics"]?.items ?? []).map { ($0["code"]?.text ?? "") + " " + ($0["message"]?.text ?? "") }
  }
}
