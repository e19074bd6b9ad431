import Articles
import Text

/// The line of a file that a byte of it stands on.
struct SourceLines {
  /// The byte of the file at which each line but the first begins, or where the break before it ends.
  private let starts: [Int]
  private let isKnown: Bool

  init(_ source: DecodedSource) {
    let text = source.utf8
    isKnown = !text.isEmpty
    let map = SourceMap(encoding: source.encoding, pieces: source.pieces(0..<text.count, textStart: 0))
    var starts: [Int] = []
    for position in text.indices {
      let next = position + 1
      guard text[position] == 0x0A || text[position] == 0x0D && !(next < text.count && text[next] == 0x0A) else {
        continue
      }
      starts.append(map.hull(of: position..<next, in: text).upperBound)
    }
    self.starts = starts
  }

  /// The line, from 1; `nil` for a file that was not read.
  func line(ofSource byte: Int) -> Int? {
    guard isKnown else { return nil }
    return starts.partitioningIndex { $0 > byte } + 1
  }
}
