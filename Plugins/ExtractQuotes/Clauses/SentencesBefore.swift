import Prose

/// Of whom, and of which text, the sentences before a quotation told.
extension QuoteGovernor {
  /// The text spoken of in the sentence before, to which `Darin steht: „…“` points.
  func textBefore(_ start: Int) -> Int? {
    guard start > 0 else { return nil }
    var place = start - 1
    let sentence = words[place].sentence
    while place >= 0, words[place].sentence == sentence, start - place < 60 {
      let number = Int(view.beginnings[place])
      if number >= 0, view.phrases[number].form == .document { return number }
      place -= 1
    }
    return nil
  }

  /// `La cita incluye a las dos CTA.`: letters for a body are nobody whom a verb without a subject means.
  private func isAcronym(_ number: Int) -> Bool {
    let phrase = view.phrases[number]
    return view.grammar == .romance && phrase.first == phrase.last && words[phrase.first].isAllCapitals
  }

  /// The person who opened the sentence before.
  func personBefore(_ start: Int) -> Int? {
    var end = start
    for _ in 0..<3 where end > 0 {
      var place = end - 1
      let sentence = words[place].sentence
      var (found, body): (Int?, Int?)
      while place >= 0, words[place].sentence == sentence, end - place < 60 {
        let number = Int(view.beginnings[place])
        if number >= 0, isFit(number), !isAcronym(number) {
          // `El Ayuntamiento lo estudió, pero la edil se niega.`: rather somebody than a body.
          if view.grammar == .romance, view.phrases[number].form == .organisation {
            body = number
          } else {
            found = number
          }
        }
        place -= 1
      }
      if let found = found ?? body { return found }
      end = place + 1
    }
    return nil
  }
}
