import Files
import Text

/// The articles of a run, a million of them in little memory: all paths in one buffer.
struct ArticleList: Sendable {
  /// One article to be.
  struct Item: Hashable, Sendable {
    /// The file, as the system knows it; `-` for standard input.
    var path: [UInt8]
    /// How many bytes of the path are the root that the name of the article leaves out.
    var root: Int
    /// The line of a file of records, from 1, and where it stands; `nil` for a file that is one article.
    var record: RecordLine?
    /// Whether a sidecar file may lie beside it; not where the folder was listed and holds none for it.
    var mayHaveSidecar = true

    /// The path as the user named it.
    var shownPath: String {
      String(utf8: path) + (record.map { ":\($0.number)" } ?? "")
    }
  }

  /// One line of a file of records.
  struct RecordLine: Hashable, Sendable {
    /// The line, from 1.
    var number: Int
    /// The offset of its first byte.
    var start: Int
    /// Its length in bytes, without the line break.
    var length: Int
  }

  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var roots: [UInt16] = []
  private var mayHaveSidecars: [Bool] = []
  private var records: [Int: RecordLine] = [:]

  /// How many there are.
  var count: Int { ends.count }

  /// One of them.
  subscript(index: Int) -> Item {
    Item(
      path: Array(bytes[range(index)]), root: Int(roots[index]), record: records.isEmpty ? nil : records[index],
      mayHaveSidecar: mayHaveSidecars[index])
  }

  /// A number for the sidecar file of one of them as it stands; 0 when there is none.
  func sidecarNumber(_ index: Int) -> Int {
    mayHaveSidecars[index] ? Engine.sidecarNumber(Array(path(index))) : 0
  }

  /// The path of one of them, without a copy.
  func path(_ index: Int) -> ArraySlice<UInt8> { bytes[range(index)] }

  /// The line of one that is a line of a file of records.
  func recordNumber(_ index: Int) -> Int? { records[index]?.number }

  private func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  /// Adds an article at the end.
  mutating func append(_ item: Item) {
    if let record = item.record { records[ends.count] = record }
    bytes += item.path
    ends.append(bytes.count)
    roots.append(UInt16(clamping: item.root))
    mayHaveSidecars.append(item.mayHaveSidecar)
  }

  /// The list without those in the ranges, which are in order.
  func without(_ ranges: [Range<Int>]) -> ArticleList {
    var list = ArticleList()
    var start = 0
    for range in ranges {
      for index in start..<range.lowerBound { list.append(self[index]) }
      start = range.upperBound
    }
    for index in start..<count { list.append(self[index]) }
    return list
  }

  /// The article's name: its path below its root, without the extension, fit for a file.
  func slug(_ index: Int) -> String {
    let item = self[index]
    if item.path == standardInputPath { return "stdin" }
    let name = withoutExtension(item.path.dropFirst(item.root))
    let slug = asciiSlug(name) ?? Text.slug(String(utf8: name))
    return item.record.map { "\(slug)-\($0.number)" } ?? slug
  }
}

/// The article `-`.
let standardInputPath: [UInt8] = [UInt8(ascii: "-")]

/// The path without what follows the last dot of its last name.
private func withoutExtension(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let nameStart = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? path.startIndex
  guard let dot = path.lastIndex(of: UInt8(ascii: ".")), dot > nameStart else { return path }
  return path[..<dot]
}

/// ``Text/slug(_:limit:)`` of a plain ASCII name without the cost of Unicode; `nil` for others.
func asciiSlug(_ name: ArraySlice<UInt8>) -> String? {
  var output: [UInt8] = []
  output.reserveCapacity(name.count)
  var pendingDash = false
  for byte in name {
    guard byte < 0x80 else { return nil }
    if isASCIILetter(byte) || isASCIIDigit(byte) {
      if pendingDash { output.append(UInt8(ascii: "-")) }
      pendingDash = false
      output.append(asciiLowercased(byte))
    } else if byte == UInt8(ascii: "^") || byte == UInt8(ascii: "`") {
      return nil
    } else if byte != UInt8(ascii: "'") {
      pendingDash = !output.isEmpty
    }
  }
  return output.count > 78 || output.isEmpty ? nil : String(utf8: output)
}
