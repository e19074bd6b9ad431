import Prose

/// Of whom, and of which text, the sentences before a quotation told.
extension QuoteGovernor {
  /// The text spoken of in the sentence before, to which `Darin steht: „…“` points.
  ///
  /// - Parameter isInscribed: whether the words stand on a thing, whatever it is.
  func textBefore(_ start: Int, isInscribed: Bool = false) -> Int? {
    guard start > 0 else { return nil }
    var place = start - 1
    var last: Int?
    let sentence = words[place].sentence
    while place >= 0, words[place].sentence == sentence, start - place < 60 {
      let number = Int(view.beginnings[place])
      if number >= 0, view.phrases[number].form == .document { return number }
      // `Am Tor hing ein Laken. „…“, stand darauf.`: the thing that the sentence ends with.
      if isInscribed, number >= 0, last == nil, view.phrases[number].form == .noun,
        !words[view.phrases[number].head].isAny([.day, .month]), place == 0 || !words[place - 1].isAny(.preposition)
      {
        last = number
      }
      place -= 1
    }
    return last
  }

  /// `La cita incluye a las dos CTA.`: letters for a body are nobody whom a verb without a subject means.
  private func isAcronym(_ number: Int) -> Bool {
    let phrase = view.phrases[number]
    return view.grammar == .romance && phrase.first == phrase.last && words[phrase.first].isAllCapitals
  }

  /// `Élu dimanche avec sept voix d’avance, Luc Roy savoure.`: who stands behind the comma of what opens the sentence without
  /// an article.
  private func named(behindFront number: Int, until end: Int) -> Int? {
    let phrase = view.phrases[number]
    guard view.grammar == .romance, phrase.form == .noun || phrase.form == .role, phrase.entity < 0,
      !words[phrase.first].isAny([.determiner, .possessive]),
      let comma = (phrase.last + 1..<max(phrase.last + 1, min(end, phrase.last + 12))).first(where: {
        words[$0].kind == .comma
      }),
      comma + 1 < end, view.beginnings[comma + 1] >= 0, view.phrases[Int(view.beginnings[comma + 1])].form == .name
    else { return nil }
    return Int(view.beginnings[comma + 1])
  }

  /// `Sa fille lui écrit.`: a relative of whoever is told of.
  func isRelative(_ number: Int) -> Bool {
    let phrase = view.phrases[number]
    return view.grammar == .romance && phrase.entity < 0 && words[phrase.first].isAny(.possessive)
      && words[phrase.first...phrase.last].contains { PeopleWords.builtin[$0.hash].contains(.relations) }
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
        if number >= 0, isFit(number), !isAcronym(number), !isRelative(number) {
          // `El Ayuntamiento lo estudió, pero la edil se niega.`: rather somebody than a body.
          if view.grammar == .romance, view.phrases[number].form == .organisation {
            body = number
          } else {
            found = number
          }
        }
        place -= 1
      }
      if let found = found ?? body { return named(behindFront: found, until: end) ?? found }
      end = place + 1
    }
    return nil
  }
}
