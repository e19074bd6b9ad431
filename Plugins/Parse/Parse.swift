public import Articles
public import PluginKit
import Diagnostics
import Prose
import Text

/// Finds an article's structure: headline, byline, dateline, headings, paragraphs, captions, lists, notices.
///
/// In three stages. A reader turns the source into a ``Parsing/Draft`` (words with white space normalised) and
/// candidates for blocks; ``Parsing/Outline`` decides what each candidate is; ``Parsing/StructureBuilder`` writes the
/// clean text and the layer. Only the reader knows the source's markup.
public struct Parse: Plugin {
  /// The layer `structure`.
  public static let writes: [any Layer.Type] = [Structure.self]

  /// So much of a text is enough to tell its language, in bytes.
  private static let languageSample = 1_024

  private let options: ParseOptions
  private let words: Parsing.WordLists

  /// A step with these options.
  public init(_ options: ParseOptions) {
    self.options = options
    words = options.words.map { Parsing.WordLists(adding: $0.data) } ?? .usual
  }

  /// Finds the structure of one article and writes its clean text.
  /// - Throws: a `Diagnostic` when the source is empty or binary.
  public func run(_ article: inout Article, _ context: inout Context) throws {
    let source = article.source.content
    if source.utf8.isEmpty, article.source.byteCount > 0 { return try keepRecord(article) }
    try Parsing.check(article.source)
    let stated = try Parsing.StatedMetadata(article.source.metadata, order: options.dateOrder)
    article.source.metadata = stated.metadata
    article.source.url = stated.metadata["url"]?.text
    for fault in stated.faults { context.report(ParseRules.metadata, fault) }
    if let damage = source.damage { context.report(ParseRules.damaged, Self.sentence(damage, source.encoding)) }
    let (outline, draft, page) = try read(article.source, context)
    try context.checkpoint()
    let built = Parsing.StructureBuilder(outline, draft, source)
    let text = built.text
    var structure = built.structure
    article.text = text
    if let language = options.language {
      structure.language = language
    } else if let stated = page?.language {
      structure.language = settledLanguage(stated.text, in: text.utf8, range: 0..<text.utf8.count)
      if structure.language == stated.text {
        structure.foundIn.append(Structure.FoundIn(field: "language", origin: stated.origin))
      }
    } else {
      structure.language = detectLanguage(in: text.utf8, range: 0..<min(text.utf8.count, Self.languageSample))?.code
    }
    if let page { structure.apply(page) }
    structure.apply(stated.metadata)
    article[Structure.self] = structure
  }

  /// Reads the source as what it is: a page, or text.
  private func read(
    _ source: ArticleSource, _ context: borrowing Context
  ) throws -> (Parsing.Outline, Parsing.Draft, Parsing.PageMetadata?) {
    let bytes = source.content.utf8
    if source.mediaType == "text/html" {
      let page = Parsing.PageReader(bytes, words, options)
      try Parsing.checkWords(page.candidates)
      return (Parsing.Outline(page, words, options), page.draft, page.metadata)
    }
    let reader = Parsing.PlainTextReader(
      bytes, from: source.content.bodyStart, layout: options.layout, isMarkdown: source.mediaType == "text/markdown")
    try Parsing.checkWords(reader.candidates)
    try context.checkpoint()
    let headline = source.metadata["headline"]?.text
    return (Parsing.Outline(reader.draft, reader.candidates, words, options, headline: headline), reader.draft, nil)
  }

  private static func sentence(_ damage: DecodedSource.Damage, _ encoding: SourceEncoding) -> String {
    let what = damage.count == 1 ? "One character is" : "\(damage.count) characters are"
    return "\(what) no \(encoding.rawValue): the first at byte \(damage.first) of the file; each is kept as “\u{FFFD}”."
  }

  /// An article that came as a record has its text and structure already.
  private func keepRecord(_ article: Article) throws {
    guard article[Structure.self] == nil else { return }
    throw Diagnostic(ParseRules.noSource, "the article came as a record without a structure: there is nothing to parse")
  }
}
