import Articles
import Prose
import Text

/// Whom and what an article names, each with its fullest name, its office and all places: made before any quotation is
/// attributed.
struct People {
  let reading: Reading
  private(set) var ones: [NamedOne] = []
  /// All mentions in the order of the text.
  private(set) var mentions: [NamedMention] = []
  private let names: MentionReader

  /// The people and bodies in an article's running text.
  init(_ reading: Reading, _ structure: Structure, _ lexicon: SpeechLexicon) {
    self.reading = reading
    names = MentionReader(reading, lexicon, .builtin)
    for (number, sentence) in reading.sentences.enumerated() where structure.blocks.indices.contains(sentence.block) {
      switch structure.blocks[sentence.block].kind {
      case .headline, .heading, .byline, .dateline, .boilerplate, .correctionNote, .embed: continue
      default: mentions += names.mentions(in: number)
      }
    }
    let sure = Set(mentions.filter(\.isSure).flatMap(\.words))
    mentions.removeAll { !$0.isSure && !($0.words.count == 1 && sure.contains($0.words[0])) }
    mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
    let roles = RoleReader(names: names)
    for index in mentions.indices {
      mentions[index].role = mentions[index].isBody ? nil : roles.role(of: mentions[index])
      if mentions[index].role != nil { mentions[index].isPerson = true }
    }
    gather()
  }

  // MARK: Who is who

  /// Longer names first: a bare family name then finds its bearer wherever it stands.
  private mutating func gather() {
    var byWord: [UInt32: [Int]] = [:]
    let order = mentions.indices.sorted {
      (mentions[$0].words.count, $1) > (mentions[$1].words.count, $0)
    }
    for index in order {
      let number = known(mentions[index], byWord) ?? ones.count
      if number == ones.count {
        ones.append(NamedOne(name: mentions[index].range, words: mentions[index].words, sex: mentions[index].sex))
        for word in mentions[index].words { byWord[word, default: []].append(number) }
      }
      mentions[index].number = number
    }
    for mention in mentions { note(mention) }
    learnSexes()
  }

  /// Where a sentence names one person and goes on with `she`, that person is a woman.
  private mutating func learnSexes() {
    var votes = Array(repeating: 0, count: ones.count)
    var things = votes
    var index = 0
    while index < mentions.count {
      let first = index
      while index < mentions.count, mentions[index].sentence == mentions[first].sentence { index += 1 }
      let people = Set(mentions[first..<index].map(\.number).filter { !ones[$0].isBody })
      guard people.count == 1, let number = people.first else { continue }
      let sentence = reading.sentences[mentions[first].sentence]
      for token in reading.tokens[mentions[first].tokens.upperBound..<sentence.tokens.upperBound] {
        let classes = names.classes(token)
        if classes.contains(.he) || Self.his.contains(token.hash) { votes[number] += 1 }
        if classes.contains(.she) || Self.her.contains(token.hash) { votes[number] -= 1 }
        if classes.contains(.it) || Self.its.contains(token.hash) { things[number] += 1 }
      }
    }
    for number in ones.indices where ones[number].sex == .unknown && votes[number] != 0 {
      ones[number].sex = votes[number] > 0 ? .male : .female
      ones[number].isPerson = true
    }
    for number in ones.indices where things[number] > 0 && votes[number] == 0 && !ones[number].isPerson {
      ones[number].isBody = ones[number].isBody || ones[number].sex == .unknown
    }
  }

  private static let its: WordSet = ["its"]
  private static let his: WordSet = ["his"]
  private static let her: WordSet = ["her", "hers"]

  private mutating func note(_ mention: NamedMention) {
    let number = mention.number
    ones[number].mentions += 1
    if ones[number].mentions == 1 || mention.words.count > ones[number].words.count {
      ones[number].words = mention.words
    }
    if ones[number].sex == .unknown { ones[number].sex = mention.sex }
    ones[number].isPerson = ones[number].isPerson || mention.isPerson
    ones[number].isBody = ones[number].isBody || mention.isBody && !mention.isPerson
    if ones[number].role == nil { ones[number].role = mention.role }
  }

  /// Whom the mention names, if a longer or equal name is known: the same words, a family name, a given name alone.
  private func known(_ mention: NamedMention, _ byWord: [UInt32: [Int]]) -> Int? {
    guard let last = mention.words.last else { return nil }
    let candidates = (byWord[last] ?? []).suffix(16).filter { fits(mention, ones[$0]) }
    if let same = candidates.first(where: { ones[$0].words == mention.words }) { return same }
    return candidates.first { ones[$0].words.last == last } ?? candidates.first
  }

  private func fits(_ mention: NamedMention, _ one: NamedOne) -> Bool {
    let isSexKnown = mention.sex != .unknown && one.sex != .unknown
    if isSexKnown, mention.sex != one.sex, mention.words.count == 1 { return false }
    if mention.words.count == 1 { return !mention.isBody || one.words.count == 1 || one.words.last == mention.words[0] }
    var rest = one.words[...]
    for word in mention.words {
      guard let place = rest.firstIndex(of: word) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  // MARK: Questions

  /// Whom initials stand for that label the turns of an interview: `MO:` for Marguerite Osei.
  func one(withInitials label: Range<Int>) -> Int? {
    let letters = reading.text[label].filter { $0 != UInt8(ascii: ".") }
    guard (2...4).contains(letters.count), letters.allSatisfy({ isASCIIUppercase($0) }) else { return nil }
    return ones.indices.first { number in
      let name = tokens(in: reading.text, range: ones[number].name).filter { $0.shape.contains(.capital) }
      return ones[number].words.count > 1 && name.map { reading.text[$0.range.lowerBound] }.elementsEqual(letters)
    }
  }

  /// The number of the first mention that ends behind the offset.
  private func firstMention(endingAfter offset: Int) -> Int {
    var (low, high) = (0, mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The last mention within a range of the text.
  func mention(in range: Range<Int>) -> NamedMention? {
    var index = firstMention(endingAfter: range.lowerBound)
    var found: NamedMention?
    while index < mentions.count, mentions[index].range.lowerBound < range.upperBound {
      found = mentions[index]
      index += 1
    }
    return found
  }

  /// Whom a pronoun means: somebody named before it, outside of quotations, whose sex fits.
  ///
  /// Counted are nearness, being the first one named in a sentence, having spoken last, and how often the article
  /// names somebody.
  func person(_ sex: Entity.Sex, before offset: Int, speaker: Int?, isQuoted: (Int) -> Bool) -> Int? {
    var index = firstMention(endingAfter: offset) - 1
    guard index >= 0 else { return nil }
    let here = sentence(at: offset)
    var best: (number: Int, score: Int)?
    var seen = 0
    while index >= 0, seen < 24, here - mentions[index].sentence <= 8 {
      let mention = mentions[index]
      let one = ones[mention.number]
      if !one.isBody, one.sex == sex || one.sex == .unknown && (one.isPerson || one.words.count > 1),
        !isQuoted(mention.range.lowerBound)
      {
        let leads = !(0..<index).reversed().prefix(4).contains {
          mentions[$0].sentence == mention.sentence && !ones[mentions[$0].number].isBody
        }
        var score = 60 - 9 * (here - mention.sentence) + (leads ? 14 : 0) + min(one.mentions, 6)
        score += one.sex == sex ? 24 : 0
        score += mention.number == speaker ? 16 : 0
        if score > best?.score ?? 0 { best = (mention.number, score) }
      }
      seen += 1
      index -= 1
    }
    return best?.number
  }

  /// Who is named right behind an offset: within the same noun phrase (`former UFC champion Diego Marr`) or behind a
  /// comma (`its director, Lesley Orme,`).
  func one(behind offset: Int) -> Int? {
    let index = firstMention(endingAfter: offset)
    guard index < mentions.count else { return nil }
    var start = mentions[index].tokens.lowerBound
    var words = 0
    var commas = 0
    while start > 0, reading.tokens[start - 1].range.lowerBound >= offset {
      let token = reading.tokens[start - 1]
      if token.kind == .punctuation, reading.text[token.range.lowerBound] == UInt8(ascii: ",") {
        commas += 1
      } else if token.kind == .word, names.classes(token).isDisjoint(with: Self.ends) || names.isTitle(token) {
        words += 1
      } else {
        return nil
      }
      start -= 1
    }
    guard commas <= 1, words <= (commas == 0 ? 3 : 2) else { return nil }
    return ones[mentions[index].number].isBody ? nil : mentions[index].number
  }

  private static let ends = WordClass.divider.union([.determiner, .possessive]).union(.cue)

  /// Who is named right before an offset, with a comma between: `Lesley Orme, its director,`.
  func one(before offset: Int) -> Int? {
    let index = firstMention(endingAfter: offset) - 1
    guard index >= 0 else { return nil }
    let between = reading.text[mentions[index].range.upperBound..<max(offset, mentions[index].range.upperBound)]
    let isApposition = between.first == UInt8(ascii: ",") && between.count < 8
    return isApposition && !ones[mentions[index].number].isBody ? mentions[index].number : nil
  }

  /// The body that a noun means (`the agency`, `the company`): the last one before the offset with that head, else the
  /// only body of the article.
  func body(called noun: UInt32, before offset: Int) -> Int? {
    var index = firstMention(endingAfter: offset) - 1
    var last: Int?
    while index >= 0 {
      let number = mentions[index].number
      if ones[number].isBody {
        if ones[number].words.contains(noun) { return number }
        last = last ?? number
      }
      index -= 1
    }
    return last
  }

  /// The body named last before an offset, in the same or one of the two sentences before: what `it` may mean.
  func body(nearBefore offset: Int) -> Int? {
    var index = firstMention(endingAfter: offset) - 1
    guard index >= 0 else { return nil }
    let start = sentence(at: offset)
    if let noun = bodyNoun(in: start), let body = body(called: noun, before: offset) { return body }
    while index >= 0, mentions[index].sentence >= start - 2 {
      let one = ones[mentions[index].number]
      if one.isBody || !one.isPerson && one.words.count > 1 { return mentions[index].number }
      index -= 1
    }
    return nil
  }

  /// The noun for a body with which a sentence or the one before it begins: `The authority says …`.
  private func bodyNoun(in sentence: Int) -> UInt32? {
    for number in stride(from: sentence, through: max(0, sentence - 1), by: -1) {
      let tokens = reading.tokens[reading.sentences[number].tokens].prefix(4)
      let isNoun = { (token: Token) in names.isBody(token) && !token.shape.contains(.capital) }
      if let first = tokens.first, names.classes(first).contains(.determiner), let noun = tokens.first(where: isNoun) {
        return noun.hash
      }
    }
    return nil
  }

  /// The number of the sentence that begins at or before an offset.
  func sentence(at offset: Int) -> Int {
    var (low, high) = (0, reading.sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if reading.sentences[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low - 1, 0)
  }

  /// Whoever holds an office with that head, if the article gives it to one person only.
  func bearer(of head: UInt32, _ others: Set<UInt32>) -> Int? {
    var best: (number: Int, shared: Int, isUnique: Bool)?
    for (number, one) in ones.enumerated() {
      guard let role = one.role else { continue }
      let words = tokens(in: reading.text, range: role).map(\.hash)
      guard words.contains(head) else { continue }
      let shared = words.count { others.contains($0) }
      if shared > best?.shared ?? -1 {
        best = (number, shared, true)
      } else if shared == best?.shared {
        best?.isUnique = false
      }
    }
    return best?.isUnique == true ? best?.number : nil
  }

  /// The end of a noun phrase that goes on with `of` or `for`: `a delegation of truckers`.
  func phraseEnd(_ range: Range<Int>) -> Int {
    guard !reading.sentences.isEmpty else { return range.upperBound }
    let sentence = reading.sentences[sentence(at: range.lowerBound)]
    var place = sentence.tokens.lowerBound
    while place < sentence.tokens.upperBound, reading.tokens[place].range.lowerBound < range.upperBound { place += 1 }
    if let tail = nounTail(place, sentence.tokens) { return tail }
    guard place + 1 < sentence.tokens.upperBound, Self.links.contains(reading.tokens[place].hash) else {
      return range.upperBound
    }
    var end = place + 1
    while end < min(sentence.tokens.upperBound, place + 8), reading.tokens[end].kind == .word, phraseGoesOn(end) {
      end += 1
    }
    return end > place + 1 ? reading.tokens[end - 1].range.upperBound : range.upperBound
  }

  /// The end of small words behind a name of a people that lead to a body: `Swiss foreign ministry`.
  private func nounTail(_ start: Int, _ sentence: Range<Int>) -> Int? {
    guard start > sentence.lowerBound, names.lists.peoples.contains(reading.tokens[start - 1].hash) else { return nil }
    for place in start..<min(start + 3, sentence.upperBound) {
      let token = reading.tokens[place]
      guard token.kind == .word, !token.shape.contains(.capital) else { return nil }
      if names.isBody(token) || names.isOffice(token) { return token.range.upperBound }
    }
    return nil
  }

  private static let links: WordSet = ["of", "for", "de", "del", "du", "aux"]

  private func phraseGoesOn(_ place: Int) -> Bool {
    let token = reading.tokens[place]
    let isLink = Self.links.contains(token.hash) && place + 1 < reading.tokens.count
    if isLink { return reading.tokens[place + 1].shape.contains(.capital) }
    let classes = names.classes(token)
    if names.isBody(token) || !classes.isDisjoint(with: [.determiner, .possessive]) { return true }
    return classes.isDisjoint(with: Self.ends)
  }
}
