import Articles
import Prose
import TestSupport
import Testing
import Text

/// Layers as an article keeps them, metadata, and records that are handed on in pieces.
@Suite struct LayersOfAnArticleTests {
  @Test func layersKeepTheirPlaceWhenTheyAreReplaced() {
    var article = bareArticle("One.")
    article[Quotes.self] = Quotes([])
    article.store(StoredLayer(name: "own", json: [.null, .null]))
    article[Structure.self] = Structure()
    article[Quotes.self] = Quotes([Quote(id: "q1", kind: .direct, range: 0..<3, confidence: 1)])
    #expect(article.layers.map(\.name) == ["quotes", "own", "structure"])
    #expect(article.layers.map(\.count) == [1, 2, 0])
    article.removeLayer(named: "own")
    article[Quotes.self] = nil
    #expect(article.layers.map(\.name) == ["structure"])
    article.removeLayer(named: "own")
  }

  @Test func aLayerOfUnknownTypeCountsItsItems() {
    #expect(StoredLayer(name: "a", json: [.null]).count == 1)
    #expect(StoredLayer(name: "a", json: .array([])).count == 0)
    #expect(StoredLayer(name: "a", json: ["x": .null]).count == 1)
    #expect(StoredLayer(name: "a", json: .null).count == 1)
  }

  @Test func typedAndUntypedLayersAreKeptApart() {
    var article = bareArticle("One.")
    article.store(StoredLayer(name: "quotes", json: .array([])))
    #expect(article[Quotes.self] == nil && article[layerNamed: "quotes"] == .array([]))
    article[Quotes.self] = Quotes([])
    #expect(article[Quotes.self] != nil && article[layerNamed: "quotes"] == nil)
    #expect(article.hasLayer(named: "quotes") && !article.hasLayer(named: "people"))
  }

  @Test func theFirstStatementOfAKeyStays() {
    var metadata = ArticleMetadata()
    metadata.add(.init(key: "authors", values: ["Ada", "Bo"], origin: "front-matter", line: 2))
    metadata.add(.init(key: "authors", values: ["Cy"], origin: "sidecar"))
    metadata.add(.init(key: "url", values: [], origin: "sidecar"))
    #expect(metadata["authors"]?.text == "Ada, Bo" && metadata["authors"]?.origin == "front-matter")
    #expect(metadata["url"]?.text == "" && metadata["id"] == nil)
    metadata.set("authors", to: "Dee")
    #expect(metadata["authors"]?.values == ["Dee"] && metadata["authors"]?.line == 2)
    metadata.set("nothing", to: "x")
    metadata.set("url", to: nil)
    #expect(metadata.entries.map(\.key) == ["authors"])
  }

  @Test func anAddressInTheMetadataIsTheSources() {
    let source = bareArticle("One.").source
    #expect(source.url == "https://example.org/1")
    let bare = ArticleSource(
      path: "-", mediaType: "text/plain", byteCount: 0, sha256: "", content: DecodedSource(decoding: []))
    #expect(bare.url == nil && bare.encoding == .utf8)
  }

  /// Long records are never held whole; put together, the pieces are the record.
  @Test(arguments: [JSONWriter.Layout.compact, .pretty]) func piecesOfARecordAreTheWhole(layout: JSONWriter.Layout) {
    var article = bareArticle(String(repeating: "Ünit “x” says. ", count: 400))
    article[Quotes.self] = Quotes(
      (0..<9_000).map { Quote(id: "q\($0)", kind: .direct, range: 0..<5, confidence: 0.5) })
    nonisolated(unsafe) var pieces: [[UInt8]] = []
    ArticleRecord.write(article, layout: layout) { pieces.append($0) }
    #expect(pieces.count > 1)
    #expect(pieces.allSatisfy { $0.count < 3 << 20 })
    #expect(Array(pieces.joined()) == ArticleRecord.write(article, layout: layout))
  }

  @Test func theReadingFollowsTextAndStructure() {
    var article = bareArticle("One here. Two there.\n\nThree.")
    let whole = article.reading.sentences.count
    let copy = article
    var structure = Structure()
    structure.blocks = [Block(.paragraph, 0..<9)]
    article[Structure.self] = structure
    #expect(article.reading.sentences.count == 1)
    #expect(copy.reading.sentences.count == whole, "a copy keeps its own reading")
    article[Structure.self] = nil
    #expect(article.reading.sentences.count == whole)
    article.text = ArticleText(utf8: Array("Only this.".utf8), map: SourceMap(encoding: .utf8, pieces: []))
    #expect(article.reading.text == Array("Only this.".utf8))
  }

  @Test func wordsOfASpanThatReachesOutAreThoseThatAreThere() {
    let text = bareArticle("Möwe").text
    #expect(text[0..<99] == "Möwe" && text[5..<5] == "" && text[1..<3] == "ö")
    #expect(text.source(of: 1..<3) == 1..<3)
  }
}
