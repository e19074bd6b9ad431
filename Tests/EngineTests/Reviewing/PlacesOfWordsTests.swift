import Articles
import TestSupport
import Testing
import Text

@testable import Engine

@Suite struct PlacesOfWordsTests {
  private func places(_ words: String, _ text: String) -> [Int] {
    PlacesOfWords(SampleArticle(text).article).all(words).map(\.lowerBound)
  }

  @Test func wordsAreFoundWhole() {
    #expect(places("Holt", "Holt and Holtby; Maren Holt.") == [0, 23])
    #expect(places("ana", "ana banana ana") == [0, 11])
    #expect(places("é", "é école é") == [0, 10])
    #expect(places("again’", "‘never again’ to") == [9])
    #expect(places("", "text").isEmpty && places("longer than the text", "text").isEmpty)
  }

  @Test func aRepetitiveTextIsWalkedOnce() {
    let text = String(repeating: "a ", count: 20_000)
    #expect(places(String(repeating: "a ", count: 2000) + "b", text).isEmpty)
    #expect(places("a a", "a a a a") == [0, 2, 4])
  }

  @Test func theNearestOfSeveralIsMeant() {
    let words = PlacesOfWords(SampleArticle("Holt spoke. Then the vote. Holt left.").article)
    #expect(words.nearest("Holt", to: 20..<24)?.lowerBound == 27)
    #expect(words.nearest("Holt", to: 5..<10)?.lowerBound == 0)
    #expect(words.nearest("Nobody", to: 0..<1) == nil)
    let overlapping = PlacesOfWords(SampleArticle("a a a a").article)
    #expect(overlapping.nearest("a a", to: 2..<5) == 2..<5)
  }

  @Test func aMarkDoesNotDependOnThePlace() throws {
    let quote: JSONObject = [
      "id": "q1", "text": "words", "start": .integer(4), "speaker": ["name": "A", "start": .integer(1)],
    ]
    let moved: JSONObject = [
      "id": "q7", "text": "words", "start": .integer(9), "speaker": ["name": "A", "start": .integer(3)],
    ]
    let other: JSONObject = [
      "id": "q1", "text": "words", "start": .integer(4), "speaker": ["name": "B", "start": .integer(1)],
    ]
    #expect(itemMark(quote, kind: "quote") == itemMark(moved, kind: "quote"))
    #expect(itemMark(quote, kind: "quote") != itemMark(other, kind: "quote"))
    #expect(itemMark(quote, kind: "quote") != itemMark(quote, kind: "summary"))
  }
}
