import Prose
import Text

extension Parsing.WordLists {
  /// Whether a block is a notice: a correction, clarification, update or editor's note.
  ///
  /// A label counts with a colon, a dash or a date behind it, or when it stands in capitals; else the block must open
  /// as notices without a label do.
  func isNotice(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let start = skipMarks(text, range)
    if noticeOpenings.end(in: text, at: start, before: range.upperBound) != nil { return true }
    if noticeOpenings.end(in: text, at: range.lowerBound, before: range.upperBound) != nil { return true }
    if isWireNotice(text, range) { return true }
    guard let end = notices.end(in: text, at: start, before: range.upperBound) else { return false }
    return followsLabel(text, end, range)
  }

  /// An agency's form: `(In Sept. 13 item, updates to correct the spelling …)`.
  private func isWireNotice(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard text[range].starts(with: "(In ".utf8), let close = text[range].firstIndex(of: UInt8(ascii: ")")) else {
      return false
    }
    return String(utf8: text[range.lowerBound..<min(close, range.lowerBound + 300)]).contains(" correct")
  }

  private func skipMarks(_ text: [UInt8], _ range: Range<Int>) -> Int {
    var start = range.lowerBound
    while start < range.upperBound, [0x28, 0x5B, 0x2A, 0x2D, 0x20, 0x5F].contains(text[start]) { start += 1 }
    return start
  }

  private func followsLabel(_ text: [UInt8], _ end: Int, _ range: Range<Int>) -> Bool {
    let limit = min(range.upperBound, end + 60)
    guard end < limit else { return isShouted(text, range) }
    if text[end] == UInt8(ascii: ":") { return true }
    // A date, a bracket or a number may stand between the label and its colon: "Correction, May 11:".
    guard [0x20, 0x2C, 0x28, 0x5B, 0x2E, 0xE2, 0x2D].contains(text[end]) else { return false }
    let colon = text[end..<limit].firstIndex(of: UInt8(ascii: ":"))
    let between = text[end..<(colon ?? end)]
    if colon != nil, between.contains(where: isASCIIDigit) || between.count < 3 || text[end] == 0x28 { return true }
    return isDash(text, end, limit)
  }

  private func isDash(_ text: [UInt8], _ end: Int, _ limit: Int) -> Bool {
    let start = text[end] == 0x20 ? end + 1 : end
    guard start < limit else { return false }
    if text[start] == UInt8(ascii: "-") { return start + 1 < limit && text[start + 1] == 0x20 }
    return start + 2 < limit && text[start] == 0xE2 && text[start + 1] == 0x80
      && (0x93...0x95).contains(text[start + 2])
  }

  private func isShouted(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    range.count > 6 && !text[range].contains(where: isASCIILowercase)
  }

  /// Whether a block is the site's own: an advertisement's label, a newsletter's call, buttons.
  func isBoilerplate(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 300 else { return false }
    if boilerplateLines.isWhole(text, range) { return true }
    if asksToFollow(text, range) || standing.first(in: text, range) != nil && !hasQuotation(text, range) { return true }
    guard boilerplate.end(in: text, at: range.lowerBound, before: range.upperBound) != nil else { return false }
    return range.count <= 160 || !hasQuotation(text, range)
  }

  /// `Follow Jane Doe on Twitter @janedoe`.
  private func asksToFollow(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    range.count <= 120 && text[range].starts(with: "Follow ".utf8) && text[range].contains(UInt8(ascii: "@"))
  }

  /// Whether somebody is quoted: a mark that opens a quotation stands there.
  private func hasQuotation(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    quotationMarks(in: text, range: range).contains {
      $0.shape == .straightDouble || $0.role == .opening && $0.shape != .straightSingle
    }
  }
}
