import Articles
import Text

/// An article as an exporter for people reads it: layers that may be absent as lists that may be empty, spans as words
/// and places.
struct ArticleView {
  let article: Article
  let blocks: [Block]
  let quotes: [Quote]
  let corrections: [Correction]
  let sentences: [Summary.Sentence]
  let people: [Person]
  /// What transcripts say of quotes, by the quote's name.
  let verdicts: [String: Verification.Item]
  private let lines: SourceLines

  init(_ article: Article) {
    self.article = article
    blocks = article[Structure.self]?.blocks ?? []
    quotes = article[Quotes.self]?.all ?? []
    corrections = article[Corrections.self]?.all ?? []
    sentences = article[Summary.self]?.sentences ?? []
    people = article[People.self]?.all ?? []
    verdicts = Dictionary((article[Verification.self]?.all ?? []).map { ($0.quote, $0) }) { first, _ in first }
    lines = SourceLines(article.source.content)
  }

  /// The quotes that were checked, each with its verdict.
  var checkedQuotes: [(quote: Quote, verdict: Verification.Item)] {
    quotes.compactMap { quote in verdicts[quote.id].map { (quote, $0) } }
  }

  /// The headline; the article's name where it has none.
  var title: String {
    article[Structure.self]?.headline.map { article.text[$0] } ?? article.id
  }

  /// The byline's words, or the authors that only metadata names.
  var byline: String? {
    guard let byline = article[Structure.self]?.byline else { return nil }
    if let range = byline.range { return article.text[range] }
    return byline.authors.isEmpty ? nil : "By " + byline.authors.map(\.name).joined(separator: ", ")
  }

  /// The article's own running text and its headings, in paragraphs; all of the text where nobody has parsed it.
  var runningText: String {
    guard !blocks.isEmpty else { return words(0..<article.text.utf8.count) }
    return blocks.filter { $0.isProse || $0.kind == .heading }.map { words($0.range) }.joined(separator: "\n\n")
  }

  /// The words of a span.
  func words(_ range: Range<Int>) -> String { article.text[range] }

  /// The words of a sentence of the summary.
  func words(_ sentence: Summary.Sentence) -> String { sentence.words(in: article.text) }

  /// Where a span stands.
  func place(_ range: Range<Int>) -> Place {
    let source = article.text.source(of: range)
    return Place(
      scalars: article.text.scalarRange(range), source: source, line: lines.line(ofSource: source.lowerBound))
  }

  /// Where a span stands: for a person who goes back to the file.
  struct Place: Hashable {
    /// First and last Unicode scalar of the text.
    var scalars: Range<Int>
    /// First and last byte of the file.
    var source: Range<Int>
    /// The file's line, from 1; `nil` when the file was not read.
    var line: Int?

    /// The place in words: `line 7, bytes 301–345`.
    var words: String {
      let bytes = "bytes \(source.lowerBound)–\(source.upperBound)"
      return line.map { "line \($0), \(bytes)" } ?? bytes
    }
  }
}

extension Quote {
  /// The speaker, where it is likelier than not who that is.
  var certainSpeaker: Speaker? { hasUncertainSpeaker ? nil : speaker }

  /// The speaker's name, or that nobody is named.
  var speakerName: String { speaker?.name ?? "Nobody named" }
}
