import Text

/// Who told what a paragraph reports, where the next one opens with a quotation that has no cue of its own.
extension SentenceRules {
  /// The number of the phrase in this paragraph whose words the next one gives: the subject of the last verb of speech,
  /// else somebody named in full with whom the paragraph opens.
  ///
  /// `The head of the centre, Tom Pike, says it takes effort. ⏎ “Commercially, it does not make sense.”`
  func teller(_ isPerson: (SpeakerPhrase) -> Bool) -> Int? {
    guard let last = words.last?.sentence, words.last?.kind != .colon, !words.contains(where: { $0.kind == .quote })
    else { return nil }
    for place in words.indices.reversed() {
      guard words[place].sentence >= last - 1 else { break }
      if let number = teller(at: place) { return number }
    }
    let opener = opener(ofSentence: last)
    if let opener, phrase(opener).form.isPronoun { return opener }
    // `Counsel for the accused, Ann Lee, said … . The court had freed him. ⏎ “He pays his rent.”`
    for place in words.indices {
      if let number = teller(at: place), phrase(number).first < place { return number }
    }
    if let opener, isPerson(phrase(opener)) || phrase(opener).form == .role { return opener }
    guard let first = view.phrases.first, first.first == 0, first.form == .name, isPerson(first) else { return nil }
    return words[first.last].isPossessive ? nil : 0
  }

  /// `Anna Jones, 44, harbour master`: nothing but a name, a comma and what somebody is.
  var isNameLine: Bool {
    guard let first = view.phrases.first, first.first == 0, first.form == .name, first.last > 0, words.count < 14 else {
      return false
    }
    return words.indices.contains(first.last + 1) && words[first.last + 1].kind == .comma
      && !words.contains { $0.kind == .word && $0.isAny(WordClass.cue.union(.auxiliary)) }
  }

  /// Who acts in a sentence: the first phrase that opens it, an adverb before it at most (`Then Pryce took a penalty.`).
  private func opener(ofSentence number: Int) -> Int? {
    let start = words.partitioningIndex { $0.sentence >= number }
    for place in start..<min(words.count, start + 3) {
      guard words[place].kind == .word else { return nil }
      let found = Int(view.beginnings[place])
      if found >= 0 {
        let form = phrase(found).form
        guard form == .he || form == .she || form == .name || form == .role else { return nil }
        return words[phrase(found).last].isPossessive ? nil : found
      }
      guard words[place].isAny([.adverb, .conjunction]) || words[place].shape == .adverb else { return nil }
    }
    return nil
  }

  /// The subject of a verb of speech in the sentence of a phrase that names nobody who can speak, before a quotation that
  /// is a sentence of its own.
  ///
  /// `Mr Ruano last week said the signals remain his concern. “For me, …”`
  func teller(above number: Int, before place: Int) -> Int? {
    guard !isSpeaker(number), phrase(number).last < place, place > 0 else { return nil }
    let sentence = sentence(of: phrase(number).first)
    guard words[sentence.lowerBound].sentence < words[place].sentence else { return nil }
    return sentence.reversed().lazy.compactMap { teller(at: $0) }.first
  }

  /// The subject of the verb of speech at a place, where it is the verb’s own and may tell something.
  private func teller(at place: Int) -> Int? {
    let number = Int(view.subjects[place])
    guard words[place].isAny(.speech), number >= 0, Int(view.cues[number]) == place, isTeller(number) else {
      return nil
    }
    return number
  }

  private func isTeller(_ number: Int) -> Bool {
    guard isSpeaker(number), phrase(number).form != .group else { return false }
    return phrase(number).form.isPronoun || !isObject(number)
  }

  /// Whether no verb of speech stands in the paragraph outside of quotations.
  var hasNoCue: Bool { !words.contains { $0.kind == .word && $0.isAny(.speech) } }
}
