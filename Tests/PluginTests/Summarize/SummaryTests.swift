import TestSupport
import Testing
import Text

@Suite struct SummaryTests {
  @Test(arguments: 1...6)
  func asManySentencesAsAskedFor(count: Int) throws {
    #expect(try summary(islandStory, ["sentences": .integer(count)]).count == min(count, 4))
  }

  @Test func sentencesAreWholeAndInOrder() throws {
    let record = try summaryRecord(islandStory, ["sentences": .integer(5)])
    #expect(brokenSpans(record, sourceLength: islandStory.utf8.count) == [])
    let starts = record["summary"]?["sentences"]?.items?.compactMap { $0["start"]?.int } ?? []
    #expect(starts == starts.sorted() && Set(starts).count == starts.count)
    for sentence in try summary(islandStory, ["sentences": .integer(5)]) {
      #expect(islandStory.contains(sentence) && ".”".contains(sentence.last ?? " "))
    }
  }

  @Test(arguments: [
    "Island school to reopen", "Mara Lindqvist", "PORT HALVERN", "Photo:", "wait for the boat", "Correction",
    "misstated",
    "What happens next", "newsletter",
  ])
  func nothingButTheRunningTextIsTaken(words: String) throws {
    #expect(try summary(islandStory, ["sentences": .integer(50)]).allSatisfy { !$0.contains(words) })
  }

  @Test func quotationsAreNeverCut() throws {
    let all = try summary(islandStory, ["sentences": .integer(50)])
    #expect(all.contains { $0.hasPrefix("“We have waited long enough. Our children") })
    #expect(all.allSatisfy { $0.filter { $0 == "“" }.count == $0.filter { $0 == "”" }.count })
  }

  @Test func twoSentencesThatShareMostOfTheirWordsAreNotBothTaken() throws {
    let text = """
      Harbour wall

      The council approved a costly plan to rebuild the old harbour wall at Skarne. The plan for the old harbour wall
      at Skarne worries engineers, who wrote to the mayor on Tuesday. A ferry company offered to pay for a new pier.

      """
    let taken = try summary(text, ["sentences": .integer(3)])
    #expect(taken.count == 2 && taken.filter { $0.contains("harbour wall") }.count == 1)
  }

  @Test func theLeadIsTakenFirst() throws {
    let first = try summary(islandStory, ["sentences": .integer(1)]).first
    #expect(first?.hasPrefix("The island school on Skarne will reopen in August") == true)
  }

  @Test(arguments: [5, 20, 25, 45, 65, 100, 1_000])
  func theLimitOfWordsIsKept(words: Int) throws {
    let sentences = try summary(islandStory, ["sentences": .integer(5), "words": .integer(words)])
    #expect(sentences.joined(separator: " ").split(separator: " ").count <= words)
    #expect(sentences.isEmpty == (words == 5))
  }

  @Test func aLimitThatNothingFitsIsTold() throws {
    let record = try summaryRecord(
      "Title here\n\nThe council of the island met on Monday to vote on the school.", ["words": .integer(4)])
    #expect(record["summary"]?["sentences"]?.items == [])
    #expect(record["diagnostics"]?.items?.compactMap { $0["code"]?.text }.contains("M101") == true)
  }

  @Test func theSameArticleGivesTheSameSummary() throws {
    for count in [1, 3, 7] {
      let options: JSONObject = ["sentences": .integer(count)]
      #expect(try summaryRecord(islandStory, options) == (try summaryRecord(islandStory, options)))
    }
  }

  @Test func sentencesThatRepeatEachOtherAreNotTakenTogether() throws {
    let said = "The council of Skarne voted on Monday to reopen the island school in August."
    let text = """
      Island school to reopen

      \(said)

      \(said.replacing("voted on Monday", with: "voted on a Monday"))

      The county will hire four new teachers in June, and the ferry company promised an early boat for them.
      """
    let taken = try summary(text, ["sentences": .integer(2)])
    #expect(taken.count == 2 && taken.last?.hasPrefix("The county will hire") == true)
  }

  @Test(arguments: [0, 51, -1])
  func theNumberOfSentencesHasARange(count: Int) {
    #expect(throws: RefusedOptions.self) { try summary(islandStory, ["sentences": .integer(count)]) }
  }

  @Test func theMethodIsNamed() throws {
    #expect(try summaryRecord(islandStory)["summary"]?["method"]?.text == "extractive")
  }
}
