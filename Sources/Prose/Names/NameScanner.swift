import Text

/// Walks tokens once and collects names.
struct NameScanner {
  let text: [UInt8]
  let tokens: [Token]
  private var index = 0
  private var found: [Name] = []

  /// Longer runs of capitals are headlines or noise: they are cut, which also bounds the work on one run.
  private static let longest = 14

  init(text: [UInt8], tokens: [Token]) {
    self.text = text
    self.tokens = tokens
  }

  /// All names of the tokens.
  mutating func all() -> [Name] {
    while index < tokens.count {
      let start = index
      if let run = run(from: index) {
        index = run.next
        found += NameParts(text: text, run: run).name.map { [$0] } ?? []
      }
      if index == start { index += 1 }
    }
    return found
  }

  /// The run of a name's words that begins at the token.
  private func run(from start: Int) -> NameRun? {
    guard isNameWord(start) else { return nil }
    let begins = startsSentence(start)
    if begins, isFunctionWord(start) { return nil }
    var run = NameRun(words: [word(start)], next: start + 1, startsSentence: begins)
    while run.words.count < Self.longest, !run.isPossessive, let joined = extent(of: run) {
      for token in run.next..<joined { run.append(word(token)) }
      run.next = joined
    }
    AffiliationReader(text: text, tokens: tokens).read(into: &run)
    return run
  }

  /// The token after the next part of the name, `nil` where the name ends.
  private func extent(of run: NameRun) -> Int? {
    let next = run.next
    guard next < tokens.count, isAdjacent(next) else { return nil }
    if isNameWord(next) { return next + 1 }
    let kind = NameWords(of: tokens[next].range, in: text)
    if kind.contains(.particle), let after = particles(from: next) { return after }
    guard kind.contains(.joiner) else { return nil }
    let isAnd = isConjunction(next)
    return (isAnd ? run.takesAnd(in: text) : run.takesOf(in: text)) ? joiners(from: next, isAnd: isAnd) : nil
  }

  /// `and`, `&` and their like in other languages.
  private func isConjunction(_ index: Int) -> Bool {
    ["and", "&", "und", "y", "et"].contains { text[tokens[index].range].elementsEqual($0.utf8) }
  }

  /// `von der` before a capital; the words between stay part of the name.
  private func particles(from start: Int) -> Int? {
    var position = start
    while position < min(tokens.count, start + 3), isAdjacent(position),
      NameWords(of: tokens[position].range, in: text).contains(.particle)
    { position += 1 }
    guard position < tokens.count, isAdjacent(position), isNameWord(position) else { return nil }
    return position + 1
  }

  /// `of the`, `for`, or `and` before a capital; behind `and` nothing may stand that begins a name of its own.
  private func joiners(from start: Int, isAnd: Bool) -> Int? {
    var position = start + 1
    if !isAnd, position < tokens.count, isAdjacent(position), text.has("the", at: tokens[position].range.lowerBound),
      tokens[position].range.count == 3
    {
      position += 1
    }
    guard position < tokens.count, isAdjacent(position), isNameWord(position) else { return nil }
    let kind = NameWords(of: tokens[position].range, in: text)
    if isAnd, !kind.isDisjoint(with: [.given, .title, .knownOrganisation, .organisationHead, .place]) { return nil }
    return position + 1
  }

  /// A word with a capital that is not of the calendar.
  private func isNameWord(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].kind == .word else { return false }
    let range = tokens[index].range
    guard Capital.begins(in: text, range) else { return false }
    return !NameWords(of: range, in: text).contains(.calendar) || isAfterGiven(index)
  }

  /// `Theresa May`, `Ash Wednesday`: a given name before makes the word of the calendar a name.
  private func isAfterGiven(_ index: Int) -> Bool {
    index > 0 && isAdjacent(index) && NameWords(of: tokens[index - 1].range, in: text).contains(.given)
      && !NameWords(of: tokens[index - 1].range, in: text).contains(.calendar)
  }

  private func isFunctionWord(_ index: Int) -> Bool {
    let range = tokens[index].range
    let stem = text[range].firstIndex { $0 == UInt8(ascii: "'") || $0 == 0xE2 } ?? range.upperBound
    return StarterKind(rawValue: StarterKind.table.value(of: range.lowerBound..<stem, in: text)).contains(.starter)
  }

  private func word(_ index: Int) -> NameRun.Word {
    let range = tokens[index].range
    let possessive = Capital.possessive(in: text, range)
    return NameRun.Word(
      range: range.lowerBound..<(possessive ?? range.upperBound), isPossessive: possessive != nil)
  }

  /// Whether only spaces stand between the token and the one before it; a line break ends a name.
  private func isAdjacent(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let gap = tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound
    guard gap.count > 0 && gap.count < 4 else { return false }
    return !text[gap].contains(0x0A)
  }

  private func startsSentence(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let last = tokens[index - 1]
    if last.kind == .mark { return true }
    if text[last.range.upperBound..<tokens[index].range.lowerBound].contains(0x0A) { return true }
    guard last.kind == .punctuation else { return false }
    return ".!?:…".utf8.contains(text[last.range.lowerBound])
  }
}
