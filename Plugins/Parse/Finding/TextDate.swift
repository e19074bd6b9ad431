import Text

extension Parsing {
  /// Dates as articles write them above their text: a day, perhaps with the time and its zone.
  struct TextDate {
    /// ISO 8601.
    var iso: String
    var range: Range<Int>

    /// The first date in a short line.
    static func first(in text: [UInt8], _ line: Range<Int>, order: ParseOptions.DateOrder) -> TextDate? {
      for position in line where position == line.lowerBound || !isWordByte(text[position - 1]) {
        if let date = read(text, position, line.upperBound, order) { return date }
      }
      return nil
    }

    private static func read(_ text: [UInt8], _ start: Int, _ limit: Int, _ order: ParseOptions.DateOrder) -> TextDate?
    {
      var scan = Scan(text, start, limit)
      if isASCIIDigit(text[start]), let date = readTimeFirst(text, start, limit, order) { return date }
      guard let day = scan.day(order) else { return nil }
      let end = scan.position
      guard let time = scan.time() else { return TextDate(iso: day, range: start..<end) }
      return TextDate(iso: day + "T" + time, range: start..<scan.position)
    }

    /// A time that stands before its day: `5:42 p.m. ET Feb. 3, 2025`, `17:20 on 4 June 2026`.
    private static func readTimeFirst(
      _ text: [UInt8], _ start: Int, _ limit: Int, _ order: ParseOptions.DateOrder
    ) -> TextDate? {
      var scan = Scan(text, start, limit)
      guard let time = scan.time() else { return nil }
      scan.skip(" ,")
      scan.skip(word: "on ")
      scan.skip(word: "am ")
      guard let day = scan.day(order) else { return nil }
      return TextDate(iso: day + "T" + time, range: start..<scan.position)
    }

    /// A month and a day without a year, as in datelines: `March 2`, `Feb. 26`; a comma or spaces may stand before.
    static func monthAndDay(_ text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
      var scan = Scan(text, range.lowerBound, range.upperBound)
      scan.skip(" ,")
      let start = scan.position
      if scan.month() != nil {
        scan.skip(" .")
        guard let day = scan.number(digits: 1...2), (1...31).contains(day) else { return nil }
        let end = scan.position
        scan.skip(" ,")
        if let year = scan.number(digits: 4...4), year > 1700 { return start..<scan.position }
        return start..<end
      }
      guard let day = scan.number(digits: 1...2), (1...31).contains(day) else { return nil }
      scan.skip(" .")
      scan.skip(word: "de ")
      guard scan.month() != nil else { return nil }
      let end = scan.position
      scan.skip(" .,")
      scan.skip(word: "de ")
      return start..<(scan.number(digits: 4...4) == nil ? end : scan.position)
    }
  }
}
