import Prose

/// Whom a pronoun means: whoever told the sentence before, whom the weights choose, or whom the article is about.
extension PeopleIndex {
  /// Whom a pronoun means.
  ///
  /// Weights choose. Names within quotations count only where nobody else fits.
  ///
  /// - Parameters:
  ///   - choice: the weights.
  ///   - other: whom a pronoun of the other sex means.
  func antecedent(
    of pronoun: Range<Int>, _ sex: Sex, said: SpeakersSoFar, by choice: AntecedentChoice,
    besides other: Antecedent? = nil
  ) -> Antecedent? {
    let offset = opening(sex, before: pronoun.lowerBound)
    let otherOne = other?.parts.number ?? -1
    if let teller = teller(sex, before: offset), teller != otherOne { return .one(teller) }
    let candidates = AntecedentCandidates(self, sex, before: offset, said: said, besides: other)
    let found = choice.best(candidates, of: pronoun)
    if case .phrase(let range)? = found,
      let one = relative(range, speaker: said.last) ?? one(describedBy: range, speaker: said.last, pronoun: sex)
    {
      return .one(one)
    }
    if let found { return found }
    return best(sex, before: offset, speaker: said.last, besides: otherOne, quoted: true)
      .flatMap { ones[$0.number].isPerson ? .one($0.number) : nil }
      ?? subject(sex, before: offset, besides: otherOne).map { .one($0) }
  }

  /// Whom an article is about, who is not named again where all speak of `she`: the one of that sex named most.
  private func subject(_ sex: Sex, before offset: Int, besides other: Int) -> Int? {
    let fitting = ones.indices.filter {
      $0 != other && ones[$0].isPerson && !ones[$0].isBody && ones[$0].sex == sex && ones[$0].name.lowerBound < offset
    }
    guard sex != .unknown, let most = fitting.max(by: { ones[$0].mentions < ones[$1].mentions }) else { return nil }
    return fitting.count { ones[$0].mentions == ones[most].mentions } == 1 ? most : nil
  }

  /// `Others are Lee and May, the agent Rudd said. He said it was “…”`: whoever told the sentence before goes on, though
  /// somebody else is named first.
  private func teller(_ sex: Sex, before offset: Int) -> Int? {
    guard names.lexicon.grammar == .english else { return nil }
    let here = sentence(at: offset)
    let index = lastMentions(before: offset, within: 1).first { index in
      let mention = mentions[index]
      return mention.sentence < here && sentences[mention.sentence].block == sentences[here].block
        && !mention.isQuoted && !ones[mention.number].isBody && mayBe(mention.number, sex) && speaks(mention)
    }
    return index.flatMap { leads($0, sex) ? nil : mentions[$0].number }
  }
}
