import Diagnostics
import TestSupport
import Testing
import YAML

@testable import Engine

/// An author's own value, shown on one line, is that value again when it is pasted into a file.
@Suite struct FlowStyleTests {
  private let reader = DefinitionReader(SourceText(file: "desk.yaml", bytes: []))

  private func node(_ content: YAMLNode.Content) -> YAMLNode { YAMLNode(content, range: 0..<0) }

  private func read(_ text: String) -> YAMLNode? {
    let document = YAMLDocument.parse(Array(text.utf8), file: "desk.yaml")
    return document.diagnostics.isEmpty ? document.root : nil
  }

  private static let texts = [
    "", " ", "a", "a b", " a", "a ", "a: b", "a:", ":a", "a #b", "#a", "a#b", "- a", "-a", "-", "--strict", "-f", "? a",
    "?", "&a", "*a",
    "In/*.txt", "!a", "|", ">", "%a", "@a", "`a", "'a'", "\"a\"", "it's", "[a]", "{a}", "a, b", "a,b", "null", "Null",
    "NULL", "~", "true",
    "True", "TRUE", "false", "yes", "no", "on", "12", "-3", "012", "0x1F", "0o17", "1e3", ".5", "5.", ".inf", "-.INF",
    ".nan", "2025-03-02",
    "a\nb", "a\tb", "é", "“x”", "😀", "a\\b", "${{ article.slug }}", "...", "---", "--- a", "<<", "=", "a: ", "\\", "a]",
    "}", ",",
  ]

  @Test(arguments: texts) func textsStayTexts(text: String) throws {
    let shown = reader.flow(node(.string(text)))
    #expect(read("key: \(shown)")?["key"]?.string == text, "in a block: \(shown)")
    #expect(read("[\(shown), x]")?.sequence?.first?.string == text, "in a list: \(shown)")
    #expect(read("{key: \(shown), x: y}")?["key"]?.string == text, "in a mapping: \(shown)")
  }

  @Test(arguments: [
    (YAMLNode.Content.null, ""), (.bool(true), "true"), (.integer(-3), "-3"), (.number(2.5), "2.5"),
    (.number(.infinity), ".inf"),
    (.number(-.infinity), "-.inf"), (.string("plain words"), "plain words"), (.string("7"), "\"7\""),
    (.sequence([]), "[]"), (.mapping([]), "{}"),
  ])
  func shown(content: YAMLNode.Content, text: String) { #expect(reader.flow(node(content)) == text) }

  private func value(_ numbers: inout SeededNumbers, _ depth: Int) -> YAMLNode {
    switch numbers.number(below: depth > 0 ? 7 : 5) {
    case 0: return node(.null)
    case 1: return node(.bool(numbers.number(below: 2) == 0))
    case 2: return node(.integer(numbers.number(below: 2000) - 1000))
    case 3: return node(.number(Double(numbers.number(below: 1000)) / 8))
    case 4: return node(.string(numbers.pick(Self.texts)))
    case 5: return node(.sequence((0..<numbers.number(below: 3)).map { _ in value(&numbers, depth - 1) }))
    default:
      let keys = Set((0..<numbers.number(below: 3)).map { _ in numbers.pick(Self.texts) }).sorted()
      return node(.mapping(keys.map { YAMLNode.Pair(key: node(.string($0)), value: value(&numbers, depth - 1)) }))
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>) func anyValueIsReadAsItWas(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<10 {
      let value = value(&numbers, 2)
      let shown = reader.flow(value)
      guard shown.count <= 160 else { continue }
      let again = try #require(read("key: \(shown)")?["key"], "\(shown)")
      #expect(again.json == value.json, "\(shown)")
    }
  }

  @Test func longValuesAreCut() {
    let long = reader.flow(node(.string(String(repeating: "é", count: 500))))
    #expect(long.count == 161 && long.hasSuffix("…"))
  }

  @Test(arguments: [
    ("a\nb\n", "\"a && b\""), ("a", "\"a\""), ("", "\"\""), ("say \"x\"\n\nb", "\"say \\\"x\\\" && b\""),
  ])
  func scriptsOnOneLine(script: String, line: String) { #expect(reader.shellLine(node(.string(script))) == line) }
}
