public import PluginKit

/// What a workflow may set for `summarize`.
public struct SummarizeOptions: PluginOptions {
  /// What a summary is to be.
  public enum Style: String, OptionChoice {
    /// The sentences that together say most.
    case best
    /// The first sentences that can stand by themselves.
    case lead
    /// Short sentences, each of which stands by itself.
    case bullets
    /// The article's own standfirst or list of key facts; where it has none, its best sentence.
    case standfirst
  }

  /// Who makes the summary.
  public enum Maker: String, OptionChoice {
    /// The article's own sentences are picked.
    case article
    /// A language model writes it, and what it writes is checked against the article.
    case model
  }

  /// Who makes the summary.
  public var by: Maker = .article
  /// The address of the model's server.
  public var url: String?
  /// The model's name, as its server knows it.
  public var model: String?
  /// The variable of the environment that holds the key of the service.
  public var key: String?
  /// How long an answer is waited for, in seconds.
  public var wait = 60
  /// The most sentences.
  public var sentences = 3
  /// The most words in all.
  public var words: Int?
  /// The most characters in all.
  public var characters: Int?
  /// What the summary is to be.
  public var style: Style = .best
  /// Whether sentences may be taken that are mostly a quotation.
  public var keepQuotes = true
  /// Whether the scores of all sentences are told.
  public var scores = false

  /// Three sentences, however long.
  public init() {}

  /// A model needs an address, and nothing else takes one.
  public func problems() -> [OptionProblem] {
    if by == .model, url == nil {
      return [OptionProblem(at: "by", "a model needs the address of its server", help: "write `url: http://…/v1`")]
    }
    if let url, !ModelAddress.isOne(url) {
      return [
        OptionProblem(at: "url", "this is no address of a server", help: "it begins with http:// or https://")
      ]
    }
    if by == .article, url != nil || model != nil || key != nil {
      return [
        OptionProblem(
          at: url != nil ? "url" : model != nil ? "model" : "key", "only a model has one", help: "write `by: model`")
      ]
    }
    return []
  }
}
