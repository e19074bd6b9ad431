import Prose
import Testing

@Suite struct ReadingTests {
  private func reading(_ blocks: [String], language: String? = nil) -> Reading {
    var text: [UInt8] = []
    var ranges: [Range<Int>] = []
    for block in blocks {
      if !text.isEmpty { text += "\n\n".utf8 }
      ranges.append(text.count..<text.count + block.utf8.count)
      text += block.utf8
    }
    return Reading(text, blocks: ranges, language: language)
  }

  private func words(_ reading: Reading, _ tokens: some Sequence<Token>) -> [String] {
    tokens.map { String(decoding: reading.text[$0.range], as: UTF8.self) }
  }

  @Test func blocksAreReadOneByOne() {
    let reading = reading(["Harbour shut", "The mayor left. Nobody spoke.", ""])
    #expect(reading.blocks.map(\.tokens) == [0..<2, 2..<9, 9..<9])
    #expect(reading.sentences.map(\.block) == [0, 1, 1])
    #expect(reading.sentences.map(\.tokens) == [0..<2, 2..<6, 6..<9])
    #expect(words(reading, reading.words(of: reading.sentences[1])) == ["The", "mayor", "left"])
  }

  @Test func withoutBlocksTheTextIsOne() {
    let text = Array("One. Two.".utf8)
    let reading = Reading(text)
    #expect(reading.blocks.map(\.range) == [0..<text.count] && reading.sentences.count == 2)
  }

  @Test func namesAndDatesOfASentence() throws {
    let reading = reading(["Anna Lee met Tom Day on March 2, 2025. They left."])
    let first = try #require(reading.sentences.first)
    #expect(
      reading.names(of: first).map { String(decoding: reading.text[$0.range], as: UTF8.self) } == [
        "Anna Lee", "Tom Day",
      ])
    #expect(reading.dates(of: first).map(\.year) == [2025])
    #expect(reading.names(of: reading.sentences[1]).isEmpty)
  }

  @Test func tagsOfASentence() throws {
    let reading = reading(["The mayor didn’t resign."])
    let tagged = reading.tags(of: try #require(reading.sentences.first))
    #expect(words(reading, tagged.map(\.token)) == ["The", "mayor", "did", "n’t", "resign", "."])
    #expect(tagged[1].tag.isNoun && tagged[4].tag.isVerb)
  }

  @Test func languageDecidesHowSentencesAreCut() {
    let text = "Am 3. Mai begann es. Niemand kam."
    #expect(reading([text], language: "de").sentences.count == 2)
  }

  @Test func tokensOfAPartAreThoseAtHand() {
    let reading = reading(["“Stop,” said Lee."])
    let block = reading.blocks[0]
    let part = reading.tokens(of: block, in: 11..<20)
    #expect(words(reading, part) == ["said", "Lee"] && part.startIndex == 4)
  }

  @Test func aTokenAcrossTheEndOfAPartIsCutAnew() {
    let reading = reading(["half-hearted words"])
    #expect(words(reading, reading.tokens(of: reading.blocks[0], in: 0..<4)) == ["half"])
  }

  @Test func oddBlocksNeverTrap() {
    let text = Array("Ein Satz. Noch einer.".utf8)
    let reading = Reading(text, blocks: [5..<400, 0..<3, 30..<31, 2..<2, 0..<21])
    #expect(reading.blocks.count == 5 && reading.sentences.allSatisfy { $0.range.upperBound <= text.count })
    #expect(reading.tokens(of: reading.blocks[0], in: 100..<200).isEmpty)
  }

  @Test func sentencesHoldTheirTokens() {
    let reading = reading(["He said: “We won’t. Never.” Then — at 5 p.m. — he left … No. 7 stayed.", "• One • Two"])
    for sentence in reading.sentences {
      for token in reading.tokens[sentence.tokens] {
        #expect(
          token.range.lowerBound >= sentence.range.lowerBound && token.range.upperBound <= sentence.range.upperBound)
      }
    }
    #expect(reading.sentences.map(\.tokens.count).reduce(0, +) == reading.tokens.count)
  }

  @Test func manyThreadsMayAskAtOnce() async {
    let reading = reading(Array(repeating: "The mayor left. Nobody spoke.", count: 200))
    let counts = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { reading.sentences.count } }
      return await group.reduce(into: [Int]()) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 400, count: 8))
  }
}
