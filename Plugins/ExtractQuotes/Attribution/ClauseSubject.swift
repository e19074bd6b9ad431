import Prose

/// Finds the subject of the clause in which a quotation stands, where an earlier quotation of the sentence lies between
/// it and the speaker that was chosen: `Jones said “A” and Smith, speaking later, told us “B”`.
struct ClauseSubject {
  private let view: ParagraphView

  init(_ view: ParagraphView) { self.view = view }

  /// The number of the phrase that stands, with a reporting verb of its own, between the quotation before and this
  /// one; `nil` where there is none or the chosen phrase stands there itself.
  func subject(of place: Int, insteadOf chosen: Int) -> Int? {
    let words = view.words
    guard let cue = cueBefore(place), view.subjects[cue] >= 0 else { return nil }
    let number = Int(view.subjects[cue])
    let phrase = view.phrases[number]
    guard Int(view.cues[number]) == cue, number != chosen, phrase.first > view.phrases[chosen].last, phrase.last < cue,
      !phrase.form.isPronoun,
      words[cue].isAny(.speech), opensClause(phrase.first)
    else { return nil }
    let quotes = words[view.phrases[chosen].last..<phrase.first].lazy.filter { $0.kind == .quote }
    return quotes.isEmpty ? nil : number
  }

  private func cueBefore(_ place: Int) -> Int? {
    var position = place - 1
    while position >= 0, place - position < 30, view.words[position].sentence == view.words[place].sentence {
      if view.words[position].kind == .quote { return nil }
      if view.words[position].kind == .word, view.words[position].isAny(.cue) { return position }
      position -= 1
    }
    return nil
  }

  /// Whether a conjunction, `with` or a comma stands before the phrase.
  private func opensClause(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    let before = view.words[place - 1]
    return before.kind == .comma || before.isAny([.conjunction, .subordinator]) || before.concept == Self.with
  }

  private static let with = WordHash.of("with".utf8)
}
