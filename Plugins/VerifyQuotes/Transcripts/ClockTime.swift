import Text

/// Reads a time of a recording: `00:01:23.456`, `1:23,4`, `[12:31]`.
enum ClockTime {
  /// The milliseconds, and where the time ends; `nil` where no time stands.
  static func read(_ text: [UInt8], at start: Int, limit: Int) -> (milliseconds: Int, end: Int)? {
    var fields: [Int] = []
    var place = start
    while fields.count < 3, let field = number(text, place, limit) {
      guard fields.isEmpty || (field.digits == 2 && field.value < 60) else { return nil }
      fields.append(field.value)
      place = field.end
      guard place + 1 < limit, text[place] == UInt8(ascii: ":"), isASCIIDigit(text[place + 1]) else { break }
      place += 1
    }
    guard fields.count > 1 else { return nil }
    var milliseconds = fields.reduce(0) { $0 * 60 + $1 } * 1000
    if place + 1 < limit, text[place] == UInt8(ascii: ".") || text[place] == UInt8(ascii: ","),
      let fraction = number(text, place + 1, limit), fraction.digits <= 3
    {
      milliseconds += fraction.value * [1000, 100, 10, 1][fraction.digits]
      place = fraction.end
    }
    if place < limit, isASCIIDigit(text[place]) || isASCIILetter(text[place]) { return nil }
    return (milliseconds, place)
  }

  private static func number(_ text: [UInt8], _ start: Int, _ limit: Int) -> (value: Int, digits: Int, end: Int)? {
    var (value, place) = (0, start)
    while place < limit, isASCIIDigit(text[place]), place - start < 4 {
      value = value * 10 + Int(text[place] - 0x30)
      place += 1
    }
    return place > start ? (value, place - start, place) : nil
  }

  /// As WebVTT writes it: `00:01:23.456`.
  static func text(_ milliseconds: Int) -> String {
    func padded(_ number: Int, _ digits: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
    let seconds = milliseconds / 1000
    return "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))."
      + padded(milliseconds % 1000, 3)
  }
}
