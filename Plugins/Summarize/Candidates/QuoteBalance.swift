import Text

/// Whether every quotation that begins in a passage ends in it.
enum QuoteBalance {
  /// Counts double marks: curly ones pair by their shape, straight ones by their number; `“` closes what `„` opened.
  static func isBalanced(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var depth = 0
    var isLow = false
    var straight = 0
    var position = range.lowerBound
    while position < range.upperBound {
      switch text[position] {
      case UInt8(ascii: "\""): straight += 1
      case 0xE2 where position + 2 < range.upperBound && text[position + 1] == 0x80:
        depth += change(text[position + 2], &isLow)
        if depth < 0 { return false }
        position += 2
      default: break
      }
      position += 1
    }
    return depth == 0 && straight.isMultiple(of: 2)
  }

  /// The last byte of the mark tells what it does.
  private static func change(_ last: UInt8, _ isLow: inout Bool) -> Int {
    switch last {
    case 0x9E:
      isLow = true
      return 1
    case 0x9C where isLow:
      isLow = false
      return -1
    case 0x9C: return 1
    case 0x9D: return -1
    default: return 0
    }
  }
}
