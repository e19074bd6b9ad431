import Diagnostics

/// What `summarize` has to say.
enum SummaryRules {
  static let nothingFits = Rule(
    "M101", .warning, "no sentence fits",
    "Sentences are taken whole or not at all, and each one of this article is longer than the option `words` allows. "
      + "Raise it.")

  static let all = [nothingFits]
}
