import Prose
import Text

/// The bytes of a text and the words of ranges in it: tests are written with strings, the module works on bytes.
struct Marked {
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  var all: Range<Int> { 0..<bytes.count }

  func string(_ range: Range<Int>) -> String { String(utf8: bytes[range]) }

  func string(_ range: Range<Int>?) -> String? { range.map { String(utf8: bytes[$0]) } }

  func strings(_ ranges: [Range<Int>]) -> [String] { ranges.map(string) }
}
