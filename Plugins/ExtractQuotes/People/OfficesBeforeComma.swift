import Prose
import Text

/// The office before a comma and a name: `Its director, Lesley Orme, …`, `Le recteur, l’abbé Paul Morvan`.
extension RoleReader {
  /// `Its director, Lesley Orme, …`: the noun phrase before the comma ends with an office.
  ///
  /// - Parameter own: the place right before the name’s own office, where that is passed over.
  func beforeComma(_ mention: NamedMention, _ own: Int? = nil) -> Range<Int>? {
    let sentence = limits(mention)
    var comma = own ?? mention.tokens.lowerBound - 1
    while comma > sentence.lowerBound, isTitle(comma) { comma -= 1 }
    // `The minister, the Rev Ana Ruiz, …`
    let isTitled = comma < mention.tokens.lowerBound - 1 || mention.sex != .unknown && !mention.isSexGuessed
    if isTitled, comma > sentence.lowerBound, names.classes(reading.tokens[comma]).contains(.determiner) { comma -= 1 }
    let closes =
      mention.tokens.upperBound == sentence.upperBound || reading.tokens[mention.tokens.upperBound].kind == .punctuation
    guard comma > sentence.lowerBound, commas(comma), closes, isWord(comma - 1) else { return nil }
    // `La juge, Nadia Ferhat, …`: the office may be a verb, too.
    var first = names.isOffice(reading.tokens[comma - 1]) ? comma - 1 : comma
    while first > sentence.lowerBound, comma - first < 9,
      isLead(first - 1) || isLink(first - 1, comma) || isLinkedArticle(first - 1, sentence)
    { first -= 1 }
    first = behindHouse(first, comma)
    guard first < comma else { return nil }
    if mention.isFull || mention.words.count > 1 && names.isPersonLike(reading.tokens[comma - 1]), comma - first < 5,
      isOwned(first, sentence)
    {
      return span(first...comma - 1)
    }
    guard (first..<comma).contains(where: { names.isOffice(reading.tokens[$0]) }) else {
      return isApposition(first, comma, mention) ? span(first...comma - 1) : nil
    }
    // The office is the head: the last noun, or the one before `of` and its like.
    let head = (first..<comma).first { isLink($0, comma) }.map { $0 - 1 } ?? comma - 1
    guard head >= first, (max(first, head - adjectives)...head).contains(where: { names.isOffice(reading.tokens[$0]) })
    else { return nil }
    return span(first...comma - 1)
  }

  /// `le cabinet du ministre de l’Habitation, Paul Roy`: where no office opens the phrase, the one behind a link does.
  private func behindHouse(_ first: Int, _ comma: Int) -> Int {
    guard names.lexicon.grammar == .romance, first + 2 < comma, !names.isOffice(reading.tokens[first]),
      let link = (first + 1..<comma - 1).first(where: { isLink($0, comma) }),
      Self.houses.contains(reading.tokens[link - 1].hash), names.isOffice(reading.tokens[link + 1])
    else { return first }
    return link + 1
  }

  private static let houses: WordSet = [
    "cabinet", "bureau", "entourage", "services", "gabinete", "entorno", "despacho",
  ]

  /// A title before a name: with a capital, or small and drawn together with its article in French and Spanish.
  private func isTitle(_ place: Int) -> Bool {
    let token = reading.tokens[place]
    if token.shape.contains(.capital), names.isTitle(token) || Self.reverends.contains(token.hash) { return true }
    guard names.lexicon.grammar == .romance, token.kind == .word else { return false }
    let bare = names.isElided(token) ? names.bare(token) : token
    return names.lists[bare.hash].contains(.weak) || names.lists[bare.hash].contains(.honorifics)
  }

  /// Whether a noun that no list has says who somebody is: behind an article that opens its sentence or clause, before
  /// a full name between commas (`La intendenta de la región, Paz Errázuriz, anunció`).
  private func isApposition(_ first: Int, _ comma: Int, _ mention: NamedMention) -> Bool {
    let sentence = limits(mention)
    guard mention.isFull, first > sentence.lowerBound, names.lexicon.grammar != .german,
      names.classes(reading.tokens[first - 1]).contains(.determiner)
    else { return false }
    let opens =
      first - 1 == sentence.lowerBound || reading.tokens[first - 2].kind != .word
      || names.classes(reading.tokens[first - 2]).isDisjoint(with: [.preposition, .conjunction, .subordinator])
    let head =
      names.lexicon.grammar == .romance
      ? first : (first..<comma).first { isLink($0, comma) }.map { $0 - 1 } ?? comma - 1
    return opens && head >= first && names.isConcrete(reading.tokens[head])
  }
}
