import Files
import StatusLog
import Synchronization
import Text

/// The watched folder of one workflow: which of its files are complete, and which of those no run has been given yet.
final class WatchedFolder {
  /// A number of files that are given to one run.
  struct Batch {
    var files: [TakenFile] = []
    var gone: [String] = []
  }

  let path: [UInt8]
  /// The complete files; asked by workers while a run goes on.
  let ready = ReadyFiles()
  /// Why the folder cannot be watched now.
  private(set) var trouble: String?
  private var watch: (any FolderWatch)?
  private var settling: SettlingFiles
  private var nextOpening = Int.min
  private var batch = Batch()
  private var oldest: Int?
  private var notBefore = Int.min

  /// How long files that come one after another may keep a run waiting, and how often a missing folder is looked for,
  /// in milliseconds.
  private static let longestWait = 5000
  private static let pause = 2000

  init(_ path: [UInt8], quiet: SettlingFiles.Quiet = SettlingFiles.Quiet()) {
    self.path = plainPath(path)
    settling = SettlingFiles(quiet: quiet)
  }

  /// Takes notice of what has happened.
  /// - Parameter now: milliseconds since the epoch.
  func look(now: Int) {
    openIfClosed(now)
    for change in watch?.changes() ?? [] { hear(change, now) }
    let settled = settling.settled(now: now)
    guard !settled.isEmpty else { return }
    ready.insert(settled.map(\.path))
    batch.files += settled.map(\.file)
    if oldest == nil { oldest = now }
  }

  private func openIfClosed(_ now: Int) {
    guard watch == nil, now >= nextOpening || nextOpening > now + Self.pause else { return }
    nextOpening = now + Self.pause
    do {
      watch = try watchFolder(path)
      trouble = nil
    } catch {
      trouble = "The folder \(visible(error.path)) cannot be watched: \(error.reason)."
    }
  }

  private func hear(_ change: FolderChange, _ now: Int) {
    settling.note(change, now: now)
    switch change {
    case .gone(let path):
      ready.remove(path)
      batch.gone.append(String(utf8: path))
    case .begun(let path): ready.remove(path)
    case .lost:
      watch = nil
      nextOpening = now
    case .complete, .found: break
    }
  }

  /// Whether the last run's trouble is long enough ago.
  func mayBegin(_ now: Int) -> Bool { now >= notBefore || notBefore > now + 60_000 }

  /// The files for a run, when there are some and no more are about to come.
  func takeBatch(now: Int) -> Batch? {
    guard let oldest, settling.isQuiet || now - oldest > Self.longestWait || now < oldest else { return nil }
    self.oldest = nil
    defer { batch = Batch() }
    return batch
  }

  /// Takes back files whose run did not come about.
  ///
  /// - Parameter pause: how long they wait for the next one, in milliseconds.
  func putBack(_ files: Batch, now: Int, pause: Int) {
    notBefore = now + pause
    batch.files = files.files + batch.files
    batch.gone = files.gone + batch.gone
    if !batch.files.isEmpty { oldest = now }
  }

  /// Whether a run may take a file: one below the folder only when it is complete.
  var filter: @Sendable ([UInt8]) -> Bool {
    { [ready, root = path + [UInt8(ascii: "/")]] path in
      let path = plainPath(path)
      return !path.starts(with: root) || ready.contains(path)
    }
  }
}

/// The complete files of a watched folder.
final class ReadyFiles: Sendable {
  private let files = Mutex<Set<[UInt8]>>([])

  func insert(_ paths: [[UInt8]]) { files.withLock { $0.formUnion(paths) } }
  func remove(_ path: [UInt8]) { files.withLock { _ = $0.remove(path) } }
  func contains(_ path: [UInt8]) -> Bool { files.withLock { $0.contains(path) } }
}

/// A path without `.` and empty parts, so that two spellings of one path are the same.
func plainPath(_ path: [UInt8]) -> [UInt8] {
  let slash = UInt8(ascii: "/")
  let parts = path.split(separator: slash).filter { !$0.elementsEqual(".".utf8) }
  return (path.first == slash ? [slash] : []) + Array(parts.joined(separator: [slash]))
}
