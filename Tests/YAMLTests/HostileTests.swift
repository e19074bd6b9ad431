import Diagnostics
import Testing
import Text
import YAML

@Suite struct HostileTests {
  @Test(arguments: ["[", "{", "- ", "? ", "[{", "{a: ", "- - ", "[["])
  func deepNestingIsRefusedWhereItPassesTheLimit(piece: String) {
    let found = problems(String(repeating: piece, count: 65_536 / piece.utf8.count))
    #expect(found.contains { $0.hasPrefix("Y006 1:") }, "\(found)")
  }

  @Test func deepIndentationIsRefused() {
    let text = (0..<400).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(problems(text) == ["Y006 65:65"])
  }

  @Test func theLimitItselfIsAllowed() {
    #expect(problems(String(repeating: "[", count: 64) + String(repeating: "]", count: 64)).isEmpty)
  }

  @Test func aliasesCannotPassTheDepthLimit() {
    let deep = { (inner: String) in String(repeating: "[", count: 40) + inner + String(repeating: "]", count: 40) }
    #expect(problems("a: &a \(deep("1"))\nb: \(deep("*a"))") == ["Y006 2:44"])
  }

  @Test func aBombOfValuesIsRefused() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let copies = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(copies)]\n"
    }
    #expect(problems(text).map { $0.prefix(4) } == ["Y010"])
  }

  @Test func aBombOfTextIsRefused() {
    let text = "a: &a \(String(repeating: "x", count: 100_000))\nb: [" + String(repeating: "*a, ", count: 100) + "]"
    #expect(problems(text).map { $0.prefix(4) } == ["Y010"])
  }

  @Test func aBombOfMergesIsRefused() {
    var text = "a0: &a0 {k: [x, x, x, x, x, x, x, x, x, x]}\n"
    for level in 1...9 {
      let copies = (0..<10).map { "k\($0): *a\(level - 1)" }.joined(separator: ", ")
      text += "a\(level): &a\(level) {<<: *a\(level - 1), \(copies)}\n"
    }
    #expect(problems(text).map { $0.prefix(4) } == ["Y010"])
  }

  @Test func moderateRepetitionIsAllowed() {
    let text = "a: &a [1, 2, 3]\nb: [" + String(repeating: "*a, ", count: 1000) + "]"
    #expect(problems(text).isEmpty)
  }

  @Test func longTextsAreRead() {
    let long = String(repeating: "word é ", count: 50_000)
    let root = YAMLDocument.parse(Array("a: \(long)\nb: 1".utf8), file: "a").root
    #expect(root?["a"]?.string?.utf8.count == long.utf8.count - 1)
    #expect(root?["b"]?.integer == 1)
  }

  @Test func manyKeysAreRead() {
    let text = (0..<20_000).map { "key\($0): \($0)\n" }.joined()
    #expect(YAMLDocument.parse(Array(text.utf8), file: "a").root?.mapping?.count == 20_000)
  }

  /// Whatever is cut off or changed, reading ends and every place lies within the file.
  @Test func mutationsNeverTrap() {
    let sample = Array(
      "a: &x [é, {\"b\"\n :c}]\nd: >\n  t\n\te\n? k\n: *x\n<<: {'q': !!int 1}\n%Y\n...\n--- |\nz\n".utf8)
    let pieces = [
      "\t", "\"", "'", "[", "}", ": ", "- ", "? ", "\n", "\r", "#", "&", "*", "!", "|", "%", "é", "---\n", ",",
    ]
    for position in sample.indices {
      #expect(inBounds(Array(sample[..<position])))
      for piece in pieces {
        #expect(inBounds(Array(sample[..<position] + Array(piece.utf8) + sample[position...])))
      }
    }
  }

  private func inBounds(_ bytes: [UInt8]) -> Bool {
    YAMLDocument.parseStream(bytes, file: "a").diagnostics.allSatisfy {
      (0...bytes.count).contains($0.location?.offset ?? -1)
    }
  }
}
