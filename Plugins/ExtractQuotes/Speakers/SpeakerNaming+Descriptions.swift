/// Whom a description means that names nobody.
extension SpeakerNaming {
  /// Whom a description of one person means: weights know when a rule is right.
  func chosen(_ phrase: SpeakerPhrase, _ ruled: Int?) -> Int? {
    guard phrase.form == .role || phrase.form == .noun || phrase.form == .name && people.isOrigin(phrase.range),
      people.mention(in: phrase.range) == nil, !people.isBodyNoun(phrase.range),
      ruled.map({ !people.ones[$0].isBody }) ?? true
    else { return ruled }
    let candidates = AntecedentCandidates(people, describedBy: phrase.range, said: said, ruled: ruled)
    if case .one(let number)? = antecedents.best(candidates, of: phrase.range) { return number }
    return nil
  }
}
