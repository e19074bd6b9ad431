import Text

/// A text file's bytes with an index of its lines: turns byte offsets and libyaml's marks into ``Location``s.
public struct SourceText: Sendable {
  /// The file, as the user named it.
  public let file: String
  /// Its bytes, any bytes.
  public let bytes: [UInt8]
  private let lineStarts: [Int]

  /// Longest excerpt, in scalars, that a location carries; a longer line is shown around the place.
  private static let excerptLimit = 160

  /// Indexes the lines (ended by LF, CR LF or CR).
  public init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    // No editor counts a byte order mark as a column.
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for position in bytes.indices {
      let byte = bytes[position]
      let endsLine = byte == 0x0A || (byte == 0x0D && (position + 1 == bytes.count || bytes[position + 1] != 0x0A))
      if endsLine { starts.append(position + 1) }
    }
    lineStarts = starts
  }

  /// The number of the line (from 1) that holds the byte offset.
  public func line(at offset: Int) -> Int {
    max(lineStarts.partitioningIndex { $0 > offset }, 1)
  }

  /// The place of a byte range; it is shown on the line of its first byte.
  public func location(_ range: Range<Int>) -> Location {
    let start = min(max(lineStarts[0], range.lowerBound), bytes.count)
    let line = line(at: start)
    let lineRange = byteRange(ofLine: line)
    let before = scalarCount(lineRange.lowerBound..<max(lineRange.lowerBound, start))
    let end = min(max(range.upperBound, start), max(lineRange.upperBound, start))
    return shown(
      Location(
        file: file, line: line, column: before + 1, length: scalarCount(start..<end), offset: start,
        excerpt: String(utf8: bytes[lineRange])))
  }

  /// The bytes of a line, from 1, without its end.
  public func byteRange(ofLine line: Int) -> Range<Int> {
    let index = min(max(line, 1), lineStarts.count) - 1
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  private func scalarCount(_ range: Range<Int>) -> Int {
    bytes[range].reduce(0) { $0 + (isUTF8Continuation($1) ? 0 : 1) }
  }

  /// A line too long to show gives no excerpt that hides the place: such a location keeps none.
  private func shown(_ location: Location) -> Location {
    guard let excerpt = location.excerpt, excerpt.unicodeScalars.count > Self.excerptLimit else { return location }
    var location = location
    location.excerpt = nil
    return location
  }
}
