/// An article as it was when it was last worked well: what decides whether it must be worked again.
public struct KnownArticle: Hashable, Sendable {
  /// The article's path, relative to the workflow's folder where it lies in it.
  public var path: String
  /// The size of the file in bytes.
  public var size: Int
  /// When it had been written: nanoseconds since 1970-01-01T00:00:00Z.
  public var modified: Int
  /// The file's number.
  public var inode: UInt64
  /// A number for the sidecar file, and for other files that its steps were handed, as they were; 0 for none.
  public var sidecar: Int
  /// The SHA-256 of the file.
  public var sha256: String
  /// Stands for the steps and their options.
  public var key: String
  /// Its own outputs.
  public var outputs: [KnownFile]
  /// Files that its steps were handed besides it.
  public var inputs: [KnownInput]
  /// Whether a run stopped it for somebody to decide.
  public var isWaiting = false
  /// The last decision about it that the run had seen; 0 for none.
  public var decided = 0

  /// An article of which this is known.
  public init(
    path: String, size: Int, modified: Int, inode: UInt64, sidecar: Int, sha256: String, key: String,
    outputs: [KnownFile], inputs: [KnownInput] = []
  ) {
    self.path = path
    self.size = size
    self.modified = modified
    self.inode = inode
    self.sidecar = sidecar
    self.sha256 = sha256
    self.key = key
    self.outputs = outputs
    self.inputs = inputs
  }
}

/// A gathered output as it was when it was last written.
public struct KnownGathered: Hashable, Sendable {
  /// The file.
  public var output: KnownFile
  /// Stands for the articles in it and their order.
  public var articles: String
  /// Stands for the steps and their options.
  public var key: String

  /// A gathered output of which this is known.
  public init(output: KnownFile, articles: String, key: String) {
    self.output = output
    self.articles = articles
    self.key = key
  }
}
