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
    if facts.corrected == nil { addStatement(in: sentences, to: &facts) }
    return facts
  }

  /// The words of the message, sentence by sentence.
  private func sentencePlaces() -> [Range<Int>] {
    let message = notice.message
    guard message.lowerBound < message.upperBound else { return [] }
    let bytes = notice.run.span(message)
    var place = message.lowerBound
    return page.sentences(bytes).map { sentence in
      let start = place
      while place < message.upperBound, notice.run.tokens[place].range.lowerBound < sentence.upperBound { place += 1 }
      return start..<place
    }
  }

  private func take(_ pattern: FactPattern, _ sentence: Range<Int>, _ facts: inout Facts) {
    let trimmer = FactTrimmer(page: page, run: notice.run)
    guard let taken = pattern.taken(in: notice.run, sentence) else { return }
    let values = taken.compactMap { taken in trimmer.span(taken).map { (taken.field.slot, $0) } }
    guard values.count == taken.count else { return }
    for (slot, value) in values { facts.keep(value, for: slot) }
  }

  /// Takes the sentence after the one that tells the error as the right fact: `He is a professor at …`.
  private func addStatement(in sentences: [Range<Int>], to facts: inout Facts) {
    guard let told = facts.original ?? facts.subject, notice.label?.kind != .update,
      let sentence = sentences.first(where: { start($0) > told.upperBound }), sentence.count > 2,
      !page.patterns.factless.isFound(in: notice.run, sentence), !page.patterns.own.isFound(in: notice.run, sentence)
    else { return }
    let trimmer = FactTrimmer(page: page, run: notice.run)
    if let original = facts.original, let pair = trimmer.difference(places(original), sentence) {
      (facts.original, facts.corrected) = pair
    } else {
      facts.corrected = trimmer.statement(sentence)
    }
  }

  private func places(_ bytes: Range<Int>) -> Range<Int> {
    let first = notice.run.tokens.firstIndex { $0.range.lowerBound >= bytes.lowerBound } ?? 0
    let end = notice.run.tokens.firstIndex { $0.range.lowerBound >= bytes.upperBound } ?? notice.run.count
    return first..<max(first, end)
  }

  private func start(_ sentence: Range<Int>) -> Int {
    sentence.isEmpty ? 0 : notice.run.tokens[sentence.lowerBound].range.lowerBound
  }
}
