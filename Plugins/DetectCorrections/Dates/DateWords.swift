import Prose

/// The words that dates are made of.
enum DateWords {
  private static let months = [
    ["january", "jan", "januar"], ["february", "feb", "februar"], ["march", "mar", "märz"], ["april", "apr"],
    ["may", "mai"], ["june", "jun", "juni"], ["july", "jul", "juli"], ["august", "aug"],
    ["september", "sept", "sep"], ["october", "oct", "oktober", "okt"], ["november", "nov"],
    ["december", "dec", "dezember", "dez"],
  ]
  private static let weekdays = [
    ["monday", "mon", "montag"], ["tuesday", "tue", "tues", "dienstag"], ["wednesday", "wed", "mittwoch"],
    ["thursday", "thu", "thur", "thurs", "donnerstag"], ["friday", "fri", "freitag"],
    ["saturday", "sat", "samstag", "sonnabend"], ["sunday", "sun", "sonntag"],
  ]
  private static let others: WordSet = [
    "a.m", "a.m.", "p.m", "p.m.", "am", "pm", "et", "est", "edt", "pt", "pst", "pdt", "ct", "cst", "cdt", "mt", "gmt",
    "bst", "utc",
    "cet", "cest", "at", "on", "eastern", "pacific", "central", "time", "noon", "midnight", "uhr", "um", "vom", "of",
  ]
  private static let monthNumbers = table(months)
  private static let weekdayNumbers = table(weekdays)

  /// The month's number, 1 to 12.
  static func month(_ word: UInt32) -> Int? { monthNumbers[word] }

  /// The weekday's number, 1 for Monday to 7.
  static func weekday(_ word: UInt32) -> Int? { weekdayNumbers[word] }

  /// Whether the word may stand in a date or a time of day.
  static func belongsToDate(_ word: UInt32) -> Bool {
    monthNumbers[word] != nil || weekdayNumbers[word] != nil || others.contains(word)
  }

  /// The number of its row by word, with and without the stop of an abbreviation.
  private static func table(_ rows: [[String]]) -> WordMap<Int> {
    var table = WordMap<Int>()
    for (row, words) in rows.enumerated() {
      for word in words {
        table.set(WordHash.of(word), to: row + 1)
        table.set(WordHash.of(word + "."), to: row + 1)
      }
    }
    return table
  }
}
