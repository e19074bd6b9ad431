import Text

/// Finds speech that dashes mark, as in French and Spanish.
///
/// `—Sigue cerrado —dijo Clara—. Mañana veremos.`
/// Only a line that a dash opens and on which a second dash leads to a word in small letters: a list has no second.
enum DashDialogue {
  /// The stretches of speech of a line; none where it holds no dialogue.
  static func segments(_ text: [UInt8], _ line: Range<Int>) -> [QuotedSegment] {
    guard line.count > 8 else { return [] }
    guard isDash(text, line.lowerBound) else { return inside(text, line) }
    var dashes: [Int] = []
    var position = line.lowerBound
    while position + 3 <= line.upperBound {
      if isDash(text, position) { dashes.append(position) }
      position += 1
    }
    guard dashes.count > 1, isASCIILowercase(byte(text, afterSpace(text, dashes[1] + 3))) else { return [] }
    var segments = segment(text, dashes[0], dashes[1]).map { [$0] } ?? []
    // `—Nadie entra —se queja—. Y eso que es gratis —añade.`
    for place in stride(from: 2, to: dashes.count, by: 2) {
      let isTold = place + 1 < dashes.count && isASCIILowercase(byte(text, afterSpace(text, dashes[place + 1] + 3)))
      if let next = segment(text, dashes[place], isTold ? dashes[place + 1] : line.upperBound) { segments.append(next) }
      if !isTold { break }
    }
    return segments
  }

  /// Speech behind the reporter’s own sentence.
  ///
  /// `… creyó que era broma. —Pensé que llovía —dice.`
  private static func inside(_ text: [UInt8], _ line: Range<Int>) -> [QuotedSegment] {
    var position = line.lowerBound + 3
    while position + 6 < line.upperBound {
      defer { position += 1 }
      guard isDash(text, position), text[position - 1] == 0x20, ".!?:".utf8.contains(text[position - 2]),
        isASCIIUppercase(text[position + 3]) || (0xC2...0xC3).contains(text[position + 3])
      else { continue }
      let rest = segments(text, position..<line.upperBound)
      // A dash that closes an insertion has its space behind it.
      guard let first = rest.first, text[first.outer.upperBound] == 0x20 else { continue }
      return rest
    }
    return []
  }

  private static func segment(_ text: [UInt8], _ start: Int, _ end: Int) -> QuotedSegment? {
    var inside = text.trimmingSpace(start + 3..<end)
    while let first = inside.first, ".,; ".utf8.contains(text[first]) { inside = inside.dropFirst() }
    return inside.isEmpty ? nil : QuotedSegment(range: inside, outer: start..<inside.upperBound)
  }

  private static func afterSpace(_ text: [UInt8], _ position: Int) -> Int {
    byte(text, position) == 0x20 ? position + 1 : position
  }

  private static func byte(_ text: [UInt8], _ position: Int) -> UInt8 { position < text.count ? text[position] : 0 }

  private static func isDash(_ text: [UInt8], _ position: Int) -> Bool {
    position + 2 < text.count && text[position] == 0xE2 && text[position + 1] == 0x80 && text[position + 2] == 0x94
  }
}
