import Articles
import Prose
import Text

/// What stands in a run of capitals and is no part of somebody’s name, and runs that name no person.
extension MentionReader {
  // MARK: Words

  /// Whether the word is one that English also writes small.
  func isPlain(_ token: Token) -> Bool {
    lexicon.grammar == .english && token.kind == .word
      && PlainWords.contains(
        token.range.lowerBound..<token.range.upperBound - possessiveLength(token), in: reading.text)
  }

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
  private func isPeople(_ token: Token) -> Bool {
    let word = reading.text[token.range]
    guard word.count > 4, word.last == UInt8(ascii: "s"), !token.shape.contains(.apostrophe) else { return false }
    if lists[WordHash.of(token.range.dropLast(), in: reading.text)].contains(.peoples) { return true }
    return ["-americans", "-Americans", "ians", "eans", "landers"].contains {
      word.count > $0.utf8.count + 2 && word.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  // MARK: The start of a name

  /// Whether a title stands there, with the name that it belongs to behind it.
  func opensName(_ place: Int, _ run: Range<Int>) -> Bool {
    let token = reading.tokens[place]
    guard isTitle(token), reading.tokens[place + 1].kind == .word else { return false }
    // `Justice Potter Stewart`: a trade behind an office is a name.
    if lexicon.grammar == .english, place > run.lowerBound, isFamilyName(token), isOffice(reading.tokens[place - 1]) {
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
      || place + 2 == run.upperBound && !isPlain(next) && place > run.lowerBound
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
      if isGiven(next), reading.tokens[place + 1].kind == .word, !isThingWord(reading.tokens[place + 1]) {
        return place
      }
    }
    // `Secretary of State Kerry`
    return isPortfolio && run.upperBound - start == 2 && isPlain(reading.tokens[start]) ? start + 1 : start
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

  /// Whether `of` stands before, and an office before that.
  private func isBehindOffice(_ place: Int) -> Bool {
    place > 1 && Self.of.contains(reading.tokens[place - 1].hash) && isOffice(reading.tokens[place - 2])
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

  private static let of: WordSet = ["of", "for"]

  private func isPlaceName(_ run: Range<Int>) -> Bool {
    NameLists.holdPlace(
      reading.tokens[run.lowerBound].range.lowerBound..<reading.tokens[run.upperBound - 1].range.upperBound,
      in: reading.text)
  }

  // MARK: The end of a name

  /// The end of a name before what is glued to it: `Dee Dee Myers Getty Images`, `Timothy Weeks AP`.
  func nameStop(_ start: Int, _ run: Range<Int>) -> Int {
    guard lexicon.grammar == .english, run.upperBound - start > 2 else { return run.upperBound }
    var end = run.upperBound
    if let credit = (start + 2..<end).first(where: { lists[reading.tokens[$0].hash].contains(.credits) }) {
      end = credit
    }
    while end - start > 2, isAllCapitals(reading.tokens[end - 1]), !isAllCapitals(reading.tokens[end - 2]),
      !lists[reading.tokens[end - 1].hash].contains(.suffixes)
    {
      end -= 1
    }
    return end
  }

  // MARK: Runs that name no person

  /// `Attorney General`, `East Baton Rouge Coroner`, `Virginia Democrats`: an office without a name, or a people.
  func isOfficeAlone(_ run: Range<Int>) -> Bool {
    guard lexicon.grammar == .english, let last = run.last else { return false }
    let token = reading.tokens[last]
    if isPeople(token) { return true }
    guard run.count > 1, !isAllCapitals(token) else { return false }
    let before = reading.tokens[last - 1]
    // `Auxiliary Bishop`, `Medical Examiner`
    if run.count == 2, isOffice(token), !isGiven(before), !isTitle(before), isPlain(before), !isFamilyName(before) {
      return true
    }
    if lists[token.hash].contains(.peoples), !isGiven(before) { return true }
    if lists[bareHash(token)].contains(.secondOffices), isOffice(before) || lists[before.hash].contains(.peoples) {
      return true
    }
    return isOffice(token) && !isGiven(before) && !isTitle(before) && !isFamilyName(token) && !isInitial(before)
  }

  func isInitial(_ token: Token) -> Bool { token.range.count <= 2 }

  /// Whether the last word of a run ends names of things and never of people: `Bear Valley Ranger Station`.
  func endsLikeThing(_ run: Range<Int>) -> Bool {
    guard lexicon.grammar == .english, run.count > 1 else { return false }
    return isThingWord(reading.tokens[run.upperBound - 1])
  }

  func isThingWord(_ token: Token) -> Bool {
    let hash = bareHash(token)
    return lists[hash].contains(.things) && !lists[hash].contains(.doubtfulEnds)
  }

  /// Whether the words of a name show a place, a body, a law or an event.
  func isThing(_ words: [Int], _ titles: Range<Int>) -> Bool {
    guard lexicon.grammar == .english, let first = words.first, let last = words.last else { return false }
    let (head, end) = (reading.tokens[first], reading.tokens[last])
    if words.count > 1, isThingWord(end) { return true }
    let isCommon = words.count == 1 && !isGiven(head) && !isFamilyName(head)
    if titles.contains(where: { isTitle(reading.tokens[$0]) }) {
      // `Madam Secretary`, `General People’s Congress`, `No Child Left Behind`
      let isRelation = titles.last.map { lists[reading.tokens[$0].hash].contains(.relations) } ?? false
      return isCommon && (isTitle(head) || isPlain(head) && (isPossessive(head) || isRelation))
    }
    let whole = head.range.lowerBound..<end.range.upperBound - possessiveLength(end)
    if NameLists.holdPlace(whole, in: reading.text) { return true }
    if words.count == 1 { return isCommon && (isPlain(head) || hasTwoCapitals(head) || isShortened(head)) }
    if words.count == 2, NameLists.holdPlaceHead(head.range, in: reading.text), !isGiven(head), !isFamilyName(head) {
      return true
    }
    let isDoubtful = lists[bareHash(end)].contains(.doubtfulEnds) || isPlain(end) && !isFamilyName(end)
    let next = reading.tokens.indices.contains(last + 1) ? reading.tokens[last + 1] : end
    guard isDoubtful, !isGiven(end), !lists[next.hash].contains(.suffixes) else { return false }
    // `Graeme Wood`: a head that is no plain word may be a given name that no list has.
    if words.count == 2, !isPlain(head), !NameLists.holdPlace(head.range, in: reading.text) { return false }
    return
      !(isGiven(head) && (words.count == 2 || isGiven(reading.tokens[words[1]]) || isInitial(reading.tokens[words[1]])))
  }

  /// Whether the name is one of a body that everybody knows: `Twitter`, `Boko Haram`.
  func isKnownBody(_ words: [Int], _ titles: Range<Int>) -> Bool {
    guard let first = words.first, let last = words.last, lexicon.grammar != .unknown else { return false }
    let (head, end) = (reading.tokens[first], reading.tokens[last])
    if titles.contains(where: { isTitle(reading.tokens[$0]) }) && words.count == 1 || isGiven(head) { return false }
    if words.count == 1, isFamilyName(head) { return false }
    return NameLists.holdOrganisation(
      head.range.lowerBound..<end.range.upperBound - possessiveLength(end), in: reading.text)
  }

  /// `Fla.`, `Calif.`, `R-S.C.`: no name of somebody.
  private func isShortened(_ token: Token) -> Bool {
    token.shape.contains(.stop) && reading.text[token.range.upperBound - 1] == UInt8(ascii: ".") && !isTitle(token)
  }

  /// `FLYHT`, `SSRIs`.
  private func hasTwoCapitals(_ token: Token) -> Bool {
    let word = reading.text[token.range]
    return word.count > 1 && word.prefix(2).allSatisfy { isASCIIUppercase($0) }
  }

  /// A word alone that has its capital from the sentence it opens, and is no given name.
  func isWeak(_ words: [Int], _ titles: Range<Int>, _ sentence: Reading.Sentence) -> Bool {
    guard lexicon.grammar == .english, words.count == 1, let word = words.first, titles.isEmpty else { return false }
    return opens(word, sentence) && !isGiven(reading.tokens[word])
  }
}
