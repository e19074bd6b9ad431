import Databases
import Digests
import Files
import PluginKit
import Text

/// A database that takes the rows of all articles: a copy of what stands in its place, renamed when it is whole.
final class DatabaseOutput {
  private let place: OutputPlace
  private let folder: Folder
  private let partialName: [UInt8]
  private let file: DatabaseFile
  private let handle: OpenFile
  private var pending: [DatabaseRow] = []

  /// Rows that are held back before they are written, at most.
  private static let mostPending = 4096

  init(_ place: OutputPlace, in folders: OutputFolders, script: DatabaseScript) throws(OutputFailure) {
    self.place = place
    do throws(FileFailure) {
      folder = try folders.folder(of: place)
    } catch {
      throw OutputFailure(error)
    }
    partialName = folders.partialName(for: place.name)
    do throws(FileFailure) {
      handle = try folder.create(partialName)
    } catch {
      throw OutputFailure(error, of: place)
    }
    let isThere = folder.status(place.name)?.kind == .file
    let old = isThere ? String(utf8: joined(folder.path, place.name)) : nil
    do throws(DatabaseFailure) {
      file = try DatabaseFile(path: String(utf8: joined(folder.path, partialName)), copyOf: old, script: script)
    } catch {
      try? folder.remove(partialName)
      throw OutputFailure(error, of: place)
    }
  }

  /// Takes rows.
  func append(_ rows: [DatabaseRow]) throws(OutputFailure) {
    pending += rows
    if pending.count >= Self.mostPending { try flush() }
  }

  /// Writes what is held back.
  func flush() throws(OutputFailure) {
    guard !pending.isEmpty else { return }
    try attempt { () throws(DatabaseFailure) in try file.put(pending) }
    pending = []
  }

  /// Makes the file whole and durable.
  func finish() throws(OutputFailure) -> StagedOutput {
    try flush()
    try attempt { () throws(DatabaseFailure) in try file.finish() }
    do throws(FileFailure) {
      let status = try handle.sync()
      return StagedOutput(
        place: place, folder: folder, partialName: partialName, status: status, sha256: try digest())
    } catch {
      discard()
      throw OutputFailure(error, of: place)
    }
  }

  /// Gives it up.
  func discard() { try? folder.remove(partialName) }

  private func digest() throws(FileFailure) -> String {
    let reader = try ReadableFile(joined(folder.path, partialName))
    var hash = SHA256()
    var place = 0
    while true {
      let piece = try reader.bytes(from: place, count: 1 << 20)
      if piece.isEmpty { return hash.hexadecimal() }
      hash.update(piece)
      place += piece.count
    }
  }

  private func attempt(_ body: () throws(DatabaseFailure) -> Void) throws(OutputFailure) {
    do throws(DatabaseFailure) {
      try body()
    } catch {
      discard()
      throw OutputFailure(error, of: place)
    }
  }
}

extension OutputFailure {
  fileprivate init(_ failure: DatabaseFailure, of place: OutputPlace) {
    self.init(place.shown, failure.reason)
    concernsAll = failure.isOfTheMachine
  }
}
