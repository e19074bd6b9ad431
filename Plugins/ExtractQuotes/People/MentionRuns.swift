import Articles
import Prose
import Text

/// Where the words of a name begin and end.
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
  private func isInnerNumber(_ place: Int, _ limit: Int) -> Bool {
    Self.numbers.contains(reading.tokens[place].hash) && isGiven(reading.tokens[place - 1]) && place + 1 < limit
      && isCapital(place + 1) && isNear(place + 1)
  }

  private static let numbers: WordSet = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]

  /// `Comrade Sunday Ikpeba`: a day behind a title and before another word with a capital.
  private func isGivenDay(_ place: Int) -> Bool {
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

  func runEnd(from start: Int, limit: Int) -> Int {
    var place = start + 1
    while place < limit, !isPossessive(reading.tokens[place - 1]), let next = continuation(place, limit, from: start) {
      place = next
    }
    return place
  }

  /// `laut Trainer Jo Berg Lars Holm`, `warf Autorin Eva Roth Kanzlerin Ute Ahl vor`: behind a given name and another
  /// word begins the name of somebody else, an office before it or not.
  private func beginsAnother(_ place: Int, _ limit: Int, _ start: Int) -> Bool {
    guard place - start > 1, !isGiven(reading.tokens[place - 1]), !isTitle(reading.tokens[place - 1]),
      isGiven(reading.tokens[place - 2]) || place - start > 2 && isTitle(reading.tokens[place - 3])
    else { return false }
    let given = isGiven(reading.tokens[place]) ? place : place + 1
    guard given + 1 < limit, isCapital(given), isCapital(given + 1), isNear(given), isNear(given + 1),
      isGiven(reading.tokens[given])
    else { return false }
    return !isGiven(reading.tokens[given + 1])
      && (given == place || isPersonCompound(reading.tokens[place]) || isTitle(reading.tokens[place]))
  }

  /// The place behind what goes on with a name, `nil` where it ends.
  private func continuation(_ place: Int, _ limit: Int, from start: Int) -> Int? {
    let token = reading.tokens[place]
    if isPluralPossessive(place), place + 1 < limit, isCapital(place + 1) {
      // `Axios’ Erica Pandey`: whose colleague somebody is.
      let next = reading.tokens[place + 1]
      let isOwner = lexicon.grammar == .english && (isFamilyName(next) || isAllCapitals(reading.tokens[place - 1]))
      return isLikelyGiven(next) || isOwner ? nil : place + 2
    }
    guard isNear(place), !isPostNominal(place) else { return nil }
    // `Antoine d’Estrac`
    if isElided(token), asciiLowercased(first(token)) == UInt8(ascii: "d"), bare(token).shape.contains(.capital),
      isGiven(reading.tokens[place - 1]) || isBody(reading.tokens[place - 1])
    {
      return place + 1
    }
    if Self.links.contains(token.hash), let end = pastLink(place, limit, from: start) { return end }
    if isCapital(place) {
      if isOtherName(place, start, limit) { return nil }
      // `Richard Gere Sie`: the polite pronoun.
      if lexicon.grammar == .german,
        !classes(token).isDisjoint(with: WordClass.pronoun) || beginsAnother(place, limit, start)
      {
        return nil
      }
      let isPart =
        classes(token).isDisjoint(with: [.day, .month, .determiner]) || lists[token.hash].contains(.particles)
      return isPart && !isFunctionWord(token) || isFamilyMonth(place, limit) || isGivenDay(place)
        || isInnerNumber(place, limit) ? place + 1 : nil
    }
    if token.kind == .word, lists[token.hash].contains(.particles) {
      let given = (start..<place).first { !isTitle(reading.tokens[$0]) } ?? start
      // Behind a full German name `von` tells where somebody comes from: `Eva Brandt von Greenpeace`.
      let isOrigin =
        lexicon.grammar == .german && token.hash != Self.van
        && (place - given > 1 || !isGiven(reading.tokens[given]) || Self.germanArticles.contains(token.hash)
          || isBehindZu(place))
      // `Milton Hinojosa y Luis Loyola`: two people, where `Ortega y Gasset` is one.
      let isPair =
        Self.and.contains(token.hash) && place + 1 < limit
        && (isGiven(reading.tokens[place + 1]) || isPlace(reading.tokens[place + 1]) || place == start + 1)
      return isOrigin || isPair || isPlayedBy(place, start, limit) ? nil : pastParticles(place, limit)
    }
    if token.kind == .mark, let end = pastNickname(place, limit) { return end }
    if token.kind == .punctuation, first(token) == UInt8(ascii: ","), place + 1 < limit,
      lists[reading.tokens[place + 1].hash].contains(.suffixes)
    {
      return place + 2
    }
    if token.kind == .number, place == start + 1, lists[reading.tokens[start].hash].contains(.documents) {
      return place + 1
    }
    let isAnd = token.kind == .symbol && first(token) == UInt8(ascii: "&")
    // `Philip Meade & Iven Saadi`: two people.
    let isPair =
      place - start > 1 && place + 2 < limit && isGiven(reading.tokens[start]) && isGiven(reading.tokens[place + 1])
      && isCapital(place + 2)
    return isAnd && !isPair && place + 1 < limit && isCapital(place + 1) ? place + 2 : nil
  }

  /// `Anil Rao OBE`, `Ann Lee, PhD`: letters behind a name of two words or more.
  private func isPostNominal(_ place: Int) -> Bool {
    let token = reading.tokens[place]
    guard place > 2, lists[token.hash].contains(.postNominals),
      reading.text[token.range].dropFirst().contains(where: isASCIIUppercase)
    else { return false }
    let last = isSign(place - 1, ",") ? place - 2 : place - 1
    return isCapital(last) && last > 0 && isCapital(last - 1) && isNear(last)
  }

  /// `Theresa May`: a month behind a given name, and no day of it behind that.
  private func isFamilyMonth(_ place: Int, _ limit: Int) -> Bool {
    (classes(reading.tokens[place]).contains(.month) || Self.may.contains(reading.tokens[place].hash))
      && isGiven(reading.tokens[place - 1])
      && !(place + 1 < limit && reading.tokens[place + 1].kind == .number)
  }

  /// `June Pell said`: a month that is a given name before a family name, where no time of the year is told.
  func isGivenMonth(_ place: Int) -> Bool {
    guard Self.givenMonths.contains(reading.tokens[place].hash), place + 2 < reading.tokens.count,
      isCapital(place + 1), isNear(place + 1), classes(reading.tokens[place + 1]).isDisjoint(with: [.day, .month])
    else { return false }
    // `Jan Kowal left`: what is short for a month stands before a number.
    if Self.shortMonths.contains(reading.tokens[place].hash) { return true }
    let behind = reading.tokens[place + 2]
    let isNamed =
      isFamilyName(reading.tokens[place + 1]) || behind.kind == .punctuation || !classes(behind).isDisjoint(with: .cue)
    guard place > 0, isNear(place), !isSign(place - 1, ",") else { return isNamed }
    let before = reading.tokens[place - 1]
    return isNamed && before.kind == .word && classes(before).isDisjoint(with: [.preposition, .determiner, .first])
      && !Self.ofYears.contains(before.hash)
  }

  private static let givenMonths: WordSet = ["april", "may", "june", "august", "jan"]
  private static let shortMonths: WordSet = ["jan"]
  /// Words before a month that is one.
  private static let ofYears: WordSet = [
    "last", "next", "early", "late", "mid", "since", "until", "by", "this", "every",
  ]

  /// It stands in the lists as an auxiliary, too.
  private static let may: WordSet = ["may"]
  private static let and: WordSet = ["y", "e", "i"]
  /// Dutch, and no German word.
  private static let van = WordHash.of("van")
  /// Alone they are no particles: `Tod der Queen`.
  private static let germanArticles: WordSet = ["der", "den", "dem", "das", "des", "la", "las", "le", "les"]

  private static let links: WordSet = ["of", "for", "für", "du", "des", "de"]

  /// `University of Laval`, `Ministry for the Environment`: behind the head of a body’s name.
  private func pastLink(_ place: Int, _ limit: Int, from start: Int) -> Int? {
    // `Police Chief Ann Roe of the Trust` is nobody’s name from end to end.
    guard let body = (start..<place).last(where: { isBody(reading.tokens[$0]) }),
      lexicon.grammar != .english || !(body + 1..<place).contains(where: { isLikelyGiven(reading.tokens[$0]) })
    else { return nil }
    var next = place + 1
    if next < limit, ArticleWords.definite.contains(reading.tokens[next].hash) { next += 1 }
    if next < limit,
      isCapital(next) || isElided(reading.tokens[next]) && bare(reading.tokens[next]).shape.contains(.capital)
    {
      return next + 1
    }
    return place == start + 1 ? pastMembers(next, limit) : nil
  }

  /// The apostrophe of `Bakers’ Alliance`.
  func isPluralPossessive(_ place: Int) -> Bool {
    let token = reading.tokens[place]
    guard token.kind == .mark, place > 0, place + 1 < reading.tokens.count else { return false }
    let isApostrophe = token.hash == Self.curly
    return isApostrophe && reading.tokens[place - 1].range.upperBound == token.range.lowerBound
      && reading.tokens[place + 1].range.lowerBound == token.range.upperBound + 1
      && asciiLowercased(reading.text[token.range.lowerBound - 1]) == UInt8(ascii: "s")
  }

  /// Both apostrophes share it: hashes fold the curly one.
  private static let curly = WordHash.of("’")

  private func pastParticles(_ start: Int, _ limit: Int) -> Int? {
    var place = start
    while place < min(limit, start + 3), lists[reading.tokens[place].hash].contains(.particles) { place += 1 }
    return place < limit && isCapital(place) && isNear(place) ? place + 1 : nil
  }

  /// `Gary “Gaz” Pemberton`.
  private func pastNickname(_ start: Int, _ limit: Int) -> Int? {
    for close in start + 2...start + 4 where close + 1 < limit && reading.tokens[close].kind == .mark {
      // `Manny “the Flash” Rowe`
      let first = isDefinite(reading.tokens[start + 1]) ? start + 2 : start + 1
      return isCapital(first) && isCapital(close + 1) ? close + 2 : nil
    }
    return nil
  }

  /// Whether neither a capital nor a particle stands behind.
  func endsName(_ place: Int) -> Bool {
    let next = place + 1
    return next >= reading.tokens.count || !isNear(next)
      || !isCapital(next) && !lists[reading.tokens[next].hash].contains(.particles)
  }

  /// Whether no more than a space stands before the token.
  func isNear(_ place: Int) -> Bool {
    reading.tokens[place].range.lowerBound - reading.tokens[place - 1].range.upperBound <= 1
  }
}
