import Prose

/// Which marks hold the name of a newspaper, programme or body, of which nobody is the speaker.
extension QuoteGovernor {
  /// What something was said in or to, or the name behind its kind: `im „Boten“`, `gegenüber der „Neuen Post“`, `der
  /// Sender „Kanal 3“`.
  func isOutlet(_ place: Int, _ sentence: Range<Int>) -> Bool {
    guard place > sentence.lowerBound, !isUtterance(place) else { return false }
    let article = words[place - 1]
    if article.concept == Concept.media, article.isCapital || isCapital(place) { return wordCount(place) < 6 }
    guard isCapital(place), wordCount(place) < 4 else { return false }
    let hasArticle = article.isAny([.determiner, .possessive])
    if hasArticle, ![Concept.oblique, Concept.genitive].contains(article.concept) { return false }
    let before = hasArticle ? place - 2 : place - 1
    guard before >= sentence.lowerBound, words[before].isAny(.preposition) else { return false }
    return Self.places.contains(words[before].concept)
  }

  private static let places: WordSet = ["in", "with", "against", "at", "on"]

  /// `nannte den Verkauf „Musik in meinen Ohren“`: what somebody calls a thing is no name.
  func isPredicate(_ place: Int, _ sentence: Range<Int>) -> Bool {
    guard wordCount(place) > 1 else { return false }
    var before = place - 1
    while before >= sentence.lowerBound, place - before < 14, words[before].kind == .word || words[before].kind == .number {
      if words[before].isAny(.cue), words[before].concept == Self.call { return true }
      before -= 1
    }
    return false
  }

  private static let call = WordHash.of("call".utf8)
}
