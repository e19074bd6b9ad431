import Serving
import TestSupport
import Testing
import Text

@testable import WorkflowDesk

/// Words, numbers and addresses of the desk.
@Suite struct DeskWordsTests {
  @Test(arguments: [
    (0.0, "0.0 s"), (-3, "0.0 s"), (0.04, "0.0 s"), (0.05, "0.1 s"), (1.25, "1.3 s"), (59.94, "59.9 s"),
    (60, "1 min 0 s"), (61, "1 min 1 s"),
    (3599, "59 min 59 s"), (3600, "1 h 0 min"), (3661, "1 h 1 min"), (90_000, "25 h 0 min"),
  ])
  func spansOfTime(seconds: Double, expected: String) { #expect(words(ofSeconds: seconds) == expected) }

  @Test(arguments: [(0, "0 articles"), (1, "1 article"), (2, "2 articles"), (1_000, "1000 articles")])
  func countedThings(number: Int, expected: String) { #expect(counted(number, "article") == expected) }

  @Test func aPluralOfItsOwn() {
    #expect(counted(2, "reply", "replies") == "2 replies" && counted(1, "reply", "replies") == "1 reply")
  }

  @Test func addressesOfRunsAndReviews() {
    #expect(Address.run(7) == "/run/7" && Address.run(7, "cancel") == "/run/7/cancel")
    #expect(Address.review(3) == "/review/3" && Address.review(3, "decide") == "/review/3/decide")
    #expect(Address.log(7, after: 20) == "/run/7?after=20#log")
  }

  private static let names = [
    "In/ferry.txt", "In/a b.txt", "In/é “x”.txt", "a&b=c.txt", "100%.txt", "a+b.txt", "#1.txt", "a?b.txt",
    "new\nline.txt", "😀.txt", "<b>.txt", "\"q\".txt",
    "../up.txt", "a;b.txt", "%2e%2e", "",
  ]

  /// Whatever an article is called, its address leads back to its name.
  @Test(arguments: names) func anAddressLeadsBackToItsArticle(name: String) throws {
    let desk = try DeskUnderTest([:])
    for workflow in ["morning", "a&b", "é=“x”"] {
      let request = desk.request(.get, Address.article(workflow, name), [("host", DeskUnderTest.host)])
      #expect(request.path == "/article" && request.query["workflow"] == workflow && request.query["path"] == name)
      let list = desk.request(.get, Address.articles(workflow, after: name), [("host", DeskUnderTest.host)])
      #expect(
        list.path == "/articles" && list.query["workflow"] == workflow
          && list.query["after"] == (name.isEmpty ? nil : name))
    }
  }

  /// Text in markup reads as itself and adds no element, whatever it is.
  @Test(arguments: 1...30 as ClosedRange<UInt64>) func textStaysText(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let pieces = [
      "<", ">", "&", "\"", "'", "<b>", "</p>", "&lt;", "&amp;", "<!--", "-->", "]]>", "a", " ", "é", "😀", "\n",
      "<script>", "=", "/",
    ]
    let text = numbers.text(of: pieces, atMost: 12)
    let markup: Markup = "<p title=\"\(text)\">\(text)</p>"
    let scan = HTMLScan(markup.html)
    #expect(scan.isBalanced && scan.names == ["p"] && scan.attributes.map(\.name) == ["title"], "\(markup.html)")
    let many = [markup, markup].joined("<hr>")
    #expect(many.html == markup.html + "<hr>" + markup.html)
  }
}
