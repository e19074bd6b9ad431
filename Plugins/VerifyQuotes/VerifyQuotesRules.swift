import Diagnostics

/// What `verify-quotes` has to say about quotes.
enum VerifyQuotesRules {
  static let changed = Rule(
    "V101", .warning, "quote differs from what was said",
    "Words between the quotation marks are others than those in the transcript. Take the words that were said, or paraphrase "
      + "without quotation marks.")

  static let notFound = Rule(
    "V102", .warning, "quote not in the transcript",
    "Nothing in the transcript is like the quote. It may come from another occasion, or the transcript may have a gap.")

  static let stitched = Rule(
    "V103", .warning, "quote put together from different places",
    "The words were said, but not together: far apart, in another order, in sentences that were made one, or with somebody "
      + "else speaking in between. End the quotation and begin a new one.")

  static let otherSpeaker = Rule(
    "V104", .warning, "somebody else said it",
    "The label in the transcript names another speaker than the article does.")

  static let noTranscript = Rule(
    "V105", .warning, "no transcript",
    "No file has the name that `against` gives for the article, so its quotes were not checked.")

  static let unreadable = Rule(
    "V106", .warning, "transcript cannot be read",
    "The file is larger than 32 MB, is no text, or holds no words. Quotes were not checked against it.")

  static let damaged = Rule(
    "V108", .note, "transcript is damaged",
    "Part of a file of captions does not follow its format. What could be told was read; look at the line, for words that are "
      + "missing there look as if nobody had said them.")

  static let trimmed = Rule(
    "V107", .note, "words left out without an ellipsis",
    "The quote leaves out words that were said and does not show it. Many houses ask for an ellipsis, or for two "
      + "quotations.")

  /// All rules, by code.
  static let all = [changed, notFound, stitched, otherSpeaker, noTranscript, unreadable, trimmed, damaged]
}
