public import PluginKit

/// What a workflow may set for `summarize`.
public struct SummarizeOptions: PluginOptions {
  /// The most sentences.
  public var sentences = 3
  /// The most words in all.
  public var words: Int?

  /// Three sentences, however long.
  public init() {}
}
