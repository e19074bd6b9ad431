import Prose
import Text

/// Speech behind a dash that opens the line, up to the words that tell who speaks (`— We leave, said Jones`).
struct DialogueDash {
  let text: [UInt8]
  let lexicon: SpeechLexicon

  /// The words spoken; `nil` where no dash opens the line.
  ///
  /// - Parameter goesOn: whether the line before was such speech; only then a line may tell no speaker.
  func speech(_ line: Range<Int>, goesOn: Bool) -> Range<Int>? {
    guard line.count > 4, isDash(line.lowerBound) else { return nil }
    let start = text.trimmingSpace(line.lowerBound + 3..<line.upperBound).lowerBound
    var position = start
    while position < line.upperBound {
      let isSign = isSign(position)
      let isBreak = isSign || text[position] == UInt8(ascii: ",") || isDash(position)
      if isBreak, position > start, tellsSpeaker(position, line.upperBound) {
        return trimmed(start..<position + (isSign ? 1 : 0))
      }
      position += 1
    }
    return goesOn && start < line.upperBound ? start..<line.upperBound : nil
  }

  /// The words behind a Spanish dash that is glued to them, up to the stop that ends the line.
  ///
  /// `—¿De qué año?`
  func raya(_ line: Range<Int>) -> Range<Int>? {
    guard line.count > 8, text[line].starts(with: "—".utf8),
      text[line.lowerBound + 3] != 0x20 || "!?".utf8.contains(text[line.upperBound - 1]),
      ".!?".utf8.contains(text[line.upperBound - 1]) || text[line].suffix(3).elementsEqual("…".utf8)
    else { return nil }
    return text.trimmingSpace(line.lowerBound + 3..<line.upperBound)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    let inside = text.trimmingSpace(range)
    return inside.isEmpty ? nil : inside
  }

  /// An em or en dash.
  private func isDash(_ position: Int) -> Bool {
    position + 2 < text.count && text[position] == 0xE2 && text[position + 1] == 0x80
      && (text[position + 2] == 0x94 || text[position + 2] == 0x93)
  }

  /// A question or exclamation mark behind which the sentence goes on in small letters: `Vraiment ? demande Jean`.
  private func isSign(_ position: Int) -> Bool {
    (text[position] == UInt8(ascii: "?") || text[position] == UInt8(ascii: "!")) && position + 2 < text.count
      && text[position + 1] == 0x20 && isASCIILowercase(text[position + 2])
  }

  /// Whether the verb that was found belongs to a question, which no reporter’s words end with: `…, elle parle ?`.
  private func endsQuestion(_ end: Int, _ limit: Int) -> Bool {
    let rest = text[end..<min(limit, end + 4)].drop { $0 == 0x20 || $0 >= 0x80 }
    return rest.first == UInt8(ascii: "?")
  }

  /// `…, attaque Luc Roy.`: the ending of a verb, a full name behind it, and little more on the line.
  private func isUnlistedVerb(_ word: Range<Int>, _ limit: Int) -> Bool {
    guard lexicon.grammar == .romance, word.count > 3, isASCIILowercase(text[word.lowerBound]),
      limit - word.upperBound < 90,
      ["e", "t", "a", "ó"].contains(where: { text[word].suffix($0.utf8.count).elementsEqual($0.utf8) }),
      PeopleWords.builtin[WordHash.of(word, in: text)].isEmpty
    else { return false }
    let names = text[word.upperBound..<limit].split(separator: 0x20).prefix(2)
    return names.count == 2 && names.allSatisfy { isASCIIUppercase($0[$0.startIndex]) || $0[$0.startIndex] == 0xC3 }
  }

  /// Whether a reporting verb stands behind the sign, with nothing but a name or pronoun before it.
  private func tellsSpeaker(_ sign: Int, _ limit: Int) -> Bool {
    var position = sign + (isDash(sign) ? 3 : 1)
    for _ in 0..<5 {
      while position < limit, text[position] == 0x20 { position += 1 }
      var end = position
      while end < limit,
        isASCIILetter(text[end]) || text[end] >= 0xC3 && text[end] < 0xE2 || isUTF8Continuation(text[end])
      {
        end += 1
      }
      guard end > position else { return false }
      // `s’enquiert le guichetier`
      if end == position + 1, end + 3 < limit, text[end] == 0x27 || text[end..<end + 3].elementsEqual("’".utf8) {
        position = end + (text[end] == 0x27 ? 1 : 3)
        continue
      }
      let classes = lexicon.entry(WordHash.of(position..<end, in: text))?.classes ?? []
      if classes.contains(.speech) { return !endsQuestion(end, limit) }
      if classes.isEmpty, isUnlistedVerb(position..<end, limit) { return true }
      guard
        isASCIIUppercase(text[position])
          || !classes.isDisjoint(with: WordClass.pronoun.union([.determiner, .role, .negative, .auxiliary]))
      else { return false }
      position = end
    }
    return false
  }
}
