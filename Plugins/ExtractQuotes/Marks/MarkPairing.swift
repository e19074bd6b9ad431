import Prose
import Text

/// Pairs the quotation marks of one paragraph.
///
/// The outermost pair counts; what stands inside stays inside. A quotation still open at the paragraph's end runs to
/// that end: reporters leave the mark out when the next paragraph goes on with the same speaker.
struct MarkPairing {
  private let text: [UInt8]
  private let range: Range<Int>
  private var open: OpenMark?
  private var waiting: [QuotationMark] = []
  private(set) var segments: [QuotedSegment] = []
  /// Closing marks that close nothing.
  private(set) var strays: [Range<Int>] = []

  init(_ text: [UInt8], paragraph range: Range<Int>) {
    self.text = text
    self.range = range
  }

  /// Takes all marks, then settles what is still open.
  ///
  /// - Parameter goesOn: whether a single mark opens the next paragraph: what one left open here goes on there.
  mutating func pair(_ marks: some Sequence<QuotationMark>, goesOn: Bool = false) {
    var isInAttribute = false
    let all = marks.filter { $0.role != .apostrophe }
    for (index, mark) in all.enumerated() {
      if isInAttribute || isAttribute(mark) {
        isInAttribute.toggle()
      } else if !isPossessive(mark, before: index + 1 < all.count ? all[index + 1] : nil) {
        take(mark)
      }
    }
    let isSingle = open?.mark.family == .single || open?.mark.family == .singleGuillemet
    if isSingle, !(goesOn && opensUtterance()) { retry() }
    if let open { finish(open.mark, at: range.upperBound, isClosed: false, outerEnd: range.upperBound) }
    open = nil
  }

  private mutating func take(_ mark: QuotationMark) {
    guard var current = open else { return begin(mark) }
    if current.mark.family == .single { waiting.append(mark) }
    if reopens(mark) {
      finish(current.mark, at: mark.range.lowerBound, isClosed: false, outerEnd: mark.range.lowerBound)
      open = OpenMark(mark: mark)
      return
    }
    switch current.effect(of: mark) {
    case .closes:
      finish(current.mark, at: mark.range.lowerBound, isClosed: true, outerEnd: mark.range.upperBound)
      open = nil
      waiting.removeAll(keepingCapacity: true)
    case .nests: current.depth += 1; open = current
    case .unnests: current.depth -= 1; open = current
    case .nothing: break
    }
  }

  private mutating func begin(_ mark: QuotationMark) {
    if mark.role == .closing, mark.family == .single, isPlural(before: mark.range.lowerBound) { return }
    if mark.role == .closing, mark.shape != .leftDouble { return strays.append(mark.range) }
    if mark.family == .single, mark.role != .opening { return }
    open = OpenMark(mark: mark)
  }

  /// Whether a mark opens the next paragraph of one quotation, where a page has run its paragraphs together (`“… to do.
  /// “We start in May.”`): of the same kind as the open one, behind a stop, before a capital.
  private func reopens(_ mark: QuotationMark) -> Bool {
    guard let open, open.depth == 0, open.mark.family == .double, mark.shape == open.mark.shape, mark.role == .opening
    else { return false }
    let (start, end) = (mark.range.lowerBound, mark.range.upperBound)
    return start > open.mark.range.upperBound + 2 && text[start - 1] == 0x20 && ".!?".utf8.contains(text[start - 2])
      && end < range.upperBound && isASCIIUppercase(text[end])
  }

  /// Whether the open mark stands at the paragraph’s start or behind a sign.
  private func opensUtterance() -> Bool {
    guard let mark = open?.mark, mark.role == .opening else { return false }
    let start = mark.range.lowerBound
    return start == range.lowerBound
      || start > range.lowerBound + 1 && text[start - 1] == 0x20 && ".,:?!".utf8.contains(text[start - 2])
  }

  /// Whether a mark within single ones is the apostrophe of a plural (`'The boys' coats, the lot.'`): a small letter
  /// follows, and the next mark closes behind a sign.
  private func isPossessive(_ mark: QuotationMark, before next: QuotationMark?) -> Bool {
    guard let open, open.mark.family == .single, mark.family == .single, mark.role != .opening,
      let next, next.family == .single, next.role != .opening, ".,!?".utf8.contains(text[next.range.lowerBound - 1])
    else { return false }
    let end = mark.range.upperBound
    return isPlural(before: mark.range.lowerBound) && end + 1 < range.upperBound && text[end] == 0x20
      && isASCIILowercase(text[end + 1])
  }

  /// The apostrophe of `the groups’ patience`, `the U.S.’ ally`.
  private func isPlural(before position: Int) -> Bool {
    position > range.lowerBound && "sS.".utf8.contains(text[position - 1])
  }

  /// A single mark that nothing closed was an apostrophe: what it hid is paired without it.
  ///
  /// Once per paragraph.
  private mutating func retry() {
    let hidden = waiting.filter { $0.family != .single && $0.family != .singleGuillemet }
    waiting = []
    open = nil
    for mark in hidden { take(mark) }
  }

  private mutating func finish(_ mark: QuotationMark, at end: Int, isClosed: Bool, outerEnd: Int) {
    let inside = trimmed(mark.range.upperBound..<max(end, mark.range.upperBound))
    guard !inside.isEmpty else { return }
    segments.append(
      QuotedSegment(range: inside, outer: mark.range.lowerBound..<outerEnd, isClosed: isClosed))
  }

  /// Without white space, no-break and thin spaces included, at the edges.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var inside = text.trimmingSpace(range)
    while inside.count >= 2, text[inside.lowerBound] == 0xC2, text[inside.lowerBound + 1] == 0xA0 {
      inside = text.trimmingSpace(inside.lowerBound + 2..<inside.upperBound)
    }
    while inside.count >= 2, text[inside.upperBound - 2] == 0xC2, text[inside.upperBound - 1] == 0xA0 {
      inside = text.trimmingSpace(inside.lowerBound..<inside.upperBound - 2)
    }
    return inside
  }

  /// A mark behind `=` belongs to mark-up that was left in the text.
  private func isAttribute(_ mark: QuotationMark) -> Bool {
    mark.isStraight && mark.range.lowerBound > range.lowerBound && text[mark.range.lowerBound - 1] == 0x3D
  }
}
