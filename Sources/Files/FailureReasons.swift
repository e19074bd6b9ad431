#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileFailure {
  /// The words for an error number.
  func reason(of code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such file"
    case EACCES, EPERM: "it is not permitted"
    case EROFS: "the disk is read-only"
    case ENOSPC: "the disk is full"
    case EDQUOT: "the disk quota is used up"
    case EFBIG: "the file would be larger than allowed"
    case EPIPE: "nobody reads it any more"
    case EISDIR: "it is a folder"
    case ENOTDIR: "a part of its path is not a folder, or is a link"
    case ELOOP: "a link stands in its place"
    case EMFILE, ENFILE: "too many files are open"
    case ENAMETOOLONG: "its name is too long"
    case EBADF: "it is closed"
    case ETIMEDOUT: "another program holds it for too long"
    case EIO: "the disk reports an error"
    case EEXIST: "there is something of that name already"
    case EINVAL: "its name, or what it is, is not allowed"
    default: String(cString: strerror(code))
    }
  }

  /// Whether the file, or a folder on the way to it, is not there.
  public var isMissing: Bool { code == ENOENT }
  /// Whether the fault lies with the machine rather than with this file: no other file would fare better.
  public var isOfTheMachine: Bool {
    [EMFILE, ENFILE, ENOMEM, EIO, ENOSPC, EDQUOT, EFBIG, EROFS, ESTALE].contains(code)
  }
  /// Whether it is not permitted.
  public var isForbidden: Bool { code == EACCES || code == EPERM }
}
