public import Diagnostics

/// All that is to be known of a plugin, in one value: reference page, option parser, schema and tests come from it.
public struct Manual<Options: PluginOptions>: Sendable {
  /// One line: what it does for an editor.
  public let summary: String
  /// A few paragraphs: how it works, what it does not do.
  public let discussion: String
  /// The options, in the order in which they are explained.
  public let options: [Field<Options>]
  /// The name of the option that may stand alone: `summarize: 3`.
  public let main: String?
  /// The plugin at work; every example is run by a test.
  public let examples: [Example]
  /// What its diagnostics mean.
  public let rules: [Rule]

  /// A manual.
  public init(
    summary: String, discussion: String = "", options: [Field<Options>] = [], main: String? = nil, examples: [Example],
    rules: [Rule] = []
  ) {
    self.summary = summary
    self.discussion = discussion
    self.options = options
    self.main = main
    self.examples = examples
    self.rules = rules
  }
}
