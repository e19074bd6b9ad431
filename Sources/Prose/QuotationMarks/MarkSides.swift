import Text

/// What stands on either side of a quotation mark.
struct MarkSides {
  /// What a neighbour is to the mark.
  private enum Side { case space, word, opener, closer }

  let mark: Range<Int>
  private let before: Side
  private let after: Side
  private let followsS: Bool

  init(in text: [UInt8], mark: Range<Int>, within range: Range<Int>) {
    self.mark = mark
    before = mark.lowerBound > range.lowerBound ? Self.side(text.scalar(before: mark.lowerBound)) : .space
    after = mark.upperBound < range.upperBound ? Self.side(text.scalar(at: mark.upperBound)) : .space
    followsS = mark.lowerBound > range.lowerBound && asciiLowercased(text.byte(at: mark.lowerBound - 1)) == 0x73
  }

  /// Whether letters or digits stand on both sides, as in `don’t`.
  var isInsideWord: Bool { before == .word && after == .word }
  /// Whether white space, an opening sign or the beginning stands before.
  var followsSpace: Bool { before == .space || before == .opener }
  /// Whether white space or the end stands after.
  var precedesSpace: Bool { after == .space }
  /// Whether a letter or digit stands before.
  var followsWord: Bool { before == .word }
  /// Whether a letter or digit stands after.
  var precedesWord: Bool { after == .word }
  /// Whether it may be the apostrophe of a plural: `players’ union`.
  var isPossessive: Bool { followsS && after == .space }

  /// Opening where white space stands before and none after, closing where it is the other way round.
  func role(otherwise other: QuotationMark.Role) -> QuotationMark.Role {
    let (open, close) = (before == .space || before == .opener, after == .space || after == .closer)
    if open == close { return other }
    return open ? .opening : .closing
  }

  /// Whether the shape never is an apostrophe.
  func isDouble(_ glyph: MarkGlyph) -> Bool {
    switch glyph.shape {
    case .straightSingle, .rightSingle, .leftSingle, .lowSingle: false
    default: true
    }
  }

  /// Dashes open: a quotation may begin right behind one.
  private static func side(_ neighbour: DecodedScalar?) -> Side {
    guard let scalar = neighbour?.scalar else { return .space }
    switch scalar {
    case "(", "[", "{", "“", "„", "‘", "‚", "«", "‹", "`", "—", "–", "/", "¿", "¡": return .opener
    case ".", ",", ";", ":", "!", "?", ")", "]", "}", "”", "’", "»", "›", "…": return .closer
    default: break
    }
    switch ScalarClass(scalar) {
    case .space: return .space
    case .other: return scalar == "\"" || scalar == "'" ? .opener : .word
    default: return .word
    }
  }
}
