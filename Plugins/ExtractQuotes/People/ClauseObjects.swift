import Prose

/// To whom or of whom something is said: whoever that is did not say it.
extension PeopleIndex {
  /// Who is named right behind a pronoun and its verb: `he told Cook`, `she wrote to Ann Lee`.
  func object(ofVerbBehind offset: Int) -> Int? {
    var place = firstToken(endingAfter: offset)
    var verbs = 0
    while place < reading.tokens.count, reading.tokens[place].kind == .word, verbs < 4 {
      let token = reading.tokens[place]
      if verbs > 0, token.shape.contains(.capital) {
        let index = firstMention(endingAfter: token.range.lowerBound)
        guard index < mentions.count, !mentions[index].isPossessive, !ones[mentions[index].number].isBody else {
          return nil
        }
        let titles = mentions[index].tokens.lowerBound - place
        return (0...2).contains(titles) ? mentions[index].number : nil
      }
      let classes = names.classes(token)
      // `he told the sergeant`
      if verbs > 0, names.isDefinite(token), place + 1 < reading.tokens.count, names.isOffice(reading.tokens[place + 1])
      {
        return bearer(of: reading.tokens[place + 1].hash, [])
      }
      guard
        !classes.isDisjoint(with: WordClass.cue.union([.auxiliary, .adverb]))
          || verbs > 0 && Self.links.contains(token.hash)
      else { return nil }
      verbs += 1
      place += 1
    }
    return nil
  }

  private static let links: WordSet = ["to", "of", "about"]
}
