import Articles
import BuiltinPlugins
import PluginKit
import TestSupport
import Testing
import Text

/// Word lists: an editor's own are added to those beside the plugin.
@Suite struct QuoteOwnWordsTests {
  @Test(arguments: [
    ("“We leave tonight,” crooned Anna Lindqvist.", "crooned"),
    ("“We leave tonight,” Anna Lindqvist hollered.", "hollered"),
    ("“We leave tonight,” Anna Lindqvist said.", "said"),
  ])
  func ownCuesAreAdded(paragraph: String, cue: String) throws {
    let quote = try #require(try quotes(paragraph, lexicon: Self.own).first)
    #expect(quote.speaker?.name == "Anna Lindqvist")
    #expect(quote.cue != nil, "\(cue)")
  }

  @Test(arguments: [
    "{}", "[]", #"{"cues": "said"}"#, #"{"cues": {"speech": {"say": {"deep": "said"}}}}"#,
    #"{"words": {"unknown": "x"}}"#, #"{"cues": {"speech": [1, 2]}}"#,
  ])
  func whatDoesNotFitTheLayoutIsPassedOver(list: String) throws {
    let quote = try #require(try quotes("“We leave tonight,” Anna Lindqvist said.", lexicon: list).first)
    #expect(quote.speaker?.name == "Anna Lindqvist")
  }

  @Test func rolesAreAdded() throws {
    let list = #"{"words": {"role": "harbourmaster"}}"#
    let quote = try #require(
      try quotes("“We leave tonight,” said harbourmaster Anna Lindqvist.", lexicon: list).first)
    #expect(quote.speaker?.name == "Anna Lindqvist")
    #expect(quote.speaker?.role != nil)
  }

  private static let own = #"{"cues": {"speech": {"say": "hollered hollers", "croon": ["crooned", "croons"]}}}"#

  private func quotes(_ paragraph: String, lexicon: String) throws -> [Quote] {
    var options = ExtractQuotesOptions()
    let file = OptionValue(.file(path: "my-cues.yaml", data: try JSONParser.parse(lexicon)))
    options.lexicon = try DataFile(option: file)
    var article = article("Headline\n\n" + paragraph)
    try work(&article, [("parse", [:])], registry: builtinPlugins)
    var context = testContext()
    try ExtractQuotes(options).run(&article, &context)
    return article[Quotes.self]?.all ?? []
  }
}
