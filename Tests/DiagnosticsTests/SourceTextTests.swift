import Diagnostics
import Testing
import Text

@Suite struct SourceTextTests {
  @Test(arguments: [
    ("one\ntwo", 4, 2, 1, "two"), ("one\r\ntwo", 5, 2, 1, "two"), ("one\rtwo", 4, 2, 1, "two"),
    ("one\r\rtwo", 5, 3, 1, "two"), ("Zürich, é", 10, 1, 10, "Zürich, é"), ("é\n😀x", 7, 2, 2, "😀x"),
    ("\u{FEFF}ab", 4, 1, 2, "ab"), ("\u{FEFF}ab", 0, 1, 1, "ab"), ("", 0, 1, 1, ""), ("a\n", 2, 2, 1, ""),
    ("a", 99, 1, 2, "a"),
  ])
  func places(text: String, offset: Int, line: Int, column: Int, excerpt: String) {
    let location = SourceText(file: "f", bytes: Array(text.utf8)).location(offset..<offset)
    #expect(location.line == line)
    #expect(location.column == column)
    #expect(location.excerpt == excerpt)
    #expect(location.length == 1)
  }

  @Test func lengthCountsScalarsAndStaysOnTheLine() {
    let source = SourceText(file: "f", bytes: Array("a éü b\nnext".utf8))
    #expect(source.location(2..<6).length == 2)
    #expect(source.location(2..<14).length == 4)
  }

  @Test func placesOutsideTheTextAreDrawnIn() {
    let source = SourceText(file: "f", bytes: Array("ab".utf8))
    #expect(source.location(-5..<(-2)).column == 1)
    #expect(source.location(50..<60).column == 3)
  }

  @Test func aLineTooLongIsNotShown() {
    let long = String(repeating: "é", count: 161)
    #expect(SourceText(file: "f", bytes: Array(long.utf8)).location(0..<1).excerpt == nil)
    #expect(SourceText(file: "f", bytes: Array(long.dropLast().utf8)).location(0..<1).excerpt != nil)
  }

  @Test func illFormedBytesAreShownAsReplacements() {
    #expect(SourceText(file: "f", bytes: [0x61, 0xFF, 0x62]).location(1..<2).excerpt == "a\u{FFFD}b")
  }

  @Test func linesHaveNoEnds() {
    let source = SourceText(file: "f", bytes: Array("a\r\n\nb\r".utf8))
    #expect((1...4).map { source.byteRange(ofLine: $0) } == [0..<1, 3..<3, 4..<5, 6..<6])
    #expect(source.byteRange(ofLine: 99) == 6..<6)
    #expect(source.byteRange(ofLine: 0) == 0..<1)
  }
}
