import Text

/// Parts a French verb from the pronoun tied to it: `dit-il`, `a-t-elle`.
enum Inversion {
  /// Where the verb ends and the pronoun starts; `nil` where there is none.
  static func pronoun(_ text: [UInt8], _ word: Range<Int>) -> (verb: Int, start: Int)? {
    guard word.count > 4, let hyphen = text[word].lastIndex(of: UInt8(ascii: "-")) else { return nil }
    let last = text[hyphen + 1..<word.upperBound]
    guard ["il", "elle", "on", "ils", "elles"].contains(where: { last.elementsEqual($0.utf8) }) else { return nil }
    let isLinked = text[word.lowerBound..<hyphen].suffix(2).elementsEqual("-t".utf8)
    let verb = isLinked ? hyphen - 2 : hyphen
    return verb > word.lowerBound ? (verb, hyphen + 1) : nil
  }
}
