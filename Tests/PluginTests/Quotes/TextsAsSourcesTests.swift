import BuiltinPlugins
import TestSupport
import Testing
import Text

/// Letters, statements, studies and signs whose words are quoted, and whose they are.
@Suite struct TextsAsSourcesTests {
  private func check(_ paragraphs: [String], _ name: String?, _ language: String) throws {
    let steps: [(String, JSONObject)] = [("parse", ["language": .string(language)]), ("extract-quotes", [:])]
    let text = (["Headline"] + paragraphs).joined(separator: "\n\n")
    let quote = try record(of: text, steps, registry: builtinPlugins)["quotes"]?.items?.last
    #expect(quote?[path: "speaker.name"]?.text == name, "\(paragraphs)")
  }

  @Test(
    arguments: [
      (["A letter sent home with pupils on Friday said the bus would be “late for weeks.”"], "A letter"),
      (["A note written in pencil, which she has kept, said the cake was “for the birds.”"], "A note"),
      (
        ["A March study by the Ayre Foundation, a think tank, concluded that drivers “would rather walk.”"],
        "Ayre Foundation"
      ),
      (["An opinion prepared by Hale & Wynn LLP says the field is worth “next to nothing.”"], "Hale & Wynn LLP"),
      (["In a statement issued on Monday, Laura Webb apologised for “a poor choice of words.”"], "Laura Webb"),
      (
        ["In a statement, the Department of Tides said the pier was safe.", "“It will hold,” the statement reads."],
        "Department of Tides"
      ),
      (["The jury saw a text message from Laura Webb to her foreman. The message read: “Lock it.”"], "Laura Webb"),
      (["Court documents say he wanted “to see it burn.”"], "Court documents"),
      (["In the poll, 62 percent said the water bill was “far too high.”"], nil),
    ] as [([String], String?)])
  func english(paragraphs: [String], name: String?) throws {
    try check(paragraphs, name, "en")
  }

  @Test(
    arguments: [
      (["In dem Schreiben an die Eltern heißt es: „Die Gruppe bleibt zu.“"], "dem Schreiben"),
      (["„Es reicht“, hieß es in einer Erklärung der Außenminister."], "der Außenminister"),
      (["In einer Mitteilung von Gesa Holm hieß es: „Es reicht.“"], "Gesa Holm"),
      (["Am Tor hing ein Laken. „Wir bleiben hier“, stand darauf."], "ein Laken"),
      (["Es dürfe nicht „überhastet“ entschieden werden, heißt es in dem Brief."], "dem Brief"),
    ] as [([String], String?)])
  func german(paragraphs: [String], name: String?) throws { try check(paragraphs, name, "de") }
}
