import Prose

/// Whom German words are said to, where the dative looks like a genitive: `sagte ihr Bruder der Zeitung`.
extension GermanPhrases {
  /// Whether an outlet stands there to which the subject right behind a verb of speech talks.
  func isTold(_ article: Int, subject first: Int) -> Bool {
    guard first > 0, words[first - 1].isAny(.speech), article + 1 < words.count,
      Self.datives.contains(words[article].hash), !Self.spokespeople.contains(words[article - 1].hash)
    else { return false }
    var noun = article + 1
    while noun < min(words.count, article + 3), isAdjective(noun) || words[noun].isCapital && !isOutlet(noun) {
      noun += 1
    }
    return noun < words.count && isOutlet(noun)
  }

  private func isOutlet(_ place: Int) -> Bool {
    words[place].concept == Concept.media || Self.agencies.contains(words[place].hash)
  }

  private static let datives: WordSet = ["der", "einer"]
  /// Whose the outlet may be: `sagte ein Sprecher der Zeitung`.
  private static let spokespeople: WordSet = [
    "sprecher", "sprecherin", "redakteur", "redakteurin", "chefredakteur", "chefredakteurin", "reporter", "reporterin",
    "moderator", "moderatorin", "korrespondent", "korrespondentin", "mitarbeiter", "mitarbeiterin", "leiter",
    "leiterin",
    "herausgeber", "herausgeberin", "verlegerin", "verleger", "intendant", "intendantin", "chef", "chefin",
  ]
  private static let agencies: WordSet = [
    "dpa", "apa", "afp", "ap", "kna", "epd", "sda", "keystone-sda", "presse-agentur", "presseagentur",
    "nachrichtenagentur", "redaktion", "presse", "faz", "taz", "süddeutschen", "allgemeinen", "rundschau", "post",
  ]
}
