import Articles
import Text

extension Parsing {
  /// Writes the clean text block by block, with the map back to the source.
  struct CleanText {
    private(set) var utf8: [UInt8] = []
    private var pieces: [SourceMap.Piece] = []
    private let draft: Draft
    private let source: DecodedSource

    init(_ draft: Draft, _ source: DecodedSource, blocks: Int) {
      self.draft = draft
      self.source = source
      // Two line breaks before a block.
      utf8.reserveCapacity(draft.count + 2 * blocks)
      pieces.reserveCapacity(draft.pieces.count)
    }

    /// The finished text.
    var text: ArticleText { ArticleText(utf8: utf8, map: SourceMap(encoding: source.encoding, pieces: pieces)) }

    /// Begins a block: behind a blank line, unless it is the first.
    mutating func beginBlock() {
      if !utf8.isEmpty { utf8 += [0x0A, 0x0A] }
    }

    /// Begins a line within a block.
    mutating func beginLine() { utf8.append(0x0A) }

    /// Writes parts of the draft with a space between them; returns where they stand.
    mutating func write(_ parts: [Range<Int>]) -> Range<Int> {
      let start = utf8.count
      for part in parts {
        if utf8.count > start { utf8.append(0x20) }
        write(part)
      }
      return start..<utf8.count
    }

    private mutating func write(_ part: Range<Int>) {
      let shift = utf8.count - part.lowerBound
      utf8.append(contentsOf: draft.utf8[part])
      var index = draft.firstPiece(endingAfter: part.lowerBound)
      while index < draft.pieces.count, draft.pieces[index].start < part.upperBound {
        map(draft.pieces[index], within: part, shift: shift)
        index += 1
      }
    }

    private mutating func map(_ piece: Draft.Piece, within part: Range<Int>, shift: Int) {
      let inside = (piece.start..<piece.start + piece.length).clamped(to: part)
      if piece.inStep {
        let first = piece.source.lowerBound + inside.lowerBound - piece.start
        pieces += source.pieces(first..<first + inside.count, textStart: inside.lowerBound + shift)
      } else {
        let raw = source.pieces(piece.source, textStart: 0)
        guard let first = raw.first, let last = raw.last else { return }
        let range = first.source.lowerBound..<last.source.upperBound
        let text = inside.lowerBound + shift..<inside.upperBound + shift
        pieces.append(SourceMap.Piece(text: text, source: range, isVerbatim: false))
      }
    }
  }
}
