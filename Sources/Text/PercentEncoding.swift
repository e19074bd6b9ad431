/// A text as a part of an address (RFC 3986, 2.1): every byte as a percent-escape that is no letter, digit or one of
/// those to keep.
public func percentEncoded(_ text: String, keeping kept: String = "-._~") -> String {
  var output: [UInt8] = []
  output.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    if isASCIILetter(byte) || isASCIIDigit(byte) || kept.utf8.contains(byte) {
      output.append(byte)
    } else {
      output.append(UInt8(ascii: "%"))
      for digit in [byte >> 4, byte & 15] { output.append(digit < 10 ? 0x30 + digit : 0x41 + digit - 10) }
    }
  }
  return String(utf8: output)
}
