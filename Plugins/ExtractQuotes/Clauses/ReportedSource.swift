/// Who was speaking when the last sentence ended.
struct ReportedSource {
  var phrase: SpeakerPhrase?
  /// The phrase's paragraph, and its number there.
  var paragraph = -1
  var phraseNumber = -1
  /// How many sentences since then report nothing.
  var stale = 0

  /// The attribution to that speaker.
  func attribution(_ probability: Float) -> Attribution? {
    guard let phrase else { return nil }
    var found = Attribution(segment: -1)
    found.phrase = phrase
    (found.paragraph, found.phraseNumber) = (paragraph, phraseNumber)
    found.isContext = true
    found.probability = probability
    return found
  }
}
