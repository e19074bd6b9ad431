public import Articles

/// An article for a page that somebody else makes: its text as HTML with the quotes marked, and who said what.
///
/// The text's anchors are `a1-q3` for the third quote, `a1-c1` for the first passage that a notice concerns, `a1-s2` for
/// the second sentence of the summary; behind each quote stands a link to `#a1-n3`.
public struct ReadableArticle: Sendable {
  /// The quotes of one speaker.
  public struct Group: Sendable {
    /// The speaker; `nil` for the quotes of which nobody is named.
    public let speaker: Speaker?
    /// Whether it is likelier than not that the speaker said them.
    public let isCertain: Bool
    /// The class that colours them in the text.
    public let colour: String
    /// The places of the quotes in the layer's list.
    public let quotes: [Int]
  }

  /// The quotes, in the order of the text.
  public let quotes: [Quote]
  /// The notices.
  public let corrections: [Correction]
  /// The sentences of the summary.
  public let sentences: [Summary.Sentence]
  /// The quotes by speaker, in the order of the first.
  public let groups: [Group]
  private let view: ArticleView

  /// The article.
  public init(_ article: Article) {
    view = ArticleView(article)
    quotes = view.quotes
    corrections = view.corrections
    sentences = view.sentences
    groups = view.quotes.bySpeaker.map {
      Group(speaker: $0.speaker, isCertain: $0.isCertain, colour: $0.colour, quotes: $0.quotes)
    }
  }

  /// The headline; the article's name where it has none.
  public var title: String { view.title }

  /// The byline's words.
  public var byline: String? { view.byline }

  /// Who decided about it, when last, and how much; `nil` where nobody did.
  public var reviewNote: String? { view.reviewNote }

  /// The words of a span.
  public func words(_ range: Range<Int>) -> String { view.words(range) }

  /// The line of the file on which a span begins, from 1; `nil` when the file was not read.
  public func line(_ range: Range<Int>) -> Int? { view.place(range).line }

  /// Where a span stands, in words: `line 7, bytes 301–345`.
  public func place(_ range: Range<Int>) -> String { view.place(range).words }

  /// Every block but headline and byline as HTML: article text is text in it, never markup.
  public var html: String {
    HTMLRunningText(view, number: 1, groups: view.quotes.bySpeaker, sentences: sentences.map(\.range)).blocks()
  }
}
