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
      Field("characters", \.characters, "The most characters in all, spaces counted. Empty: no limit.", in: 1...50_000),
      Field(
        "style", \.style,
        "`best`: the sentences that together say most; `lead`: the first ones; `bullets`: short ones that stand by "
          + "themselves; `standfirst`: the article's own standfirst or key facts, else its best sentence."),
      Field(
        "by", \.by,
        "`article`: its own sentences; `model`: what a language model writes, where each sentence of it stands in the "
          + "article's words."),
      Field("url", \.url, "The address of a server that speaks as OpenAI's does: `http://127.0.0.1:8089/v1`."),
      Field("model", \.model, "The model's name, where the server has several."),
      Field(
        "key", \.key,
        "The variable of the environment that holds the key of the service; the key itself stands nowhere."),
      Field("wait", \.wait, "How long an answer is waited for, in seconds.", in: 1...600),
      Field("keep-quotes", \.keepQuotes, "Whether sentences may be taken that are mostly a quotation."),
      Field("scores", \.scores, "Whether the record tells the score of every sentence that could have been taken."),
    ],
    main: "sentences",
    examples: summaryExamples,
    rules: SummaryRules.all)

  private let options: SummarizeOptions

  /// Prepares a step.
  public init(_ options: SummarizeOptions) { self.options = options }

  /// Works one article.
  public func run(_ article: inout Article, _ context: inout Context) throws {
    if options.by == .model, let summary = try ModelSummary(article, options).ask(&context) {
      article[Summary.self] = summary
      return
    }
    var options = options
    if options.style == .standfirst {
      let own = OwnSummary(article, options)
      if !own.sentences.isEmpty {
        article[Summary.self] = Summary(
          method: own.method, sentences: own.sentences.map { Summary.Sentence(range: $0, score: 1) })
        return
      }
      options.sentences = 1
    }
    let found = SentenceCandidates(article)
    let candidates = found.all
    try context.checkpoint()
    let matter = SummaryMatter(article, candidates)
    let search = SummarySearch(matter: matter, weights: .builtin, options: options)
    let chosen = search.best()
    func sentence(_ place: Int) -> Summary.Sentence {
      Summary.Sentence(range: candidates[place].range, score: search.score(of: place))
    }
    article[Summary.self] = Summary(
      method: "extractive", sentences: chosen.sorted().map(sentence),
      scores: options.scores ? candidates.indices.map(sentence) : [])
    if candidates.isEmpty {
      context.report(SummaryRules.nothingToRead, "the article has no running text to summarize")
    } else if chosen.isEmpty {
      context.report(SummaryRules.nothingFits, "no sentence of the article is short enough for the limits")
    } else if found.isConversation {
      context.report(SummaryRules.onlyTurns, "the article is a conversation with nothing around it")
    }
  }
}
