import Prose

/// Whoever told the sentence before.
extension PeopleIndex {
  /// `Others are Lee and May, the agent Rudd said. He said it was “…”`: whoever told the sentence before goes on, though
  /// somebody else is named first.
  func teller(_ sex: Sex, before offset: Int) -> Int? {
    guard names.lexicon.grammar == .english else { return nil }
    let here = sentence(at: offset)
    var index = firstMention(endingAfter: offset) - 1
    let last = max(0, index - 23)
    while index >= last, steps[here] - steps[mentions[index].sentence] <= 1 {
      let mention = mentions[index]
      let one = ones[mention.number]
      if mention.sentence < here, sentences[mention.sentence].block == sentences[here].block, !mention.isQuoted,
        !one.isBody, sex == .unknown || one.sex == .unknown || one.sex == sex, speaks(mention)
      {
        return leads(index, sex) ? nil : mention.number
      }
      index -= 1
    }
    return nil
  }
}
