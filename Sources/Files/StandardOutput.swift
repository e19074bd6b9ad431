#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The standard output of the process.
public struct StandardOutput: ByteSink {
  /// The standard output of the process.
  ///
  /// A reader that has gone is an error from now on, not the end of the process.
  public init() { signal(SIGPIPE, SIG_IGN) }

  /// Takes all of the bytes.
  ///
  /// - Throws: ``FileFailure`` when they could not all be written: a full disk, a reader that has gone.
  public func write(_ bytes: [UInt8]) throws(FileFailure) {
    try writeAll(bytes, to: STDOUT_FILENO, Array("standard output".utf8))
  }
}
