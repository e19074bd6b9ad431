/// Reads phrases as an editor writes them in a pattern file.
///
///     this|the <work> (has been) wrongly? corrected ..4 name
///
/// `a|b` is one of two words, `<work>` one of a named class, `word?` may be absent, `..4` leaves out up to four words,
/// `<number>` is any number. `(has been|was)` is one of two phrases; with a question mark it may be absent.
struct PatternReader {
  var vocabulary = Vocabulary()
  var classes: [String: [String]] = [:]
  /// What words have been read as: most stand in many phrases, and a class is made into numbers once.
  private var known: [String: PhrasePattern.Words] = [:]

  /// The pattern, `nil` when the phrase is empty or names a class that nobody has defined.
  mutating func pattern(_ phrase: String) -> [PhrasePattern]? {
    let variants = Self.variants(of: phrase.utf8.split(separator: 0x20).map { String(Substring($0)) })
    var patterns: [PhrasePattern] = []
    for variant in variants {
      guard let elements = elements(variant), elements.contains(where: { !$0.isOptional }) else { return nil }
      patterns.append(PhrasePattern(elements))
    }
    return patterns
  }

  private mutating func elements(_ words: [String]) -> [PhrasePattern.Element]? {
    var elements: [PhrasePattern.Element] = []
    elements.reserveCapacity(words.count)
    for word in words {
      if word.hasPrefix(".."), let gap = Int(word.dropFirst(2)) {
        elements += Array(repeating: PhrasePattern.Element(words: .any, isOptional: true), count: min(max(gap, 0), 40))
        continue
      }
      let isOptional = word.utf8.count > 1 && word.utf8.last == 0x3F
      guard let choices = choices(isOptional ? String(word.dropLast()) : word) else { return nil }
      elements.append(PhrasePattern.Element(words: choices, isOptional: isOptional))
    }
    return elements
  }

  /// The numbers of words, new ones for those that have none yet.
  mutating func numbers(of words: [String]) -> Set<Int> { Set(words.map { vocabulary.number(of: $0) }) }

  private mutating func choices(_ word: String) -> PhrasePattern.Words? {
    if let known = known[word] { return known }
    var numbers: Set<Int> = []
    for choice in word.utf8.split(separator: 0x7C) {
      if choice.first == 0x3C, choice.last == 0x3E {
        guard let members = members(String(Substring(choice.dropFirst().dropLast()))) else { return nil }
        numbers = numbers.isEmpty ? members : numbers.union(members)
      } else {
        numbers.insert(vocabulary.number(of: Substring(choice).lowercased()))
      }
    }
    let words = PhrasePattern.Words(numbers)
    known[word] = words
    return words
  }

  /// The numbers of the words of a class.
  private mutating func members(_ name: String) -> Set<Int>? {
    name == "number" ? [Vocabulary.unknownNumber] : classes[name].map { numbers(of: $0) }
  }

  /// A phrase with brackets as the phrases that it stands for.
  private static func variants(of words: [String]) -> [[String]] {
    guard let open = words.firstIndex(where: { $0.utf8.first == 0x28 && $0.utf8.count > 1 }),
      let close = words[open...].firstIndex(where: { isClosing($0.utf8) })
    else { return [words] }
    let (head, tail) = (Array(words[..<open]), Array(words[(close + 1)...]))
    let bodies = alternatives(Array(words[open...close]))
    return variants(of: tail).flatMap { rest in bodies.map { head + $0 + rest } }
  }

  /// Whether a word ends in `)` or `)?`.
  private static func isClosing(_ word: String.UTF8View) -> Bool {
    (word.last == 0x3F ? word.dropLast() : word[...]).last == 0x29
  }

  /// What a bracket stands for: `(a|b)` stays one element, `(a b|c)` is two phrases, a question mark adds nothing at all.
  private static func alternatives(_ bracket: [String]) -> [[String]] {
    let text = bracket.joined(separator: " ")
    let isOptional = text.utf8.last == 0x3F
    let inner = Substring(text.utf8.dropFirst().dropLast(isOptional ? 2 : 1))
    if bracket.count == 1 { return [[inner + (isOptional ? "?" : "")]] }
    let phrases = inner.utf8.split(separator: 0x7C).map { phrase in
      phrase.split(separator: 0x20).map { String(Substring($0)) }
    }
    return isOptional ? phrases + [[]] : phrases
  }
}
