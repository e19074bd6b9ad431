public import Articles
public import Diagnostics
import Prose
import Text

/// Two versions of an article set against each other: what changed, and what an editor should look at.
public struct VersionComparison {
  /// Something that an editor should look at.
  public struct Finding: Sendable {
    /// What sort of thing it is.
    public let rule: Rule
    /// One sentence.
    public let message: String
    /// Bytes of the later version's text.
    public let new: Range<Int>?
    /// Bytes of the earlier version's text.
    public let old: Range<Int>?
  }

  /// The findings, in the order of the text.
  public private(set) var findings: [Finding] = []

  let old: VersionText
  let new: VersionText
  let pairing: SentencePairing
  private(set) var changes: [VersionChange] = []
  /// The ends of the sentences that both versions have, in the order of the earlier one.
  private let anchors: [(old: Int, new: Int)]

  /// Compares two versions that have been parsed, with their quotes and notices.
  public init(old: Article, new: Article) {
    self.old = VersionText(old)
    self.new = VersionText(new)
    pairing = SentencePairing(self.old, self.new)
    let (before, after) = (self.old.sentences, self.new.sentences)
    anchors = pairing.same.map { (before[$0.value].range.upperBound, after[$0.key].range.upperBound) }
      .sorted { $0.0 < $1.0 }
    let quotes = QuotePairing(self.old, self.new)
    for pair in pairing.changed {
      changes += SentenceComparison(pair, self.old, self.new).changes(quotes)
    }
    changes += pairing.added.map { VersionChange(.added, old: nil, new: self.new.sentences[$0].range) }
    changes += pairing.removed.map { VersionChange(.removed, old: self.old.sentences[$0].range, new: nil) }
    let notices = NoticePairing(self.old, self.new)
    let coverage = NoticeCoverage(old: self.old, new: self.new, fresh: Set(notices.fresh))
    for place in changes.indices where changes[place].kind.isFact {
      changes[place].isTold = coverage.tells(of: changes[place])
    }
    look(notices, coverage)
    changes += notices.changes
    changes = changes.enumerated().sorted { left, right in
      (place(left.element), left.offset) < (place(right.element), right.offset)
    }.map(\.element)
  }

  /// Where a change stands in the later version; what is gone stands behind the sentence that it stood behind.
  func place(_ change: VersionChange) -> Int {
    if let new = change.new { return new.lowerBound }
    return change.old.map(anchor) ?? 0
  }

  /// The end of the last sentence before a passage of the earlier version that both versions have.
  private func anchor(of passage: Range<Int>) -> Int {
    let behind = anchors.partitioningIndex { $0.old > passage.lowerBound }
    return behind > 0 ? anchors[behind - 1].new : 0
  }

  /// How much of the earlier version's sentences the later one has, changed or not.
  var share: Double {
    let kept = pairing.same.count + pairing.changed.reduce(0) { $0 + $1.old.count }
    return old.sentences.isEmpty ? 1 : Double(kept) / Double(old.sentences.count)
  }

  private mutating func look(_ notices: NoticePairing, _ coverage: NoticeCoverage) {
    var told: [Said: Int] = [:]
    for change in changes where change.isTold == false {
      let said = Said(kind: change.kind, before: words(change.old, old), after: words(change.new, new))
      told[said, default: 0] += 1
    }
    for change in changes where change.isTold == false {
      let said = Said(kind: change.kind, before: words(change.old, old), after: words(change.new, new))
      guard let count = told.removeValue(forKey: said) else { continue }
      findings.append(finding(change, said, count))
    }
    for place in notices.fresh where !coverage.isMade(new.notices[place], by: changes) {
      findings.append(
        Finding(
          rule: CompareRules.noticeWithoutChange,
          message: "the notice tells of a change, and the two versions do not differ in it",
          new: new.notices[place].range, old: nil))
    }
    for place in notices.gone where old.notices[place].kind != .update {
      findings.append(
        Finding(
          rule: CompareRules.noticeGone,
          message: "the earlier version had a notice that this one has not: “\(short(old.notices[place].range, old))”",
          new: nil, old: old.notices[place].range))
    }
  }

  /// A change that several sentences show is told once.
  private struct Said: Hashable {
    var kind: Change.Kind
    var before: String
    var after: String
  }

  private func finding(_ change: VersionChange, _ said: Said, _ count: Int) -> Finding {
    let more = count > 1 ? ", in \(count) places" : ""
    guard change.kind == .quote else {
      return Finding(
        rule: CompareRules.untoldChange,
        message: "\(change.kind.thing) changed without a notice: “\(said.before)” became “\(said.after)”\(more)",
        new: change.new, old: change.old)
    }
    let what =
      switch differing(change) {
      case (let before?, let after?): "“\(before)” became “\(after)”"
      case (let before?, nil): "“\(before)” was left out"
      case (nil, let after): "“\(after ?? "")” was put in"
      }
    return Finding(
      rule: CompareRules.quoteChanged, message: "words of a quotation changed without a notice: \(what)\(more)",
      new: change.new, old: change.old)
  }

  private func differing(_ change: VersionChange) -> (String?, String?) {
    func joined(_ ranges: [Range<Int>], _ version: VersionText) -> String? {
      ranges.isEmpty ? nil : ranges.prefix(3).map { short($0, version) }.joined(separator: " … ")
    }
    return (joined(change.differing.old, old), joined(change.differing.new, new))
  }

  private func words(_ range: Range<Int>?, _ version: VersionText) -> String {
    range.map { short($0, version) } ?? ""
  }

  /// The words of a passage, cut where they are many.
  private func short(_ range: Range<Int>, _ version: VersionText) -> String {
    let words = version.article.text[range]
    return words.count <= 80 ? words : words.prefix(79) + "…"
  }

  /// The changes as an article's record holds them.
  public var layer: Changes {
    let source = old.article.source
    return Changes(
      path: source.path, sha256: source.sha256,
      all: changes.map { change in
        Change(kind: change.kind, range: change.new, earlier: change.old.map(earlier), isTold: change.isTold)
      })
  }

  private func earlier(_ range: Range<Int>) -> Change.Earlier {
    let text = old.article.text
    let scalars = text.scalars.scalars(before: range.lowerBound)..<text.scalars.scalars(before: range.upperBound)
    return Change.Earlier(text: text[range], scalars: scalars, source: text.source(of: range))
  }
}

extension Change.Kind {
  /// What a sentence calls it.
  fileprivate var thing: String {
    switch self {
    case .number: "a number"
    case .date: "a date"
    case .name: "a name"
    case .speaker: "the speaker of a quotation"
    case .negation: "what is denied"
    default: rawValue
    }
  }
}
