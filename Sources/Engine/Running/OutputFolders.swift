import Files
import Synchronization
import Text

/// The folders that outputs go into: opened once, swept of left-overs once, synced when asked.
final class OutputFolders: Sendable {
  /// How many folders are kept open: few, so that a process with 16 file descriptors can still work.
  private static let mostOpen = 4

  private struct State {
    var base: Folder?
    var open: [(key: [[UInt8]], isAbsolute: Bool, folder: Folder)] = []
    var swept: Set<Int> = []
    var counter = 0
  }

  private let basePath: [UInt8]
  /// What the names of partial files carry, so that left-overs of this workflow, and only they, are known again.
  private let token: String
  private let state = Mutex(State())

  init(base: [UInt8], token: String) {
    basePath = base
    self.token = token
  }

  /// The folder of an output, made when it is not there.
  ///
  /// One thread at a time opens and sweeps: a partial file of another thread must not be taken for a left-over.
  func folder(of place: OutputPlace) throws(FileFailure) -> Folder {
    let result = state.withLock { state -> Result<Folder, FileFailure> in
      if let found = state.open.first(where: { $0.isAbsolute == place.isAbsolute && $0.key == place.folders }) {
        return .success(found.folder)
      }
      do throws(FileFailure) {
        let folder = try open(place, &state)
        remember(folder, place, &state)
        return .success(folder)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// An absolute path is the user's own word, links in it too; in a relative one they could have been planted.
  private func open(_ place: OutputPlace, _ state: inout State) throws(FileFailure) -> Folder {
    if place.isAbsolute {
      let path = place.folders.joined(separator: [UInt8(ascii: "/")])
      return try Folder(making: [UInt8(ascii: "/")] + Array(path))
    }
    var folder: Folder
    if let base = state.base { folder = base } else { folder = try Folder(making: basePath) }
    state.base = folder
    for name in place.folders { folder = try folder.subfolder(name) }
    return folder
  }

  private func remember(_ folder: Folder, _ place: OutputPlace, _ state: inout State) {
    var hasher = Hasher()
    hasher.combine(place.folders)
    hasher.combine(place.isAbsolute)
    if state.swept.insert(hasher.finalize()).inserted { sweep(folder) }
    if state.open.count >= Self.mostOpen { state.open.removeFirst() }
    state.open.append((place.folders, place.isAbsolute, folder))
  }

  /// Removes partial files that an interrupted run of this workflow left.
  ///
  /// A failure is of no harm here.
  private func sweep(_ folder: Folder) {
    let mark = Array(".partial-\(token)-".utf8)
    guard let entries = try? folder.entries() else { return }
    for entry in entries where entry.kind == .file && entry.name.first == UInt8(ascii: ".") {
      if holdsMark(entry.name, mark) { try? folder.remove(entry.name) }
    }
  }

  /// A name for a partial file, used once.
  func partialName(for name: [UInt8]) -> [UInt8] {
    let number = state.withLock { state in
      state.counter += 1
      return state.counter
    }
    return [UInt8(ascii: ".")] + name.prefix(200) + Array(".partial-\(token)-\(number)".utf8)
  }
}

private func holdsMark(_ name: [UInt8], _ mark: [UInt8]) -> Bool {
  guard name.count >= mark.count else { return false }
  return (0...name.count - mark.count).contains { name[$0...].starts(with: mark) }
}
