import Articles
import BuiltinPlugins
import PluginKit
import TestSupport
import Testing
import Text

/// Which words an article is read with: those of its language, those asked for, and an editor's own.
@Suite struct QuoteLexiconTests {
  private func names(_ text: String, language: String, _ options: JSONObject) throws -> [String?] {
    let record = try record(
      of: "Headline\n\n\(text)", [("parse", ["language": .string(language)]), ("extract-quotes", options)],
      registry: builtinPlugins)
    return (record["quotes"]?.items ?? []).map { $0[path: "speaker.name"]?.text }
  }

  @Test(arguments: ["raunzte", "sagte"])
  func anEditorsWordsJoinThoseOfTheArticlesLanguage(cue: String) throws {
    let own: JSONValue = ["cues": ["speech": ["say": "raunzte"]]]
    let option = OptionValue(.map([("lexicon", nil, OptionValue(.file(path: "own.yaml", data: own)))]))
    let entry = try #require(builtinPlugins.first { $0.name == "extract-quotes" })
    let plugin = try #require(entry.make(option).plugin)
    var article = article("Headline\n\n„Das reicht“, \(cue) Karl Thoma.")
    try work(&article, [("parse", ["language": "de"])], registry: builtinPlugins)
    var context = testContext()
    try plugin.run(&article, &context)
    #expect(article[Quotes.self]?.all.first?.speaker?.name == "Karl Thoma")
  }

  @Test(arguments: ["de", "en"])
  func theArticlesLanguageGivesTheGrammarAmongThoseAskedFor(language: String) throws {
    let text =
      language == "de" ? "Den Plan nannte Karl Thoma „völlig misslungen“." : "“The plan has failed,” said Karl Thoma."
    let languages: JSONValue = .array([.string("en"), .string("de")])
    #expect(try names(text, language: language, ["languages": languages]) == ["Karl Thoma"])
  }

  @Test(arguments: ["nl", "it", "sv"])
  func nobodyIsNamedInALanguageWithoutAList(language: String) throws {
    #expect(
      try names("“The plan has failed,” said Karl Thoma.", language: language, ["unattributed": .bool(true)]) == [nil])
  }
}
