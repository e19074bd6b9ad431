import Articles
import Prose
import Text

/// Where a run of words that may be a name begins.
extension MentionReader {
  func begins(_ place: Int, _ sentence: Reading.Sentence) -> Bool {
    guard isCapital(place) else { return beginsElided(place) }
    let token = reading.tokens[place]
    let classes = classes(token)
    if isContraction(token) || isParty(place) || isArticleAlone(token) || isPostNominal(place) { return false }
    if !classes.isDisjoint(with: [.day, .month]) || isFunctionWord(token), !isGivenMonth(place), !isGivenDay(place) {
      return false
    }
    guard opens(place, sentence) else {
      return classes.isDisjoint(with: [.determiner, .he, .she, .first]) && !isPolite(token)
    }
    // `Will Moy, chief executive`: a given name before another word with a capital.
    if !classes.isDisjoint(with: Self.openers), !(isGiven(token) && isFirstOfTwo(place)) { return false }
    if lists[token.hash].contains(.starters) || isParticiple(token) || isCount(token) || isPreterite(place)
      || isInflectedAdjective(token)
    {
      return false
    }
    if isGiven(token) || isTitle(token) { return true }
    let isPlain = classes.isDisjoint(with: [.maleTitle, .femaleTitle]) && isPlain(token)
    guard small[token.hash] == nil || isBeforeOffice(place) else { return false }
    return !isPlain || !opensPlainly(place) || inside[token.hash] != nil || isSetOff(place) || isSpeaking(place)
  }

  /// `Ihre Kommentare`: whoever is spoken to politely has a capital.
  func isPolite(_ token: Token) -> Bool {
    lexicon.grammar == .german && classes(token).contains(.possessive)
  }

  /// `R-Sturgis`, `D-N.Y.` behind a comma or a bracket: a party and a place.
  private func isParty(_ place: Int) -> Bool {
    let token = reading.tokens[place]
    guard place > 0, token.shape.contains(.hyphen), token.range.count > 3 else { return false }
    let word = reading.text[token.range]
    return "RDIL".utf8.contains(word[word.startIndex]) && word[word.startIndex + 1] == UInt8(ascii: "-")
      && isASCIIUppercase(word[word.startIndex + 2]) && reading.tokens[place - 1].kind == .punctuation
  }

  /// `Teresa Two Elk`: a number behind a given name and before another word with a capital.
  func isInnerNumber(_ place: Int, _ limit: Int) -> Bool {
    Self.numbers.contains(reading.tokens[place].hash) && isGiven(reading.tokens[place - 1]) && place + 1 < limit
      && isCapital(place + 1) && isNear(place + 1)
  }

  private static let numbers: WordSet = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]

  /// `Comrade Sunday Ikpeba`: a day behind a title and before another word with a capital.
  func isGivenDay(_ place: Int) -> Bool {
    guard place > 0, place + 1 < reading.tokens.count, lexicon.grammar == .english,
      classes(reading.tokens[place]).contains(.day), isNear(place), isNear(place + 1), isCapital(place + 1)
    else { return false }
    let before = reading.tokens[place - 1]
    return before.shape.contains(.capital) && isTitle(before)
      && classes(reading.tokens[place + 1]).isDisjoint(with: [.day, .month, .preposition])
  }

  /// `District Collector S. Harikumar`, where the article writes `district` small: an office and a name follow.
  private func isBeforeOffice(_ place: Int) -> Bool {
    guard lexicon.grammar == .english, place + 2 < reading.tokens.count, isCapital(place + 1), isNear(place + 1),
      isCapital(place + 2), isNear(place + 2), !isPlain(reading.tokens[place + 2])
    else { return false }
    return isOffice(reading.tokens[place + 1]) && isPlain(reading.tokens[place])
  }

  /// `L’un d’eux`, `L’une`: no name.
  private func isArticleAlone(_ token: Token) -> Bool { isElided(token) && Self.ones.contains(bare(token).hash) }

  private static let ones: WordSet = ["un", "une", "autre"]

  /// `Disregarding Israel, he …`: a plain word on `ing` that opens the sentence.
  private func isParticiple(_ token: Token) -> Bool {
    token.range.count > 5 && reading.text[token.range].suffix(3).elementsEqual("ing".utf8) && isPlain(token)
      && !isGiven(token) && !isFamilyName(token) && inside[token.hash] == nil
  }

  /// `Heredó La Esmeralda, …`: a Spanish verb that opens the sentence, and no name that another verb follows.
  private func isPreterite(_ place: Int) -> Bool {
    let token = reading.tokens[place]
    guard lexicon.grammar == .romance, !isGiven(token), inside[token.hash] == nil, place + 1 < reading.tokens.count
    else {
      return false
    }
    // `Contactée, la mairie dément`
    if isSign(place + 1, ","), token.range.count > 6,
      ["é", "ée", "és", "ées", "ado", "ada"].contains(where: { ends(token, $0) })
    {
      return true
    }
    guard reading.text[token.range].suffix(2).elementsEqual("ó".utf8) else { return false }
    return classes(reading.tokens[place + 1]).isDisjoint(with: WordClass.cue.union(.auxiliary))
  }

  /// Whether a word with a capital stands behind, and a comma or a verb that reports behind that.
  private func isFirstOfTwo(_ place: Int) -> Bool {
    guard place + 2 < reading.tokens.count, isCapital(place + 1), isNear(place + 1) else { return false }
    let next = reading.tokens[place + 2]
    return next.kind == .punctuation || !classes(next).isDisjoint(with: .cue)
  }

  /// Whether an apposition or relative clause follows: `Quell, its biggest rival, …`.
  private func isSetOff(_ place: Int) -> Bool {
    guard place + 2 < reading.tokens.count, reading.tokens[place + 1].kind == .punctuation,
      first(reading.tokens[place + 1]) == UInt8(ascii: ","), reading.text[reading.tokens[place].range].last != 0x73
    else { return false }
    return Self.appositions.contains(reading.tokens[place + 2].hash)
  }

  /// `Frost said`: a family name before a verb that reports.
  private func isSpeaking(_ place: Int) -> Bool {
    guard place + 1 < reading.tokens.count, reading.tokens[place + 1].kind == .word else { return false }
    return isFamilyName(reading.tokens[place]) && !classes(reading.tokens[place + 1]).isDisjoint(with: .cue)
  }

  private static let appositions: WordSet = ["its", "which", "who", "whose", "a", "an"]

  /// Whether a plain word has its capital from the sentence alone: nothing with a capital follows, or a person’s name.
  private func opensPlainly(_ place: Int) -> Bool {
    guard place + 1 < reading.tokens.count, isCapital(place + 1), isNear(place + 1) else { return true }
    let next = reading.tokens[place + 1]
    return isGiven(next) && !lists[next.hash].contains(.notGiven)
  }

  /// Whether an English word is one that no name begins or goes on with, even in title case: `With`, `When`, `I`.
  func isFunctionWord(_ token: Token) -> Bool {
    guard lexicon.grammar == .english, !classes(token).isDisjoint(with: Self.functionWords) else { return false }
    return !isGiven(token) && !lists[token.hash].contains(.particles) && !isAllCapitals(token)
  }

  static let functionWords: WordClass = [
    .determiner, .possessive, .preposition, .conjunction, .subordinator, .who, .he, .she, .they, .it, .first, .second,
    .auxiliary, .negative,
  ]

  /// `We’ll`, `It’s`: a pronoun drawn together with a verb.
  private func isContraction(_ token: Token) -> Bool {
    guard token.shape.contains(.apostrophe) else { return false }
    let word = reading.text[token.range]
    guard let mark = word.firstIndex(where: { $0 == 0x27 || $0 == 0xE2 }) else { return false }
    let bare = lexicon.entry(WordHash.of(word.startIndex..<mark, in: reading.text))?.classes ?? []
    return !bare.isDisjoint(with: Self.openers)
  }

  /// Function words and cues, which have a capital only because they begin a sentence.
  private static let openers = WordClass.divider.union([.determiner, .possessive]).union(.cue)

  func opens(_ place: Int, _ sentence: Reading.Sentence) -> Bool {
    if place == sentence.tokens.lowerBound { return true }
    let before = reading.tokens[place - 1]
    return before.kind == .mark || before.kind == .punctuation && ":–—-(".utf8.contains(first(before))
  }

  /// Whether the word has a capital at its head, or behind a particle: `al-Rashidi`.
  func isCapital(_ place: Int) -> Bool {
    let token = reading.tokens[place]
    guard token.kind == .word else { return false }
    return token.shape.contains(.capital) || token.shape.contains(.hyphen) && hasParticle(token)
  }

  func hasParticle(_ token: Token) -> Bool {
    let word = reading.text[token.range]
    guard let hyphen = word.firstIndex(of: UInt8(ascii: "-")), hyphen + 1 < word.endIndex else { return false }
    return isASCIIUppercase(word[hyphen + 1])
      && lists[WordHash.of(word.startIndex..<hyphen, in: reading.text)].contains(.particles)
  }
}
