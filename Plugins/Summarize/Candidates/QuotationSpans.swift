import Prose
import Text

/// The quotations of a paragraph, in marks of any language, and whether a cut would go through one.
struct QuotationSpans {
  /// From the opening mark to behind the closing one.
  private(set) var spans: [Range<Int>] = []
  /// Places where a quotation is only half in the paragraph: an opening mark without an end, an end without a beginning.
  private(set) var halves: [Int] = []

  private struct Open {
    var mark: QuotationMark
    var family: QuotationMark.Family
  }

  /// Pairs the marks of a paragraph.
  init(_ text: [UInt8], _ paragraph: Range<Int>) {
    let marks = quotationMarks(in: text, range: paragraph).filter { $0.role != .apostrophe }
    var open: [Open] = []
    for (place, mark) in marks.enumerated() {
      switch role(of: mark, open, marks[(place + 1)...]) {
      case .opening: open.append(Open(mark: mark, family: mark.family))
      case .closing: close(mark, &open)
      default: break
      }
    }
    for left in open where !mayBeApostrophe(left.mark) { halves.append(left.mark.range.lowerBound) }
  }

  private func role(
    of mark: QuotationMark, _ open: [Open], _ later: ArraySlice<QuotationMark>
  ) -> QuotationMark.Role {
    guard mark.role == .ambiguous else { return mark.role }
    let isOpen = open.contains { $0.family == mark.family }
    guard mark.family == .single, isOpen else { return isOpen ? .closing : .opening }
    // The mark of a genitive (`the workers’ pay`) looks like an end: another end comes before the next beginning.
    let next = later.first { $0.family == .single && $0.role != .ambiguous }
    return next?.role == .closing ? .apostrophe : .closing
  }

  /// Pairs an end with the last beginning of its family; what was opened within and never ended is forgotten.
  private mutating func close(_ mark: QuotationMark, _ open: inout [Open]) {
    guard let place = open.lastIndex(where: { $0.family == mark.family }) else {
      if !mayBeApostrophe(mark) { halves.append(mark.range.lowerBound) }
      return
    }
    spans.append(open[place].mark.range.lowerBound..<mark.range.upperBound)
    open.removeSubrange(place...)
  }

  /// Whether the mark is drawn like an apostrophe.
  private func mayBeApostrophe(_ mark: QuotationMark) -> Bool {
    mark.shape == .straightSingle || mark.shape == .rightSingle
  }

  /// Whether the quotations that begin in a passage end in it, and none that began before ends in it.
  func areWhole(in range: Range<Int>) -> Bool {
    !isCut(at: range.lowerBound) && !isCut(at: range.upperBound) && !halves.contains { range.contains($0) }
  }

  /// Whether a cut there would go through a quotation.
  func isCut(at place: Int) -> Bool { spans.contains { $0.lowerBound < place && place < $0.upperBound } }
}
