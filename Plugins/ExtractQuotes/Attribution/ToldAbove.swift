/// Who told what a paragraph reports, where the next one opens with a quotation that has no cue of its own.
extension SentenceRules {
  /// The number of the phrase in this paragraph whose words the next one gives: the subject of the last verb of speech,
  /// else somebody named in full with whom the paragraph opens.
  ///
  /// `The head of the centre, Tom Pike, says it takes effort. ⏎ “Commercially, it does not make sense.”`
  func teller(_ isPerson: (SpeakerPhrase) -> Bool) -> Int? {
    guard let last = words.last?.sentence, !words.contains(where: { $0.kind == .quote || $0.kind == .colon }) else {
      return nil
    }
    for place in words.indices.reversed() {
      guard words[place].sentence >= last - 1 else { break }
      let number = Int(view.subjects[place])
      if words[place].isAny(.speech), number >= 0, Int(view.cues[number]) == place, isTeller(number) { return number }
    }
    guard let first = view.phrases.first, first.first == 0, first.form == .name, isPerson(first) else { return nil }
    return words[first.last].isPossessive ? nil : 0
  }

  private func isTeller(_ number: Int) -> Bool {
    guard isSpeaker(number), phrase(number).form != .group else { return false }
    return phrase(number).form.isPronoun || !isObject(number)
  }

  /// Whether no verb of speech stands in the paragraph outside of quotations.
  var hasNoCue: Bool { !words.contains { $0.kind == .word && $0.isAny(.speech) } }
}
