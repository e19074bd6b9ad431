import HTML
import TestSupport
import Testing
import Text

/// Trees made by chance: what is well written is read as it is written, and whatever is written gives a tree.
@Suite struct GeneratedTreeTests {
  private static let names = [
    "div", "section", "article", "aside", "blockquote", "span", "em", "strong", "figure", "x-y",
  ]
  private static let words = ["sea", "a < b", "fish & chips", "“quoted”", "été", "1 > 0", "日本", "it’s \"so\"", "😀"]

  /// A page of nested elements: as it is written, and as its tree is.
  private static func page(_ numbers: inout SeededNumbers) -> (written: String, tree: String, text: String) {
    var (written, tree, text) = ("", "", "")
    var open: [String] = []
    var endsInText = false
    for _ in 0..<60 {
      switch numbers.number(below: 3) {
      case 0 where open.count < 30:
        let name = numbers.pick(names)
        open.append(name)
        written += "<\(name)>"
        tree += "<\(name)>"
        endsInText = false
      case 1 where !open.isEmpty:
        let name = open.removeLast()
        written += "</\(name)>"
        tree += "</\(name)>"
        endsInText = false
      case 2 where !endsInText:
        let word = numbers.pick(words)
        written += escapedHTML(word)
        tree += word
        text += word
        endsInText = true
      default: continue
      }
    }
    let ends = open.reversed().map { "</\($0)>" }.joined()
    return (written + ends, tree + ends, text)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>) func whatIsWellWrittenIsReadAsItIs(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let (written, tree, text) = Self.page(&numbers)
    #expect(body(written) == tree)
    let document = HTMLDocument(parsing: Array(written.utf8))
    #expect(String(decoding: document.content(HTMLDocument.root), as: UTF8.self) == text)
  }

  private static let soup = [
    "<p>", "</p>", "<b>", "</b>", "<a href=x>", "</a>", "<table>", "</table>", "<tr>", "<td>", "</td>", "<div>",
    "</div>",
    "<svg>", "</svg>", "<math>", "<mi>", "<select>", "<option>", "<template>", "</template>", "<form>", "</form>",
    "<li>",
    "<ul>", "</ul>", "<h1>", "<caption>", "<foreignObject>", "<title>", "</title>", "<script>", "</script>", "<!--",
    "-->",
    "word ", "&amp;", "é", "\r\n", "\0", "<", ">", "'", "<p class='", "<i id=1>", "</i>", "<body>", "</body>",
    "</html>",
    "<frameset>", "<!doctype html>", "<textarea>", "<plaintext>", "<head>", "<noscript>", "<![CDATA[", "]]>",
  ]

  private func soup(_ seed: UInt64) -> [UInt8] {
    var numbers = SeededNumbers(seed: seed)
    return Array(numbers.text(of: Self.soup, atMost: 80).utf8)
  }

  /// Parents and children agree, and a walk meets every node that hangs in the tree once.
  @Test(arguments: 1...60 as ClosedRange<UInt64>) func whateverIsWrittenGivesATree(seed: UInt64) {
    let document = HTMLDocument(parsing: soup(seed))
    var met = Set([HTMLDocument.root])
    var place = document.following(HTMLDocument.root, within: HTMLDocument.root)
    while place >= 0 {
      #expect(met.insert(place).inserted, "node \(place) was met before")
      #expect(document.parent(place) >= 0)
      place = document.following(place, within: HTMLDocument.root)
    }
    for node in met {
      var child = document.firstChild(node)
      while child >= 0 {
        #expect(document.parent(child) == node && met.contains(child))
        child = document.next(child)
      }
      #expect(node == HTMLDocument.root || Array(document.ancestors(of: node)).last == HTMLDocument.root)
    }
  }

  /// No byte of the page is read as text twice, and none from outside of it.
  @Test(arguments: 1...60 as ClosedRange<UInt64>) func textsShareNoBytes(seed: UInt64) {
    let page = soup(seed)
    let document = HTMLDocument(parsing: page)
    var ranges: [Range<Int>] = []
    for node in 0..<document.count { document.forEachRun(of: node) { ranges.append($0.source) } }
    ranges.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    #expect(ranges.allSatisfy { !$0.isEmpty && $0.upperBound <= page.count })
    for (one, next) in zip(ranges, ranges.dropFirst()) {
      #expect(one.upperBound <= next.lowerBound, "\(one) and \(next)")
    }
  }
}
