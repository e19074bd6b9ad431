/// What the full stop of an abbreviation says about the sentence.
struct AbbreviationKind: OptionSet, Sendable {
  let rawValue: UInt16

  /// A name or number follows: the sentence goes on.
  static let title = AbbreviationKind(rawValue: 1)
  /// The sentence goes on when a number follows.
  static let number = AbbreviationKind(rawValue: 2)
  /// A month or weekday: the sentence goes on when a number follows.
  static let month = AbbreviationKind(rawValue: 4)
  /// The sentence may end here: the next word decides.
  static let ending = AbbreviationKind(rawValue: 8)

  /// All known abbreviations, without their last stop.
  static let table = WordTable(
    EmbeddedFile.text("Data/abbreviations.txt") ?? "",
    sections: ["title": 1, "number": 2, "month": 4, "ending": 8])
}

/// Words that begin sentences, and names with an exclamation mark.
struct StarterKind: OptionSet, Sendable {
  let rawValue: UInt16

  /// A capitalised word that rarely goes on with a name.
  static let starter = StarterKind(rawValue: 1)
  /// A name that carries an exclamation mark.
  static let exclamation = StarterKind(rawValue: 2)

  /// All such words.
  static let table = WordTable(
    EmbeddedFile.text("Data/sentence-starters.txt") ?? "",
    sections: ["starter": 1, "exclamation": 2])
}
