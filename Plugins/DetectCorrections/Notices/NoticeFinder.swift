import Articles
import Prose
import Text

/// Finds the passages of an article that are notices.
struct NoticeFinder {
  let page: Page

  /// No notice goes on for more blocks.
  private static let mostFurther = 6

  /// What an article holds.
  struct Found {
    /// The notices, in the order of the text.
    var notices: [Notice] = []
    /// The lines that only say when the article was last changed; those that stand by themselves are notices too.
    var stamps: [Notice] = []
  }

  /// The notices, in the order of the text.
  func notices() -> [Notice] { found().notices }

  /// The notices, and the lines that date them.
  func found() -> Found {
    if let apology = ApologyArticle(page: page).notice() { return Found(notices: [apology]) }
    var found: [Notice] = []
    var stamps: [Notice] = []
    var index = 0
    while index < page.parts.count {
      let part = page.parts[index]
      index += 1
      if index == 1, page.isColumn { continue }
      guard var notice = BlockNotice(page: page, part: part).notice() else {
        if page.isColumn, part.block.kind == .paragraph, let last = found.last, !last.isQuoted,
          isExplained(last, part, at: index - 1)
        {
          found[found.count - 1] = joined(last, part)
          continue
        }
        found += BracketNotices(page: page, part: part).notices()
        continue
      }
      if isBareUpdate(notice) { stamps.append(notice) }
      if isStamp(notice, part) { continue }
      let first = index
      if standsAlone(notice), index + 1 < page.parts.count, isCredit(page.parts[index]),
        isContinued(notice, by: page.parts[index + 1])
      {
        index += 1
      }
      if isTitle(notice), index + 1 < page.parts.count, page.parts.block(index).kind == .dateline,
        isNotice(page.parts[index + 1])
      {
        index += 1
      }
      while index < min(page.parts.count, first + Self.mostFurther), isContinued(notice, by: page.parts[index]) {
        notice = joined(notice, page.parts[index])
        index += 1
      }
      if let label = notice.label, label.kind != .update, isEmpty(notice, label), !isDated(notice, label) { continue }
      found += NoticeSplitter(page: page).parts(of: notice)
    }
    if let headline = HeadlineNotice(page: page).notice(), !found.contains(where: { !$0.isQuoted }) {
      found.insert(headline, at: 0)
    }
    return Found(notices: found, stamps: stamps)
  }

  /// Whether a paragraph of a column of notices goes on with the one right before it: `In fact, the council had …`.
  private func isExplained(_ notice: Notice, _ part: PageParts.Part, at index: Int) -> Bool {
    guard index > 0, page.parts.block(index - 1).range.upperBound == notice.range.upperBound else { return false }
    return part.run.tokens.first.map { Self.explanations.contains($0.hash) } ?? false
  }

  private static let explanations: WordSet = ["in", "it", "he", "she", "they", "the", "we", "that"]

  /// Whether a notice only says when the article was changed.
  private func isBareUpdate(_ notice: Notice) -> Bool {
    notice.label.map { $0.kind == .update && $0.message >= notice.words.upperBound } ?? false
  }

  /// Whether nothing but a label stands there.
  private func standsAlone(_ notice: Notice) -> Bool {
    notice.label.map { $0.kind != .update && $0.kind != .note && isEmpty(notice, $0) } ?? false
  }

  /// Whether a line between label and message only says where the piece appeared: `As published in …`.
  private func isCredit(_ part: PageParts.Part) -> Bool {
    part.block.isProse && part.run.count < 12 && !isTold(part.run, 0..<part.run.count)
      && !isNotice(part)
  }

  /// Whether the line below the byline says when the article was last changed, and nothing else: that is the article's
  /// own date, not a notice.
  private func isStamp(_ notice: Notice, _ part: PageParts.Part) -> Bool {
    guard let label = notice.label, label.kind == .update, label.message >= notice.words.upperBound,
      let place = page.structure.blocks.firstIndex(where: { $0.range == part.block.range }), place > 0
    else { return false }
    return page.structure.blocks[place - 1].kind == .byline
  }

  /// Whether nothing stands behind the label but a date.
  private func isEmpty(_ notice: Notice, _ label: Notice.Label) -> Bool {
    notice.run.tokens[min(label.message, notice.words.upperBound)..<notice.words.upperBound].allSatisfy { token in
      switch token.kind {
      case .word: DateWords.belongsToDate(token.hash)
      case .address: false
      default: true
      }
    }
  }

  private func isDated(_ notice: Notice, _ label: Notice.Label) -> Bool {
    notice.run.tokens[label.words.upperBound..<notice.words.upperBound].contains { $0.kind == .number }
  }

  /// Whether the words speak of an error or a change.
  private func isTold(_ run: WordRun, _ words: Range<Int>) -> Bool {
    page.patterns.own.isFound(in: run, words) || page.patterns.printedError.isFound(in: run, words)
      || page.patterns.kinds.contains { $0.kind != .update && $0.phrases.isFound(in: run, words) }
      || page.patterns.contrasts.isFound(in: run, words)
  }

  /// A label alone is continued by the next block; a kill by further lines that order it.
  private func isContinued(_ notice: Notice, by next: PageParts.Part) -> Bool {
    guard next.block.isProse || next.block.kind == .correctionNote || next.block.kind == .boilerplate else {
      return false
    }
    if let label = notice.label {
      return isEmpty(notice, label) && isBare(notice) && isTold(next.run, 0..<next.run.count)
        || isTitle(notice) && isNotice(next)
    }
    return next.run.count < 14 && isKill(notice) && isOrder(next.run)
  }

  /// Whether a label stands with the name of a story alone, as agencies head a correction: `Correction: Budget story`.
  private func isTitle(_ notice: Notice) -> Bool {
    guard let label = notice.label, label.kind == .correction || label.kind == .clarification, notice.message.count < 12
    else { return false }
    return !isTold(notice.run, notice.message) && notice.run.tokens.last?.kind == .word
  }

  /// Whether a block is a notice without a label.
  private func isNotice(_ part: PageParts.Part) -> Bool {
    BlockNotice(page: page, part: part).notice().map { $0.label == nil && !$0.isQuoted } ?? false
  }

  /// Whether a label stands without message: an update that only gives its time is complete.
  private func isBare(_ notice: Notice) -> Bool { notice.label?.kind != .update }

  private func isKill(_ notice: Notice) -> Bool {
    notice.run.tokens.contains { $0.hash == Self.kill }
  }

  private func isOrder(_ run: WordRun) -> Bool {
    page.patterns.own.isFound(in: run, 0..<run.count)
      || run.tokens.contains { Self.orders.contains($0.hash) }
  }

  private static let kill = WordHash.of("kill")
  private static let orders: WordSet = ["kill", "certain"]

  private func joined(_ notice: Notice, _ part: PageParts.Part) -> Notice {
    var notice = notice
    notice.range = notice.range.lowerBound..<part.block.range.upperBound
    notice.run = WordRun(notice.run.tokens + part.run.tokens, in: page.patterns.vocabulary)
    notice.words = 0..<notice.run.count
    return notice
  }
}
