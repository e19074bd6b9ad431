import Prose
import Text

/// The short names of bodies that stand in brackets behind the long ones: `Comisión Nacional del Agua (Conagua)`.
extension PeopleIndex {
  /// The body whose name has the word in brackets behind it: `Comisión Nacional del Agua (Conagua)`.
  func body(shortenedTo range: Range<Int>) -> Int? {
    guard names.lexicon.grammar == .romance, let word = tokens(in: range).last, word.shape.contains(.capital),
      word.range.count > 2
    else { return nil }
    guard let open = bracketed[(names.isElided(word) ? names.bare(word) : word).hash], open < range.lowerBound else {
      return nil
    }
    let found = firstMention(endingAfter: open) - 1
    guard found >= 0, mentions[found].range.upperBound + 2 > open, mentions[found].words.count > 1,
      !ones[mentions[found].number].isPerson
    else { return nil }
    return mentions[found].number
  }

  /// What capitals stand for that a bracket explains: `der BDI`, where `Bund Deutscher Imker (BDI)` stands before.
  func longForm(of phrase: Range<Int>) -> Antecedent? {
    guard names.lexicon.grammar != .romance, let short = tokens(in: phrase).last, names.isAllCapitals(short),
      let open = bracketed[short.hash], open < phrase.lowerBound
    else { return nil }
    let end = firstToken(endingAfter: open)
    let start = sentences[sentence(at: open)].tokens.lowerBound
    let letters = reading.text[short.range].filter(isASCIIUppercase)
    var first: Int?
    for place in stride(from: end - 1, through: max(start, end - 10), by: -1) {
      let token = reading.tokens[place]
      let isLink = !names.classes(token).isDisjoint(with: [.preposition, .conjunction, .determiner])
      guard token.kind == .word, token.shape.contains(.capital) || isLink else { break }
      let begins = token.shape.contains(.capital) && reading.text[token.range.lowerBound] == letters.first
      if begins, holds(letters, in: token.range.lowerBound..<open) { first = place }
    }
    guard let first, first < end - 1 || reading.tokens[first].range.count > 8 else { return nil }
    let range = reading.tokens[first].range.lowerBound..<reading.tokens[end - 1].range.upperBound
    if let mention = mention(in: range), mention.range == range { return .one(mention.number) }
    return .phrase(range)
  }

  /// Whether letters stand in a name in this order.
  private func holds(_ letters: [UInt8], in name: Range<Int>) -> Bool {
    var rest = letters[...]
    for byte in reading.text[name] where asciiLowercased(byte) == rest.first.map(asciiLowercased) {
      rest = rest.dropFirst()
    }
    return rest.isEmpty
  }

  /// Where the bracket opens around each word that stands alone in brackets, at its first place.
  func wordsInBrackets() -> WordMap<Int> {
    var found = WordMap<Int>()
    for index in reading.tokens.indices.dropLast(2) where names.first(reading.tokens[index]) == UInt8(ascii: "(") {
      let word = reading.tokens[index + 1]
      guard names.first(reading.tokens[index + 2]) == UInt8(ascii: ")"), found[word.hash] == nil else { continue }
      found.set(word.hash, to: reading.tokens[index].range.lowerBound)
    }
    return found
  }
}
