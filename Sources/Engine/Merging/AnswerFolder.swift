import Diagnostics
import Files
import Text

/// The files of answers in a folder, read again wherever an answer stands.
struct AnswerFolder {
  /// The longest line that can be an answer, in bytes: a record is longer than its article.
  private static let longestAnswer = 1 << 30
  /// How many files are kept open.
  private static let mostOpen = 64

  private let path: [UInt8]
  private let names: [[UInt8]]
  private var open: [Int32: ReadableFile] = [:]

  /// Lists a folder: what begins with `.` or `_` is what engines put beside their results.
  init(_ path: [UInt8]) throws(FileFailure) {
    self.path = path
    names = try FolderListing(path).filter { entry in
      entry.kind == .file && entry.name.first != UInt8(ascii: ".") && entry.name.first != UInt8(ascii: "_")
    }.map(\.name)
  }

  /// How many files there are.
  var count: Int32 { Int32(clamping: names.count) }

  /// Where an answer stands.
  func place(_ file: Int32, _ row: Int32) -> Location {
    Location(file: String(utf8: joined(path, names[Int(file)])), line: Int(row))
  }

  /// Reads one of the files.
  func answers(_ file: Int32, found: (FoundAnswer) -> Void, broken: (Int32, String) -> Void) throws(FileFailure) {
    let content = try ReadableFile(joined(path, names[Int(file)]))
    var lines = content.lines(limit: Self.longestAnswer)
    var (row, start) = (Int32(0), 0)
    while let line = try lines.next(isStopped: { false }) {
      row &+= 1
      switch line {
      case .tooLong(let count, _):
        broken(row, "it has \(count) bytes")
        start += count + 1
      case .whole(let bytes):
        do {
          found(try FoundAnswer(bytes, file: file, row: row, start: start))
        } catch {
          broken(row, error.sentence)
        }
        start += bytes.count + 1
      }
    }
  }

  /// An answer's bytes.
  mutating func bytes(_ answer: FoundAnswer) throws(FileFailure) -> [UInt8] {
    if let file = open[answer.file] { return try file.bytes(from: answer.start, count: answer.count) }
    if open.count >= Self.mostOpen { open.removeAll() }
    let file = try ReadableFile(joined(path, names[Int(answer.file)]))
    open[answer.file] = file
    return try file.bytes(from: answer.start, count: answer.count)
  }
}
