import Articles
import TestSupport
import Testing
import Text

/// Layers made by chance: written into a record, read back equal, and written again to the byte.
@Suite struct LayerRoundTripTests {
  private static let types: [any Layer.Type] = [
    Structure.self, Quotes.self, People.self, Corrections.self, Summary.self, Verification.self, Changes.self,
    Reviewed.self,
  ]

  private struct Maker {
    var numbers: SeededNumbers
    let places: [Int]

    init(seed: UInt64, text: String) {
      numbers = SeededNumbers(seed: seed)
      places = text.unicodeScalars.reduce(into: [0]) { $0.append($0[$0.count - 1] + UTF8.width($1)) }
    }

    mutating func range() -> Range<Int> {
      let (one, other) = (numbers.pick(places), numbers.pick(places))
      return min(one, other)..<max(one, other)
    }

    mutating func maybe<Value>(_ make: (inout Maker) -> Value) -> Value? {
      numbers.number(below: 2) == 0 ? nil : make(&self)
    }

    mutating func word() -> String { numbers.text(of: ["Ada", " ", "é", "“", "\n", "😀", "\""], atMost: 4) }
    mutating func several<Value>(_ make: (inout Maker) -> Value) -> [Value] {
      (0..<numbers.number(below: 4)).map { _ in make(&self) }
    }

    mutating func person() -> Person {
      Person(
        name: word(), nameRange: range(), kind: numbers.pick(Speaker.Kind.allCases), role: maybe { $0.range() },
        gender: maybe { $0.numbers.pick(Person.Gender.allCases) },
        genderBasis: maybe { $0.numbers.pick(Person.GenderBasis.allCases) }, quoted: numbers.number(below: 9),
        mentions: several { $0.range() })
    }

    mutating func speaker() -> Speaker {
      Speaker(
        name: word(), nameRange: maybe { $0.range() }, kind: numbers.pick(Speaker.Kind.allCases), asWritten: range(),
        role: maybe { $0.range() }, resolvedBy: numbers.pick(Speaker.Resolution.allCases))
    }

    mutating func quote() -> Quote {
      var quote = Quote(
        id: word(), group: maybe { $0.word() }, kind: numbers.pick(Quote.Kind.allCases), range: range(),
        speaker: maybe { $0.speaker() }, cue: maybe { $0.range() },
        via: several {
          Via(range: $0.range(), role: $0.numbers.pick([.told, .translated, .document, .spokesperson, .reported]))
        },
        edits: several { $0.numbers.pick(Quote.Edit.allCases) }, confidence: Double(numbers.number(below: 1000)) / 1000)
      quote.reviewed = maybe { $0.numbers.pick(Reviewed.Verdict.allCases) }
      return quote
    }

    mutating func verified() -> Verification.Item {
      Verification.Item(
        quote: word(), verdict: numbers.pick(Verification.Verdict.allCases),
        place: maybe {
          Verification.Place(path: $0.word(), scalars: $0.range(), source: $0.range(), time: $0.maybe { $0.word() })
        },
        said: maybe { $0.word() }, changes: several { Verification.Change(quoted: $0.word(), said: $0.word()) },
        omitted: several { $0.word() }, label: maybe { $0.word() },
        speaker: numbers.pick(Verification.SpeakerMatch.allCases))
    }

    mutating func change() -> Change {
      Change(
        kind: numbers.pick(Change.Kind.allCases), range: maybe { $0.range() },
        earlier: maybe { Change.Earlier(text: $0.word(), scalars: $0.range(), source: $0.range()) },
        isTold: maybe { $0.numbers.number(below: 2) == 0 })
    }

    mutating func decision() -> Reviewed.Decision {
      Reviewed.Decision(
        item: word(), verdict: numbers.pick(Reviewed.Verdict.allCases), by: word(), at: "2026-11-28T09:14:02.113Z",
        before: ["speaker": .string(word())], after: [:], reason: maybe { $0.word() })
    }

    mutating func summary() -> Summary {
      Summary(
        method: word(),
        sentences: several { maker in
          let written = maker.maybe { Summary.Sentence(written: $0.word(), support: [$0.range(), $0.range()]) }
          return (written ?? nil) ?? Summary.Sentence(range: maker.range(), score: 0.5)
        }, scores: several { Summary.Sentence(range: $0.range(), score: 0.25) })
    }
  }

  private func article(_ seed: UInt64) -> Article {
    let text = "Ünit “x” says.\n\nIt was said, “yes,” on Monday 😀."
    var article = bareArticle(text)
    var maker = Maker(seed: seed, text: text)
    article[Quotes.self] = Quotes(maker.several { $0.quote() })
    article[People.self] = People(maker.several { $0.person() })
    article[Summary.self] = maker.summary()
    article[Verification.self] = Verification(maker.several { $0.verified() })
    article[Changes.self] = Changes(
      path: maker.maybe { $0.word() }, sha256: maker.maybe { $0.word() }, all: maker.several { $0.change() })
    article[Reviewed.self] = Reviewed(maker.several { $0.decision() })
    return article
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>) func everyLayerIsReadBackEqual(seed: UInt64) throws {
    let article = article(seed)
    let written = ArticleRecord.write(article)
    let read = try ArticleRecord.read(JSONParser.parse(written), layers: Self.types)
    #expect(read[Quotes.self] == article[Quotes.self])
    #expect(read[People.self] == article[People.self])
    #expect(read[Summary.self]?.sentences == article[Summary.self]?.sentences)
    #expect(read[Summary.self]?.scores == article[Summary.self]?.scores)
    #expect(read[Verification.self] == article[Verification.self])
    #expect(read[Changes.self] == article[Changes.self])
    #expect(read[Reviewed.self] == article[Reviewed.self])
    #expect(ArticleRecord.write(read) == written)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>) func spansOfARecordAreTheirWords(seed: UInt64) throws {
    var article = article(seed)
    // Its places lie in another file.
    article[Verification.self] = nil
    let record = try JSONParser.parse(ArticleRecord.write(article))
    #expect(brokenSpans(record, sourceLength: article.source.byteCount) == [])
    // The file is the text: a span's bytes are its words' bytes.
    for (quote, range) in zip(record["quotes"]?.items ?? [], article[Quotes.self]?.all.map(\.range) ?? [])
    where !range.isEmpty {
      #expect(quote["source"]?.items?.compactMap(\.int) == [range.lowerBound, range.upperBound])
    }
  }

  /// Whoever does not know the types keeps the layers as they are.
  @Test(arguments: 1...10 as ClosedRange<UInt64>) func unknownLayersPassThrough(seed: UInt64) throws {
    let written = ArticleRecord.write(article(seed))
    let read = try ArticleRecord.read(JSONParser.parse(written), layers: [])
    #expect(ArticleRecord.write(read) == written)
    #expect(read[Quotes.self] == nil && read.hasLayer(named: "quotes"))
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>) func aLayerAloneIsThatOfTheRecord(seed: UInt64) throws {
    let article = article(seed)
    let record = try JSONParser.parse(ArticleRecord.write(article))
    for layer in article.layers { #expect(ArticleRecord.layer(named: layer.name, of: article) == record[layer.name]) }
    #expect(ArticleRecord.layer(named: "nonsense", of: article) == nil)
    #expect(ArticleRecord.layer(named: "text", of: article) == nil, "the text is no layer")
  }
}
