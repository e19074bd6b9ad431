import Digests
import Files
import PluginKit
import StatusLog

/// Where the bodies that a run makes for a gathered output are kept until the output is put together: a file beside it.
///
/// It is laid out as the output is (opening, bodies with separators between them), so that it only lacks the closing when
/// nothing is taken over from elsewhere. What a run leaves in it when it is interrupted the next one finds.
final class BodyPool {
  /// How many bytes are held back before they are written.
  private static let bufferSize = 65_536

  /// Where each body lies; those of earlier runs first.
  private(set) var entries: [BodyEntry]
  /// How many of them the log has.
  private var logged: Int
  private let exporter: any Exporter
  private let place: OutputPlace
  private let folder: Folder
  private let name: [UInt8]
  private let file: OpenFile
  private var pending: [UInt8] = []
  private var holdsBodies: Bool
  /// Bytes, those held back included.
  private(set) var size: Int

  /// Opens it: anew, or to go on behind the last of these entries.
  init(
    _ place: OutputPlace, name: [UInt8], folders: OutputFolders, exporter: any Exporter, entries: [BodyEntry]
  ) throws(OutputFailure) {
    self.place = place
    self.name = name
    self.exporter = exporter
    self.entries = entries
    logged = entries.count
    holdsBodies = entries.contains(where: \.isPresent)
    do {
      folder = try folders.folder(of: place)
      if let end = entries.map(\.end).max(), end > 0 {
        file = try folder.append(name, after: end)
        size = end
      } else {
        try folder.remove(name)
        file = try folder.create(name)
        size = 0
      }
    } catch {
      throw OutputFailure(error, of: place)
    }
    if size == 0 { hold(exporter.opening()) }
  }

  /// Takes a body.
  ///
  /// - Parameter entry: makes the entry, of where the body lies and what stands for its bytes.
  func append(
    _ body: [UInt8]?, _ entry: (_ start: Int, _ count: Int, _ check: UInt64) -> BodyEntry
  ) throws(OutputFailure) {
    guard let body else { return entries.append(entry(-1, 0, 0)) }
    if holdsBodies { hold(exporter.separator) }
    holdsBodies = true
    entries.append(entry(size, body.count, body.withUnsafeBytes { quickHash($0) }))
    // A long body is written as it is: a copy of it would be as long.
    if body.count >= Self.bufferSize {
      try flush()
      size += body.count
      return try write(body)
    }
    hold(body)
    if pending.count >= Self.bufferSize { try flush() }
  }

  private func hold(_ bytes: [UInt8]) {
    pending += bytes
    size += bytes.count
  }

  /// Writes what is held back.
  func flush() throws(OutputFailure) {
    guard !pending.isEmpty else { return }
    try write(pending)
    pending = []
  }

  private func write(_ bytes: [UInt8]) throws(OutputFailure) {
    do {
      try file.write(bytes)
    } catch {
      throw OutputFailure(error, of: place)
    }
  }

  /// The entries that the log does not have yet.
  func takeNews() -> [BodyEntry] {
    defer { logged = entries.count }
    return Array(entries[logged...])
  }

  /// Makes durable what is in it.
  func sync() throws(OutputFailure) {
    try flush()
    do {
      _ = try file.sync()
    } catch {
      throw OutputFailure(error, of: place)
    }
  }

  /// Makes the output of it: writes what stands after the last body.
  func finish(count: Int) throws(OutputFailure) -> StagedOutput {
    hold(exporter.closing(count: count))
    try flush()
    do {
      let status = try file.sync()
      let sha256 = try Engine.sha256(ofFile: joined(folder.path, name))
      return StagedOutput(place: place, folder: folder, partialName: name, status: status, sha256: sha256)
    } catch let failure as FileFailure {
      throw OutputFailure(failure, of: place)
    } catch {
      throw OutputFailure(place.shown, "what was written cannot be read again")
    }
  }

  /// Whether these entries, in this order, are all that is in it.
  func isMadeOf(_ places: [Int]) -> Bool {
    var end = exporter.opening().count
    var isFirst = true
    for place in places {
      let entry = entries[place]
      guard entry.isPresent else { continue }
      if !isFirst { end += exporter.separator.count }
      guard entry.start == end else { return false }
      (end, isFirst) = (entry.end, false)
    }
    return end == size
  }

  /// It, to be read.
  func reader() throws(OutputFailure) -> ReadableFile {
    do {
      return try ReadableFile(joined(folder.path, name))
    } catch {
      throw OutputFailure(error, of: place)
    }
  }

  /// Removes it.
  func remove() { try? folder.remove(name) }
}
