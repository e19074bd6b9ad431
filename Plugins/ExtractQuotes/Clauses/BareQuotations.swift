/// Who speaks in French and Spanish where the sentence of a quotation tells nothing of it.
extension ParagraphSources {
  /// Whoever spoke last, or of whom the article told since; where nobody was, who leads what comes next.
  ///
  /// `« Je pars », dit Luc Roy. Il pleut. ⏎ « Tout est fini. »`
  func farSpeaker(_ place: Int) -> Attribution? {
    guard isRunningText, governor.wordCount(place) > 1 else { return nil }
    if let topic = carry.topic, view.number - topic.paragraph < 3, isNewer(topic.paragraph, topic.phraseNumber),
      topic.phrase.isPerson
    {
      return ReportedSource(phrase: topic.phrase, paragraph: topic.paragraph, phraseNumber: topic.phraseNumber)
        .attribution(0.4)
    }
    if carry.stale < Self.longest, let phrase = carry.phrase, phrase.form != .document,
      let found = carry.attribution(0.4)
    {
      return found
    }
    if let topic = carry.topic, view.number - topic.paragraph < 2, topic.phrase.form.mayThink {
      return carry.told(before: topic.paragraph + 1, 0.35)
    }
    guard place == 0, let next = following(), let phrase = next.opener else { return nil }
    var found = Attribution(segment: -1)
    found.phrase = next.view.phrases[phrase]
    (found.paragraph, found.phraseNumber, found.probability, found.isContext) = (next.view.number, phrase, 0.35, true)
    return found
  }

  /// After how many sentences that report nothing somebody no longer goes on speaking.
  private static let longest = 4

  /// Whether somebody was told of behind whoever spoke last.
  private func isNewer(_ paragraph: Int, _ number: Int) -> Bool {
    carry.phrase == nil || (paragraph, number) > (carry.paragraph, carry.phraseNumber)
  }

  /// `Le ton est donné : « On ne lâchera rien. »`: words behind a colon that nobody’s name leads up to.
  func isAnnouncedByNobody(_ place: Int, _ sentence: Range<Int>) -> Bool {
    guard place > sentence.lowerBound + 1, words[place - 1].kind == .colon, governor.isCapital(place),
      governor.isUtterance(place) || governor.wordCount(place) > 3
    else { return false }
    return !(sentence.lowerBound..<place).contains {
      let number = Int(view.beginnings[$0])
      return number >= 0 && governor.isFit(number)
    }
  }
}

/// The paragraph behind the one that is read, as far as a quotation asks for it.
struct FollowingParagraph {
  let view: ParagraphView

  /// The person with whom it begins, outside of quotations.
  var opener: Int? {
    guard let first = view.words.first, first.kind != .quote else { return nil }
    for place in view.words.indices.prefix(12) where view.words[place].sentence == first.sentence {
      let number = Int(view.beginnings[place])
      guard number >= 0 else { continue }
      let isObject = place > 0 && view.words[place - 1].isAny(.preposition)
      if view.phrases[number].isPerson, !isObject { return number }
    }
    return nil
  }
}
