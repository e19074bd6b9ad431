import BuiltinPlugins
import TestSupport
import Testing
import Text

/// What the layer `people` says of somebody's gender, and by what it was told.
@Suite struct PeopleGenderTests {
  private func people(_ text: String, _ language: String = "en") throws -> [String] {
    let steps: [(String, JSONObject)] = [("parse", ["language": .string(language)]), ("extract-quotes", [:])]
    let all = try record(of: "Headline of the day\n\n" + text, steps, registry: builtinPlugins)["people"]?.items ?? []
    return all.map { one in
      [one["name"]?.text ?? "?", one["gender"]?.text ?? "-", one["gender_from"]?.text ?? "-"].joined(separator: " | ")
    }
  }

  @Test(arguments: [
    ("Anna Lindqvist opened the pier.", "Anna Lindqvist | female | name"),
    ("Peter Holm opened the pier.", "Peter Holm | male | name"),
    ("Anna Lindqvist opened the pier. “It is late,” she said.", "Anna Lindqvist | female | text"),
    ("Peter Holm opened the pier and said he was glad.", "Peter Holm | male | text"),
    ("Mr. Kim Falk opened the pier.", "Kim Falk | male | text"),
    ("Mrs. Kim Falk opened the pier.", "Kim Falk | female | text"),
    ("Kim Falk opened the pier. “It is late,” she said.", "Kim Falk | female | text"),
    ("Mr. Robin Falk opened the pier.", "Robin Falk | male | text"),
    ("Mrs. Robin Falk opened the pier.", "Robin Falk | female | text"),
    ("Mr Kim Falk opened the pier.", "Kim Falk | male | text"), ("Mr. Falk opened the pier.", "Falk | male | text"),
  ])
  func aPronounOrATitleTellsMoreThanAName(text: String, expected: String) throws {
    #expect(try people(text) == [expected])
  }

  @Test(arguments: [
    ("de", "Bürgermeisterin Anna Veit kam. „Es ist spät“, sagte sie.", "Anna Veit | female | text"),
    ("de", "Karl Thoma kam. „Es ist spät“, sagte er.", "Karl Thoma | male | text"),
    ("fr", "Claire Morel est venue. « Il est tard », dit-elle.", "Claire Morel | female | text"),
    ("es", "La alcaldesa Clara Ruiz vino.", "Clara Ruiz | female | text"),
  ])
  func otherLanguagesTellToo(language: String, text: String, expected: String) throws {
    let found = try people(text, language)
    unlessLost(text) { #expect(found.first == expected) }
  }

  @Test func aBodyHasNoGender() throws {
    #expect(
      try people("“It is late,” said the Harbour Board. The Harbour Board opened it.").allSatisfy {
        $0.hasSuffix("| - | -")
      })
  }

  /// What somebody else is called tells nothing of a person.
  @Test func pronounsOfOthersTellNothing() throws {
    let found = try people(
      "Kim Falk and Robin Stone came. “It is late,” said Kim Falk. “It is early,” said Robin Stone.")
    #expect(found.count == 2)
  }
}
