public import Articles
public import PluginKit

/// Picks the sentences that stand for an article: its own, whole, in its order.
public struct Summarize: Plugin {
  /// The blocks of the article.
  public static let reads: [any Layer.Type] = [Structure.self]
  /// Its findings.
  public static let writes: [any Layer.Type] = [Summary.self]

  /// Its manual.
  public static let manual = Manual<SummarizeOptions>(
    summary: "Summarize an article by its own most telling sentences.",
    discussion: summaryDiscussion,
    options: [
      Field("sentences", \.sentences, "The most sentences.", in: 1...50),
      Field(
        "words", \.words, "The most words in all; fewer sentences are taken to keep within it. Empty: no limit.",
        in: 1...5_000),
    ],
    main: "sentences",
    examples: summaryExamples,
    rules: SummaryRules.all)

  private let options: SummarizeOptions

  /// Prepares a step.
  public init(_ options: SummarizeOptions) { self.options = options }

  /// Works one article.
  public func run(_ article: inout Article, _ context: inout Context) throws {
    let candidates = SentenceCandidates(article).all
    try context.checkpoint()
    let matter = SummaryMatter(article, candidates)
    let search = SummarySearch(matter: matter, weights: .builtin, options: options)
    let chosen = search.best()
    article[Summary.self] = Summary(
      method: "extractive",
      sentences: chosen.sorted().map { Summary.Sentence(range: candidates[$0].range, score: search.score(of: $0)) })
    if chosen.isEmpty, !candidates.isEmpty {
      context.report(SummaryRules.nothingFits, "no sentence of the article is short enough for the limit of words")
    }
  }
}
