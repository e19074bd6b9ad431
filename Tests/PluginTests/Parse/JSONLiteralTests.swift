import HTML
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

/// A text of JSON found again in the bytes of a page: the runs that are given stand for it, byte for byte.
@Suite struct JSONLiteralTests {
  private func found(_ text: String, in page: String) -> String? {
    let bytes = Array(page.utf8)
    guard let runs = Parsing.JSONLiteral.runs(of: text, in: bytes, 0..<bytes.count) else { return nil }
    let document = HTMLDocument(parsing: [])
    var value: [UInt8] = []
    for run in runs {
      if run.scalars == nil { value += bytes[run.source] } else { document.append(run, to: &value) }
      #expect(run.source.upperBound <= bytes.count && !run.source.isEmpty)
    }
    return String(utf8: value)
  }

  @Test(arguments: [
    (#"{"a": "plain"}"#, "plain"), (#"{"a": "it\u2019s"}"#, "it’s"), (#"["\ud83d\ude00"]"#, "😀"),
    (#"["say \"no\""]"#, "say \"no\""), (#"["a\/b"]"#, "a/b"),
    (#"["one\ntwo"]"#, "one two"), (#"["é"]"#, "é"), (#"["a\\b"]"#, "a\\b"), (#"{"x": "no", "y": "yes"}"#, "yes"),
    (#"{"yes": 1}"#, "yes"), (#"["\\", "b"]"#, "b"),
  ])
  func texts(page: String, text: String) { #expect(found(text, in: page) == text) }

  @Test(arguments: [
    (#"["other"]"#, "text"), ("", "text"), ("\"", "text"), (#"["tex"]"#, "text"), (#"["text ]"#, "x"),
    (#"["\ud83d"]"#, "😀"), (#"["\uZZZZ"]"#, "x"),
    (#"["\u12"]"#, "x"), (#"["TEXT"]"#, "text"), (#"["a\"]"#, "a"),
  ])
  func whatIsNotThere(page: String, text: String) { #expect(found(text, in: page) == nil) }

  /// However a text is escaped, it is found.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func anyEscapingIsRead(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let pieces = ["a", "é", "😀", "“", "\"", "\\", "/", " ", "’", "日", "&", "<"]
    for _ in 0..<20 {
      let text = "x" + numbers.text(of: pieces, atMost: 12)
      var written = ""
      for scalar in text.unicodeScalars {
        switch numbers.number(below: 3) {
        case 0:
          written += String(scalar).utf16.map { unit in
            "\\u" + String(String(UInt32(unit) | 0x1_0000, radix: 16).dropFirst())
          }.joined()
        case 1 where scalar == "/": written += "\\/"
        default: written += scalar == "\"" || scalar == "\\" ? "\\" + String(scalar) : String(scalar)
        }
      }
      #expect(found(text, in: "{\"before\": \"…\", \"text\": \"\(written)\"}") == text, "\(written)")
    }
  }

  /// Whatever stands in a script: an answer, and inside it.
  @Test(arguments: 1...30 as ClosedRange<UInt64>) func anyScriptIsSearched(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let pieces = ["\"", "\\", "u", "12", "d83d", "\\u", "a", "{", "é", "\n", "\\\"", "\0"]
    for _ in 0..<30 { _ = found("a", in: numbers.text(of: pieces, atMost: 20)) }
  }
}
