import Articles
import Prose
import Text

/// Whom and what an article names, each with its fullest name, its office and all places: made before any quotation is
/// attributed.
struct PeopleIndex {
  let reading: Reading
  /// The reading's sentences, asked for once.
  let sentences: [Reading.Sentence]
  var ones: [NamedOne] = []
  /// All mentions in the order of the text.
  var mentions: [NamedMention] = []
  let names: MentionReader
  /// For each sentence how many before it, in its block too, are more than somebody's quoted words.
  private(set) var steps: [Int32] = []
  let quoted: [QuotedSegment]
  /// The bearers of each word of a name.
  private var bearers = WordNumbers(capacity: 64)
  private var bearersByWord: [[Int]] = []
  /// Those whose office has a word.
  private var holders = WordNumbers(capacity: 64)
  private var holdersByWord: [[Int]] = []
  /// The other one of a couple, by number.
  var partners: [Int: Int] = [:]
  /// Those with a tie to somebody, by whose it is.
  var relatives: [Int: [Int]] = [:]
  /// Those with full names, by their initials.
  private var initials = WordMap<Int>()
  /// Where the bracket opens around each word that stands alone in brackets.
  private(set) var bracketed = WordMap<Int>()
  /// Who answers in an interview of questions and answers: whom the headline names, else whom the article names most.
  var interviewee: Int?
  /// Whom the headline or standfirst of a French or Spanish article names.
  var headlined: Set<Int> = []
  /// Whose words those are for which nobody is named: whom an interview is with, or whose statement the article is, as
  /// its headline says (`Statement from Mayor Augusta Penn on …`).
  var voice: Int?

  /// The people and bodies in an article's running text, and in its headline those that begin with a given name.
  init(_ reading: Reading, _ structure: Structure, _ lexicon: SpeechLexicon, quoted: [QuotedSegment] = []) {
    self.reading = reading
    sentences = reading.sentences
    self.quoted = quoted
    names = MentionReader(reading, lexicon, .builtin)
    guard lexicon.grammar != .unknown else { return }
    bracketed = wordsInBrackets()
    for (number, sentence) in sentences.enumerated() where structure.blocks.indices.contains(sentence.block) {
      let kind = structure.blocks[sentence.block].kind
      guard QuotedText.holdsSpeech(kind) else { continue }
      let found = names.mentions(in: number)
      mentions += kind == .headline || kind == .heading ? found.filter { $0.isFull } : found
    }
    trimObjects()
    dropUnsure()
    mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
    addBareNames(structure)
    markQuoted()
    countSteps()
    readRoles()
    dropFields()
    shareFamilyNames()
    readAttached()
    gather()
    settleDoubts()
    settleLikely()
    settleSorted()
    relate()
    joinRelatives()
    learnSexes()
    enterOffices()
    findHeadlined(structure)
    findInterviewee()
    findAuthor(structure.headline)
  }

  /// Whose office has the word, and whose full name has the initials.
  private mutating func enterOffices() {
    for (number, one) in ones.enumerated() {
      if one.words.count > 1 {
        let letters = tokens(in: one.name).filter { $0.shape.contains(.capital) }.map {
          reading.text[$0.range.lowerBound]
        }
        let hash = WordHash.of(letters)
        if initials[hash] == nil { initials.set(hash, to: number) }
      }
      if let role = one.role { for token in tokens(in: role) { enter(office: token.hash, number) } }
      // `the pope`, where Pope Clement is named
      if let title = tokens(in: one.name).first, one.words.count > 1,
        !names.classes(title).isDisjoint(with: Self.titles)
      {
        enter(office: title.hash, number)
      }
    }
  }

  private mutating func enter(office word: UInt32, _ number: Int) {
    let place = holders.number(of: word)
    if place == holdersByWord.count { holdersByWord.append([]) }
    if holdersByWord[place].count < 64, holdersByWord[place].last != number { holdersByWord[place].append(number) }
  }

  private static let titles: WordClass = [.title, .role, .maleTitle, .femaleTitle]

  /// Those whose office has the word; 64 at most.
  func holders(of word: UInt32) -> [Int] { holders[word].map { holdersByWord[$0] } ?? [] }

  /// Whose full name begins with these letters.
  func one(withInitials letters: [UInt8]) -> Int? { initials[WordHash.of(letters)] }

  /// Those whose name has the word.
  func bearers(ofName word: UInt32) -> ArraySlice<Int> { bearers[word].map { bearersByWord[$0].suffix(16) } ?? [] }

  /// Where all nouns have capitals, a word alone is a name only if a fuller name shows it to be one.
  private mutating func dropUnsure() {
    guard names.lexicon.grammar == .german else { return }
    showByFamily()
    var sure = WordNumbers(capacity: 64)
    for mention in mentions where mention.isSure { for word in mention.words { _ = sure.number(of: word) } }
    let full = families { $0.isSure && $0.words.count > 1 }
    mentions.removeAll { mention in
      guard !mention.isSure, let last = mention.words.last else { return !mention.isSure }
      if sure[last] == nil || mention.words.count > 2 { return true }
      // `Fenja Petersen`, where `Pastor Petersen` is named; not `Regisseur Lukschy`, where Stefan Lukschy is.
      return mention.words.count == 2 && (full[last] != nil || !names.mayBeGiven(mention.tokens.lowerBound))
    }
  }

  /// The last words of the names that a rule picks.
  func families(_ isWanted: (NamedMention) -> Bool) -> WordNumbers {
    var families = WordNumbers(capacity: 64)
    for mention in mentions where isWanted(mention) {
      if let family = mention.words.last { _ = families.number(of: family) }
    }
    return families
  }

  private mutating func markQuoted() {
    var next = 0
    for index in mentions.indices {
      let start = mentions[index].range.lowerBound
      while next < quoted.count, quoted[next].outer.upperBound <= start { next += 1 }
      mentions[index].isQuoted = next < quoted.count && quoted[next].outer.contains(start)
    }
  }

  private mutating func countSteps() {
    var next = 0
    var count: Int32 = 0
    steps.reserveCapacity(sentences.count)
    for sentence in sentences {
      while next < quoted.count, quoted[next].outer.upperBound < sentence.range.upperBound { next += 1 }
      let isWords =
        next < quoted.count && quoted[next].outer.lowerBound <= sentence.range.lowerBound
        && sentence.range.upperBound <= quoted[next].outer.upperBound
      if !isWords { count += 1 }
      steps.append(count)
    }
  }

  /// `Alan and Judith Tolliver`: the first has the family name of the second.
  private mutating func shareFamilyNames() {
    guard mentions.count > 1 else { return }
    let families = families { $0.words.count > 1 }
    for index in mentions.indices.dropLast()
    where mentions[index].words.count == 1 && families[mentions[index].words[0]] == nil {
      let (this, next) = (mentions[index], mentions[index + 1])
      guard next.words.count > 1, next.tokens.lowerBound == this.tokens.upperBound + 1, !this.isBody, !next.isBody,
        names.isGiven(reading.tokens[this.tokens.lowerBound]),
        names.isGiven(reading.tokens[next.tokens.lowerBound])
          || names.lexicon.grammar != .english && next.words.count == 2,
        names.classes(reading.tokens[this.tokens.upperBound]).contains(.conjunction), let family = next.words.last
      else { continue }
      mentions[index].words.append(family)
      mentions[index].family = reading.tokens[next.tokens.upperBound - 1].range.lowerBound..<next.range.upperBound
      mentions[index].isPerson = true
    }
  }

  /// Notes who goes with whom.
  private mutating func pair() {
    for index in mentions.indices.dropLast() where mentions[index].family != nil {
      partners[mentions[index].number] = mentions[index + 1].number
      partners[mentions[index + 1].number] = mentions[index].number
    }
  }

  // MARK: Who is who

  /// Longer names first: a bare family name then finds its bearer wherever it stands.
  ///
  /// A name with a nickname in marks comes behind the same without.
  private mutating func gather() {
    let weights = mentions.map { mention in
      2 * mention.words.count - (reading.tokens[mention.tokens].contains { $0.kind == .mark } ? 1 : 0)
    }
    let aliases = aliases()
    let order = mentions.indices.sorted { (weights[$0], $1) > (weights[$1], $0) }
    for index in order {
      let word = mentions[index].words.count == 1 ? mentions[index].words.last : nil
      let alias = word.flatMap { aliases[$0] }.map { mentions[$0].number }
      if let known = alias.flatMap({ $0 < 0 ? nil : $0 }) ?? known(index) {
        mentions[index].number = known
        continue
      }
      let mention = mentions[index]
      mentions[index].number = ones.count
      for word in mention.words { enter(word, ones.count) }
      ones.append(
        NamedOne(
          name: mention.range, family: mention.family, words: mention.words, suffix: mention.suffix, sex: mention.sex,
          isSexGuessed: mention.isSexGuessed, isPerson: mention.isPerson, isBody: mention.isBody && !mention.isPerson))
    }
    for mention in mentions { note(mention) }
    pair()
    for number in ones.indices where ones[number].isThing && !ones[number].hasFirmRole { ones[number].isBody = true }
  }

  private mutating func enter(_ word: UInt32, _ number: Int) {
    let place = bearers.number(of: word)
    if place == bearersByWord.count { bearersByWord.append([]) }
    bearersByWord[place].append(number)
  }

  private mutating func note(_ mention: NamedMention) {
    let number = mention.number
    ones[number].mentions += 1
    if ones[number].mentions == 1 || mention.words.count > ones[number].words.count {
      ones[number].words = mention.words
    }
    let isBetter = ones[number].isSexGuessed && !mention.isSexGuessed
    if ones[number].sex == .unknown || isBetter, mention.sex != .unknown {
      ones[number].sex = mention.sex
      ones[number].isSexGuessed = mention.isSexGuessed
    }
    ones[number].isPerson = ones[number].isPerson || mention.isPerson
    ones[number].isWeak = ones[number].isWeak && mention.isWeak
    if mention.words.count == ones[number].words.count {
      ones[number].isBody = ones[number].isBody || mention.isBody && !mention.isPerson
      ones[number].isOther = ones[number].isOther || mention.isOther && !mention.isPerson
    }
    ones[number].isDocument = ones[number].isDocument || mention.isDocument
    ones[number].isThing = ones[number].isThing || mention.isThing && mention.words.count == 1
    ones[number].hasFirmRole = ones[number].hasFirmRole || mention.hasFirmRole
    if ones[number].role == nil { ones[number].role = mention.role }
  }

  /// Whom the mention names, if a longer or equal name is known: the same words, a family name, a given name alone.
  private func known(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard let last = mention.words.last, let place = bearers[last] else { return nil }
    let candidates = bearersByWord[place].suffix(16).filter { fits(mention, ones[$0]) }
    if let same = candidates.first(where: { ones[$0].words == mention.words }) { return same }
    let family = candidates.filter { isFamily(last, of: ones[$0]) }
    if mention.words.count == 1, !family.isEmpty, family.allSatisfy({ isLaterRelative($0, than: index) }) { return nil }
    return mention.words.count == 1 && family.count > 1
      ? nearest(family, before: index) : family.first ?? candidates.first
  }

  /// `President Hale spoke. His daughter, Mia Hale, …`: whom an article names later, as somebody’s relation, is not
  /// whom it has called by the family name before.
  private func isLaterRelative(_ number: Int, than index: Int) -> Bool {
    let full = firstMention(endingAfter: ones[number].name.lowerBound)
    return full > index && full < mentions.count && relationNoun(before: full) != nil
  }

  /// Whether a word is the family name: the last, and of two Spanish surnames the first (`Antonio Pérez Lobo`).
  private func isFamily(_ word: UInt32, of one: NamedOne) -> Bool {
    if one.words.last == word { return true }
    return names.lexicon.grammar == .romance && one.isPerson && !one.isBody && one.words.count > 2
      && one.words.dropFirst().contains(word)
  }

  /// Of several with one family name the person whose full name stands last before a mention.
  private func nearest(_ numbers: [Int], before index: Int) -> Int? {
    let people = numbers.filter { !ones[$0].isBody }
    let wanted = people.isEmpty ? numbers : people
    // `Mendoza publicó …` in a piece on Casilda Mendoza, though her niece Lourdes Mendoza was named last.
    if names.lexicon.grammar != .english, let subject = headlined(wanted, before: index) { return subject }
    // `since her father, Emil Beck, died`: told of in passing.
    let told = (max(0, index - Self.reach)..<index).filter {
      let mention = mentions[$0]
      return (mention.isFull || mention.isPerson && mention.words.count > 1) && wanted.contains(mention.number)
    }
    return (told.last { !isRelative($0) } ?? told.last).map { mentions[$0].number } ?? wanted.first
  }

  /// The only one of these whom the headline names with a full name, else the first whom the article does.
  private func headlined(_ numbers: [Int], before index: Int) -> Int? {
    mentions[..<index].first { $0.isFull && numbers.contains($0.number) }?.number
  }

  /// How many mentions back a full name is looked for.
  private static let reach = 64

  private static let legalForms: WordSet = [
    "llp", "llc", "ltd", "ltd.", "plc", "inc", "inc.", "corp", "corp.", "gmbh", "ag", "sa", "pty", "co", "co.",
  ]

  /// Whether a word alone, which no title stands before, is somebody’s family name, though women or men are called so:
  /// `Grace` for Peter Grace.
  private func isSurname(_ mention: NamedMention, of one: NamedOne) -> Bool {
    guard names.lexicon.grammar == .english, one.words.count > 1, one.words.last == mention.words.last else {
      return false
    }
    let before = mention.tokens.lowerBound - 1
    return before < 0 || !names.isTitle(reading.tokens[before])
  }

  private func fits(_ mention: NamedMention, _ one: NamedOne) -> Bool {
    if let own = mention.suffix, let known = one.suffix, own != known { return false }
    let isSexKnown = mention.sex != .unknown && !mention.isSexGuessed && one.sex != .unknown
    if isSexKnown, mention.sex != one.sex, mention.words.count == 1, !isSurname(mention, of: one) { return false }
    if mention.words.count == 1 {
      // `says Chad`, where Chad Lowe is named, and no country is meant.
      let isGiven = names.lexicon.grammar == .english && one.isPerson && one.words.first == mention.words[0]
      return !mention.isBody || one.words.count == 1 || one.words.last == mention.words[0]
        || isGiven && !isObject(mention)
    }
    // `Ellen Marsh` is not the Ellen Marsh Foundation; `Carver Dunn` is Carver Dunn LLP.
    if one.isBody, !mention.isBody, mention.words.last != one.words.last {
      return !mention.isFull && mention.words == one.words.dropLast()
        && Self.legalForms.contains(one.words[one.words.count - 1])
    }
    var rest = one.words[...]
    for (index, word) in mention.words.enumerated() {
      // `M. Ben Youssef`, where Ahmed Ben Youssef is named: at the head of a name a particle is a word.
      if index == 0, names.lexicon.grammar == .romance, mention.words.count > 1, names.lists[word].contains(.particles)
      {
        continue
      }
      let isShort = index == 0 && mention.words.count > 1 && names.lists.areOneName(word, rest.first)
      guard let place = isShort ? rest.startIndex : rest.firstIndex(of: word) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }
}
