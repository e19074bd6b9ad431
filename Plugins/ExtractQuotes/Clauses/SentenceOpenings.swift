import Prose

/// Whom a sentence is about.
extension QuoteGovernor {
  /// The person who opened the sentence before.
  func personBefore(_ start: Int) -> Int? {
    if view.grammar == .romance, let number = somebodyBefore(start) { return number }
    var end = start
    for _ in 0..<3 where end > 0 {
      var place = end - 1
      let sentence = words[place].sentence
      var found: Int?
      while place >= 0, words[place].sentence == sentence, end - place < 60 {
        let number = Int(view.beginnings[place])
        if number >= 0, isFit(number) { found = number }
        place -= 1
      }
      if let found { return subject(behind: found) ?? found }
      end = place + 1
    }
    return nil
  }

  /// `Le plus âgé a reconnu « une partie » des faits, indique le commandant Luc Roy.`: who tells what the sentence says of
  /// another.
  func teller(of sentence: Range<Int>) -> Int? {
    guard let comma = sentence.dropLast(2).last(where: { words[$0].kind == .comma && words[$0 + 1].isAny(.speech) }),
      words[comma - 1].kind == .word, view.subjects[comma + 1] >= 0
    else { return nil }
    let number = Int(view.subjects[comma + 1])
    return view.phrases[number].first == comma + 2 ? number : nil
  }

  /// Who opened one of the three sentences before, where a thing may open the last.
  ///
  /// `Ana Gil se entusiasma. La cita incluye a los sindicatos. «…», cuenta.`
  func somebodyBefore(_ start: Int) -> Int? {
    var end = start
    for _ in 0..<3 where end > 0 {
      let sentence = words[end - 1].sentence
      let first = words[..<end].lastIndex { $0.sentence != sentence }.map { $0 + 1 } ?? 0
      if let number = (first..<end).lazy.map({ Int(view.beginnings[$0]) }).first(where: { $0 >= 0 && isFit($0) }) {
        let number = subject(behind: number) ?? number
        switch view.phrases[number].form {
        case .name, .role, .he, .she: return number
        default: break
        }
      }
      end = first
    }
    return nil
  }

  /// `Patron d’une école de surf, Luc Roy a vu …`, `Chevalière en 1994, elle détestait …`: behind what opens the sentence
  /// without an article, a name or a pronoun right behind the comma.
  func subject(behind opening: Int) -> Int? {
    let phrase = view.phrases[opening]
    guard view.grammar == .romance, phrase.form != .name || phrase.entity < 0,
      phrase.first == 0 || words[phrase.first - 1].sentence != words[phrase.first].sentence,
      !words[phrase.first].isAny([.determiner, .possessive]), !phrase.form.isPronoun
    else { return nil }
    var place = phrase.last + 1
    while place + 1 < words.count, words[place].sentence == words[phrase.first].sentence, place - phrase.first < 24 {
      if words[place].isAny(.cue) || words[place].kind == .quote { return nil }
      if words[place].kind == .comma, view.beginnings[place + 1] >= 0 {
        let number = Int(view.beginnings[place + 1])
        let other = view.phrases[number]
        if other.form == .he || other.form == .she || other.form == .name && other.last > other.first { return number }
      }
      place += 1
    }
    return nil
  }
}
