import BuiltinPlugins
import TestSupport
import Testing
import Text

/// What stands beside a name and is no trade, though it has the shape or the ending of one.
@Suite struct TradeTests {
  @Test(
    arguments: [
      ("en", "“It went,” said Joanna Pritchard, a week later."),
      ("en", "“It went,” said Joanna Pritchard, however."),
      ("en", "“It went,” said Joanna Pritchard, a hand on the rail."),
      ("en", "The server Joanna Pritchard used was old. “It went,” Joanna Pritchard said."),
      ("de", "„Es flog davon“, sagte Greta Holm, Berlin."),
      ("de", "„Es flog davon“, sagte Greta Holm, eine Woche später."),
      ("fr", "« Il est parti », raconte Claire Morel, une heure plus tard."),
      ("fr", "« Il est parti », raconte Claire Morel, une main sur le cœur."),
      ("fr", "« Il est parti », raconte Claire Morel, visiblement émue."),
      ("es", "«Se fue de una pieza», cuenta Marta Vidal, una semana después."),
      ("es", "«Se fue de una pieza», cuenta Marta Vidal, emocionada."),
    ])
  func noTrade(language: String, paragraph: String) throws {
    let steps: [(String, JSONObject)] = [("parse", ["language": .string(language)]), ("extract-quotes", [:])]
    let record = try record(of: "Headline\n\n" + paragraph, steps, registry: builtinPlugins)
    let speaker = record["quotes"]?.items?.first?["speaker"]
    #expect(speaker?["name"]?.text != nil)
    #expect(speaker?["role"]?.text == nil, "\(speaker?["role"]?.text ?? "")")
  }

  @Test(arguments: [
    ("a hydrologist who has mapped every yard of it", "hydrologist"),
    ("a marine biologist at the state aquarium", "marine biologist at the state aquarium"),
    ("a plumber in Leeds", "plumber in Leeds"),
  ])
  func aTradeBehindANameGoesAsFarAsItsClause(words: String, role: String) throws {
    let steps: [(String, JSONObject)] = [("parse", ["language": "en"]), ("extract-quotes", [:])]
    let record = try record(
      of: "Headline\n\n“It went well,” said Joanna Pritchard, \(words).", steps, registry: builtinPlugins)
    #expect(record["quotes"]?.items?.first?[path: "speaker.role"] == .string(role))
  }

  @Test(arguments: [
    "President and Chief Executive Officer", "president and CEO of Harbour Tools", "Chief Financial Officer",
    "Executive Vice President and Chief Operating Officer of Harbour Tools",
    "managing director and co-founder of the mill",
  ])
  func anOfficeOfSeveralWordsIsReadWhole(role: String) throws {
    let steps: [(String, JSONObject)] = [("parse", ["language": "en"]), ("extract-quotes", [:])]
    let record = try record(
      of: "Headline\n\n“It went well,” said Joanna Pritchard, \(role).", steps, registry: builtinPlugins)
    #expect(record["quotes"]?.items?.first?[path: "speaker.role"] == .string(role))
  }
}
