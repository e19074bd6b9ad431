/// Who was speaking when the last sentence ended.
struct ReportedSource {
  var phrase: SpeakerPhrase?
  /// The phrase's paragraph, and its number there.
  var paragraph = -1
  var phraseNumber = -1
  /// Who opened the last sentence with somebody in it, and where that stands.
  var topic: (phrase: SpeakerPhrase, paragraph: Int, phraseNumber: Int)?
  /// Several people of whom a sentence told first.
  var several: (phrase: SpeakerPhrase, paragraph: Int, phraseNumber: Int)?
  /// They told the whole of the last sentence, behind its last comma.
  var isTeller = false
  /// How many sentences since then report nothing.
  var stale = 0

  /// The attribution to whoever the paragraph right before told of last.
  func told(before paragraph: Int, _ probability: Float) -> Attribution? {
    guard let topic, topic.paragraph == paragraph - 1 else { return nil }
    return ReportedSource(phrase: topic.phrase, paragraph: topic.paragraph, phraseNumber: topic.phraseNumber)
      .attribution(probability)
  }

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
