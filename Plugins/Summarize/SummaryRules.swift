import Diagnostics

/// What `summarize` has to say.
enum SummaryRules {
  static let nothingFits = Rule(
    "M101", .warning, "no sentence fits",
    "Sentences are taken whole or not at all, and each one of this article is longer than the option `words` allows. "
      + "Raise it.")

  static let nothingToRead = Rule(
    "M102", .note, "nothing to summarize",
    "The article has no running text: only lines, lists, captions or notices. Nothing is taken from those.")

  static let onlyTurns = Rule(
    "M103", .note, "only a conversation",
    "The article is a transcript: turns of speakers and nothing around them. The summary is made of what they say, "
      + "without the labels; nobody stands behind the words in it.")

  static let all = [nothingFits, nothingToRead, onlyTurns]
}
