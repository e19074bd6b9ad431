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

  private static let plurals: WordSet = [
    "des", "les", "plusieurs", "quelques", "certains", "certaines", "ces", "deux", "trois", "quatre", "los", "las",
    "unos",
    "unas", "varios", "varias", "algunos", "algunas", "dos", "tres", "cuatro", "muchos", "muchas",
  ]
}
