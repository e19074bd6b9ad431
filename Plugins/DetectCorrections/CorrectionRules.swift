import Diagnostics

/// What `detect-corrections` has to say about notices.
enum CorrectionRules {
  static let undated = Rule(
    "C101", .note, "notice without a date",
    "A reader cannot tell when the article was changed. Many houses ask for the day of the change in every notice.")

  static let labelDisagrees = Rule(
    "C102", .note, "label and wording disagree",
    "The printed label names one kind of notice, the wording another: a CORRECTION that only clarifies, say. The label "
      + "decides what is recorded; the desk may want to change one of the two.")

  static let ambiguousDate = Rule(
    "C103", .warning, "order of day and month is a guess",
    "The date is written with two small numbers, and nothing in the article says which is the month. Set the option "
      + "`dates` to `month-first` or `day-first` for the outlet.")

  static let unreadablePattern = Rule(
    "C104", "phrase cannot be read",
    "A phrase of the pattern file is empty, or names a class in <…> that no file defines.")

  static let unlabelled = Rule(
    "C105", .note, "notice without a label",
    "The notice begins without `Correction`, `Clarification` or a word like it, and a reader may take it for a part of "
      + "the article.")

  static let euphemism = Rule(
    "C106", .warning, "milder word for an error of fact",
    "The notice sets a right fact against a wrong one and calls that a clarification or an update. Most stylebooks ask "
      + "for a plain word where a fact was wrong: correct, misstated, wrong.")

  static let errorAlone = Rule(
    "C107", .note, "the error without the right fact",
    "The notice repeats what was wrong and does not say what is right. Readers remember what they read last.")

  static let rightFactMissing = Rule(
    "C108", .warning, "right fact missing from the article",
    "The notice says what is right, and the article around it does not say so, word for word. It may have been changed in "
      + "other words, or not at all.")

  static let wrongFactLeft = Rule(
    "C109", .warning, "wrong fact still in the article",
    "The notice says what was wrong, and the article around it still says so, word for word.")

  static let houseWord = Rule(
    "C110", .warning, "word that the house does not want",
    "A phrase of the style file stands in the notice. The file says which, how much it matters, and what to write.")

  static let unreadableStyle = Rule(
    "C111", "style file cannot be read",
    "The style file names a check or a level that there is not, or a phrase that cannot be read. Checks: "
      + "`undated`, `label-disagrees`, `unlabelled`, `euphemism`, `error-alone`, `right-fact-missing`, `wrong-fact-left`; "
      + "levels: `off`, `note`, `warning`, `error`.")

  /// The checks that a style file may switch, by their names there.
  static let checks: [(name: String, rule: Rule)] = [
    ("undated", undated), ("label-disagrees", labelDisagrees), ("unlabelled", unlabelled), ("euphemism", euphemism),
    ("error-alone", errorAlone), ("right-fact-missing", rightFactMissing), ("wrong-fact-left", wrongFactLeft),
  ]

  static let all = [
    undated, labelDisagrees, ambiguousDate, unreadablePattern, unlabelled, euphemism, errorAlone, rightFactMissing,
    wrongFactLeft, houseWord, unreadableStyle,
  ]
}
