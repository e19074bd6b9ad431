import TestSupport
import Testing
import Text

/// Whole articles, block by block, against answers made by hand.
@Suite struct ParseGoldTests {
  @Test(arguments: FixtureArticle.names)
  func blocksAreThoseOfTheGold(name: String) throws {
    let fixture = try FixtureArticle(name)
    let parsed = try ParsedText(bytes: fixture.bytes, path: name)
    let found = parsed["blocks"].items ?? []
    let wanted = fixture.gold["blocks"]?.items ?? []
    #expect(parsed.kinds == wanted.compactMap { $0["kind"]?.text })
    for (found, wanted) in zip(found, wanted) {
      #expect(found["text"] == wanted["text"])
      #expect(found["source"] == wanted["source"])
      #expect(found["level"] == wanted["level"])
      #expect(found["credit"] ?? .null == wanted["credit"]?["text"] ?? .null)
      #expect(found["credit_at"]?["source"] == wanted["credit"]?["source"])
    }
  }

  @Test(arguments: FixtureArticle.names)
  func headIsThatOfTheGold(name: String) throws {
    let fixture = try FixtureArticle(name)
    let parsed = try ParsedText(bytes: fixture.bytes, path: name)
    let gold = fixture.gold
    #expect(parsed["headline.text"] == gold["headline"])
    #expect(parsed["byline.text"] == gold["byline"]?["text"])
    #expect(parsed["byline.authors"] == gold["byline"]?["authors"])
    #expect(parsed["byline.publisher"] == gold["byline"]?["publisher"])
    for part in ["text", "place", "date", "agency"] {
      #expect(parsed["dateline." + part] == gold["dateline"]?[part] ?? .null)
    }
    for field in ["published", "updated", "language"] { #expect(parsed[field] == gold[field] ?? .null) }
    #expect(parsed.record["source"]?["encoding"] == gold["encoding"])
  }

  @Test(arguments: FixtureArticle.names)
  func everySpanIsTrueInTextAndFile(name: String) throws {
    let fixture = try FixtureArticle(name)
    #expect(try ParsedText(bytes: fixture.bytes, path: name).untrueSpans == [])
  }

  @Test(arguments: FixtureArticle.names)
  func goldLiesInItsFile(name: String) throws {
    let fixture = try FixtureArticle(name)
    #expect(fixture.gold["bytes"]?.int == fixture.bytes.count)
    for layer in ["blocks", "quotes", "corrections"] {
      for item in fixture.gold[layer]?.items ?? [] {
        let ends = (item["source"]?.items ?? []).compactMap(\.int)
        #expect(ends.count == 2 && ends[0] < ends[1] && ends[1] <= fixture.bytes.count)
      }
    }
  }
}
