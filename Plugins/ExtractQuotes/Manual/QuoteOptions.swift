public import PluginKit

/// What an editor may set.
public struct ExtractQuotesOptions: PluginOptions {
  /// Which kinds of quotes are wanted.
  public var kinds: [QuoteKindChoice] = [.direct, .mixed]
  /// The fewest words of a quote.
  public var shortest = 1
  /// The languages whose cues are used; empty: the article's own.
  public var languages: [QuoteLanguageChoice] = []
  /// Whether quotes stay whose speaker cannot be named.
  public var unattributed = true
  /// An editor's own cue verbs, titles and roles.
  public var lexicon: DataFile?

  /// All defaults.
  public init() {}
}

/// A kind of quote, as the option names it.
public enum QuoteKindChoice: String, OptionChoice {
  case direct, mixed, indirect, scare
}

/// A language with a list of cues.
public enum QuoteLanguageChoice: String, OptionChoice {
  case en, de, fr, es
}
