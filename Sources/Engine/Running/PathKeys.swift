import Files
import Text

/// Names files in a way that stays the same wherever a run is started: relative to the workflow's folder where they lie
/// in it, else from the root of the disk.
struct PathKeys: Sendable {
  private let prefix: [UInt8]
  private let current: [UInt8]
  private let folder: [UInt8]
  private let outputs: [UInt8]?

  /// - Parameters:
  ///   - folder: the workflow's folder; empty for the current one.
  ///   - outputs: the folder given for outputs, if there is one.
  init(folder: [UInt8], outputs: [UInt8]?) {
    current = (try? SystemProcess.currentFolder()) ?? [slash]
    prefix = folder.isEmpty || folder.last == slash ? folder : folder + [slash]
    self.folder = wholePath(folder, in: current)
    self.outputs = outputs.map { [current] in wholePath($0, in: current) }
  }

  /// The key of a path that is relative to the current folder or absolute.
  func key(_ path: ArraySlice<UInt8>) -> String {
    if path.starts(with: prefix) {
      let rest = path.dropFirst(prefix.count)
      if isPlain(rest) { return String(utf8: rest) }
    }
    let whole = wholePath(Array(path), in: current)
    if folder == [slash] || !whole.starts(with: folder + [slash]) { return String(utf8: whole) }
    return String(utf8: whole.dropFirst(folder.count + 1))
  }

  /// The key of an output.
  func key(_ place: OutputPlace) -> String {
    guard let outputs, !place.isAbsolute else { return place.shown }
    return String(utf8: joined(outputs, Array(place.shown.utf8)))
  }

  /// The path, for the system, of a file with that key.
  func path(_ key: String) -> [UInt8] {
    let bytes = Array(key.utf8)
    return bytes.first == slash ? bytes : prefix + bytes
  }
}

private let slash = UInt8(ascii: "/")

/// Whether a relative path has no part `.`, `..` or empty, so that it is its own shortest form.
private func isPlain(_ path: ArraySlice<UInt8>) -> Bool {
  var atStart = true
  for byte in path {
    if atStart, byte == slash || byte == UInt8(ascii: ".") { return false }
    atStart = byte == slash
  }
  return !atStart
}

/// The path from the root of the disk, without parts `.`, `..` and empty ones.
public func wholePath(_ path: [UInt8], in folder: [UInt8]) -> [UInt8] { normalised(absolute(path, in: folder)) }

private func absolute(_ path: [UInt8], in folder: [UInt8]) -> [UInt8] {
  path.first == slash ? path : joined(folder, path)
}

/// The path without parts `.`, `..` and empty ones; nothing is looked up, links stay.
private func normalised(_ path: [UInt8]) -> [UInt8] {
  var parts: [ArraySlice<UInt8>] = []
  for part in path.split(separator: slash) where !part.elementsEqual(".".utf8) {
    if part.elementsEqual("..".utf8) { _ = parts.popLast() } else { parts.append(part) }
  }
  return [slash] + Array(parts.joined(separator: [slash]))
}
