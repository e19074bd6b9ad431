import Prose

/// Cuts what stands before `, not Michigan` to the words that `Michigan` stands against, by the parts of speech of both.
///
/// What is set against each other is built alike: a phrase with a preposition against one with a preposition, a name
/// against a name, a quotation against a quotation.
struct ContrastCut {
  let run: WordRun
  /// The part of speech of each word of the run.
  let tags: [Tag]

  /// The right fact at the end of those words; `nil` where nothing in them is built like the wrong one.
  func right(_ words: Range<Int>, against wrong: Range<Int>) -> Range<Int>? {
    if let first = wrong.first, run.tokens[first].kind == .mark { return afterMark(words) ?? chunk(words, wrong) }
    guard let first = wrong.first(where: { run.tokens[$0].kind != .mark }) else { return nil }
    switch tags[first].penn {
    case .preposition, .to: return fromPreposition(first, words)
    case .vb, .vbd, .vbg, .vbn, .vbp, .vbz: return fromVerb(first, words)
    default: return chunk(words, wrong)
    }
  }

  /// Behind the last quotation mark, which opens the quotation that ends there.
  private func afterMark(_ words: Range<Int>) -> Range<Int>? {
    words.last { run.tokens[$0].kind == .mark }.flatMap { $0 + 1 < words.upperBound ? $0 + 1..<words.upperBound : nil }
  }

  /// From the last time that the preposition stands there, else from the first one behind the last verb.
  private func fromPreposition(_ word: Int, _ words: Range<Int>) -> Range<Int>? {
    if let same = words.last(where: { run.tokens[$0].hash == run.tokens[word].hash }) { return same..<words.upperBound }
    let verb = words.last { tags[$0].isVerb } ?? words.lowerBound
    return (verb..<words.upperBound).first { tags[$0].penn == .preposition }.map { $0..<words.upperBound }
  }

  /// From the last verb in the same form.
  private func fromVerb(_ word: Int, _ words: Range<Int>) -> Range<Int>? {
    words.last { tags[$0].penn == tags[word].penn }.map { $0..<words.upperBound }
  }

  /// The noun phrase at the end, with what `of` joins to it where the wrong one has an `of` too.
  private func chunk(_ words: Range<Int>, _ wrong: Range<Int>) -> Range<Int>? {
    let joinsOf = wrong.contains { run.tokens[$0].hash == Self.of }
    var start = words.upperBound
    while start > words.lowerBound, isOfPhrase(start - 1) || joinsOf && run.tokens[start - 1].hash == Self.of {
      start -= 1
    }
    guard start < words.upperBound, (start..<words.upperBound).contains(where: { tags[$0].isNoun }) else { return nil }
    return start..<words.upperBound
  }

  /// Whether a word may stand in a noun phrase.
  private func isOfPhrase(_ place: Int) -> Bool {
    switch tags[place].penn {
    case .nn, .nns, .nnp, .nnps, .jj, .jjr, .jjs, .dt, .pdt, .prpPossessive, .pos, .cd, .dollar, .hyphen: true
    case .vbn, .vbg: place > 0 && [.dt, .jj, .prpPossessive].contains(tags[place - 1].penn)
    default: false
    }
  }

  private static let of = WordHash.of("of")
}
