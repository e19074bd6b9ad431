/// Finds the negation that stands right beside a quote in its sentence and turns it: `Not` before `everyone will lose their
/// post`, `nicht` behind `Wir verkaufen die Mühle`.
struct EdgeNegation {
  /// As many words before a quote, and behind it, may belong to its sentence for a negation to be seen.
  private static let before = 4
  private static let behind = 3

  let said: [SpokenWord]
  let lists: SpeechLists
  let turn: (_ word: Int) -> Int

  /// The words from the negation to the quote's first word.
  func ahead(of place: Int) -> Range<Int>? {
    guard place > 0, turn(place - 1) == turn(place), !begins(place) else { return nil }
    var start = place
    while start > 0, place - start < Self.before, turn(start - 1) == turn(place), !begins(start) { start -= 1 }
    let isWhole = start == 0 || turn(start - 1) != turn(place) || begins(start)
    // Without punctuation only the word beside the quote can be told to belong to it.
    let words = isWhole ? start..<place : place - 1..<place
    guard let first = words.first(where: { said[$0].isNegation }), !said[first..<place].contains(where: isLink) else {
      return nil
    }
    let isAnswer = lists.answers.contains(said[first].form) && first == place - 1
    // `Don’t` is told whole, and not as the half of it that is the negation.
    let isHalf = first > 0 && said[first - 1].range.upperBound >= said[first].range.lowerBound
    let found = first - (isHalf ? 1 : 0)..<place
    if isWhole {
      // `No we will not`, `No, uh, we will not`: the comma is missing or taken for that of the sound.
      let answers = isAnswer && (said[place].weight == 1 || said[place].traits.contains(.afterSound))
      return answers ? nil : found
    }
    return lists.negatingAhead.contains(said[first].form) ? found : nil
  }

  /// The words from behind the quote's last word to the end of its clause.
  func behind(_ place: Int) -> Range<Int>? {
    guard place > 0, place < said.count, turn(place) == turn(place - 1) else { return nil }
    if said[place].traits.contains(.afterPause) { return lastWord(place) }
    var end = place + 1
    while end < said.count, end - place < Self.behind, turn(end) == turn(place), !said[end].traits.contains(.afterPause)
    {
      end += 1
    }
    let isWhole = end == said.count || turn(end) != turn(place) || said[end].traits.contains(.afterPause)
    let words = isWhole ? place..<end : place..<place + 1
    guard !said[words].contains(where: isLink), words.contains(where: isNegatingBack) else { return nil }
    return words
  }

  /// A negation alone between a comma and the end of the sentence: `à cet homme, jamais`.
  private func lastWord(_ place: Int) -> Range<Int>? {
    let isLast = place + 1 == said.count || said[place + 1].traits.contains(.afterStop)
    guard isLast, !said[place].traits.contains(.afterStop), isNegatingBack(place),
      !lists.answers.contains(said[place].form)
    else { return nil }
    return place..<place + 1
  }

  private func isNegatingBack(_ word: Int) -> Bool {
    said[word].isNegation && lists.negatingBack.contains(said[word].form)
  }

  private func isLink(_ word: SpokenWord) -> Bool { lists.links.contains(word.form) }

  /// Whether a clause begins with a word; the comma before a sound is none.
  private func begins(_ word: Int) -> Bool {
    let traits = said[word].traits
    return traits.contains(.afterStop) || (traits.contains(.afterPause) && !traits.contains(.afterSound))
  }
}
