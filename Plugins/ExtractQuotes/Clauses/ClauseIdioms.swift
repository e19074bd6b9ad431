import Prose

/// German turns of phrase that report as a verb does.
extension ClauseSubjects {
  /// Makes cues of `ist der Meinung, dass`, `will wissen`, `war zu lesen`, `war die Rede`.
  mutating func markIdiom(_ place: Int) {
    guard grammar == .german else { return }
    switch words[place].hash {
    case Self.wissen where isWanted(place), Self.lesen where isToBe(place):
      words[place].classes = .speech
      if words[place].hash == Self.lesen { words[place].concept = Concept.read }
    case Self.rede where words[place].isCapital: markTalk(place)
    default: if words[place].concept == Self.is { markConviction(place) }
    }
  }

  /// `will wissen`, `wollten die Leute wissen`.
  private func isWanted(_ place: Int) -> Bool {
    guard let helper = helper(of: place) else { return false }
    return Self.wanting.contains(words[helper].hash)
  }

  private func isToBe(_ place: Int) -> Bool { place > 0 && words[place - 1].concept == Self.to }

  /// `In dem Brief war von „…“ die Rede`: the text speaks.
  private mutating func markTalk(_ place: Int) {
    guard place > 0, words[place - 1].hash == Self.die, let helper = helper(of: place), words[helper].concept == Self.is
    else { return }
    words[place].classes = .speech
    words[place].concept = Concept.read
  }

  /// `ist der Meinung, dass …`, `ist überzeugt, dass …`, `sind sich sicher: „…“`.
  private mutating func markConviction(_ place: Int) {
    var next = place + 1
    while next < min(words.count, place + 7), words[next].kind == .word, words[next].sentence == words[place].sentence {
      let isView = words[next].concept == Concept.view && words[next - 1].hash == Self.der
      if isView || Self.convictions.contains(words[next].hash) {
        guard next + 1 < words.count, words[next + 1].kind == .comma || words[next + 1].kind == .colon,
          let number = front(of: place)
        else { return }
        words[place].classes.insert(.speech)
        subjects[place] = Int32(number)
        return
      }
      next += 1
    }
  }

  private static let wissen = WordHash.of("wissen".utf8)
  private static let lesen = WordHash.of("lesen".utf8)
  private static let rede = WordHash.of("rede".utf8)
  private static let `is` = WordHash.of("is".utf8)
  private static let to = WordHash.of("to".utf8)
  private static let wanting: WordSet = ["will", "wollen", "wollte", "wollten"]
  private static let convictions: WordSet = ["überzeugt", "sicher"]
}
