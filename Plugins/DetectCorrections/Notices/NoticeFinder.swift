import Articles
import Prose
import Text

/// Finds the passages of an article that are notices.
struct NoticeFinder {
  let page: Page

  /// No notice goes on for more blocks.
  private static let mostFurther = 6

  /// The notices, in the order of the text.
  func notices() -> [Notice] {
    var found: [Notice] = []
    var index = 0
    while index < page.parts.count {
      let part = page.parts[index]
      index += 1
      guard var notice = BlockNotice(page: page, part: part).notice() else {
        found += BracketNotices(page: page, part: part).notices()
        continue
      }
      let first = index
      while index < min(page.parts.count, first + Self.mostFurther), isContinued(notice, by: page.parts[index]) {
        notice = joined(notice, page.parts[index])
        index += 1
      }
      found.append(notice)
    }
    return found
  }

  /// A label alone is continued by the next block; a kill by further lines that order it.
  private func isContinued(_ notice: Notice, by next: Page.Part) -> Bool {
    guard next.block.isProse || next.block.kind == .correctionNote || next.block.kind == .boilerplate else {
      return false
    }
    if let label = notice.label { return label.message >= notice.words.upperBound && isBare(notice) }
    return next.run.count < 14 && isKill(notice) && isOrder(next.run)
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

  private func joined(_ notice: Notice, _ part: Page.Part) -> Notice {
    var notice = notice
    notice.range = notice.range.lowerBound..<part.block.range.upperBound
    notice.run = WordRun(notice.run.tokens + part.run.tokens, in: page.patterns.vocabulary)
    notice.words = 0..<notice.run.count
    return notice
  }
}
