import Prose
import Text

/// The reporter’s words inside of a quotation, as French and Spanish have them: `« La fuite, a-t-il précisé, est trouvée »`,
/// `«No me fío —confesó Lola— del mar»`.
struct Incise {
  let text: [UInt8]
  let lexicon: SpeechLexicon

  /// The parts of a quotation around the reporter’s words; itself where there are none.
  func parts(of segment: QuotedSegment) -> [QuotedSegment] {
    guard let aside = aside(in: segment.range), aside.lowerBound > segment.range.lowerBound else { return [segment] }
    var first = segment
    first.range = text.trimmingSpace(segment.range.lowerBound..<aside.lowerBound)
    first.outer = segment.outer.lowerBound..<aside.lowerBound
    var second = segment
    second.range = text.trimmingSpace(aside.upperBound..<segment.range.upperBound)
    while let sign = second.range.first, ".,; ".utf8.contains(text[sign]) { second.range = second.range.dropFirst() }
    second.outer = aside.upperBound..<segment.outer.upperBound
    first.isClosed = true
    return [first, second].filter { !$0.range.isEmpty }
  }

  private func aside(in range: Range<Int>) -> Range<Int>? { dashed(range) ?? parted(range) }

  // MARK: Between dashes

  private func dashed(_ range: Range<Int>) -> Range<Int>? {
    guard let open = dash(from: range.lowerBound, to: range.upperBound) else { return nil }
    let start = text.trimmingSpace(open + 3..<range.upperBound).lowerBound
    guard let close = dash(from: open + 3, to: range.upperBound), beginsWithCue(start..<close) else { return nil }
    return open..<close + 3
  }

  /// A reporting verb, with no more than its small words before it: `se quejó`, `le ha dicho`.
  private func beginsWithCue(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    for _ in 0..<4 {
      let word = word(at: start, to: range.upperBound)
      if word.isEmpty { return false }
      if isCue(word) { return true }
      let classes = lexicon.entry(WordHash.of(word, in: text))?.classes ?? []
      guard !classes.isDisjoint(with: [.negative, .auxiliary]) else { return false }
      start = text.trimmingSpace(word.upperBound..<range.upperBound).lowerBound
    }
    return false
  }

  private func dash(from start: Int, to end: Int) -> Int? {
    var position = start
    while position + 3 <= end {
      if text[position] == 0xE2, text[position + 1] == 0x80, text[position + 2] == 0x94 { return position }
      position += 1
    }
    return nil
  }

  // MARK: Between commas

  /// `, a-t-il précisé,`, `, raconte-t-elle.`, `, explique Jean Dupont,`.
  private func parted(_ range: Range<Int>) -> Range<Int>? {
    var position = range.lowerBound
    while position < range.upperBound {
      if text[position] == UInt8(ascii: ","), position + 2 < range.upperBound, text[position + 1] == 0x20,
        !isBehindMark(position), tellsSpeaker(position + 2, range.upperBound)
      {
        var end = position + 2
        while end < range.upperBound, !",.;!?:".utf8.contains(text[end]) { end += 1 }
        return end < range.upperBound && end - position < 90 ? position..<end : nil
      }
      position += 1
    }
    return nil
  }

  /// `“On va les endormir”, m’a-t-elle annoncé.`: whoever is quoted within the quotation.
  private func isBehindMark(_ comma: Int) -> Bool {
    comma > 3 && ["”", "’", "»", "›"].contains { text[comma - $0.utf8.count..<comma].elementsEqual($0.utf8) }
  }

  private func tellsSpeaker(_ start: Int, _ limit: Int) -> Bool {
    let first = word(at: start, to: limit)
    guard !first.isEmpty, isASCIILowercase(text[first.lowerBound]) else { return false }
    if let verb = behindClitic(first, limit) { return tellsSpeaker(verb, limit) }
    if Inversion.pronoun(text, first) != nil { return true }
    let classes = lexicon.entry(WordHash.of(first, in: text))?.classes ?? []
    if classes.contains(.auxiliary) {
      return tellsSpeaker(text.trimmingSpace(first.upperBound..<limit).lowerBound, limit)
    }
    guard isCue(first) else { return false }
    let next = text.trimmingSpace(first.upperBound..<limit)
    guard let head = next.first else { return false }
    if isASCIIUppercase(text[head]) { return true }
    if text[head] == UInt8(ascii: "l"), behindClitic(head..<head + 1, limit) != nil { return true }
    return !(lexicon.entry(WordHash.of(word(at: head, to: limit), in: text))?.classes ?? []).isDisjoint(
      with: [.determiner, .possessive])
  }

  /// Where the verb stands behind a pronoun: `lui a rétorqué l’édile`, `s’étonne Paul Roy`.
  private func behindClitic(_ first: Range<Int>, _ limit: Int) -> Int? {
    if Self.clitics.contains(WordHash.of(first, in: text)) {
      return text.trimmingSpace(first.upperBound..<limit).lowerBound
    }
    guard first.count == 1, "mtsln".utf8.contains(text[first.lowerBound]), first.upperBound + 3 < limit else {
      return nil
    }
    if text[first.upperBound] == 0x27 { return first.upperBound + 1 }
    return text[first.upperBound..<first.upperBound + 3].elementsEqual("’".utf8) ? first.upperBound + 3 : nil
  }

  private static let clitics: WordSet = ["lui", "leur", "me", "nous", "vous", "te", "se", "le", "les"]

  private func word(at start: Int, to limit: Int) -> Range<Int> {
    var end = start
    while end < limit,
      isASCIILetter(text[end]) || text[end] >= 0xC3 && text[end] < 0xE2 || isUTF8Continuation(text[end])
        || text[end] == 0x2D
    { end += 1 }
    return start..<end
  }

  private func isCue(_ word: Range<Int>) -> Bool {
    lexicon.entry(WordHash.of(word, in: text))?.classes.contains(.speech) ?? false
  }
}
