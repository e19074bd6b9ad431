import Text

/// The tagger's weights, kept as the text they are shipped as and looked up in place.
///
/// The first line has the labels (`NN|NOUN …`). Then the length of each bucket in two characters, 64 buckets a line;
/// then the buckets, 64 a line, each a row of records: a fingerprint of two characters, a count, and that many pairs
/// of label and weight. Every character stands for a number from 0 to 91. Loading adds up the lengths and copies
/// nothing else, so it takes a fraction of a millisecond.
package struct TagModel: Sendable {
  /// The labels; a label's number is its place here.
  package let labels: [Tag]
  /// The whole text of the model.
  let text: String
  /// Where each bucket begins in the text, and where the last one ends.
  let starts: [UInt32]

  /// How many buckets the records are divided into.
  package static let buckets = 65536
  /// How many buckets share a line.
  package static let bucketsInLine = 64
  /// How many numbers a character can stand for: characters 35 to 126.
  package static let base = 92
  /// The character that stands for 0.
  package static let zero: UInt8 = 35

  /// The weights that lie beside the sources; `nil` only if they were built without them.
  static let shared: TagModel? = EmbeddedFile.text("Data/tagger.txt").flatMap { TagModel($0) }

  /// Reads a model; `nil` if the text is not one.
  package init?(_ text: String) {
    guard let line = text.utf8.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    labels = text[..<line].split(separator: " ").compactMap { Tag(label: $0) }
    guard !labels.isEmpty, labels.count < Self.base else { return nil }
    self.text = text
    let labelLine = text.utf8.distance(from: text.utf8.startIndex, to: line) + 1
    guard let starts = text.utf8.withContiguousStorageIfAvailable({ Self.starts(in: $0, from: labelLine) }),
      let starts
    else { return nil }
    self.starts = starts
  }

  /// The number that a character stands for.
  @inline(__always)
  static func value(_ byte: UInt8) -> Int { Int(byte &- zero) }

  /// The place of a feature: its bucket and fingerprint.
  @inline(__always)
  package static func place(of feature: UInt64) -> (bucket: Int, fingerprint: Int) {
    (Int(feature & 0xFFFF), Int((feature >> 16 & 0xFFFF_FFFF) % UInt64(base * base)))
  }

  /// Adds up the lengths; `nil` if they do not fit the text.
  private static func starts(in bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> [UInt32]? {
    var position = index + buckets * 2 + buckets / bucketsInLine
    guard position <= bytes.count else { return nil }
    var starts: [UInt32] = []
    starts.reserveCapacity(buckets + 1)
    var cursor = index
    for bucket in 0..<buckets {
      starts.append(UInt32(position))
      position += value(bytes[cursor]) * base + value(bytes[cursor + 1])
      cursor += 2
      if bucket % bucketsInLine == bucketsInLine - 1 { (cursor, position) = (cursor + 1, position + 1) }
    }
    starts.append(UInt32(position))
    return position <= bytes.count ? starts : nil
  }
}

extension Tag {
  /// A label as it is written in the model: `VBD|AUX`.
  package init?(label: Substring) {
    let parts = label.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count == 2, let penn = PennTag(rawValue: String(parts[0])),
      let universal = UniversalTag(rawValue: String(parts[1]))
    else { return nil }
    self.init(universal: universal, penn: penn)
  }
}
