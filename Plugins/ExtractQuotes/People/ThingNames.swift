import Prose
import Text

/// Runs of words with capitals that name no person: offices, peoples, places, bodies, laws.
extension MentionReader {
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
    // `Pennsylvania Gov.`, `Clinton Chief of Staff`, `My Sweet Lord`, `the Plantagenet King`
    if token.shape.contains(.stop), isPlace(before), isOffice(token) { return true }
    if run.count == 2, isOffice(token), !isFamilyName(token), lists[token.hash].contains(.unique), isOf(last + 1) {
      return true
    }
    if run.count == 2, Self.royals.contains(token.hash), !isGiven(before), !isTitle(before), !isInitial(before),
      !isFamilyName(before)
    {
      return true
    }
    // `Virginia Democrat`, `Assyrian Christian`
    let isOfPeople = lists[before.hash].contains(.peoples) && !isGiven(before) && !isTitle(before)
    if lists[token.hash].contains(.peoples), isOfPeople || mayDescribe(before) && !isFamilyName(token) { return true }
    if lists[bareHash(token)].contains(.secondOffices), isOffice(before) || lists[before.hash].contains(.peoples) {
      return true
    }
    // `Enrique Peña Nieto`
    let isNamed = run.dropLast().contains {
      isGiven(reading.tokens[$0]) && !NameLists.holdPlace(reading.tokens[$0].range, in: reading.text)
    }
    // `Amar Sen`: a short form of an office stands before a name, never behind it.
    if token.range.count < 5, !isPlain(before) { return false }
    return isOffice(token) && !isNamed && !isGiven(before) && !isTitle(before) && !isFamilyName(token)
      && !isInitial(before)
  }

  private func isOf(_ place: Int) -> Bool {
    place < reading.tokens.count && Self.of.contains(reading.tokens[place].hash)
  }

  private static let of: WordSet = ["of", "de"]
  static let royals: WordSet = ["king", "queen", "prince", "princess", "lord", "lady", "emperor", "pope", "duke"]

  /// Whether a word may stand before one for a people: not a given name that no list has (`Gwyneth Pole`).
  private func mayDescribe(_ token: Token) -> Bool {
    guard !isGiven(token) else { return false }
    return isPlain(token) || isTitle(token) || isPlace(token) || lists[token.hash].contains(.peoples)
      || NameLists.holdPlace(token.range, in: reading.text)
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
    guard let first = words.first, let last = words.last else { return false }
    if lexicon.grammar == .german { return isGermanThing(words, titles) }
    if lexicon.grammar == .romance { return isRomanceThing(words) }
    guard lexicon.grammar == .english else { return false }
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
    if isShip(first) { return true }
    if words.count == 1 {
      return isCommon && (isPlain(head) || hasTwoCapitals(head) || isShortened(head) || hasInnerCapital(head))
    }
    if isPlural(plain: end) || isPlaceAtEnd(words) { return true }
    // `Nazi Germany`, `Fort Hale`
    if words.count == 2, !isGiven(head), !isFamilyName(head),
      NameLists.holdPlace(end.range, in: reading.text) || NameLists.holdPlaceHead(head.range, in: reading.text)
    {
      return true
    }
    let isDoubtful = lists[bareHash(end)].contains(.doubtfulEnds) || isPlain(end) && !isFamilyName(end)
    let next = reading.tokens.indices.contains(last + 1) ? reading.tokens[last + 1] : end
    guard isDoubtful, !isGiven(end), !lists[next.hash].contains(.suffixes) else { return false }
    // `Graeme Wood`: a head that is no plain word may be a given name that no list has.
    if words.count == 2, !isPlain(head), !NameLists.holdPlace(head.range, in: reading.text) { return false }
    // `John Lewis Bridge`: three words, the second a family name.
    if words.count == 3, isFamilyName(reading.tokens[words[1]]), Self.landmarks.contains(bareHash(end)) { return true }
    return
      !((isGiven(head) || isInitial(head))
      && (words.count == 2 || isGiven(reading.tokens[words[1]]) || isInitial(reading.tokens[words[1]])))
  }

  /// `l’échevine des Travaux`, `la ministre de la Mer`: what a French office is for.
  func isDepartment(_ place: Int, _ words: [Int]) -> Bool {
    guard lexicon.grammar == .romance, words.count == 1, place > 1, !isGiven(reading.tokens[place]) else {
      return false
    }
    var link = place - 1
    if Self.feminine.contains(reading.tokens[link].hash), link > 1, Self.of.contains(reading.tokens[link - 1].hash) {
      link -= 1
    } else if !Self.drawn.contains(reading.tokens[link].hash) {
      return false
    }
    let isOpening = link < 2 || reading.tokens[link - 2].kind != .word
    return (!reading.tokens[link - 1].shape.contains(.capital) || isOpening) && isOffice(reading.tokens[link - 1])
      || isElided(reading.tokens[link - 1]) && isOffice(reading.tokens[link - 1])
  }

  private static let drawn: WordSet = ["des", "aux"]
  private static let feminine: WordSet = ["la"]

  private static let landmarks: WordSet = [
    "bridge", "street", "church", "court", "temple", "park", "day", "bar", "hall", "lane", "house", "field", "pool",
  ]

  /// `University` in `Ludwig Maximilian University of Munich`: nobody is called so.
  func isBodyAlone(_ token: Token) -> Bool {
    lexicon.grammar == .english && isPlain(token) && !isFamilyName(token) && !isGiven(token)
  }

  /// `Carver Dunn LLP`, `James Hale Ltd`: a legal form ends the name.
  func isFirm(_ words: [Int]) -> Bool {
    lexicon.grammar == .english && words.count > 1
      && Self.englishForms.contains(reading.tokens[words[words.count - 1]].hash)
  }

  private static let englishForms: WordSet = [
    "llp", "llc", "ltd", "ltd.", "plc", "inc", "inc.", "corp", "corp.", "gmbh",
  ]

  /// `Department of Health`, `Institute for Tides`: what a body is of or for says nothing of what it is.
  func isBodyForSomething(_ first: Int) -> Bool {
    lexicon.grammar == .english && isBody(reading.tokens[first]) && first + 1 < reading.tokens.count
      && Self.ofOrFor.contains(reading.tokens[first + 1].hash)
  }

  private static let ofOrFor: WordSet = ["of", "for"]

  /// Whether the name is one of a body that everybody knows: `Twitter`, `Boko Haram`.
  func isKnownBody(_ words: [Int], _ titles: Range<Int>) -> Bool {
    guard let first = words.first, let last = words.last, lexicon.grammar != .unknown else { return false }
    let (head, end) = (reading.tokens[first], reading.tokens[last])
    let isTitled = titles.contains { isTitle(reading.tokens[$0]) }
    if words.count == 1, isTitled || isGiven(head) || isFamilyName(head) { return false }
    // `Instagram Story`, `Reuters Health`
    if words.count == 2, !isTitled, !isGiven(head), !isFamilyName(head), !isGiven(end), !isFamilyName(end),
      NameLists.holdOrganisation(head.range, in: reading.text)
    {
      return true
    }
    return NameLists.holdOrganisation(
      head.range.lowerBound..<end.range.upperBound - possessiveLength(end), in: reading.text)
  }

  /// `Fla.`, `Calif.`, `R-S.C.`: no name of somebody.
  private func isShortened(_ token: Token) -> Bool {
    token.shape.contains(.stop) && reading.text[token.range.upperBound - 1] == UInt8(ascii: ".") && !isTitle(token)
  }

  /// `Getty Images`, `Athena Advisers`: a plain plural that is no family name ends it.
  private func isPlural(plain token: Token) -> Bool {
    guard isPlain(token), !isFamilyName(token), !isGiven(token) else { return false }
    let word = reading.text[token.range.lowerBound..<token.range.upperBound - possessiveLength(token)]
    guard word.count > 4, word.last == UInt8(ascii: "s"), word.dropLast().last != UInt8(ascii: "s") else {
      return false
    }
    let start = token.range.lowerBound
    return PlainWords.contains(start..<start + word.count - 1, in: reading.text)
      || word.suffix(4).elementsEqual("ches".utf8)
        && PlainWords.contains(start..<start + word.count - 2, in: reading.text)
  }

  /// `Ascom North America`: a country or continent ends a name whose first word nobody is called.
  private func isPlaceAtEnd(_ words: [Int]) -> Bool {
    guard let first = words.first, let last = words.last, !isGiven(reading.tokens[first]) else { return false }
    return isPlace(reading.tokens[last]) && !isGiven(reading.tokens[last]) && !isFamilyName(reading.tokens[last])
  }

  /// `USS Carl Vinson`.
  private func isShip(_ first: Int) -> Bool {
    first > 0 && isNear(first) && Self.ships.contains(reading.tokens[first - 1].hash)
      && isAllCapitals(reading.tokens[first - 1])
  }

  private static let ships: WordSet = ["uss", "hms", "hmcs", "mv", "rms", "ss", "usns", "usat"]

  /// `WalletHub`, `iPhone`: a capital inside that no prefix of names explains (`McDonald`, `DeVos`).
  private func hasInnerCapital(_ token: Token) -> Bool {
    let word = reading.text[token.range]
    guard !token.shape.contains(.hyphen), !token.shape.contains(.apostrophe),
      let inner = word.dropFirst(4).firstIndex(where: isASCIIUppercase), isASCIILowercase(word[inner - 1])
    else { return false }
    return !["Fitz", "Vander"].contains { word[..<inner].elementsEqual($0.utf8) }
  }

  /// `FLYHT`, `SSRIs`, `F1`.
  private func hasTwoCapitals(_ token: Token) -> Bool {
    let word = reading.text[token.range]
    if word.contains(where: isASCIIDigit) { return true }
    return word.count > 1 && word.prefix(2).allSatisfy { isASCIIUppercase($0) }
  }

  /// A word alone that has its capital from the sentence it opens, and is no given name.
  func isWeak(_ words: [Int], _ titles: Range<Int>, _ sentence: Reading.Sentence) -> Bool {
    guard lexicon.grammar == .english || lexicon.grammar == .romance, words.count == 1, let word = words.first,
      titles.isEmpty
    else { return false }
    return opens(word, sentence) && !isGiven(reading.tokens[word])
  }
}
