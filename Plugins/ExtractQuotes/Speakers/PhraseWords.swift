import Prose

/// The words by which phrases are bounded.
extension PhraseFinder {
  static let of = WordHash.of("of".utf8)
  /// Irregular participles that tell what was done with somebody or something.
  static let participles: WordSet = [
    "sent", "written", "seen", "given", "held", "kept", "drawn", "brought", "shown", "taken", "left", "hung", "stuck",
    "made", "found", "put", "set", "built", "led", "run", "sworn", "known", "heard", "read", "sold", "won",
  ]
  /// Words that stand for some of several.
  static let alone: WordSet = ["one", "another", "some", "many", "most", "both", "several", "few"]
  /// Adjectives that go with a preposition.
  static let near: WordSet = ["close", "familiar"]
  static let lead = WordHash.of("lead".utf8)
  static let particles: WordSet = [
    "de", "la", "van", "von", "der", "del", "bin", "al", "&", "di", "da", "du", "zu",
  ]

  static let local = WordHash.of("local".utf8)

  /// Articles that stand for somebody: `dijo uno de ellos`.
  static let pronouns: WordSet = ["uno", "una", "un", "une", "otro", "otra", "otros", "otras"]
}
