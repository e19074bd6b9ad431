/// Something that takes bytes in order: standard output, or a test's memory.
public protocol ByteSink: Sendable {
  /// Takes all of the bytes.
  /// - Throws: ``FileFailure`` when they could not all be written.
  func write(_ bytes: [UInt8]) throws(FileFailure)
}
