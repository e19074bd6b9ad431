/// Turns byte offsets of a UTF-8 text into counts of Unicode scalars and back, in constant time and little memory.
public struct ScalarIndex: Hashable, Sendable {
  private static let stride = 256
  private let bytes: [UInt8]
  /// Scalars before each stride's first byte; empty when the text is ASCII and both counts are the same.
  private let counts: [Int]

  /// An index over UTF-8 bytes.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var counts: [Int] = []
    counts.reserveCapacity(bytes.count / Self.stride + 1)
    var total = 0
    var start = 0
    while start < bytes.count {
      counts.append(total)
      let end = min(start + Self.stride, bytes.count)
      total += Self.scalars(in: bytes, start..<end)
      start = end
    }
    self.counts = total == bytes.count ? [] : counts
  }

  /// The number of scalars that begin before the byte offset (0 to the length of the text).
  public func scalars(before offset: Int) -> Int {
    if counts.isEmpty { return offset }
    let stride = min(offset / Self.stride, counts.count - 1)
    return counts[stride] + Self.scalars(in: bytes, stride * Self.stride..<offset)
  }

  /// The byte offset at which the scalar of that number begins; the text's length for one past the last.
  ///
  /// `nil` when the text has fewer scalars.
  public func byteOffset(ofScalar number: Int) -> Int? {
    guard number >= 0 else { return nil }
    if counts.isEmpty { return number <= bytes.count ? number : nil }
    let block = max(counts.partitioningIndex { $0 > number } - 1, 0)
    var offset = block * Self.stride
    while offset < bytes.count, isUTF8Continuation(bytes[offset]) { offset += 1 }
    for _ in 0..<(number - counts[block]) {
      guard offset < bytes.count else { return nil }
      offset += 1
      while offset < bytes.count, isUTF8Continuation(bytes[offset]) { offset += 1 }
    }
    return offset
  }

  /// Eight bytes at a time: of every byte the bit that says whether it begins a scalar, and their sum.
  private static func scalars(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    bytes.withUnsafeBytes { raw in
      var count = range.count
      var place = range.lowerBound
      while place + 8 <= range.upperBound {
        let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        count &-= (word >> 7 & ~word >> 6 & 0x0101_0101_0101_0101).nonzeroBitCount
        place += 8
      }
      while place < range.upperBound {
        if isUTF8Continuation(raw[place]) { count &-= 1 }
        place += 1
      }
      return count
    }
  }
}
