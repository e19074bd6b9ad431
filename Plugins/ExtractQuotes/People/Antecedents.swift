import Prose
import Text

/// Whom a pronoun may mean: those named before it, and the noun phrases for somebody without a name.
extension PeopleIndex {
  /// Whom a pronoun may stand for.
  enum Antecedent {
    /// Somebody named, by number.
    case one(Int)
    /// A noun phrase without a name: `A woman comes in … “…,” she says.`
    case phrase(Range<Int>)

    /// The number, -1 for none, and the phrase, empty for none.
    var parts: (number: Int, phrase: Range<Int>) {
      switch self {
      case .one(let number): (number, 0..<0)
      case .phrase(let range): (-1, range)
      }
    }
  }

  /// The first of the same pronouns that open this and the sentences before it: whom the last one means, the first does
  /// (`He pointed out that Ash & Co sell. “…,” he added.`).
  func opening(_ sex: Sex, before offset: Int) -> Int {
    guard names.lexicon.grammar == .english, !sentences.isEmpty else { return offset }
    let wanted: WordClass = sex == .male ? .he : .she
    let here = sentence(at: offset)
    var (first, block) = (offset, sentences[here].block)
    for number in stride(from: here, through: max(0, here - 16), by: -1) {
      let sentence = sentences[number]
      if sentence.block != block {
        // `She put the photo away. ⏎ “That is what I hear,” she said.`: the paragraph above ends with the same pronoun.
        guard block == sentences[here].block, isOpened(block, before: offset) else { break }
        block = sentence.block
      }
      if isInQuotation(sentence.range.lowerBound) || sentence.range.lowerBound >= offset { continue }
      let words = reading.tokens[sentence.tokens].prefix(3)
      let opener = words.first { names.classes($0).isDisjoint(with: [.conjunction, .adverb]) }
      guard let word = opener, names.classes(word).contains(wanted) else { break }
      first = word.range.lowerBound
    }
    return first
  }

  /// Whether nothing stands in a paragraph before an offset but a quotation.
  func isOpened(_ block: Int, before offset: Int) -> Bool {
    let first = sentences.partitioningIndex { $0.block >= block }
    let start = first < sentences.count ? sentences[first].range.lowerBound : offset
    let number = quoted.partitioningIndex { $0.outer.upperBound > start }
    guard number < quoted.count else { return false }
    return quoted[number].outer.lowerBound <= start + 1 && quoted[number].outer.upperBound + 2 >= offset
  }

  /// The person whom a pronoun means.
  func person(_ sex: Sex, before offset: Int, speaker: Int?, besides other: Int = -1) -> Int? {
    best(sex, before: offset, speaker: speaker, besides: other, quoted: false)?.number
  }

  /// Whom a sum of scores prefers among the names before an offset: nearness, the same paragraph, leading the sentence
  /// right before, a sex that fits, having spoken last, and how often the article names somebody.
  ///
  /// - Parameter quoted: whether the names within quotations are asked, or those outside.
  func best(
    _ sex: Sex, before offset: Int, speaker: Int?, besides other: Int, quoted: Bool
  ) -> (number: Int, score: Int)? {
    let here = sentence(at: offset)
    var best: (number: Int, score: Int)?
    for index in lastMentions(before: offset, within: 8) {
      let mention = mentions[index]
      guard mention.number != other, mention.isQuoted == quoted, mayBe(mention.number, sex), mayBeSomebody(mention)
      else {
        continue
      }
      let score = score(index, here, sex, speaker)
      if score > best?.score ?? 0 { best = (mention.number, score) }
    }
    return best
  }

  /// The places of the last two dozen mentions before an offset that are no more than so many steps away, the nearest
  /// first.
  func lastMentions(before offset: Int, within reach: Int32) -> some Sequence<Int> {
    let here = sentence(at: offset)
    let end = firstMention(endingAfter: offset)
    return (max(0, end - 24)..<end).reversed().prefix { steps[here] - steps[mentions[$0].sentence] <= reach }
  }

  /// Whether a mention names somebody who may act: no body, and no word alone behind a preposition.
  func mayBeSomebody(_ mention: NamedMention) -> Bool {
    let one = ones[mention.number]
    return !one.isBody && (one.isPerson || one.words.count > 1 || !isObject(mention))
  }

  private func score(_ index: Int, _ here: Int, _ sex: Sex, _ speaker: Int?) -> Int {
    let mention = mentions[index]
    let one = ones[mention.number]
    let distance = Int(steps[here] - steps[mention.sentence])
    let isSameBlock = sentences[mention.sentence].block == sentences[here].block
    let leads = leads(index, sex)
    var score = 60 - 9 * distance + min(one.mentions, 6)
    score += leads ? 14 : 0
    score += isSameBlock ? 16 : 0
    score += leads && isSameBlock && distance <= 1 ? 18 : 0
    // `Others are Lee and May, the agent Rudd said. He said it was “…”`: whoever told the sentence before goes on.
    score += names.lexicon.grammar == .english && distance == 1 && !leads && speaks(mention) ? 36 : 0
    score += introduces(mention, here) ? 14 : 0
    score += one.sex == sex && sex != .unknown ? (one.isSexGuessed ? 18 : 24) : 0
    score += mention.number == speaker ? (isSameBlock ? 16 : 12) : 0
    score += headlined.contains(mention.number) ? 10 : 0
    score -= mention.isPossessive ? 8 : 0
    score -= isModifier(index) ? 40 : 0
    score -= isRelative(index, sex) ? 80 : 0
    score -= one.isPerson || one.words.count > 1 ? 0 : 22
    return score
  }

  /// Whether a name opens the last sentence of the paragraph before one that tells about them without their name.
  private func introduces(_ mention: NamedMention, _ here: Int) -> Bool {
    let sentence = sentences[mention.sentence]
    guard names.lexicon.grammar == .english, mention.tokens.lowerBound == sentence.tokens.lowerBound,
      !mention.isPossessive
    else { return false }
    let next = mention.sentence + 1
    return next <= here && sentences[next].block != sentence.block && sentences[next].block == sentences[here].block
  }

  /// Whether nobody else of that sex is named before it in its sentence, and no preposition makes it an object.
  func leads(_ index: Int, _ sex: Sex) -> Bool {
    let mention = mentions[index]
    if isObject(mention) || mention.isPossessive && !isTopic(index) || isAside(mention) { return false }
    // `Vejer tiene dos pregoneros: …`: a word alone is a place as often.
    let one = ones[mention.number]
    if names.lexicon.grammar == .romance, one.words.count == 1, !one.isPerson { return false }
    if opensClause(mention) { return true }
    var before = index - 1
    while before >= 0, mentions[before].sentence == mention.sentence {
      let other = ones[mentions[before].number]
      let mayLead =
        !other.isBody && !isObject(mentions[before]) && !mentions[before].isPossessive
        && (other.isPerson || other.words.count > 1) && !isModifier(before)
        && (sex == .unknown || other.sex == .unknown || other.sex == sex)
      if mayLead, mentions[before].number != mention.number { return false }
      before -= 1
    }
    return true
  }

  /// `Trainer Berg muss gehen, Nachfolger Holm übernimmt und ist „froh“, wie er sagte`: behind a comma and before a verb.
  private func opensClause(_ mention: NamedMention) -> Bool {
    var place = mention.tokens.lowerBound
    let sentence = sentences[mention.sentence].tokens
    while place > sentence.lowerBound, names.isTitle(reading.tokens[place - 1]) { place -= 1 }
    let next = mention.tokens.upperBound
    guard names.lexicon.grammar == .german, place > sentence.lowerBound, isComma(place - 1), next < sentence.upperBound,
      reading.tokens[next].kind == .word, !reading.tokens[next].shape.contains(.capital)
    else { return false }
    return names.classes(reading.tokens[next]).isDisjoint(with: [.preposition, .determiner, .conjunction, .adverb])
  }

  /// `Dunn’s own dog was ill.`: a genitive that opens a sentence in which nobody else is named.
  private func isTopic(_ index: Int) -> Bool {
    let mention = mentions[index]
    return mention.tokens.lowerBound == sentences[mention.sentence].tokens.lowerBound
      && !(index + 1 < mentions.count && mentions[index + 1].sentence == mention.sentence)
  }

  /// Whether a name belongs to the office of whoever is named next: `Obama consultant Cornell Bell`.
  func isModifier(_ index: Int) -> Bool {
    guard index + 1 < mentions.count, let role = mentions[index + 1].role else { return false }
    return role.lowerBound <= mentions[index].range.lowerBound && mentions[index].range.upperBound <= role.upperBound
  }

  /// Whether a preposition stands before a name and its titles: `Cross-examined by Dominic Farr, …`.
  func isObject(_ mention: NamedMention) -> Bool {
    var place = mention.tokens.lowerBound
    let start = sentences[mention.sentence].tokens.lowerBound
    while place > start, names.isTitle(reading.tokens[place - 1]) { place -= 1 }
    return names.beginsElided(place)
      || place > start && names.classes(reading.tokens[place - 1]).contains(.preposition)
  }

  // MARK: Phrases without a name

  /// `A foreign envoy`, `My late father`: a determiner, a few words, a noun for a person, and no name with it.
  func personPhrase(opening number: Int) -> (range: Range<Int>, sex: Sex)? {
    let sentence = sentences[number].tokens
    var place = sentence.lowerBound
    while place < sentence.upperBound,
      reading.tokens[place].kind != .word || names.classes(reading.tokens[place]).contains(.conjunction)
    { place += 1 }
    if let behind = behindPlace(place, sentence) { place = behind }
    // `C’est un notaire qui a donné l’alerte.`
    if names.lexicon.grammar == .romance, place + 1 < sentence.upperBound,
      Self.being.contains(reading.tokens[place].hash), Self.indefinite.contains(reading.tokens[place + 1].hash)
    {
      place += 1
    }
    let start = place
    guard place < sentence.upperBound,
      place - sentence.lowerBound < 2 || reading.tokens[place - 1].kind == .punctuation,
      !names.classes(reading.tokens[place]).isDisjoint(with: [.determiner, .possessive])
        || names.isElided(reading.tokens[place])
    else { return nil }
    var head = names.isElided(reading.tokens[place]) && names.isPersonNoun(reading.tokens[place]) ? place : -1
    while place + 1 < min(sentence.upperBound, start + 7) {
      place += 1
      let token = reading.tokens[place]
      guard token.kind == .word else { break }
      if names.isPersonNoun(token) || names.isPersonLike(token) && (isWho(place + 1) || isApposed(place + 1)) {
        head = place
      } else if head >= 0 || !names.classes(token).isDisjoint(with: Self.phraseEnds) {
        break
      }
    }
    guard head >= start, head > start || names.isElided(reading.tokens[start]), !isGenitive(head) else { return nil }
    let range = reading.tokens[start].range.lowerBound..<reading.tokens[head].range.upperBound
    if isWho(head + 1) || isComplement(head + 1), isNamed(behindClause: head + 1, sentence) { return nil }
    if isInQuotation(range.lowerBound) || isPlural(range) || mention(in: range) != nil
      || one(behind: range.upperBound) != nil
      || one(behind: phraseEnd(range)) != nil
    {
      return nil
    }
    return (range, names.sex(ofRole: range) ?? .unknown)
  }

  /// `The man who won the pub, Walter Pell, is 84.`: a name between commas behind the relative clause.
  private func isNamed(behindClause start: Int, _ sentence: Range<Int>) -> Bool {
    guard let comma = (start..<sentence.upperBound).first(where: { names.isSign($0, ",") }),
      comma + 2 < sentence.upperBound
    else { return false }
    let index = firstMention(endingAfter: reading.tokens[comma].range.upperBound)
    guard index < mentions.count, !ones[mentions[index].number].isBody else { return false }
    let mention = mentions[index]
    return mention.tokens.lowerBound == comma + 1 && mention.tokens.upperBound < sentence.upperBound
      && names.isSign(mention.tokens.upperBound, ",")
  }

  /// `Sur le pont, une passante s’arrête.`, `Outside court, the driver wept.`: behind the comma that ends where a sentence
  /// takes place.
  private func behindPlace(_ start: Int, _ sentence: Range<Int>) -> Int? {
    guard names.lexicon.grammar != .german, start < sentence.upperBound,
      names.classes(reading.tokens[start]).contains(.preposition),
      let comma = (start..<min(sentence.upperBound, start + 6)).first(where: { names.isSign($0, ",") }),
      comma + 1 < sentence.upperBound,
      Self.indefinite.contains(reading.tokens[comma + 1].hash) || names.isDefinite(reading.tokens[comma + 1])
    else { return nil }
    return comma + 1
  }

  /// `La ministre déléguée à l’Industrie, Anne Gil, …`: what a French or Spanish office is for.
  private func isComplement(_ place: Int) -> Bool {
    names.lexicon.grammar == .romance && place < reading.tokens.count
      && (names.classes(reading.tokens[place]).contains(.preposition) || names.isElided(reading.tokens[place]))
  }

  private func isWho(_ place: Int) -> Bool {
    place < reading.tokens.count && names.classes(reading.tokens[place]).contains(.who)
  }

  /// `Die Halterin, eine Reitlehrerin, …`: a comma and an article.
  private func isApposed(_ place: Int) -> Bool {
    guard names.lexicon.grammar != .english, place + 1 < reading.tokens.count,
      reading.tokens[place].kind == .punctuation, names.first(reading.tokens[place]) == UInt8(ascii: ",")
    else { return false }
    return names.classes(reading.tokens[place + 1]).contains(.determiner)
  }

  /// `The nurses’ leaders`, `the mayor’s office`.
  private func isGenitive(_ place: Int) -> Bool {
    guard place + 1 < reading.tokens.count else { return false }
    if reading.tokens[place].shape.contains(.apostrophe), names.lexicon.grammar == .english { return true }
    return reading.tokens[place + 1].kind == .mark
      && reading.tokens[place + 1].range.lowerBound == reading.tokens[place].range.upperBound
  }

  /// Whether a quotation holds the offset.
  func isInQuotation(_ offset: Int) -> Bool {
    let number = quoted.partitioningIndex { $0.outer.upperBound > offset }
    return number < quoted.count && quoted[number].outer.contains(offset)
  }

  private static let being: WordSet = ["c'est", "c’est", "es", "fue", "era"]
  private static let phraseEnds = WordClass.divider.union([.determiner, .possessive]).union(.cue).subtracting(.adverb)
}
