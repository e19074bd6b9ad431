import Prose
import Text

extension Reading {
  /// Whether a token is a colon.
  func isColon(_ token: Token) -> Bool {
    token.kind == .punctuation && text[token.range.lowerBound] == UInt8(ascii: ":") && token.range.count == 1
  }
}

/// Tells a line of facts from a sentence: `Player ratings: Hall 6, Harte 7`, `Where: Town Hall, High Street`, a line-up,
/// a row of results.
enum LabelLine {
  /// The longest label, in words and signs; what stands in brackets behind it, as `(4-4-2)`, does not count.
  private static let longest = 5
  /// A row has as many words and numbers.
  private static let shortestRow = 6

  /// Whether a few words, a colon and no sentence behind it stand there, or a row of names and numbers.
  static func isLine(_ reading: Reading, _ places: Range<Int>) -> Bool {
    isRow(reading, places) || isLabelled(reading, places)
  }

  private static func isLabelled(_ reading: Reading, _ places: Range<Int>) -> Bool {
    let tokens = reading.tokens[places]
    guard let colon = colon(reading, places), colon > places.lowerBound else { return false }
    let rest = tokens[(colon + 1)...].filter(isContent)
    return !rest.isEmpty && rest.count(where: isSmall) * 3 <= rest.count
  }

  /// Names and numbers between signs, with hardly a word that would make a sentence of them: `Ost, Reed; Lund, Vane`,
  /// `Tarn 2 Wick 0, Ossel 1 Lund 1`.
  private static func isRow(_ reading: Reading, _ places: Range<Int>) -> Bool {
    let content = reading.tokens[places].filter(isContent)
    guard content.count >= shortestRow, content.count(where: isSmall) * 8 <= content.count else { return false }
    let numbers = content.count { $0.kind == .number }
    let dividers = reading.tokens[places].count { ",;/".utf8.contains(reading.text[$0.range.lowerBound]) }
    return (numbers + dividers) * 3 >= content.count
  }

  private static func isContent(_ token: Token) -> Bool { token.kind == .word || token.kind == .number }

  private static func isSmall(_ token: Token) -> Bool { token.kind == .word && !token.shape.contains(.capital) }

  private static func colon(_ reading: Reading, _ places: Range<Int>) -> Int? {
    var (place, counted, isBracketed) = (places.lowerBound, 0, false)
    while place < places.upperBound, counted < longest {
      if reading.isColon(reading.tokens[place]) { return place }
      let sign = reading.text[reading.tokens[place].range.lowerBound]
      if sign == UInt8(ascii: "("), counted > 0 { isBracketed = true }
      if !isBracketed { counted += 1 }
      if sign == UInt8(ascii: ")") { isBracketed = false }
      place += 1
    }
    return place < places.upperBound && reading.isColon(reading.tokens[place]) && isClosed(reading, place) ? place : nil
  }

  /// Whether a bracket closes right before that place.
  private static func isClosed(_ reading: Reading, _ place: Int) -> Bool {
    place > 0 && reading.text[reading.tokens[place - 1].range.lowerBound] == UInt8(ascii: ")")
  }
}
