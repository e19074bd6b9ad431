#if os(Linux)
  #if canImport(Glibc)
    import Glibc
  #else
    import Musl
  #endif
  import Synchronization

  /// Watches a folder through Linux's inotify: the kernel says when a file was closed or given its name.
  public final class KernelWatch: FolderWatch {
    private struct State {
      var folders: [Int32: [UInt8]] = [:]
      var found: [FolderChange] = []
      var isLost = false
    }

    private let descriptor: Int32
    private let root: [UInt8]
    private let state = Mutex(State())

    private static let wanted =
      UInt32(IN_CREATE) | UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_DELETE)
      | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR)

    /// A watch on the folder and all folders in it; the files there now are its first news.
    ///
    /// - Returns: `nil` when the kernel has no watch left to give.
    /// - Throws: when the folder cannot be listed.
    public init?(_ path: [UInt8]) throws(FileFailure) {
      root = path
      descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard descriptor >= 0 else { return nil }
      var new = State()
      try add(path, &new)
      guard !new.isLost, !new.folders.isEmpty else { return nil }
      let ready = new
      state.withLock { $0 = ready }
    }

    deinit { close(descriptor) }

    /// What the kernel has collected since the last call.
    public func changes() -> [FolderChange] {
      state.withLock { state in
        if state.isLost { return [.lost] }
        var changes = state.found
        state.found = []
        while !state.isLost, let events = nextEvents() {
          for event in events { hear(event, &state, &changes) }
        }
        return state.isLost ? [.lost] : changes
      }
    }

    /// Watches a folder before it is listed, so that no file falls between; one may be told twice.
    private func add(_ path: [UInt8], _ state: inout State) throws(FileFailure) {
      try walkFolders(path) { folder in
        let number = withPath(folder) { inotify_add_watch(descriptor, $0, Self.wanted) }
        if number >= 0 { state.folders[number] = folder }
        if number < 0, lastError() == ENOSPC || lastError() == ENOMEM { state.isLost = true }
      } take: { file in
        state.found.append(.found(file))
      }
    }

    private func hear(_ event: KernelEvent, _ state: inout State, _ changes: inout [FolderChange]) {
      if event.has(IN_Q_OVERFLOW) || event.has(IN_UNMOUNT) { return state.isLost = true }
      guard let folder = state.folders[event.watch] else { return }
      if event.has(IN_IGNORED) { state.folders[event.watch] = nil }
      if event.has(IN_DELETE_SELF) || event.has(IN_MOVE_SELF), folder == root { return state.isLost = true }
      guard let first = event.name.first, first != UInt8(ascii: ".") else { return }
      let path = joined(folder, event.name)
      if event.has(IN_ISDIR) { return hearFolder(event, path, &state, &changes) }
      if event.has(IN_CLOSE_WRITE) || event.has(IN_MOVED_TO) { changes.append(.complete(path)) }
      if event.has(IN_CREATE) { changes.append(.begun(path)) }
      if event.has(IN_DELETE) || event.has(IN_MOVED_FROM) { changes.append(.gone(path)) }
    }

    /// A folder that was moved away keeps its watches under names that no longer hold: begin anew.
    private func hearFolder(
      _ event: KernelEvent, _ path: [UInt8], _ state: inout State, _ changes: inout [FolderChange]
    ) {
      if event.has(IN_MOVED_FROM) { state.isLost = true }
      guard event.has(IN_CREATE) || event.has(IN_MOVED_TO) else { return }
      try? add(path, &state)
      changes += state.found
      state.found = []
    }

    /// What one read gives; `nil` when nothing more has happened.
    private func nextEvents() -> [KernelEvent]? {
      withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { buffer in
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        guard count > 0 else { return nil }
        return KernelEvent.all(in: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
    }
  }

  /// One event, as the kernel writes it: watch, mask, cookie, length of the name, name filled up with NULs.
  private struct KernelEvent {
    var watch: Int32
    var mask: UInt32
    var name: [UInt8]

    func has(_ flag: some BinaryInteger) -> Bool { mask & UInt32(truncatingIfNeeded: flag) != 0 }

    static func all(in bytes: UnsafeRawBufferPointer) -> [KernelEvent] {
      var events: [KernelEvent] = []
      var start = 0
      while start + 16 <= bytes.count {
        let length = Int(bytes.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self))
        guard start + 16 + length <= bytes.count else { break }
        let name = bytes[(start + 16)..<(start + 16 + length)].prefix { $0 != 0 }
        events.append(
          KernelEvent(
            watch: bytes.loadUnaligned(fromByteOffset: start, as: Int32.self),
            mask: bytes.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self), name: Array(name)))
        start += 16 + length
      }
      return events
    }
  }
#endif
