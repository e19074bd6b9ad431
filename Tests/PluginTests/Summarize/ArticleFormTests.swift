import Articles
import Testing
import Text

/// Articles that are no news stories: interviews, live blogs, lists, transcripts, scenes that open a feature.
@Suite struct ArticleFormTests {
  @Test func anInterviewIsWhatStandsAroundIt() throws {
    let sentences = try summary(
      """
      “I never wanted to be a captain”

      Ines Calloway has steered the island ferry for thirty years and retires on Friday.

      How did you start?

      My father took me aboard when I was six. I was sick all day and he laughed about it.

      And yet you stayed?

      I had nothing else. The sea was there every morning, and the boat was there when I came down to the quay.

      What will you miss?

      The fog. Nobody believes me, but the fog is the best of it because you are alone with the engine.
      """)
    #expect(sentences == ["Ines Calloway has steered the island ferry for thirty years and retires on Friday."])
  }

  @Test func anExplainerWithQuestionsIsNoInterview() throws {
    let sentences = try summary(
      """
      The ferry subsidy explained

      The council votes on the ferry subsidy next week.

      What is it?

      The county pays the ferry line 2.4 million a year. It has done so since 1998.

      Who wants to end it?

      Seven members of the council say the county cannot afford the subsidy.

      What happens then?

      Fares would rise by a third, and the night ferry would stop in January.
      """)
    #expect(sentences.count == 3)
  }

  @Test func aLiveBlogGivesItsOpeningAndTheFirstSentencesOfEntries() throws {
    let sentences = try summary(
      """
      Council night: ferry vote as it happened

      The council has voted to end the ferry subsidy after a night of protest.

      10.42pm

      Chair Maren Holt has closed the meeting and left the hall. He waved to nobody in the square.

      10.15pm

      The subsidy of the ferry ends in January after seven votes to four. Cheers were heard from the back row.

      8.05pm

      Good evening and welcome to our live coverage of the ferry vote. The council meets at half past eight.
      """)
    #expect(
      sentences == [
        "The council has voted to end the ferry subsidy after a night of protest.",
        "Chair Maren Holt has closed the meeting and left the hall.",
        "The subsidy of the ferry ends in January after seven votes to four.",
      ])
  }

  @Test func aListIsWhatStandsAboveItsItems() throws {
    let sentences = try summary(
      """
      Four places to eat on the waterfront

      The waterfront has more restaurants than ever. Our critics return to four of them.

      1. The Net Loft

      A small room above the chandlery has the best mussels on the coast.

      2. Maren’s House

      Her fish soup has been on the menu since 1987 and comes with bread.

      3. Pier Seven

      The terrace with its view of the ferries closes in October.
      """)
    withKnownIssue("a list of which parse takes one line for an item and others for headings is not known as one") {
      #expect(
        sentences == ["The waterfront has more restaurants than ever.", "Our critics return to four of them."])
    }
  }

  @Test func aTranscriptIsSummedUpWithoutItsLabels() throws {
    let record = try summaryRecord(
      """
      Transcript of the council meeting

      HOLT: I open the meeting. We have one matter before us tonight, and it is the ferry.

      REYES: Madam chair, I move that the ferry subsidy end in January.

      HOLT: Is there a second to the motion?

      ODUYA: Second. We have paid for an empty boat long enough, and the ferry is empty.
      """)
    let sentences = record["summary"]?["sentences"]?.items?.compactMap { $0["text"]?.text } ?? []
    #expect(sentences.count == 3 && !sentences.contains { $0.contains("HOLT") || $0.contains("REYES:") })
    #expect(record["diagnostics"]?.items?.map { $0["code"]?.text } == ["M103"])
  }

  @Test func nothingToReadIsSaid() throws {
    let record = try summaryRecord("Shopping\n\n- milk\n- bread\n- two eggs")
    #expect(record["summary"]?["sentences"]?.items?.isEmpty == true)
    #expect(record["diagnostics"]?.items?.compactMap { $0["code"]?.text }.contains("M102") == true)
  }

  @Test func oneSentenceIsItsSummary() throws {
    #expect(try summary("The ferry sails again on Monday.") == ["The ferry sails again on Monday."])
  }

  @Test func theScoresOfAllSentencesAreToldOnRequest() throws {
    let scores = try #require(try summaryRecord(islandStory, ["scores": .bool(true)])["summary"]?["scores"]?.items)
    #expect(scores.count == 4 && scores.allSatisfy { $0["score"]?.double != nil && $0["start"]?.int != nil })
    #expect(try summaryRecord(islandStory)["summary"]?["scores"] == nil)
  }

  @Test func aStoryThatOpensWithASceneIsSummedUpFromItsMatter() throws {
    let scene = "It is five in the morning and rain hits the glass. The kettle hums on a small iron stove."
    let matter =
      "Jonas Brandt is the last lighthouse keeper of the coast, and the coast guard will replace the lighthouse keeper with "
      + "a sensor in June."
    let rest = (1...6).map {
      "The coast guard said \($0) times that a lighthouse without a keeper saves money. Sailors of the coast want to keep "
        + "the lighthouse keeper \($0)."
    }
    let sentences = try summary(
      (["The last lamp", scene, matter] + rest).joined(separator: "\n\n"), ["sentences": .integer(2)])
    #expect(!sentences.isEmpty && !sentences.contains { scene.contains($0) }, "\(sentences)")
  }
}
