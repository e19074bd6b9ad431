/// Finds the cue that brings in a quotation, once its speaker is known.
struct GoverningCue {
  private let words: [QuoteWord]
  private let phrases: [SpeakerPhrase]

  init(_ words: [QuoteWord], phrases: [SpeakerPhrase]) {
    self.words = words
    self.phrases = phrases
  }

  /// The cue's byte offsets: of a speaker before the quotation, the last cue on the way to it that the speaker can
  /// be the subject of; of one behind, the cue beside the speaker.
  func cue(of phrase: SpeakerPhrase, quote place: Int) -> Range<Int>? {
    let own = CueSearch(words).cue(of: phrase)
    if phrase.first < place {
      let last = lastCue(from: phrase.last + 1, to: place)
      if last >= 0 { return words[last].range }
    }
    if own >= 0 { return words[own].range }
    let near = firstCue(from: place + 1, to: phrase.last + 6)
    return near >= 0 ? words[near].range : nil
  }

  private func lastCue(from start: Int, to end: Int) -> Int {
    var place = end - 1
    while place >= start, end - place < 60 {
      if isFree(place) { return place }
      place -= 1
    }
    return -1
  }

  private func firstCue(from start: Int, to end: Int) -> Int {
    var place = start
    while place < min(end, words.count) {
      if isFree(place) { return place }
      place += 1
    }
    return -1
  }

  /// Whether a cue can belong to the speaker: no auxiliary before it (`is speaking`), no other subject.
  private func isFree(_ place: Int) -> Bool {
    let word = words[place]
    guard word.kind == .word, word.isAny(WordClass.cue.union(.according)) else { return false }
    guard place > 0 else { return true }
    let before = words[place - 1]
    return !(before.isAny(.auxiliary) || before.isAny([.he, .she, .they, .it, .first]) && false)
  }
}
