import Prose
import Text

/// Names in sentences whose words all have capitals: headlines of other articles, links, labels.
extension MentionReader {
  /// Whether all words but function words have capitals: `Hillary Clinton Wins South Dakota Primary`.
  func isTitleCase(_ sentence: Reading.Sentence) -> Bool {
    guard lexicon.grammar == .english else { return false }
    var (capitals, small) = (0, 0)
    for token in reading.tokens[sentence.tokens] where token.kind == .word {
      if token.shape.contains(.capital) {
        capitals += 1
      } else if classes(token).isDisjoint(with: Self.functionWords) {
        small += 1
        if small > 1 { return false }
      }
    }
    guard capitals > 3, capitals > 4 * small else { return false }
    return reading.tokens[sentence.tokens.dropFirst()].contains {
      $0.kind == .word && $0.shape.contains(.capital) && !isGiven($0) && isPlain($0) && !isFamilyName($0)
    }
  }

  /// The end of a run behind the first family name in it: `Ted Cruz` of `Ted Cruz Wins Iowa`.
  func titledEnd(_ run: Range<Int>) -> Int {
    guard let given = run.first(where: { isGiven(reading.tokens[$0]) }) else { return run.upperBound }
    var place = given + 1
    while place < run.upperBound, !isFamilyWord(reading.tokens[place]), !isBeforeVerb(place, run) { place += 1 }
    guard place < run.upperBound else { return run.upperBound }
    place += 1
    while place < run.upperBound, lists[reading.tokens[place].hash].contains(.suffixes) { place += 1 }
    return place
  }

  /// `Clinton Reassures`: the word behind has the ending of a verb and is no name.
  private func isBeforeVerb(_ place: Int, _ run: Range<Int>) -> Bool {
    guard place + 1 < run.upperBound, !isInitial(reading.tokens[place]) else { return false }
    let next = reading.tokens[place + 1]
    return !isGiven(next) && !isFamilyName(next) && next.range.count > 4 && (ends(next, "s") || ends(next, "ed"))
  }

  private func isFamilyWord(_ token: Token) -> Bool {
    token.kind == .word && !isInitial(token) && !lists[token.hash].contains(.particles)
      && (!isGiven(token) || isFamilyName(token))
  }

  /// Whether a mention is a given name and a family name, and no sentence in capitals: not `Grace Period`.
  func isFullName(_ mention: NamedMention) -> Bool {
    guard mention.isFull, !mention.isBody, let last = mention.tokens.last else { return false }
    return !isPlain(reading.tokens[last]) || isFamilyName(reading.tokens[last]) || isGiven(reading.tokens[last])
  }
}
