import TestSupport
import Text

/// A news page made by chance: a story whose paragraphs are known, laid out one way or another, with what pages have
/// around their article.
struct GeneratedPage {
  /// How the article stands in the page.
  enum Layout: String, CaseIterable, Sendable {
    case article, mainWithClasses, plainBlocks, nothingButParagraphs, tableCell, blocksForParagraphs, deep
  }

  /// What is written around and between the paragraphs; none of it may be taken for the article.
  private static let before = [
    "<header><nav><ul><li><a href=/>Home</a></li><li><a href=/news>News</a></li><li><a href=/sport>Sport</a></li></ul></nav></header>",
    "<div id=menu><a href=/>Home</a> | <a href=/news>News</a> | <a href=/weather>Weather</a></div>",
    "<div role=dialog class=cookie-consent><p>We use cookies to make this page better.</p><button>Accept all</button></div>",
    "",
  ]
  private static let between = [
    "<aside class=related><h3>Related</h3><ul><li><a href=/1>Ten harbours to see this summer</a></li></ul></aside>",
    "<div class=newsletter><p>Sign up for our morning letter and never miss a story.</p></div>",
    "<div class=ad>Advertisement</div>", "<script>var ferry = '<p>Not a word of this.</p>';</script>",
    "<style>p { color: red }</style>",
    "<p><a href=/x>Read also: what the winter cost the island</a></p>", "<!-- <p>A comment in the page.</p> -->", "",
    "<div class=share-tools><a href=/f>Share</a> <a href=/t>Post</a></div>",
    "<p hidden>Words for nobody to see stand here.</p>",
  ]
  private static let after = [
    "<section id=comments><h3>Comments</h3><p>I have lived here for ten years and nobody asked me.</p></section>",
    "<footer><p>© The Harbour Ledger. All rights reserved.</p><p><a href=/terms>Terms</a></p></footer>",
    "<section class=more-stories><h2>More stories</h2><ul><li><a href=/2>Mill to reopen</a></li><li><a href=/3>Boats for sale</a></li></ul></section>",
    "",
  ]

  let story: GeneratedStory
  let html: String

  init(_ layout: Layout, seed: UInt64) {
    var numbers = SeededNumbers(seed: seed &* 31 &+ UInt64(layout.rawValue.utf8.count))
    story = GeneratedStory(seed: seed)
    let head = "<title>\(escapedHTML(story.paragraphs[0])) | The Harbour Ledger</title>"
    var body = "<h1>\(escapedHTML(story.paragraphs[0]))</h1>\n"
    for paragraph in story.paragraphs.dropFirst() {
      let text = escapedHTML(paragraph)
      body += layout == .blocksForParagraphs ? "<div>\(text)</div>\n" : "<p>\(text)</p>\n"
      if numbers.number(below: 4) == 0 { body += numbers.pick(Self.between) + "\n" }
    }
    let article =
      switch layout {
      case .article: "<main><article>\(body)</article></main>"
      case .mainWithClasses: "<div id=main><div class='story article-body'>\(body)</div></div>"
      case .plainBlocks: "<div><div>\(body)</div></div>"
      case .nothingButParagraphs: body
      case .tableCell: "<table><tr><td><a href=/>Home</a></td><td>\(body)</td></tr></table>"
      case .blocksForParagraphs: "<article>\(body)</article>"
      case .deep: String(repeating: "<div>", count: 40) + body + String(repeating: "</div>", count: 40)
      }
    html =
      "<!DOCTYPE html><html lang=en><head><meta charset=utf-8>\(head)</head><body>\n\(numbers.pick(Self.before))\n\(article)\n"
      + "\(numbers.pick(Self.after))\n\(numbers.pick(Self.after))</body></html>"
  }

  /// The blocks that are to be found, kind and words.
  var blocks: [String] {
    story.paragraphs.enumerated().map { number, text in
      number == 0 ? "headline: " + text : (text.hasPrefix("Correction:") ? "correction_note: " : "paragraph: ") + text
    }
  }
}
