import Text

/// What a question or exclamation mark does that belongs to a quotation inside a longer sentence.
///
/// `“Where is it?” Mara Lind said.`, `“Gimme! Gimme!” was a hit.`
struct QuotationStop {
  let text: [UInt8]
  let end: Int
  /// Where the sentence began.
  let sentence: Int
  let run: StopRun

  /// How far a mark that opens or closes is looked for, and an attribution is read.
  private static let reach = 90

  // MARK: An attribution behind the quotation

  /// Whether a name and a verb that reports stand behind the closed quotation.
  func isAttributed(from start: Int) -> Bool {
    guard run.closed > run.end, closesQuotation else { return false }
    var words = Words(text: text, position: start, end: min(end, start + Self.reach))
    guard let first = words.next(), isCapital(first) || isASCIIDigit(text[first.lowerBound]) else { return false }
    let isFirstPerson = first.count == 1 && text[first.lowerBound] == UInt8(ascii: "I")
    let starter = StarterKind(rawValue: StarterKind.table.value(of: first, in: text))
    if !isFirstPerson, starter.contains(.starter) { return false }
    var isInside = words.isComma(behind: first)
    var isOwned = Capital.possessive(in: text, first) != nil
    var count = 1
    while count < 16, let word = words.next() {
      if kind(word).contains(.reporting), !isInside || words.isBehindComma(word) {
        return !isFirstPerson || count == 1 ? closesClause(word, &words) : false
      }
      // Small words go on with a name only between commas and behind a genitive: `Lind, 45, of Hull, said`.
      if !isInside, !isOwned, !isCapital(word), !kind(word).contains(.inName) { return false }
      isInside = isInside || words.isComma(behind: word)
      isOwned = isOwned || Capital.possessive(in: text, word) != nil
      count += 1
    }
    return false
  }

  /// Whether a verb reports the quotation before it, and nothing that follows: `Police said the man ran` does.
  private func closesClause(_ verb: Range<Int>, _ words: inout Words) -> Bool {
    if text.byte(at: verb.upperBound) != 0x20 || kind(verb).contains(.takesPerson) { return true }
    guard let next = words.next() else { return true }
    return !kind(next).contains(.opensClause) && (!isCapital(next) || kind(next).contains(.time))
  }

  private var closesQuotation: Bool {
    let last = text[run.closed - 1]
    return last == UInt8(ascii: "\"") || last == UInt8(ascii: "'") || last >= 0x80
  }

  // MARK: A title

  /// Whether the mark stands inside a title in quotation marks that the sentence goes on behind.
  func isInsideTitle() -> Bool {
    guard run.closed == run.end, let opening = opening(), let closing = closing() else { return false }
    guard text.byte(at: closing - 1) == UInt8(ascii: "!") || text.byte(at: closing - 1) == UInt8(ascii: "?"),
      isAllCapitalised(opening..<closing)
    else { return false }
    var words = Words(text: text, position: closing, end: min(end, closing + 24))
    words.skipMark()
    guard let next = words.next(), isASCIILowercase(text[next.lowerBound]) else { return false }
    return kind(next).isDisjoint(with: [.reporting, .opensClause])
  }

  private func opening() -> Int? {
    var position = run.start
    while position > max(sentence - 1, run.start - Self.reach, 0) {
      position -= 1
      if text[position] == UInt8(ascii: "\"") { return position + 1 }
      if position >= sentence, text.has("“", at: position) { return position + 3 }
      if text.has("”", at: position) { return nil }
    }
    return nil
  }

  private func closing() -> Int? {
    for position in run.end..<min(end, run.end + Self.reach) {
      if text[position] == UInt8(ascii: "\"") || text.has("”", at: position) { return position }
      if text[position] == UInt8(ascii: ".") || text.has("“", at: position) { return nil }
    }
    return nil
  }

  private func isAllCapitalised(_ range: Range<Int>) -> Bool {
    var words = Words(text: text, position: range.lowerBound, end: range.upperBound)
    while let word = words.next() {
      if !isCapital(word) { return false }
    }
    return true
  }

  // MARK: Words

  private func isCapital(_ word: Range<Int>) -> Bool { Capital.begins(in: text, word) }

  private func kind(_ word: Range<Int>) -> ReportingKind {
    ReportingKind(rawValue: ReportingKind.table.value(of: word, in: text))
  }
}

/// Words between spaces, signs at their ends left out.
private struct Words {
  let text: [UInt8]
  var position: Int
  let end: Int

  mutating func next() -> Range<Int>? {
    while position < end, !sign(position).isWord { position += sign(position).length }
    let start = position
    while position < end, sign(position).isWord { position += sign(position).length }
    return position > start ? start..<min(position, end) : nil
  }

  /// Passes a mark that closes.
  mutating func skipMark() {
    while position < end, text[position] != 0x20 { position += 1 }
  }

  func isComma(behind word: Range<Int>) -> Bool { text.byte(at: word.upperBound) == UInt8(ascii: ",") }

  func isBehindComma(_ word: Range<Int>) -> Bool {
    word.lowerBound > 1 && text[word.lowerBound - 2] == UInt8(ascii: ",")
  }

  /// The length of the character at the offset, and whether it belongs to a word.
  private func sign(_ offset: Int) -> (length: Int, isWord: Bool) {
    let byte = text[offset]
    guard byte >= 0x80 else {
      return (1, isASCIILetter(byte) || isASCIIDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'"))
    }
    if byte == 0xE2, text.byte(at: offset + 1) == 0x80 { return (3, text.byte(at: offset + 2) == 0x99) }
    return (byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2, true)
  }
}

/// What the words behind a quotation are.
struct ReportingKind: OptionSet, Sendable {
  let rawValue: UInt16

  /// A verb that reports the quotation before it.
  static let reporting = ReportingKind(rawValue: 1)
  /// One of them that whoever is asked or told may follow.
  static let takesPerson = ReportingKind(rawValue: 2)
  /// A small word inside a name.
  static let inName = ReportingKind(rawValue: 4)
  /// A word with which what is reported begins: `said the man ran`.
  static let opensClause = ReportingKind(rawValue: 8)
  /// A day or month.
  static let time = ReportingKind(rawValue: 16)

  /// All such words.
  static let table = WordTable(
    EmbeddedFile.text("Data/reporting-words.txt") ?? "",
    sections: ["reporting": 1, "takes-person": 3, "in-name": 4, "opens-clause": 8, "time": 16])
}
