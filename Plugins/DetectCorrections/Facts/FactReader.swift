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
  }

  /// The facts.
  func facts() -> Facts {
    var facts = Facts()
    let sentences = sentencePlaces()
    for sentence in sentences {
      for pattern in page.patterns.facts { take(pattern, sentence, &facts) }
    }
    if facts.original != nil, facts.corrected == nil { facts.corrected = statement(in: sentences, facts) }
    for sentence in sentences where facts.subject == nil {
      for pattern in page.patterns.subjects where facts.subject == nil {
        facts.subject = found(.subject, pattern, sentence)
      }
    }
    return facts
  }

  /// The words of the message, sentence by sentence.
  private func sentencePlaces() -> [Range<Int>] {
    let message = notice.message
    guard message.lowerBound < message.upperBound else { return [] }
    let ranges = notice.run.ranges
    let bytes = ranges[message.lowerBound].lowerBound..<ranges[message.upperBound - 1].upperBound
    var place = message.lowerBound
    return page.sentences(bytes).map { sentence in
      let start = place
      while place < message.upperBound, ranges[place].lowerBound < sentence.upperBound { place += 1 }
      return start..<place
    }
  }

  private func take(_ pattern: FactPattern, _ sentence: Range<Int>, _ facts: inout Facts) {
    guard let slots = pattern.slots(in: notice.run, sentence) else { return }
    let values = slots.map { ($0.slot, span($0.words, cut: endsAtComma($0.slot, pattern))) }
    guard values.allSatisfy({ $0.1 != nil }) else { return }
    for (slot, value) in values {
      switch slot {
      case .original: facts.original = facts.original ?? value
      case .corrected: facts.corrected = facts.corrected ?? value
      case .subject: facts.subject = facts.subject ?? value
      }
    }
  }

  private func found(_ slot: FactPattern.Slot, _ pattern: FactPattern, _ sentence: Range<Int>) -> Range<Int>? {
    guard let words = pattern.slots(in: notice.run, sentence)?.first(where: { $0.slot == slot })?.words else {
      return nil
    }
    return span(words, cut: endsAtComma(slot, pattern))
  }

  private func endsAtComma(_ slot: FactPattern.Slot, _ pattern: FactPattern) -> Bool {
    pattern.parts.contains { part in
      if case .slot(slot, endsAtComma: true) = part { true } else { false }
    }
  }

  /// The bytes of a slot, without the marks and signs around it.
  private func span(_ words: Range<Int>, cut: Bool) -> Range<Int>? {
    var words = words
    while let first = words.first, isSign(first) { words = words.dropFirst() }
    if cut, let comma = words.first(where: { isDivider($0) }) { words = words.lowerBound..<comma }
    while let last = words.last, isSign(last) { words = words.dropLast() }
    guard let first = words.first, let last = words.last else { return nil }
    return notice.run.ranges[first].lowerBound..<notice.run.ranges[last].upperBound
  }

  private func isSign(_ place: Int) -> Bool {
    switch notice.run.kinds[place] {
    case .punctuation, .mark: true
    case .symbol:
      !"$£€".utf8.contains(page.text[notice.run.ranges[place].lowerBound])
        && page.text[notice.run.ranges[place].lowerBound] < 0x80
    case .word, .number, .address: false
    }
  }

  private func isDivider(_ place: Int) -> Bool {
    ",;".utf8.contains(page.text[notice.run.ranges[place].lowerBound])
  }

  /// The sentence after the one that tells the error: `He is a professor at …`.
  private func statement(in sentences: [Range<Int>], _ facts: Facts) -> Range<Int>? {
    guard let original = facts.original,
      let index = sentences.firstIndex(where: { notice.run.ranges[$0.lowerBound].lowerBound > original.upperBound })
    else { return nil }
    let sentence = sentences[index]
    guard sentence.count > 2, !page.patterns.own.isFound(in: notice.run, sentence) else { return nil }
    return span(sentence, cut: false)
  }
}
