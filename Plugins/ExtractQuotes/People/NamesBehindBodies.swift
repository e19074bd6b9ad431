import Prose

/// Where somebody's name begins behind the name of a body, as French and Spanish set them: no comma between.
extension MentionReader {
  /// The place of the given name: `el juez del Tribunal Superior Matías Cordero`, `le député de La France unie Luc Roy`.
  ///
  /// A given name right behind one noun for a body is the body’s own: `la Fundación Juan March`.
  func behindBody(_ start: Int, _ run: Range<Int>) -> Int {
    guard lexicon.grammar == .romance, start == run.lowerBound, run.count > 2, !isGiven(nameWord(start)),
      isComplementOfOffice(start)
    else { return start }
    let first = run.dropFirst().first { isGiven(reading.tokens[$0]) && isNameWord($0) }
    guard let given = first, given + 1 < run.upperBound, isNameWord(run.upperBound - 1) else { return start }
    let isOwnName = given == start + 1 && isBody(nameWord(start))
    let isLinked = !isNameWord(given - 1)
    return isOwnName || isLinked ? start : given
  }

  /// Whether `de` stands before, and an office or a person's trade a few words before that.
  private func isComplementOfOffice(_ place: Int) -> Bool {
    var before = place - 1
    if !isElided(reading.tokens[place]) {
      while before > 0, !classes(reading.tokens[before]).isDisjoint(with: .determiner),
        !Self.ofTheBody.contains(reading.tokens[before].hash)
      { before -= 1 }
    }
    guard before > 0, Self.ofTheBody.contains(reading.tokens[before].hash) || isElided(reading.tokens[place]) else {
      return false
    }
    return (max(0, before - 3)...before).contains {
      isTitle(reading.tokens[$0]) || isOffice(reading.tokens[$0]) || isPersonNoun(reading.tokens[$0])
    }
  }

  private static let ofTheBody: WordSet = ["de", "del", "du", "des"]
}
