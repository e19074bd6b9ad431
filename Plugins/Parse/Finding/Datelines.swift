import Articles
import Text

extension Parsing {
  /// An agency's dateline at the beginning of a paragraph: `WASHINGTON, March 2 (Reuters) -`, `(CNN)`, `LONDON —`.
  struct DatelineReading {
    var range: Range<Int>
    var place: Range<Int>?
    var date: Range<Int>?
    var agency: Range<Int>?

    private static let longest = 110

    /// Reads the dateline of a paragraph; `nil` if it has none.
    init?(_ text: [UInt8], _ paragraph: Range<Int>, _ words: WordLists) {
      if let plain = DatelineReading(text, paragraph, words, joins: false) {
        self = plain
      } else if let joined = DatelineReading(text, paragraph, words, joins: true) {
        self = joined
      } else {
        return nil
      }
    }

    /// Reads a dateline whose place is all in capitalised words, or one whose words others join: `ROTTERDAM, the
    /// Netherlands`, `BASEL, Switzerland and BOSTON`.
    ///
    /// The latter must begin in capitals and have a day or an agency, unless the agency is a known one: `Rotterdam, the
    /// Netherlands (Reuters)`.
    private init?(_ text: [UInt8], _ paragraph: Range<Int>, _ words: WordLists, joins: Bool) {
      let limit = min(paragraph.upperBound, paragraph.lowerBound + Self.longest)
      let placeEnd = Self.placeEnd(text, paragraph.lowerBound, limit, joins: joins)
      var position = placeEnd
      let isShouted = Self.isShouted(text, paragraph.lowerBound..<placeEnd)
      range = paragraph.lowerBound..<paragraph.lowerBound
      if placeEnd > paragraph.lowerBound { place = Self.trimmed(text, paragraph.lowerBound..<placeEnd) }
      if let found = TextDate.monthAndDay(text, (joins ? Self.afterArticle(text, position, limit) : position)..<limit) {
        date = found
        position = found.upperBound
      }
      if let bracket = Self.bracket(text, position, limit) {
        agency = bracket.inside
        position = bracket.end
      }
      if let slashes = Self.slashes(text, position, limit) {
        agency = slashes.inside
        position = slashes.end
      }
      if date == nil, agency != nil, let found = TextDate.monthAndDay(text, position..<limit) {
        date = found
        position = found.upperBound
      }
      let known = agency.map { words.isOutlet(text, $0) } ?? false
      if joins, !known {
        let first = paragraph.lowerBound..<(text[..<limit][paragraph.lowerBound...].firstIndex(of: 0x20) ?? limit)
        guard isShouted && agency != nil || Self.isShouted(text, first) && date != nil else { return nil }
      }
      if let dash = Self.dash(text, position, limit) {
        guard Self.isDateline(text, paragraph.lowerBound..<placeEnd, isShouted, known, date != nil || agency != nil)
        else { return nil }
        range = paragraph.lowerBound..<dash
      } else {
        guard known, agency != nil, position < limit else { return nil }
        range = paragraph.lowerBound..<position
      }
      guard text.trimmingSpace(range.upperBound..<paragraph.upperBound).isEmpty == false else { return nil }
    }

    /// Reads a place in capitals that a full stop or a colon sets off: `MOORHAUSEN. Mit …`, `NEW DELHI: The …`.
    init?(signed text: [UInt8], _ paragraph: Range<Int>, _ words: WordLists) {
      let limit = min(paragraph.upperBound, paragraph.lowerBound + Self.longest)
      guard let sign = text[paragraph.lowerBound..<limit].firstIndex(where: { $0 == 0x2E || $0 == 0x3A }),
        sign + 2 < paragraph.upperBound, text[sign + 1] == 0x20
      else { return nil }
      let name = paragraph.lowerBound..<sign
      let names = text[name].split(separator: 0x20)
      guard (1...3).contains(names.count), Self.isShouted(text, name),
        words.noDatelines.end(in: text, at: name.lowerBound, before: sign) == nil,
        text[name].allSatisfy({ isASCIIUppercase($0) || $0 >= 0x80 || $0 == 0x20 || $0 == 0x2D || $0 == 0x2F }),
        names.allSatisfy({ $0.count >= 3 }), text[sign + 2] >= 0x80 || !isASCIILowercase(text[sign + 2])
      else { return nil }
      place = name
      range = paragraph.lowerBound..<sign + 1
    }

    /// Whether what stands before a dash is a dateline: a place in capitals, or one with an agency or a date.
    private static func isDateline(
      _ text: [UInt8], _ place: Range<Int>, _ isShouted: Bool, _ isKnown: Bool, _ hasMore: Bool
    ) -> Bool {
      guard !place.isEmpty else { return isKnown }
      let words = text[place].split(separator: 0x20).count
      return hasMore ? words <= 10 : isShouted && words <= 5
    }

    /// The end of a place's name: words that begin with a capital, commas, stops and slashes between them, and words that
    /// join them if those are let in.
    private static func placeEnd(_ text: [UInt8], _ start: Int, _ limit: Int, joins: Bool) -> Int {
      var position = start
      var end = start
      while position < limit, isASCIIUppercase(text[position]) || text[position] >= 0xC3 && text[position] != 0xE2 {
        if TextDate.monthAndDay(text, position..<limit) != nil { break }
        while position < limit,
          isWordByte(text[position]) || [0x2E, 0x27, 0x2D, 0x2F].contains(text[position])
            || isUTF8Continuation(text[position])
        {
          if text[position] == UInt8(ascii: "-"), position + 1 < limit, text[position + 1] == 0x20 { break }
          position += 1
        }
        end = position
        while position < limit, text[position] == 0x20 || text[position] == 0x2C { position += 1 }
        if joins { position = afterJoiners(text, position, limit) }
      }
      return end
    }

    /// Behind the small words that stand within the name of a place or between two.
    private static func afterJoiners(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int {
      var position = start
      while let joiner = joiners.first(where: { text[position..<limit].starts(with: $0) }) { position += joiner.count }
      return position
    }

    private static let joiners = [
      "the", "of", "and", "&", "/", "und", "am", "an", "der", "in", "im", "et", "sur", "de", "du", "la", "del", "y",
      "e",
    ].map { Array("\($0) ".utf8) }

    /// Behind the article that some languages write before a day: `PARIS, le 14 mai 2025 –`.
    private static func afterArticle(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int {
      var position = start
      while position < limit, text[position] == 0x20 || text[position] == 0x2C { position += 1 }
      let article = dayArticles.first { text[position..<limit].starts(with: $0) }
      return article.map { position + $0.count } ?? start
    }

    private static let dayArticles = ["le ", "den ", "el ", "a "].map { Array($0.utf8) }

    private static func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
      var end = range.upperBound
      while end > range.lowerBound, [0x20, 0x2C, 0x2D].contains(text[end - 1]) { end -= 1 }
      return range.lowerBound..<end
    }

    /// Whether the words before the first comma, of two letters at least, stand in capitals.
    private static func isShouted(_ text: [UInt8], _ place: Range<Int>) -> Bool {
      let word = text[place].prefix { $0 != 0x2C }
      return word.filter(isASCIIUppercase).count >= 2 && !word.contains(where: isASCIILowercase)
    }

    private static func bracket(_ text: [UInt8], _ start: Int, _ limit: Int) -> (inside: Range<Int>, end: Int)? {
      var position = start
      while position < limit, text[position] == 0x20 || text[position] == 0x2C { position += 1 }
      // "ABERDEEN, Scotland--(BUSINESS WIRE)--"
      while position + 1 < limit, text[position] == UInt8(ascii: "-") { position += 1 }
      guard position < limit, text[position] == UInt8(ascii: "("),
        let close = text[position..<limit].firstIndex(of: UInt8(ascii: ")")), close > position + 1,
        close - position < 50
      else { return nil }
      return (position + 1..<close, close + 1)
    }

    /// The agency of a release between slashes: `TORVIK, Norway, Sept. 14, 2026 /PRNewswire/ --`.
    private static func slashes(_ text: [UInt8], _ start: Int, _ limit: Int) -> (inside: Range<Int>, end: Int)? {
      var position = start
      while position < limit, text[position] == 0x20 || text[position] == 0x2C { position += 1 }
      guard position < limit, text[position] == UInt8(ascii: "/"),
        let close = text[(position + 1)..<limit].firstIndex(of: UInt8(ascii: "/")), close > position + 2,
        close - position < 40
      else { return nil }
      return (position + 1..<close, close + 1)
    }

    /// The end of a dash with a space on both sides (`—` may stand without).
    private static func dash(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int? {
      var position = start
      while position < limit, [0x20, 0x2C, 0x3A].contains(text[position]) { position += 1 }
      // "GIJALBA, 3 de marzo de 2026.—"
      if position + 1 < limit, text[position] == 0x2E, text[position + 1] == 0xE2 || text[position + 1] == 0x2D {
        position += 1
      }
      guard position > start || start < limit else { return nil }
      let first = position
      while position < limit, text[position] == UInt8(ascii: "-") { position += 1 }
      if position == first, position + 2 < limit, text[position] == 0xE2, text[position + 1] == 0x80,
        (0x93...0x95).contains(text[position + 2])
      {
        position += 3
      }
      // Two hyphens are a dash even where no space stands around them.
      let isDoubled = position - first >= 2 && text[first] == UInt8(ascii: "-")
      // `SAN JUAN, Qro.- La`: so does one behind a full stop.
      let isStopped = first > 0 && text[first - 1] == 0x2E
      guard position > first, position < limit, first > start || text[first] == 0xE2 || isDoubled || isStopped else {
        return nil
      }
      return text[position] == 0x20 || text[first] == 0xE2 || isDoubled ? position : nil
    }
  }
}
