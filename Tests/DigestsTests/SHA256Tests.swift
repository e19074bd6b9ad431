import Digests
import Testing

/// The examples of FIPS 180-4 and of NIST's test vectors.
@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func publishedExamples(_ text: String, _ digest: String) {
    #expect(sha256(Array(text.utf8)) == digest)
  }

  @Test func aMillionLettersInPiecesOfEverySize() {
    var hash = SHA256()
    var left = 1_000_000
    var size = 0
    while left > 0 {
      let piece = min(size, left)
      hash.update([UInt8](repeating: 0x61, count: piece))
      left -= piece
      size += 1
    }
    #expect(hash.hexadecimal() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func whatWasAskedInBetweenChangesNothing() {
    var hash = SHA256()
    hash.update([1, 2])
    _ = hash.digest()
    hash.update([3])
    #expect(hash.hexadecimal() == sha256([1, 2, 3]))
  }

  @Test func hexadecimalDigits() {
    #expect(hexadecimal([0, 1, 0x0F, 0xF0, 0xFF] as [UInt8]) == "00010ff0ff")
  }
}
