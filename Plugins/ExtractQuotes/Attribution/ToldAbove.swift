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

  /// The subject of a verb of speech in the sentence of a phrase that names nobody who can speak, before a quotation that
  /// is a sentence of its own.
  ///
  /// `Mr Ruano last week said the signals remain his concern. “For me, …”`
  func teller(above number: Int, before place: Int) -> Int? {
    guard !isSpeaker(number), phrase(number).last < place, place > 0 else { return nil }
    let sentence = sentence(of: phrase(number).first)
    guard words[sentence.lowerBound].sentence < words[place].sentence else { return nil }
    for cue in sentence.reversed() {
      let subject = Int(view.subjects[cue])
      if words[cue].isAny(.speech), subject >= 0, Int(view.cues[subject]) == cue, isTeller(subject) { return subject }
    }
    return nil
  }

  private func isTeller(_ number: Int) -> Bool {
    guard isSpeaker(number), phrase(number).form != .group else { return false }
    return phrase(number).form.isPronoun || !isObject(number)
  }

  /// Whether no verb of speech stands in the paragraph outside of quotations.
  var hasNoCue: Bool { !words.contains { $0.kind == .word && $0.isAny(.speech) } }
}
