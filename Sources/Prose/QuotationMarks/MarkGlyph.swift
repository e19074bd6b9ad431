import Text

/// The drawn form of a quotation mark at an offset.
struct MarkGlyph {
  let shape: QuotationMark.Shape
  /// In bytes.
  let length: Int

  /// The mark at the offset, `nil` if no mark stands there.
  init?(in text: [UInt8], at offset: Int, end: Int) {
    let (first, second, third) = (text.byte(at: offset), text.byte(at: offset + 1), text.byte(at: offset + 2))
    let isPair = second == first && offset + 1 < end
    switch first {
    case 0x22: self.init(.straightDouble, 1)
    case 0x27: self.init(isPair ? .typewriterDouble : .straightSingle, isPair ? 2 : 1)
    case 0x60: self.init(isPair ? .typewriterDouble : .straightSingle, isPair ? 2 : 1)
    case 0xC2: self.init(latin: second, end - offset)
    case 0xE2 where second == 0x80: self.init(general: third, end - offset)
    case 0xE3 where second == 0x80: self.init(corner: third, end - offset)
    default: return nil
    }
  }

  init(_ shape: QuotationMark.Shape, _ length: Int) {
    self.shape = shape
    self.length = length
  }

  private init?(latin second: UInt8, _ room: Int) {
    guard room >= 2 else { return nil }
    switch second {
    case 0xAB: self.init(.leftGuillemet, 2)
    case 0xBB: self.init(.rightGuillemet, 2)
    default: return nil
    }
  }

  private init?(general third: UInt8, _ room: Int) {
    guard room >= 3 else { return nil }
    switch third {
    case 0x98, 0x9B: self.init(.leftSingle, 3)
    case 0x99: self.init(.rightSingle, 3)
    case 0x9A: self.init(.lowSingle, 3)
    case 0x9C, 0x9F: self.init(.leftDouble, 3)
    case 0x9D: self.init(.rightDouble, 3)
    case 0x9E: self.init(.lowDouble, 3)
    case 0xB9: self.init(.leftSingleGuillemet, 3)
    case 0xBA: self.init(.rightSingleGuillemet, 3)
    default: return nil
    }
  }

  private init?(corner third: UInt8, _ room: Int) {
    guard room >= 3 else { return nil }
    switch third {
    case 0x8C, 0x8E: self.init(.leftCorner, 3)
    case 0x8D, 0x8F: self.init(.rightCorner, 3)
    default: return nil
    }
  }
}
