#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file open for reading: line by line with a ``LineReader``, or at any place of it.
public final class ReadableFile: Sendable {
  /// The path as it was named.
  public let path: [UInt8]
  /// What the system calls it.
  public let descriptor: Int32

  /// Opens a file; a pipe is opened too, and waits for its writer.
  public init(_ path: [UInt8]) throws(FileFailure) {
    descriptor = openForReading(path, O_NOCTTY)
    guard descriptor >= 0 else { throw FileFailure("read", path) }
    self.path = path
  }

  deinit { close(descriptor) }

  /// The lines from where it was read to.
  public func lines(limit: Int) -> LineReader {
    LineReader(descriptor: descriptor, name: String(decoding: path, as: UTF8.self), limit: limit)
  }

  /// The bytes at a place of it.
  ///
  /// - Returns: fewer of them where the file ends before.
  public func bytes(from start: Int, count: Int) throws(FileFailure) -> [UInt8] {
    var filled = 0
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { room, initialized in
      while filled < count, let base = room.baseAddress {
        let got = pread(descriptor, base + filled, count - filled, off_t(start + filled))
        if got > 0 { filled += got } else if got == 0 || lastError() != EINTR { failed = got < 0 }
        if got == 0 || failed { break }
      }
      initialized = filled
    }
    if failed { throw FileFailure("read", path) }
    return bytes
  }
}
