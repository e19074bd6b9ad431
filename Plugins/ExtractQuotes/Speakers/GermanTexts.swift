import Prose
import Text

/// Whose German texts are: what stands in the genitive behind the noun, or behind `von`.
extension SpeakerNaming {
  /// `einer Aussendung der Ärztekammer`, `eine Mitteilung von Tavo`: who wrote it.
  func writer(ofGerman phrase: SpeakerPhrase) -> PeopleIndex.Antecedent? {
    guard lexicon.grammar == .german, phrase.form == .document else { return nil }
    let end = max(phrase.range.upperBound, people.phraseEnd(phrase.range))
    let words = people.tokens(in: phrase.range.lowerBound..<end)
    guard let link = words.dropFirst().firstIndex(where: { Self.links.contains($0.hash) }), link + 1 < words.endIndex,
      words[words.startIndex..<link].contains(where: { Self.texts.contains($0.hash) }),
      words[(link + 1)...].allSatisfy({ $0.hash != words[link].hash })
    else { return nil }
    let range = words[link + 1].range.lowerBound..<end
    if let mention = people.mention(in: range) { return .one(mention.number) }
    let last = words[words.endIndex - 1]
    let isSomebody =
      people.isBodyNoun(range) || people.names.isPersonNoun(last) || people.names.ends(last, "kammer", behind: 0)
      || people.names.classes(last).contains(.organisation)
    guard isSomebody else { return nil }
    return .phrase(words[link].range.lowerBound..<end)
  }

  private static let links: WordSet = ["der", "des", "von"]
  private static let texts: WordSet = [
    "mitteilung", "erklärung", "aussendung", "stellungnahme", "pressemitteilung", "statement", "schreiben", "brief",
    "presseaussendung", "medienmitteilung", "antwort", "mail", "e-mail", "bericht", "aufruf", "appell", "pressetext",
    "post", "posting", "beitrag", "tweet", "communiqué", "kommuniqué",
  ]
}
