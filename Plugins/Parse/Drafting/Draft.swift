import Articles
import Text

extension Parsing {
  /// The article's words with white space normalised, and where each came from; blocks are found in it.
  ///
  /// Every reader (plain text, Markdown, HTML) writes a draft and names candidates for blocks in it; all that
  /// follows knows nothing of the source's markup.
  struct Draft {
    /// Bytes that came from one place of the source.
    struct Piece {
      var start: Int
      var length: Int
      /// Bytes of the decoded source.
      var source: Range<Int>
      /// Whether both run in step, byte by byte; else the piece is one unit.
      var inStep: Bool
    }

    fileprivate(set) var utf8: [UInt8] = []
    private(set) var pieces: [Piece] = []

    init(capacity: Int) { utf8.reserveCapacity(capacity) }

    var count: Int { utf8.count }

    /// Takes bytes of the source as they are.
    mutating func take(_ range: Range<Int>, of source: [UInt8]) {
      guard !range.isEmpty else { return }
      extend(range.count, range)
      utf8.append(contentsOf: source[range])
    }

    /// Writes one space for white space of the source; `source` is empty for a space that stands for nothing there.
    mutating func space(for source: Range<Int>) {
      if source.count == 1 { extend(1, source) } else if !source.isEmpty { unit(1, source) }
      utf8.append(0x20)
    }

    /// Writes a line break for white space of the source.
    mutating func lineBreak(for source: Range<Int>) {
      if !source.isEmpty { unit(1, source) }
      utf8.append(0x0A)
    }

    fileprivate mutating func unit(_ length: Int, _ source: Range<Int>) {
      pieces.append(Piece(start: utf8.count, length: length, source: source, inStep: false))
    }

    private mutating func extend(_ length: Int, _ source: Range<Int>) {
      let last = pieces.count - 1
      if last >= 0, pieces[last].inStep, pieces[last].source.upperBound == source.lowerBound,
        pieces[last].start + pieces[last].length == utf8.count
      {
        pieces[last].length += length
        pieces[last].source = pieces[last].source.lowerBound..<source.upperBound
      } else {
        pieces.append(Piece(start: utf8.count, length: length, source: source, inStep: true))
      }
    }

    /// The index of the first piece that ends after the offset.
    func firstPiece(endingAfter offset: Int) -> Int {
      pieces.partitioningIndex { $0.start + $0.length > offset }
    }
  }
}

extension Parsing.Draft {
  /// Writes characters that bytes of the source stand for: what a character reference names.
  mutating func stand(_ scalars: String, for source: Range<Int>) {
    unit(scalars.utf8.count, source)
    utf8.append(contentsOf: scalars.utf8)
  }
}
