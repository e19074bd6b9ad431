public import Articles
public import PluginKit

/// Finds who said what: quotations in marks, with their speakers.
public struct ExtractQuotes: Plugin {
  public static let revision = 1
  public static let reads: [any Layer.Type] = [Structure.self]
  public static let writes: [any Layer.Type] = [Quotes.self]

  private let options: Options
  private let model: SpeakerModel

  public init(_ options: Options) throws { self.init(options, model: .builtin) }

  init(_ options: Options, model: SpeakerModel) {
    self.options = options
    self.model = model
  }

  public func run(_ article: inout Article, _ context: inout Context) throws {
    work(&article)
  }

  func work(_ article: inout Article) {
    let structure = article[Structure.self] ?? Structure()
    let reader = QuoteReader(article.text.utf8, structure, lexicon: .builtin(structure.language), model: model)
    article[Quotes.self] = Quotes(reader.read().quotes.filter { $0.kind != .scare })
  }
}
