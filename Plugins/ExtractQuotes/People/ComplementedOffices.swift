import Prose
import Text

/// Offices of several words right before a name in French and Spanish: `la metteuse en scène Odile Brancas`, `la
/// conseillère d’Etat Myriam Favre`, `le capitaine de corvette Alban Ruellan`.
extension RoleReader {
  /// An office behind an article, then a link and a noun, then the name.
  func complemented(_ mention: NamedMention) -> Range<Int>? {
    guard names.lexicon.grammar == .romance, mention.words.count > 1, !mention.isBody, mention.role == nil else {
      return nil
    }
    let sentence = limits(mention)
    let last = mention.tokens.lowerBound - 1
    guard last > sentence.lowerBound, isWord(last), let head = head(of: last, sentence) else { return nil }
    var first = head
    while first > sentence.lowerBound, head - first < 3, isLead(first - 1), !names.isElided(reading.tokens[first]) {
      first -= 1
    }
    let opens = first > sentence.lowerBound && names.classes(reading.tokens[first - 1]).contains(.determiner)
    return opens || names.isElided(reading.tokens[first]) ? span(first...last) : nil
  }

  /// The place of the office that a complement ends: `d’Etat`, `en scène`, `de corvette`.
  private func head(of last: Int, _ sentence: Range<Int>) -> Int? {
    let word = reading.tokens[last]
    if isDrawnWithLink(word) { return office(last - 1, sentence) }
    guard last - 2 >= sentence.lowerBound, !word.shape.contains(.capital), isLead(last),
      Self.complements.contains(reading.tokens[last - 1].hash)
    else { return nil }
    return office(last - 2, sentence)
  }

  private func office(_ place: Int, _ sentence: Range<Int>) -> Int? {
    guard place >= sentence.lowerBound, isWord(place) else { return nil }
    return names.isOffice(reading.tokens[place]) ? place : nil
  }

  /// `d’Etat`, `d’entreprise`.
  private func isDrawnWithLink(_ token: Token) -> Bool {
    names.isElided(token) && asciiLowercased(reading.text[token.range.lowerBound]) == UInt8(ascii: "d")
  }

  private static let complements: WordSet = ["de", "en", "à"]
}
