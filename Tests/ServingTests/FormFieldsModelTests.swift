import Serving
import TestSupport
import Testing
import Text

/// Forms as browsers send them: whatever the fields hold comes back, and what is no form is none.
@Suite struct FormFieldsModelTests {
  private static let pieces = [
    "a", "é", " ", "+", "%", "&", "=", "?", "#", "/", "\n", "\r", "\"", "<", "😀", "%20", ";", "\u{7F}", "'", "\\",
  ]

  @Test(arguments: 1...60 as ClosedRange<UInt64>) func fieldsComeBack(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let fields = (0..<numbers.number(below: 8)).map { _ in
      (name: "n" + numbers.text(of: Self.pieces, atMost: 4), value: numbers.text(of: Self.pieces, atMost: 8))
    }
    let encoded = FormFields(fields.map { ($0.name, $0.value) }).encoded
    #expect(encoded.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "\(encoded)")
    let read = try #require(FormFields(encoded: Array(encoded.utf8)))
    #expect(read.all.map(\.name) == fields.map(\.name) && read.all.map(\.value) == fields.map(\.value))
    for field in fields {
      #expect(read[field.name] == fields.first { $0.name == field.name }?.value, "the first of a name counts")
      #expect(read.all(field.name) == fields.filter { $0.name == field.name }.map(\.value))
    }
  }

  @Test(arguments: [
    ("a=1", ["a": "1"]), ("a", ["a": ""]), ("a=", ["a": ""]), ("=b", ["": "b"]), ("", [:]), ("&&", [:]),
    ("a=b=c", ["a": "b=c"]),
    ("a=1+2", ["a": "1 2"]), ("a=1%2B2", ["a": "1+2"]), ("a%20b=%C3%A9", ["a b": "é"]), ("a=%26", ["a": "&"]),
  ])
  func forms(text: String, fields: [String: String]) throws {
    let read = try #require(FormFields(encoded: Array(text.utf8)))
    #expect(Dictionary(read.all.map { ($0.name, $0.value) }) { first, _ in first } == fields)
  }

  @Test(arguments: ["a=%", "a=%2", "a=%zz", "a=%00", "%00=a", "a=%FF", "a=%C3", "a=%C0%80", "a=%ED%A0%80"])
  func whatIsNoForm(text: String) { #expect(FormFields(encoded: Array(text.utf8)) == nil) }

  @Test(arguments: 1...40 as ClosedRange<UInt64>) func anyBytesAreReadOrRefused(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<30 {
      let bytes = (0..<numbers.number(below: 20)).map { _ in
        numbers.pick(Array("%&=+aF0".utf8) + [UInt8(numbers.number(below: 256))])
      }
      guard let read = FormFields(encoded: bytes) else { continue }
      let again = FormFields(encoded: Array(read.encoded.utf8))
      #expect(again?.all.map(\.name) == read.all.map(\.name) && again?.all.map(\.value) == read.all.map(\.value))
    }
  }
}
