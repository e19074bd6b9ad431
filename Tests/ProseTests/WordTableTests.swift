import Testing

@testable import Prose

@Suite struct WordTableTests {
  private static let list = """
    # a comment: ignored
    ignored before a section
    [fruit]
    apple Pear new_york
    [tree]
    pear oak
    [unknown]
    stone
    """
  private let table = WordTable(list, sections: ["fruit": 1, "tree": 2])

  private func value(_ word: String) -> UInt16 {
    let bytes = Array(word.utf8)
    return table.value(of: 0..<bytes.count, in: bytes)
  }

  @Test(arguments: [
    ("apple", 1), ("APPLE", 1), ("pear", 3), ("oak", 2), ("new york", 1), ("New York", 1), ("stone", 0), ("ignored", 0),
    ("appl", 0), ("apples", 0), ("", 0), ("#", 0), ("new_york", 0),
  ])
  func values(_ word: String, _ expected: UInt16) { #expect(value(word) == expected) }

  @Test func anEmptyTableHoldsNothing() {
    let empty = WordTable("", sections: [:])
    #expect(!empty.contains(0..<1, in: [0x61]))
  }

  @Test func manyWordsAreAllFound() {
    let words = (0..<5000).map { "w\($0)" }
    let many = WordTable("[x]\n" + words.joined(separator: " "), sections: ["x": 1])
    #expect(words.allSatisfy { many.contains(0..<$0.utf8.count, in: Array($0.utf8)) })
    #expect(!many.contains(0..<5, in: Array("w5000".utf8)))
  }
}

/// The word lists beside the sources: each section that the code asks for is there and has words.
@Suite struct DataTests {
  static let sections = [
    ("abbreviations", ["title", "number", "month", "ending"]), ("sentence-starters", ["starter", "exclamation"]),
    ("first-names", ["given-female", "given-male", "given"]), ("surnames", ["surname"]),
    ("titles", ["honorific", "office", "ambiguous", "portfolio"]),
    ("organisations", ["organisation-head", "organisation", "joiner"]),
    ("places", ["place", "place-tail", "place-head"]),
    ("name-parts", ["particle", "suffix", "calendar"]),
    (
      "languages",
      [
        "en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "nb", "fi", "is", "pl", "cs", "sk", "hu", "ro", "hr",
        "sl", "lt", "lv", "et", "sq", "tr", "id", "vi", "ca", "gl", "eu", "ga", "cy", "af", "sw", "tl", "ht", "mt",
        "ku",
      ]
    ),
    (
      "calendar",
      (1...12).map(String.init) + ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    ),
  ]

  @Test(arguments: sections)
  func everySectionHasWords(_ file: String, _ names: [String]) throws {
    let text = try #require(EmbeddedFile.text("Data/\(file).txt"))
    let lines = text.split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("[") } == names.map { "[\($0)]" })
    #expect(lines.first?.hasPrefix("#") == true)
    for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("[") { #expect(!next.hasPrefix("[")) }
  }

  @Test(arguments: sections.map(\.0))
  func wordsAreSmallAndWellSpaced(_ file: String) throws {
    let text = try #require(EmbeddedFile.text("Data/\(file).txt"))
    for line in text.split(separator: "\n") where !line.hasPrefix("#") && !line.hasPrefix("[") {
      #expect(!line.contains("  ") && !line.hasSuffix(" ") && !line.contains("\t"))
      #expect(line.allSatisfy { !$0.isUppercase || !$0.isASCII })
    }
  }

  @Test(arguments: [
    ("sen", AbbreviationKind.title), ("no", .number), ("feb", .month), ("u.s", .ending), ("inc", .ending),
    ("p.m", .ending),
  ])
  func abbreviations(_ word: String, _ kind: AbbreviationKind) {
    let bytes = Array(word.utf8)
    #expect(AbbreviationKind(rawValue: AbbreviationKind.table.value(of: 0..<bytes.count, in: bytes)).contains(kind))
  }
}
