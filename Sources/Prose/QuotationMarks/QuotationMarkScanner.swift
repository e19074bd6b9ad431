import Text

/// Walks a range once and collects its quotation marks.
struct QuotationMarkScanner {
  let text: [UInt8]
  let range: Range<Int>
  private var position: Int
  private var found: [QuotationMark] = []
  /// Single marks opened and not yet closed in this paragraph.
  private var openSingles = 0

  init(text: [UInt8], range: Range<Int>) {
    self.text = text
    self.range = range
    position = range.lowerBound
  }

  /// All marks of the range.
  mutating func marks() -> [QuotationMark] {
    while position < range.upperBound {
      switch text[position] {
      case 0x22, 0x27, 0x60, 0xC2, 0xE2, 0xE3: candidate()
      case 0x0A: lineBreak()
      default: position = endOfPlainRun(from: position + 1)
      }
    }
    return found
  }

  /// The next place that may hold a mark or a line break: eight bytes at a time, read without a bounds check each.
  private func endOfPlainRun(from start: Int) -> Int {
    let end = range.upperBound
    return text.withUnsafeBytes { raw in
      var place = start
      while place + 8 <= end {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        let straight = zeroBytes(word ^ 0x2222_2222_2222_2222) | zeroBytes(word ^ 0x2727_2727_2727_2727)
        let others = zeroBytes(word ^ 0x6060_6060_6060_6060) | zeroBytes(word ^ 0x0A0A_0A0A_0A0A_0A0A)
        let marks = (straight | others | word) & 0x8080_8080_8080_8080
        if marks != 0 { return place + marks.trailingZeroBitCount >> 3 }
        place += 8
      }
      return place
    }
  }

  /// A blank line ends a paragraph, and with it every single mark left open.
  private mutating func lineBreak() {
    position += 1
    if position < range.upperBound, text[position] == 0x0A { openSingles = 0 }
  }

  private mutating func candidate() {
    guard let glyph = pairOfSingles ?? MarkGlyph(in: text, at: position, end: range.upperBound) else {
      position += 1
      return
    }
    let mark = position..<position + glyph.length
    let sides = MarkSides(in: text, mark: mark, within: range)
    let role = role(of: glyph, sides)
    if sides.isDouble(glyph) || role == .apostrophe { return add(mark, glyph, role) }
    if role == .opening { openSingles += 1 }
    if role == .closing { openSingles = max(0, openSingles - 1) }
    add(mark, glyph, role)
  }

  /// Two curly single marks side by side, where none waits to be closed: a double one as typewriters set it (`‘‘Yes,’’ she
  /// said`).
  private var pairOfSingles: MarkGlyph? {
    guard openSingles == 0, position + 6 <= range.upperBound, text[position] == 0xE2 else { return nil }
    let isPair = text[position..<position + 3].elementsEqual(text[position + 3..<position + 6])
    let isSingle = text[position + 1] == 0x80 && (text[position + 2] == 0x98 || text[position + 2] == 0x99)
    return isPair && isSingle ? MarkGlyph(.typewriterDouble, 6) : nil
  }

  private mutating func add(_ mark: Range<Int>, _ glyph: MarkGlyph, _ role: QuotationMark.Role) {
    found.append(QuotationMark(range: mark, shape: glyph.shape, role: role))
    position = mark.upperBound
  }

  private func role(of glyph: MarkGlyph, _ sides: MarkSides) -> QuotationMark.Role {
    switch glyph.shape {
    case .straightSingle, .rightSingle: singleRole(glyph, sides)
    case .lowDouble, .lowSingle, .leftCorner: .opening
    case .rightCorner: .closing
    case .leftSingle: sides.isInsideWord ? .apostrophe : sides.role(otherwise: .opening)
    case .leftDouble: sides.role(otherwise: .opening)
    case .rightDouble: sides.role(otherwise: .closing)
    case .typewriterDouble where text[sides.mark.lowerBound] == 0xE2: sides.role(otherwise: .closing)
    case .typewriterDouble: text[sides.mark.lowerBound] == 0x60 ? .opening : .closing
    case .leftGuillemet, .leftSingleGuillemet: isElided ? .opening : sides.role(otherwise: .opening)
    case .rightGuillemet, .rightSingleGuillemet: sides.role(otherwise: .closing)
    case .straightDouble: sides.role(otherwise: .ambiguous)
    }
  }

  /// Whether an apostrophe stands right before: `parle d’« un gâchis »`, where the space inside would make it close.
  private var isElided: Bool {
    guard let last = found.last else { return false }
    return last.role == .apostrophe && last.range.upperBound == position
  }

  /// `’s` behind an abbreviation's stop or a closing mark: `the U.S.’s`.
  private func isGenitive(_ sides: MarkSides) -> Bool {
    let after = sides.mark.upperBound
    guard !sides.followsSpace, after < range.upperBound, asciiLowercased(text[after]) == UInt8(ascii: "s") else {
      return false
    }
    return after + 1 == range.upperBound || !isASCIILetter(text[after + 1])
  }

  /// A mark that may be an apostrophe: inside a word it is one, before `90s` and `tis` too, and at the end of a word
  /// unless a single mark waits to be closed.
  private func singleRole(_ glyph: MarkGlyph, _ sides: MarkSides) -> QuotationMark.Role {
    if sides.isInsideWord || isGenitive(sides) { return .apostrophe }
    if sides.followsSpace {
      if Elision.begins(in: text, after: sides.mark.upperBound, end: range.upperBound) { return .apostrophe }
      return sides.precedesSpace || glyph.shape == .rightSingle ? .ambiguous : .opening
    }
    if openSingles > 0 { return sides.isPossessive ? .ambiguous : .closing }
    if sides.followsWord { return .apostrophe }
    return sides.precedesWord ? .opening : .closing
  }
}
