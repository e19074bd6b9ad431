import Text

/// Changes to a text, collected in any order, with the way back from the changed text to the first one.
struct Edits {
  private var list: [(range: Range<Int>, replacement: [UInt8])] = []

  /// Replaces these bytes.
  ///
  /// No two changes may overlap; of two insertions at one place the first made comes first.
  mutating func replace(_ range: Range<Int>, _ replacement: String) { list.append((range, Array(replacement.utf8))) }

  mutating func insert(_ text: String, at position: Int) { replace(position..<position, text) }

  /// The changed text.
  func applied(to bytes: [UInt8]) -> EditedText {
    var edited = EditedText()
    var copied = 0
    let ordered = list.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in ordered where edit.range.lowerBound >= copied {
      edited.append(bytes[copied..<edit.range.lowerBound], from: copied)
      edited.append(edit.replacement[...], from: edit.range.lowerBound)
      copied = edit.range.upperBound
    }
    edited.append(bytes[copied...], from: copied)
    return edited
  }
}

/// A text made of pieces of another one.
struct EditedText {
  private(set) var bytes: [UInt8] = []
  private var pieces: [(start: Int, origin: Int)] = []

  fileprivate mutating func append(_ piece: ArraySlice<UInt8>, from origin: Int) {
    pieces.append((bytes.count, origin))
    bytes += piece
  }

  /// The offset in the first text of what stands at this offset in the changed one.
  func origin(of offset: Int) -> Int {
    let next = max(pieces.partitioningIndex { $0.start > offset }, 1)
    let mapped = pieces[next - 1].origin + offset - pieces[next - 1].start
    return next < pieces.count ? min(mapped, pieces[next].origin) : mapped
  }
}
