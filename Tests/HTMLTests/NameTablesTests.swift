import Foundation
import TestSupport
import Testing
import Text

@testable import HTML

/// The tables of names: every name of the standard, in any case, and no other.
@Suite struct NameTablesTests {
  /// The lines of the list of character names, as the file in the sources has them.
  private static let references: [(name: String, text: String)] = {
    let path = repositoryFolder + "/Sources/HTML/Data/references.txt"
    let lines = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.compactMap { line in
      let parts = line.split(separator: " ")
      let scalars = parts.dropFirst().compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
      guard let name = parts.first, !scalars.isEmpty else { return nil }
      return (String(name), String(String.UnicodeScalarView(scalars)))
    }
  }()

  private func content(_ page: String) -> String {
    String(utf8: HTMLDocument(parsing: Array(page.utf8)).content(HTMLDocument.root))
  }

  /// The standard has 2,231 names, 106 of which need no semicolon.
  @Test func theListIsWhole() {
    #expect(Self.references.count == 2231)
    #expect(Self.references.count { !$0.name.hasSuffix(";") } == 106)
    #expect(Set(Self.references.map(\.name)).count == Self.references.count)
    #expect(Self.references.map(\.name.utf8.count).max() ?? 0 <= NamedReferences.longest + 1)
    #expect(
      Self.references.filter { !$0.name.hasSuffix(";") }.map(\.name.utf8.count).max() == NamedReferences.longestBare)
  }

  @Test func everyNameIsRead() {
    let page = Self.references.map { "&\($0.name)" }.joined(separator: "\u{2603}")
    // Scalars: some names stand for marks that would join the sign between them.
    let read = content(page).unicodeScalars.split(separator: "\u{2603}", omittingEmptySubsequences: false)
    #expect(read.count == Self.references.count)
    let wrong = zip(Self.references, read).filter { !$1.elementsEqual($0.text.unicodeScalars) }.map(\.0.name)
    #expect(wrong == [])
  }

  /// In an attribute a name without its semicolon stands for nothing where a letter, digit or `=` follows.
  @Test func namesInAttributes() {
    for reference in Self.references where !reference.name.hasSuffix(";") {
      for (behind, isRead) in [("x", false), ("1", false), ("=", false), (" ", true), ("-", true)] {
        let document = HTMLDocument(parsing: Array("<p id=\"&\(reference.name)\(behind)\">".utf8))
        let paragraph = (0..<document.count).first { document.tag($0) == .p }
        let value = paragraph.flatMap { document.text(.id, of: $0) } ?? ""
        // A longer name may begin with a shorter one: `&notx` is none, `&notinx` is none either.
        let expected = (isRead ? reference.text : "&\(reference.name)") + behind
        #expect(value.unicodeScalars.elementsEqual(expected.unicodeScalars), "&\(reference.name)\(behind) is \(value)")
      }
    }
  }

  @Test(arguments: HTML.Tag.allCases.filter { $0 != .other }) func tagsAreKnownInAnyCase(tag: HTML.Tag) {
    let name = tag.name.lowercased()
    #expect(HTML.Tag(Array(name.utf8)[...]) == tag && HTML.Tag(Array(name.uppercased().utf8)[...]) == tag)
    #expect(HTML.Tag(Array((name + "x").utf8)[...]) != tag && HTML.Tag(Array(name.dropLast().utf8)[...]) != tag)
  }

  @Test(arguments: AttributeName.allCases.filter { $0 != .other }) func attributesAreKnownInAnyCase(name: AttributeName)
  {
    let spelling = name.spelling
    #expect(
      AttributeName(Array(spelling.utf8)[...]) == name && AttributeName(Array(spelling.uppercased().utf8)[...]) == name)
    #expect(AttributeName(Array((spelling + "-").utf8)[...]) == .other)
  }

  /// Against a dictionary: names made by chance, of which many share a hash slot.
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func anyNamesAreFound(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let pieces = ["a", "b", "-", "1", ":", "é", "`", "@", "[", "{"]
    let names = Array(Set((0..<60).map { _ in "x" + numbers.text(of: pieces, atMost: 5) })).sorted()
    let table = NameTable(names)
    for (number, name) in names.enumerated() {
      let shouted = String(name.map { $0.isASCII ? Character($0.uppercased()) : $0 })
      #expect(table.find(Array(name.utf8)[...]) == number && table.find(Array(shouted.utf8)[...]) == number, "\(name)")
    }
    for _ in 0..<200 {
      let other = "x" + numbers.text(of: pieces, atMost: 5)
      #expect(table.find(Array(other.utf8)[...]) == names.firstIndex(of: other), "\(other)")
    }
    #expect(table.find([]) == nil)
  }

  /// Well-formed XML, whatever is in it, is read tag by tag and text by text.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func writtenXMLIsRead(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let texts = ["sea", "a < b", "fish & chips", "“é”", "]]>", "<b>", " ", "&amp;"]
    var (written, expected): (String, [XMLScanner.Piece]) = ("<?xml version=\"1.0\"?>", [])
    var open: [String] = []
    for _ in 0..<40 {
      switch numbers.number(below: 5) {
      case 0 where open.count < 6:
        open.append(numbers.pick(["item", "dc:title", "Link", "script", "p", "title"]))
        written += "<\(open[open.count - 1]) a=\"1\">"
        expected.append(.start(name: open[open.count - 1], closed: false))
      case 1 where !open.isEmpty:
        let name = open.removeLast()
        written += "</\(name)>"
        expected.append(.end(name: name))
      case 2:
        written += "<br/>"
        expected.append(.start(name: "br", closed: true))
      case 3: written += numbers.pick(["<!-- <p> -->", "<?php ?>"])
      default:
        let text = numbers.pick(texts)
        let isSection = numbers.number(below: 3) == 0 && !text.contains("]]>")
        written += isSection ? "<![CDATA[\(text)]]>" : escapedHTML(text)
        if case .text(let before)? = expected.last {
          expected[expected.count - 1] = .text(before + text.utf8)
        } else {
          expected.append(.text(Array(text.utf8)))
        }
      }
    }
    var scanner = XMLScanner(Array(written.utf8))
    var found: [XMLScanner.Piece] = []
    while let piece = scanner.next() {
      if case .text(let bytes) = piece, case .text(let before)? = found.last {
        found[found.count - 1] = .text(before + bytes)
      } else {
        found.append(piece)
      }
    }
    #expect(found == expected, "\(written)")
  }
}
