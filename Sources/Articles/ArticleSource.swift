/// Where an article came from, and its bytes as they were read.
public struct ArticleSource: Sendable {
  /// The path as the user gave it; `-` for standard input.
  public var path: String
  /// The address that metadata gives, if any.
  public var url: String?
  /// `text/plain`, `text/markdown` or `text/html`.
  public var mediaType: String
  /// The encoding in which it was read.
  public var encoding: SourceEncoding
  /// The size of the file in bytes.
  public var byteCount: Int
  /// The SHA-256 of the file, in small hexadecimal digits.
  public var sha256: String
  /// What front matter and a sidecar file say; it wins over what a parser finds.
  public var metadata: ArticleMetadata
  /// The decoded content; empty for an article that came as a record.
  public var content: DecodedSource

  /// A source.
  public init(
    path: String, mediaType: String, byteCount: Int, sha256: String, metadata: ArticleMetadata = ArticleMetadata(),
    content: DecodedSource
  ) {
    self.path = path
    self.mediaType = mediaType
    encoding = content.encoding
    self.byteCount = byteCount
    self.sha256 = sha256
    self.metadata = metadata
    self.content = content
    url = metadata["url"]?.text
  }
}
