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
}
