import Articles
import Text

/// An article's own text as a page shows it: block by block, quotes in their speakers' colours.
struct HTMLRunningText {
  private let view: ArticleView
  private let number: Int
  private let spans: MarkedSpans
  /// The colour of each quote.
  private let colours: [String]

  init(_ view: ArticleView, number: Int, groups: [SpeakerQuotes], sentences: [Range<Int>] = []) {
    self.view = view
    self.number = number
    spans = MarkedSpans(
      quotes: view.quotes.map(\.range), concerns: view.corrections.flatMap { $0.concerns.map(\.range) },
      sentences: sentences, length: view.article.text.utf8.count)
    var colours = Array(repeating: "nobody", count: view.quotes.count)
    for group in groups { for index in group.quotes { colours[index] = group.colour } }
    self.colours = colours
  }

  /// Every block but those of the article's head; without structure, the text as it stands.
  func blocks() -> String {
    guard !view.blocks.isEmpty else {
      let all = 0..<view.article.text.utf8.count
      return all.isEmpty ? "" : "<p class=\"plain\" dir=\"auto\">\(marked(all))</p>\n"
    }
    let structure = view.article[Structure.self]
    let head = [structure?.headline, structure?.byline?.range].compactMap { $0 }
    return view.blocks.filter { !head.contains($0.range) }.map(block).joined()
  }

  private func block(_ block: Block) -> String {
    let (element, name) = block.element
    let credit = block.credit.map { " <small>\(htmlText(view.words($0)))</small>" } ?? ""
    let start = name.isEmpty ? "<\(element) dir=\"auto\">" : "<\(element) class=\"\(name)\" dir=\"auto\">"
    return "\(start)\(marked(block.range))\(credit)</\(element)>\n"
  }

  /// The words of a span with their marks, anchors and the numbers of the quotes that end in it.
  func marked(_ range: Range<Int>) -> String {
    var html = ""
    var index = spans.firstSegment(endingAfter: range.lowerBound)
    while index < spans.segments.count, spans.segments[index].range.lowerBound < range.upperBound {
      html += segment(spans.segments[index], in: range)
      index += 1
    }
    return html
  }

  private func segment(_ segment: MarkedSpans.Segment, in range: Range<Int>) -> String {
    let inside = segment.range.clamped(to: range)
    var html = segment.range.lowerBound >= range.lowerBound ? segment.anchors.map(anchor).joined() : ""
    let words = htmlText(view.words(inside))
    let concerned = segment.isConcerned ? " concerned" : ""
    if let quote = segment.quote {
      html += "<mark class=\"\(colours[quote])\(concerned)\">\(words)</mark>"
    } else {
      html += segment.isConcerned ? "<span class=\"concerned\">\(words)</span>" : words
    }
    guard segment.range.upperBound <= range.upperBound else { return html }
    return html + segment.ended.map(note).joined()
  }

  private func anchor(_ anchor: MarkedSpans.Anchor) -> String {
    switch anchor {
    case .quote(let index): "<a id=\"a\(number)-q\(index + 1)\"></a>"
    case .concern(let index): "<a id=\"a\(number)-c\(index + 1)\"></a>"
    case .sentence(let index): "<a id=\"a\(number)-s\(index + 1)\"></a>"
    }
  }

  private func note(_ quote: Int) -> String {
    let target = "#a\(number)-n\(quote + 1)"
    return "<a class=\"note \(colours[quote])\" href=\"\(target)\">\(quote + 1)</a>"
  }
}

extension Block {
  /// The element and class that show a block.
  fileprivate var element: (name: String, style: String) {
    switch kind {
    case .headline, .heading: ("h2", "")
    case .paragraph: ("p", "")
    case .blockQuote, .pullQuote: ("blockquote", "")
    case .byline, .dateline, .standfirst, .listItem, .caption, .table, .correctionNote, .embed, .boilerplate:
      ("p", kind.rawValue)
    }
  }
}
