import Text
public import Articles
public import PluginKit
import Text

/// Finds who said what: quotations in marks and, when asked, reported speech, with their speakers.
public struct ExtractQuotes: Plugin {
  /// Quotes are looked for in the blocks of the structure.
  public static let reads: [any Layer.Type] = [Structure.self]
  /// The quotes, and who is in the article.
  public static let writes: [any Layer.Type] = [Quotes.self, People.self]

  private let options: ExtractQuotesOptions
  private let model: SpeakerModel?
  private let reports: SpeakerModel?
  private let antecedents: AntecedentChoice.Weights?
  /// The words to go by where they are not those of the article's language.
  private let lexicon: SpeechLexicon?

  /// Prepares the step: reads the word lists and the weights.
  public init(_ options: ExtractQuotesOptions) throws { self.init(options, model: nil, reports: nil) }

  init(
    _ options: ExtractQuotesOptions, model: SpeakerModel?, reports: SpeakerModel?,
    antecedents: AntecedentChoice.Weights? = nil
  ) {
    self.antecedents = antecedents
    self.options = options
    self.model = model
    self.reports = reports
    lexicon = Self.lexicon(options)
  }

  private static func lexicon(_ options: ExtractQuotesOptions) -> SpeechLexicon? {
    guard let first = options.languages.first else { return nil }
    var lexicon = SpeechLexicon()
    for language in options.languages { lexicon.mergeEmbedded(language.rawValue) }
    if let own = options.lexicon?.data { lexicon.merge(own) }
    lexicon.grammar = Grammar(language: first.rawValue)
    return lexicon
  }

  /// The words and the grammar for an article: those of the languages asked for, else those of its own language with
  /// the editor's words added.
  private func lexicon(for language: String?) -> SpeechLexicon {
    guard var asked = lexicon else {
      var builtin = SpeechLexicon.builtin(language)
      if let own = options.lexicon?.data {
        builtin.merge(own)
        // Words of a language that has no list here: the model goes by classes, which they give.
        if builtin.grammar == .unknown { builtin.grammar = .english }
      }
      return builtin
    }
    if let language, options.languages.contains(where: { language.hasPrefix($0.rawValue) }) {
      asked.grammar = Grammar(language: language)
    }
    return asked
  }

  /// Finds the quotes of one article.
  public func run(_ article: inout Article, _ context: inout Context) throws {
    let structure = article[Structure.self] ?? Structure()
    let reader = QuoteReader(
      article.reading, structure, lexicon: lexicon(for: structure.language), model: model)
    var found = reader.read(
      indirect: options.kinds.contains(.indirect), reports: reports,
      antecedents: antecedents.map { AntecedentChoice(weights: $0) }
    )
    QuoteFilter(options).keepWanted(&found.quotes, article.text.utf8)
    QuoteRemarks(article.text.utf8).report(found.quotes, found.quoted, to: &context)
    article[Quotes.self] = Quotes(found.quotes)
    article[People.self] = People(found.people.layer(found.quotes))
  }
}
