import Prose

/// Who tells a whole French or Spanish sentence behind its last comma.
extension QuoteGovernor {
  /// `«…», sostuvo, según el acta`: nothing of its own stands behind a verb without a subject.
  func endsClause(_ cue: Int) -> Bool { cue + 1 >= words.count || words[cue + 1].kind != .word }

  /// `Le plus âgé a reconnu « une partie » des faits, indique le commandant Roy.`: what stands in marks next is his.
  func teller(of sentence: Range<Int>) -> Int? {
    guard let cue = sentence.last(where: { words[$0].isAny(.speech) && view.subjects[$0] >= 0 }) else { return nil }
    let number = Int(view.subjects[cue])
    var before = cue - 1
    while before > sentence.lowerBound, words[before].isAny([.negative, .auxiliary]) { before -= 1 }
    guard before > sentence.lowerBound, words[before].kind == .comma, words[before - 1].kind == .word,
      view.phrases[number].first > cue, view.phrases[number].form == .name || view.phrases[number].form == .role
    else { return nil }
    return number
  }
}
