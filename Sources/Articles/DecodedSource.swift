import Text

/// A source file as UTF-8, with the way back to the bytes of the file.
public struct DecodedSource: Hashable, Sendable {
  /// A place from which on the decoded text and the file run in step, character by character.
  struct Anchor: Hashable, Sendable {
    var decoded: Int
    var raw: Int
  }

  /// The encoding the file was read in.
  public let encoding: SourceEncoding
  /// The text as UTF-8, always well-formed.
  public let utf8: [UInt8]
  /// The offset in ``utf8`` at which the article begins: after a byte order mark and front matter.
  public var bodyStart: Int
  /// What of the file is no character of its encoding; `nil` where all is.
  public let damage: Damage?
  let anchors: [Anchor]

  /// Bytes that are no character of the encoding; each stands as U+FFFD in the text.
  public struct Damage: Hashable, Sendable {
    /// How many there are.
    public var count: Int
    /// The byte offset in the file of the first.
    public var first: Int
  }

  init(encoding: SourceEncoding, utf8: [UInt8], bodyStart: Int = 0, anchors: [Anchor], damage: Damage? = nil) {
    self.encoding = encoding
    self.utf8 = utf8
    self.bodyStart = bodyStart
    self.anchors = anchors
    self.damage = damage
  }

  /// The content of an article that came as a record: its text is there, its file was not read.
  public static func unread(encoding: SourceEncoding) -> DecodedSource {
    DecodedSource(encoding: encoding, utf8: [], anchors: [])
  }

  /// Pieces of a source map for text taken verbatim from this source.
  ///
  /// - Parameters:
  ///   - decoded: the bytes of ``utf8`` that were taken.
  ///   - textStart: where they stand in the clean text.
  public func pieces(_ decoded: Range<Int>, textStart: Int) -> [SourceMap.Piece] {
    var pieces: [SourceMap.Piece] = []
    var start = decoded.lowerBound
    var index = anchorIndex(at: start)
    while start < decoded.upperBound {
      let next = index + 1 < anchors.count ? anchors[index + 1].decoded : utf8.count
      let end = max(min(next, decoded.upperBound), start + 1)
      let text = start - decoded.lowerBound + textStart..<end - decoded.lowerBound + textStart
      let source = raw(start, after: index)..<raw(end, after: index, endOfRun: end == next ? index + 1 : nil)
      pieces.append(SourceMap.Piece(text: text, source: source, isVerbatim: isVerbatim(start..<end, source)))
      start = end
      index += 1
    }
    return pieces
  }

  private func isVerbatim(_ decoded: Range<Int>, _ source: Range<Int>) -> Bool {
    encoding.length(of: utf8[decoded]) == source.count
  }

  private func raw(_ offset: Int, after index: Int, endOfRun next: Int? = nil) -> Int {
    if let next, next < anchors.count { return anchors[next].raw }
    guard anchors.indices.contains(index) else { return offset }
    let anchor = anchors[index]
    return anchor.raw + encoding.length(of: utf8[anchor.decoded..<offset])
  }

  private func anchorIndex(at offset: Int) -> Int {
    anchors.partitioningIndex { $0.decoded > offset } - 1
  }
}
