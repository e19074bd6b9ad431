import Articles
import Prose
import Text

/// Tells a whole utterance in marks from a quoted part of the reporter's sentence, and both from marks that quote
/// nobody.
struct KindDecision {
  private let text: [UInt8]

  /// German: a capital says nothing about a title there, and more words in marks are somebody's.
  private let nounsHaveCapitals: Bool

  init(_ text: [UInt8], nounsHaveCapitals: Bool) {
    self.text = text
    self.nounsHaveCapitals = nounsHaveCapitals
  }

  /// The kind of a quotation that somebody is quoted by.
  ///
  /// A whole utterance begins with a capital where a sentence may begin: at the start, behind a stop, a comma, a
  /// colon, another quotation. One that goes on behind its attribution (`…,” she said, “and …`) is whole if its first
  /// half is.
  func kind(_ segment: QuotedSegment, in words: [QuoteWord], at place: Int, before: Quote.Kind?) -> Quote.Kind {
    if segment.isUnmarked { return .direct }
    let previous = place > 0 ? words[place - 1].kind : .stop
    let mayBegin = previous != .word && previous != .number && previous != .open && previous != .other
    if beginsUtterance(segment.range) {
      return mayBegin && (place == 0 || endsWithSign(segment.range) || isLong(segment.range)) ? .direct : .mixed
    }
    if segment.continuesPrevious { return .direct }
    return before == .direct && previous == .comma && !isLower(after: words, place) ? .direct : .mixed
  }

  /// Whether marks that quote nobody hold a title, a nickname or a term rather than somebody's words.
  ///
  /// - Parameter probability: how sure it is that nobody is quoted; what is not sure stays, without a speaker.
  func isScare(_ segment: QuotedSegment, probability: Float) -> Bool {
    if segment.isUnmarked { return false }
    if nounsHaveCapitals { return probability > 0.95 || probability > 0.6 && isNounPhrase(segment.range) }
    if segment.isTerm { return true }
    if isTitle(segment.range) { return !isBroken(segment.range) }
    if isBroken(segment.range) { return false }
    let words = wordCount(segment.range, limit: 6)
    return words < 6 && probability > 0.8 && !(words > 2 && endsUtterance(segment.range))
  }

  /// Whether German words are a noun and what stands before it, as names of papers, pieces and things are: `Radio Mitte`,
  /// `Die Reiter`, `Neuen Post`.
  private func isNounPhrase(_ range: Range<Int>) -> Bool {
    let words = text[range].split(separator: 0x20)
    guard let last = words.last, words.count < 4, words.allSatisfy({ isWesternCapital(text, at: $0.startIndex) }),
      !".!?,".utf8.contains(last[last.endIndex - 1])
    else { return false }
    return words.count > 1 || !Self.answers.contains(WordHash.of(last))
  }

  /// Words that are a whole utterance and no noun.
  private static let answers: WordSet = [
    "ja", "nein", "doch", "niemals", "nie", "nichts", "jetzt", "endlich", "danke", "bitte", "los", "halt", "stopp",
    "schade", "genau", "richtig", "falsch", "leider", "vielleicht", "natürlich", "gut", "super", "bravo", "hilfe",
  ]

  /// Whether the words break off with a dash: `“We never—”`.
  private func isBroken(_ range: Range<Int>) -> Bool {
    range.count > 3 && text[range].suffix(3).elementsEqual("—".utf8) || text[range].suffix(2).elementsEqual("--".utf8)
  }

  private func beginsUtterance(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound, !isASCIILetter(text[start]), !isASCIIDigit(text[start]), text[start] < 0xC3 {
      start += 1
    }
    guard start < range.upperBound else { return true }
    return isWesternCapital(text, at: start) || isASCIIDigit(text[start])
  }

  private func endsWithSign(_ range: Range<Int>) -> Bool {
    switch text[range.upperBound - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "!"), 0xA6, 0x94: true
    default: false
    }
  }

  private func endsUtterance(_ range: Range<Int>) -> Bool {
    switch text[range.upperBound - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): true
    default: false
    }
  }

  private func isLong(_ range: Range<Int>) -> Bool { wordCount(range, limit: 5) > 4 }

  private func isLower(after words: [QuoteWord], _ place: Int) -> Bool {
    place + 1 < words.count && words[place + 1].kind == .word && !words[place + 1].isCapital
      && !words[place + 1].isAny(WordClass.pronoun)
  }

  private func wordCount(_ range: Range<Int>, limit: Int) -> Int {
    var words = 1
    for position in range where text[position] == 0x20 {
      words += 1
      if words > limit { break }
    }
    return words
  }

  private func isTitle(_ range: Range<Int>) -> Bool {
    var (long, capitals) = (0, 0)
    for position in range.lowerBound..<min(range.upperBound, range.lowerBound + 120) {
      let opens = position == range.lowerBound || text[position - 1] == 0x20
      guard opens, position + 3 < range.upperBound, isASCIILetter(text[position + 3]) || text[position + 3] >= 0x80
      else { continue }
      long += 1
      capitals += isASCIIUppercase(text[position]) ? 1 : 0
    }
    return long > 0 && capitals == long
  }
}
