import Articles
import Prose
import Text

/// Cuts the words of a slot to the fact itself.
struct FactTrimmer {
  let page: Page
  let run: WordRun
  /// The part of speech of each word of the run; `nil` in a language without a tagger.
  let tags: [Tag]?

  /// The bytes of the fact, `nil` when nothing is left or a question stands where a fact should.
  ///
  /// - Parameter wrong: the words of the wrong fact that this one stands against.
  func span(_ taken: FactPattern.Taken, against wrong: Range<Int>? = nil) -> Range<Int>? {
    var words = withoutSigns(taken.words)
    if taken.field.isTyped {
      return TypedFactScanner(page: page, run: run).facts(in: words).first.map { run.span($0.words) }
    }
    if taken.field.isAgainst { words = against(wrong, words) }
    if taken.field.endsAtComma, let comma = words.first(where: { isDivider($0) }) { words = words.lowerBound..<comma }
    if taken.field.slot != .subject {
      words = withoutTail(words)
      if let first = words.first, page.patterns.questions.contains(word(first)) { return nil }
    }
    return bytes(withoutSigns(words))
  }

  /// A clause as a fact, without what follows it.
  func clause(_ words: Range<Int>) -> Range<Int>? { bytes(withoutSigns(withoutTail(withoutSigns(words)))) }

  /// A whole sentence as a fact: `He is a former professor` without `He is`, and without a name that the error had.
  func statement(_ sentence: Range<Int>, about wrong: Range<Int>? = nil) -> Range<Int>? {
    var words = withoutTail(withoutSigns(sentence))
    if let verb = words.first(where: { Self.be.contains(word($0)) }), verb - words.lowerBound <= 3,
      words.upperBound - verb > 2, isNamed(words.lowerBound..<verb, before: wrong), word(verb + 1) != Self.not
    {
      return bytes(withoutSigns(verb + 1..<words.upperBound))
    }
    if words.count > 2, Self.pronouns.contains(word(words.lowerBound)),
      Self.be.contains(word(words.lowerBound + 1)), word(words.lowerBound + 2) != Self.not
    {
      words = words.dropFirst(2)
    }
    return bytes(withoutSigns(words))
  }

  /// Whether those words are a name that the notice has said already.
  private func isNamed(_ name: Range<Int>, before wrong: Range<Int>?) -> Bool {
    guard let wrong, !name.isEmpty else { return false }
    return name.allSatisfy { place in
      run.tokens[place].shape.contains(.capital)
        && run.tokens[..<max(wrong.upperBound, 0)].contains { $0.hash == run.tokens[place].hash }
    }
  }

  /// Where the right sentence says the same as the wrong one but for its end, the two ends: `The bank opened in 2011.
  /// It opened in 2014.` differ in the years.
  func difference(_ wrong: Range<Int>, _ right: Range<Int>) -> (Range<Int>, Range<Int>)? {
    let right = withoutSigns(right)
    guard right.count > 3,
      let start = wrong.dropFirst().first(where: { word($0) == word(right.lowerBound + 1) })
    else { return nil }
    var shared = 0
    while start + shared < wrong.upperBound, right.lowerBound + 1 + shared < right.upperBound,
      word(start + shared) == word(right.lowerBound + 1 + shared)
    { shared += 1 }
    while shared > 0,
      isASCIIUppercase(page.text[run.tokens[start + shared - 1].range.lowerBound])
        || Self.articles.contains(word(start + shared - 1))
    { shared -= 1 }
    guard
      shared > 1
        || shared == 1 && !Self.be.contains(word(start))
          && !endsPhrase(start, behind: right.lowerBound, in: wrong),
      let original = bytes(withoutSigns(start + shared..<wrong.upperBound)),
      let corrected = bytes(withoutSigns(withoutTail(right.lowerBound + 1 + shared..<right.upperBound)))
    else { return nil }
    return (original, corrected)
  }

  /// Whether a noun that both sentences name ends a phrase of the wrong one, which says nothing of it: `le bateau du club`.
  private func endsPhrase(_ noun: Int, behind article: Int, in wrong: Range<Int>) -> Bool {
    Self.articles.contains(word(article)) && noun + 1 < wrong.upperBound && !Self.be.contains(word(noun + 1))
      && page.patterns.leadIns.contains(word(noun + 1))
  }

  private func word(_ place: Int) -> UInt32 { run.tokens[place].hash }

  private static let pronouns: WordSet = ["he", "she", "it", "they"]
  private static let be: WordSet = ["is", "was", "are", "were"]
  private static let articles: WordSet = [
    "a", "an", "the", "der", "die", "das", "ein", "eine", "le", "la", "les", "un", "une", "el", "los", "las", "una",
  ]
  private static let not = WordHash.of("not")

  private func bytes(_ words: Range<Int>) -> Range<Int>? {
    guard var first = words.first, var last = words.last else { return nil }
    let marks = words.filter { run.tokens[$0].kind == .mark }
    if marks.count == 1, let mark = marks.first {
      // A quotation at one end of the fact lost its outer mark when signs were cut off.
      if first > 0, run.tokens[first - 1].kind == .mark, mark > first {
        first -= 1
      } else if last + 1 < run.count, run.tokens[last + 1].kind == .mark {
        last += 1
      }
    }
    return run.tokens[first].range.lowerBound..<run.tokens[last].range.upperBound
  }

  private func withoutSigns(_ words: Range<Int>) -> Range<Int> {
    var words = words
    while let first = words.first, isSign(first) { words = words.dropFirst() }
    while let last = words.last, isSign(last) { words = words.dropLast() }
    return words
  }

  /// Whether a wrong fact begins with a preposition, as the right one then does: `at a meeting, not in an interview`.
  private func beginsWithLeadIn(_ wrong: Range<Int>) -> Bool {
    wrong.first.map { page.patterns.leadIns.contains(word($0)) && !Self.be.contains(word($0)) } ?? false
  }

  /// What the wrong fact stands against: by parts of speech, else the words after the last preposition or `is`.
  private func against(_ wrong: Range<Int>?, _ words: Range<Int>) -> Range<Int> {
    if let wrong, let tags, let cut = ContrastCut(run: run, tags: tags).right(words, against: wrong) {
      return withoutSigns(cut)
    }
    if tags == nil, let wrong, let alike = alike(words, to: wrong) { return alike }
    return lastPart(words, keepsLeadIn: wrong.map(beginsWithLeadIn) ?? false)
  }

  /// The amount or date that stands against one: `310 metres` of `the quay measures 310 metres` against `130 metres`.
  private func alike(_ words: Range<Int>, to wrong: Range<Int>) -> Range<Int>? {
    let scanner = TypedFactScanner(page: page, run: run)
    let said = withoutSigns(withoutTail(wrong))
    guard let fact = scanner.facts(in: said).first, fact.sort != .name, fact.words.upperBound == said.upperBound,
      said.lowerBound..<fact.words.lowerBound == said.prefix(beginsWithLeadIn(said) ? 1 : 0),
      let same = scanner.facts(in: words).last(where: { other in
        other.sort == fact.sort && (other.unit == nil || fact.unit == nil || other.unit == fact.unit)
      }), words.upperBound - same.words.upperBound <= Self.verbs
    else { return nil }
    let before = same.words.lowerBound - 1
    let keepsLeadIn = said != fact.words && before >= words.lowerBound && page.patterns.leadIns.contains(word(before))
    return keepsLeadIn ? before..<same.words.upperBound : same.words
  }

  /// So many words may stand behind the right fact where a language puts its verb last: `die 21 Euro kostet, nicht 12`.
  private static let verbs = 2

  private func lastPart(_ words: Range<Int>, keepsLeadIn: Bool) -> Range<Int> {
    let limit = typedEnd(words) ?? words.upperBound
    guard
      let lead = words.dropLast().last(where: { $0 < limit && page.patterns.leadIns.contains(run.tokens[$0].hash) })
    else { return words }
    return (keepsLeadIn && !Self.be.contains(word(lead)) ? lead : lead + 1)..<words.upperBound
  }

  /// Where an amount or a date begins that the words end with: `12 pour cent`, `8 millones de euros`, `3 de junio` are one.
  private func typedEnd(_ words: Range<Int>) -> Int? {
    TypedFactScanner(page: page, run: run).facts(in: words).last { $0.sort != .name }
      .flatMap { $0.words.upperBound == words.upperBound ? $0.words.lowerBound : nil }
  }

  private func withoutTail(_ words: Range<Int>) -> Range<Int> {
    guard words.count > 1, let tail = page.patterns.tails.first(in: run, words.dropFirst()) else { return words }
    return words.lowerBound..<tail.words.lowerBound
  }

  private func isSign(_ place: Int) -> Bool {
    let first = page.text[run.tokens[place].range.lowerBound]
    switch run.tokens[place].kind {
    case .punctuation, .mark: return true
    case .symbol: return first < 0x80 && first != UInt8(ascii: "$") && first != UInt8(ascii: "%")
    case .word, .number, .address: return false
    }
  }

  private func isDivider(_ place: Int) -> Bool { ",;".utf8.contains(page.text[run.tokens[place].range.lowerBound]) }
}
