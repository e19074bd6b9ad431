/// Makes quotations that one attribution behind them covers agree: `“A,” which “B,” Jones said`.
enum SentenceAgreement {
  /// Gives a quotation without a cue of its own the speaker of the next one, where that one's attribution stands
  /// behind both in the same sentence.
  static func settle(_ found: inout [Attribution], in view: ParagraphView) {
    for index in found.indices.dropLast().reversed() {
      let (this, next) = (found[index], found[index + 1])
      guard this.sentence == next.sentence, !next.isContext, let phrase = next.phrase, next.paragraph == view.number,
        phrase.first > next.place, isWithoutCue(this, view), next.place - this.place < 8,
        view.words[phrase.first].sentence == this.sentence,
        !view.words[this.place..<next.place].contains(where: { $0.kind == .stop || $0.isAny(.speech) })
      else { continue }
      found[index] = next
      (found[index].segment, found[index].place) = (this.segment, this.place)
      found[index].probability = min(0.5, next.probability)
    }
  }

  private static func isWithoutCue(_ found: Attribution, _ view: ParagraphView) -> Bool {
    guard found.phrase != nil else { return found.probability < 0.9 }
    return found.isContext
      || found.paragraph == view.number && found.phraseNumber >= 0 && view.cues[found.phraseNumber] < 0
  }
}
