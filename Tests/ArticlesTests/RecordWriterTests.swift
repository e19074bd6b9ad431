import Articles
import Testing
import Text

/// What a plugin author writes a layer with: every form of a member, as it stands in the record, and read back.
@Suite struct RecordWriterTests {
  /// A layer that uses each of them.
  private struct Own: Layer, Equatable {
    static let layerName = "own"
    var span: Range<Int>
    var words: Range<Int>?
    var places: [Range<Int>]
    var count: Int { places.count }

    init(span: Range<Int>, words: Range<Int>?, places: [Range<Int>]) {
      (self.span, self.words, self.places) = (span, words, places)
    }

    func write(to record: inout RecordWriter) {
      record.object { record in
        record.textAndSpan(span)
        record.words("label", words)
        record.passage("passage", words)
        record.list("places", places) { place, record in record.object { $0.span(place) } }
        record.object("inner") { record in
          record.place("whole", span)
          record.string("none", nil)
          record.integer("n", 3)
          record.number("share", 0.25)
          record.boolean("sure", true)
          record.json("data", ["a": .null])
        }
        record.member("first", places.first) { place, record in
          record.object { $0.words("of", place, at: nil) }
        }
      }
    }

    init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
      span = try record.span(value)
      words = try record.optionalSpan(value["label_at"])
      places = try record.list(value["places"]) { (value, record) throws(RecordFailure) in try record.span(value) }
    }
  }

  private func article(_ layer: Own, _ text: String = "Möwe “x” fliegt.") -> Article {
    var article = bareArticle(text)
    article[Own.self] = layer
    return article
  }

  @Test func everyFormStandsAsTheRecordHasIt() throws {
    let layer = Own(span: 0..<5, words: 6..<13, places: [0..<5, 14..<20])
    let record = try JSONParser.parse(ArticleRecord.write(article(layer)))
    // ö takes two bytes, each mark three: scalars in start and end, bytes in source.
    let mark = #""start":5,"end":8,"source":[6,13]"#
    #expect(
      record["own"]?.compact == #"{"text":"Möwe","start":0,"end":4,"source":[0,5],"label":"“x”","label_at":{\#(mark)},"#
        + #""passage":{"text":"“x”",\#(mark)},"places":[{"start":0,"end":4,"source":[0,5]},{"start":9,"end":15,"source":[14,20]}],"#
        + #""inner":{"whole":{"start":0,"end":4,"source":[0,5]},"none":null,"n":3,"share":0.25,"sure":true,"data":{"a":null}},"#
        + #""first":{"of":"Möwe"}}"#)
  }

  @Test func nothingIsNull() throws {
    let layer = Own(span: 0..<0, words: nil, places: [])
    let record = try JSONParser.parse(ArticleRecord.write(article(layer)))
    let own = try #require(record["own"])
    #expect(own["label"] == .null && own["label_at"] == nil && own["passage"] == .null && own["first"] == .null)
    #expect(own["text"] == "" && own["places"] == .array([]))
  }

  @Test(
    arguments: [
      (0..<5, 6..<13, [0..<5]), (0..<20, nil, []), (5..<5, 0..<1, [1..<3, 3..<5, 0..<20]),
    ] as [(Range<Int>, Range<Int>?, [Range<Int>])])
  func aLayerOfOnesOwnIsReadBack(span: Range<Int>, words: Range<Int>?, places: [Range<Int>]) throws {
    let layer = Own(span: span, words: words, places: places)
    let written = ArticleRecord.write(article(layer))
    let read = try ArticleRecord.read(JSONParser.parse(written), layers: [Own.self])
    #expect(read[Own.self] == layer)
    #expect(ArticleRecord.write(read) == written)
  }

  /// Bytes of the file that do not run on are told one by one.
  @Test func partsOfAPassageAreTold() throws {
    var article = article(Own(span: 0..<7, words: nil, places: []), "one two")
    let pieces = [SourceMap.Piece(text: 0..<3, source: 10..<13), SourceMap.Piece(text: 4..<7, source: 20..<23)]
    article.text = ArticleText(utf8: Array("one two".utf8), map: SourceMap(encoding: .utf8, pieces: pieces))
    let own = try JSONParser.parse(ArticleRecord.write(article))["own"]
    #expect(own?["source"]?.compact == "[10,23]" && own?["source_parts"]?.compact == "[[10,13],[20,23]]")
  }

  @Test(arguments: [
    (#"{"start": 0}"#, "no start and end"), (#"{"start": 0, "end": 99}"#, "0 to 99"),
    (#"{"start": 2, "end": 1}"#, "2 to 1"),
    (#"{"start": 0, "end": 1, "places": 3}"#, "a list should stand where 3 does"),
    (#"{"start": 0, "end": 1, "places": [{"end": 3}]}"#, "no start and end"), ("[]", "no start and end"),
  ])
  func whatCannotBeReadIsToldInWords(json: String, words: String) throws {
    let record = #"{"schema": "article-record/1", "id": "a", "source": {"path": "p"}, "text": "Möwe", "own": \#(json)}"#
    let value = try JSONParser.parse(record)
    #expect { try ArticleRecord.read(value, layers: [Own.self]) } throws: {
      ($0 as? RecordFailure)?.message.contains(words) == true
    }
  }
}
