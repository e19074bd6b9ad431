import Prose
import Text

/// Somebody without a name who speaks in one paragraph and goes on in the next.
extension PeopleIndex {
  /// Who speaks at the start of the paragraph before, where a quotation opens this one.
  ///
  /// `A spokesman for the firm said it was sorry. ⏎ “…,” he said.`
  func phraseAbove(_ sex: Sex, before offset: Int) -> (range: Range<Int>, score: Int)? {
    guard names.lexicon.grammar == .english, !sentences.isEmpty else { return nil }
    let here = sentence(at: offset)
    let first = opening(of: here)
    guard first > 0, isInQuotation(sentences[first].range.lowerBound) else { return nil }
    let above = opening(of: first - 1)
    guard let phrase = personPhrase(opening: above), sex == .unknown || phrase.sex == .unknown || phrase.sex == sex,
      speaks(behind: phrase.range.upperBound, in: sentences[above]),
      !isSomebodyNamed(phrase.range.upperBound..<offset)
    else { return nil }
    return (phrase.range, 100 - 9 * Int(steps[here] - steps[above]))
  }

  /// The noun phrase for a person with which one of the last two sentences of the paragraph above begins, where nobody of
  /// that sex is named behind it and a quotation opens this paragraph.
  ///
  /// `Outside court, the driver hugged his wife. ⏎ “I want to go home,” he said.`
  func phraseClosingAbove(_ sex: Sex, before offset: Int) -> (range: Range<Int>, score: Int)? {
    guard names.lexicon.grammar == .english, sex != .unknown, !sentences.isEmpty else { return nil }
    let here = sentence(at: offset)
    guard isOpened(sentences[here].block, before: offset) else { return nil }
    var number = opening(of: here) - 1
    let block = number >= 0 ? sentences[number].block : -1
    for _ in 0..<2 where number >= 0 && sentences[number].block == block {
      if isInQuotation(sentences[number].range.lowerBound) { return nil }
      if let phrase = personPhrase(opening: number), phrase.sex == .unknown || phrase.sex == sex {
        return (phrase.range, 130 - 9 * Int(steps[here] - steps[number]))
      }
      let isNamed = people(before: sentences[number].range.upperBound) { $0.sentence == number }
        .contains { ones[$0].sex == sex || ones[$0].sex == .unknown }
      let isTold = reading.tokens[sentences[number].tokens].prefix(3).contains {
        names.classes($0).contains(sex == .male ? .he : .she)
      }
      if isNamed || isTold { return nil }
      number -= 1
    }
    return nil
  }

  /// Whether a pronoun means somebody without a name who spoke last.
  ///
  /// `“…,” said another parent. ⏎ “…,” he added.`
  func goesOn(_ phrase: Range<Int>, as sex: Sex, at offset: Int) -> Bool {
    guard names.lexicon.grammar == .english, phrase.upperBound <= offset, mention(in: phrase) == nil,
      let first = tokens(in: phrase).first, Self.indefinite.contains(first.hash),
      let noun = tokens(in: phrase).last, names.isPersonLike(noun), !isPlural(phrase)
    else { return false }
    let own = names.sex(ofRole: phrase) ?? .unknown
    guard own == .unknown || own == sex, !isSomebodyNamed(phrase.upperBound..<offset) else { return false }
    // `A clerk told me. ⏎ My father had a word for it. “…,” he said.`
    let here = sentence(at: offset)
    return (opening(of: here)...here).allSatisfy { number in
      personPhrase(opening: number).map { $0.range.lowerBound <= phrase.upperBound || $0.range.lowerBound > offset }
        ?? true
    }
  }

  /// The first sentence of a sentence’s paragraph.
  private func opening(of number: Int) -> Int {
    var first = number
    while first > 0, sentences[first - 1].block == sentences[number].block { first -= 1 }
    return first
  }

  private func speaks(behind offset: Int, in sentence: Reading.Sentence) -> Bool {
    tokens(in: offset..<max(offset, sentence.range.upperBound)).prefix(16).contains {
      names.classes($0).contains(.speech)
    }
  }

  private func isSomebodyNamed(_ range: Range<Int>) -> Bool {
    mentions[firstMention(endingAfter: range.lowerBound)...].prefix { $0.range.lowerBound < range.upperBound }
      .contains { !$0.isQuoted && !ones[$0.number].isBody }
  }
}
