/// A place in a file, with the line it stands on, so that it can be shown without reading the file again.
public struct Location: Hashable, Sendable {
  /// The file, as the user named it.
  public var file: String
  /// The line, from 1; 0 when only the file is known.
  public var line: Int
  /// The column of the first character, from 1, counted in Unicode scalars.
  public var column: Int
  /// How many scalars of the line it covers, at least 1.
  public var length: Int
  /// The byte offset in the file, where known.
  public var offset: Int?
  /// The whole line, without its end; `nil` when there is nothing to show.
  public var excerpt: String?

  /// A place in a file.
  public init(
    file: String, line: Int = 0, column: Int = 1, length: Int = 1, offset: Int? = nil, excerpt: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
    self.offset = offset
    self.excerpt = excerpt
  }
}
