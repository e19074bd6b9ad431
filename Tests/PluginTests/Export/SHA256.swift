import Foundation

/// SHA-256 (FIPS 180-4), written out so that a test can check a page's policy without another dependency.
func sha256(_ message: [UInt8]) -> [UInt8] {
  var bytes = message + [0x80]
  while bytes.count % 64 != 56 { bytes.append(0) }
  bytes += (0..<8).map { UInt8(truncatingIfNeeded: (message.count * 8) >> (56 - 8 * $0)) }
  let primes = (2...311).filter { number in !(2..<number).contains { number.isMultiple(of: $0) } }
  let constants = primes.map { fraction(Double($0), root: 3) }
  var state = primes.prefix(8).map { fraction(Double($0), root: 2) }
  for start in stride(from: 0, to: bytes.count, by: 64) {
    var words = (0..<16).map { index in
      (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[start + 4 * index + $1]) }
    }
    for index in 16..<64 {
      let (a, b) = (words[index - 15], words[index - 2])
      words.append(
        words[index - 16] &+ (turn(a, 7) ^ turn(a, 18) ^ a >> 3) &+ words[index - 7]
          &+ (turn(b, 17) ^ turn(b, 19) ^ b >> 10))
    }
    var v = state
    for index in 0..<64 {
      let first =
        v[7] &+ (turn(v[4], 6) ^ turn(v[4], 11) ^ turn(v[4], 25)) &+ (v[4] & v[5] ^ ~v[4] & v[6]) &+ constants[index]
        &+ words[index]
      let second = (turn(v[0], 2) ^ turn(v[0], 13) ^ turn(v[0], 22)) &+ (v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2])
      v = [first &+ second, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
    }
    for index in 0..<8 { state[index] = state[index] &+ v[index] }
  }
  return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) } }
}

/// The bytes in base 64 (RFC 4648).
func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

private func turn(_ word: UInt32, _ places: UInt32) -> UInt32 { word >> places | word << (32 - places) }

/// The first 32 bits behind the point of a number's root.
private func fraction(_ number: Double, root: Int) -> UInt32 {
  let value = root == 2 ? number.squareRoot() : cbrt(number)
  return UInt32((value - value.rounded(.down)) * 4_294_967_296)
}
