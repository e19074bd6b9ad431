/// Why the status log could not be read or written.
public struct StatusLogFailure: Error, Hashable, Sendable {
  /// One sentence that names the file.
  public let message: String
}
