/// A system call that failed, on which file, and why.
public struct FileFailure: Error, Hashable, Sendable {
  /// What was being done: `open`, `write`, `rename` …
  public var action: String
  /// The file, as it was named.
  public var path: String
  /// The system's error number.
  public var code: Int32
}
