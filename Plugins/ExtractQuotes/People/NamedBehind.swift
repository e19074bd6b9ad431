import Prose
import Text

/// Whom a Spanish phrase means that the words right behind it name.
extension PeopleIndex {
  /// `La farera se llama Berta Gil`, `La defensa, a cargo de la letrada Ana Ruiz, …`.
  func one(introducedBehind phrase: Range<Int>) -> Int? {
    guard names.lexicon.grammar == .romance else { return nil }
    let start = firstToken(endingAfter: phrase.upperBound)
    let end = min(reading.tokens.count, start + 12)
    guard let mention = mentions[firstMention(endingAfter: phrase.upperBound)...].first, !ones[mention.number].isBody,
      mention.tokens.lowerBound < end, mention.tokens.lowerBound > start + 1
    else { return nil }
    let between = reading.tokens[start..<mention.tokens.lowerBound].filter { $0.kind == .word }
    if between.count == 2, between[0].hash == Self.se, Self.called.contains(between[1].hash) { return mention.number }
    let words = tokens(in: phrase)
    if isClause(start, mention) { return mention.number }
    guard let head = words.last, Self.offices.contains(head.hash), isComma(start), between.count > 1,
      between.prefix(3).contains(where: { Self.led.contains($0.hash) })
    else { return nil }
    return mention.number
  }

  /// `La maraîchère qui les accueille, Ida Roy, …`, `El edil que lo firmó, Luis Gil, …`: a clause up to the comma before
  /// the name, and a comma or stop behind it.
  private func isClause(_ start: Int, _ mention: NamedMention) -> Bool {
    let comma = mention.tokens.lowerBound - 1
    guard mention.isFull, comma > start, isComma(comma), Self.relatives.contains(reading.tokens[start].hash),
      mention.tokens.upperBound < reading.tokens.count, reading.tokens[mention.tokens.upperBound].kind == .punctuation
    else { return false }
    return !reading.tokens[start..<comma].contains { $0.kind == .punctuation }
  }

  private static let relatives: WordSet = [
    "qui", "que", "qu'il", "qu’il", "quien", "chargé", "chargée", "encargado", "encargada",
  ]

  /// The end of an adjective or a name of its own right behind a noun for several or for a body: `Fuentes municipales`, `La
  /// asociación La Fuente`.
  func attributeEnd(behind end: Int) -> Int {
    guard names.lexicon.grammar == .romance else { return end }
    var place = firstToken(endingAfter: end)
    guard place < reading.tokens.count, reading.tokens[place].range.lowerBound == end + 1 else { return end }
    let token = reading.tokens[place]
    if token.kind == .word, !token.shape.contains(.capital) {
      if Self.near.contains(token.hash) {
        // `Fuentes próximas a la constructora`
        var last = place + 1
        while last + 1 < reading.tokens.count, last - place < 3,
          !names.classes(reading.tokens[last]).isDisjoint(with: [.preposition, .determiner])
        { last += 1 }
        return last > place + 1 ? reading.tokens[last].range.upperBound : token.range.upperBound
      }
      let isAdjective = names.isAdjective(token) || Self.plurals.contains { names.ends(token, $0) }
      return isAdjective && names.classes(token).isEmpty ? token.range.upperBound : end
    }
    var last = end
    while place < reading.tokens.count, reading.tokens[place].kind == .word,
      reading.tokens[place].shape.contains(.capital), reading.tokens[place].range.lowerBound == last + 1
    {
      last = reading.tokens[place].range.upperBound
      place += 1
    }
    return last
  }

  private static let near: WordSet = [
    "proche", "proches", "próxima", "cercana", "próximas", "cercanas", "conocedoras", "ligadas", "vinculadas",
  ]
  private static let plurals = ["ales", "icas", "icos", "ivas", "ivos", "arias", "arios", "iles", "eras", "eros"]

  private static let se = WordHash.of("se".utf8)
  private static let called: WordSet = ["llama", "llamaba"]
  /// Parties to a case and the like, which somebody speaks for.
  private static let offices: WordSet = ["defensa", "acusación", "fiscalía", "representación", "querella"]
  private static let led: WordSet = ["cargo", "manos", "ejercida", "representada", "encabezada", "dirigida", "llevada"]
}
