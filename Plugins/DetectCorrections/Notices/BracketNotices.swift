import Articles
import Prose
import Text

/// Finds notices in brackets within a paragraph: `[Editor's note: An earlier version …]`.
struct BracketNotices {
  let page: Page
  let part: PageParts.Part

  private var run: WordRun { part.run }

  /// The longest bracket that is read, in words.
  private static let longest = 150

  /// The notices, in order.
  func notices() -> [Notice] {
    guard part.block.kind != .headline else { return [] }
    var found: [Notice] = []
    var place = 0
    while place + 1 < run.count {
      if let closer = closer(at: place), let notice = notice(from: place, closer) {
        found.append(notice)
        place = notice.words.upperBound
      } else {
        place += 1
      }
    }
    return found
  }

  private func closer(at place: Int) -> UInt8? {
    switch page.text[run.tokens[place].range.lowerBound] {
    case UInt8(ascii: "["): UInt8(ascii: "]")
    case UInt8(ascii: "("): UInt8(ascii: ")")
    default: nil
    }
  }

  private func notice(from place: Int, _ closer: UInt8) -> Notice? {
    let limit = min(run.count, place + Self.longest)
    let label = LabelReader(page: page, run: run).label(at: place + 1, limit: limit)
    let isWire = page.patterns.wire.hit(in: run, at: place, limit: limit) != nil
    guard label != nil || isWire || page.patterns.own.hit(in: run, at: place + 1, limit: limit) != nil,
      let end = (place..<limit).first(where: { page.text[run.tokens[$0].range.lowerBound] == closer })
    else { return nil }
    if page.patterns.never.isFound(in: run, place..<end) { return nil }
    if let label, label.kind == .note || label.kind == .update, !changes(label.message..<max(end, label.message)) {
      return nil
    }
    var notice = Notice(
      run: run, words: place..<end + 1, range: run.tokens[place].range.lowerBound..<run.tokens[end].range.upperBound,
      label: label)
    notice.isWire = isWire
    return notice
  }

  private func changes(_ words: Range<Int>) -> Bool {
    page.patterns.own.isFound(in: run, words)
      || page.patterns.kinds.contains { $0.kind != .update && $0.phrases.isFound(in: run, words) }
  }
}
