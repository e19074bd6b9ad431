import Text

/// Walks tokens once and collects dates.
struct DateScanner {
  let text: [UInt8]
  let tokens: [Token]
  private var index = 0
  private var found: [DateMention] = []

  init(text: [UInt8], tokens: [Token]) {
    self.text = text
    self.tokens = tokens
  }

  /// All mentions.
  mutating func mentions() -> [DateMention] {
    while index < tokens.count {
      switch tokens[index].kind {
      case .word: word()
      case .number: number()
      default: index += 1
      }
    }
    return found
  }

  private func range(_ index: Int) -> Range<Int> {
    index < tokens.count ? tokens[index].range : text.count..<text.count
  }

  private mutating func add(_ mention: DateMention, next: Int) {
    found.append(mention)
    index = next
  }

  /// A weekday, which may go on with a date, or a month, which may go on with a day and year.
  private mutating func word() {
    let start = range(index)
    if let weekday = CalendarWord.weekday(start, in: text), isASCIIUppercase(text[start.lowerBound]) || isSmallLanguage
    {
      var mention = DateMention(range: start)
      mention.weekday = weekday
      return afterWeekday(mention)
    }
    guard let month = month(at: index) else { return index += 1 }
    var mention = DateMention(range: start)
    mention.month = month
    monthFirst(mention, from: index + 1)
  }

  /// French and Spanish write weekdays small; English and German never do.
  private var isSmallLanguage: Bool {
    let word = range(index)
    return word.count > 4 && ["di", "es", "do", "he", "go"].contains { text[word].suffix(2).elementsEqual($0.utf8) }
  }

  /// `Sunday, March 2`, `Sonntag, den 2. März`, `Monday`.
  private mutating func afterWeekday(_ weekday: DateMention) {
    var next = index + 1
    if sign(next, ",") { next += 1 }
    if next < tokens.count, text.has("den", at: range(next).lowerBound), range(next).count == 3 { next += 1 }
    let last = found.count
    let resume = index + 1
    index = next
    if next < tokens.count, tokens[next].kind == .number { number() } else if month(at: next) != nil { word() }
    guard found.count > last, found[last].day != nil else {
      found.removeSubrange(last...)
      return add(weekday, next: resume)
    }
    found[last].weekday = weekday.weekday
    found[last].range = weekday.range.lowerBound..<found[last].range.upperBound
  }

  /// The month at the token; `May`, `March` and other words of two meanings need a number beside them.
  private func month(at index: Int) -> Int? {
    guard index < tokens.count, tokens[index].kind == .word else { return nil }
    let word = range(index)
    guard let month = CalendarWord.month(word, in: text) else { return nil }
    let isPlain = word.count > 4 && month != 3
    let isCapital = isASCIIUppercase(text[word.lowerBound]) || text[word.lowerBound] >= 0x80
    guard isPlain && isCapital else { return hasNumberBeside(index) ? month : nil }
    return month
  }

  private func hasNumberBeside(_ index: Int) -> Bool {
    let after = index + 1 < tokens.count && value(index + 1, upTo: 2099) != nil
    let isLinked = index > 1 && (sign(index - 1, ".") || isOf(index - 1))
    return after || value(isLinked ? index - 2 : index - 1, upTo: 31) != nil
  }

  /// `March 2, 2025`, `March 2`, `March 2025`, `March`.
  private mutating func monthFirst(_ start: DateMention, from next: Int) {
    var mention = start
    var next = next
    if let day = value(next, upTo: 31), !isYearLike(next) {
      mention.day = day
      mention.range = mention.range.lowerBound..<range(next).upperBound
      next += 1
    }
    add(withYear(mention, &next, commaAllowed: mention.day != nil), next: next)
  }

  private func withYear(_ mention: DateMention, _ next: inout Int, commaAllowed: Bool) -> DateMention {
    let year = commaAllowed && sign(next, ",") ? next + 1 : next
    guard let value = value(year, upTo: 2099), value >= 1500 else { return mention }
    var mention = mention
    mention.year = value
    mention.range = mention.range.lowerBound..<range(year).upperBound
    next = year + 1
    return mention
  }

  /// A number that begins a date: `2 March 2025`, `2. März`, `2025-03-02`, `3/2/2025`, `2025`.
  private mutating func number() {
    if let mention = NumericDate.mention(in: text, range(index)) { return add(mention, next: index + 1) }
    guard let value = value(index, upTo: 2099) else { return index += 1 }
    let next = sign(index + 1, ".") ? index + 2 : isOf(index + 1) ? index + 2 : index + 1
    if value <= 31, let month = month(at: next) {
      var mention = DateMention(range: range(index).lowerBound..<range(next).upperBound)
      (mention.day, mention.month) = (value, month)
      var after = next + 1
      if isOf(after) { after += 1 }
      return add(withYear(mention, &after, commaAllowed: true), next: max(after, next + 1))
    }
    guard value >= 1500, range(index).count == 4 else { return index += 1 }
    var mention = DateMention(range: range(index))
    mention.year = value
    add(mention, next: index + 1)
  }

  /// `2nd of March`, `2 de marzo de 2025`.
  private func isOf(_ index: Int) -> Bool {
    let word = range(index)
    return word.count == 2 && (text.has("of", at: word.lowerBound) || text.has("de", at: word.lowerBound))
  }

  private func isYearLike(_ index: Int) -> Bool { range(index).count == 4 }

  private func sign(_ index: Int, _ byte: Unicode.Scalar) -> Bool {
    let word = range(index)
    return word.count == 1 && text[word.lowerBound] == UInt8(truncatingIfNeeded: byte.value)
  }

  /// The whole number at the token, with `st`, `nd`, `rd`, `th` behind it or not.
  private func value(_ index: Int, upTo limit: Int) -> Int? {
    guard index >= 0, index < tokens.count, tokens[index].kind == .number else { return nil }
    return NumericDate.wholeNumber(in: text, range(index), upTo: limit)
  }
}
