import Articles
import PluginKit
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

/// The plugin as the engine calls it: layer, places, remarks.
@Suite struct VerifyQuotesTests {
  private static let story = """
    Ferry Strike Ends

    “We are glad to sail again,” said Anna Lindqvist, the captain of the Tern. “The strike took 12 days,” she said.
    """

  private func checked(_ files: [FoundFiles.File], patterns: [String] = ["Transcripts/ferry.txt"]) throws -> Article {
    var article = article(Self.story)
    try work(&article, [("parse", [:]), ("extract-quotes", [:])], registry: builtinPlugins)
    article.diagnostics = []
    var context = testContext(files: ["against": FoundFiles(patterns: patterns, files: files)])
    try VerifyQuotes(VerifyQuotesOptions()).run(&article, &context)
    article.diagnostics += context.diagnostics
    return article
  }

  @Test func aPlaceLeadsToTheBytesOfTheFile() throws {
    let said = "CAPTAIN ANNA LINDQVIST: Très bien. We're glad to sail again, uh, and glad it's over.\n"
    let latin = Array(said.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    let article = try checked([FoundFiles.File(path: "Transcripts/ferry.txt", bytes: latin)])
    let item = try #require(article[Verification.self]?.all.first)
    let place = try #require(item.place)
    #expect(item.verdict == .exact && item.speaker == .same && item.label == "CAPTAIN ANNA LINDQVIST")
    #expect(String(utf8: latin[place.source]) == "We're glad to sail again")
    #expect(place.scalars == place.source)
  }

  @Test func remarksAreShortOfNothing() throws {
    let file = FoundFiles.File(
      path: "Transcripts/ferry.txt", bytes: Array("TOM HALE: The strike took twenty days, you know.".utf8))
    let article = try checked([file])
    #expect(article.diagnostics.map(\.code) == ["V102", "V101", "V104"])
    #expect(
      article.diagnostics[1].message == "quoted “12”, said “twenty” (Transcripts/ferry.txt)")
    #expect(article.diagnostics[1].range.map { article.text[$0] } == "The strike took 12 days,")
    #expect(article.diagnostics[2].message.hasPrefix("the transcript has this from TOM HALE, the article from Anna"))
  }

  @Test func theBestOfSeveralTranscriptsCounts() throws {
    let files = ["The strike took 13 days.", "We are glad to sail again. The strike took twelve days."].enumerated().map
    {
      FoundFiles.File(path: "Transcripts/\($0.offset).txt", bytes: Array($0.element.utf8))
    }
    let items = try checked(files)[Verification.self]?.all ?? []
    #expect(items.map(\.verdict) == [.exact, .exact])
    #expect(items.map { $0.place?.path } == ["Transcripts/1.txt", "Transcripts/1.txt"])
  }

  @Test func whatCannotBeReadIsToldAndNothingIsNotFound() throws {
    let files = [
      FoundFiles.File(path: "a.txt", bytes: [], problem: "It is too large."),
      FoundFiles.File(path: "b.json", bytes: Array("{}".utf8)),
      FoundFiles.File(path: "c.txt", bytes: Array(" \n".utf8)),
      FoundFiles.File(path: "d.txt", bytes: Array("... --- !!!".utf8)),
      FoundFiles.File(path: "e.txt", bytes: [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + Array("We are glad".utf8)),
    ]
    let article = try checked(files)
    #expect(article[Verification.self] == Verification([]))
    #expect(article.diagnostics.map(\.code) == ["V106", "V106", "V106", "V106", "V106"])
    #expect(article.diagnostics[4].message == "not checked against e.txt: it looks like a program, not like text")
    #expect(article.diagnostics[0].message == "not checked against a.txt: It is too large.")
    let missing = try checked([])
    #expect(missing.diagnostics.map(\.message) == ["not checked: there is no transcript Transcripts/ferry.txt"])
  }

  @Test func damagedCaptionsAreTold() throws {
    let file = FoundFiles.File(
      path: "f.srt", bytes: Array("1\n00:01,000 --> 00:02,000\nHello\n\n2\n00:02,000 -> 00:03,000\nthere\n".utf8))
    let article = try checked([file])
    #expect(article.diagnostics.first?.code == "V108")
    #expect(
      article.diagnostics.first?.message == "f.srt, line 6 has a broken arrow between its times; it was read")
  }

  @Test func aRecordIsATranscript() throws {
    var interview = article("The interview\n\nANNA LINDQVIST: We are glad to sail again.\n\nQ: How long was it?")
    try work(&interview, [("parse", [:])], registry: builtinPlugins)
    let record = FoundFiles.File(path: "interview.json", bytes: ArticleRecord.write(interview))
    let item = try #require(try checked([record])[Verification.self]?.all.first)
    #expect(item.verdict == .exact && item.speaker == .same && item.place?.path == "interview.json")
  }

  @Test func theLayerReadsItselfBack() throws {
    let file = FoundFiles.File(
      path: "ferry.vtt",
      bytes: Array(
        "WEBVTT\n\n00:01.000 --> 00:02.000\nWe're glad, really glad to sail again. The strike took ten days.".utf8))
    let written = ArticleRecord.write(try checked([file]))
    let read = try ArticleRecord.read(
      try JSONParser.parse(written), layers: [Structure.self, Quotes.self, People.self, Verification.self])
    #expect(ArticleRecord.write(read) == written)
    #expect(read[Verification.self]?.all.first?.place?.time == "00:00:01.000")
    #expect(read[Verification.self]?.count == 2)
  }

  @Test func exportsShowTheVerdictBesideTheQuote() throws {
    let file = FoundFiles.File(path: "ferry.txt", bytes: Array("The strike took ten days.".utf8))
    let article = try checked([file])
    #expect(try exportFile([article], ["as": "csv"]).contains(",changed,"))
    let table = try exportFile([article], ["as": "csv", "of": "verification"])
    #expect(table.contains("“12” for “ten”") && table.contains("not_found"))
    #expect(try exportFile([article], ["as": "html"]).contains("<span class=\"verdict changed\">"))
    #expect(try exportFile([article], ["as": "markdown"]).contains("transcript: changed"))
  }
}
