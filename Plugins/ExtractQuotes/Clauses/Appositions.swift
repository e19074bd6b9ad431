/// Gives roles the names that stand behind them: `der Vorsitzende des Vereins, Karl Thoma,`, `la maire, Claire Morel,`.
enum Appositions {
  /// Names the roles among the phrases.
  static func name(_ phrases: inout [SpeakerPhrase], _ words: [QuoteWord]) {
    for index in phrases.indices where phrases[index].form == .role {
      var other = index + 1
      while other < min(phrases.count, index + 3), words[phrases[other].first - 1].isAny(.preposition) { other += 1 }
      guard other < phrases.count, isName(phrases[other], words), phrases[other].first == phrases[other - 1].last + 2
      else { continue }
      phrases[index].name = phrases[other].name
      phrases[index].form = .name
    }
  }

  /// A name of several words between a comma and a sign.
  private static func isName(_ phrase: SpeakerPhrase, _ words: [QuoteWord]) -> Bool {
    phrase.form == .name && phrase.last > phrase.first && words[phrase.first - 1].kind == .comma
      && (phrase.last + 1 >= words.count || words[phrase.last + 1].kind != .word)
  }
}
