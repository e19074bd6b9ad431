import Articles
import Prose
import Text

/// What changed in sentences that are one sentence, or a few, in both versions.
struct SentenceComparison {
  private let old: VersionText
  private let new: VersionText
  private let pair: SentencePairing.Pair
  private let oldWords: [Int]
  private let newWords: [Int]
  /// The words that differ.
  private let regions: [WordRegion]
  private let matter: WordMatter

  /// Changed words are told to be a fact of another number or day only where they are so few.
  private static let longestVagueness = 4
  /// The ends of `didn’t` and its like.
  private static let contracted = ["n't", "n’t"].map { Array($0.utf8) }
  /// Sentences less alike say something else, which is no denial.
  private static let alike = 0.5

  init(_ pair: SentencePairing.Pair, _ old: VersionText, _ new: VersionText) {
    self.pair = pair
    self.old = old
    self.new = new
    oldWords = old.sentences[pair.old].flatMap(\.words)
    newWords = new.sentences[pair.new].flatMap(\.words)
    regions = WordRegion.regions(oldWords, newWords, old, new)
    matter = WordMatter(old: old, new: new)
  }

  private var oldRange: Range<Int> {
    old.sentences[pair.old.lowerBound].range.lowerBound..<old.sentences[pair.old.upperBound - 1].range.upperBound
  }

  private var newRange: Range<Int> {
    new.sentences[pair.new.lowerBound].range.lowerBound..<new.sentences[pair.new.upperBound - 1].range.upperBound
  }

  private var isHeadline: Bool { new.sentences[pair.new.lowerBound].isHeadline }

  /// The sentence's own change first, then the facts within it.
  func changes(_ quotes: QuotePairing) -> [VersionChange] {
    let quote = quotes.change(in: oldRange, newRange, pair.likeness)
    var comparison = FactComparison(
      old: FactFinder(version: old).facts(of: pair.old).filter { !overlaps($0.range, quote?.old) },
      new: FactFinder(version: new).facts(of: pair.new).filter { !overlaps($0.range, quote?.new) })
    comparison.pairUp(by: regions.map { ($0.span(oldWords[$0.old], old), $0.span(newWords[$0.new], new)) })
    var facts = comparison.changes + ranges(comparison) + vague(comparison)
    let speaker = quotes.speakerChange(in: oldRange, newRange, facts)
    if let speaker { facts = facts.filter { !($0.kind == .name && overlaps($0.new ?? 0..<0, speaker.new)) } }
    facts += [quote, speaker].compactMap(\.self) + negation(besides: quote)
    let isSame = facts.isEmpty && comparison.isEven && isWording(comparison)
    let kind: Change.Kind = isHeadline ? .headline : isSame ? .wording : .changed
    var whole = VersionChange(kind, old: oldRange, new: newRange)
    whole.differing = (
      regions.compactMap { old.span(oldWords[$0.old]) }, regions.compactMap { new.span(newWords[$0.new]) }
    )
    return [whole] + facts.sorted { ($0.new?.lowerBound ?? 0) < ($1.new?.lowerBound ?? 0) }
  }

  private func overlaps(_ range: Range<Int>, _ other: Range<Int>?) -> Bool {
    other.map { $0.overlaps(range) } ?? false
  }

  /// Whether the words that no fact covers carry the same matter.
  private func isWording(_ comparison: FactComparison) -> Bool {
    let (ours, theirs) = (RangeList(comparison.old.map(\.range)), RangeList(comparison.new.map(\.range)))
    return matter.isSame(
      oldWords.filter { !ours.overlaps(old.reading.tokens[$0].range) },
      newWords.filter { !theirs.overlaps(new.reading.tokens[$0].range) })
  }

  /// A number that became a range, or a range that became a number: `six years`, `five to six years`.
  private func ranges(_ comparison: FactComparison) -> [VersionChange] {
    let widened = comparison.newLeft.compactMap { fact in
      range(from: fact, comparison.new, newWords, new).flatMap { range in
        comparison.old.first { $0.isSame(as: range.end) }.map {
          VersionChange(.number, old: $0.range, new: range.words)
        }
      }
    }
    let narrowed = comparison.oldLeft.compactMap { fact in
      range(from: fact, comparison.old, oldWords, old).flatMap { range in
        comparison.new.first { $0.isSame(as: range.end) }.map {
          VersionChange(.number, old: range.words, new: $0.range)
        }
      }
    }
    return widened + narrowed
  }

  /// The range that begins or ends with a number.
  private func range(
    from fact: StatedFact, _ facts: [StatedFact], _ words: [Int], _ version: VersionText
  ) -> (words: Range<Int>, end: StatedFact)? {
    guard fact.kind == .number else { return nil }
    for other in facts where other.kind == .number && !other.range.overlaps(fact.range) {
      let (first, second) = fact.range.lowerBound < other.range.lowerBound ? (fact, other) : (other, fact)
      let between = words.filter {
        let range = version.reading.tokens[$0].range
        return range.lowerBound >= first.range.upperBound && range.upperBound <= second.range.lowerBound
      }
      if between.count == 1, between.allSatisfy({ Self.rangeWords.contains(version.hash($0)) }) {
        return (first.range.lowerBound..<second.range.upperBound, other)
      }
    }
    return nil
  }

  private static let rangeWords: WordSet = ["to", "or", "bis", "oder", "à", "ou", "a", "o"]
  /// Behind a one of these it counts nothing: `one of them`.
  private static let partitives: WordSet = ["of", "von", "der", "des", "de", "d'", "d’"]

  /// `one of them` went with the words around it: nothing was counted.
  private func isPartitive(_ fact: StatedFact, _ region: Range<Int>) -> Bool {
    guard case .amount(1, _, _) = fact.value,
      let place = oldWords[region].firstIndex(where: {
        old.reading.tokens[$0].range.lowerBound >= fact.range.upperBound
      })
    else { return false }
    return Self.partitives.contains(old.hash(oldWords[place]))
  }

  /// A number or a day for which a few other words stand now: `400 letters`, `a few letters`.
  private func vague(_ comparison: FactComparison) -> [VersionChange] {
    comparison.oldLeft.compactMap { fact in
      guard fact.kind != .name,
        let region = regions.first(where: { overlaps(fact.range, old.span(oldWords[$0.old])) }),
        region.new.count <= Self.longestVagueness, !isPartitive(fact, region.old),
        let words = new.span(newWords[region.new]),
        !comparison.new.contains(where: { $0.range.overlaps(words) })
      else { return nil }
      return VersionChange(fact.kind, old: fact.range, new: words)
    }
  }

  /// A sentence that denies what it said, or the other way round.
  private func negation(besides quote: VersionChange?) -> [VersionChange] {
    guard pair.likeness >= Self.alike else { return [] }
    func denials(_ words: [Int], _ version: VersionText, _ quote: Range<Int>?) -> [Int] {
      words.indices.filter { place in
        let isDenial = denies(words[place], version) || refuses(words, place, version)
        return isDenial && !overlaps(version.reading.tokens[words[place]].range, quote)
      }.map { words[$0] }
    }
    let (before, after) = (denials(oldWords, old, quote?.old), denials(newWords, new, quote?.new))
    guard (before.count - after.count) % 2 != 0 else { return [] }
    let region = regions.first { region in
      let (some, others) = (Set(oldWords[region.old]), Set(newWords[region.new]))
      return before.filter(some.contains).count != after.filter(others.contains).count
    }
    guard let region else { return [] }
    let (here, there) = (oldWords[region.old], newWords[region.new])
    return [
      VersionChange(
        .negation, old: old.span(here.isEmpty ? context(region.old, oldWords) : here),
        new: new.span(there.isEmpty ? context(region.new, newWords) : there))
    ]
  }

  /// Who `declined to answer` did not answer: the two are one denial.
  private func refuses(_ words: [Int], _ place: Int, _ version: VersionText) -> Bool {
    guard Self.refusals.contains(version.hash(words[place])), place + 1 < words.count else { return false }
    return Self.behindRefusals.contains(version.hash(words[place + 1]))
      || (place > 0 && Self.behindRefusals.contains(version.hash(words[place - 1])))
  }

  private static let refusals: WordSet = [
    "declined", "declines", "refused", "refuses", "failed", "weigerte", "weigerten", "weigert", "refusé", "refuse",
    "refusent", "negó", "negaron", "rehusó", "declinó",
  ]
  private static let behindRefusals: WordSet = ["to", "sich", "de", "d'", "d’", "a", "se"]

  /// The words on both sides of a place where words are missing.
  private func context(_ place: Range<Int>, _ words: [Int]) -> ArraySlice<Int> {
    words[max(0, place.lowerBound - 1)..<min(words.count, place.upperBound + 1)]
  }

  private func denies(_ word: Int, _ version: VersionText) -> Bool {
    let token = version.reading.tokens[word]
    guard token.kind == .word else { return false }
    if token.shape.contains(.apostrophe), Self.contracted.contains(where: { version.text[token.range].ends(with: $0) })
    {
      return true
    }
    return version.page.patterns.factWords.denials.contains(token.hash)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with end: [UInt8]) -> Bool { suffix(end.count).elementsEqual(end) }
}

/// A stretch of words in which two passages differ, as places in their lists of words; empty in one of them where words
/// were only put in or left out.
struct WordRegion {
  let old: Range<Int>
  let new: Range<Int>

  /// The stretches between the words that two runs of words have in common.
  static func regions(_ some: [Int], _ others: [Int], _ old: VersionText, _ new: VersionText) -> [WordRegion] {
    let common = SequenceAlignment(some.map { UInt64(old.hash($0)) }, others.map { UInt64(new.hash($0)) }).pairs
    var regions: [WordRegion] = []
    var (start, place) = (0, 0)
    for pair in common + [(some.count, others.count)] {
      if start < pair.old || place < pair.new {
        regions.append(WordRegion(old: start..<pair.old, new: place..<pair.new))
      }
      (start, place) = (pair.old + 1, pair.new + 1)
    }
    return regions
  }

  fileprivate func span(_ words: ArraySlice<Int>, _ version: VersionText) -> Range<Int>? { version.span(words) }
}
