import Prose
import Text

/// Reads a date where it stands among the words of a notice.
struct DateScanner {
  let text: [UInt8]
  let run: WordRun

  /// The date that begins at that word.
  func date(at place: Int, limit: Int) -> WrittenDate? {
    guard place < limit else { return nil }
    let word = self.word(place)
    if let month = DateWords.month(word) { return monthFirst(month, place, limit) }
    if let weekday = DateWords.weekday(word) { return onWeekday(weekday, place, limit) }
    guard run.tokens[place].kind == .number else { return nil }
    return numeric(place) ?? dayFirst(place, limit) ?? time(place, limit)
  }

  private func word(_ place: Int) -> UInt32 { run.tokens[place].hash }

  private static let (stop, comma) = (WordHash.of("."), WordHash.of(","))
  private static let timeWords: WordSet = [
    "a.m.", "p.m.", "a.m", "p.m", "am", "pm", "et", "est", "edt", "pt", "pst", "pdt", "ct", "cst", "cdt", "gmt", "bst",
    "uhr", "h", "horas",
  ]

  private func span(_ start: Int, _ end: Int) -> Range<Int> {
    run.tokens[start].range.lowerBound..<run.tokens[end - 1].range.upperBound
  }

  /// `June 8th, 2020`, `May 28`, `March 2025`.
  private func monthFirst(_ month: Int, _ place: Int, _ limit: Int) -> WrittenDate? {
    var next = place + 1
    if next < limit, word(next) == Self.stop { next += 1 }
    guard next < limit, let number = number(next) else { return nil }
    if number > 31 {
      return isYear(number)
        ? WrittenDate(range: span(place, next + 1), day: .known(month: month, day: nil), year: number) : nil
    }
    let (year, end) = year(after: next + 1, limit)
    guard (1...31).contains(number) else { return nil }
    return WrittenDate(range: span(place, end), day: .known(month: month, day: number), year: year)
  }

  /// `27 October 2016`, `27. Oktober 2016`.
  private func dayFirst(_ place: Int, _ limit: Int) -> WrittenDate? {
    guard let day = number(place), (1...31).contains(day) else { return nil }
    var next = place + 1
    if next < limit, word(next) == Self.stop || DateWords.joins(word(next)) { next += 1 }
    guard next < limit, let month = DateWords.month(word(next)) else { return nil }
    let (year, end) = year(after: next + 1, limit)
    return WrittenDate(range: span(place, end), day: .known(month: month, day: day), year: year)
  }

  private func year(after place: Int, _ limit: Int) -> (year: Int?, end: Int) {
    var next = place
    if next < limit, word(next) == Self.comma || DateWords.joins(word(next)) { next += 1 }
    guard next < limit, let number = number(next), isYear(number) else { return (nil, place) }
    return (number, next + 1)
  }

  /// A weekday, with the date that follows it when there is one.
  private func onWeekday(_ weekday: Int, _ place: Int, _ limit: Int) -> WrittenDate? {
    var next = place + 1
    while next < min(limit, place + 3),
      word(next) == Self.comma || word(next) == Self.stop || DateWords.joins(word(next))
    {
      next += 1
    }
    if next < limit, let date = date(at: next, limit: limit), case .known = date.day { return date }
    return WrittenDate(range: run.tokens[place].range, day: .weekday(weekday))
  }

  /// `3/2`, `5/27/20`, `2025-03-02`, `2.3.2025`.
  private func numeric(_ place: Int) -> WrittenDate? {
    let bytes = text[run.tokens[place].range]
    guard let separator = bytes.first(where: { !isASCIIDigit($0) }), "/-.".utf8.contains(separator) else { return nil }
    let parts = bytes.split(separator: separator, omittingEmptySubsequences: false)
      .map { part in part.count <= 4 ? Int(String(utf8: part)) : nil }
    let numbers = parts.compactMap { $0 }
    guard numbers.count == parts.count else { return nil }
    return numeric(numbers, separator, run.tokens[place].range)
  }

  private func numeric(_ numbers: [Int], _ separator: UInt8, _ range: Range<Int>) -> WrittenDate? {
    if numbers.count == 3, isYear(numbers[0]), (1...12).contains(numbers[1]), (1...31).contains(numbers[2]) {
      return WrittenDate(range: range, day: .known(month: numbers[1], day: numbers[2]), year: numbers[0])
    }
    let year = numbers.count == 3 ? fullYear(numbers[2]) : nil
    guard numbers.count == 3 ? year != nil : numbers.count == 2 && separator == UInt8(ascii: "/") else { return nil }
    guard (1...31).contains(numbers[0]), (1...31).contains(numbers[1]), min(numbers[0], numbers[1]) <= 12 else {
      return nil
    }
    if separator == UInt8(ascii: "."), numbers[1] <= 12 {
      return WrittenDate(range: range, day: .known(month: numbers[1], day: numbers[0]), year: year)
    }
    return WrittenDate(range: range, day: .pair(numbers[0], numbers[1]), year: year)
  }

  /// `3:20 p.m. Thursday`, `12:45 p.m. ET`; a day that follows it wins.
  private func time(_ place: Int, _ limit: Int) -> WrittenDate? {
    let bytes = text[run.tokens[place].range]
    var end = place + 1
    let isClock = bytes.contains(UInt8(ascii: ":"))
    while end < limit, isTimeWord(end) { end += 1 }
    guard isClock || end > place + 1 else { return nil }
    for next in end..<min(limit, end + 3) {
      if let date = date(at: next, limit: limit), date.day != .time { return date }
    }
    return WrittenDate(range: span(place, end), day: .time)
  }

  private func isTimeWord(_ place: Int) -> Bool { Self.timeWords.contains(word(place)) }

  /// The number at that place without `st`, `nd`, `th` or a stop.
  private func number(_ place: Int) -> Int? {
    guard run.tokens[place].kind == .number else { return nil }
    let bytes = text[run.tokens[place].range]
    let digits = bytes.prefix { isASCIIDigit($0) }
    let ending = String(utf8: bytes.dropFirst(digits.count)).lowercased()
    guard digits.count <= 4, ["", "st", "nd", "rd", "th", "er", "."].contains(ending) else { return nil }
    return Int(String(utf8: digits))
  }

  private func isYear(_ number: Int) -> Bool { (1600...2400).contains(number) }

  /// A year of two digits is one of the years 1970 to 2069.
  private func fullYear(_ number: Int) -> Int? {
    if number < 100 { return number < 70 ? 2000 + number : 1900 + number }
    return isYear(number) ? number : nil
  }
}
