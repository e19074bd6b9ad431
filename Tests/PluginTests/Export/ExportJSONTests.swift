import Articles
import TestSupport
import Testing
import Text

@Suite struct ExportJSONTests {
  @Test(
    arguments: [
      (["as": "jsonl"], false), (["to": "Out/all.jsonl"], false), (["to": "Out/all.ndjson"], false),
      (["to": "-"], false), (["to": "Out/${{ article.slug }}.json"], true), ([:], false),
    ] as [(JSONObject, Bool)])
  func theEndingChoosesTheFormat(options: JSONObject, isPretty: Bool) throws {
    #expect(try exportFile([ferryStory()], options).hasPrefix("{\n") == isPretty)
  }

  @Test func aLineIsARecord() throws {
    let file = try exportFile([ferryStory(), ferryStory()], ["as": "jsonl"])
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 3 && lines[2].isEmpty && lines[0] == lines[1])
    #expect(try JSONParser.parse(Array(lines[0].utf8))["quotes"]?.items?.count == 3)
  }

  @Test(arguments: 0...3)
  func gatheredRecordsAreAnArray(count: Int) throws {
    let file = try exportFile(Array(repeating: ferryStory(), count: count), ["to": "Out/all.json"])
    let records = try #require(try JSONParser.parse(file).items)
    #expect(records.count == count && file.hasSuffix("]\n"))
  }

  @Test func anArticlesOwnFileIsOneObject() throws {
    let file = try exportFile([ferryStory()], ["to": "Out/${{ article.slug }}.json"])
    #expect(try JSONParser.parse(file)["id"]?.text == "ferry")
    #expect(file.hasSuffix("}\n"))
  }

  @Test(arguments: ["json", "jsonl"])
  func readingAndWritingAgainGivesTheSameBytes(format: String) throws {
    let options: JSONObject = ["as": .string(format), "to": "${{ article.slug }}.json"]
    let file = try exportFile([ferryStory()], options)
    let again = try ArticleRecord.read(
      try JSONParser.parse(file), layers: [Structure.self, Quotes.self, Corrections.self, Summary.self])
    #expect(try exportFile([again], options) == file)
  }

  @Test func everySpanIsTrue() throws {
    let story = ferryStory()
    let record = try JSONParser.parse(try exportFile([story], ["as": "jsonl"]))
    #expect(brokenSpans(record, sourceLength: story.source.byteCount) == [])
  }
}
