import Articles
import Prose
import Text

/// What stands in a run of capitals and is no part of somebody’s name.
extension MentionReader {
  // MARK: Words

  /// Whether the word is one that English also writes small.
  func isPlain(_ token: Token) -> Bool {
    lexicon.grammar == .english && token.kind == .word
      && PlainWords.contains(
        token.range.lowerBound..<token.range.upperBound - possessiveLength(token), in: reading.text)
  }

  /// `Forty-two years on, …`: a number in words.
  func isCount(_ token: Token) -> Bool {
    guard token.shape.contains(.hyphen), let hyphen = reading.text[token.range].firstIndex(of: UInt8(ascii: "-")) else {
      return false
    }
    return Self.tens.contains(WordHash.of(token.range.lowerBound..<hyphen, in: reading.text))
  }

  private static let tens: WordSet = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "vingt", "trente", "quarante",
    "cinquante", "soixante", "quatre",
  ]

  func isFamilyName(_ token: Token) -> Bool {
    NameLists.holdFamilyName(
      token.range.lowerBound..<token.range.upperBound - possessiveLength(token), in: reading.text)
  }

  /// Whether all letters are capitals, two at least, and no stop stands between.
  func isAllCapitals(_ token: Token) -> Bool {
    let word = reading.text[token.range.lowerBound..<token.range.upperBound - possessiveLength(token)]
    return word.count > 1 && word.allSatisfy { isASCIIUppercase($0) }
  }

  /// `Chicago-born`, `Smith-starring`: the second half says what somebody or something is.
  private func isCompound(_ token: Token) -> Bool {
    guard token.shape.contains(.hyphen) else { return false }
    let word = reading.text[token.range]
    guard let hyphen = word.lastIndex(of: UInt8(ascii: "-")), hyphen + 1 < word.endIndex,
      isASCIILowercase(word[hyphen + 1])
    else { return false }
    return lists[WordHash.of(hyphen + 1..<word.endIndex, in: reading.text)].contains(.compounds)
  }

  /// `Nigerians`, `Democrats`, `North Carolinians`: many of a people or party.
  func isPeople(_ token: Token) -> Bool {
    let word = reading.text[token.range]
    guard word.count > 4, word.last == UInt8(ascii: "s"), !token.shape.contains(.apostrophe) else { return false }
    if lists[WordHash.of(token.range.dropLast(), in: reading.text)].contains(.peoples) { return true }
    return ["-americans", "-Americans", "ians", "eans", "otans", "landers", "erners"].contains {
      word.count > $0.utf8.count + 2 && word.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  // MARK: The start of a name

  /// Whether a title stands there, with the name that it belongs to behind it.
  func opensName(_ place: Int, _ run: Range<Int>) -> Bool {
    let token = reading.tokens[place]
    // `Leipziger Malerin Ruth Abendroth`
    if isPersonCompound(token), isGiven(reading.tokens[place + 1]), !isGiven(token) { return true }
    // `Hermanos Quiroga`: a firm.
    if lexicon.grammar == .romance, Self.brothers.contains(token.hash), token.shape.contains(.capital) { return false }
    guard isTitle(token), reading.tokens[place + 1].kind == .word else { return false }
    // `Carla di Meo` is no detective inspector.
    if lists[token.hash].contains(.particles), !token.shape.contains(.capital) { return false }
    // `Justice Potter Stewart`: a trade behind an office is a name.
    if lexicon.grammar == .english, place > run.lowerBound, isFamilyName(token), isOffice(reading.tokens[place - 1]),
      !lists[token.hash].contains(.secondOffices)
    {
      return false
    }
    // `Moussa Ag Ibrahim`: no short form of an office stands behind a given name.
    if place > run.lowerBound, token.range.count < 4, !isAllCapitals(token), isGiven(reading.tokens[place - 1]) {
      return false
    }
    // `Thomas Elder Antrittsgelder`: behind a given name it is the family’s, unless somebody else is named behind it.
    if lexicon.grammar == .german, place > run.lowerBound, isGiven(reading.tokens[place - 1]),
      !isGiven(reading.tokens[place + 1])
    {
      return false
    }
    // `Guardia Civil`, `VW-Tochter Skoda`
    if lexicon.grammar == .romance, Self.attributes.contains(reading.tokens[place + 1].hash) { return false }
    if lexicon.grammar == .german, !isGiven(reading.tokens[place + 1]), isCompanyTie(token) { return false }
    // `Centre for Child Law`: a word inside the name of a body.
    if lexicon.grammar == .english, !isGiven(reading.tokens[place + 1]),
      (run.lowerBound..<place).contains(where: { Self.of.contains(reading.tokens[$0].hash) })
    {
      return false
    }
    guard lexicon.grammar == .english, lists[token.hash].contains(.doubtfulTitles) else { return true }
    let next = reading.tokens[place + 1]
    return isGiven(next) || isFamilyName(next)
      || place + 3 == run.upperBound && isAllCapitals(token) && GivenNames.contains(next.hash)
      || place + 2 == run.upperBound && !isPlain(next) && place > run.lowerBound
      || place + 3 == run.upperBound && (isAllCapitals(token) || !isGiven(token)) && !isPlain(next)
  }

  /// `la Suissesse Ana Caflisch`: no name stands behind an article.
  func isBehindArticle(_ place: Int) -> Bool {
    lexicon.grammar == .romance && place > 0 && isDefinite(reading.tokens[place - 1])
  }

  /// `El mayor PNP José Paredes`: where somebody serves.
  func isService(_ token: Token) -> Bool {
    lexicon.grammar == .romance && isAllCapitals(token) && token.range.count > 2
  }

  /// `Brig. A. T. Horne`: an abbreviation that is no initial.
  func isRank(_ place: Int, _ run: Range<Int>) -> Bool {
    let token = reading.tokens[place]
    guard token.shape.contains(.stop), token.range.count > 3, place + 1 < run.upperBound, !isGiven(token) else {
      return false
    }
    return !reading.text[token.range].dropLast().contains(UInt8(ascii: "."))
  }

  /// `Con` in `Det Con Ann Lee`: the second half of a rank behind its first.
  func isSecondRank(_ place: Int, _ run: Range<Int>) -> Bool {
    place > run.lowerBound && lists[reading.tokens[place].hash].contains(.secondOffices)
      && isOffice(reading.tokens[place - 1])
  }

  /// The place behind the last word that describes: `South African-born Pietersen`.
  func behindCompounds(_ run: Range<Int>) -> Int {
    (run.last { isCompound(reading.tokens[$0]) } ?? run.lowerBound - 1) + 1
  }

  /// The place behind words that are no names, before a given name and another word: `Airman Aaron Bushnell`,
  /// `Secretary of State John Kerry`, `LB Joe Schobert`.
  func behindPlainWords(_ start: Int, _ run: Range<Int>) -> Int {
    guard lexicon.grammar == .english, start < run.upperBound, !isGiven(reading.tokens[start]) else { return start }
    let isPortfolio = start == run.lowerBound && isBehindOffice(start) && !isPlaceName(run)
    var place = start
    while place < run.upperBound - 2, isPortfolio || isDescribing(reading.tokens[place]) {
      place += 1
      let next = reading.tokens[place]
      if isLikelyGiven(next) || isStopped(next), reading.tokens[place + 1].kind == .word,
        !isThingWord(reading.tokens[place + 1])
      {
        return place
      }
    }
    // `Secretary of Homeland Security Jeh Johnson`
    if isPortfolio, run.upperBound - start > 3 {
      place = start
      while place < run.upperBound - 2, isPlain(reading.tokens[place]) { place += 1 }
      return place
    }
    // `Secretary of State Kerry`
    return isPortfolio && run.upperBound - start == 2 && isPlain(reading.tokens[start]) ? start + 1 : start
  }

  /// `S.`, `K.P.`: initials.
  private func isStopped(_ token: Token) -> Bool {
    token.shape.contains(.stop) && token.range.count <= 6
      && reading.text[token.range].allSatisfy { isASCIIUppercase($0) || $0 == UInt8(ascii: ".") }
  }

  private func isDescribing(_ token: Token) -> Bool {
    guard token.kind == .word, !isGiven(token), classes(token).isDisjoint(with: [.maleTitle, .femaleTitle]) else {
      return false
    }
    if isAllCapitals(token) { return token.range.count <= 3 }
    if token.range.count == 1 { return true }
    return isPlain(token) || isPlace(token) || lists[token.hash].contains(.peoples)
      || NameLists.holdPlace(token.range, in: reading.text)
  }

  /// Whether `of` stands before, and an office before that; not one of who speaks for a body.
  private func isBehindOffice(_ place: Int) -> Bool {
    place > 1 && Self.of.contains(reading.tokens[place - 1].hash) && isOffice(reading.tokens[place - 2])
      && !Self.voices.contains(reading.tokens[place - 2].hash)
  }

  /// Whether a German compound says what a company is to another: `VW-Tochter`, `Handelspartner`.
  private func isCompanyTie(_ token: Token) -> Bool {
    let word = reading.text[token.range]
    return ["tochter", "Tochter", "partner", "Partner", "mutter", "Mutter"].contains {
      word.count > $0.utf8.count && word.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  /// `Guardia Civil`, `Policía Nacional`: a service, not somebody who has an office.
  func isForce(_ words: [Int]) -> Bool {
    lexicon.grammar == .romance && words.count > 1 && Self.attributes.contains(reading.tokens[words[1]].hash)
      && !isGiven(reading.tokens[words[0]])
  }

  private static let brothers: WordSet = ["hermanos", "hijos", "frères", "fils"]

  private static let of: WordSet = ["of", "for"]
  private static let voices: WordSet = ["spokesperson", "spokesman", "spokeswoman", "lawyer", "attorney"]

  private func isPlaceName(_ run: Range<Int>) -> Bool {
    NameLists.holdPlace(
      reading.tokens[run.lowerBound].range.lowerBound..<reading.tokens[run.upperBound - 1].range.upperBound,
      in: reading.text)
  }

  /// `Karma Automotive Andreas Thurner`: the name of a thing is glued to somebody's.
  func behindThing(_ start: Int, _ run: Range<Int>) -> Int {
    guard lexicon.grammar == .english, run.upperBound - start > 3, !isGiven(reading.tokens[start]),
      !isThingWord(reading.tokens[run.upperBound - 1]), !isBody(reading.tokens[run.upperBound - 1])
    else { return start }
    let thing = (start + 1..<run.upperBound - 2).last {
      isThingWord(reading.tokens[$0]) && isGiven(reading.tokens[$0 + 1])
    }
    return thing.map { $0 + 1 } ?? start
  }

  // MARK: The end of a name

  /// The end of a name before what is glued to it: `Dee Dee Myers Getty Images`, `Timothy Weeks AP`.
  func nameStop(_ start: Int, _ run: Range<Int>) -> Int {
    // `18 Jahre lang war Alfons Hierl Bürgermeister`
    if lexicon.grammar == .german, run.upperBound - start == 3, isGiven(reading.tokens[start]),
      !isGiven(reading.tokens[start + 1]), isNameWord(start + 1), !isTitle(reading.tokens[start + 1]),
      !reading.tokens[start + 1].shape.contains(.stop), isObjectNoun(reading.tokens[run.upperBound - 1])
    {
      return run.upperBound - 1
    }
    var end = run.upperBound
    // `nimmt mit Christine Jung Kontakt auf`, `sagten Ute Ahl Ihre Meinung`
    while end - start > 1,
      isPolite(reading.tokens[end - 1]) || isGermanNoun(end - 1) && !isFamily(end - 1)
        || isNounBehindName(end - 1, start)
    { end -= 1 }
    guard lexicon.grammar == .english, run.upperBound - start > 2 else { return end }
    if let credit = (start + 2..<end).first(where: { lists[reading.tokens[$0].hash].contains(.credits) }) {
      end = credit
    }
    while end - start > 2, isAllCapitals(reading.tokens[end - 1]), !isAllCapitals(reading.tokens[end - 2]),
      lists[reading.tokens[end - 1].hash].isDisjoint(with: [.suffixes, .bodies])
    {
      end -= 1
    }
    // `Clay Travis’ OKTC`, of which the last word is gone.
    return reading.tokens[end - 1].kind == .mark ? end - 1 : end
  }
}
