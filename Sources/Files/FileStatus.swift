#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system knows of a file without opening it.
public struct FileStatus: Hashable, Sendable {
  /// What stands at a path.
  public enum Kind: Hashable, Sendable {
    case file
    case folder
    case link
    /// A device, a pipe, a socket.
    case other
  }

  /// What it is.
  public var kind: Kind
  /// Bytes.
  public var size: Int
  /// When it was last written: nanoseconds since 1970-01-01T00:00:00Z.
  public var modified: Int
  /// The file's number on its disk.
  public var inode: UInt64
  /// The disk's number.
  public var device: UInt64

  /// What stands at the path; a link is followed unless `followingLinks` is false.
  ///
  /// `nil` when nothing is there or it cannot be told.
  public init?(_ path: [UInt8], followingLinks: Bool = true) {
    self.init(at: AT_FDCWD, path, followingLinks: followingLinks)
  }

  init?(at folder: Int32, _ name: [UInt8], followingLinks: Bool) {
    var status = stat()
    let flags = followingLinks ? 0 : AT_SYMLINK_NOFOLLOW
    guard withPath(name, { fstatat(folder, $0, &status, flags) }) == 0 else { return nil }
    self.init(status)
  }

  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    size = Int(status.st_size)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    modified = time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
    inode = UInt64(status.st_ino)
    device = UInt64(truncatingIfNeeded: status.st_dev)
  }
}
