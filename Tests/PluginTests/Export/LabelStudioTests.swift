import Articles
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

@Suite struct LabelStudioTests {
  private func tasks(_ articles: [Article]) throws -> [JSONValue] {
    try #require(try JSONParser.parse(try exportFile(articles, ["as": "label-studio", "to": "tasks.json"])).items)
  }

  @Test func regionsCountCodePoints() throws {
    let task = try #require(try tasks([manyUnitsStory()]).first)
    let text = try #require(task["data"]?["text"]?.text)
    let result = try #require(task["predictions"]?.items?[0]["result"]?.items)
    let regions = result.filter { $0["type"]?.text == "labels" }
    #expect(regions.count == 7)
    for region in regions {
      let value = try #require(region["value"])
      let start = try #require(value["start"]?.int), end = try #require(value["end"]?.int)
      #expect(scalars(text, start, end) == value["text"]?.text)
    }
    #expect(regions[0]["meta"]?["text"]?.items == ["direct", "Zoe\u{301}"] && regions[0]["score"]?.double == 0.9)
    #expect(regions.first { $0["id"]?.text == "q2" }?["meta"]?["text"]?.items == ["mixed"])
  }

  @Test func relationsJoinRegionsThatAreThere() throws {
    let result = try #require(try tasks([ferryStory()]).first?["predictions"]?.items?[0]["result"]?.items)
    let ids = Set(result.compactMap { $0["id"]?.text })
    let relations = result.filter { $0["type"]?.text == "relation" }
    #expect(
      relations.compactMap { $0["labels"]?.items?.first?.text } == [
        "said_by", "cued_by", "said_by", "cued_by", "concerns",
      ])
    for relation in relations {
      #expect(ids.isSuperset(of: [relation["from_id"]?.text, relation["to_id"]?.text].compactMap { $0 }))
    }
  }

  @Test(arguments: 0...2) func eachArticleIsATask(count: Int) throws {
    #expect(try tasks(Array(repeating: ferryStory(), count: count)).count == count)
  }
}
