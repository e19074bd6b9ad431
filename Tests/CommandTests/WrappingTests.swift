import TestSupport
import Testing

@testable import WorkflowCommand

/// Text in lines of a width, as manuals and explanations are printed.
@Suite struct WrappingTests {
  @Test(arguments: [
    ("one two three", 7, "", "one two\nthree"), ("one two three", 8, "", "one two\nthree"),
    ("one two three", 13, "", "one two three"), ("one two", 3, "", "one\ntwo"),
    ("endless word", 4, "", "endless\nword"),
    ("a b", 80, "  ", "  a b"), ("one two", 6, "  ", "  one\n  two"), ("", 10, "  ", ""), ("a\nb", 80, "", "a\nb"),
    ("a\n\nb", 80, "  ", "  a\n\n  b"), ("  a   b  ", 80, "", "a b"), ("Möwe über See", 9, "", "Möwe über\nSee"),
  ])
  func linesAreBrokenBetweenWords(text: String, width: Int, indent: String, expected: String) {
    #expect(wrapped(text, width: width, indent: indent) == expected)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>) func noWordIsLostAndNoLineTooLong(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let text = numbers.text(of: ["word ", "a ", "längere ", "\n", " ", "unbreakable", "😀 "], atMost: 60)
    let (width, indent) = (10 + numbers.number(below: 30), String(repeating: " ", count: numbers.number(below: 5)))
    let lines = wrapped(text, width: width, indent: indent).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.flatMap { $0.split(separator: " ") } == text.split { $0 == " " || $0 == "\n" })
    for (number, line) in lines.enumerated() {
      #expect(line.isEmpty || line.hasPrefix(indent))
      #expect(line.count <= width || !line.dropFirst(indent.count).contains(" "), "\(line)")
      #expect(number == 0 || line.last != " ")
    }
  }

  /// A line is never broken where its next word would have fitted.
  @Test(arguments: [10, 17, 25, 40]) func linesAreAsFullAsTheyCanBe(width: Int) {
    let text = "A tab has no width there and YAML counts spaces to see what belongs to what so use two for each level"
    let lines = wrapped(text, width: width).split(separator: "\n")
    for (line, next) in zip(lines, lines.dropFirst()) {
      #expect(line.count + 1 + (next.split(separator: " ").first?.count ?? 0) > width)
    }
  }
}

/// When output is coloured, and how.
@Suite struct PaintTests {
  @Test func onlyAStreamThatAPersonLooksAtIsColoured() {
    #expect(ColorChoice.always.applies(toTerminal: false) && ColorChoice.always.applies(toTerminal: true))
    #expect(!ColorChoice.never.applies(toTerminal: true) && !ColorChoice.auto.applies(toTerminal: false))
  }

  @Test func stylesEndWithTheText() {
    let paint = Paint(isOn: true)
    for styled in [paint.bold("x"), paint.dim("x"), paint.warn("x"), paint.fail("x"), paint.name("x")] {
      #expect(styled.hasPrefix("\u{1B}[") && styled.hasSuffix("mx\u{1B}[0m"), "\(styled.debugDescription)")
    }
    let plain = Paint(isOn: false)
    #expect(
      [plain.bold("x"), plain.dim("x"), plain.warn("x"), plain.fail("x"), plain.name("x")].allSatisfy { $0 == "x" })
  }
}
