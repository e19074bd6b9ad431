import Prose
import Text

/// What a word says of a person: sex, office, whose.
extension MentionReader {
  /// Whether the noun is for a person: an office, a trade, a relation, `woman`, or has the ending of a trade.
  func isPersonNoun(_ token: Token) -> Bool {
    guard token.kind == .word else { return false }
    if isElided(token) { return isPersonNoun(bare(token)) }
    return isOffice(token) || lists[token.hash].contains(.persons) || isManned(token)
      || lists.synonyms[token.hash] != nil
      || !classes(token).isDisjoint(with: .group) && !token.shape.contains(.capital)
  }

  /// `footman`, `charwoman`.
  private func isManned(_ token: Token) -> Bool {
    guard lexicon.grammar == .english, !token.shape.contains(.capital), !isLookalike(token) else { return false }
    return ends(token, "woman")
      || ["tman", "sman", "dman", "rman", "yman", "kman", "lman"].contains { ends(token, $0) }
  }

  /// Whether the noun is for a person, or ends like one: `zoologist`, `trumpeter`.
  ///
  /// To be asked of whoever speaks, which no `letter` or `number` does.
  func isPersonLike(_ token: Token) -> Bool {
    if isPersonNoun(token) { return true }
    guard lexicon.grammar == .english else { return isTrade(token) }
    guard token.range.count > 5 else { return false }
    return ["ist", "ian", "er", "or", "eer", "man", "woman"].contains { ends(token, $0) }
  }

  /// Whether a small word of French or Spanish may be an adjective behind an office: `étoilé`, `général`, `ejecutiva`.
  func isAdjective(_ token: Token) -> Bool {
    guard lexicon.grammar == .romance, token.kind == .word, token.shape.isDisjoint(with: [.capital, .apostrophe]),
      token.range.count > 3,
      classes(token).isDisjoint(with: WordClass.divider.union([.determiner, .possessive]).union(.cue))
    else { return false }
    return lists[token.hash].contains(.peoples) || Self.adjectives.contains { ends(token, $0) }
  }

  private static let adjectives = [
    "é", "ée", "al", "ale", "el", "elle", "if", "ive", "ier", "ière", "ique", "ien", "ienne", "aire", "ain", "aine",
    "ado", "ada", "ivo", "iva", "ico", "ica", "ario", "aria", "oint", "ointe", "il", "ense", "eño", "eña", "ano", "ana",
  ]

  /// Whether a German noun is one for a person, or a compound with one at its end: `Stammkunde`, `Verkäuferin`.
  func isPersonCompound(_ token: Token) -> Bool {
    guard lexicon.grammar == .german, token.kind == .word else { return false }
    if isPersonNoun(token) || isTrade(token) { return true }
    guard token.range.count > 8 else { return false }
    let last = token.range.upperBound
    return (token.range.lowerBound + 3..<last - 3).contains { start in
      !isUTF8Continuation(reading.text[start])
        && lists[WordHash.of(start..<last, in: reading.text)].contains(.persons)
    }
  }

  /// Whether a word that no list has may be a given name where all nouns have capitals: no compound, no noun for a person.
  func mayBeGiven(_ place: Int) -> Bool {
    let token = reading.tokens[place]
    return !token.shape.contains(.hyphen) && !isPersonCompound(token) && !isTitle(token) && !isBody(token)
  }

  /// Whether the word is an age that stands for somebody: `18-year-old`, `34-Jährige`, `sexagénaire`.
  func isAge(_ token: Token) -> Bool {
    if lexicon.grammar == .romance { return ends(token, "génaire") }
    if lexicon.grammar == .german, token.shape.contains(.capital), !token.shape.contains(.hyphen) {
      return ["jährige", "jähriger", "jährigen"].contains { ends(token, $0) }
    }
    guard token.shape.contains(.hyphen), isASCIIDigit(reading.text[token.range.lowerBound]) else { return false }
    return ["-old", "ährige", "ähriger", "ährigen"].contains { ends(token, $0) }
  }

  /// Whether an office is one that only a person has: not `rival`, `owner`, `partner`.
  func isFirm(_ role: Range<Int>) -> Bool {
    var isFirm = false
    for token in Prose.tokens(in: reading.text, range: role) where token.kind == .word && isOffice(token) {
      let isMany = isPlural(token) && lists[WordHash.of(token.range.dropLast(), in: reading.text)].contains(.vague)
      if !lists[token.hash].contains(.vague), !isMany { isFirm = true }
    }
    return isFirm
  }

  /// The sex that the words of an office tell: `daughter`, `spokeswoman`, `la directrice`, `Sprecherin`.
  func sex(ofRole role: Range<Int>) -> Sex? {
    var words = Prose.tokens(in: reading.text, range: role).filter { $0.kind == .word }
    // `Queen Anne’s third child`: whose child it is tells nothing.
    if lexicon.grammar == .english, let owner = words.dropLast().lastIndex(where: { possessiveLength($0) > 0 }) {
      words.removeFirst(owner + 1)
    }
    for word in words {
      let token = isElided(word) ? bare(word) : word
      if lists[token.hash].contains(.femaleWords) || ends(token, "woman") { return .female }
      if lists[token.hash].contains(.maleWords) || ends(token, "sman")
        || ends(token, "rman") && !Self.chairs.contains(token.hash)
      {
        return .male
      }
      if let relation = lists.relations[token.hash], relation.sex != .unknown { return relation.sex }
    }
    switch lexicon.grammar {
    case .german where words.contains(where: isAge): return words.first.flatMap { Self.articlesOfAge[$0.hash] }
    case .german: return words.first { isOffice($0) || isTrade($0) }.flatMap { ends($0, "in") ? .female : nil }
    case .romance: return articleSex(words.first, before: role.lowerBound) ?? words.lazy.compactMap(pairedSex).first
    case .english, .unknown: return nil
    }
  }

  /// Women have that office, too.
  private static let chairs: WordSet = ["chairman"]

  /// `l’ancienne adjointe`: an office that stands in the lists for a man, too, without its last letter.
  private func pairedSex(_ word: Token) -> Sex? {
    let token = isElided(word) ? bare(word) : word
    guard isOffice(token), token.range.count > 4, let last = reading.text[token.range].last else { return nil }
    let stem = token.range.dropLast()
    if last == UInt8(ascii: "e") { return isRole(WordHash.of(stem, in: reading.text)) ? .female : nil }
    guard last == UInt8(ascii: "a") else { return nil }
    return isRole(WordHash.of(reading.text[stem] + [UInt8(ascii: "o")])) ? .female : nil
  }

  private func isRole(_ hash: UInt32) -> Bool {
    lists[hash].contains(.roles) || lexicon.entry(hash)?.classes.contains(.role) ?? false
  }

  private func articleSex(_ first: Token?, before offset: Int) -> Sex? {
    guard let first else { return nil }
    if let sex = Self.sexOfArticle[first.hash] { return sex }
    let sentence = reading.text[..<offset]
    guard sentence.last == 0x20 else { return nil }
    let end = offset - 1
    var start = end
    while start > 0, reading.text[start - 1] != 0x20, reading.text[start - 1] != 0x0A, end - start < 4 { start -= 1 }
    return Self.sexOfArticle[WordHash.of(start..<end, in: reading.text)]
  }

  /// `die 34-Jährige`, `der Zwölfjährige`.
  private static let articlesOfAge: WordMap<Sex> = {
    var map = WordMap<Sex>()
    map.set(WordHash.of("die".utf8), to: .female)
    map.set(WordHash.of("der".utf8), to: .male)
    return map
  }()

  static let sexOfArticle: WordMap<Sex> = {
    var map = WordMap<Sex>()
    for word in ["la", "une", "una"] { map.set(WordHash.of(word), to: .female) }
    for word in ["le", "un", "el", "du", "del", "al", "au"] { map.set(WordHash.of(word), to: .male) }
    return map
  }()

  /// Whether a word has an ending, and so many bytes or more before it.
  func ends(_ token: Token, _ ending: String, behind stem: Int = 3) -> Bool {
    let word = reading.text[token.range]
    return word.count >= ending.utf8.count + stem && word.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  /// Whose sex a possessive tells: `his`, `her`; unknown for `their` and for languages whose possessives do not say.
  func possessorSex(_ token: Token) -> Sex {
    if Self.his.contains(token.hash) { return .male }
    return Self.her.contains(token.hash) ? .female : .unknown
  }

  private static let his: WordSet = ["his"]
  private static let her: WordSet = ["her", "ihr", "ihre", "ihren", "ihrem", "ihres"]

  /// Whether the word makes a noun phrase definite.
  func isDefinite(_ token: Token) -> Bool {
    if Self.definite.contains(token.hash) { return true }
    return isElided(token) && asciiLowercased(reading.text[token.range.lowerBound]) == UInt8(ascii: "l")
  }

  /// Whether an article or preposition is drawn together with the word: `l’avocate`, `d’une`.
  func isElided(_ token: Token) -> Bool {
    guard lexicon.grammar == .romance, token.shape.contains(.apostrophe), token.range.count > 4 else { return false }
    let mark = reading.text[token.range.lowerBound + 1]
    return mark == 0x27 || mark == 0xE2
  }

  /// The word without what is drawn together with it.
  func bare(_ token: Token) -> Token {
    let start = token.range.lowerBound + (reading.text[token.range.lowerBound + 1] == 0x27 ? 2 : 4)
    return Token(kind: .word, range: start..<token.range.upperBound, in: reading.text)
  }

  private static let definite: WordSet = [
    "the", "der", "die", "das", "le", "la", "el", "l'", "ce", "cet", "cette", "este", "esta",
  ]

  /// `, which`, `, its rival` or `, the law firm` behind a name: no person.
  ///
  /// Behind a given name only a body is told.
  func isFollowedByThing(_ place: Int, isGiven: Bool) -> Bool {
    guard place + 1 < reading.tokens.count else { return false }
    var next = place
    if isComma(next) { next += 1 }
    let token = reading.tokens[next]
    if !isGiven, Self.which.contains(token.hash) { return !isTold(place) }
    guard next > place, Self.its.contains(token.hash) else { return false }
    if isGiven { return lexicon.grammar == .english && isFirm(behind: next) }
    // A body’s own people are people: `Fernway, its director said`.
    for word in reading.tokens[(next + 1)...].prefix(4) {
      guard word.kind == .word else { break }
      if lists[word.hash].contains(.vague) { return true }
      if isOffice(word) { return false }
      // `Boko Haram, the extremist group,`
      if isBody(word), !word.shape.contains(.capital), lexicon.grammar == .english { return true }
    }
    return false
  }

  /// `Cook told Benioff, which meant that …`: behind somebody who is told, `which` means the telling.
  private func isTold(_ place: Int) -> Bool {
    var first = place - 1
    while first > 0, reading.tokens[first].shape.contains(.capital) { first -= 1 }
    return isComma(place) && Self.telling.contains(reading.tokens[first].hash)
  }

  private static let telling: WordSet = [
    "told", "tells", "telling", "asked", "asks", "reminded", "assured", "promised",
  ]

  /// `the law firm that acted for them`: a noun phrase whose last word is one for a body alone.
  private func isFirm(behind article: Int) -> Bool {
    let words = reading.tokens[(article + 1)...].prefix(4).prefix { token in
      token.kind == .word && !token.shape.contains(.capital)
        && classes(token).isDisjoint(with: WordClass.divider.union(.cue).union([.who, .auxiliary]))
    }
    guard let noun = words.last, !words.contains(where: { isOffice($0) }) else { return false }
    return FirmWords.english.contains(noun.hash)
  }

  private static let which: WordSet = ["which"]
  private static let its: WordSet = ["its", "the", "a", "an"]

  private func isComma(_ place: Int) -> Bool {
    reading.tokens[place].kind == .punctuation
      && reading.text[reading.tokens[place].range.lowerBound] == UInt8(ascii: ",")
  }
}
