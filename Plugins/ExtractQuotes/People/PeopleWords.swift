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
  }
}
