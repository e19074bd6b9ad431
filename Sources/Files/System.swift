#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The number of the last system call's error.
func lastError() -> Int32 { errno }

/// Calls `body` with the path as the system wants it.
///
/// A path with a NUL, which the system would cut there, is refused.
func withPath(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Int32) -> Int32 {
  guard !path.contains(0) else {
    errno = EINVAL
    return -1
  }
  return path.withUnsafeBufferPointer { bytes in
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { buffer in
      for (place, byte) in bytes.enumerated() { buffer[place] = CChar(bitPattern: byte) }
      buffer[bytes.count] = 0
      return buffer.baseAddress.map { body($0) } ?? -1
    }
  }
}
