import Articles
import Prose
import Text

/// Sets the right fact against the wrong one: `patients waited up to 29 hours` and `it was 19 hours` differ in the hours.
struct FactPairing {
  let page: Page
  let run: WordRun

  /// Two facts of one sort, as places in the run.
  struct Pair {
    var wrong: TypedFact
    var right: TypedFact
  }

  /// A longer sentence tells more than a right fact.
  static let longestSentence = 18

  /// The one wrong fact and the one right fact that stand against each other; `nil` where none do or it is not clear which.
  func pair(_ wrong: Range<Int>, _ right: Range<Int>, upTo longest: Int = longestSentence) -> Pair? {
    let denials = page.patterns.factWords.denials
    guard right.count <= longest, !right.contains(where: { denials.contains(run.tokens[$0].hash) }) else {
      return nil
    }
    let scanner = TypedFactScanner(page: page, run: run)
    let (wrongs, rights) = (scanner.facts(in: wrong), scanner.facts(in: right))
    for sort in [TypedFact.Sort.amount, .date, .name] {
      let pairs = pairs(wrongs.filter { $0.sort == sort }, rights.filter { $0.sort == sort })
      if pairs.count == 1 { return sort == .name ? cut(pairs[0]) : pairs[0] }
    }
    return nil
  }

  /// A name misspelled and the same name as it should be: some words of them are a slip of the pen for each other.
  func spellings(_ wrong: Range<Int>, _ right: Range<Int>) -> Pair? {
    guard wrong.count <= Self.longestName, let pair = pair(wrong, right), pair.wrong.sort == .name else { return nil }
    let isSlip = full(pair.wrong.words).contains { slip(of: $0, in: pair.right) != nil }
    return isSlip ? pair : nil
  }

  private static let longestName = 6

  /// The one word of a name that stands against a wrong one: of `Eric Garner` against `Gardner` the surname.
  private func cut(_ pair: Pair) -> Pair {
    var pair = pair
    if pair.wrong.words.count == 1, pair.right.words.count > 1 {
      pair.right = slip(of: pair.wrong.words.lowerBound, in: pair.right) ?? pair.right
    } else if pair.right.words.count == 1, pair.wrong.words.count > 1 {
      pair.wrong = slip(of: pair.right.words.lowerBound, in: pair.wrong) ?? pair.wrong
    }
    return pair
  }

  private func slip(of word: Int, in name: TypedFact) -> TypedFact? {
    let place = name.words.first {
      run.tokens[$0].hash != run.tokens[word].hash && SpellingDistance.isSlip(letters($0), letters(word))
    }
    return place.map { TypedFact(sort: .name, words: $0..<$0 + 1, value: $0..<$0 + 1) }
  }

  private func pairs(_ wrongs: [TypedFact], _ rights: [TypedFact]) -> [Pair] {
    let all = wrongs.flatMap { wrong in rights.map { Pair(wrong: wrong, right: $0) } }.filter(differ)
    let measured = all.filter { $0.wrong.unit != nil && $0.wrong.unit == $0.right.unit }
    return measured.isEmpty ? all : measured
  }

  /// Whether the two are of one kind and do not say the same.
  private func differ(_ pair: Pair) -> Bool {
    guard words(pair.wrong.value) != words(pair.right.value) else { return false }
    switch pair.wrong.sort {
    case .amount: return pair.wrong.unit == nil || pair.right.unit == nil || pair.wrong.unit == pair.right.unit
    case .date: return true
    case .name: return isAlike(pair.wrong.words, pair.right.words)
    }
  }

  private func words(_ places: Range<Int>) -> [UInt32] { run.tokens[places].map(\.hash) }

  /// Whether two names are spellings of one, or two that share a word; a name and its own surname say the same.
  private func isAlike(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    let (one, other) = (full(first), full(second))
    let (some, more) = (Set(words(of: one)), Set(words(of: other)))
    if some.isSubset(of: more) || more.isSubset(of: some) { return false }
    if !some.isDisjoint(with: more) { return true }
    return one.contains { place in
      other.contains { SpellingDistance.isSlip(letters(place), letters($0)) }
    }
  }

  /// The words of a name without initials and short titles.
  private func full(_ name: Range<Int>) -> [Int] {
    name.filter { run.tokens[$0].range.count > 2 && !run.tokens[$0].shape.contains(.stop) }
  }

  private func words(of places: [Int]) -> [UInt32] { places.map { run.tokens[$0].hash } }

  private func letters(_ place: Int) -> [UInt8] { Array(page.text[run.tokens[place].range]) }
}
