import Prose

/// Whom lines of speech may belong to that name nobody.
extension SpeakerNaming {
  /// The two people named last before an offset, the last first.
  func lastTwo(before offset: Int) -> [Int] {
    let all = people.people(before: offset) { _ in true }
    return Array(all.filter { people.ones[$0].isPerson || people.ones[$0].words.count > 1 }.prefix(2))
  }

  /// Whether somebody is named within a range.
  func names(_ number: Int, in range: Range<Int>) -> Bool {
    people.mentions[people.firstMention(endingAfter: range.lowerBound)...]
      .prefix { $0.range.lowerBound < range.upperBound }
      .contains { $0.number == number && $0.range.lowerBound >= range.lowerBound }
  }
}
