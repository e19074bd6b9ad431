import Articles
import Diagnostics
import PluginKit
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

/// What a model may write into a summary, and what not.
@Suite struct SummaryGuardTests {
  private static let story = """
    Harbour wall to be rebuilt by spring

    The harbour wall at Port Ellen will be rebuilt by spring, the council said on Tuesday. The work will cost 14 million \
    pounds and employ 60 people.

    “We have waited long enough for this wall,” said council leader Maren Holt.

    The fishing fleet will not move to Karlby while the work lasts. Its boats land 300 tonnes of crab a year.

    Correction: An earlier version of this article said the work would cost 12 million pounds. It will cost 14 million pounds.
    """

  private func verdict(_ sentence: String) throws -> SummaryGuard.Verdict {
    var article = article(Self.story)
    try work(
      &article, [("parse", [:]), ("extract-quotes", [:]), ("detect-corrections", [:])], registry: builtinPlugins)
    let text = Array(sentence.utf8)
    return try SummaryGuard(article).verdict(on: text, 0..<text.count)
  }

  @Test(arguments: [
    "The work will cost 14 million pounds.",
    "The work will cost 14 million pounds and employ 60 people.",
    "The harbour wall at Port Ellen will be rebuilt by spring, the council said.",
    "“We have waited long enough,” said Maren Holt.",
    "Council leader Holt said: “We have waited long enough for this wall.”",
    "The fishing fleet will not move to Karlby.",
    "The boats land 300 tonnes of crab.",
  ])
  func whatStandsInTheArticleIsKept(_ sentence: String) throws {
    guard case .kept(let support) = try verdict(sentence) else {
      Issue.record("\(sentence): \(try verdict(sentence))")
      return
    }
    #expect(!support.isEmpty)
  }

  @Test(arguments: [
    // Numbers, of which one stands in the notice alone.
    "The work will cost 12 million pounds.", "The work will cost $14 million.", "The work will employ 600 people.",
    // Names, words, a place of another sentence far away.
    "The harbour wall at Port Askaig will be rebuilt by spring, the council said.",
    "The harbour wall at Port Ellen will be demolished by spring, the council said.",
    "The wall at Port Ellen lands 300 tonnes of crab.",
    // Quotations: altered, invented, of nobody, cut off.
    "“We have waited too long for this wall,” said Maren Holt.",
    "Maren Holt said the “work will cost 14 million pounds”, the council said.",
    "“We have waited long enough for this wall.”", "We have waited long enough for this wall.",
    "“We have waited long enough, said Maren Holt.",
    // A denial left out or put in, and a statement that nobody makes any more.
    "The fishing fleet will move to Karlby.", "The work will not cost 14 million pounds.",
    "The harbour wall at Port Ellen will be rebuilt by spring.",
    // Talk of a model.
    "<|im_end|>", "**The work will cost 14 million pounds.**", "<h2>The work will cost 14 million pounds</h2>", "",
    "Yes.",
  ])
  func whatDoesNotIsDropped(_ sentence: String) throws {
    guard case .dropped(let reason) = try verdict(sentence) else {
      Issue.record("kept: \(sentence)")
      return
    }
    #expect(!reason.isEmpty)
  }

  // MARK: Answers of servers

  private func summary(_ answer: @escaping Context.Asking, _ count: Int = 2) throws -> (Summary?, Article) {
    var article = article(Self.story)
    try work(&article, [("parse", [:]), ("extract-quotes", [:])], registry: builtinPlugins)
    var options = SummarizeOptions()
    (options.by, options.url, options.sentences) = (.model, "http://127.0.0.1:1/v1", count)
    var context = testContext(asking: answer)
    try Summarize(options).run(&article, &context)
    article.diagnostics = context.diagnostics
    return (article[Summary.self], article)
  }

  @Test func aGoodAnswerIsTheSummary() throws {
    let content = "The work will cost 14 million pounds. “We have waited long enough,” said Maren Holt."
    let (summary, article) = try summary { _ throws(UnansweredQuestion) in modelAnswer(content) }
    #expect(summary?.method == "model")
    #expect(
      summary?.sentences.map { $0.words(in: article.text) } == [
        "The work will cost 14 million pounds.", "“We have waited long enough,” said Maren Holt.",
      ])
    #expect(article.diagnostics.isEmpty)
    let record = try JSONParser.parse(ArticleRecord.write(article))
    #expect(brokenSpans(record, sourceLength: Self.story.utf8.count) == [])
    let again = try ArticleRecord.read(record, layers: [Structure.self, Quotes.self, People.self, Summary.self])
    #expect(ArticleRecord.write(again) == ArticleRecord.write(article))
  }

  @Test func whatFailsIsDroppedAndTold() throws {
    let content = "The work will cost 14 million pounds. It will be opened by the queen on 3 June."
    let (summary, article) = try summary { _ throws(UnansweredQuestion) in modelAnswer(content) }
    #expect(summary?.method == "model" && summary?.sentences.count == 1)
    #expect(article.diagnostics.map(\.code) == ["M105"])
  }

  @Test(arguments: [
    // An echo of the question, inventions, loops, control tokens, an answer to nothing.
    modelAnswer("You shorten news articles for editors. Use only words of the article. The wall opened in 2021."),
    modelAnswer("The council “is rebuilding all of the walls,” which “largely suits the fleet.”"),
    modelAnswer("<|im_end|>\n<|im_start|>user\n<|im_end|>\n<|im_end|>\n"),
    modelAnswer("The 1000th episode of the series will be broadcast on 10th June 2022.", tokens: 3),
    modelAnswer("The work will cost 14 million pounds.", tokens: 3), modelAnswer(""), modelAnswer("\u{0}\u{FFFD}"),
    // No answers at all.
    Array("<html>502 Bad Gateway</html>".utf8), Array("{\"choices\": []}".utf8), Array("null".utf8), [],
    Array("{\"choices\": [{\"message\": {\"content\": 7}}]}".utf8), Array(repeating: UInt8(ascii: "["), count: 100_000),
    [0xFF, 0xFE, 0x00],
  ])
  func anythingElseGivesTheArticlesOwnSentences(_ bytes: [UInt8]) throws {
    let (summary, article) = try summary { _ throws(UnansweredQuestion) in bytes }
    #expect(summary?.method == "extractive" && summary?.count == 2)
    #expect(summary?.sentences.allSatisfy { $0.written == nil } == true)
    #expect(article.diagnostics.map(\.code) == ["M104"])
  }

  @Test func aServerThatIsDownIsTold() throws {
    let (summary, article) = try summary { _ throws(UnansweredQuestion) in
      throw UnansweredQuestion("the server did not answer in time")
    }
    #expect(summary?.method == "extractive")
    #expect(article.diagnostics.first?.message.contains("did not answer in time") == true)
  }

  @Test func aLoopIsKeptOnce() throws {
    let loop = Array(repeating: "The work will cost 14 million pounds.", count: 50).joined(separator: " ")
    let (summary, _) = try summary { _ throws(UnansweredQuestion) in modelAnswer(loop) }
    #expect(summary?.method == "model" && summary?.count == 1)
  }

  @Test func withoutBeingAskedForNobodyIsAsked() throws {
    var article = article(Self.story)
    try work(&article, [("parse", [:])], registry: builtinPlugins)
    var context = testContext { _ throws(UnansweredQuestion) in
      Issue.record("somebody was asked")
      throw UnansweredQuestion("")
    }
    try Summarize(SummarizeOptions()).run(&article, &context)
    #expect(article[Summary.self]?.method == "extractive")
  }

  @Test(
    arguments: [
      (["by": "model"], "needs the address"), (["by": "model", "url": "ftp://example.com"], "no address"),
      (["by": "model", "url": "http://a b"], "no address"),
      (["by": "model", "url": "http://a\"\nurl=b"], "no address"),
      (["url": "http://127.0.0.1/v1"], "only a model"), (["key": "SECRET"], "only a model"),
    ] as [(JSONObject, String)])
  func optionsThatDoNotGoTogetherAreRefused(_ options: JSONObject, _ words: String) throws {
    let entry = try #require(builtinPlugins.first { $0.name == "summarize" })
    let made = entry.make(OptionValue(.object(options)))
    #expect(made.plugin == nil && made.diagnostics.contains { $0.message.contains(words) })
  }
}

/// What a server sends for these words.
private func modelAnswer(_ content: String, tokens: Int? = 200) -> [UInt8] {
  var json: JSONObject = ["choices": [["message": ["role": "assistant", "content": .string(content)]]]]
  if let tokens { json.append("usage", ["prompt_tokens": .integer(tokens)]) }
  return Array(JSONValue.object(json).compact.utf8)
}
