import CSpawn

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open folder: files in it are made, renamed and removed by name, so that nothing on the way to it can be
/// exchanged for a link meanwhile.
public final class Folder: Sendable {
  /// The folder's path as it was named, for messages.
  public let path: [UInt8]
  let descriptor: Int32

  private init(path: [UInt8], descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Opens a folder; links on the way are followed.
  public convenience init(_ path: [UInt8]) throws(FileFailure) {
    let descriptor = withPath(path.isEmpty ? [UInt8(ascii: ".")] : path) {
      open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    guard descriptor >= 0 else { throw FileFailure("open the folder", path) }
    self.init(path: path, descriptor: descriptor)
  }

  /// Opens a folder, and makes it and those on the way to it when they are not there.
  public convenience init(making path: [UInt8]) throws(FileFailure) {
    var end = path.startIndex
    while let slash = path[end...].dropFirst().firstIndex(of: UInt8(ascii: "/")) {
      _ = withPath(Array(path[..<slash])) { mkdir($0, 0o777) }
      end = slash
    }
    _ = withPath(path) { mkdir($0, 0o777) }
    try self.init(path)
  }

  /// The names in it.
  public func entries() throws(FileFailure) -> FolderListing { try FolderListing(path) }

  /// Opens the folder of that name in this one, and makes it if it is not there.
  ///
  /// Never follows a link.
  public func subfolder(_ name: [UInt8]) throws(FileFailure) -> Folder {
    let path = joined(self.path, name)
    for _ in 0..<2 {
      let found = withPath(name) { openat(descriptor, $0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
      if found >= 0 { return Folder(path: path, descriptor: found) }
      guard lastError() == ENOENT else { break }
      guard withPath(name, { mkdirat(descriptor, $0, 0o777) }) == 0 || lastError() == EEXIST else { break }
    }
    throw FileFailure("open the folder", path)
  }

  /// What stands under that name; a link is not followed.
  public func status(_ name: [UInt8]) -> FileStatus? { FileStatus(at: descriptor, name, followingLinks: false) }

  /// Makes a file that was not there and opens it for writing.
  public func create(_ name: [UInt8]) throws(FileFailure) -> OpenFile {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let opened = withPath(name) { openat(descriptor, $0, flags, 0o666) }
    guard opened >= 0 else { throw FileFailure("write", joined(path, name)) }
    return OpenFile(path: joined(path, name), descriptor: opened)
  }

  /// Opens a file for writing behind its first `size` bytes; what it has beyond them is cut off.
  ///
  /// - Throws: when it is not there, is a link, or is shorter.
  public func append(_ name: [UInt8], after size: Int) throws(FileFailure) -> OpenFile {
    let opened = withPath(name) { openat(descriptor, $0, O_WRONLY | O_NOFOLLOW | O_CLOEXEC) }
    guard opened >= 0 else { throw FileFailure("write", joined(path, name)) }
    let file = OpenFile(path: joined(path, name), descriptor: opened)
    guard let status = FileStatus(descriptor: opened), status.kind == .file, status.size >= size else {
      throw FileFailure("write", joined(path, name), code: EINVAL)
    }
    guard ftruncate(opened, off_t(size)) == 0, lseek(opened, 0, SEEK_END) == off_t(size) else {
      throw FileFailure("write", joined(path, name))
    }
    return file
  }

  /// Gives a file another name; what stood there is replaced in one step.
  public func rename(_ name: [UInt8], to new: [UInt8]) throws(FileFailure) {
    let result = withPath(name) { old in withPath(new) { renameat(descriptor, old, descriptor, $0) } }
    guard result == 0 else { throw FileFailure("rename", joined(path, new)) }
  }

  /// Puts a file in the place of what stands there, in one step and durably.
  public func replace(_ name: [UInt8], with bytes: [UInt8]) throws(FileFailure) {
    let partial = Array(".".utf8) + name + Array(".new".utf8)
    try remove(partial)
    do {
      let file = try create(partial)
      try file.write(bytes)
      _ = try file.sync()
      try rename(partial, to: name)
      try sync()
    } catch {
      try? remove(partial)
      throw error
    }
  }

  /// Removes a file, if it is there.
  public func remove(_ name: [UInt8]) throws(FileFailure) {
    guard withPath(name, { unlinkat(descriptor, $0, 0) }) == 0 || lastError() == ENOENT else {
      throw FileFailure("remove", joined(path, name))
    }
  }

  /// Makes the names in it durable.
  public func sync() throws(FileFailure) {
    guard fsync(descriptor) == 0 || lastError() == EINVAL else { throw FileFailure("sync the folder", path) }
  }
}

/// A file open for writing.
public final class OpenFile: Sendable {
  /// Its path, for messages.
  public let path: [UInt8]
  private let descriptor: Int32

  init(path: [UInt8], descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Adds bytes at its end.
  public func write(_ bytes: [UInt8]) throws(FileFailure) { try writeAll(bytes, to: descriptor, path) }

  /// Adds bytes of another file at its end, inside the kernel where the file system can.
  ///
  /// - Parameter bytes: the same bytes, for where it cannot.
  public func write(_ bytes: [UInt8], from other: ReadableFile, at start: Int) throws(FileFailure) {
    var copied = 0
    #if os(Linux)
      while copied < bytes.count {
        var offset = off_t(start + copied)
        let count = cspawn_copy(other.descriptor, &offset, descriptor, bytes.count - copied)
        guard count > 0 else { break }
        copied += count
      }
    #endif
    if copied < bytes.count { try writeAll(copied == 0 ? bytes : Array(bytes[copied...]), to: descriptor, path) }
  }

  /// Makes its content durable.
  /// - Returns: size, time and number of the file.
  public func sync() throws(FileFailure) -> FileStatus {
    guard fsync(descriptor) == 0, let status = FileStatus(descriptor: descriptor) else {
      throw FileFailure("sync", path)
    }
    return status
  }
}
