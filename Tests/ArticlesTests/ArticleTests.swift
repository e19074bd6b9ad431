import Articles
import Testing
import Text

/// Layers and metadata of an article.
@Suite struct ArticleTests {
  @Test func layersAreStoredReplacedAndRemoved() {
    var article = bareArticle("One.")
    #expect(article[Quotes.self] == nil && !article.hasLayer(named: "quotes"))
    article[Quotes.self] = Quotes([Quote(id: "q1", kind: .direct, range: 0..<3, confidence: 1)])
    article[Summary.self] = Summary(method: "extractive", sentences: [])
    #expect(article.layers.map(\.name) == ["quotes", "summary"] && article.layers.map(\.count) == [1, 0])
    article[Quotes.self] = Quotes()
    #expect(article.layers.map(\.count) == [0, 0])
    article[Quotes.self] = nil
    #expect(article.layers.map(\.name) == ["summary"])
  }

  @Test func aLayerOfUnknownTypeCounts() {
    #expect(StoredLayer(name: "a", json: [.integer(1), .integer(2), .integer(3)]).count == 3)
    #expect(StoredLayer(name: "a", json: "b").count == 1)
  }

  @Test func theFirstStatementOfAKeyStays() {
    var metadata = ArticleMetadata()
    metadata.add(ArticleMetadata.Entry(key: "authors", values: ["Ada", "Bo"], origin: "sidecar"))
    metadata.add(ArticleMetadata.Entry(key: "authors", values: ["Cy"], origin: "front-matter"))
    #expect(metadata["authors"]?.text == "Ada, Bo" && metadata["authors"]?.origin == "sidecar")
    #expect(metadata.entries.count == 1 && metadata["url"] == nil)
  }

  @Test func wordsOfASpanAreClampedToTheText() {
    let article = bareArticle("Ünit.")
    #expect(article.text[0..<2] == "Ü" && article.text[0..<99] == "Ünit.")
  }

  @Test(arguments: [
    (Block.Kind.paragraph, true), (.listItem, true), (.standfirst, true), (.blockQuote, true), (.headline, false),
    (.caption, false), (.boilerplate, false), (.correctionNote, false), (.pullQuote, false), (.heading, false),
  ])
  func proseIsWhatQuotesAreTakenFrom(kind: Block.Kind, isProse: Bool) {
    #expect(Block(kind, 0..<1).isProse == isProse)
  }
}
