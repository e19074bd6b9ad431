#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A lock that the kernel gives to one holder at a time, and takes back the moment its process ends, however it ends.
///
/// The file stays when the lock is released: removing it would let two holders lock two files of one name.
public final class FileLock: Sendable {
  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  /// Unlocks before it closes: a program that is being started at this moment still holds a copy of the descriptor.
  deinit {
    unlock(descriptor)
    close(descriptor)
  }

  /// Takes the lock, and makes the file when it is not there.
  /// - Returns: `nil` when somebody else holds it.
  public static func take(_ path: [UInt8]) throws(FileFailure) -> FileLock? {
    let descriptor = withPath(path) { open($0, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666) }
    guard descriptor >= 0 else { throw FileFailure("lock", path) }
    let lock = FileLock(descriptor: descriptor)
    if setLock(descriptor) { return lock }
    guard lastError() == EAGAIN || lastError() == EACCES || lastError() == EWOULDBLOCK else {
      throw FileFailure("lock", path)
    }
    return nil
  }

  /// Takes the lock as soon as its holders have given it back.
  ///
  /// - Parameter seconds: how long they may take.
  public static func take(_ path: [UInt8], waiting seconds: Int) throws(FileFailure) -> FileLock {
    let end = SystemClock.monotonicMicroseconds() + seconds * 1_000_000
    while true {
      if let lock = try take(path) { return lock }
      guard SystemClock.monotonicMicroseconds() < end else { throw FileFailure("lock", path, code: ETIMEDOUT) }
      SystemClock.pause(microseconds: 2_000)
    }
  }

  /// Writes a note for those who find the lock taken.
  public func leaveNote(_ note: String) throws(FileFailure) {
    let bytes = Array(note.utf8)
    let written = pwrite(descriptor, bytes, bytes.count, 0)
    guard written == bytes.count, ftruncate(descriptor, off_t(bytes.count)) == 0 else {
      throw FileFailure("write", Array("the lock".utf8))
    }
  }

  /// The note of the one who holds the lock at that path.
  ///
  /// It is `nil` when nobody holds the lock. Does not take it itself, and needs no right to write.
  public static func noteOfHolder(_ path: [UInt8]) -> String? {
    let descriptor = withPath(path) { open($0, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) }
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard isHeld(descriptor) else { return nil }
    return (try? readFile(path, limit: 4096).bytes).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

#if os(Linux)
  /// Locks of an open file (Linux, "Open file description locks"): unlike POSIX record locks they do not vanish when
  /// some other descriptor of the file is closed, and unlike `flock` they can be asked about without being taken.
  private let setOpenFileLock: Int32 = 37
  private let getOpenFileLock: Int32 = 36

  private func setLock(_ descriptor: Int32) -> Bool {
    var lock = wholeFileLock
    return fcntl(descriptor, setOpenFileLock, &lock) == 0
  }

  private func unlock(_ descriptor: Int32) {
    var lock = wholeFileLock
    lock.l_type = Int16(F_UNLCK)
    _ = fcntl(descriptor, setOpenFileLock, &lock)
  }

  private func isHeld(_ descriptor: Int32) -> Bool {
    var lock = wholeFileLock
    return fcntl(descriptor, getOpenFileLock, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
  }

  private var wholeFileLock: flock {
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    return lock
  }
#else
  private func setLock(_ descriptor: Int32) -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  private func unlock(_ descriptor: Int32) { flock(descriptor, LOCK_UN) }

  private func isHeld(_ descriptor: Int32) -> Bool {
    guard flock(descriptor, LOCK_SH | LOCK_NB) == 0 else { return true }
    flock(descriptor, LOCK_UN)
    return false
  }
#endif
