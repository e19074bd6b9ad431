import Prose
import Text

/// Finds the names of a text: runs of capitalised words, with the titles and roles before them, in one pass.
///
/// Words in small letters are only passed over; those right before a name are looked at when it ends.
struct NameScan {
  private let text: [UInt8]
  private let lexicon: SpeechLexicon
  private(set) var mentions: [NameMention] = []
  private var run = NameRun()
  /// The last words of the names so far.
  private var families: Set<UInt32> = []
  /// Whether the sentence has no name yet.
  private var isFirst = true

  init(_ text: [UInt8], _ lexicon: SpeechLexicon) {
    self.text = text
    self.lexicon = lexicon
  }

  /// Takes in a paragraph.
  mutating func scan(_ range: Range<Int>) {
    var position = range.lowerBound
    var isOpening = true
    isFirst = true
    while position < range.upperBound {
      let byte = text[position]
      if isASCIILowercase(byte) {
        let end = wordEnd(position, range.upperBound)
        if !run.words.isEmpty, !isParticle(position..<end) { flush(from: range.lowerBound) }
        position = end
        isOpening = false
        if position < range.upperBound, text[position] == 0x20 { position += 1 }
      } else if isASCIIUppercase(byte) || byte >= 0xC3 && byte < 0xE2 {
        let end = wordEnd(position, range.upperBound)
        word(position..<end, isOpening: isOpening, from: range.lowerBound)
        isOpening = false
        position = end
      } else {
        if byte != 0x20 { sign(byte, at: position, &isOpening, from: range.lowerBound) }
        position += 1
      }
    }
    if !run.words.isEmpty { flush(from: range.lowerBound) }
  }

  /// Whether a word in small letters goes on with the name before it: `Ursula von der Leyen`.
  ///
  /// Only behind a single first name; English names are left as they are.
  private func isParticle(_ range: Range<Int>) -> Bool {
    guard lexicon.grammar != .english, Self.particles.contains(WordHash.of(range, in: text)) else { return false }
    guard let last = run.words.last, !last.isTitle, last.classes.isDisjoint(with: WordClass.noun) else { return false }
    var next = range.upperBound + 1
    if next + 4 < text.count, text[next..<next + 4].elementsEqual("der ".utf8) { next += 4 }
    return run.words.dropLast().allSatisfy { $0.isTitle } && next < text.count && isASCIIUppercase(text[next])
  }

  private static let particles: WordSet = ["von", "der", "van", "de", "zu", "del", "di"]

  @inline(__always)
  private func wordEnd(_ start: Int, _ limit: Int) -> Int {
    var end = text.endOfSmallLetters(from: start + 1, to: limit)
    if end < limit, text[end] == 0x20 { return end }
    while end < limit {
      let byte = text[end]
      guard isASCIILetter(byte) || byte >= 0x80 && byte != 0xE2 || isASCIIDigit(byte) || byte == 0x2D else { break }
      end += 1
    }
    return end
  }

  private mutating func sign(_ byte: UInt8, at position: Int, _ isOpening: inout Bool, from start: Int) {
    switch byte {
    case UInt8(ascii: ".") where run.endsShort(at: position), UInt8(ascii: "&"), 0x80...0xBF: break
    case 0xE2 where text[min(position + 2, text.count - 1)] == 0x99, 0x27:
      if !run.words.isEmpty { flush(from: start) }
    default:
      if !run.words.isEmpty { flush(from: start) }
      isOpening = isOpening || byte != UInt8(ascii: ",")
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") { isFirst = true }
    }
  }

  private mutating func word(_ range: Range<Int>, isOpening: Bool, from start: Int) {
    let first = text[range.lowerBound]
    let isCapital = isASCIIUppercase(first) || first == 0xC3 && text[min(range.lowerBound + 1, text.count - 1)] < 0xA0
    let word = NameRun.Word(text, range, lexicon)
    guard isCapital, mayBeName(word, isOpening: isOpening), !isParty(range) else {
      if !run.words.isEmpty { flush(from: start) }
      return
    }
    if run.isCountry(text) { flush(from: start) }
    run.words.append(word)
  }

  /// `R-Sturgis` behind a comma or a bracket: a party and a place.
  private func isParty(_ range: Range<Int>) -> Bool {
    range.count > 3 && range.lowerBound > 1 && text[range.lowerBound + 1] == UInt8(ascii: "-")
      && "RDIL".utf8.contains(text[range.lowerBound])
      && (text[range.lowerBound - 2] == UInt8(ascii: ",") || text[range.lowerBound - 1] == UInt8(ascii: "("))
      && isASCIIUppercase(text[range.lowerBound + 2])
  }

  /// Function words and cues that open a sentence are no names, unless they are the family name of somebody named before.
  private func mayBeName(_ word: NameRun.Word, isOpening: Bool) -> Bool {
    if !word.classes.isDisjoint(with: [.determiner, .day]) { return false }
    return !(isOpening && run.words.isEmpty && !word.classes.isDisjoint(with: Self.openers))
      || families.contains(word.hash)
  }

  private static let openers = WordClass.divider.union([.determiner, .possessive]).union(.cue)

  private mutating func flush(from start: Int) {
    let lead = NameLead(text, before: run.words.first?.range.lowerBound ?? start, from: start, lexicon)
    if var mention = run.mention(text, lead: lead) {
      mention.leadsSentence = isFirst
      isFirst = false
      if mention.words > 1, mention.words < 4 { families.insert(mention.last) }
      mentions.append(mention)
    }
    run.clear()
  }
}
