import Articles
import Prose
import Text

/// What may be asked of those whom an article names.
extension PeopleIndex {
  /// Whom initials stand for that label the turns of an interview: `MO:` for Marguerite Osei, `SdB:` for Siobhán de
  /// Barra.
  func one(withInitials label: Range<Int>) -> Int? {
    let start = names.lexicon.grammar == .romance ? label.lowerBound : startOfInitials(label)
    let bare = reading.text[start..<label.upperBound].filter { $0 != UInt8(ascii: ".") && $0 != 0x20 }
    let letters = bare.filter(isASCIIUppercase)
    guard (2...4).contains(letters.count), bare.count < 6, bare.allSatisfy({ isASCIILetter($0) }),
      isASCIIUppercase(bare[0]), bare.last.map(isASCIIUppercase) ?? false, bare.count - letters.count < letters.count
    else { return nil }
    return one(withInitials: letters)
  }

  /// Where initials begin behind an article: `the NTSA`, for the National Transport Safety Authority.
  private func startOfInitials(_ phrase: Range<Int>) -> Int {
    let words = tokens(in: phrase)
    guard words.count == 2, let last = words.last, names.isDefinite(words[words.startIndex]), names.isAllCapitals(last)
    else { return phrase.lowerBound }
    return last.range.lowerBound
  }

  /// The number of the first mention that ends behind the offset.
  func firstMention(endingAfter offset: Int) -> Int {
    mentions.partitioningIndex { $0.range.upperBound > offset }
  }

  /// The name of somebody, put together where the family name stands with another’s given name.
  func name(of number: Int) -> String {
    let one = ones[number]
    let own = String(utf8: reading.text[one.name])
    return one.family.map { own + " " + String(utf8: reading.text[$0]) } ?? own
  }

  /// Whether a name means a family: `the Tollivers`.
  func isFamily(_ number: Int) -> Bool {
    let one = ones[number]
    guard one.words.count == 1, !one.isBody, reading.text[one.name.upperBound - 1] == UInt8(ascii: "s") else {
      return false
    }
    let bare = WordHash.of(one.name.dropLast(), in: reading.text)
    return bearers(ofName: bare).contains { ones[$0].words.count > 1 && ones[$0].words.last == bare }
  }

  /// The name in a phrase that speaks: the last one, but the first where a person of somewhere or something is meant
  /// (`Tova Klein of Harrow Securities`).
  func speaker(in range: Range<Int>) -> (range: Range<Int>, number: Int, isPossessive: Bool, isWhole: Bool)? {
    var index = firstMention(endingAfter: range.lowerBound)
    guard index < mentions.count, mentions[index].range.lowerBound < range.upperBound else { return nil }
    let first = mentions[index]
    if isOfSomewhere(first) || first.isFull && isSomebody(first) && isComma(first.tokens.upperBound) {
      return (first.range, first.number, false, true)
    }
    while index + 1 < mentions.count, mentions[index + 1].range.lowerBound < range.upperBound {
      index += 1
      // `David Albers and Serena Kelly of the Institute for Science`
      let mention = mentions[index]
      if mention.isFull, isOfSomewhere(mention) { return (mention.range, mention.number, false, true) }
    }
    return (mentions[index].range, mentions[index].number, mentions[index].isPossessive, false)
  }

  /// Whether a preposition stands behind somebody’s name.
  private func isOfSomewhere(_ mention: NamedMention) -> Bool {
    let behind = mention.tokens.upperBound
    return isSomebody(mention) && behind < reading.tokens.count
      && names.classes(reading.tokens[behind]).contains(.preposition)
  }

  private func isSomebody(_ mention: NamedMention) -> Bool { !mention.isBody && !mention.isPossessive }

  func isComma(_ place: Int) -> Bool {
    place < reading.tokens.count && reading.tokens[place].kind == .punctuation
      && reading.text[reading.tokens[place].range.lowerBound] == UInt8(ascii: ",")
  }

  /// The words of an office in a phrase, its determiner left out.
  func office(in range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    let words = tokens(in: range).drop { !names.classes($0).isDisjoint(with: [.determiner, .possessive]) }
    guard let first = words.first, words.contains(where: { names.isOffice($0) }) else { return nil }
    let start = (names.isElided(first) ? names.bare(first) : first).range.lowerBound
    let end = max(phraseEnd(range), range.upperBound)
    // `former secretary of the club`, whose name ends the phrase
    if let name = mention(in: range.upperBound..<max(end, range.upperBound)), name.range.upperBound == end, name.isFull
    {
      return start..<reading.tokens[max(name.tokens.lowerBound - 1, 0)].range.upperBound
    }
    return start..<end
  }

  /// Whether a phrase means several: its noun is one for groups.
  func isPlural(_ range: Range<Int>) -> Bool {
    tokens(in: range).contains { names.classes($0).contains(.group) || names.lists[$0.hash].contains(.groups) }
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

  /// The number of whom the last mention within a range names, -1 for none.
  func number(in range: Range<Int>) -> Int { mention(in: range)?.number ?? -1 }

  /// One of those told of before: `L’un d’eux, Malo Quéré, …`.
  private static let ofThem: WordSet = ["d'eux", "d'elles"]

  /// Who is named right behind an offset: within the same noun phrase (`former UFC champion Diego Marr`) or behind a
  /// comma (`its director, Lesley Orme,`).
  func one(behind offset: Int) -> Int? {
    var index = firstMention(endingAfter: offset)
    guard index < mentions.count, mentions[index].range.lowerBound >= offset else { return nil }
    var start = mentions[index].tokens.lowerBound
    // `The host, Harbour Trust board member Nicole Ash,`: the body is part of an office.
    while isModifier(index), ones[mentions[index].number].isBody { index += 1 }
    var words = 0
    var commas = 0
    while start > 0, reading.tokens[start - 1].range.lowerBound >= offset {
      let token = reading.tokens[start - 1]
      if token.kind == .punctuation, reading.text[token.range.lowerBound] == UInt8(ascii: ",") {
        commas += 1
      } else if token.kind == .word,
        names.classes(token).isDisjoint(with: Self.phraseWalls) || names.isTitle(token) || isArticle(start - 1, words)
          || Self.ofThem.contains(token.hash)
      {
        words += 1
      } else {
        return nil
      }
      start -= 1
    }
    guard commas <= 1, words <= (commas == 0 ? 3 : 2) else { return nil }
    return ones[mentions[index].number].isBody ? nil : mentions[index].number
  }

  /// Whose full name ends a noun phrase, no preposition before it: `Former secretary of state Hilda Ogden`, and the
  /// subject behind an object in French and Spanish (`De «burla» tachó la oferta del Ayuntamiento Nuria Vela`).
  func one(endingAt end: Int, behind start: Int) -> Int? {
    guard names.lexicon.grammar != .german, start < end, let mention = mention(in: start..<end),
      mention.isFull, !mention.isBody, mention.range.upperBound == end, mention.tokens.lowerBound > 0
    else { return nil }
    let before = names.classes(reading.tokens[mention.tokens.lowerBound - 1])
    return before.isDisjoint(with: [.preposition, .determiner, .conjunction]) ? mention.number : nil
  }

  /// Who is named right behind an offset with nothing but an office between: `NASA engineer Bea Holt`.
  func one(rightBehind offset: Int) -> Int? {
    let index = firstMention(endingAfter: offset)
    guard index < mentions.count, mentions[index].range.lowerBound - offset < 40, !ones[mentions[index].number].isBody,
      let role = mentions[index].role, role.lowerBound <= offset, role.upperBound > offset
    else { return nil }
    return mentions[index].number
  }

  /// The noun for a body with which the sentence before begins: `The council, which owns it, … it said`.
  func bodyPhrase(before offset: Int) -> Range<Int>? {
    let here = sentence(at: offset)
    for number in stride(from: here, through: max(0, here - 2), by: -1)
    where sentences[number].block == sentences[here].block && steps[here] - steps[number] <= 1 {
      let words = reading.tokens[sentences[number].tokens].prefix(4)
      guard let first = words.first, names.classes(first).contains(.determiner),
        let noun = words.dropFirst().drop(while: { !isSmallBody($0) }).prefix(while: isSmallBody).last,
        noun.range.upperBound < offset
      else { continue }
      return first.range.lowerBound..<noun.range.upperBound
    }
    return nil
  }

  func isSmallBody(_ token: Token) -> Bool { names.isBody(token) && !token.shape.contains(.capital) }

  /// `Su colega, el argentino Darío Sosa`, `The minister, the Rev Ana Ruiz`: an article right behind the comma.
  private func isArticle(_ place: Int, _ words: Int) -> Bool {
    words == 1 && place > 0
      && (names.lists[reading.tokens[place + 1].hash].contains(.peoples) || names.isTitle(reading.tokens[place + 1]))
      && names.classes(reading.tokens[place]).contains(.determiner) && isComma(place - 1)
  }

  static let phraseWalls = WordClass.divider.union([.determiner, .possessive]).union(.cue)

  /// The body that a noun for what may be one introduces: `The developer, Crane Homes, …`.
  func body(behind range: Range<Int>) -> Int? {
    guard let noun = tokens(in: range).last, names.lists[noun.hash].contains(.vague) else { return nil }
    let index = firstMention(endingAfter: range.upperBound)
    guard index < mentions.count, mentions[index].range.lowerBound == range.upperBound + 2,
      ones[mentions[index].number].isBody
    else { return nil }
    return mentions[index].number
  }

  /// Who is named right before `who`, with no more than a comma or an insertion of a word between.
  func one(rightBefore offset: Int) -> Int? {
    let index = firstMention(endingAfter: offset) - 1
    guard index >= 0 else { return nil }
    let between = reading.text[mentions[index].range.upperBound..<max(offset, mentions[index].range.upperBound)]
    let comma = UInt8(ascii: ",")
    let isInsertion = between.count < 16 && between.first == comma && between.dropLast().last == comma
    guard between.count <= 2 || isInsertion else { return nil }
    // `Rep. Alma Ruiz of Tucson, who voted no`: whoever is of there.
    if index > 0, isObject(mentions[index]), !ones[mentions[index - 1].number].isBody,
      mentions[index - 1].tokens.upperBound + 1 == mentions[index].tokens.lowerBound
    {
      return mentions[index - 1].number
    }
    return mentions[index].number
  }

  /// Who is named right before an offset, with a comma between: `Lesley Orme, its director,`.
  func one(before offset: Int) -> Int? {
    let index = firstMention(endingAfter: offset) - 1
    guard index >= 0, !mentions[index].isQuoted else { return nil }
    let between = reading.text[mentions[index].range.upperBound..<max(offset, mentions[index].range.upperBound)]
    let isApposition = between.first == UInt8(ascii: ",") && between.count < 8
    // `un salón de Alzira, la exedil habló`: the name belongs to what stands before it.
    if names.lexicon.grammar == .romance, isObject(mentions[index]) { return nil }
    return isApposition && !ones[mentions[index].number].isBody ? mentions[index].number : nil
  }

  /// The body named last before an offset, in the same or one of the two sentences before: what `it` may mean.
  func body(nearBefore offset: Int) -> Int? {
    var index = firstMention(endingAfter: offset) - 1
    guard index >= 0 else { return nil }
    let start = sentence(at: offset)
    let phrase = names.lexicon.grammar == .english ? bodyPhrase(before: offset) : nil
    if let noun = bodyNoun(in: start), let body = body(called: noun, before: offset) { return body }
    while index >= 0, mentions[index].sentence >= start - 2 {
      let one = ones[mentions[index].number]
      let isSaid = mentions[index].isQuoted && names.lexicon.grammar == .english
      let mayBeBody = (!one.isPerson || !one.hasFirmRole && one.sex == .unknown) && one.words.count > 1
      // `The school board backed it. “…,” it said.`: the phrase is nearer.
      if let phrase, phrase.lowerBound > mentions[index].range.lowerBound { return nil }
      if !isSaid, one.isBody ? !one.isOther : mayBeBody {
        return mentions[index].number
      }
      index -= 1
    }
    return nil
  }

  /// The noun for a body with which a sentence or the one before it begins: `The authority says …`.
  private func bodyNoun(in sentence: Int) -> UInt32? {
    for number in stride(from: sentence, through: max(0, sentence - 1), by: -1) {
      let tokens = reading.tokens[sentences[number].tokens].prefix(4)
      let isNoun = { (token: Token) in names.isBody(token) && !token.shape.contains(.capital) }
      if let first = tokens.first, names.classes(first).contains(.determiner), let noun = tokens.first(where: isNoun),
        names.lexicon.grammar != .english
          || noun.range == tokens.dropFirst().first?.range && tokens.dropFirst(2).first.map({ !isNoun($0) }) ?? true
      {
        return noun.hash
      }
    }
    return nil
  }

  /// The number of the sentence that begins at or before an offset.
  func sentence(at offset: Int) -> Int {
    max(sentences.partitioningIndex { $0.range.lowerBound > offset } - 1, 0)
  }

  /// Whoever holds an office with that head: the only one, or of several whoever was named last before an offset.
  func bearer(of head: UInt32, _ others: Set<UInt32>, before offset: Int? = nil) -> Int? {
    var (best, most) = ([Int](), -1)
    for number in holders(of: head) {
      let shared = ones[number].role.map { tokens(in: $0).count { others.contains($0.hash) } } ?? 0
      if shared > most { (best, most) = ([], shared) }
      if shared == most { best.append(number) }
    }
    if best.count < 2 { return best.first }
    return offset.flatMap { offset in people(before: offset) { _ in true }.first { best.contains($0) } }
  }

  /// The start of a phrase with an age before it: `the 36-year-old Scot`.
  func phraseStart(_ range: Range<Int>) -> Int {
    let place = firstToken(endingAfter: range.lowerBound)
    guard place > 1, !names.classes(reading.tokens[place]).contains(.determiner) else { return range.lowerBound }
    // `the singer and guitarist`
    if place > 2, names.classes(reading.tokens[place - 1]).contains(.conjunction),
      names.isOffice(reading.tokens[place]),
      names.isOffice(reading.tokens[place - 2]), names.isDefinite(reading.tokens[place - 3])
    {
      return reading.tokens[place - 3].range.lowerBound
    }
    let (age, article) = (reading.tokens[place - 1], reading.tokens[place - 2])
    let isAge = age.shape.contains(.hyphen) && isASCIIDigit(reading.text[age.range.lowerBound])
    return isAge && names.classes(article).contains(.determiner) ? article.range.lowerBound : range.lowerBound
  }

  /// Whether the noun of a phrase, before any `of`, is one for a body: `Swiss foreign ministry`.
  func isBodyNoun(_ range: Range<Int>) -> Bool {
    let words = tokens(in: range).prefix { names.classes($0).isDisjoint(with: .preposition) }
    return words.last.map { names.isBody($0) } ?? false
  }
}
