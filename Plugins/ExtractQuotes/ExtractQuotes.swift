import Text
public import Articles
public import PluginKit
import Text

/// Finds who said what: quotations in marks and, when asked, reported speech, with their speakers.
public struct ExtractQuotes: Plugin {
  /// Raised whenever the same article begins to give other quotes.
  public static let revision = 1
  /// Quotes are looked for in the blocks of the structure.
  public static let reads: [any Layer.Type] = [Structure.self]
  /// The quotes.
  public static let writes: [any Layer.Type] = [Quotes.self]

  private let options: Options
  private let model: SpeakerModel?
  /// The words to go by where they are not those of the article's language.
  private let lexicon: SpeechLexicon?

  /// Prepares the step: reads the word lists and the weights.
  public init(_ options: Options) throws { self.init(options, model: nil) }

  init(_ options: Options, model: SpeakerModel?) {
    self.options = options
    self.model = model
    lexicon = Self.lexicon(options)
  }

  private static func lexicon(_ options: Options) -> SpeechLexicon? {
    guard let own = options.lexicon?.data ?? (options.languages.isEmpty ? nil : .null) else { return nil }
    let languages = options.languages.isEmpty ? [.en] : options.languages
    var lexicon = SpeechLexicon()
    for language in languages { lexicon.mergeEmbedded(language.rawValue) }
    lexicon.merge(own)
    return lexicon
  }

  /// Finds the quotes of one article.
  public func run(_ article: inout Article, _ context: inout Context) throws {
    let structure = article[Structure.self] ?? Structure()
    let reader = QuoteReader(
      article.text.utf8, structure, lexicon: lexicon ?? .builtin(structure.language), model: model ?? .builtin)
    let found = reader.read(indirect: options.kinds.contains(.indirect))
    let quotes = QuoteFilter(options).kept(found.quotes, article.text.utf8)
    QuoteRemarks(article.text.utf8).report(quotes, found.quoted, to: &context)
    article[Quotes.self] = Quotes(quotes)
  }
}
