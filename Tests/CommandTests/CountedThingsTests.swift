import Articles
import TestSupport
import Testing
import Text

@testable import WorkflowCommand

/// Numbers in digits and what they count, as the check of headlines compares them.
@Suite struct CountedThingsTests {
  private func things(_ words: String) -> [String] {
    let sample = SampleArticle(words)
    return countedThings(in: 0..<words.utf8.count, of: sample.article).map {
      "\(sample.article.text[$0.range]) = \($0.number) of \($0.unit)"
    }
  }

  @Test(arguments: [
    ("Ferry sells 212 tickets", ["212 tickets = 212 of ticket"]), ("1 Ticket left", ["1 Ticket = 1 of ticket"]),
    ("1,200.5 tonnes of ore", ["1,200.5 tonnes = 1200.5 of tonne"]),
    ("A $3 million bridge", ["$3 million = 3 million of $"]),
    ("3 million people", ["3 million people = 3 million of people"]), ("12% of boats", ["12% = 12 of %"]),
    ("12 percent of boats", ["12 percent = 12 of %"]), ("€5 a head", ["€5 = 5 of €"]),
    ("7 boats and 9 crews", ["7 boats = 7 of boat", "9 crews = 9 of crew"]),
    ("2 Millionen Menschen", ["2 Millionen Menschen = 2 million of menschen"]),
    ("40,000 Tonnen", ["40,000 Tonnen = 40000 of tonnen"]),
  ])
  func numbersInDigitsCount(words: String, expected: [String]) {
    #expect(things(words) == expected)
  }

  /// Years, what is written in words, and numbers without a thing.
  @Test(arguments: [
    "", "In 1999 boats sailed", "The 2026 budget", "three boats", "It was 12.", "12 of them", "No. 7", "Room 12",
    "12,34 boats", "1.2.3 boats",
  ])
  func otherNumbersCountNothing(words: String) {
    #expect(things(words) == [])
  }

  @Test func onlyTheSpanIsLookedAt() {
    let sample = SampleArticle("7 boats and 9 crews")
    #expect(countedThings(in: sample.place("9 crews"), of: sample.article).map(\.number) == ["9"])
    #expect(countedThings(in: 0..<0, of: sample.article).isEmpty)
  }

  @Test(arguments: [
    ("212 tickets", "212 ticket", true), ("1,200 boats", "1200 boats", true), ("$3 million", "$3 million", true),
    ("12%", "12 percent", true), ("212 tickets", "221 tickets", false), ("7 boats", "7 crews", false),
    ("$3 million", "$3 billion", false), ("$5", "€5", false), ("3 million people", "3 people", false),
  ])
  func asManyOfTheSame(left: String, right: String, isSame: Bool) throws {
    let one = try #require(things(of: left).first)
    let other = try #require(things(of: right).first)
    #expect(one.isSame(as: other) == isSame && other.isSame(as: one) == isSame)
  }

  private func things(of words: String) -> [CountedThing] {
    countedThings(in: 0..<words.utf8.count, of: SampleArticle(words).article)
  }
}
