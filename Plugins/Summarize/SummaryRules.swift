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

  static let noModel = Rule(
    "M104", .warning, "the model gave no summary",
    "The server could not be asked, or nothing that it answered stands in the article; the message says why. The summary is "
      + "made of the article's own sentences instead. `--force` asks again.")

  static let dropped = Rule(
    "M105", .note, "sentences of the model were dropped",
    "A sentence that a model wrote is kept only if its words, its numbers and names stand close together in the article, its "
      + "quotations are quoted there of the same speaker, and no denial, condition or doubt of the article is missing.")

  static let all = [nothingFits, nothingToRead, onlyTurns, noModel, dropped]
}
