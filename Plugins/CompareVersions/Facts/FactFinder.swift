import Articles
import Prose
import Text

/// Finds the amounts, dates and names of sentences.
struct FactFinder {
  let version: VersionText

  private var text: [UInt8] { version.text }
  private var reading: Reading { version.reading }

  /// The facts of some sentences, in the order of the text.
  func facts(of sentences: Range<Int>) -> [StatedFact] {
    version.sentences[sentences].flatMap { facts(of: $0.read) }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func facts(of sentence: Reading.Sentence) -> [StatedFact] {
    let amounts = amounts(of: sentence)
    // A bare number of four digits is a year, unless something is counted in it.
    let written = reading.dates(of: sentence).filter { date in
      date.month != nil || date.weekday != nil || !amounts.contains { $0.range.overlaps(date.range) }
    }
    let dates = written + months(of: sentence).filter { month in !written.contains { $0.range.overlaps(month.range) } }
    let found = dates.map { StatedFact(kind: .date, range: $0.range, value: .date($0)) }
    return found + amounts.filter { amount in !dates.contains { $0.range.overlaps(amount.range) } }
      + names(of: sentence)
  }

  /// Months of two meanings (`May`, `mars`) behind a word that only a time follows.
  private func months(of sentence: Reading.Sentence) -> [DateMention] {
    let areSmall = ["fr", "es"].contains(version.page.structure.language?.prefix(2) ?? "")
    return sentence.tokens.dropFirst().compactMap { place in
      let token = reading.tokens[place]
      guard token.kind == .word, areSmall || token.shape.contains(.capital),
        let month = DateWords.month(token.hash), Self.beforeMonths.contains(reading.tokens[place - 1].hash)
      else { return nil }
      var date = DateMention(range: token.range)
      date.month = month
      return date
    }
  }

  private static let beforeMonths: WordSet = [
    "in", "since", "until", "till", "by", "from", "last", "next", "this", "early", "late", "during", "through",
    "before",
    "after", "im", "seit", "bis", "ab", "anfang", "mitte", "ende", "en", "dès", "fin", "début", "mi", "depuis", "desde",
    "hasta", "principios", "finales",
  ]

  // MARK: Amounts

  private func amounts(of sentence: Reading.Sentence) -> [StatedFact] {
    let run = WordRun(reading.tokens[sentence.tokens], in: version.page.patterns.vocabulary)
    let scanner = TypedFactScanner(page: version.page, run: run)
    let found = scanner.facts(in: 0..<run.count).flatMap { fact in
      fact.sort == .amount ? [amount(fact, run)].compactMap(\.self) : hours(in: fact, run)
    }
    let times = run.tokens.compactMap(clockTime).filter { time in !found.contains { $0.range.overlaps(time.range) } }
    return found + times + run.tokens.compactMap(compound)
  }

  private func amount(_ fact: TypedFact, _ run: WordRun) -> StatedFact? {
    var number: Double?
    var rest = ""
    for place in fact.value {
      guard let read = AmountValue.read(text[run.tokens[place].range], commaIsPoint: commaIsPoint) else { continue }
      rest += read.rest
      // `two hundred`, `3.5 million` multiply; `hundred two` adds.
      number = number.map { $0 < read.number && read.number >= 12 ? $0 * read.number : $0 + read.number } ?? read.number
    }
    guard let number else { return nil }
    let unit = AmountValue.unit(fact.unit)
    let words = unit == 0 ? fact.words.lowerBound..<fact.value.upperBound : fact.words
    return StatedFact(kind: .number, range: run.span(words), value: .amount(number, unit: unit, rest: rest))
  }

  /// The hour that stands beside a day: `6 p.m. on Tuesday`.
  private func hours(in fact: TypedFact, _ run: WordRun) -> [StatedFact] {
    guard fact.sort == .date else { return [] }
    return run.tokens[fact.words].compactMap { token in
      let digits = text[token.range]
      guard token.kind == .number, digits.count < 4,
        let read = AmountValue.read(digits, commaIsPoint: commaIsPoint)
      else { return nil }
      return StatedFact(kind: .number, range: token.range, value: .amount(read.number, unit: 0, rest: read.rest))
    }
  }

  /// `11:25`, which is no number but as exact.
  private func clockTime(_ token: Token) -> StatedFact? {
    guard token.kind == .number, text[token.range].contains(UInt8(ascii: ":")) else { return nil }
    return StatedFact(
      kind: .number, range: token.range, value: .amount(0, unit: 0, rest: String(utf8: text[token.range]).lowercased()))
  }

  /// The number of `34-year-old`, which is one word.
  private func compound(_ token: Token) -> StatedFact? {
    guard token.kind == .word, token.shape.contains(.hyphen), isASCIIDigit(text[token.range.lowerBound]) else {
      return nil
    }
    let digits = text[token.range].prefix { isASCIIDigit($0) }
    return AmountValue.read(digits, commaIsPoint: commaIsPoint).map { read in
      StatedFact(kind: .number, range: token.range, value: .amount(read.number, unit: 0, rest: ""))
    }
  }

  private var commaIsPoint: Bool {
    ["de", "fr", "es"].contains(version.page.structure.language?.prefix(2) ?? "en")
  }

  // MARK: Names

  private func names(of sentence: Reading.Sentence) -> [StatedFact] {
    reading.names(of: sentence).compactMap { name in
      guard isSurely(name) else { return nil }
      return StatedFact(
        kind: .name, range: name.core, value: .name(name.words.map { WordHash.of($0, in: text) }))
    }
  }

  /// A capital proves nothing at the beginning of a sentence, and in German not at all.
  private func isSurely(_ name: Name) -> Bool {
    guard name.kind != .office, !name.core.isEmpty else { return false }
    guard name.kind == .other else { return true }
    if version.page.structure.language?.hasPrefix("de") == true { return false }
    guard name.startsSentence, name.words.count == 1, let word = name.words.first else { return true }
    return version.capitals.contains(WordHash.of(word, in: text))
  }
}
