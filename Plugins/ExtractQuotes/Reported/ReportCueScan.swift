import Prose

/// Finds the words of a paragraph that may bring in reported speech.
struct ReportCueScan {
  private static let reach = 100
  let view: ParagraphView
  let places: ReportPlaces
  private var words: [QuoteWord] { view.words }

  /// Calls back with each, in the order of the text.
  func each(_ found: (ReportCue) -> Void) {
    let words = view.words
    var sentence = 0..<0
    for place in words.indices {
      if place >= sentence.upperBound || place - sentence.lowerBound > Self.reach { sentence = bounds(from: place) }
      guard let (kind, lemma) = places.cues[place] else { continue }
      let before = beforeChain(place, sentence.lowerBound)
      var cue = ReportCue(
        place: place, kind: kind, lemma: lemma, sentence: sentence, subject: -1, before: before, last: place)
      cue.subject = subject(cue)
      cue.last = last(place, sentence.upperBound)
      found(cue)
    }
  }

  private func bounds(from start: Int) -> Range<Int> {
    var end = start + 1
    while end < words.count, end - start < Self.reach * 2, words[end].sentence == words[start].sentence { end += 1 }
    return start..<end
  }

  /// Walks back over auxiliaries, adverbs and `to`.
  private func beforeChain(_ place: Int, _ start: Int) -> Int {
    var before = place - 1
    while before >= start, place - before < 6, words[before].kind == .word,
      words[before].isAny([.auxiliary, .adverb, .negative]) || words[before].shape == .adverb
    {
      before -= 1
    }
    return before
  }

  private func subject(_ cue: ReportCue) -> Int {
    if words[cue.place].isAny(WordClass.cue.union(.according)), view.subjects[cue.place] >= 0 {
      return Int(view.subjects[cue.place])
    }
    if cue.before >= cue.sentence.lowerBound, view.endings[cue.before] >= 0 { return Int(view.endings[cue.before]) }
    return -1
  }

  /// The cue with the preposition or adverb right behind it.
  private func last(_ place: Int, _ end: Int) -> Int {
    let next = place + 1
    guard next + 1 < end, words[next].kind == .word, words[next].isAny([.preposition, .adverb]),
      words[next].concept != Self.to
    else { return place }
    return next
  }

  static let to = WordHash.of("to".utf8)
}
