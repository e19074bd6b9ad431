import Diagnostics

/// What `workflow check` has to say beside the plugins' own remarks.
enum CheckRules {
  static let notWorked = Rule(
    "K101", "the article cannot be checked",
    "The file could not be read, or a step failed on it; the message says why. The other articles are checked all the same."
  )

  static let uncertainSpeaker = Rule(
    "K102", .warning, "uncertain who said it",
    "The words are attributed to somebody, but less surely than not: below a confidence of one half. Outputs for people "
      + "say so, and outputs for machines leave the name out. Name the speaker beside the quote.")

  static let numbersDiffer = Rule(
    "K103", .warning, "a number differs from the headline's",
    "The headline counts something, and a quote counts the same thing with another number. One of them may be wrong, or "
      + "the headline may round; a reader will ask which.")

  static let noticePlace = Rule(
    "K104", .warning, "a notice stands where the house does not put it",
    "The house rules say `notices: {at: …}`: `start` is before the first paragraph, `end` is behind the last one.")

  static let noticeLabel = Rule(
    "K105", .warning, "a notice without one of the house's labels",
    "The house rules list the labels that a notice may begin with under `notices: {labels: […]}`. Readers and search "
      + "engines find corrections by their label.")

  static let badHouseRules = Rule(
    "K110", "house rules that cannot be read",
    "`house-rules.yaml` may hold `at-least`, `rules` and `notices`. A rule is a code with `error`, `warning`, `note` or "
      + "`off`; `workflow explain CODE` tells what it means.")

  static let all = [notWorked, uncertainSpeaker, numbersDiffer, noticePlace, noticeLabel, badHouseRules]
}
