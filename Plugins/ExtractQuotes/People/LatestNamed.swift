import Prose

/// Who was named last before a word that points at just them.
extension PeopleIndex {
  /// The person named last in this sentence or the one before.
  ///
  /// `Le jury a entendu Luc Roy. Lequel a parlé d’« un oubli ».`
  func latest(_ sex: Sex, before offset: Int) -> Int? {
    let index = firstMention(endingAfter: offset) - 1
    guard index >= 0, !mentions[index].isQuoted else { return nil }
    let one = ones[mentions[index].number]
    guard !one.isBody, one.isPerson, sex == .unknown || one.sex == .unknown || one.sex == sex,
      steps[sentence(at: offset)] - steps[mentions[index].sentence] <= 1
    else { return nil }
    return mentions[index].number
  }

  /// The French or Spanish plural with which the sentence before begins, whatever its noun.
  ///
  /// `Des lycéens ont bloqué la rue.`
  func severalBefore(_ offset: Int) -> Range<Int>? {
    guard names.lexicon.grammar == .romance, !sentences.isEmpty else { return nil }
    let here = sentence(at: offset)
    for number in stride(from: here - 1, through: max(0, here - 2), by: -1)
    where sentences[number].block == sentences[here].block {
      let words = reading.tokens[sentences[number].tokens]
      let articles = words.prefix { Self.plurals.contains($0.hash) }
      guard let article = articles.first, articles.endIndex < words.endIndex else { continue }
      let noun = words[articles.endIndex]
      guard noun.kind == .word, !noun.shape.contains(.capital), !isInQuotation(article.range.lowerBound),
        "sx".utf8.contains(reading.text[noun.range.upperBound - 1])
      else { continue }
      return article.range.lowerBound..<noun.range.upperBound
    }
    return nil
  }

  /// The body whose name has the word in brackets behind it: `Comisión Nacional del Agua (Conagua)`.
  func body(shortenedTo range: Range<Int>) -> Int? {
    guard names.lexicon.grammar == .romance, let word = tokens(in: range).last, word.shape.contains(.capital),
      word.range.count > 2
    else { return nil }
    guard let open = bracketed[(names.isElided(word) ? names.bare(word) : word).hash], open < range.lowerBound else {
      return nil
    }
    let found = firstMention(endingAfter: open) - 1
    guard found >= 0, mentions[found].range.upperBound + 2 > open, mentions[found].words.count > 1,
      !ones[mentions[found].number].isPerson
    else { return nil }
    return mentions[found].number
  }

  /// Where the bracket opens around each word that stands alone in brackets, at its first place.
  func wordsInBrackets() -> WordMap<Int> {
    var found = WordMap<Int>()
    for index in reading.tokens.indices.dropLast(2) where names.first(reading.tokens[index]) == UInt8(ascii: "(") {
      let word = reading.tokens[index + 1]
      guard names.first(reading.tokens[index + 2]) == UInt8(ascii: ")"), found[word.hash] == nil else { continue }
      found.set(word.hash, to: reading.tokens[index].range.lowerBound)
    }
    return found
  }

  private static let plurals: WordSet = [
    "des", "les", "plusieurs", "quelques", "certains", "certaines", "ces", "deux", "trois", "quatre", "los", "las",
    "unos",
    "unas", "varios", "varias", "algunos", "algunas", "dos", "tres", "cuatro", "muchos", "muchas",
  ]
}
