#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What was read of a file, and what the system knew of it then.
public struct FileContent: Sendable {
  /// The bytes.
  public var bytes: [UInt8]
  /// Size, time and number of the file while it was open.
  public var status: FileStatus
}

/// Why a file was not read.
public enum ReadFailure: Error, Hashable, Sendable {
  /// The system would not.
  case system(FileFailure)
  /// It is a folder.
  case isFolder
  /// It is a device, a pipe or a socket.
  case isNoFile
  /// It has more bytes than wanted.
  case tooLarge(size: Int)
}

/// Opens a file or folder for reading; once more if it fails for another reason than that it is not there, since disks
/// on a network refuse what they would give a moment later.
func openForReading(_ path: [UInt8], _ flags: Int32) -> Int32 {
  let flags = O_RDONLY | O_CLOEXEC | flags
  let descriptor = withPath(path) { open($0, flags) }
  return descriptor >= 0 || lastError() == ENOENT ? descriptor : withPath(path) { open($0, flags) }
}

/// Reads a whole file of at most `limit` bytes.
///
/// A pipe or device is refused without waiting for it.
public func readFile(_ path: [UInt8], limit: Int) throws(ReadFailure) -> FileContent {
  let descriptor = openForReading(path, O_NONBLOCK | O_NOCTTY)
  guard descriptor >= 0 else { throw .system(FileFailure("read", path)) }
  defer { close(descriptor) }
  guard let status = FileStatus(descriptor: descriptor) else { throw .system(FileFailure("read", path)) }
  switch status.kind {
  case .file: break
  case .folder: throw .isFolder
  case .link, .other: throw .isNoFile
  }
  guard status.size <= limit else { throw .tooLarge(size: status.size) }
  let bytes = try readAll(descriptor, path, expected: status.size, limit: limit)
  return FileContent(bytes: bytes, status: status)
}

/// Reads a piece of a file: fewer bytes when it ends before.
public func readFile(_ path: [UInt8], from start: Int, count: Int) throws(ReadFailure) -> [UInt8] {
  let descriptor = openForReading(path, O_NONBLOCK | O_NOCTTY)
  guard descriptor >= 0 else { throw .system(FileFailure("read", path)) }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  guard lseek(descriptor, off_t(start), SEEK_SET) >= 0 else { throw .system(FileFailure("read", path)) }
  while bytes.count < count {
    let got = readMore(descriptor, count - bytes.count, into: &bytes)
    if got == 0 { break }
    guard got > 0 || lastError() == EINTR else { throw .system(FileFailure("read", path)) }
  }
  return bytes
}

/// Reads standard input to its end, at most `limit` bytes.
public func readStandardInput(limit: Int) throws(ReadFailure) -> [UInt8] {
  try readAll(0, Array("-".utf8), expected: 65_536, limit: limit)
}

/// Reads a file of the system's own, whose size is not known before.
func readWholeStream(_ path: [UInt8]) throws(ReadFailure) -> [UInt8] {
  let descriptor = openForReading(path, 0)
  guard descriptor >= 0 else { throw .system(FileFailure("read", path)) }
  defer { close(descriptor) }
  return try readAll(descriptor, path, expected: 4095, limit: 1_000_000)
}

private func readAll(
  _ descriptor: Int32, _ path: [UInt8], expected: Int, limit: Int
) throws(ReadFailure) -> [UInt8] {
  var bytes: [UInt8] = []
  var room = expected + 1
  while true {
    let count = readMore(descriptor, room, into: &bytes)
    if count < 0 {
      if lastError() == EINTR { continue }
      throw .system(FileFailure("read", path))
    }
    if count == 0 { return bytes }
    guard bytes.count <= limit else { throw .tooLarge(size: bytes.count) }
    room = max(65_536, bytes.count)
  }
}

/// Appends what one `read` gives, at most `room` bytes.
private func readMore(_ descriptor: Int32, _ room: Int, into bytes: inout [UInt8]) -> Int {
  var count = 0
  if bytes.isEmpty {
    bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      count = read(descriptor, buffer.baseAddress, room)
      filled = max(0, count)
    }
    return count
  }
  let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
    count = read(descriptor, buffer.baseAddress, room)
    filled = max(0, count)
  }
  bytes += piece
  return count
}
