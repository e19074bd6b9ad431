import Prose
import Text

/// The word lists by which names of people and bodies are told apart.
struct PeopleWords: Sendable {
  let honorifics: WordSet
  let roles: WordSet
  let bodies: WordSet
  let peoples: WordSet
  let particles: WordSet
  let suffixes: WordSet
  let places: WordSet
  let female: WordSet
  let male: WordSet
  /// Words that are seldom given names, though some people are called so.
  let notGiven: WordSet
  /// Nouns for a person that are no office: `woman`, `resident`.
  let persons: WordSet
  /// Offices that a body can have, too.
  let vague: WordSet
  /// Nouns for what has a title: films, songs, ships.
  let works: WordSet
  /// Nouns for several people: `delegation`, `residents`.
  let groups: WordSet
  /// Nouns of laws and texts that go by a number: `Bill 74`.
  let documents: WordSet
  /// Words that open a sentence and are no part of a name: `Last week`.
  let starters: WordSet
  /// Offices of which a place or body has one: two of them are two people.
  let unique: WordSet
  /// Offices that do not say what somebody does for a living.
  let weak: WordSet
  let femaleWords: WordSet
  let maleWords: WordSet
  let relations: WordMap<Relation>
  /// The group of words for one office that a word belongs to.
  let synonyms: WordMap<Int>

  /// The lists beside the plugin.
  static let builtin = PeopleWords(
    EmbeddedFile.text("ExtractQuotes/People/people.yaml").flatMap { try? JSONParser.parse($0) } ?? .null)

  private init(_ file: JSONValue) {
    func list(_ name: String) -> WordSet { WordSet(file[name]?.items?.compactMap(\.text) ?? []) }
    honorifics = list("honorifics")
    roles = list("roles")
    bodies = list("bodies")
    peoples = list("peoples")
    particles = list("particles")
    suffixes = list("suffixes")
    places = list("places")
    female = list("female")
    male = list("male")
    persons = list("persons")
    vague = list("vague")
    weak = list("weak")
    notGiven = list("not_given")
    starters = list("starters")
    works = list("works")
    groups = list("groups")
    documents = list("documents")
    unique = list("unique")
    femaleWords = list("female_words")
    maleWords = list("male_words")
    var relations = WordMap<Relation>()
    for (kind, sexes) in file["relations"]?.object?.members ?? [] {
      for (sex, words) in sexes.object?.members ?? [] {
        let relation = Relation(
          kind: Relation.Kind(rawValue: kind) ?? .other,
          sex: sex == "female" ? .female : sex == "male" ? .male : .unknown)
        for word in words.items?.compactMap(\.text) ?? [] { relations.set(WordHash.of(word), to: relation) }
      }
    }
    self.relations = relations
    var synonyms = WordMap<Int>()
    for (number, group) in (file["synonyms"]?.items ?? []).enumerated() {
      for word in group.items?.compactMap(\.text) ?? [] { synonyms.set(WordHash.of(word), to: number) }
    }
    self.synonyms = synonyms
  }
}
