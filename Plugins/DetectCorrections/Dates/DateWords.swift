import Prose

/// The words that dates are made of.
enum DateWords {
  private static let months = [
    ["january", "jan", "januar", "jänner", "janvier", "janv", "enero"],
    ["february", "feb", "februar", "février", "févr", "febrero"], ["march", "mar", "märz", "mars", "marzo"],
    ["april", "apr", "avril", "abril"], ["may", "mai", "mayo"], ["june", "jun", "juni", "juin", "junio"],
    ["july", "jul", "juli", "juillet", "julio"], ["august", "aug", "août", "agosto"],
    ["september", "sept", "sep", "septembre", "septiembre", "setiembre"],
    ["october", "oct", "oktober", "okt", "octobre", "octubre"], ["november", "nov", "novembre", "noviembre"],
    ["december", "dec", "dezember", "dez", "décembre", "déc", "diciembre", "dic"],
  ]
  private static let weekdays = [
    ["monday", "mon", "montag", "lundi", "lunes"], ["tuesday", "tue", "tues", "dienstag", "mardi", "martes"],
    ["wednesday", "wed", "mittwoch", "mercredi", "miércoles"],
    ["thursday", "thu", "thur", "thurs", "donnerstag", "jeudi", "jueves"],
    ["friday", "fri", "freitag", "vendredi", "viernes"],
    ["saturday", "sat", "samstag", "sonnabend", "samedi", "sábado"],
    ["sunday", "sun", "sonntag", "dimanche", "domingo"],
  ]
  /// What stands between day, month and year, or before them.
  private static let joiners: WordSet = ["of", "de", "del", "den", "dem", "le", "el", "du", "the"]
  private static let others: WordSet = [
    "a.m", "a.m.", "p.m", "p.m.", "am", "pm", "et", "est", "edt", "pt", "pst", "pdt", "ct", "cst", "cdt", "mt", "gmt",
    "bst", "utc",
    "cet", "cest", "at", "on", "eastern", "pacific", "central", "time", "noon", "midnight", "uhr", "um", "vom", "am",
    "of", "de", "del", "le", "el", "du", "à", "h", "las", "horas",
  ]
  private static let monthNumbers = table(months)
  private static let weekdayNumbers = table(weekdays)

  /// The month's number, 1 to 12.
  static func month(_ word: UInt32) -> Int? { monthNumbers[word] }

  /// The weekday's number, 1 for Monday to 7.
  static func weekday(_ word: UInt32) -> Int? { weekdayNumbers[word] }

  /// Whether the word may join the parts of a date: `13 de mayo de 2026`.
  static func joins(_ word: UInt32) -> Bool { joiners.contains(word) }

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
