import Prose

/// German verbs that report because the quotation says how somebody felt or what somebody thinks.
extension ClauseSubjects {
  /// `zeigte sich „tief getroffen“`, `gab sich am Montag „zuversichtlich“`: the quotation says how somebody felt.
  func isMood(_ place: Int) -> Bool {
    guard Self.moods.contains(words[place].hash), place + 2 < words.count, words[place + 1].hash == Self.sich else {
      return false
    }
    let next = words[(place + 2)...].prefix(6).first { $0.kind != .word || $0.isAny(.cue) }
    return next?.kind == .quote && next?.sentence == words[place].sentence
  }

  /// `Veit findet das „übertrieben“`, `fand die Idee „charmant“`: the quotation says what somebody thinks of what stands
  /// between the verb and it.
  func isJudgement(_ place: Int) -> Bool {
    guard grammar == .german, Self.judging.contains(words[place].hash) else { return false }
    let next = words[(place + 1)...].prefix(7).first { $0.kind != .word || $0.isAny(WordClass.cue.union(.preposition)) }
    return next?.kind == .quote && next?.sentence == words[place].sentence
  }

  private static let judging: WordSet = ["findet", "fand", "finden", "fanden"]
  private static let moods: WordSet = ["zeigte", "zeigt", "zeigten", "gab", "gibt", "gaben"]
  private static let sich = WordHash.of("sich".utf8)
}
