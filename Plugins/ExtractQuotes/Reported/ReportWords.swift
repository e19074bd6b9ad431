import Prose
import Text

/// The words that may bring in reported speech, with what they tell and the word they are a form of.
///
/// Kept in the same open table as the cues; the bit of the entry's classes is the number of the list.
struct ReportWords: Sendable {
  private static let lists = [
    "say", "claim", "hint", "promise", "ask", "inform", "discuss", "attack", "praise", "oppose", "think", "want",
    "agree", "show", "name", "seem", "rule", "publish", "act", "noun", "poll", "feel_adjective", "adverb", "according",
  ]

  /// Numbers of lists that ask for a source of their own.
  static let seem: UInt32 = 15
  static let noun: UInt32 = 19
  static let adjective: UInt32 = 21

  /// Numbers of kinds that have no list: an editor's own cue, a past or participle that no list has, a colon.
  static let cue: UInt32 = 40
  static let other: UInt32 = 41
  static let colon: UInt32 = 42

  /// The bit of words that end like a present participle.
  private static let participle: UInt32 = 1 << 31

  private var table = SpeechLexicon()

  /// Reads the lists; what does not fit the layout is passed over.
  init(_ data: JSONValue) {
    for (number, name) in Self.lists.enumerated() {
      switch data["reports"]?[name] {
      case .string(let words): add(words, number, concept: nil)
      case .object(let object):
        for (word, forms) in object.members { add(forms.text ?? "", number, concept: WordHash.of(word.utf8)) }
      default: break
      }
    }
  }

  private mutating func add(_ words: String, _ number: Int, concept: UInt32?) {
    for word in words.utf8.split(separator: UInt8(ascii: " ")) {
      let hash = WordHash.of(word)
      guard table.entry(hash) == nil else { continue }
      let isParticiple = word.count > 4 && word.suffix(3).elementsEqual("ing".utf8)
      let bits = 1 << UInt32(number) | (isParticiple ? Self.participle : 0)
      table.add(hash, concept: concept ?? hash, WordClass(rawValue: bits))
    }
  }

  /// The words that come with the plugin.
  static let english: ReportWords = {
    let text = EmbeddedFile.text("ExtractQuotes/Reported/reports.en.yaml") ?? "{}"
    return ReportWords((try? JSONParser.parse(text)) ?? .null)
  }()

  /// What a word brings in: the number of its list and the word it is a form of; `nil` for other words.
  @inline(__always)
  func kind(of word: QuoteWord) -> (kind: UInt32, lemma: UInt32)? {
    if word.kind == .colon { return (Self.colon, word.hash) }
    guard word.kind == .word else { return nil }
    if let entry = table.entry(word.hash) {
      return (UInt32(entry.classes.rawValue.trailingZeroBitCount), entry.concept)
    }
    if word.isAny(WordClass.cue.union(.according)) { return (Self.cue, word.concept) }
    if !word.isCapital, word.shape == .past || word.shape == .participle { return (Self.other, word.hash) }
    return nil
  }

  /// Whether a word is or looks like a present participle.
  func isParticiple(_ word: QuoteWord) -> Bool {
    guard let entry = table.entry(word.hash) else { return word.shape == .participle }
    return entry.classes.rawValue & Self.participle != 0
  }

  /// Whether the word with that hash is a noun that stands for something said: `claim`, `statement`.
  func isNoun(_ hash: UInt32) -> Bool {
    guard let entry = table.entry(hash) else { return false }
    let kind = UInt32(entry.classes.rawValue.trailingZeroBitCount)
    return kind == Self.noun || entry.classes.rawValue & Self.participle == 0 && kind < 3
  }
}
