import HTML
import TestSupport
import Testing

/// Pages that nobody would write, and the promise that each text is true to the page's bytes.
@Suite struct HostilePageTests {
  private static let end = "<p>The last words stand here."

  @Test(arguments: [
    String(repeating: "<div>", count: 20_000), String(repeating: "<b><i>", count: 5_000),
    (0..<3_000).map { "<b id=\($0)>" }.joined() + String(repeating: "<p>x", count: 300),
    String(repeating: "<table><tr><td>", count: 5_000), String(repeating: "<svg><g>", count: 3_000) + "</svg>",
    "<p " + (0..<20_000).map { "a\($0)=1" }.joined(separator: " ") + ">",
    String(repeating: "<template>", count: 300) + String(repeating: "</template>", count: 300),
    String(repeating: "<select><option>", count: 500), String(repeating: "</p></b></div>", count: 5_000),
    String(repeating: "\0\u{1}", count: 1_000), String(repeating: "&&amp;&#", count: 3_000),
  ])
  func noTextIsLost(page: String) {
    let document = HTMLDocument(parsing: Array((page + Self.end).utf8))
    let text = String(decoding: document.content(HTMLDocument.root), as: UTF8.self)
    #expect(text.contains("The last words stand here."))
  }

  @Test(arguments: [
    "<p", "<p a", "<p a=", "<p a='", "<!", "<!-", "<!--", "<!---", "</", "</p", "<!doctype", "<!doctype html public \"",
    "&", "&#x",
    "<script>", "<script><!--<script>", "<title>&amp", "<svg><![CDATA[", "<svg><![CDATA[x", "<plaintext>x", "\r",
    "a\r\nb\rc",
    "<frameset><frame>x", "<table>a<td>b", "<html a><body b><html c><body d>", "",
  ])
  func anyEndIsRead(page: String) {
    let document = HTMLDocument(parsing: Array(page.utf8))
    #expect(document.count >= 1)
  }

  @Test func everyTextIsTrueToThePage() {
    let page = Array("<p>one &amp; <b>t</b>wo\r\nthree<table>out<td>in</table> last".utf8)
    let document = HTMLDocument(parsing: page)
    for node in 0..<document.count {
      document.forEachRun(of: node) { run in
        guard run.scalars == nil else { return }
        var text: [UInt8] = []
        document.append(run, to: &text)
        #expect(text == Array(page[run.source]))
      }
    }
  }

  /// Tags, marks and letters in any order: nothing may trap, and no letter of the text may be lost.
  @Test func tenThousandPagesOfChance() {
    let pieces = [
      "<p>", "</p>", "<b>", "</b>", "<a>", "</a>", "<table>", "</table>", "<tr>", "<td>", "</td>", "<div>", "</div>",
      "<svg>", "</svg>",
      "<math>", "<mi>", "<select>", "<option>", "</select>", "<template>", "</template>", "<form>", "</form>", "<li>",
      "<ul>", "</ul>",
      "<h1>", "</h1>", "<nobr>", "<button>", "<frameset>", "<body>", "</body>", "</html>", "<caption>", "<col>",
      "<desc>", "<br>", "W",
    ]
    var numbers = SeededNumbers(seed: 42)
    for _ in 0..<10_000 {
      let parts = (0..<24).map { _ in numbers.pick(pieces) }
      let document = HTMLDocument(parsing: Array(parts.joined().utf8))
      let words = document.content(HTMLDocument.root).count { $0 == UInt8(ascii: "W") }
      let hasFrames = parts.contains("<frameset>")
      let hasColumns = parts.contains("<col>")
      #expect(hasFrames || hasColumns || words == parts.count { $0 == "W" }, "\(parts.joined())")
    }
  }
}
