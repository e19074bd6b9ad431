import Prose
import Testing

@Suite struct WordTests {
  @Test(arguments: [
    ("Said", "said"), ("SAID", "said"), ("don’t", "don't"), ("ÉTÉ", "été"), ("Übung", "übung"),
    ("Wirt\u{AD}schaft", "wirtschaft"),
    ("ЖУК", "жук"), ("naïve", "NAÏVE"),
  ])
  func wordsThatReadAlikeShareAHash(_ left: String, _ right: String) {
    #expect(WordHash.of(left) == WordHash.of(right))
  }

  @Test(arguments: [("said", "says"), ("ete", "été"), ("dont", "don't"), ("", "a"), ("ab", "ba")])
  func otherWordsDoNot(_ left: String, _ right: String) { #expect(WordHash.of(left) != WordHash.of(right)) }

  @Test func brokenBytesHaveAHashToo() {
    for bytes: [UInt8] in [[0x80], [0xE2, 0x80], [0xC3], [0xFF, 0xFE], []] { #expect(WordHash.of(bytes) != 0) }
  }

  @Test func numbersAreGivenOutInOrder() {
    var numbers = WordNumbers()
    let words = (0..<5_000).map { "word\($0)" }
    for (place, word) in words.enumerated() { #expect(numbers.number(of: WordHash.of(word)) == place) }
    for (place, word) in words.enumerated() {
      #expect(numbers[WordHash.of(word)] == place && numbers.number(of: WordHash.of(word)) == place)
    }
    #expect(numbers.count == 5_000 && numbers[WordHash.of("absent")] == nil)
    // A token of which only the place is known has no hash: it is no word.
    #expect(numbers[0] == nil && WordNumbers()[0] == nil)
  }

  @Test func aMapKeepsTheLastValue() {
    var map = WordMap<Int>()
    #expect(map.isEmpty && map[WordHash.of("one")] == nil)
    map.set(WordHash.of("one"), to: 1)
    map.set(WordHash.of("two"), to: 2)
    map.set(WordHash.of("One"), to: 11)
    #expect(map[WordHash.of("one")] == 11 && map[WordHash.of("two")] == 2 && !map.isEmpty)
  }

  @Test func aSetHoldsItsWords() {
    let set: WordSet = ["he", "She"]
    #expect(set.contains(WordHash.of("HE")) && set.contains(WordHash.of("she")) && !set.contains(WordHash.of("it")))
    #expect(!WordSet([]).contains(WordHash.of("he")))
  }

  @Test(arguments: [
    ("voted", "voted"), ("waited", "wait"), ("votes", "vote"), ("voting", "voting"), ("school's", "school"),
    ("school’s", "school"), ("Schools", "school"), ("press", "press"), ("is", "is"), ("reopening", "reopen"),
    ("1990s", "1990"), ("buses", "buse"), ("cats", "cats"),
  ])
  func formsOfAWordAreAlike(word: String, stem: String) {
    let marked = Marked(word)
    let token = tokens(in: marked.bytes, range: marked.all)[0]
    #expect(Stem.hash(of: token, in: marked.bytes) == WordHash.of(stem))
  }

  @Test(
    arguments: [
      ("Lee", [.capital]), ("lee", []), ("Élan", [.capital]), ("élan", []), ("don’t", [.apostrophe]),
      ("O'Neil", [.capital, .apostrophe]), ("well-known", [.hyphen]), ("U.S.", [.capital, .stop]), ("Жук", [.capital]),
    ] as [(String, TokenShape)])
  func shapesOfWords(_ word: String, _ shape: TokenShape) {
    let marked = Marked(word)
    #expect(tokens(in: marked.bytes, range: marked.all).map(\.shape) == [shape])
  }
}
