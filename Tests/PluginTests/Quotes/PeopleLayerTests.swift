import Articles
import BuiltinPlugins
import TestSupport
import Testing
import Text

/// The layer `people`: who is in an article and how often each is quoted.
@Suite struct PeopleLayerTests {
  private func people(_ text: String, _ language: String = "en") throws -> [JSONValue] {
    let steps: [(String, JSONObject)] = [("parse", ["language": .string(language)]), ("extract-quotes", [:])]
    return try record(of: "Headline of the day\n\n" + text, steps, registry: builtinPlugins)["people"]?.items ?? []
  }

  private let text = """
    Mayor Ana Duarte opened the bridge. “It took three years,” she said. “And two winters,” Duarte added.

    Robert Finch, an engineer, called it “a good bridge.” Crane Homes, which paid for it, was silent.
    """

  @Test func thoseQuotedMostComeFirst() throws {
    let all = try people(text)
    #expect(all.map { $0["name"]?.text } == ["Ana Duarte", "Robert Finch", "Crane Homes"])
    #expect(all.map { $0["quoted"]?.int } == [2, 1, 0])
    #expect(all.map { $0["kind"]?.text } == ["person", "person", "organisation"])
    #expect(all.map { $0["role"]?.text } == ["Mayor", "engineer", nil])
  }

  @Test func aGenderSaysWhatToldIt() throws {
    let all = try people(text)
    #expect(all[0]["gender"]?.text == "female")
    #expect(all[0]["gender_from"]?.text == "text")
    #expect(all[1]["gender"]?.text == "male")
    #expect(all[1]["gender_from"]?.text == "name")
    #expect(all[2]["gender"] == .null)
  }

  @Test func allPlacesAreListed() throws {
    let all = try people(text)
    #expect(all[0]["mentions"]?.items?.count == 2)
    #expect(all[0]["mentions"]?.items?.first?.items?.map(\.int) == [all[0]["start"]?.int, all[0]["end"]?.int])
  }

  @Test func oneOfACoupleHasTheWholeName() throws {
    let all = try people("Alan and Judith Marsh won. “At last,” said Mr Marsh.")
    #expect(all.map { $0["name"]?.text } == ["Alan Marsh", "Judith Marsh"])
  }

  @Test func nobodyIsListedInALanguageWithoutAList() throws {
    #expect(try people("Skolan stängs, säger rektorn Anna Berg.", "sv").isEmpty)
  }

  @Test func theLayerComesBackFromARecord() throws {
    let steps: [(String, JSONObject)] = [("parse", [:]), ("extract-quotes", [:])]
    let written = try record(of: "Headline of the day\n\n" + text, steps, registry: builtinPlugins)
    let read = try ArticleRecord.read(written, layers: [Structure.self, Quotes.self, People.self])
    #expect(try JSONParser.parse(ArticleRecord.write(read))["people"] == written["people"])
  }
}
