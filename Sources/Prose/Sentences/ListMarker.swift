import Text

/// The mark that opens an item of a list: a bullet, `1.`, `1)`, `1.)`, `a.`.
struct ListMarker {
  /// How the mark is written; items of one list are written alike.
  enum Form { case bullet, stop, bracket, both }

  /// The bytes of the mark.
  let range: Range<Int>
  /// How it is written.
  let form: Form
  /// The item's number; a letter counts from 1001.
  let number: Int

  /// The mark at the offset, `nil` if none stands there or no white space follows it.
  init?(in text: [UInt8], at offset: Int, end: Int) {
    let bullet = Self.bullet(in: text, at: offset)
    if bullet > 0 {
      let next = text.skippingSpace(from: offset + bullet, to: min(end, offset + bullet + 3))
      let inner = ListMarker(numberIn: text, at: next, end: end)
      self.init(range: offset..<(inner?.range.upperBound ?? offset + bullet), form: .bullet, number: 0)
    } else {
      self.init(numberIn: text, at: offset, end: end)
    }
  }

  /// Whether this is the item after the other one in a list of the same form.
  func follows(_ other: ListMarker?) -> Bool {
    guard let other else { return false }
    return form == other.form && number == other.number + 1
  }

  /// Whether the mark is a bullet, which begins an item wherever it stands.
  var isBullet: Bool { form == .bullet }

  private init(range: Range<Int>, form: Form, number: Int) {
    self.range = range
    self.form = form
    self.number = number
  }

  private init?(numberIn text: [UInt8], at offset: Int, end: Int) {
    var position = offset
    var number = 0
    while position < end, position - offset < 3, isASCIIDigit(text[position]) {
      number = number * 10 + Int(text[position] - 0x30)
      position += 1
    }
    if position == offset, position < end, isASCIILowercase(text[position]) {
      number = 1000 + Int(text[position] - 0x60)
      position += 1
    }
    guard position > offset else { return nil }
    let form = Self.form(in: text, at: position)
    guard let form, number < 1000 || form == .stop && number < 1010 else { return nil }
    let after = position + (form == .both ? 2 : 1)
    guard after < end, isASCIISpace(text[after]) else { return nil }
    self.init(range: offset..<after, form: form, number: number)
  }

  private static func form(in text: [UInt8], at offset: Int) -> Form? {
    switch text.byte(at: offset) {
    case UInt8(ascii: "."): text.byte(at: offset + 1) == UInt8(ascii: ")") ? .both : .stop
    case UInt8(ascii: ")"): .bracket
    default: nil
    }
  }

  private static func bullet(in text: [UInt8], at offset: Int) -> Int {
    guard text.byte(at: offset) == 0xE2 else { return 0 }
    let known = text.has("•", at: offset) || text.has("⁃", at: offset) || text.has("‣", at: offset)
    return known || text.has("▪", at: offset) || text.has("●", at: offset) ? 3 : 0
  }
}
