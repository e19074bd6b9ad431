import Articles
import Prose
import Text

/// Sets the quotations of two versions against each other: their words, and who said them.
struct QuotePairing {
  private let old: VersionText
  private let new: VersionText
  private let matter: WordMatter
  /// Quotations whose words stand in the other version too, as places in the lists of quotes.
  private let sameOld: Set<Int>
  private let sameNew: Set<Int>
  private let oldPlaces: QuotePlaces
  private let newPlaces: QuotePlaces

  /// Quotations in sentences less alike are others, unless they share so many words themselves.
  private static let alike = 0.3
  private static let alikeSentences = 0.5

  init(_ old: VersionText, _ new: VersionText) {
    self.old = old
    self.new = new
    matter = WordMatter(old: old, new: new)
    var there: [UInt64: [Int]] = [:]
    for (place, quote) in old.quotes.enumerated().reversed() { there[Self.key(quote, old), default: []].append(place) }
    var (same, others): (Set<Int>, Set<Int>) = ([], [])
    for (place, quote) in new.quotes.enumerated() {
      guard let other = there[Self.key(quote, new)]?.popLast() else { continue }
      same.insert(other)
      others.insert(place)
    }
    (sameOld, sameNew) = (same, others)
    (oldPlaces, newPlaces) = (QuotePlaces(old.quotes), QuotePlaces(new.quotes))
  }

  private static func key(_ quote: Quote, _ version: VersionText) -> UInt64 {
    VersionText.key(version.words(in: quote.range).map(version.hash))
  }

  /// The quotation whose words are others in these passages, if there is one.
  func change(in passage: Range<Int>, _ other: Range<Int>, _ likeness: Double) -> VersionChange? {
    let before = oldPlaces.quotes(in: passage).filter { !sameOld.contains($0) }.map { old.quotes[$0].range }
    let after = newPlaces.quotes(in: other).filter { !sameNew.contains($0) }.map { new.quotes[$0].range }
    guard let first = before.first, let last = before.last, let start = after.first, let end = after.last else {
      return nil
    }
    let (some, others) = (before.flatMap(old.words), after.flatMap(new.words))
    let regions = WordRegion.regions(some, others, old, new)
    guard !regions.allSatisfy({ isForgiven($0, some, others) }) else { return nil }
    let shared = some.count - regions.reduce(0) { $0 + $1.old.count }
    let quotesAlike = Double(2 * shared) / Double(max(1, some.count + others.count))
    guard likeness >= Self.alikeSentences || quotesAlike >= Self.alike else { return nil }
    var change = VersionChange(
      .quote, old: first.lowerBound..<last.upperBound, new: start.lowerBound..<end.upperBound)
    change.differing = (
      regions.compactMap { old.span(some[$0.old]) }, regions.compactMap { new.span(others[$0.new]) }
    )
    return change
  }

  /// Whether words of a quotation differ in spelling alone: a slip of typing, a number in digits.
  private func isForgiven(_ region: WordRegion, _ some: [Int], _ others: [Int]) -> Bool {
    guard region.old.count == region.new.count else { return false }
    return zip(some[region.old], others[region.new]).allSatisfy { word, other in
      matter.isSlip(word, other) || isSameNumber(word, other)
    }
  }

  private func isSameNumber(_ word: Int, _ other: Int) -> Bool {
    let first = AmountValue.read(old.text[old.reading.tokens[word].range], commaIsPoint: false)
    let second = AmountValue.read(new.text[new.reading.tokens[other].range], commaIsPoint: false)
    guard let first, let second else { return false }
    return first.number == second.number && first.rest == second.rest && first.number > 0
  }

  /// Another speaker of a quotation that stands in both passages.
  ///
  /// Somebody else is named where the attribution stands; another spelling of one name is another name.
  func speakerChange(
    in passage: Range<Int>, _ other: Range<Int>, _ facts: [VersionChange]
  ) -> VersionChange? {
    let before = oldPlaces.quotes(in: passage).map { old.quotes[$0] }
    let after = newPlaces.quotes(in: other).map { new.quotes[$0] }
    for quote in after {
      guard let now = quote.speaker, !quote.hasUncertainSpeaker else { continue }
      for earlier in before {
        guard let then = earlier.speaker, !earlier.hasUncertainSpeaker, isSame(earlier, quote) else { continue }
        if let name = facts.first(where: { isNamed($0, then, now) }) {
          return VersionChange(.speaker, old: name.old, new: name.new)
        }
        if isOther(then, now), !stands(then, old, in: other, new), !stands(now, new, in: passage, old) {
          return VersionChange(.speaker, old: then.asWritten, new: now.asWritten)
        }
      }
    }
    return nil
  }

  /// Whether two quotations are one: their words, or most of them.
  private func isSame(_ quote: Quote, _ other: Quote) -> Bool {
    let some = Set(old.words(in: quote.range).map(old.hash))
    let others = Set(new.words(in: other.range).map(new.hash))
    return 2 * some.intersection(others).count * 2 >= some.count + others.count
  }

  /// Whether a changed name is that of both speakers, and no other spelling.
  private func isNamed(_ fact: VersionChange, _ then: Speaker, _ now: Speaker) -> Bool {
    guard fact.kind == .name, let before = fact.old, let after = fact.new, then.asWritten.overlaps(before),
      now.asWritten.overlaps(after)
    else { return false }
    let (some, others) = (old.words(in: before), new.words(in: after))
    let shared = Set(some.map(old.hash)).intersection(others.map(new.hash))
    guard shared.isEmpty, let surname = some.last, let other = others.last else { return false }
    return !SpellingDistance.isSlip(letters(surname, old), letters(other, new))
  }

  /// Whether two speakers are named apart, in words that stand there.
  private func isOther(_ then: Speaker, _ now: Speaker) -> Bool {
    guard then.resolvedBy == .name || then.resolvedBy == .title, now.resolvedBy == .name || now.resolvedBy == .title
    else { return false }
    func names(_ speaker: Speaker, _ version: VersionText) -> Set<UInt32> {
      Set((tokens(of: speaker.name) + version.words(in: speaker.asWritten).map(version.hash)))
    }
    return names(then, old).isDisjoint(with: names(now, new))
  }

  /// Whether the words of an attribution stand in a passage of the other version too.
  private func stands(_ speaker: Speaker, _ version: VersionText, in passage: Range<Int>, _ other: VersionText) -> Bool
  {
    let there = Set(other.words(in: passage).map(other.hash))
    return version.words(in: speaker.asWritten).map(version.hash).allSatisfy(there.contains)
  }

  private func tokens(of name: String) -> [UInt32] { name.split(separator: " ").map { WordHash.of(String($0)) } }

  private func letters(_ word: Int, _ version: VersionText) -> [UInt8] {
    Array(version.text[version.reading.tokens[word].range])
  }
}

/// The quotations of a version, asked which of them stand in a passage.
private struct QuotePlaces {
  private let sorted: [(range: Range<Int>, place: Int)]
  private let longest: Int

  init(_ quotes: [Quote]) {
    sorted = quotes.enumerated().map { ($1.range, $0) }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    longest = quotes.map(\.range.count).max() ?? 0
  }

  /// Those that overlap the passage, in the order of the text.
  func quotes(in passage: Range<Int>) -> [Int] {
    var next = sorted.partitioningIndex { $0.range.lowerBound >= passage.lowerBound - longest }
    var found: [Int] = []
    while next < sorted.count, sorted[next].range.lowerBound < passage.upperBound {
      if sorted[next].range.overlaps(passage) { found.append(sorted[next].place) }
      next += 1
    }
    return found
  }
}
