import TestSupport
import Testing
import Text

@testable import HTML

/// The tree as a structure: whatever the page is, each node hangs where its parent says, once.
@Suite struct TreeShapeTests {
  private static let pieces = [
    "<p>", "</p>", "<b>", "</b>", "<a href=x>", "</a>", "<table>", "</table>", "<tr>", "<td>", "</td>", "<div class=c>",
    "</div>", "<svg>", "</svg>", "<math>",
    "<mi>", "<select>", "<option>", "</select>", "<template>", "</template>", "<form>", "</form>", "<li>", "<ul>",
    "</ul>", "<h1>", "</h1>", "<nobr>", "<button>",
    "<body>", "</body>", "</html>", "<caption>", "<col>", "<br>", "word", "&amp;", "<!-- c -->", "<title>", "</title>",
    "<script>", "</script>", "<i>", "</i>",
    "<head>", "<meta>", "<hr>", "<textarea>", "</textarea>", "<frameset>", "</frameset>", "\n", "é",
  ]

  private func document(_ seed: UInt64) -> (page: String, document: HTMLDocument) {
    var numbers = SeededNumbers(seed: seed)
    let page = numbers.text(of: Self.pieces, atMost: 60)
    return (page, HTMLDocument(parsing: Array(page.utf8)))
  }

  /// The nodes that hang in the tree, in the order of the page.
  private func walked(_ document: HTMLDocument) -> [Int] {
    var nodes: [Int] = []
    var place = HTMLDocument.root
    while place >= 0, nodes.count <= document.count {
      nodes.append(place)
      place = document.following(place, within: HTMLDocument.root)
    }
    return nodes
  }

  @Test(arguments: 1...150 as ClosedRange<UInt64>) func everyNodeHangsOnce(seed: UInt64) {
    let (page, document) = document(seed)
    let nodes = walked(document)
    #expect(Set(nodes).count == nodes.count && nodes.count <= document.count, "\(page)")
    for node in nodes where node != HTMLDocument.root {
      var siblings: [Int] = []
      var child = document.firstChild(document.parent(node))
      while child >= 0 {
        siblings.append(child)
        child = document.next(child)
      }
      #expect(siblings.filter { $0 == node }.count == 1, "\(page)")
    }
    for node in nodes { #expect(document.ancestors(of: node).allSatisfy { $0 != node }) }
  }

  /// A page has one `html`, in it `head` and then `body` or `frameset`; texts and comments have nothing below them.
  @Test(arguments: 1...150 as ClosedRange<UInt64>) func everyPageHasItsFrame(seed: UInt64) {
    let (page, document) = document(seed)
    func children(_ node: Int) -> [Int] {
      var all: [Int] = []
      var child = document.firstChild(node)
      while child >= 0 {
        all.append(child)
        child = document.next(child)
      }
      return all
    }
    let roots = children(HTMLDocument.root).filter { document.kind($0) == .element }
    #expect(roots.map { document.tag($0) } == [.html], "\(page)")
    let parts = children(roots[0]).filter { document.kind($0) == .element }.map { document.tag($0) }
    #expect(parts == [.head, .body] || parts.starts(with: [.head, .frameset]), "\(page): \(parts)")
    for node in walked(document) where [.text, .comment, .doctype].contains(document.kind(node)) {
      #expect(document.firstChild(node) == -1)
    }
  }

  /// Text nodes hold something, and no two stand side by side.
  @Test(arguments: 1...100 as ClosedRange<UInt64>) func textsAreWhole(seed: UInt64) {
    let (page, document) = document(seed)
    for node in walked(document) where document.kind(node) == .text {
      #expect(!document.content(node).isEmpty, "\(page)")
      let next = document.next(node)
      if next >= 0 { #expect(document.kind(next) != .text, "\(page)") }
    }
  }

  @Test(arguments: [
    ("<!doctype html>", false), ("<!DOCTYPE HTML>", false), ("<!doctype html SYSTEM 'about:legacy-compat'>", false),
    ("", true), ("<!doctype>", true),
    ("<!doctype svg>", true),
    ("<!doctype html PUBLIC '-//W3C//DTD HTML 4.01//EN' 'http://www.w3.org/TR/html4/strict.dtd'>", false),
    ("<!doctype html PUBLIC '-//W3C//DTD HTML 4.01 Transitional//EN'>", true),
    ("<!doctype html PUBLIC '-//W3C//DTD HTML 4.01 Transitional//EN' 'http://www.w3.org/TR/html4/loose.dtd'>", false),
    ("<!doctype html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x'>", false),
    ("<!doctype html PUBLIC '-//IETF//DTD HTML 2.0//EN'>", true),
    ("<!doctype html PUBLIC '-//W3C//DTD HTML 3.2 Final//EN'>", true), ("<!doctype html PUBLIC 'html'>", true),
    ("<!doctype html SYSTEM 'http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd'>", true),
    ("<!doctype html PUBLIC", true), ("<p>", true),
  ])
  func quirks(doctype: String, isQuirky: Bool) {
    #expect(HTMLDocument(parsing: Array((doctype + "<p>x").utf8)).isQuirky == isQuirky)
  }

  /// A table closes a paragraph, but not on pages of the nineties.
  @Test func whatQuirksAreFor() {
    #expect(writtenTree("<!doctype html><p>a<table>").contains("<p>a</p><table>"))
    #expect(writtenTree("<p>a<table>").contains("<p>a<table>"))
  }
}
