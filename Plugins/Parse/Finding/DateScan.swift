import Text

extension Parsing {
  /// Reads the parts of a date one after the other.
  struct Scan {
    private let text: [UInt8]
    private let limit: Int
    private(set) var position: Int

    init(_ text: [UInt8], _ start: Int, _ limit: Int) {
      self.text = text
      self.limit = limit
      position = start
    }

    /// The byte at a place that has been passed.
    fileprivate subscript(place: Int) -> UInt8 { text[place] }

    private var next: UInt8? { position < limit ? text[position] : nil }

    /// Passes over any of these characters.
    mutating func skip(_ characters: StaticString) {
      while let byte = next, characters.withUTF8Buffer({ $0.contains(byte) }) { position += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
      guard next == byte else { return false }
      position += 1
      return true
    }

    /// A number of so many digits.
    mutating func number(digits: ClosedRange<Int>) -> Int? {
      var end = position
      var value = 0
      while end < limit, isASCIIDigit(text[end]), end - position <= digits.upperBound {
        value = value * 10 + Int(text[end] - 0x30)
        end += 1
      }
      guard digits.contains(end - position) else { return nil }
      position = end
      return value
    }

    /// A month's name or its abbreviation, in English, German, French or Spanish; gives its number.
    mutating func month() -> Int? {
      var end = position
      while end < limit, isWordByte(text[end]) || isUTF8Continuation(text[end]) { end += 1 }
      guard end - position >= 3, end - position <= 10, mayBeMonth(text[position], text[position + 1]),
        let month = monthNumber(String(utf8: text[position..<end]).lowercased())
      else { return nil }
      position = end
      return month
    }

    /// A day with its year, as ISO 8601.
    mutating func day(_ order: ParseOptions.DateOrder) -> String? {
      let start = position
      for form in [isoDay, dayFirst, monthFirst] {
        if let date = form(&self) { return date }
        position = start
      }
      guard let date = numbers(order) else {
        position = start
        return nil
      }
      return date
    }

    /// Passes over a word.
    mutating func skip(word: String) {
      if text[position..<limit].starts(with: word.utf8) { position += word.utf8.count }
    }

    /// Passes over what makes a number one of an order: `2nd`, `1er`, `1º`; not over the beginning of a month.
    mutating func skipOrdinal() {
      for ending in ["st", "nd", "rd", "th", "er", "º", "°"] where text[position..<limit].starts(with: ending.utf8) {
        let end = position + ending.utf8.count
        if end == limit || !isWordByte(text[end]) { position = end }
        return
      }
    }

    /// A time of day, perhaps with its zone, behind a day.
    mutating func time() -> String? {
      let start = position
      skipLink()
      guard let hour = number(digits: 1...2),
        take(UInt8(ascii: ":")) || take(UInt8(ascii: ".")) || take(UInt8(ascii: "h")),
        let minute = number(digits: 2...2), minute < 60
      else {
        position = start
        return nil
      }
      var seconds = ""
      if next == UInt8(ascii: ":") {
        let colon = position
        position += 1
        if let second = number(digits: 2...2), second <= 60 { seconds = ":" + padded(second) } else { position = colon }
      }
      guard let hour = onClock(hour) else {
        position = start
        return nil
      }
      return padded(hour) + ":" + padded(minute) + seconds + zone()
    }

    /// Passes over what stands between a day and its time: `T`, `at`, a comma, a bar.
    private mutating func skipLink() {
      if next == UInt8(ascii: "T") { position += 1 }
      skip(" ,|-–·")
      for word in ["at ", "um ", "à ", "a las "] where text[position..<limit].starts(with: word.utf8) {
        position += word.utf8.count
      }
    }

    private mutating func onClock(_ hour: Int) -> Int? {
      let start = position
      skip(" ")
      guard let half = next.map(asciiLowercased), half == UInt8(ascii: "a") || half == UInt8(ascii: "p") else {
        position = start
        return hour < 24 ? hour : nil
      }
      position += 1
      skip(".")
      guard next.map(asciiLowercased) == UInt8(ascii: "m"), (1...12).contains(hour) else {
        position = start
        return hour < 24 ? hour : nil
      }
      position += 1
      skip(".")
      return hour % 12 + (half == UInt8(ascii: "p") ? 12 : 0)
    }

    /// `0530`, `05:30`, `05`.
    private mutating func hoursAndMinutes() -> (hours: Int, minutes: Int)? {
      if let both = number(digits: 4...4) { return (both / 100, both % 100) }
      guard let hours = number(digits: 2...2) else { return nil }
      _ = take(UInt8(ascii: ":"))
      return (hours, number(digits: 2...2) ?? 0)
    }

    /// The zone's offset; nothing where none is given or its name could mean two.
    private mutating func zone() -> String {
      let start = position
      skip(" ")
      if let sign = next, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        position += 1
        // No clock is further from UTC than fourteen hours.
        if let (hours, minutes) = hoursAndMinutes(), hours <= 14, minutes < 60 {
          return String(utf8: [sign]) + padded(hours) + ":" + padded(minutes)
        }
        position = start
        return ""
      }
      var end = position
      while end < limit, isASCIIUppercase(text[end]) { end += 1 }
      let name = String(utf8: text[position..<end])
      if let offset = zoneOffset(name) {
        position = end
        return offset
      }
      // These have two offsets, one in summer: the time stands without one.
      if ["ET", "CT", "MT", "PT"].contains(name) || text[position..<limit].starts(with: "Uhr".utf8) {
        position = max(end, name.count > 1 ? end : position + 3)
        return ""
      }
      position = start
      return ""
    }
  }
}

/// Two digits at least.
func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

private func isoDay(_ scan: inout Parsing.Scan) -> String? {
  guard let year = scan.number(digits: 4...4) else { return nil }
  scan.skip("-")
  guard let month = scan.number(digits: 2...2) else { return nil }
  scan.skip("-")
  return writtenDate(year, month, scan.number(digits: 2...2))
}

private func dayFirst(_ scan: inout Parsing.Scan) -> String? {
  guard let day = scan.number(digits: 1...2) else { return nil }
  scan.skipOrdinal()
  scan.skip(". ")
  scan.skip(word: "de ")
  guard let month = scan.month() else { return nil }
  scan.skip("., ")
  scan.skip(word: "de ")
  scan.skip(word: "del ")
  return writtenDate(scan.number(digits: 4...4), month, day)
}

private func monthFirst(_ scan: inout Parsing.Scan) -> String? {
  guard let month = scan.month() else { return nil }
  scan.skip(". ")
  guard let day = scan.number(digits: 1...2) else { return nil }
  scan.skipOrdinal()
  scan.skip(", ")
  return writtenDate(scan.number(digits: 4...4), month, day)
}

extension Parsing.Scan {
  /// `02.03.2025`, which is read day first; `3/2/2025`, which says nothing unless the order is known or one of them
  /// cannot be a month.
  fileprivate mutating func numbers(_ order: ParseOptions.DateOrder) -> String? {
    guard let first = number(digits: 1...2) else { return nil }
    let before = position
    skip("./")
    guard position == before + 1 else { return nil }
    let isDotted = self[before] == UInt8(ascii: ".")
    guard let second = number(digits: 1...2) else { return nil }
    skip("./")
    guard let year = number(digits: 4...4) else { return nil }
    if isDotted || order == .dayMonth || first > 12 { return writtenDate(year, second, first) }
    return order == .monthDay || second > 12 ? writtenDate(year, first, second) : nil
  }
}

private func writtenDate(_ year: Int?, _ month: Int, _ day: Int?) -> String? {
  guard let year, let day, (1...12).contains(month), (1600...2999).contains(year),
    (1...daysIn(month, of: year)).contains(day)
  else {
    return nil
  }
  return "\(year)-\(padded(month))-\(padded(day))"
}

private func daysIn(_ month: Int, of year: Int) -> Int {
  switch month {
  case 2: year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

/// Whether any month's name begins with those two bytes: most words need not be made strings.
private func mayBeMonth(_ first: UInt8, _ second: UInt8) -> Bool {
  switch (first | 0x20, second | 0x20) {
  case (0x6A, 0x61), (0x6A, 0x75), (0x66, 0x65), (0x6D, 0x61), (0x6D, 0x65), (0x6D, 0x72), (0x61, 0x70), (0x61, 0x75):
    true
  case (0x61, 0x76), (0x61, 0x62), (0x61, 0x6F), (0x61, 0x67), (0x65, 0x6E), (0x64, 0x69): true
  case (0x67, 0x65), (0x67, 0x69), (0x6C, 0x75), (0x6F, 0x74), (0x6F, 0x75): true
  case (0x73, 0x65), (0x6F, 0x63), (0x6F, 0x6B), (0x6E, 0x6F), (0x64, 0x65): true
  case (0x6A, _), (0x6D, _), (0x66, _), (0x64, _): second >= 0x80
  default: false
  }
}

private func monthNumber(_ name: String) -> Int? {
  switch name {
  case "january", "jan", "januar", "jänner", "janvier", "janv", "enero", "ene", "gennaio", "januari", "janeiro": 1
  case "february", "feb", "febr", "februar", "février", "févr", "febrero", "febbraio", "februari", "fevereiro": 2
  case "march", "mar", "märz", "mrz", "mars", "marzo", "maart", "março", "marts": 3
  case "april", "apr", "avril", "avr", "abril", "abr", "aprile": 4
  case "may", "mai", "mayo", "maggio", "mei", "maio", "maj": 5
  case "june", "jun", "juni", "juin", "junio", "giugno", "junho": 6
  case "july", "jul", "juli", "juillet", "juil", "julio", "luglio", "julho": 7
  case "august", "aug", "août", "agosto", "ago", "augustus", "augusti": 8
  case "september", "sep", "sept", "septembre", "septiembre", "settembre", "setembro": 9
  case "october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "outubro": 10
  case "november", "nov", "novembre", "noviembre", "novembro": 11
  case "december", "dec", "dezember", "dez", "décembre", "déc", "diciembre", "dic", "dicembre", "dezembro": 12
  default: nil
  }
}

private func zoneOffset(_ name: String) -> String? {
  switch name {
  case "Z", "UTC", "GMT", "WET": "+00:00"
  case "BST", "CET", "MEZ", "WEST": "+01:00"
  case "CEST", "MESZ", "EET": "+02:00"
  case "EEST", "MSK": "+03:00"
  case "EST": "-05:00"
  case "EDT": "-04:00"
  case "CST": "-06:00"
  case "CDT": "-05:00"
  case "MST": "-07:00"
  case "MDT": "-06:00"
  case "PST": "-08:00"
  case "PDT": "-07:00"
  case "JST": "+09:00"
  case "AEST": "+10:00"
  case "AEDT": "+11:00"
  default: nil
  }
}
