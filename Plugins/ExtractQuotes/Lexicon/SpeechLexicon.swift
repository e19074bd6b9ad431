import Prose

/// The words of one language that tell who said what: cue verbs, titles, roles, pronouns.
///
/// Every word has a concept, so that `said` and `sagt` are the same to the attribution, and classes. Words are kept
/// by hash in an open table and asked without making a string.
struct SpeechLexicon: Sendable {
  /// What is known of a word.
  struct Entry: Sendable {
    var concept: UInt32
    var classes: WordClass
  }

  private var entries = WordMap<Entry>()
  /// The endings that tell what a compound is (`Innenministerin`), by hash; empty for languages without compounds.
  private var endings = WordMap<Entry>()
  /// Verbs together with the words that make them report (`nahm` and `Stellung`), as one hash.
  private(set) var pairs: Set<UInt32> = []
  /// How the language of the words builds its clauses.
  var grammar = Grammar.english

  /// What is known of a word of the text: the word itself, or what its ending says.
  func entry(_ hash: UInt32, _ range: Range<Int>, in text: [UInt8]) -> Entry? {
    if let known = entry(hash) { return known }
    if endings.isEmpty || range.count < 6 { return nil }
    for start in range.dropFirst(2).prefix(24) {
      if let known = endings[WordHash.of(start..<range.upperBound, in: text)] { return known }
    }
    return nil
  }

  /// Adds a verb that reports together with another word.
  mutating func addPair(_ verb: UInt32, with other: UInt32) { pairs.insert(WordHash.mix(verb, other)) }

  /// Adds an ending of compounds.
  mutating func addEnding(_ hash: UInt32, concept: UInt32, _ classes: WordClass) {
    endings.set(hash, to: Entry(concept: concept, classes: classes))
  }

  /// What is known of the word with that hash.
  @inline(__always)
  func entry(_ hash: UInt32) -> Entry? { entries[hash] }

  /// Adds a word, or gives a known one a further class; its first concept stays.
  mutating func add(_ hash: UInt32, concept: UInt32, _ classes: WordClass) {
    var entry = entries[hash] ?? Entry(concept: concept, classes: [])
    entry.classes.formUnion(classes)
    entries.set(hash, to: entry)
  }
}
