import Synchronization

/// Watches a folder by listing it again and again: where the kernel does not tell, and on disks of other machines.
public final class PollingWatch: FolderWatch {
  private struct State {
    var known: [[UInt8]: FileStatus] = [:]
    var isNew = true
    var lastListing = 0
  }

  private let root: [UInt8]
  private let pause: Int
  private let state = Mutex(State())

  /// A watch that lists the folder at most every so many microseconds.
  /// - Throws: when the folder cannot be listed.
  public init(_ path: [UInt8], pause: Int = 2_000_000) throws(FileFailure) {
    root = path
    self.pause = pause
    _ = try FolderListing(path)
  }

  /// What happened between the last two listings; new and changed files are told as found.
  public func changes() -> [FolderChange] { state.withLock { changes(&$0) } }

  private func changes(_ state: inout State) -> [FolderChange] {
    let now = SystemClock.monotonicMicroseconds()
    guard state.isNew || now - state.lastListing >= pause else { return [] }
    state.lastListing = now
    guard let current = listing() else { return [.lost] }
    var changes: [FolderChange] = []
    for path in state.known.keys where current[path] == nil { changes.append(.gone(path)) }
    for (path, status) in current where state.known[path] != status {
      changes.append(.found(path))
    }
    state.known = current
    state.isNew = false
    return changes
  }

  private func listing() -> [[UInt8]: FileStatus]? {
    var files: [[UInt8]: FileStatus] = [:]
    do {
      try walkFolders(root) { path in
        if let status = FileStatus(path) { files[path] = status }
      }
      return files
    } catch {
      return nil
    }
  }
}
