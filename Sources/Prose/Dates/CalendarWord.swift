import Text

/// What the word list of the calendar knows.
enum CalendarWord {
  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

  private static let table: WordTable = {
    var sections: [String: UInt16] = [:]
    for month in 1...12 { sections["\(month)"] = UInt16(month) }
    for (number, name) in weekdays.enumerated() { sections[name] = UInt16(number + 1) << 4 }
    return WordTable(EmbeddedFile.text("Data/calendar.txt") ?? "", sections: sections)
  }()

  /// The month of the word, 1 to 12.
  static func month(_ range: Range<Int>, in text: [UInt8]) -> Int? {
    let value = table.value(of: range, in: text) & 0xF
    return value == 0 ? nil : Int(value)
  }

  /// The weekday of the word, 1 for Monday to 7.
  static func weekday(_ range: Range<Int>, in text: [UInt8]) -> Int? {
    let value = table.value(of: range, in: text) >> 4
    return value == 0 ? nil : Int(value)
  }
}
