import Prose
import Text

/// The lists in which a word may stand by which names of people and bodies are told apart.
struct PeopleLists: OptionSet, Sendable {
  let rawValue: UInt32

  static let honorifics = PeopleLists(rawValue: 1 << 0)
  static let roles = PeopleLists(rawValue: 1 << 1)
  static let bodies = PeopleLists(rawValue: 1 << 2)
  static let peoples = PeopleLists(rawValue: 1 << 3)
  static let particles = PeopleLists(rawValue: 1 << 4)
  static let suffixes = PeopleLists(rawValue: 1 << 5)
  static let places = PeopleLists(rawValue: 1 << 6)
  static let female = PeopleLists(rawValue: 1 << 7)
  static let male = PeopleLists(rawValue: 1 << 8)
  /// Words that are seldom given names, though some people are called so.
  static let notGiven = PeopleLists(rawValue: 1 << 9)
  /// Nouns for a person that are no office: `woman`, `resident`.
  static let persons = PeopleLists(rawValue: 1 << 10)
  /// Offices that a body can have, too.
  static let vague = PeopleLists(rawValue: 1 << 11)
  /// Nouns for what has a title: films, songs, ships.
  static let works = PeopleLists(rawValue: 1 << 12)
  /// Nouns for several people: `delegation`, `residents`.
  static let groups = PeopleLists(rawValue: 1 << 13)
  /// Nouns of laws and texts that go by a number: `Bill 74`.
  static let documents = PeopleLists(rawValue: 1 << 14)
  /// Words that open a sentence and are no part of a name: `Last week`.
  static let starters = PeopleLists(rawValue: 1 << 15)
  /// Offices of which a place or body has one: two of them are two people.
  static let unique = PeopleLists(rawValue: 1 << 16)
  /// Offices that do not say what somebody does for a living.
  static let weak = PeopleLists(rawValue: 1 << 17)
  static let femaleWords = PeopleLists(rawValue: 1 << 18)
  static let maleWords = PeopleLists(rawValue: 1 << 19)
  /// Words for what ties two people: `daughter`.
  static let relations = PeopleLists(rawValue: 1 << 20)
  /// Those of them that people have more often.
  static let humanVague = PeopleLists(rawValue: 1 << 21)
  /// Words at the end of the names of places, bodies, laws and events.
  static let things = PeopleLists(rawValue: 1 << 22)
  /// Words that end the names of places and of people alike.
  static let doubtfulEnds = PeopleLists(rawValue: 1 << 23)
  /// Offices that are also the first words of other names.
  static let doubtfulTitles = PeopleLists(rawValue: 1 << 24)
  /// Offices that only stand behind another: `Attorney General`.
  static let secondOffices = PeopleLists(rawValue: 1 << 25)
  /// What is glued to a name on pages: agencies of pictures.
  static let credits = PeopleLists(rawValue: 1 << 26)
  /// Second halves of words that describe: `Chicago-born`.
  static let compounds = PeopleLists(rawValue: 1 << 27)
  /// Degrees, orders and memberships behind a name.
  static let postNominals = PeopleLists(rawValue: 1 << 28)

  /// The lists by their names in the file.
  fileprivate static let named: [(String, PeopleLists)] = [
    ("honorifics", .honorifics), ("roles", .roles), ("bodies", .bodies), ("peoples", .peoples),
    ("particles", .particles), ("suffixes", .suffixes), ("places", .places), ("female", .female), ("male", .male),
    ("not_given", .notGiven), ("persons", .persons), ("vague", .vague), ("works", .works), ("groups", .groups),
    ("documents", .documents), ("starters", .starters), ("unique", .unique), ("weak", .weak),
    ("female_words", .femaleWords), ("male_words", .maleWords), ("human_vague", .humanVague), ("things", .things),
    ("doubtful_ends", .doubtfulEnds), ("doubtful_titles", .doubtfulTitles), ("second_offices", .secondOffices),
    ("credits", .credits), ("compounds", .compounds),
    ("post_nominals", .postNominals),
  ]
}

/// The word lists by which names of people and bodies are told apart: one table, so that a word is looked up once.
///
/// A class, as all that reads names is handed it.
final class PeopleWords: Sendable {
  private let words: WordMap<PeopleLists>
  let relations: WordMap<Relation>
  /// The groups of words for one office that a word belongs to.
  let synonyms: WordMap<Set<Int>>
  /// The groups of given names, written out and short, that a word belongs to.
  private let shortNames: WordMap<Set<Int>>

  /// The lists beside the plugin.
  static let builtin = PeopleWords(
    EmbeddedFile.text("ExtractQuotes/People/people.yaml").flatMap { try? JSONParser.parse($0) } ?? .null)

  private init(_ file: JSONValue) {
    var words = WordMap<PeopleLists>()
    func add(_ hash: UInt32, to list: PeopleLists) { words.set(hash, to: (words[hash] ?? []).union(list)) }
    for (name, list) in PeopleLists.named {
      for word in file[name]?.items?.compactMap(\.text) ?? [] { add(WordHash.of(word), to: list) }
    }
    var relations = WordMap<Relation>()
    for (kind, sexes) in file["relations"]?.object?.members ?? [] {
      for (sex, items) in sexes.object?.members ?? [] {
        let relation = Relation(
          kind: Relation.Kind(rawValue: kind) ?? .other,
          sex: sex == "female" ? .female : sex == "male" ? .male : .unknown)
        for word in items.items?.compactMap(\.text) ?? [] {
          relations.set(WordHash.of(word), to: relation)
          add(WordHash.of(word), to: .relations)
        }
      }
    }
    self.words = words
    self.relations = relations
    synonyms = Self.groups(file["synonyms"])
    shortNames = Self.groups(file["short_names"])
  }

  /// The numbers of the groups in which each word stands.
  private static func groups(_ lists: JSONValue?) -> WordMap<Set<Int>> {
    var groups = WordMap<Set<Int>>()
    for (number, group) in (lists?.items ?? []).enumerated() {
      for word in group.items?.compactMap(\.text) ?? [] {
        let hash = WordHash.of(word)
        groups.set(hash, to: (groups[hash] ?? []).union([number]))
      }
    }
    return groups
  }

  /// Whether two given names are one, written out and short: `Michael`, `Mike`.
  func areOneName(_ one: UInt32, _ other: UInt32?) -> Bool {
    guard let other, let groups = shortNames[one], let others = shortNames[other] else { return false }
    return !groups.isDisjoint(with: others)
  }

  /// The lists in which the word with that hash stands.
  subscript(hash: UInt32) -> PeopleLists { words[hash] ?? [] }
}
