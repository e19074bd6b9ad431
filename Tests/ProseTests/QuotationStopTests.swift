import Prose
import Testing

/// Question and exclamation marks at the end of a quotation that its sentence goes on behind.
@Suite struct QuotationStopTests {
  private func count(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    return sentenceRanges(in: bytes, range: 0..<bytes.count).count
  }

  @Test(
    arguments: [
      "“Where is it?” Mara Lind said.", "\"Who are you?\" Anna asked.", "“Did you see it?!” Tom Hale exclaimed.",
      "“We won!” Mayor Lind’s spokesman told the paper.", "“Are you well?” I asked him.",
      "“Enough!” Jones, who runs the shop, said.", "“Is this it?” Lind, 45, of Hull, said after the vote.",
      "“What a day!” Coach Bill Ford told reporters.",
    ])
  func anAttributionIsNoSentenceOfItsOwn(text: String) { #expect(count(text) == 1) }

  @Test(
    arguments: [
      "“Is it over?” The crowd went silent.", "“Really?” Then he left.", "“No!” Parliament voted that night.",
      "“Is that all?” Police said the man ran.", "“Who knows?” Nobody asked.",
    ])
  func anotherSentenceIs(text: String) { #expect(count(text) == 2) }

  @Test(arguments: ["“Gimme! Gimme!” was a hit.", "\"Stop! Look! Listen!\" closed after a week."])
  func aTitleIsNotCut(text: String) { #expect(count(text) == 1) }

  @Test func anUtteranceOfTwoSentencesIs() { #expect(count("“Stop! Come here!” she said.") == 2) }
}
