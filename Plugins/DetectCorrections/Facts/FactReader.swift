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
      case .date: break
      }
    }
  }

  private let right: RightStatement
  /// The part of speech of each word; `nil` in a language without a tagger.
  private let tags: [Tag]?

  init(page: Page, notice: Notice) {
    self.page = page
    self.notice = notice
    right = RightStatement(page: page, notice: notice)
    let isEnglish = page.structure.language.map { $0.hasPrefix("en") } ?? true
    tags = isEnglish ? Prose.tags(in: page.text, tokens: notice.run.tokens) : nil
  }

  /// The facts.
  func facts() -> Facts {
    var facts = Facts()
    for sentence in right.sentences {
      if facts.original != nil, beginsFurther(sentence) { break }
      for pattern in page.patterns.facts { take(pattern, sentence, &facts) }
    }
    if facts.original == nil { addClause(to: &facts) }
    for sentence in right.sentences where facts.subject == nil {
      for pattern in page.patterns.subjects where facts.subject == nil { take(pattern, sentence, &facts) }
    }
    if facts.corrected == facts.subject { facts.subject = nil }
    if facts.corrected == nil { addName(to: &facts) }
    if facts.corrected == nil { addStatement(to: &facts) } else { cut(&facts) }
    if facts.corrected == nil { addEarlier(to: &facts) }
    return facts
  }

  private var pairing: FactPairing { FactPairing(page: page, run: notice.run) }
  private var trimmer: FactTrimmer { FactTrimmer(page: page, run: notice.run, tags: tags) }

  private func take(_ pattern: FactPattern, _ sentence: Range<Int>, _ facts: inout Facts) {
    guard let taken = pattern.taken(in: notice.run, sentence) else { return }
    let wrong = taken.first { $0.field.slot == .original }?.words
    let isAlone = taken.count == 1
    let values = taken.compactMap { taken in
      trimmer.span(taken, against: wrong).map { (slot: isAlone ? slot(of: taken) : taken.field.slot, value: $0) }
    }
    guard values.count == taken.count else { return }
    if facts.original != nil, facts.corrected == nil, taken.count == 2, wrong != nil, isOther(values, facts) { return }
    if let pair = against(taken) {
      facts.keep(notice.run.span(pair.wrong.words), for: .original)
      facts.keep(notice.run.span(pair.right.words), for: .corrected)
    }
    for (slot, value) in values { facts.keep(value, for: slot) }
  }

  /// Whether a sentence goes on to a second error: `Also, the story …`.
  private func beginsFurther(_ sentence: Range<Int>) -> Bool {
    sentence.first.map { page.patterns.factWords.further.contains(notice.run.tokens[$0].hash) } ?? false
  }

  /// Takes what an earlier version said from the grammar of the sentence, where no phrase fits it.
  private func addClause(to facts: inout Facts) {
    guard let tags, facts.corrected == nil else { return }
    let clause = ErrorClause(page: page, run: notice.run, tags: tags)
    for sentence in right.sentences {
      guard let found = clause.found(in: sentence) else { continue }
      let field = FactPattern.Field(
        slot: found.slot, endsAtComma: false, isAgainst: false, isTyped: false, holding: nil)
      let taken = FactPattern.Taken(field: field, words: found.words)
      guard let value = trimmer.span(taken) else { continue }
      facts.keep(value, for: slot(of: taken))
      break
    }
    guard facts.original == nil, let purpose = right.sentences.lazy.compactMap(clause.purpose).first else { return }
    facts.corrected = trimmer.clause(purpose)
  }

  /// What a slot holds: where a wrong fact should be, some notices only name what it was about.
  private func slot(of taken: FactPattern.Taken) -> FactPattern.Slot {
    guard taken.field.slot == .original, let tags else { return taken.field.slot }
    return TopicPhrase(page: page, run: notice.run, tags: tags).isTopic(taken.words) ? .subject : .original
  }

  /// Whether a sentence sets a right fact against another wrong one than the notice has told so far.
  private func isOther(_ values: [(slot: FactPattern.Slot, value: Range<Int>)], _ facts: Facts) -> Bool {
    guard let original = values.first(where: { $0.slot == .original })?.value, let told = facts.original,
      values.contains(where: { $0.slot == .corrected })
    else { return false }
    return !original.overlaps(told) && pairing.pair(places(told), places(original)) != nil
  }

  /// The two facts of `six percent of all voters say so, not three percent`: the right one stands far from its end.
  private func against(_ taken: [FactPattern.Taken]) -> FactPairing.Pair? {
    guard let right = taken.first(where: \.field.isAgainst),
      let wrong = taken.first(where: { $0.field.slot == .original }),
      let pair = pairing.pair(wrong.words, right.words, upTo: Self.longestContrast), let near = trimmer.span(right),
      !near.overlaps(notice.run.span(pair.right.words))
    else { return nil }
    return pair
  }

  /// A longer passage before `, not` says more than the fact.
  private static let longestContrast = 40

  /// Takes the sentence after the one that tells the error as the right fact: `He is a professor at …`.
  private func addStatement(to facts: inout Facts) {
    guard let sentence = statement(after: facts) else { return }
    if let original = facts.original, let pair = pairing.pair(places(original), sentence) {
      (facts.original, facts.corrected) = (notice.run.span(pair.wrong.words), notice.run.span(pair.right.words))
    } else if let original = facts.original, let pair = trimmer.difference(places(original), sentence) {
      (facts.original, facts.corrected) = pair
    } else {
      facts.corrected = trimmer.statement(sentence, about: facts.original.map(places))
    }
  }

  /// The sentence after the error that may state the right fact.
  private func statement(after facts: Facts) -> Range<Int>? {
    guard notice.label?.kind != .update else { return nil }
    for told in [facts.original, facts.subject, right.kill].compactMap(\.self) {
      if let sentence = right.after(told.upperBound) { return sentence }
    }
    return nil
  }

  /// Takes the right name from the subject: `misspelled Meridith Valiando’s name as Meredith`.
  private func addName(to facts: inout Facts) {
    guard let original = facts.original, let subject = facts.subject,
      let pair = pairing.spellings(places(original), places(subject))
    else { return }
    (facts.original, facts.corrected) = (notice.run.span(pair.wrong.words), notice.run.span(pair.right.words))
  }

  /// Takes the right fact from what stands before the error.
  ///
  /// `Revenue was $8.4 billion. An earlier version said $8.4 million.`
  private func addEarlier(to facts: inout Facts) {
    guard let original = facts.original else { return }
    let wrong = places(original)
    let earlier = right.before(wrong.lowerBound)
    for sentence in earlier {
      guard let pair = pairing.pair(wrong, sentence, upTo: Self.longestContrast) else { continue }
      (facts.original, facts.corrected) = (notice.run.span(pair.wrong.words), notice.run.span(pair.right.words))
      return
    }
    if notice.label == nil, earlier.count == 1 { facts.corrected = trimmer.statement(earlier[0], about: wrong) }
  }

  /// Cuts the longer of two stated facts to what stands against the other: `waits of up to 29 hours` against `19 hours`.
  private func cut(_ facts: inout Facts) {
    guard let original = facts.original, let corrected = facts.corrected else { return }
    let (wrong, right) = (places(original), places(corrected))
    guard let pair = pairing.pair(wrong, right) else { return }
    if isSaidAgain(right, but: pair.right.words, in: wrong) {
      (facts.original, facts.corrected) = (notice.run.span(pair.wrong.words), notice.run.span(pair.right.words))
      return
    }
    let (wrongRest, rightRest) = (wrong.count - pair.wrong.words.count, right.count - pair.right.words.count)
    if rightRest <= Self.near { facts.original = notice.run.span(pair.wrong.words) }
    let isName = pair.wrong.sort == .name && wrongRest == 0 && rightRest <= Self.near
    if isName || rightRest <= Self.near && wrongRest > 0 || wrongRest <= Self.near && rightRest > Self.far {
      facts.corrected = notice.run.span(pair.right.words)
    }
  }

  /// Whether the right sentence says, but for one fact, only what the wrong one said: `it was founded 72 years ago`.
  private func isSaidAgain(_ right: Range<Int>, but fact: Range<Int>, in wrong: Range<Int>) -> Bool {
    let said = Set(notice.run.tokens[wrong].map(\.hash))
    return right.allSatisfy { place in
      let token = notice.run.tokens[place]
      return fact.contains(place) || token.kind != .word || said.contains(token.hash)
        || page.patterns.empty.contains(token.hash)
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
}
