import Articles
import Testing
import Text

/// From the clean text to the bytes of the file.
@Suite struct SourceMapTests {
  private typealias Piece = SourceMap.Piece

  /// "one two" taken from "one   two": a run of white space became one space.
  private let spaced = SourceMap(
    encoding: .utf8,
    pieces: [
      Piece(text: 0..<3, source: 0..<3), Piece(text: 3..<4, source: 3..<6, isVerbatim: false),
      Piece(text: 4..<7, source: 6..<9),
    ])

  @Test(arguments: [
    (0..<7, [0..<9]), (0..<3, [0..<3]), (1..<2, [1..<2]), (4..<7, [6..<9]), (2..<5, [2..<7]), (3..<4, [3..<6]),
    (5..<6, [7..<8]),
  ])
  func runsOfWhiteSpaceDoNotPartASpan(span: Range<Int>, parts: [Range<Int>]) {
    #expect(spaced.parts(of: span, in: Array("one two".utf8)) == parts)
  }

  @Test func partsThatDoNotRunOnAreTold() {
    let map = SourceMap(
      encoding: .utf8, pieces: [Piece(text: 0..<3, source: 0..<3), Piece(text: 4..<7, source: 20..<23)])
    let text = Array("one two".utf8)
    #expect(map.parts(of: 0..<7, in: text) == [0..<3, 20..<23])
    #expect(map.hull(of: 0..<7, in: text) == 0..<23)
    #expect(map.hull(of: 3..<4, in: text) == 3..<3)
  }

  @Test func neighboursThatRunOnBecomeOne() {
    let map = SourceMap(
      encoding: .utf8,
      pieces: [
        Piece(text: 0..<3, source: 5..<8), Piece(text: 3..<6, source: 8..<11), Piece(text: 6..<6, source: 0..<0),
        Piece(text: 6..<9, source: 12..<15),
      ])
    #expect(map.pieces.map(\.source) == [5..<11, 12..<15])
  }

  @Test(arguments: [(SourceEncoding.utf16LittleEndian, 4..<8), (.windows1252, 2..<4), (.utf8, 2..<6)])
  func encodingsStepByCharacter(encoding: SourceEncoding, bytes: Range<Int>) {
    let text = Array("abéé".utf8)
    let length = [SourceEncoding.utf16LittleEndian: 8, .windows1252: 4][encoding] ?? text.count
    let map = SourceMap(encoding: encoding, pieces: [Piece(text: 0..<text.count, source: 0..<length)])
    #expect(map.hull(of: 2..<6, in: text) == bytes)
  }

  @Test func aUnitIsAllOrNothing() {
    let map = SourceMap(encoding: .utf8, pieces: [Piece(text: 0..<3, source: 10..<18, isVerbatim: false)])
    #expect(map.hull(of: 1..<2, in: Array("abc".utf8)) == 10..<18)
  }

  @Test func anEmptyMapHasNoSource() {
    let map = SourceMap(encoding: .utf8, pieces: [])
    #expect(map.parts(of: 0..<3, in: Array("abc".utf8)) == [])
    #expect(map.hull(of: 0..<3, in: Array("abc".utf8)) == 0..<0)
  }
}
