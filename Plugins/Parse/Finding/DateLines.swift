import Text

extension Parsing {
  /// A line that says when the article was published or changed, and little else.
  struct DateLine {
    var published: String?
    var updated: String?

    private static let longest = 160

    /// Reads such a line; where `bare` is set, a line that is a date and nothing else counts too.
    init?(_ text: [UInt8], _ line: Range<Int>, bare: Bool, _ words: WordLists, _ order: ParseOptions.DateOrder) {
      guard line.count <= Self.longest else { return nil }
      // No language that words it so writes the month first.
      let isDayFirst = words.dayFirst.end(in: text, at: line.lowerBound, before: line.upperBound) != nil
      let order = order == .unknown && isDayFirst ? .dayMonth : order
      var start = line.lowerBound
      var isFirst = true
      while let date = TextDate.first(in: text, start..<line.upperBound, order: order) {
        let before = text.trimmingSpace(start..<date.range.lowerBound)
        guard let label = Self.label(text, before, isFirst: isFirst, bare: bare, words) else { return nil }
        switch label {
        case .published: published = published ?? date.iso
        case .updated: updated = updated ?? date.iso
        }
        start = date.range.upperBound
        isFirst = false
      }
      guard !isFirst, line.upperBound - start <= 30 else { return nil }
    }

    private enum Label { case published, updated }

    /// What the words before a date say it is.
    private static func label(
      _ text: [UInt8], _ words: Range<Int>, isFirst: Bool, bare: Bool, _ lists: WordLists
    ) -> Label? {
      var start = words.lowerBound
      while start < words.upperBound, !isWordByte(text[start]) { start += 1 }
      var end = words.upperBound
      while end > start, !isWordByte(text[end - 1]), !isUTF8Continuation(text[end - 1]) { end -= 1 }
      if start == end { return isFirst && bare || !isFirst ? .published : nil }
      let phrase = start..<end
      if lists.updated.end(in: text, at: start, before: end) != nil { return .updated }
      if lists.published.end(in: text, at: start, before: end) != nil { return phrase.count < 40 ? .published : nil }
      return bare && isWeekday(text, phrase) ? .published : nil
    }

    private static func isWeekday(_ text: [UInt8], _ word: Range<Int>) -> Bool {
      let name = String(utf8: text[word]).lowercased()
      return name.hasSuffix("day") && !name.contains(" ")
        || [
          "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat",
          "sun", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
        ].contains(name)
    }
  }
}
