/// The end of the run from `start` on that a JSON string may hold as it is.
///
/// Escaped are, beyond what RFC 8259 asks for, DEL, the C1 controls (a terminal obeys them) and the two separators
/// U+2028 and U+2029 (readers that split text at every kind of line break would cut a JSON line in two).
///
/// Eight bytes at a time (Mycroft's test for a byte within a word), as most of the time there is nothing to find.
func endOfPlainRun(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  let raw = UnsafeRawBufferPointer(text)
  var place = start
  while place + 8 <= raw.count {
    let marks = suspects(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
    guard marks != 0 else {
      place += 8
      continue
    }
    place += marks.trailingZeroBitCount >> 3
    if needsEscape(text, at: place) { return place }
    place += 1
  }
  while place < raw.count, !needsEscape(text, at: place) { place += 1 }
  return place
}

/// The high bit of every byte that may need an escape; bits above the first one set may be wrong.
@inline(__always)
private func suspects(_ word: UInt64) -> UInt64 {
  var marks = (word &- 0x2020_2020_2020_2020) & ~word
  marks |= zeros(word ^ 0x2222_2222_2222_2222) | zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
  marks |= zeros(word ^ 0x7F7F_7F7F_7F7F_7F7F)
  if word & 0x8080_8080_8080_8080 != 0 {
    marks |= zeros(word ^ 0xC2C2_C2C2_C2C2_C2C2) | zeros(word ^ 0xE2E2_E2E2_E2E2_E2E2)
  }
  return marks & 0x8080_8080_8080_8080
}

@inline(__always)
private func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }

@inline(__always)
private func needsEscape(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
  switch text[place] {
  case 0..<0x20, 0x22, 0x5C, 0x7F: true
  case 0xC2: place + 1 < text.count && text[place + 1] < 0xA0
  case 0xE2: place + 2 < text.count && text[place + 1] == 0x80 && text[place + 2] & 0xFE == 0xA8
  default: false
  }
}
