/// What a word may be in an attribution, as the word lists say; a word may be several things.
struct WordClass: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  static let speech = WordClass(rawValue: 1 << 0)
  static let judgement = WordClass(rawValue: 1 << 1)
  static let according = WordClass(rawValue: 1 << 2)
  static let determiner = WordClass(rawValue: 1 << 3)
  static let possessive = WordClass(rawValue: 1 << 4)
  static let he = WordClass(rawValue: 1 << 5)
  static let she = WordClass(rawValue: 1 << 6)
  static let they = WordClass(rawValue: 1 << 7)
  static let it = WordClass(rawValue: 1 << 8)
  static let first = WordClass(rawValue: 1 << 9)
  static let second = WordClass(rawValue: 1 << 10)
  static let who = WordClass(rawValue: 1 << 11)
  static let auxiliary = WordClass(rawValue: 1 << 12)
  static let preposition = WordClass(rawValue: 1 << 13)
  static let conjunction = WordClass(rawValue: 1 << 14)
  static let subordinator = WordClass(rawValue: 1 << 15)
  static let negative = WordClass(rawValue: 1 << 16)
  static let adverb = WordClass(rawValue: 1 << 17)
  static let day = WordClass(rawValue: 1 << 18)
  static let month = WordClass(rawValue: 1 << 19)
  static let title = WordClass(rawValue: 1 << 20)
  static let role = WordClass(rawValue: 1 << 21)
  static let group = WordClass(rawValue: 1 << 22)
  static let organisation = WordClass(rawValue: 1 << 23)
  static let document = WordClass(rawValue: 1 << 24)
  static let scare = WordClass(rawValue: 1 << 25)
  static let maleTitle = WordClass(rawValue: 1 << 26)
  static let femaleTitle = WordClass(rawValue: 1 << 27)
  static let maleName = WordClass(rawValue: 1 << 28)
  static let femaleName = WordClass(rawValue: 1 << 29)
  static let relative = WordClass(rawValue: 1 << 30)

  /// Words that report what was said.
  static let cue: WordClass = [.speech, .judgement]
  /// Words that stand for somebody.
  static let pronoun: WordClass = [.he, .she, .they, .it, .first, .second, .who]
  /// Words that no noun phrase goes across.
  static let divider: WordClass = [
    .auxiliary, .preposition, .conjunction, .subordinator, .negative, .adverb, .according, .day, .he, .she, .they, .it,
    .first, .second, .who,
  ]
  /// Nouns that stand for somebody who can speak.
  static let noun: WordClass = [.role, .group, .organisation, .document, .title]

  /// The class that a list of the word files stands for.
  static func named(_ list: String) -> WordClass? { names[list] }

  private static let names: [String: WordClass] = [
    "speech": .speech, "judgement": .judgement, "according": .according, "determiner": .determiner,
    "possessive": .possessive, "he": .he, "she": .she, "they": .they, "it": .it, "first": .first, "second": .second,
    "who": .who, "auxiliary": .auxiliary, "preposition": .preposition, "conjunction": .conjunction,
    "subordinator": .subordinator, "negative": .negative, "adverb": .adverb, "day": .day, "month": .month,
    "title": .title, "role": .role, "group": .group, "organisation": .organisation, "document": .document,
    "scare": .scare, "male_title": .maleTitle, "female_title": .femaleTitle, "male_name": .maleName,
    "female_name": .femaleName, "relative": .relative,
  ]
}
