import Files
import StatusLog
import Text

/// Files of a watched folder that are not known to be complete yet.
///
/// A file is complete when its writer has closed it, or it was given its name whole, and it was quiet for a moment. Of a
/// file that was merely seen nobody can tell; it is complete when it has not changed for longer.
struct SettlingFiles {
  /// How long a file must have been quiet, in milliseconds.
  struct Quiet: Hashable, Sendable {
    /// One that was closed.
    var closed = 300
    /// One that was found as it is.
    var found = 2000
    /// One that somebody opened and has not closed.
    var open = 60_000
  }

  private struct Waiting {
    var quiet: Int
    var checkAt: Int
    var status: FileStatus?
  }

  let quiet: Quiet
  private var waiting: [[UInt8]: Waiting] = [:]

  init(quiet: Quiet = Quiet()) { self.quiet = quiet }

  /// Whether nothing is being waited for that will be complete in a moment.
  var isQuiet: Bool { !waiting.values.contains { $0.quiet == quiet.closed } }

  /// Takes notice of a change.
  /// - Parameter now: milliseconds since the epoch.
  mutating func note(_ change: FolderChange, now: Int) {
    switch change {
    case .complete(let path): wait(path, quiet.closed, now)
    case .begun(let path): wait(path, quiet.open, now)
    case .found(let path): if waiting[path] == nil { noteFound(path, now) }
    case .gone(let path): waiting[path] = nil
    case .lost: waiting = [:]
    }
  }

  private mutating func wait(_ path: [UInt8], _ quiet: Int, _ now: Int) {
    waiting[path] = Waiting(quiet: quiet, checkAt: now + quiet, status: FileStatus(path))
  }

  /// A file that nobody has touched for long is complete as it is.
  private mutating func noteFound(_ path: [UInt8], _ now: Int) {
    guard let status = FileStatus(path) else { return }
    let age = now - status.modified / 1_000_000
    let pause = age > quiet.found ? 0 : quiet.found
    waiting[path] = Waiting(quiet: quiet.found, checkAt: now + pause, status: status)
  }

  /// The files that are complete now; they are no longer waited for.
  mutating func settled(now: Int) -> [(path: [UInt8], file: TakenFile)] {
    var settled: [(path: [UInt8], file: TakenFile)] = []
    for (path, file) in waiting {
      // A clock that was set back must not keep anybody waiting for hours.
      guard file.checkAt <= now || file.checkAt > now + file.quiet else { continue }
      guard let status = FileStatus(path), status.kind == .file else {
        waiting[path] = nil
        continue
      }
      if status == file.status {
        settled.append((path, TakenFile(path: String(utf8: path), status: status)))
        waiting[path] = nil
      } else {
        waiting[path] = Waiting(quiet: file.quiet, checkAt: now + file.quiet, status: status)
      }
    }
    return settled.sorted { $0.path.lexicographicallyPrecedes($1.path) }
  }
}
