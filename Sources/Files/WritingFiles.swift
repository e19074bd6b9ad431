#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes all bytes to an open file, however many calls it takes.
func writeAll(_ bytes: [UInt8], to descriptor: Int32, _ path: [UInt8]) throws(FileFailure) {
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBufferPointer { buffer -> Int in
      guard let start = buffer.baseAddress else { return 0 }
      return write(descriptor, start + written, buffer.count - written)
    }
    if count >= 0 {
      written += count
    } else if lastError() == EAGAIN {
      waitUntilWritable(descriptor)
    } else if lastError() != EINTR {
      throw FileFailure("write", path)
    }
  }
}

private func waitUntilWritable(_ descriptor: Int32) {
  var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
  _ = poll(&wanted, 1, -1)
}
