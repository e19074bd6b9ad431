import Articles
import Testing
import Text

/// Records: written, read, and written again to the byte; every span checked.
@Suite struct RecordTests {
  private let types: [any Layer.Type] = [Structure.self, Quotes.self, Corrections.self, Summary.self]

  @Test(arguments: [JSONWriter.Layout.compact, .pretty])
  func readingAndWritingGivesTheSameBytes(layout: JSONWriter.Layout) throws {
    let written = ArticleRecord.write(sampleArticle(), layout: layout)
    let read = try ArticleRecord.read(JSONParser.parse(written), layers: types)
    #expect(ArticleRecord.write(read, layout: layout) == written)
  }

  @Test func readLayersAreTheWrittenOnes() throws {
    let article = sampleArticle()
    let read = try ArticleRecord.read(JSONParser.parse(ArticleRecord.write(article)), layers: types)
    #expect(read[Structure.self] == article[Structure.self])
    #expect(read[Quotes.self] == article[Quotes.self])
    #expect(read[Corrections.self] == article[Corrections.self])
    #expect(read[Summary.self]?.sentences == article[Summary.self]?.sentences)
    #expect(read.diagnostics == article.diagnostics)
    #expect(read.source.metadata == article.source.metadata)
    #expect(read.text.map == article.text.map)
  }

  @Test func unknownLayersAreKeptAsTheyAre() throws {
    var article = bareArticle("One.")
    article.store(
      StoredLayer(name: "fact-check", json: ["verdict": "true", "n": .number(1.5), "list": [.null, .bool(false)]]))
    let written = ArticleRecord.write(article)
    let read = try ArticleRecord.read(JSONParser.parse(written), layers: types)
    #expect(read[layerNamed: "fact-check"]?["verdict"] == "true")
    #expect(ArticleRecord.write(read) == written)
  }

  @Test func offsetsCountScalarsOfTheTextAndBytesOfTheFile() throws {
    let record = try JSONParser.parse(ArticleRecord.write(sampleArticle()))
    let quote = try #require(record["quotes"]?.items?.first)
    // Ü takes two bytes, each curly mark three.
    #expect(quote["text"] == "x” s" && quote["start"]?.int == 6 && quote["end"]?.int == 10)
    #expect(quote["source"]?.items?.compactMap(\.int) == [9, 15])
  }

  @Test(arguments: ["Ünit “x” says yes.", "plain words and more", "é1é xxx😀xyz family photo"])
  func everySpanGivesItsWords(text: String) throws {
    let record = try JSONParser.parse(ArticleRecord.write(sampleArticle(text: text)))
    let scalars = Array(text.unicodeScalars)
    let blocks = record["structure"]?["blocks"]?.items ?? []
    #expect(blocks.count == Block.Kind.allCases.count + 1)
    for block in blocks {
      let start = try #require(block["start"]?.int)
      let end = try #require(block["end"]?.int)
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[start..<end])
      #expect(block["text"]?.text == String(words))
    }
  }

  @Test func nullMeansNotInTheArticleAndAbsentNotWritten() throws {
    var article = bareArticle("One.")
    article[Structure.self] = Structure()
    let record = try JSONParser.parse(ArticleRecord.write(article))
    #expect(record["structure"]?["headline"] == .null)
    #expect(record["quotes"] == nil)
  }

  @Test(arguments: [
    (#"{"id": "a"}"#, "it has no “schema”"), (#"{"schema": "article-record/9"}"#, "article-record/9"),
    (#"{"schema": "article-record/1", "id": "a"}"#, "no “text”"), (#"[1]"#, "no “schema”"),
    (#"{"schema": "article-record/1", "id": "a", "text": "b", "source": {}}"#, "no “path”"),
  ])
  func whatIsNoRecordIsRefused(json: String, complaint: String) throws {
    #expect(try failure(json)?.contains(complaint) == true)
  }

  @Test(arguments: [
    (#""quotes": 3"#, "a list should stand"), (#""quotes": [{"kind": "direct"}]"#, "quote id"),
    (#""quotes": [{"id": "q1", "kind": "sung", "start": 0, "end": 1}]"#, "sung"),
    (#""quotes": [{"id": "q1", "kind": "direct", "start": 0, "end": 9}]"#, "does not lie in the text"),
    (#""quotes": [{"id": "q1", "kind": "direct", "start": 1, "end": 0}]"#, "does not lie in the text"),
    (#""quotes": [{"id": "q1", "kind": "direct", "start": -1, "end": 0}]"#, "does not lie in the text"),
    (#""quotes": [{"id": "q1", "kind": "direct"}]"#, "no start and end"),
    (#""text_map": [[0, 9, 0, 9]]"#, "“text_map”"), (#""text_map": [[0, 1]]"#, "“text_map”"),
    (#""text_map": [[1, 2, 0, 1], [0, 1, 5, 6]]"#, "“text_map”"), (#""text_map": [[0, 1, 9, 3]]"#, "“text_map”"),
  ])
  func aBrokenMemberIsRefused(member: String, complaint: String) throws {
    let json = #"{"schema": "article-record/1", "id": "a", "source": {"path": "p"}, "text": "abc", \#(member)}"#
    #expect(try failure(json)?.contains(complaint) == true)
  }

  private func failure(_ json: String) throws -> String? {
    let value = try JSONParser.parse(json)
    do {
      _ = try ArticleRecord.read(value, layers: types)
      return nil
    } catch {
      return error.message
    }
  }
}
