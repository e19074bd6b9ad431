/// Files that belong to an article, as an option names them: paths or patterns with `${{ … }}` for the engine to fill
/// in, relative to the workflow's folder.
///
/// The engine finds and reads them for each article and hands them to the plugin in its ``Context``; what is in them
/// decides, as the article's own file does, whether an earlier result holds.
public struct ArticleFiles: Hashable, Sendable {
  /// The patterns as written.
  public let templates: [String]

  /// Files of these patterns.
  public init(_ templates: [String]) { self.templates = templates }
}

/// What the engine found for an option of type ``ArticleFiles``.
public struct FoundFiles: Hashable, Sendable {
  /// A file.
  public struct File: Hashable, Sendable {
    /// Where it lies, relative to the workflow's folder where it lies in it.
    public let path: String
    /// Its bytes; empty where it could not be read.
    public let bytes: [UInt8]
    /// Why it could not be read: a sentence; `nil` when it was.
    public let problem: String?

    /// A file that was read, or the reason why it was not.
    public init(path: String, bytes: [UInt8], problem: String? = nil) {
      self.path = path
      self.bytes = bytes
      self.problem = problem
    }
  }

  /// The patterns, filled in for the article.
  public let patterns: [String]
  /// The files, in the order of their paths.
  public let files: [File]

  /// Files found for these patterns.
  public init(patterns: [String], files: [File]) {
    self.patterns = patterns
    self.files = files
  }
}
