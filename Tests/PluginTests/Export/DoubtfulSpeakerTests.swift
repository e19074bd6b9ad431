import Articles
import TestSupport
import Testing
import Text

/// A speaker below half confidence is never named as if it were known, in any format.
@Suite struct DoubtfulSpeakerTests {
  /// The story of the ferry, its second quote by Jens Løv no likelier than that, and by nobody else.
  private func story(_ confidence: Double, isNamed: Bool = true) -> Article {
    var story = ferryStory()
    story[Structure.self]?.published = "2025-03-02"
    story[Quotes.self]?.all[1].confidence = confidence
    if !isNamed { story[Quotes.self]?.all[1].speaker = nil }
    return story
  }

  private func count(_ word: String, _ format: String, _ article: Article) throws -> Int {
    let file = try exportFile([article], ["as": .string(format), "to": "Out/${{ article.slug }}.x"])
    return file.ranges(of: word).count
  }

  @Test(arguments: ["jsonld", "ninjs", "ninjs-2", "newsml-g2", "web-annotation", "spacy"])
  func formatsForMachinesLeaveTheNameOut(format: String) throws {
    let name = format == "newsml-g2" ? "<name>Jens Løv</name>" : "Jens Løv"
    let nobody = try count(name, format, story(0.3, isNamed: false))
    #expect(try count(name, format, story(0.3)) == nobody, "as if nobody were named")
    #expect(try count(name, format, story(0.49)) == nobody)
    #expect(try count(name, format, story(0.51)) > nobody, "and named where it is likelier than not")
  }

  /// The words stand where they stand; what is said about the quote names nobody.
  @Test(arguments: ["brat", "label-studio"]) func notesOfAnnotationToolsLeaveTheNameOut(format: String) throws {
    let known = try count("Jens Løv", format, story(0.51))
    for confidence in [0.1, 0.3, 0.49] { #expect(try count("Jens Løv", format, story(confidence)) < known) }
    #expect(try count("Jens Løv; confidence", "brat", story(0.49)) == 0)
  }

  @Test(arguments: ["markdown", "html"]) func formatsForPeopleSayThatItIsUncertain(format: String) throws {
    #expect(try count("uncertain", format, story(0.49)) > count("uncertain", format, story(0.51)))
    #expect(try count("Jens Løv", format, story(0.49)) > 0)
  }

  @Test(arguments: [(0.1, "no"), (0.49, "no"), (0.51, "yes"), (1, "yes")])
  func theTableHasAColumnForIt(confidence: Double, certain: String) throws {
    let rows = try #require(csvRows(try exportFile([story(confidence)], ["as": "csv", "of": "quotes"])))
    let column = try #require(rows.first?.firstIndex(of: "certain"))
    #expect(rows.dropFirst().map { $0[column] } == ["yes", certain, ""])
  }
}
