import Text

/// Where the parts of an article's clean text stand in its source file.
///
/// A list of pieces, in the order of the text. Inside a verbatim piece text and source run in step, scalar by scalar;
/// any other piece (a character reference, say) is one unit, all of it or nothing. What lies between pieces, such as
/// the blank line between two blocks, has no source.
public struct SourceMap: Hashable, Sendable {
  /// A part of the text and its bytes in the source.
  public struct Piece: Hashable, Sendable {
    /// Bytes of the clean text.
    public var text: Range<Int>
    /// Bytes of the source file.
    public var source: Range<Int>
    /// Whether both hold the same characters, one after the other.
    public var isVerbatim: Bool

    /// A piece.
    public init(text: Range<Int>, source: Range<Int>, isVerbatim: Bool = true) {
      self.text = text
      self.source = source
      self.isVerbatim = isVerbatim
    }
  }

  /// The source's encoding, which says how many bytes a character takes there.
  public let encoding: SourceEncoding
  /// The pieces, ascending and disjoint in the text.
  public let pieces: [Piece]

  /// The longest piece, in bytes of text, of a source whose characters must be counted to find a place in it: longer
  /// ones would make every look-up walk far.
  private static let longestCounted = 8192

  /// A map of these pieces.
  ///
  /// Neighbours that run on in both text and source become one.
  public init(encoding: SourceEncoding, pieces: [Piece]) {
    self.encoding = encoding
    var merged = pieces
    // In place: a list that grows beside this one would take as much again.
    var count = 0
    for piece in pieces where !piece.text.isEmpty {
      if count > 0, Self.runsOn(merged[count - 1], piece, encoding) {
        let last = merged[count - 1]
        merged[count - 1].text = last.text.lowerBound..<piece.text.upperBound
        merged[count - 1].source = last.source.lowerBound..<piece.source.upperBound
      } else {
        merged[count] = piece
        count += 1
      }
    }
    merged.removeLast(merged.count - count)
    self.pieces = merged
  }

  /// Whether the second piece goes on where the first ends, in both text and source.
  private static func runsOn(_ first: Piece, _ second: Piece, _ encoding: SourceEncoding) -> Bool {
    first.isVerbatim && second.isVerbatim && first.text.upperBound == second.text.lowerBound
      && first.source.upperBound == second.source.lowerBound
      && (encoding == .utf8 || first.text.count + second.text.count <= longestCounted)
  }

  /// A map that a record holds, piece by piece as it was written.
  ///
  /// A record does not say which pieces are units, so that neighbours may seem to run on which did not.
  init(encoding: SourceEncoding, written pieces: [Piece]) {
    self.encoding = encoding
    self.pieces = pieces
  }

  /// The source bytes from the first to the last that a span of the text came from; empty where it has no source.
  public func hull(of range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    hull(of: parts(of: range, in: text), from: range.lowerBound)
  }

  /// The hull of the parts of a span that begins at the offset.
  func hull(of parts: [Range<Int>], from offset: Int) -> Range<Int> {
    guard let start = parts.map(\.lowerBound).min(), let end = parts.map(\.upperBound).max() else {
      let place = nearestSource(before: offset)
      return place..<place
    }
    return start..<end
  }

  /// The source bytes of a span that lies within one piece, as most do, of a source in UTF-8; else `nil`.
  func run(of range: Range<Int>) -> Range<Int>? {
    let index = firstPiece(endingAfter: range.lowerBound)
    guard encoding == .utf8, !range.isEmpty, index < pieces.count, pieces[index].isVerbatim,
      pieces[index].text.lowerBound <= range.lowerBound, range.upperBound <= pieces[index].text.upperBound
    else { return nil }
    let shift = pieces[index].source.lowerBound - pieces[index].text.lowerBound
    return range.lowerBound + shift..<range.upperBound + shift
  }

  /// The runs of source bytes that a span of the text came from, in the order of the text.
  ///
  /// Neighbours that run on in the source are one: words with a run of white space between them that became a space.
  public func parts(of range: Range<Int>, in text: [UInt8]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var index = firstPiece(endingAfter: range.lowerBound)
    while index < pieces.count, pieces[index].text.lowerBound < range.upperBound {
      let part = source(of: range, inPiece: pieces[index], text)
      if let last = parts.last, last.upperBound == part.lowerBound {
        parts[parts.count - 1] = last.lowerBound..<part.upperBound
      } else {
        parts.append(part)
      }
      index += 1
    }
    return parts
  }

  /// The index of the first piece whose text ends after the offset.
  private func firstPiece(endingAfter offset: Int) -> Int {
    pieces.partitioningIndex { $0.text.upperBound > offset }
  }

  private func nearestSource(before offset: Int) -> Int {
    let index = firstPiece(endingAfter: offset)
    return index > 0 ? pieces[index - 1].source.upperBound : 0
  }

  private func source(of range: Range<Int>, inPiece piece: Piece, _ text: [UInt8]) -> Range<Int> {
    guard piece.isVerbatim else { return piece.source }
    let inside = range.clamped(to: piece.text)
    guard encoding != .utf8 else {
      let shift = piece.source.lowerBound - piece.text.lowerBound
      return inside.lowerBound + shift..<inside.upperBound + shift
    }
    let start = piece.source.lowerBound + encoding.length(of: text[piece.text.lowerBound..<inside.lowerBound])
    return start..<start + encoding.length(of: text[inside])
  }
}
