import Diagnostics

/// What the comparison of two versions has to say.
enum CompareRules {
  static let untoldChange = Rule(
    "E101", .warning, "a fact changed without a notice",
    "A number, a name, a date, a speaker or a denial is another than in the earlier version, and no notice of the article "
      + "tells its readers. Readers call that a stealth edit. Add a correction that says what was wrong and what is right."
  )

  static let quoteChanged = Rule(
    "E102", .warning, "words of a quotation changed without a notice",
    "What stands in quotation marks is what somebody said. One of the two versions has it wrong: check it against the "
      + "recording, and add a notice if the earlier version was wrong.")

  static let noticeWithoutChange = Rule(
    "E103", .warning, "a notice without a change",
    "The article has a new correction, and what it tells of is the same in both versions. The text was not corrected, or it "
      + "was corrected before the earlier version that is compared here.")

  static let noticeGone = Rule(
    "E104", .warning, "a notice was taken away",
    "The earlier version had a correction or another notice that this version has no more. Readers who saw the wrong fact "
      + "will not learn of it; most houses keep notices for good.")

  static let noEarlierVersion = Rule(
    "E105", .note, "no earlier version",
    "The folder of earlier versions has none of this article: nothing was compared.")

  static let unreadable = Rule(
    "E106", .warning, "an earlier version cannot be read",
    "The file is named as an earlier version of the article and is no article; the message says why.")

  static let all = [untoldChange, quoteChanged, noticeWithoutChange, noticeGone, noEarlierVersion, unreadable]
}
