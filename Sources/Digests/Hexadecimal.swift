import Text

/// Bytes in small hexadecimal digits, two for each.
public func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var output: [UInt8] = []
  output.reserveCapacity(64)
  for byte in bytes {
    output.append(digits[Int(byte >> 4)])
    output.append(digits[Int(byte & 15)])
  }
  return String(utf8: output)
}
