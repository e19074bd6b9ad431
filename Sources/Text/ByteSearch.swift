/// Looking for single bytes in long texts, eight at a time.
///
/// The words are read without a bounds check each: the loops stop where fewer than eight bytes are left.
extension Array where Element == UInt8 {
  /// The first place of the byte within the range, `nil` if it is not there.
  public func firstPlace(of byte: UInt8, in range: Range<Int>) -> Int? {
    let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    return firstPlace(in: range) {
      zeroBytes($0 ^ pattern)
    } isWanted: {
      $0 == byte
    }
  }

  /// The first place of either byte within the range, `nil` if none of them is there.
  public func firstPlace(of byte: UInt8, or other: UInt8, in range: Range<Int>) -> Int? {
    let (first, second) = (UInt64(byte) &* 0x0101_0101_0101_0101, UInt64(other) &* 0x0101_0101_0101_0101)
    return firstPlace(in: range) {
      zeroBytes($0 ^ first) | zeroBytes($0 ^ second)
    } isWanted: {
      $0 == byte || $0 == other
    }
  }

  /// The first place of a control character (below 0x20, line breaks and tabs among them) within the range, `nil` if
  /// there is none.
  public func firstControl(in range: Range<Int>) -> Int? {
    firstPlace(in: range) {
      ($0 &- 0x2020_2020_2020_2020) & ~$0 & 0x8080_8080_8080_8080
    } isWanted: {
      $0 < 0x20
    }
  }

  /// The end of the run of ASCII small letters that begins at `start`, at most `end` (which lies within the text).
  @inlinable @inline(__always)
  public func endOfSmallLetters(from start: Int, to end: Int) -> Int {
    withUnsafeBytes { raw in
      var place = start
      while place + 8 <= end {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        let others = notSmallLetters(word)
        if others != 0 { return place + others.trailingZeroBitCount >> 3 }
        place += 8
      }
      while place < end, isASCIILowercase(raw[place]) { place += 1 }
      return place
    }
  }

  /// - Parameters:
  ///   - marks: tells by the high bits of a word's bytes which of them may be wanted.
  ///   - isWanted: whether a byte is.
  @inline(__always)
  private func firstPlace(
    in range: Range<Int>, marks: (UInt64) -> UInt64, isWanted: (UInt8) -> Bool
  ) -> Int? {
    let range = range.clamped(to: indices)
    return withUnsafeBytes { raw in
      var place = range.lowerBound
      while place + 8 <= range.upperBound {
        let found = marks(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
        if found != 0 { return place + found.trailingZeroBitCount >> 3 }
        place += 8
      }
      while place < range.upperBound {
        if isWanted(raw[place]) { return place }
        place += 1
      }
      return nil
    }
  }
}

/// The high bit of every byte that is no ASCII small letter.
@inlinable @inline(__always)
func notSmallLetters(_ word: UInt64) -> UInt64 {
  let low = word & 0x7F7F_7F7F_7F7F_7F7F
  let fromA = low &+ 0x1F1F_1F1F_1F1F_1F1F
  let behindZ = low &+ 0x0505_0505_0505_0505
  return ~(fromA & ~behindZ & ~word) & 0x8080_8080_8080_8080
}

/// The high bit of every byte that is zero (Mycroft's test); bits above the first one set may be wrong.
@inlinable @inline(__always)
public func zeroBytes(_ word: UInt64) -> UInt64 {
  (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
}
