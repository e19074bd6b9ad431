import HTML
import Testing

/// Feeds and news items as a run of tags and texts.
@Suite struct XMLScannerTests {
  /// The pieces on one line: `+name` for a start tag, `+name/` for one that closes itself, `-name`, texts in brackets.
  private func pieces(_ text: String) -> String {
    var scanner = XMLScanner(Array(text.utf8))
    var found = ""
    var words: [UInt8] = []
    while true {
      let piece = scanner.next()
      if case .text(let bytes) = piece {
        words += bytes
        continue
      }
      if !words.isEmpty { found += "[\(String(decoding: words, as: UTF8.self))]" }
      words = []
      switch piece {
      case .start(let name, let closed): found += "+\(name)\(closed ? "/" : "") "
      case .end(let name): found += "-\(name) "
      default: return found
      }
    }
  }

  @Test(arguments: [
    ("<a>x</a>", "+a [x]-a "), ("<a/>", "+a/ "), ("<dc:Title>x</dc:Title>", "+dc:Title [x]-dc:Title "),
    ("<a><![CDATA[x<y>&amp;]]></a>", "+a [x<y>&amp;]-a "), ("<a>x<![CDATA[y]]>z</a>", "+a [xyz]-a "),
    ("<?xml version='1.0'?><a>x</a>", "+a [x]-a "), ("<!DOCTYPE a><a>x</a>", "+a [x]-a "),
    ("<a><!-- <b> --></a>", "+a -a "), ("<a>&lt;&amp;&gt;&quot;&apos;</a>", "+a [<&>\"']-a "),
    ("<a>&#8217;&#x2019;&eacute;&nosuch;</a>", "+a [’’é&nosuch;]-a "), ("<a>x & y</a>", "+a [x & y]-a "),
    ("<a><b>x</a>", "+a +b [x]-a "), ("x", "[x]"), ("", ""), ("<title><b>x</b></title>", "+title +b [x]-b -title "),
    ("<script><p>x</p></script>", "+script +p [x]-p -script "),
  ])
  func pieces(text: String, expected: String) { #expect(pieces(text) == expected) }

  @Test func attributesAreAskedByTheirNameAsWritten() {
    var scanner = XMLScanner(Array("<a Href='x&amp;y' xml:lang=\"de\" bare><b c=1/>".utf8))
    #expect(scanner.next() == .start(name: "a", closed: false))
    #expect(scanner.attribute("Href") == "x&y" && scanner.attribute("href") == nil)
    #expect(scanner.attribute("xml:lang") == "de" && scanner.attribute("bare") == "")
    _ = scanner.next()
    #expect(scanner.attribute("Href") == nil, "they were those of the tag before")
  }

  @Test func rangesAreThePiecesAsWritten() {
    let text = "<a>x&amp;<b/></a>"
    let bytes = Array(text.utf8)
    var scanner = XMLScanner(bytes)
    var written: [String] = []
    while scanner.next() != nil { written.append(String(decoding: bytes[scanner.range], as: UTF8.self)) }
    #expect(written.joined() == text)
    #expect(written.first == "<a>" && written.suffix(2) == ["<b/>", "</a>"])
  }

  @Test(arguments: [
    "<", "<a", "<a b", "<a b='", "</", "<!", "<!--", "<![CDATA[", "<![CDATA[x", "<?", "&", "&#", "\0", "]]>",
  ])
  func anyEndIsRead(text: String) {
    var scanner = XMLScanner(Array(text.utf8))
    var count = 0
    while scanner.next() != nil, count < 100 { count += 1 }
    #expect(count < 100)
  }
}
