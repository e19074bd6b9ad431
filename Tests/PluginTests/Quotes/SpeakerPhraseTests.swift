import Prose
import Testing
import TestSupport
import Text

@testable import BuiltinPlugins

/// Noun phrases and pronouns that may speak, and names with the offices before them.
@Suite struct SpeakerPhraseTests {
  @Test(arguments: [
    ("Anna Lindqvist said no.", ["Anna Lindqvist (name)"]), ("The mayor said no.", ["The mayor (role)"]),
    ("She said no.", ["She (she)"]), ("He told them.", ["He (he)", "them (they)"]), ("I said no.", ["I (first)"]),
    ("Mayor Anna Lindqvist said no.", ["Mayor Anna Lindqvist (name)"]),
    ("Anna Lindqvist and Peter Holm said no.", ["Anna Lindqvist (name)", "Peter Holm (name)"]),
    ("The report said so.", ["The report (document)"]),
    ("Anna Lindqvist, 45, said no.", ["Anna Lindqvist (name)"]),
    ("the Department of Justice said no.", ["the Department of Justice (organisation)"]),
    ("According to Peter Holm, it rains.", ["Peter Holm (name)", "it (it)"]), ("Who said no?", ["Who (who)"]),
  ])
  func phrasesHaveTheirForm(paragraph: String, expected: [String]) {
    let found = CutParagraph(paragraph).phrases
    #expect(expected.allSatisfy(found.contains), "\(found)")
  }

  @Test(arguments: ["12 of", "said", ", .", "", "and", "last week"]) func otherWordsAreNobody(paragraph: String) {
    #expect(CutParagraph(paragraph).phrases == [])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func phrasesStandOneBehindTheOther(seed: UInt64) {
    let pieces = [
      "Anna ", "Lindqvist ", "the ", "mayor ", "of ", "Oslo ", "she ", "said ", ", ", ". ", "12 ", "R-Ohio ", "“No,” ",
      "Jones’s ", "and ",
      "(", ") ", "Mr. ", "who ", "report ", "& ", "de ", "la ",
    ]
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<20 {
      let paragraph = CutParagraph(numbers.text(of: pieces, atMost: 25))
      var finder = PhraseFinder(paragraph.words)
      #expect(finder.find().count == paragraph.words.count)
      var last = -1
      for phrase in finder.phrases {
        #expect(last < phrase.first && phrase.first <= phrase.last && phrase.last < paragraph.words.count)
        #expect((phrase.first...phrase.last).contains(phrase.head))
        #expect(phrase.range.lowerBound == paragraph.words[phrase.first].start)
        let isInside =
          phrase.range.lowerBound <= phrase.name.lowerBound && phrase.name.upperBound <= phrase.range.upperBound
        #expect(phrase.name.isEmpty || isInside)
        last = phrase.last
      }
    }
  }

  @Test(arguments: [
    ("Anna Lindqvist met Peter Holm.", ["Anna Lindqvist", "Peter Holm"]), ("Mr. Holm left.", ["Holm [Mr.]"]),
    ("Mayor Anna Lindqvist left.", ["Anna Lindqvist [Mayor]"]),
    ("Later, former council spokesman Peter Holm left.", ["Peter Holm [former council spokesman]"]),
    ("Anna Lindqvist’s boat", ["Anna Lindqvist"]), ("On Monday it rained.", []), ("the boats left", []),
    ("J. R. Holm left.", ["J. R. Holm"]), ("Smith & Sons closed.", ["Smith & Sons"]),
    ("Zoë Müller left.", ["Zoë Müller"]), ("", []),
  ])
  func namesAreRunsOfCapitals(text: String, names: [String]) {
    let found = scannedNames(text)
    #expect(found.map { $0.split(separator: " [")[0] } == names.map { $0.split(separator: " [")[0] }, "\(found)")
    for name in names where name.hasSuffix("man]") || name.contains("Mayor") {
      #expect(found.contains(name), "\(found)")
    }
  }

  @Test(arguments: [
    ("de", "Ursula von der Heide kam.", ["Ursula von der Heide"]),
    ("en", "Ursula von der Heide came.", ["Ursula von der Heide"]),
  ])
  func particlesJoinNamesWhereTheLanguageHasThem(language: String, text: String, names: [String]) {
    #expect(scannedNames(text, language) == names)
  }

  @Test func aBareSurnameIsWhoWasNamedInFull() {
    let people = peopleIndex([
      "Anna Lindqvist met Peter Holm. Then Lindqvist left, and Holm stayed. Later Lindqvist came."
    ])
    #expect(people.ones.indices.map { people.name(of: $0) } == ["Anna Lindqvist", "Peter Holm"])
    #expect(people.mentions.map(\.number) == [0, 1, 0, 1, 0])
    #expect(people.ones.map(\.mentions) == [3, 2])
  }

  /// A family name that is a trade or a plain word, too, is somebody’s where he is named in full.
  @Test(arguments: [
    ("Nora Baker owns it. On deck Baker sang.", ["Nora Baker", "Baker"]),
    ("Nora Young owns it. Young added a room. Young people came.", ["Nora Young", "Young"]),
    ("Nora Weaver owns it. Weaver’s boat sank.", ["Nora Weaver", "Weaver"]),
    ("The shop of a baker burnt. A young baker wept.", []),
    ("Nora Young owns it. In the yard Young al-Haddad waited.", ["Nora Young", "al-Haddad"]),
  ])
  func aBareFamilyNameMayBeAPlainWord(text: String, names: [String]) {
    let people = peopleIndex([text])
    let found = people.mentions.filter { !people.ones[$0.number].isBody }.map {
      String(utf8: people.reading.text[$0.range])
    }
    #expect(found == names)
  }

  @Test func twoOfOneSurnameAreTwo() {
    let people = peopleIndex(["Anna Holm met Peter Holm. Mr. Holm left. Then Anna Holm left."])
    #expect(people.ones.count == 2)
    #expect(people.mentions.map(\.number) == [0, 1, 1, 0], "a title tells which of them")
  }

  @Test func thePlaceOfANameLeadsToWhoItIs() {
    let text = "Anna Lindqvist met Peter Holm."
    let people = peopleIndex([text])
    #expect(people.number(in: 0..<14) == 0 && people.number(in: 19..<29) == 1)
    #expect(people.number(in: 15..<18) == -1 && people.number(in: 0..<text.utf8.count) == 1, "the last of several")
    for offset in 0...text.utf8.count {
      let slow = people.mentions.firstIndex { $0.range.upperBound > offset } ?? people.mentions.count
      #expect(people.firstMention(endingAfter: offset) == slow)
    }
  }

  @Test func namesWithinQuotationsAreKnownAsSuch() {
    let people = peopleIndex(["Anna Lindqvist said “Peter Holm left.” Then Karin Blom came."])
    #expect(people.mentions.map(\.isQuoted) == [false, true, false])
  }
}
