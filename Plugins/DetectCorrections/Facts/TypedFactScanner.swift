import Articles
import Prose
import Text

/// Finds amounts, dates and names among the words of a notice.
struct TypedFactScanner {
  let page: Page
  let run: WordRun

  private var lists: FactWords { page.patterns.factWords }

  /// The facts in those words, in order.
  func facts(in words: Range<Int>) -> [TypedFact] {
    var found: [TypedFact] = []
    var place = words.lowerBound
    while place < words.upperBound {
      if let fact = date(at: place, words) ?? amount(at: place, words) ?? name(at: place, words) {
        found.append(fact)
        place = fact.words.upperBound
      } else {
        place += 1
      }
    }
    return found
  }

  // MARK: Dates

  private func date(at place: Int, _ words: Range<Int>) -> TypedFact? {
    if isYear(place), unit(after: place + 1, words) == nil {
      return TypedFact(sort: .date, words: place..<place + 1, value: place..<place + 1)
    }
    guard let date = DateScanner(text: page.text, run: run).date(at: place, limit: words.upperBound), date.day != .time
    else { return nil }
    let end = words.first { run.tokens[$0].range.lowerBound >= date.range.upperBound } ?? words.upperBound
    return TypedFact(sort: .date, words: place..<end, value: place..<end)
  }

  private func isYear(_ place: Int) -> Bool {
    let bytes = page.text[run.tokens[place].range]
    return bytes.count == 4 && bytes.allSatisfy(isASCIIDigit) && (1500...2099).contains(Int(String(utf8: bytes)) ?? 0)
  }

  // MARK: Amounts

  private func amount(at place: Int, _ words: Range<Int>) -> TypedFact? {
    var start = place
    while start < words.upperBound, isSignOfNumber(start) { start += 1 }
    guard start - place <= 2, start < words.upperBound, isNumber(start) else { return nil }
    var end = start + 1
    while end < words.upperBound, isNumber(end) { end += 1 }
    var fact = TypedFact(sort: .amount, words: place..<end, value: place..<end)
    if start > place { fact.unit = run.tokens[start - 1].hash }
    guard let unit = unit(after: end, words) else { return fact }
    if fact.unit == nil || unit.isScale {
      fact = TypedFact(
        sort: .amount, words: place..<unit.end, value: place..<unit.valueEnd, unit: fact.unit ?? unit.word)
    }
    return fact
  }

  /// A unit, with the word for thousands or millions before it, which belongs to the value.
  private struct Unit {
    var word: UInt32?
    var valueEnd: Int
    var end: Int
    var isScale = false
  }

  private func unit(after place: Int, _ words: Range<Int>) -> Unit? {
    guard place < words.upperBound else { return nil }
    if isScale(place) {
      var next = place + 1
      if next < words.upperBound, isElided(next) {
        return Unit(word: run.tokens[next].hash, valueEnd: place + 1, end: next + 1, isScale: true)
      }
      if next < words.upperBound, lists.of.contains(run.tokens[next].hash) { next += 1 }
      guard let unit = noun(next, words) else {
        return Unit(word: nil, valueEnd: place + 1, end: place + 1, isScale: true)
      }
      return Unit(word: unit.word, valueEnd: place + 1, end: unit.end, isScale: true)
    }
    return noun(place, words)
  }

  /// `d’euros`: what joins scale and unit is part of the word.
  private func isElided(_ place: Int) -> Bool {
    let token = run.tokens[place]
    return token.shape.contains(.apostrophe) && asciiLowercased(page.text[token.range.lowerBound]) == UInt8(ascii: "d")
  }

  /// The word in which is counted, a sign of money or hundredths, `per cent`.
  private func noun(_ place: Int, _ words: Range<Int>) -> Unit? {
    guard place < words.upperBound else { return nil }
    for phrase in lists.percents where words.upperBound - place >= phrase.count {
      let end = place + phrase.count
      if run.tokens[place..<end].map(\.hash) == phrase {
        return Unit(word: WordHash.of("%"), valueEnd: place, end: end)
      }
    }
    let token = run.tokens[place]
    if isMoneyOrPercent(place) { return Unit(word: token.hash, valueEnd: place, end: place + 1) }
    guard token.kind == .word, token.range.count > 1, !lists.empty.contains(token.hash), !endsNumber(place - 1) else {
      return nil
    }
    return Unit(word: Stem.hash(of: token, in: page.text), valueEnd: place, end: place + 1)
  }

  /// Whether letters stand right behind the digits: `14km` has its unit.
  private func endsNumber(_ place: Int) -> Bool {
    run.tokens[place].kind == .number && !isASCIIDigit(page.text[run.tokens[place].range.upperBound - 1])
  }

  private func isNumber(_ place: Int) -> Bool {
    run.tokens[place].kind == .number || lists.numbers.contains(run.tokens[place].hash)
  }

  private func isScale(_ place: Int) -> Bool { lists.scales.contains(run.tokens[place].hash) }

  private func isSignOfNumber(_ place: Int) -> Bool {
    let bytes = page.text[run.tokens[place].range]
    let isMinus = bytes.elementsEqual("-".utf8) || bytes.elementsEqual("−".utf8)
    let isMoney = ["$", "£", "€", "¥"].contains { bytes.elementsEqual($0.utf8) }
    return (isMinus || isMoney) && place + 1 < run.count
      && run.tokens[place + 1].range.lowerBound == run.tokens[place].range.upperBound
  }

  private func isMoneyOrPercent(_ place: Int) -> Bool {
    ["%", "€", "$", "£"].contains { page.text[run.tokens[place].range].elementsEqual($0.utf8) }
  }

  // MARK: Names

  private func name(at place: Int, _ words: Range<Int>) -> TypedFact? {
    var end = place
    while end < words.upperBound, isNameWord(end) { end += 1 }
    return end > place ? TypedFact(sort: .name, words: place..<end, value: place..<end) : nil
  }

  private func isNameWord(_ place: Int) -> Bool {
    let token = run.tokens[place]
    return token.kind == .word && token.shape.contains(.capital) && !lists.empty.contains(token.hash)
  }
}
