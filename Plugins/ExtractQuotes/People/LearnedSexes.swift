import Prose

extension PeopleIndex {
  /// Where a sentence names one person and goes on with `she`, that person is a woman; with `its`, it is a body.
  mutating func learnSexes() {
    var votes = Array(repeating: 0, count: ones.count)
    var things = votes
    var index = 0
    while index < mentions.count {
      let first = index
      var only = mentions[first].number
      while index < mentions.count, mentions[index].sentence == mentions[first].sentence {
        let number = mentions[index].number
        if !ones[number].isBody, number != only { only = ones[only].isBody ? number : -1 }
        if only < 0 { break }
        index += 1
      }
      while index < mentions.count, mentions[index].sentence == mentions[first].sentence { index += 1 }
      guard only >= 0, !ones[only].isBody, isSubject(mentions[first]) else { continue }
      let sentence = sentences[mentions[first].sentence]
      for place in mentions[first].tokens.upperBound..<sentence.tokens.upperBound {
        let token = reading.tokens[place]
        guard token.kind == .word, !Self.objects.contains(token.hash) else { continue }
        let classes = names.classes(token)
        if classes.contains(.he) || Self.his.contains(token.hash) { votes[only] += 1 }
        if classes.contains(.she) || Self.her.contains(token.hash) { votes[only] -= 1 }
        if classes.contains(.it) && isActing(place) || Self.its.contains(token.hash) { things[only] += 1 }
      }
    }
    for number in ones.indices { learn(number, votes: votes[number], things: things[number]) }
  }

  private mutating func learn(_ number: Int, votes: Int, things: Int) {
    if votes != 0, !ones[number].isWeak || ones[number].hasFirmRole {
      let told: Sex = votes > 0 ? .male : .female
      if ones[number].sex == .unknown {
        (ones[number].sex, ones[number].isSexGuessed) = (told, false)
        ones[number].isPerson = true
      } else if ones[number].sex == told {
        ones[number].isSexGuessed = false
      }
    } else if things > 0, !ones[number].isPerson, ones[number].sex == .unknown {
      ones[number].isBody = true
    }
  }

  /// Whether a name may lead its clause: nothing but a conjunction or adverb stands before it.
  ///
  /// Asked of a word alone that is no given name, which may well be a thing.
  private func isSubject(_ mention: NamedMention) -> Bool {
    let one = ones[mention.number]
    guard one.words.count == 1, !one.isPerson, names.lexicon.grammar == .english,
      mention.tokens.lowerBound > sentences[mention.sentence].tokens.lowerBound
    else { return true }
    let before = reading.tokens[mention.tokens.lowerBound - 1]
    return before.kind != .word || !names.classes(before).isDisjoint(with: [.conjunction, .subordinator, .adverb])
  }

  /// Whether a verb stands behind a pronoun: not `Sarpong remembers it otherwise`.
  private func isActing(_ place: Int) -> Bool {
    place + 1 < reading.tokens.count
      && !names.classes(reading.tokens[place + 1]).isDisjoint(with: WordClass.cue.union(.auxiliary))
  }

  /// Pronouns for somebody else than the subject: `Margery Holt outlived him`.
  private static let objects: WordSet = ["him", "lui", "ihm", "ihn"]
  private static let its: WordSet = ["its"]
  private static let his: WordSet = ["his"]
  private static let her: WordSet = ["her", "hers"]
}
