import Prose
import Text

/// What is no part of a German name, or no name at all: where all nouns have capitals, those beside it run on.
extension MentionReader {
  /// `Stadtteil Lobeda`, `Musikband Landser`, `New York`: a noun for a thing opens the run, or a list of places has it.
  func isGermanThing(_ words: [Int], _ titles: Range<Int>) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    let (head, end) = (reading.tokens[first], reading.tokens[last])
    if words.count == 1 {
      // `Hellbrunner Allee`, of which the first word is none of the name.
      let isRest = first > 0 && reading.tokens[first - 1].shape.contains(.capital) && isNear(first)
      return isGenitivePlace(head) || isRest && endsGermanThing(head)
        || !isGiven(head) && NameLists.holdPlace(head.range, in: reading.text)
          && !titles.contains { isHonorificOrPerson(reading.tokens[$0]) }
    }
    if endsGermanThing(end) { return true }
    if NameLists.holdPlace(head.range.lowerBound..<end.range.upperBound, in: reading.text) { return true }
    if !isGiven(head), isGenitivePlace(end) { return true }
    if isGermanClub(words) { return true }
    return !isGiven(head) && (isThingNoun(head) || isEnglish(head, end))
  }

  /// Whether a word ends the names of things: `Gothaer Allee`, `Schweizer Wirtschaftsgipfel`, `Chief People Officer`.
  private func endsGermanThing(_ token: Token) -> Bool {
    isThingWord(token) || Self.thingEnds.contains { ends(token, $0) }
  }

  /// Whether a word is a noun for a thing, in the nominative or the genitive, or a compound of one: `Landkreis`, `Sportclubs`.
  private func isThingNoun(_ token: Token) -> Bool {
    Self.things.contains { ends(token, $0, behind: 0) || isCompound(token, $0) || ends(token, $0 + "s") }
  }

  /// `Hertha BSC`: capitals without a vowel end it.
  func isGermanClub(_ words: [Int]) -> Bool {
    guard lexicon.grammar == .german, words.count > 1, let last = words.last else { return false }
    let token = reading.tokens[last]
    return isAllCapitals(token) && (2...4).contains(token.range.count)
      && !reading.text[token.range].contains { "AEIOUY".utf8.contains($0) }
      && !lists[token.hash].contains(.suffixes)
  }

  /// `Perpetual Futures`, `BOE Display`: plain English words in a German text.
  private func isEnglish(_ head: Token, _ end: Token) -> Bool {
    let isPlain = { (token: Token) in PlainWords.contains(token.range, in: self.reading.text) }
    return isPlain(end) && !isGiven(end) && !isFamilyName(end) && (isPlain(head) || isAllCapitals(head))
  }

  private func isHonorificOrPerson(_ token: Token) -> Bool {
    lists[token.hash].contains(.honorifics) || isPersonCompound(token) && !isAllCapitals(token)
  }

  /// Whether a word is the noun, with a capital, or a compound that ends with it.
  private func isCompound(_ token: Token, _ noun: String) -> Bool {
    let word = reading.text[token.range]
    return word.count == noun.utf8.count && word.dropFirst().elementsEqual(noun.utf8.dropFirst())
      && asciiLowercased(word[word.startIndex]) == noun.utf8.first
  }

  /// `Deutschlands`: a country in the genitive.
  private func isGenitivePlace(_ token: Token) -> Bool {
    token.range.count > 5 && reading.text[token.range].last == UInt8(ascii: "s")
      && lists[WordHash.of(token.range.dropLast(), in: reading.text)].contains(.places)
  }

  /// `Veits` where the article has `Veit`, too: a name in the genitive.
  func isGermanGenitive(_ token: Token) -> Bool {
    guard token.kind == .word, token.shape.contains(.capital), token.range.count > 4,
      reading.text[token.range.upperBound - 1] == UInt8(ascii: "s"), !isGiven(token)
    else { return false }
    return capitals[WordHash.of(token.range.dropLast(), in: reading.text)] != nil
  }

  /// Whether a word of a German text is a common noun, and no name, office or word for a body.
  func isGermanNoun(_ place: Int) -> Bool {
    let token = reading.tokens[place]
    return lexicon.grammar == .german && token.kind == .word && !isAllCapitals(token) && !isBody(token)
      && !isTitle(token) && !isGiven(token) && GermanNouns.contains(token.range, in: reading.text)
      && !isThingNoun(token)
  }

  /// `Gelsenwasser AG`: the noun is a part of the name.
  func holdsBody(_ run: Range<Int>) -> Bool {
    run.contains { isBody(reading.tokens[$0]) || Self.legalForms.contains(reading.tokens[$0].hash) }
  }

  /// `Hans-Jürgen Papier`, `Christoph Maria Herbst`, `Xaver Huglfinger`: right behind a given name what may be a family's
  /// name is one.
  func isFamily(_ place: Int) -> Bool {
    isGiven(reading.tokens[place - 1])
      && GermanNouns.mayBeFamilyName(reading.tokens[place].range, in: reading.text)
  }

  /// Whether a noun stands behind a given name and another word: `Frank Wisbar Antikriegsfilme`.
  func isNounBehindName(_ place: Int, _ start: Int) -> Bool {
    lexicon.grammar == .german && place - start > 1 && isGiven(reading.tokens[start])
      && !isGiven(reading.tokens[place - 1]) && !isGiven(reading.tokens[place])
      && GermanNouns.endsCompound(reading.tokens[place].range, in: reading.text)
  }

  /// What shows a company where all nouns have capitals.
  static let legalForms: WordSet = ["gmbh", "ag", "kg", "mbh"]

  /// Whether a word behind a given name and another is an object rather than the family’s name: `warf Eva Roth
  /// Verschwendung vor`.
  func isObjectNoun(_ token: Token) -> Bool {
    isPersonNoun(token) && !isFamilyName(token) || Self.abstract.contains { ends(token, $0) }
  }

  private static let abstract = ["ung", "ungen", "heit", "keit", "schaft", "tion", "tät", "ismus"]
  private static let thingEnds = ["straße", "strasse", "allee", "gipfel", "stiftung", "verlag"]
  private static let things = [
    "stadt", "stadtteil", "ortsteil", "ortschaft", "bezirk", "kanton", "kreis", "landkreis", "gemeinde", "insel",
    "fluss", "flughafen", "bahnhof", "hafen", "platz", "region", "provinz", "konzern", "firma", "werft", "börse",
    "bank", "band", "unternehmen", "kanzlei", "lager", "restaurant", "gasthaus", "kneipe", "stadion", "arena",
    "viertel",
    "siedlung", "kaserne", "friedhof", "brauerei", "festival", "plattform", "serie", "album", "kampagne",
    "gruppe", "klinik", "schule", "museum", "theater", "orchester", "hotel", "verlag", "sender", "partei", "fraktion",
    "regierung", "koalition", "bündnis", "verein", "klub", "club", "liga", "marke", "schiff", "richtung", "status",
    "hersteller", "versorger", "anwaltschaft", "universität", "hochschule", "institut", "stiftung", "gesellschaft",
    "zeitung", "magazin", "agentur", "behörde", "ministerium", "gericht", "kirche", "tor", "lage", "linie", "linien",
  ]
}

extension PeopleIndex {
  /// Takes from a name what the article names the bearer without elsewhere: `warf Karl Thoma Hohn vor`, where `Karl Thoma`
  /// stands alone, too.
  mutating func trimObjects() {
    guard names.lexicon.grammar == .german else { return }
    var pairs = WordNumbers(capacity: 32)
    var families = WordNumbers(capacity: 64)
    var singles = WordNumbers(capacity: 64)
    for mention in mentions {
      if mention.words.count == 1 { _ = singles.number(of: mention.words[0]) }
      if mention.isFull, mention.words.count == 2 { _ = pairs.number(of: pair(mention)) }
      if mention.words.count != 3, let last = mention.words.last { _ = families.number(of: last) }
    }
    for index in mentions.indices where mentions[index].isFull && mentions[index].words.count == 3 {
      let mention = mentions[index]
      // `inszeniert Eva Roth Kleist`, where `Kleist` stands alone, too, but so does `Roth`.
      let isKnown = families[mention.words[2]] == nil || singles[mention.words[1]] != nil
      guard pairs[pair(mention)] != nil, isKnown, mention.tokens.count == 3 else { continue }
      mentions[index].words.removeLast()
      mentions[index].tokens = mention.tokens.dropLast()
      mentions[index].range = mention.range.lowerBound..<reading.tokens[mention.tokens.upperBound - 2].range.upperBound
    }
  }

  private func pair(_ mention: NamedMention) -> UInt32 { WordHash.mix(mention.words[0], mention.words[1]) }
}
