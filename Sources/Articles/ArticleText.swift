public import Text

/// An article's clean text: blocks in reading order joined by a blank line, traceable to bytes of the source.
public struct ArticleText: Sendable {
  /// The text.
  public let utf8: [UInt8]
  /// Where each part of it stands in the source.
  public let map: SourceMap
  /// Byte offsets of the text as counts of scalars.
  public let scalars: ScalarIndex

  /// A text and its map.
  public init(utf8: [UInt8], map: SourceMap) {
    self.utf8 = utf8
    self.map = map
    scalars = ScalarIndex(utf8)
  }

  /// The words of a span.
  public subscript(range: Range<Int>) -> String {
    String(utf8: utf8[range.clamped(to: 0..<utf8.count)])
  }

  /// The bytes of the source, from first to last, that a span of the text came from.
  public func source(of range: Range<Int>) -> Range<Int> { map.hull(of: range, in: utf8) }
}
