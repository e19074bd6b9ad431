import Files
import StatusLog

/// A file of bodies that are taken over instead of being made again: the output that is there, or what interrupted runs
/// left of it.
final class BodySource {
  /// How many bytes are read at once.
  private static let window = 1 << 20
  /// How many entries are looked at behind the last one found before an index is made of all.
  private static let reach = 8

  /// The number of its sheet in the log.
  let sheet: Int
  /// Where each body lies.
  let entries: [BodyEntry]
  /// The file.
  let file: ReadableFile
  /// The file as it was when it was opened.
  let status: FileStatus
  /// Whether the entries have the order of the articles, and each name once.
  private let isOrdered: Bool
  private var lastFound = -1
  private var index: [NameMark: Int32]?
  private var read: (start: Int, bytes: [UInt8]) = (0, [])

  /// - Returns: `nil` when the file cannot be read.
  init?(_ path: [UInt8], sheet: Int, entries: [BodyEntry], isOrdered: Bool) {
    guard let status = FileStatus(path, followingLinks: false), status.kind == .file,
      let file = try? ReadableFile(path)
    else { return nil }
    self.file = file
    self.status = status
    self.sheet = sheet
    self.entries = entries
    self.isOrdered = isOrdered
  }

  /// The last entry of that name.
  ///
  /// Articles are mostly asked for in the order of the file.
  func find(_ name: NameMark) -> Int? {
    if isOrdered, index == nil {
      let next = lastFound + 1..<min(lastFound + 1 + Self.reach, entries.count)
      if let found = next.first(where: { entries[$0].name == name }) {
        lastFound = found
        return found
      }
    }
    let known = index ?? Dictionary(entries.indices.map { (entries[$0].name, Int32($0)) }) { $1 }
    index = known
    return known[name].map { Int($0) }
  }

  /// Whether the bytes of an entry are those that were written.
  func isWhole(_ entry: BodyEntry) -> Bool {
    guard entry.isPresent, entry.count > 0 else { return true }
    guard let bytes = try? bytes(entry) else { return false }
    return bytes.count == entry.count && bytes.withUnsafeBytes { quickHash($0) } == entry.check
  }

  /// Small bodies that lie behind each other are read together.
  private func bytes(_ entry: BodyEntry) throws(FileFailure) -> ArraySlice<UInt8> {
    let offset = entry.start - read.start
    if offset < 0 || offset + entry.count > read.bytes.count {
      read = (entry.start, try file.bytes(from: entry.start, count: max(entry.count, Self.window)))
    }
    let start = entry.start - read.start
    return read.bytes[start..<min(start + entry.count, read.bytes.count)]
  }
}
