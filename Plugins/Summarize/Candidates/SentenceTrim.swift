import Prose
import Text

/// Cuts off what stands before a sentence and is no part of it: dashes of a wire, bullets, the time of a live blog.
enum SentenceTrim {
  /// Where the sentence itself begins, as a place in the tokens.
  static func start(_ reading: Reading, _ places: Range<Int>) -> Int {
    var place = places.lowerBound
    if let time = afterTime(reading, places), time < places.upperBound { place = time }
    while place < places.upperBound, isLeader(reading, place) { place += 1 }
    return place < places.upperBound ? place : places.lowerBound
  }

  /// Behind `10.42am` and the dash or colon that follows it.
  static func afterTime(_ reading: Reading, _ places: Range<Int>) -> Int? {
    guard let first = places.first, reading.tokens[first].kind == .number else { return nil }
    let bytes = reading.text[reading.tokens[first].range]
    let isClock = bytes.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
    guard isClock, bytes.prefix(2).contains(where: isASCIIDigit), bytes.count <= 7 else { return nil }
    var place = first + 1
    while place < places.upperBound, reading.tokens[place].kind == .word, zone.contains(reading.tokens[place].hash) {
      place += 1
    }
    let isEnded = bytes.last.map { isASCIILetter($0) } ?? false
    // A line of its own must look like nothing but a time: `3.5` may be a figure.
    if place == places.upperBound {
      return isEnded || place > first + 1 || bytes.contains(UInt8(ascii: ":")) ? place : nil
    }
    guard isLeader(reading, place) || isColon(reading, place) || isEnded else { return nil }
    return isColon(reading, place) ? place + 1 : place
  }

  private static let zone: WordSet = [
    "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "bst", "gmt", "et", "est", "edt", "cet", "uhr", "h",
  ]

  private static func isColon(_ reading: Reading, _ place: Int) -> Bool { reading.isColon(reading.tokens[place]) }

  private static func isLeader(_ reading: Reading, _ place: Int) -> Bool {
    let token = reading.tokens[place]
    guard token.kind == .punctuation || token.kind == .symbol else { return false }
    return ["-", "--", "—", "–", "•", "*", "·", ">", "▪", "●", "|"].contains {
      reading.text[token.range].elementsEqual($0.utf8)
    }
  }
}
