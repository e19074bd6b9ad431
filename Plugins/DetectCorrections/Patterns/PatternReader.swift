/// Reads phrases as an editor writes them in a pattern file.
///
///     this|the <work> (has been) wrongly? corrected ..4 name
///
/// `a|b` is one of two words, `<work>` one of a named class, `word?` may be absent, `..4` leaves out up to four words,
/// `<number>` is any number. `(has been|was)` is one of two phrases; with a question mark it may be absent.
struct PatternReader {
  var vocabulary = Vocabulary()
  var classes: [String: [String]] = [:]

  /// The pattern, `nil` when the phrase is empty or names a class that nobody has defined.
  mutating func pattern(_ phrase: String) -> [PhrasePattern]? {
    let variants = Self.variants(of: phrase.split(separator: " ").map(String.init))
    var patterns: [PhrasePattern] = []
    for variant in variants {
      guard let elements = elements(variant), elements.contains(where: { !$0.isOptional }) else { return nil }
      patterns.append(PhrasePattern(elements))
    }
    return patterns
  }

  private mutating func elements(_ words: [String]) -> [PhrasePattern.Element]? {
    var elements: [PhrasePattern.Element] = []
    for word in words {
      if word.hasPrefix(".."), let gap = Int(word.dropFirst(2)) {
        elements += Array(repeating: PhrasePattern.Element(words: nil, isOptional: true), count: min(max(gap, 0), 40))
        continue
      }
      let isOptional = word.count > 1 && word.hasSuffix("?")
      guard let numbers = numbers(isOptional ? String(word.dropLast()) : word) else { return nil }
      elements.append(PhrasePattern.Element(words: numbers, isOptional: isOptional))
    }
    return elements
  }

  /// The numbers of words, new ones for those that have none yet.
  mutating func numbers(of words: [String]) -> Set<Int> { Set(words.map { vocabulary.number(of: $0) }) }

  private mutating func numbers(_ word: String) -> Set<Int>? {
    var numbers: Set<Int> = []
    for choice in word.split(separator: "|") {
      if choice == "<number>" {
        numbers.insert(Vocabulary.unknownNumber)
      } else if choice.hasPrefix("<"), choice.hasSuffix(">") {
        guard let members = classes[String(choice.dropFirst().dropLast())] else { return nil }
        for member in members { numbers.insert(vocabulary.number(of: member)) }
      } else {
        numbers.insert(vocabulary.number(of: choice.lowercased()))
      }
    }
    return numbers
  }

  /// A phrase with brackets as the phrases that it stands for.
  private static func variants(of words: [String]) -> [[String]] {
    guard let open = words.firstIndex(where: { $0.hasPrefix("(") && $0.count > 1 }),
      let close = words[open...].firstIndex(where: { $0.hasSuffix(")?") || $0.hasSuffix(")") })
    else { return [words] }
    let (head, tail) = (Array(words[..<open]), Array(words[(close + 1)...]))
    let bodies = alternatives(Array(words[open...close]))
    return variants(of: tail).flatMap { rest in bodies.map { head + $0 + rest } }
  }

  /// What a bracket stands for: `(a|b)` stays one element, `(a b|c)` is two phrases, a question mark adds nothing at all.
  private static func alternatives(_ bracket: [String]) -> [[String]] {
    let text = bracket.joined(separator: " ")
    let isOptional = text.hasSuffix("?")
    let inner = text.dropFirst().dropLast(isOptional ? 2 : 1)
    if bracket.count == 1 { return [[inner + (isOptional ? "?" : "")]] }
    let phrases = inner.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
    return isOptional ? phrases + [[]] : phrases
  }
}
