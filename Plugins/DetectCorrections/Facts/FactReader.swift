import Articles
import Prose
import Text

/// Finds in a notice what was wrong, what is right, and what it is about: always its own words, or nothing.
struct FactReader {
  let page: Page
  let notice: Notice

  /// What a notice states.
  struct Facts {
    var original: Range<Int>?
    var corrected: Range<Int>?
    var subject: Range<Int>?

    /// Keeps the first value of each slot.
    mutating func keep(_ value: Range<Int>, for slot: FactPattern.Slot) {
      switch slot {
      case .original: original = original ?? value
      case .corrected: corrected = corrected ?? value
      case .subject: subject = subject ?? value
      }
    }
  }

  /// The facts.
  func facts() -> Facts {
    var facts = Facts()
    let sentences = sentencePlaces()
    for sentence in sentences {
      for pattern in page.patterns.facts { take(pattern, sentence, &facts) }
    }
    for sentence in sentences where facts.subject == nil {
      for pattern in page.patterns.subjects where facts.subject == nil { take(pattern, sentence, &facts) }
    }
    if facts.corrected == facts.subject { facts.corrected = nil }
    if facts.corrected == nil { addStatement(in: sentences, to: &facts) } else { cut(&facts) }
    return facts
  }

  private var pairing: FactPairing { FactPairing(page: page, run: notice.run) }
  private var trimmer: FactTrimmer { FactTrimmer(page: page, run: notice.run) }

  /// The words of the message, sentence by sentence; a sentence that tells the error is cut at its semicolons.
  private func sentencePlaces() -> [Range<Int>] {
    let message = notice.message
    guard message.lowerBound < message.upperBound else { return [] }
    let bytes = notice.run.span(message)
    var place = message.lowerBound
    return page.sentences(bytes).flatMap { sentence in
      let start = place
      while place < message.upperBound, notice.run.tokens[place].range.lowerBound < sentence.upperBound { place += 1 }
      return clauses(start..<place)
    }
  }

  private func clauses(_ sentence: Range<Int>) -> [Range<Int>] {
    guard let stop = sentence.first(where: { notice.run.tokens[$0].hash == Self.semicolon }), stop + 2 < sentence.upperBound,
      page.patterns.own.isFound(in: notice.run, sentence.lowerBound..<stop)
    else { return [sentence] }
    return [sentence.lowerBound..<stop, stop + 1..<sentence.upperBound]
  }

  private static let semicolon = WordHash.of(";")

  private func take(_ pattern: FactPattern, _ sentence: Range<Int>, _ facts: inout Facts) {
    guard let taken = pattern.taken(in: notice.run, sentence) else { return }
    let values = taken.compactMap { taken in trimmer.span(taken).map { (taken.field.slot, $0) } }
    guard values.count == taken.count else { return }
    if let pair = against(taken) {
      facts.keep(notice.run.span(pair.wrong.words), for: .original)
      facts.keep(notice.run.span(pair.right.words), for: .corrected)
    }
    for (slot, value) in values { facts.keep(value, for: slot) }
  }

  /// The two facts of `six percent of all voters say so, not three percent`: the right one stands far from its end.
  private func against(_ taken: [FactPattern.Taken]) -> FactPairing.Pair? {
    guard let right = taken.first(where: \.field.isAgainst), let wrong = taken.first(where: { $0.field.slot == .original }),
      let pair = pairing.pair(wrong.words, right.words), let near = trimmer.span(right),
      !near.overlaps(notice.run.span(pair.right.words))
    else { return nil }
    return pair
  }

  /// Takes the sentence after the one that tells the error as the right fact: `He is a professor at …`.
  private func addStatement(in sentences: [Range<Int>], to facts: inout Facts) {
    guard let told = facts.original ?? facts.subject, notice.label?.kind != .update,
      let sentence = sentences.first(where: { start($0) > told.upperBound }), sentence.count > 1,
      !page.patterns.factless.isFound(in: notice.run, sentence), !page.patterns.own.isFound(in: notice.run, sentence)
    else { return }
    if let original = facts.original, let pair = pairing.pair(places(original), sentence) {
      (facts.original, facts.corrected) = (notice.run.span(pair.wrong.words), notice.run.span(pair.right.words))
    } else if let original = facts.original, let pair = trimmer.difference(places(original), sentence) {
      (facts.original, facts.corrected) = pair
    } else {
      facts.corrected = trimmer.statement(sentence)
    }
  }

  /// Cuts the longer of two stated facts to what stands against the other: `waits of up to 29 hours` against `19 hours`.
  private func cut(_ facts: inout Facts) {
    guard let original = facts.original, let corrected = facts.corrected else { return }
    let (wrong, right) = (places(original), places(corrected))
    guard let pair = pairing.pair(wrong, right) else { return }
    let (wrongRest, rightRest) = (wrong.count - pair.wrong.words.count, right.count - pair.right.words.count)
    if rightRest <= Self.near { facts.original = notice.run.span(pair.wrong.words) }
    if rightRest <= Self.near && wrongRest > 0 || wrongRest <= Self.near && rightRest > Self.far {
      facts.corrected = notice.run.span(pair.right.words)
    }
  }

  /// So many words may stand beside a fact that is the fact and nothing else.
  private static let near = 2
  /// So many words beside a fact make it a sentence.
  private static let far = 4

  private func places(_ bytes: Range<Int>) -> Range<Int> {
    let first = notice.run.tokens.firstIndex { $0.range.lowerBound >= bytes.lowerBound } ?? 0
    let end = notice.run.tokens.firstIndex { $0.range.lowerBound >= bytes.upperBound } ?? notice.run.count
    return first..<max(first, end)
  }

  private func start(_ sentence: Range<Int>) -> Int {
    sentence.isEmpty ? 0 : notice.run.tokens[sentence.lowerBound].range.lowerBound
  }
}
