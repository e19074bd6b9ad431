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

  static let all = [undated, labelDisagrees, ambiguousDate, unreadablePattern]
}
