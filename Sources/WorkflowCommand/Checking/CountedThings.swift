import Articles
import Prose
import Text

/// A number in digits and what it counts: `212 tickets`, `$3 million`, `12%`.
struct CountedThing {
  /// The number and the thing.
  let range: Range<Int>
  /// The number, as one writes it to compare it: `1200.5`.
  let number: String
  /// What is counted, in small letters, without a plural's `s`.
  let unit: String

  /// Whether both count as many of the same.
  func isSame(as other: CountedThing) -> Bool { unit == other.unit && number == other.number }
}

/// The things that a span counts in digits; years are none.
func countedThings(in span: Range<Int>, of article: Article) -> [CountedThing] {
  let text = article.text.utf8
  let tokens = Prose.tokens(in: text, range: span)
  var things: [CountedThing] = []
  for (place, token) in tokens.enumerated() where token.kind == .number {
    guard let number = plainNumber(text[token.range]) else { continue }
    let before = place > 0 ? tokens[place - 1] : nil
    let multiple = place + 1 < tokens.count ? multiplier(text[tokens[place + 1].range]) : nil
    let next = place + (multiple == nil ? 1 : 2)
    let value = number + (multiple ?? "")
    if let before, before.kind == .symbol, before.range.upperBound == token.range.lowerBound {
      let end = multiple == nil ? token.range.upperBound : tokens[place + 1].range.upperBound
      things.append(
        CountedThing(range: before.range.lowerBound..<end, number: value, unit: String(utf8: Array(text[before.range])))
      )
    } else if next < tokens.count, let unit = unit(tokens[next], text), !(multiple == nil && isYear(number)) {
      let range = token.range.lowerBound..<tokens[next].range.upperBound
      things.append(CountedThing(range: range, number: value, unit: unit))
    }
  }
  return things
}

/// The digits without what groups them; `nil` for a range, an ordinal, a date or a decade.
private func plainNumber(_ bytes: ArraySlice<UInt8>) -> String? {
  let groups = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
  guard groups.dropFirst().allSatisfy({ $0.prefix(3).count == 3 && ($0.count == 3 || $0.dropFirst(3).first == 0x2E) })
  else { return nil }
  let digits = Array(groups.joined())
  guard digits.first.map(isASCIIDigit) == true, digits.allSatisfy({ isASCIIDigit($0) || $0 == 0x2E }),
    digits.count(where: { $0 == 0x2E }) <= 1
  else { return nil }
  return String(utf8: digits)
}

private func isYear(_ number: String) -> Bool {
  number.utf8.count == 4 && (number.hasPrefix("19") || number.hasPrefix("20"))
}

private func multiplier(_ word: ArraySlice<UInt8>) -> String? {
  switch String(utf8: Array(word)).lowercased() {
  case "thousand", "k": " thousand"
  case "million", "m", "mio", "millionen", "millones", "millions": " million"
  case "billion", "bn", "milliarden", "milliards": " billion"
  default: nil
  }
}

/// What is counted: a word, or the sign of percent.
private func unit(_ token: Token, _ text: [UInt8]) -> String? {
  let word = String(utf8: Array(text[token.range])).lowercased()
  if word == "%" || word == "percent" { return "%" }
  guard token.kind == .word, word.utf8.count > 2 else { return nil }
  return word.hasSuffix("s") ? String(word.dropLast()) : word
}
