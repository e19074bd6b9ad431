import StatusLog

/// A quick hash of bytes, the same on every machine: tells a file that rots or names that differ, not a forger.
///
/// Eight bytes at a time are mixed by a multiplication, as FNV-1a does with one; what a product leaves in its upper half
/// is folded back.
func quickHash(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
  var hash = seed ^ UInt64(bytes.count)
  var place = 0
  while place + 8 <= bytes.count {
    hash = mixed(hash, UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
    place += 8
  }
  var rest: UInt64 = 0
  while place < bytes.count {
    rest = rest << 8 | UInt64(bytes[place])
    place += 1
  }
  return mixed(mixed(hash, rest), 0)
}

private func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
  let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
  return product.high ^ product.low ^ hash &* 31
}

extension NameMark {
  /// The mark of an article's name in the log.
  init(_ name: String) {
    var name = name
    self = name.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      return NameMark(first: quickHash(bytes), second: quickHash(bytes, seed: 0x8422_2325_CBF2_9CE4))
    }
  }

  /// The article's number in files that gather many: the same in every run, whatever else is in the file.
  ///
  /// 48 bits: short enough to be read, long enough that two of ten thousand articles do not share one.
  var number: Int { Int(first >> 16) }
}
