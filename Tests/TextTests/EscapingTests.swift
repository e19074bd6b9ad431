import Testing
import Text

@Suite struct EscapingTests {
  @Test(arguments: [
    ("plain é 😀", "plain é 😀"), ("a\u{1B}[0m", "a\\u{1B}[0m"), ("\0\u{7F}\u{9B}", "\\u{0}\\u{7F}\\u{9B}"),
    ("a\tb\nc\rd", "a\\u{9}b\\u{A}c\\u{D}d"), ("gpj\u{202E}.exe", "gpj\\u{202E}.exe"),
    ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"), ("a\u{2028}b", "a\\u{2028}b"),
  ])
  func makesVisible(text: String, expected: String) {
    #expect(visible(text) == expected)
  }

  @Test func keepsLinesWhenAsked() {
    #expect(visible("a\tb\nc\r\u{1B}", keepingLines: true) == "a\tb\nc\\u{D}\\u{1B}")
  }

  @Test(arguments: [
    ("<script>alert('1' & \"2\")</script>", "&lt;script&gt;alert(&#39;1&#39; &amp; &quot;2&quot;)&lt;/script&gt;"),
    ("a\0\u{1B}\r\n", "a\u{FFFD}\u{FFFD}\u{FFFD}\n"), ("é&amp;", "é&amp;amp;"), ("", ""),
  ])
  func escapesHTML(text: String, expected: String) {
    #expect(escapedHTML(text) == expected)
    #expect(String(utf8: escapedHTML(utf8: text.utf8)) == expected)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("a\nb", "\"a\nb\""),
    ("a\r\nb", "\"a\r\nb\""),
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("  =1", "'  =1"), ("\t=1", "\"'\t=1\""),
    ("＝1", "'＝1"), ("a=1", "a=1"), ("=1,\"2\"", "\"'=1,\"\"2\"\"\""), ("", ""), ("a;b", "\"a;b\""),
  ])
  func csv(text: String, expected: String) {
    #expect(csvField(text) == expected)
  }

  @Test(arguments: [
    ("a-b_c.d~e", "-._~", "a-b_c.d~e"), ("In/Tag 1/ü.txt", "-._~/", "In/Tag%201/%C3%BC.txt"),
    ("q=1&r#", "-._~", "q%3D1%26r%23"), ("a\u{1}\u{7F}", "-._~", "a%01%7F"), ("", "-._~", ""),
  ])
  func percentEncodes(text: String, kept: String, expected: String) {
    #expect(percentEncoded(text, keeping: kept) == expected)
  }

  @Test func bytes() {
    #expect("09".utf8.allSatisfy(isASCIIDigit) && !"/:".utf8.contains(where: isASCIIDigit))
    #expect("azAZ".utf8.allSatisfy(isASCIILetter) && !"@[`{".utf8.contains(where: isASCIILetter))
    #expect("AZ".utf8.allSatisfy(isASCIIUppercase) && !"@[az".utf8.contains(where: isASCIIUppercase))
    #expect(" \t\n\r\u{B}\u{C}".utf8.allSatisfy(isASCIISpace) && !isASCIISpace(0x0E) && !isASCIISpace(0x08))
    #expect("09afAF".utf8.map(hexDigitValue) == [0, 9, 10, 15, 10, 15])
    #expect("/:@Gg`".utf8.allSatisfy { hexDigitValue($0) == nil })
    #expect("Zz[".utf8.map(asciiLowercased) == Array("zz[".utf8))
    #expect(Array("  a b\n".utf8).trimmingSpace(0..<6) == 2..<5)
    #expect(Array("   ".utf8).trimmingSpace(0..<3).isEmpty)
  }
}
