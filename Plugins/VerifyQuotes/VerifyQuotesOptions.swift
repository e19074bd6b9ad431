public import PluginKit

/// What a workflow may set for `verify-quotes`.
public struct VerifyQuotesOptions: PluginOptions {
  /// What quotes are checked.
  public enum Kind: String, OptionChoice {
    /// A whole utterance in quotation marks.
    case direct
    /// A quoted part of the reporter's sentence.
    case mixed
    /// Marks that quote nobody.
    case scare
  }

  /// The transcripts.
  public var against = ArticleFiles(["Transcripts/${{ article.slug }}.{txt,vtt,srt,json}"])
  /// What quotes are checked.
  public var kinds: [Kind] = [.direct, .mixed]

  /// The transcript named like the article, direct and mixed quotes.
  public init() {}
}
