import Articles
import Prose
import Text

/// Finds the names of a sentence: runs of words with capitals, particles and nicknames inside, titles taken off.
///
/// A class, as all that is asked of people is handed it.
final class MentionReader {
  let reading: Reading
  let sentences: [Reading.Sentence]
  let lexicon: SpeechLexicon
  let lists: PeopleWords
  /// Words that the article also writes with a small letter: at the head of a sentence they are no names.
  let small: WordNumbers
  /// Offices that are somebody’s family name here: `Deacon`, where `Ann Deacon` is named.
  private(set) var familyOffices = WordNumbers(capacity: 16)
  /// Words that have a capital where a small word stands before them: the sentence does not give it to them.
  let inside: WordNumbers
  /// Words with a capital, wherever they stand; of German articles only.
  let capitals: WordNumbers
  /// Words that stand alone behind a verb that reports (`sagte Sengha`); of German articles only.
  private(set) var speakers = WordNumbers(capacity: 16)

  init(_ reading: Reading, _ lexicon: SpeechLexicon, _ lists: PeopleWords) {
    self.reading = reading
    sentences = reading.sentences
    self.lexicon = lexicon
    self.lists = lists
    var small = WordNumbers(capacity: 512)
    var inside = WordNumbers(capacity: 256)
    var capitals = WordNumbers(capacity: 16)
    var isBehindSmall = false
    for token in reading.tokens {
      let isCapital = token.kind == .word && token.shape.contains(.capital)
      if isCapital, lexicon.grammar == .german { _ = capitals.number(of: token.hash) }
      if isCapital, isBehindSmall { _ = inside.number(of: token.hash) }
      isBehindSmall = token.kind == .word && !isCapital
      if isBehindSmall { _ = small.number(of: token.hash) }
    }
    (self.small, self.inside, self.capitals) = (small, inside, capitals)
    findFamilyOffices()
    findSpeakers()
  }

  private func findSpeakers() {
    guard lexicon.grammar == .german, reading.tokens.count > 2 else { return }
    for place in 1..<reading.tokens.count - 1 where isCapital(place) && !isCapital(place + 1) && isSpeech(place - 1) {
      if mayBeGiven(place) { _ = speakers.number(of: bareHash(reading.tokens[place])) }
    }
  }

  /// Notes the offices that stand behind a given name and before no other word with a capital.
  private func findFamilyOffices() {
    guard lexicon.grammar == .english, reading.tokens.count > 2 else { return }
    for place in 1..<reading.tokens.count - 1 {
      let token = reading.tokens[place]
      guard token.kind == .word, token.shape.contains(.capital), !lists[token.hash].isDisjoint(with: .roles),
        isCapital(place - 1), isNear(place), isGiven(reading.tokens[place - 1]), !isCapital(place + 1),
        !isTitle(reading.tokens[place - 1]), !Self.behindOffices.contains(reading.tokens[place + 1].hash)
      else { continue }
      _ = familyOffices.number(of: token.hash)
    }
  }

  private static let behindOffices: WordSet = ["of", "for", "to"]

  /// The names, in order.
  func mentions(in number: Int) -> [NamedMention] {
    let sentence = sentences[number]
    var found: [NamedMention] = []
    let isTitled = isTitleCase(sentence)
    var place = sentence.tokens.lowerBound
    while place < sentence.tokens.upperBound {
      guard begins(place, sentence) else {
        place += 1
        continue
      }
      var end = runEnd(from: place, limit: sentence.tokens.upperBound)
      if isTitled { end = titledEnd(place..<end) }
      if let mention = mention(place..<end, number), !isTitled || isFullName(mention) { found.append(mention) }
      place = max(end, place + 1)
    }
    return found
  }

  /// The name in a run; `nil` where it is a title, a people or a word alone.
  private func mention(_ run: Range<Int>, _ sentence: Int) -> NamedMention? {
    let start = nameStart(run)
    guard start < run.upperBound else { return nil }
    let tokens = start..<nameStop(start, run)
    let words = tokens.filter { isNameWord($0) }
    guard let first = words.first else { return nil }
    let head = nameWord(first)
    var mention = NamedMention(
      range: head.range.lowerBound..<nameEnd(tokens), tokens: tokens, words: words.map { bareHash(nameWord($0)) },
      sentence: sentence)
    mention.isBody =
      tokens.contains { isBody(reading.tokens[$0]) && (!isGiven(head) || isBodyAlone(reading.tokens[$0])) }
      || isAcronym(words) || isFirm(words)
      || isPlace(head) && words.count == 1 || isForce(words)
      || tokens.contains { reading.tokens[$0].kind == .symbol } && (!isGiven(head) || words.count == 2)
    let titles = run.lowerBound..<start
    if isThing(words, titles) {
      mention.isBody = true
      mention.isOther =
        !isBody(reading.tokens[words[words.count - 1]]) && !isPlace(head) && !isBodyForSomething(first)
        && !(lexicon.grammar == .romance && isBody(head))
    }
    if isDepartment(first, words) || isPortfolio(first) { mention.becomeThing() }
    if isFirmBehindTrade(first) { (mention.isBody, mention.isOther) = (true, false) }
    let isKnown = isKnownBody(words, titles)
    if isKnown || isIntroducedBody(first) { (mention.isBody, mention.isOther) = (true, false) }
    mention.isWeak = isWeak(words, titles, sentences[sentence])
    let isCalled = isCalledBehindNoun(run)
    mention.isSure =
      lexicon.grammar != .german || isGiven(head) && words.count > 1 || titles.contains { isTitle(reading.tokens[$0]) }
      || words.count > 1 && Self.legalForms.contains(reading.tokens[words[words.count - 1]].hash)
      || isNamedByNeighbours(words, titles) || isCalled || isFirmBehindTrade(first)
    mention.sex = titleSex(titles) ?? (words.count > 1 ? likelySex(head) : givenSex(head))
    mention.isSexGuessed = titleSex(titles) == nil
    mention.isPerson =
      !mention.isBody && (titles.contains { isTitle(reading.tokens[$0]) } || isGiven(head) && words.count > 1)
    mention.isDocument = reading.tokens[run.upperBound - 1].kind == .number
    if words.count == 1, mention.sex != .unknown, !mention.isBody { mention.isPerson = true }
    if self.isCalled(first), !mention.isOther || words.count > 1 { mention.isPerson = true }
    if mention.isDocument {
      mention.isPerson = false
      mention.words = [WordHash.of(mention.range, in: reading.text)]
    }
    mention.isFull = isGiven(head) && words.count > 1 && !isKnown && !isGermanClub(words)
    mention.suffix = tokens.last { lists[reading.tokens[$0].hash].contains(.suffixes) }.map(bareSuffix)
    mention.isPossessive = isPossessive(reading.tokens[run.upperBound - 1])
    mention.isThing = isFollowedByThing(run.upperBound, isGiven: isGiven(head))
    if mention.isThing, mention.isFull { (mention.isBody, mention.isPerson, mention.isFull) = (true, false, false) }
    let offices = titles.filter { !lists[reading.tokens[$0].hash].contains(.honorifics) }
    if let from = offices.first, let to = offices.last, titles.contains(where: { isOffice(reading.tokens[$0]) }) {
      let first = reading.tokens[from]
      mention.role = (isElided(first) ? bare(first) : first).range.lowerBound..<reading.tokens[to].range.upperBound
    } else if titles.count == 1, !mention.isBody, isCalled || isTrade(title: titles.lowerBound, of: mention) {
      mention.role = reading.tokens[titles.lowerBound].range
      mention.isPerson = true
    }
    return mention
  }

  /// `Goatherd Nan Pell`, `Stammkunde Hinnerk Petersen`: what no list has as an office, before a whole name.
  private func isTrade(title: Int, of mention: NamedMention) -> Bool {
    mention.isFull && isTradeTitle(reading.tokens[title])
      || mention.words.count == 2 && isPersonCompound(reading.tokens[title])
  }

  /// Whether a word says that somebody is called so: `prénommé Loïc`, `a girl named Ana`.
  private func isCalled(_ place: Int) -> Bool {
    guard place > 0, Self.called.contains(reading.tokens[place - 1].hash) else { return false }
    guard lexicon.grammar == .english else { return true }
    // `a company called Medco`: what is called so must be somebody.
    return reading.tokens[max(place - 3, 0)..<place - 1].contains { isPersonNoun($0) }
  }

  private static let called: WordSet = [
    "named", "called", "nicknamed", "namens", "prénommé", "prénommée", "nommé", "nommée", "surnommé", "surnommée",
    "llamado", "llamada", "apodado", "apodada",
  ]

  /// Where the name begins behind titles: after the last office or honorific of the run, and after what is no name.
  private func nameStart(_ run: Range<Int>) -> Int {
    var start = behindCompounds(run)
    guard start < run.upperBound, !isOfficeAlone(run) else { return run.upperBound }
    if run.count > 1, !endsLikeThing(run), !isOfMembers(run),
      let title = run.dropLast().last(where: { $0 >= start && opensName($0, run) })
    {
      start = title + 1
    }
    start = behindThing(behindBody(behindPlainWords(start, run), run), run)
    while start < run.upperBound - 1,
      isNoName(start, run) || isRank(start, run) || isSecondRank(start, run) || isLinkAlone(start)
        || isNounElided(start) || isGermanNoun(start) && !holdsBody(run)
    { start += 1 }
    // `Marcó Cheikh Ndour de cabeza`
    if lexicon.grammar == .romance, start == run.lowerBound, start + 2 < run.upperBound,
      !isGiven(reading.tokens[start]),
      ["ó", "aron", "ieron"].contains(where: { ends(reading.tokens[start], $0, behind: 2) })
    {
      start += 1
    }
    let token = reading.tokens[start]
    // `Shopkeeper Anil Mehta`: a word nobody is called, before a given name and another.
    if start + 2 < run.upperBound, start == run.lowerBound, !isGiven(token), isLikelyGiven(reading.tokens[start + 1]),
      isTradeLike(token) || isTradeTitle(token) || isBehindArticle(start) || isService(token)
    {
      start += 1
    }
    // `Torwart Kemal Aras`: a noun that is no given name before two words.
    if lexicon.grammar == .german, start == run.lowerBound, run.count == 3, !isGiven(token), !isBody(token),
      !isFamilyName(token),
      !token.shape.contains(.hyphen), reading.tokens[start + 1].kind == .word,
      !isBody(reading.tokens[run.upperBound - 1]), !beginsWithParticle(reading.tokens[run.upperBound - 1]),
      !lists[reading.tokens[start + 1].hash].contains(.particles)
    {
      start += 1
    }
    if start == run.lowerBound, isCalledBehindNoun(run) || run.count > 1 && isFirmBehindTrade(start + 1) { start += 1 }
    if start == run.upperBound - 1 {
      let only = reading.tokens[start]
      let before = start > 0 ? classes(reading.tokens[start - 1]) : []
      let isAlone =
        start == run.lowerBound && (before.contains(.determiner) || before.contains(.possessive) || !isGiven(only))
      let isNone =
        isAlone && isTitle(only) && familyOffices[only.hash] == nil || lists[only.hash].contains(.peoples)
        || !classes(only).isDisjoint(with: [.group])
        || lexicon.grammar == .romance && Self.attributes.contains(only.hash) || only.range.count == 1
        || before.contains(.determiner) && isInhabitant(only) || isNounElided(start) || isGermanNoun(start)
        || isPolite(only)
      if isNone { return run.upperBound }
    }
    return start
  }

  /// `L’éclusier Luc Roy`: a small noun behind an article that opens the sentence; not `L’Oréal`.
  private func isNounElided(_ place: Int) -> Bool {
    let token = reading.tokens[place]
    return isElided(token) && !bare(token).shape.contains(.capital)
  }

  /// `Canadian`, `Former`, `Four-year-old`.
  private func isNoName(_ place: Int, _ run: Range<Int>) -> Bool {
    let token = reading.tokens[place]
    if token.shape.contains(.hyphen), reading.text[token.range].suffix(9).elementsEqual("-year-old".utf8) {
      return true
    }
    guard lists[token.hash].contains(.peoples), !opensBody(place, run) else { return false }
    // `Christian Lindner`: a given name, too.
    if isGiven(token), run.upperBound - place == 2, !isGiven(reading.tokens[place + 1]),
      !isPlain(reading.tokens[place + 1]), !lists[reading.tokens[place + 1].hash].contains(.peoples)
    {
      return false
    }
    let last = reading.tokens[run.upperBound - 1]
    let whole = token.range.lowerBound..<last.range.upperBound - possessiveLength(last)
    // `Saudi Arabia`, `Islamic State`
    return !NameLists.holdOrganisation(whole, in: reading.text) && !NameLists.holdPlace(whole, in: reading.text)
  }

  /// `Irish Cruise Council`: the people’s word belongs to the name of a body.
  private func opensBody(_ place: Int, _ run: Range<Int>) -> Bool {
    guard lexicon.grammar == .english, place == run.lowerBound, run.count > 2,
      isBody(reading.tokens[run.upperBound - 1]), !isAllCapitals(reading.tokens[place]),
      !Self.modifiers.contains(reading.tokens[place].hash)
    else { return false }
    return !run.contains { isTitle(reading.tokens[$0]) || isGiven(reading.tokens[$0]) }
  }

  private static let modifiers: WordSet = [
    "ex", "former", "then", "late", "old", "young", "acting", "interim", "deputy", "vice", "senior", "junior", "chief",
    "assistant", "associate", "honorary", "veteran", "fellow", "local", "longtime", "self-styled", "born", "army",
    "navy", "police", "baby", "gen",
  ]

  /// `Chief Of Staff Ann Lee`: what is left of an office in title case.
  private func isLinkAlone(_ place: Int) -> Bool {
    lexicon.grammar == .english && !classes(reading.tokens[place]).isDisjoint(with: [.preposition, .determiner])
      && !isGiven(reading.tokens[place]) && !lists[reading.tokens[place].hash].contains(.particles)
  }

  /// Whether the ending of a word is that of a trade or office.
  private func isTradeLike(_ token: Token) -> Bool {
    let word = reading.text[token.range]
    return ["er", "or", "ist", "man", "woman", "ian", "ant", "ess", "eur", "euse", "in", "ero", "era"].contains {
      word.count > $0.utf8.count + 3 && word.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  func isNameWord(_ place: Int) -> Bool {
    let token = reading.tokens[place]
    let opens =
      place == 0 || !isCapital(place - 1) || !isNear(place) || isTitle(reading.tokens[place - 1])
      || isPossessive(reading.tokens[place - 1])
      || !classes(reading.tokens[place - 1]).isDisjoint(with: [.day, .month])
    // `Tahir Della`: no particle ends a name.
    let ends = lexicon.grammar == .english && !opens && endsName(place)
    let isParticle =
      lists[token.hash].contains(.particles)
      && !((opens && isGiven(token) || ends) && token.shape.contains(.capital))
    return (isCapital(place) || beginsElided(place)) && !isParticle && !lists[token.hash].contains(.suffixes)
      && !(place > 0 && reading.tokens[place - 1].kind == .mark && place + 1 < reading.tokens.count
        && reading.tokens[place + 1].kind == .mark)
  }

  /// The end of the name without a possessive ending.
  func nameEnd(_ tokens: Range<Int>) -> Int {
    let last = reading.tokens[tokens.upperBound - 1]
    return last.range.upperBound - possessiveLength(last)
  }

  /// The bytes of `’s` or of an apostrophe behind an `s`.
  func possessiveLength(_ token: Token) -> Int {
    guard token.shape.contains(.apostrophe), token.range.count > 3 else {
      return lexicon.grammar == .german && isGermanGenitive(token) ? 1 : 0
    }
    let word = reading.text[token.range]
    for ending in ["’s", "'s"] where word.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
      return ending.utf8.count
    }
    return 0
  }

  /// A suffix without its stop.
  private func bareSuffix(_ place: Int) -> UInt32 {
    let range = reading.tokens[place].range
    let isStopped = reading.text[range.upperBound - 1] == UInt8(ascii: ".")
    return WordHash.of(range.lowerBound..<range.upperBound - (isStopped ? 1 : 0), in: reading.text)
  }

  func isPossessive(_ token: Token) -> Bool { possessiveLength(token) > 0 }

  /// The hash of a word of a name, without a possessive ending and a particle tied to it: `Rashid` for `al-Rashid`.
  func bareHash(_ token: Token) -> UInt32 {
    let end = token.range.upperBound - possessiveLength(token)
    let isTied = token.shape.contains(.hyphen) && !token.shape.contains(.capital) && hasParticle(token)
    let start = isTied ? hyphen(in: token).map { $0 + 1 } ?? token.range.lowerBound : token.range.lowerBound
    return start..<end == token.range ? token.hash : WordHash.of(start..<end, in: reading.text)
  }

  private func isAcronym(_ words: [Int]) -> Bool {
    guard words.count == 1, let word = words.first else { return false }
    let text = reading.text[reading.tokens[word].range]
    return (2...5).contains(text.count)
      && text.allSatisfy { isASCIIUppercase($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "&") }
  }
}
