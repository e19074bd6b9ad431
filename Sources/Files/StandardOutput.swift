/// The standard output of the process.
public struct StandardOutput: ByteSink {
  /// The standard output of the process.
  public init() {}

  public func write(_ bytes: [UInt8]) throws(FileFailure) {}
}
