/// A system call that failed, on which file, and why.
public struct FileFailure: Error, Hashable, Sendable {
  /// What was being done, a verb such as `rename`.
  public var action: String
  /// The file, as it was named.
  public var path: String
  /// The system's error number.
  public var code: Int32

  /// A failure of the last system call.
  init(_ action: String, _ path: [UInt8], code: Int32 = lastError()) {
    self.action = action
    self.path = String(decoding: path, as: UTF8.self)
    self.code = code
  }

  /// The failure in one sentence without the file's name: `cannot write: the disk is full`.
  public var sentence: String { "cannot \(action): \(reason)" }

  /// Why, in words.
  public var reason: String { reason(of: code) }
}
