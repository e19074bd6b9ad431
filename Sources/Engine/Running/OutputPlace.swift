import Files
import Text

/// Where an output belongs: a path relative to the outputs' folder, or an absolute one.
struct OutputPlace: Hashable, Sendable {
  /// The folders on the way, from the base on.
  var folders: [[UInt8]]
  /// The file's name.
  var name: [UInt8]
  /// Whether the workflow names the path from the root of the disk.
  var isAbsolute: Bool

  /// A path of a workflow, checked.
  /// - Throws: ``OutputFailure`` when it leaves the folder or names no file.
  init(_ path: String) throws(OutputFailure) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true).map { Array($0) }
    isAbsolute = path.utf8.first == UInt8(ascii: "/")
    var kept: [[UInt8]] = []
    for part in parts where part != [0x2E] {
      if part == [0x2E, 0x2E] {
        guard !kept.isEmpty else { throw OutputFailure(path, "it leads out of the workflow's folder") }
        kept.removeLast()
      } else {
        kept.append(part)
      }
    }
    guard let last = kept.popLast(), path.utf8.last != UInt8(ascii: "/"), !path.utf8.contains(0) else {
      throw OutputFailure(path, "it names no file")
    }
    name = last
    folders = kept
  }

  /// The file of the same name with another ending.
  func beside(ending: String) -> OutputPlace {
    var other = self
    if let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0 { other.name = Array(name[..<dot]) }
    other.name += [UInt8(ascii: ".")] + ending.utf8
    return other
  }

  /// The path to it from the folder of another output; where only one of them begins at the root of the disk, its own.
  func path(from other: OutputPlace) -> String {
    guard isAbsolute == other.isAbsolute else { return shown }
    let common = zip(folders, other.folders).prefix { $0 == $1 }.count
    let up = Array(repeating: Array("..".utf8), count: other.folders.count - common)
    return String(utf8: Array((up + folders[common...] + [name]).joined(separator: [UInt8(ascii: "/")])))
  }

  /// The path as it is shown and logged.
  var shown: String {
    (isAbsolute ? "/" : "") + String(utf8: Array((folders + [name]).joined(separator: [UInt8(ascii: "/")])))
  }
}

/// Why an output cannot be written.
struct OutputFailure: Error, Hashable, Sendable {
  /// The output.
  var path: String
  /// Why, without a full stop.
  var reason: String
  /// Whether every further output would fail too: a full disk, a folder that cannot be written to.
  var concernsAll = false

  init(_ path: String, _ reason: String) {
    self.path = path
    self.reason = reason
  }

  /// - Parameter place: the output, which the user knows by its name and not by its partial one; `nil` for a folder.
  init(_ failure: FileFailure, of place: OutputPlace? = nil) {
    path = place?.shown ?? failure.path
    reason = failure.reason
    concernsAll = failure.isOfTheMachine || failure.isForbidden
  }

  /// One sentence.
  var sentence: String { "\(visible(path)) cannot be written: \(reason)." }
}

/// A value put into a path: it can name no other folder and no hidden file.
func pathSafe(_ value: String) -> String {
  var output: [UInt8] = []
  for byte in value.utf8.prefix(200) {
    output.append(byte == UInt8(ascii: "/") || byte == 0 || byte < 0x20 ? UInt8(ascii: "-") : byte)
  }
  while let last = output.last, isUTF8Continuation(last) || last >= 0xC0, firstInvalidUTF8(in: output) != nil {
    output.removeLast()
  }
  if output.first == UInt8(ascii: ".") { output[0] = UInt8(ascii: "_") }
  return output.isEmpty ? "_" : String(utf8: output)
}
