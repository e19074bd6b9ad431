import Articles
import Prose
import Text

/// Cuts a paragraph of several notices, each with its label: `Correction, March 3: … Correction, March 5: …`.
struct NoticeSplitter {
  let page: Page

  /// The notices, in order; the one given where a second label does not stand in it.
  func parts(of notice: Notice) -> [Notice] {
    guard let label = notice.label, label.kind != .note, !notice.isQuoted else { return [notice] }
    var parts: [Notice] = []
    var rest = notice
    for start in starts(in: notice) {
      guard let next = LabelReader(page: page, run: notice.run).label(at: start, limit: notice.words.upperBound),
        next.kind != .note,
        next.message - next.words.upperBound > 1 || next.words.lowerBound > rest.message.lowerBound + 3,
        next.message < notice.words.upperBound, isClosed(notice.run, before: start)
      else { continue }
      var head = rest
      head.words = rest.words.lowerBound..<start
      head.range = rest.range.lowerBound..<notice.run.tokens[start - 1].range.upperBound
      parts.append(head)
      rest.words = start..<notice.words.upperBound
      rest.range = notice.run.tokens[start].range.lowerBound..<notice.range.upperBound
      rest.label = next
    }
    return parts + [rest]
  }

  /// Whether a sentence ends before that word.
  private func isClosed(_ run: WordRun, before place: Int) -> Bool {
    let last = run.tokens[..<place].last { !"([*".utf8.contains(page.text[$0.range.lowerBound]) && $0.kind != .mark }
    return last.map { ".!?)]".utf8.contains(page.text[$0.range.upperBound - 1]) } ?? false
  }

  /// The first word of each sentence but the first; marks and asterisks may stand before it.
  private func starts(in notice: Notice) -> [Int] {
    guard notice.message.lowerBound < notice.words.upperBound else { return [] }
    return page.sentences(notice.run.span(notice.message)).dropFirst().compactMap { sentence in
      notice.words.first {
        notice.run.tokens[$0].range.lowerBound >= sentence.lowerBound && notice.run.tokens[$0].kind == .word
      }
    }
  }
}
