import Diagnostics

/// What the plugin has to say about an article's quotations.
enum QuoteRules {
  static let unattributed = Rule(
    "Q101", .note, "quote without a speaker",
    "Words stand in quotation marks as if somebody had said them, but nobody is named nearby. Name the speaker, or "
      + "take the marks away if nobody is quoted. `unattributed: false` leaves such quotes out.")

  static let unclosed = Rule(
    "Q102", .warning, "quotation mark never closed",
    "A quotation opens and no mark closes it before its paragraph ends, and the next paragraph does not go on with an "
      + "opening mark of its own. The quote is taken to run to the end of the paragraph.")

  static let stray = Rule(
    "Q103", .warning, "closing mark without an opening one",
    "A mark closes a quotation that never opened. The words before it are not taken as a quote, since nobody can "
      + "tell where it should begin.")

  static let oneWord = Rule(
    "Q104", .note, "one-word quote",
    "A single word of the speaker's is quoted within the reporter's sentence. Make sure that the word is the "
      + "speaker's own and that the marks do not read as irony.")

  /// All rules, by code.
  static let all = [unattributed, unclosed, stray, oneWord]
}
