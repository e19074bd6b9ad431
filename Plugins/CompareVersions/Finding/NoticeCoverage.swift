import Articles
import Prose
import Text

/// Tells which changes the notices of the later version tell readers of, and which notices tell of none.
struct NoticeCoverage {
  let old: VersionText
  let new: VersionText
  /// The notices that are new, as places in the later version's list.
  let fresh: Set<Int>

  /// A fact of more words is a statement.
  private static let longestFact = 4

  /// Whether some notice tells of a fact that changed.
  func tells(of change: VersionChange) -> Bool {
    new.notices.indices.contains { tells(new.notices[$0], of: change, isFresh: fresh.contains($0)) }
  }

  /// Whether a new notice tells of something that these versions changed.
  ///
  /// An update, a retraction and a note of the editors need no change of words.
  func isMade(_ notice: Correction, by changes: [VersionChange]) -> Bool {
    guard Self.corrects(notice) else { return true }
    if changes.contains(where: { $0.kind.isFact && tells(notice, of: $0, isFresh: true) }) { return true }
    let others = changes.filter { $0.kind != .notice && $0.kind != .wording }
    let facts = [notice.original, notice.corrected].compactMap(\.self)
    if others.contains(where: { holdsHalf(of: facts, $0) }) { return true }
    // A fact that is a sentence is put into the article in other words.
    guard facts.allSatisfy({ matter($0, new).count > Self.longestFact }) else { return false }
    guard !notice.concerns.isEmpty else { return !others.isEmpty }
    return others.contains { change in
      change.new.map { isConcerned($0, by: notice) } ?? true
    }
  }

  private static func corrects(_ notice: Correction) -> Bool {
    notice.kind == .correction || notice.kind == .clarification || notice.kind == .wireCorrection
  }

  /// Whether the words that a change put in or took out are those of a fact that a notice states.
  private func holdsHalf(of facts: [Range<Int>], _ change: VersionChange) -> Bool {
    let words = Set(
      change.differing.old.flatMap { matter($0, old) } + change.differing.new.flatMap { matter($0, new) })
    return facts.contains { fact in
      let stated = Set(matter(fact, new))
      return !stated.isEmpty && stated.intersection(words).count * 2 >= stated.count
    }
  }

  /// Whether a notice tells of a fact that changed: it names the fact that was wrong and the one that is right, or where it
  /// names none, it concerns the sentence.
  private func tells(_ notice: Correction, of change: VersionChange, isFresh: Bool) -> Bool {
    if notice.kind == .retraction { return isFresh }
    let named = (
      states(notice, change.old, change.differing.old, old), states(notice, change.new, change.differing.new, new)
    )
    if named.0 && named.1 { return true }
    guard notice.original == nil || notice.corrected == nil else { return false }
    if named.0 || named.1, notice.original != nil || notice.corrected != nil { return true }
    // `The hall will have 340 seats. An earlier version gave a wrong figure.`
    if isFresh, named.1, Self.corrects(notice) { return asks(notice, for: change.kind) }
    guard isFresh, notice.original == nil, notice.corrected == nil, let place = change.new else { return false }
    return asks(notice, for: change.kind) && isConcerned(place, by: notice)
  }

  private func isConcerned(_ place: Range<Int>, by notice: Correction) -> Bool {
    notice.concerns.contains { $0.range.overlaps(place) }
  }

  /// Whether the words of a fact stand in a notice; of an amount, the same amount however it is written.
  private func states(
    _ notice: Correction, _ fact: Range<Int>?, _ differing: [Range<Int>], _ version: VersionText
  ) -> Bool {
    guard let fact else { return false }
    let told = Set(new.words(in: notice.range).map(new.hash))
    let words = differing.flatMap { matter($0, version) }
    if !words.isEmpty, words.allSatisfy(told.contains) { return true }
    let values = amounts(in: fact, version)
    return !values.isEmpty && values.allSatisfy(Set(amounts(in: notice.range, new)).contains)
  }

  /// The words of a passage that carry something.
  private func matter(_ range: Range<Int>, _ version: VersionText) -> [UInt32] {
    version.words(in: range).map(version.hash).filter { !version.page.patterns.empty.contains($0) }
  }

  private func amounts(in range: Range<Int>, _ version: VersionText) -> [Double] {
    version.words(in: range).compactMap { word in
      let letters = version.text[version.reading.tokens[word].range]
      return AmountValue.read(letters.prefix { $0 != UInt8(ascii: "-") }, commaIsPoint: false)?.number
    }
  }

  /// Whether a notice that says what sort of thing was wrong says that sort.
  private func asks(_ notice: Correction, for kind: Change.Kind) -> Bool {
    let tokens = new.words(in: notice.subject ?? notice.range).map { new.reading.tokens[$0] }
    let asked = Aspects.asked(by: tokens, new.page.patterns.aspects)
    switch kind {
    case .number: return asked.isEmpty || asked.contains("number")
    case .date: return asked.isEmpty || asked.contains("time")
    case .name, .speaker: return asked.isEmpty || !asked.isDisjoint(with: ["name", "place"])
    default: return true
    }
  }
}
