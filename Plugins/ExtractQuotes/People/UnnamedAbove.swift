import Prose
import Text

/// People without a name of whom a French or Spanish article told before, and whom a word means that points back.
extension PeopleIndex {
  /// `Un promeneur l’a vue. « … », raconte ce dernier.`: somebody without a name told of since anybody was named.
  func unnamedLatter(_ phrase: Range<Int>) -> Range<Int>? {
    guard names.lexicon.grammar == .romance, isLatter(phrase) else { return nil }
    return unnamed(before: phrase.lowerBound)
  }

  /// The last noun for a person behind `un` or `une`, where nobody is named behind it.
  func unnamed(before offset: Int) -> Range<Int>? {
    let end = firstToken(endingAfter: offset)
    for place in stride(from: end - 2, through: max(0, end - Self.near), by: -1) {
      let token = reading.tokens[place]
      guard Self.indefinite.contains(token.hash), !isInQuotation(token.range.lowerBound) else { continue }
      guard let head = (place + 1..<min(place + 4, end)).first(where: { names.isPersonLike(reading.tokens[$0]) }) else {
        continue
      }
      let range = token.range.lowerBound..<reading.tokens[head].range.upperBound
      let isNamed = mention(in: range.lowerBound..<offset).map { !$0.isQuoted && !$0.isBody } ?? false
      return isNamed ? nil : range
    }
    return nil
  }

  /// `Le prévenu, un artisan de 54 ans, …`: whom an article says what he is has not been told of before.
  func isIntroduced(behind end: Int) -> Bool {
    guard names.lexicon.grammar == .romance else { return false }
    let place = firstToken(endingAfter: end)
    return isComma(place) && place + 1 < reading.tokens.count
      && Self.indefinite.contains(reading.tokens[place + 1].hash)
  }

  /// The people in the plural whom the sentences before told of first.
  ///
  /// `Les riverains ont suspendu des draps.`
  func severalAbove(_ offset: Int) -> Range<Int>? {
    guard names.lexicon.grammar == .romance, !sentences.isEmpty else { return nil }
    let here = sentence(at: offset)
    for number in stride(from: here - 1, through: max(0, here - Self.sentencesAbove), by: -1)
    where !isInQuotation(sentences[number].range.lowerBound) {
      for place in sentences[number].tokens.prefix(10) {
        let token = reading.tokens[place]
        guard isSeveral(token), place > sentences[number].tokens.lowerBound, token.range.upperBound < offset else {
          continue
        }
        let article = reading.tokens[place - 1]
        let isObject =
          place > sentences[number].tokens.lowerBound + 1
          && names.classes(reading.tokens[place - 2]).contains(.preposition)
        if !names.classes(article).isDisjoint(with: .determiner), !isObject {
          return article.range.lowerBound..<token.range.upperBound
        }
      }
    }
    return nil
  }

  /// `riverains`, `vecinos`: a noun for several people.
  private func isSeveral(_ token: Token) -> Bool {
    guard token.kind == .word, !token.shape.contains(.capital) else { return false }
    return names.classes(token).contains(.group) || names.lists[token.hash].contains(.groups)
      || "s".utf8.contains(reading.text[token.range.upperBound - 1])
        && !names.lists[WordHash.of(token.range.dropLast(), in: reading.text)].isDisjoint(with: [.persons, .roles])
  }

  private static let near = 48
  private static let sentencesAbove = 8
}
