import Prose
import Text

/// Whom a definite phrase means that says what somebody is: `the Swede`, `the Truro nurse`, `la alcaldesa`, `l’élu`.
extension PeopleIndex {
  /// The one person of the paragraph so far, or the only one of the article: no other may bear the description.
  ///
  /// - Parameter pronoun: the sex that a pronoun tells which stands for the phrase.
  func one(describedBy phrase: Range<Int>, speaker: Int?, pronoun: Sex = .unknown) -> Int? {
    one(plainlyDescribedBy: phrase) ?? one(looselyDescribedBy: phrase, speaker: speaker, pronoun: pronoun)
  }

  /// Whom a description means that fits one person alone, though the article has not said it of them.
  func one(looselyDescribedBy phrase: Range<Int>, speaker: Int?, pronoun: Sex = .unknown) -> Int? {
    if isLatter(phrase) || isIntroduced(behind: max(phrase.upperBound, phraseEnd(phrase))) { return nil }
    let words = tokens(in: phraseStart(phrase)..<max(phrase.upperBound, phraseEnd(phrase)))
    guard let first = words.first, names.isDefinite(first), words.count > 1 || first.shape.contains(.apostrophe),
      let head = headNoun(words)
    else { return nil }
    let isPeople =
      names.isOrigin(head) || names.lexicon.grammar == .romance && isThis(words) || words.contains { names.isAge($0) }
      || isParent(head, phrase)
    let bare = names.isElided(head) ? names.bare(head) : head
    let mayBeNoun = names.lexicon.grammar == .german || !bare.shape.contains(.capital)
    guard isPeople || mayBeNoun && (names.isPersonLike(head) || isSecondName(bare)),
      !isSomebodyUnnamed(head, before: phrase.lowerBound)
    else {
      return nil
    }
    let sex = names.sex(ofRole: phrase) ?? names.germanSex(of: head, behind: first) ?? pronoun
    if names.lexicon.grammar == .romance, let one = one(saidOf: phrase, words, head, sex, speaker) { return one }
    let here = sentence(at: phrase.lowerBound)
    let block = sentences[here].block
    let near = people(before: phrase.lowerBound) { sentences[$0.sentence].block == block }
    let fitting = near.filter { fits($0, sex, head) }
    if let one = only(fitting, sex) { return one }
    let known = fitting.filter { isSynonym(head, of: $0) }
    if known.count == 1 { return known[0] }
    let last = people(before: phrase.lowerBound) {
      steps[here] - steps[$0.sentence] <= 1 && sentences[$0.sentence].block == block
    }
    if let one = only(last.filter { fits($0, sex, head) }, sex) { return one }
    if let one = salient(head, phrase, sex, speaker)
      ?? secondName(bare, before: phrase.lowerBound, sex, speaker)
    {
      return one
    }
    guard fitting.isEmpty else { return nil }
    if let one = lastTold(before: phrase.lowerBound, words, head, sex, speaker) { return one }
    let all = people(before: phrase.lowerBound) { _ in true }
    // `la vecina`: whoever is the only one named so far, right before.
    guard !names.lists[head.hash].contains(.persons) || names.isAge(head) else {
      return all.count == 1 && isRightBefore(all[0], phrase) && ones[all[0]].isPerson && fits(all[0], sex, head)
        && !isOneOfMany(head, before: phrase.lowerBound) ? all[0] : nil
    }
    let same = all.filter { fits($0, sex, head) && isSynonym(head, of: $0) }
    if same.count == 1 { return same[0] }
    let persons = all.filter { ones[$0].isPerson || isPeople && ones[$0].words.count > 1 }
    let fitted = persons.filter { fits($0, sex, head) && mayBe($0, sex) }
    if persons.count == 1, fitted.count == 1, isRightBefore(persons[0], phrase), !isOfOtherTrade(head, persons[0]) {
      return isOneOfMany(head, before: phrase.lowerBound) ? nil : persons[0]
    }
    // `la sexagénaire`: an age says nothing new, so she was named.
    if sex != .unknown, names.isAge(head) || pronoun != .unknown, fitted.count == 1,
      names.isAge(head) || ones[fitted[0]].role == nil
    {
      return fitted[0]
    }
    if sex != .unknown, names.lexicon.grammar == .romance, let one = onlyOne(of: sex, among: all, head) { return one }
    // `le conseiller du président` says whose, so it is somebody new.
    let isNew = names.lexicon.grammar == .romance && phraseEnd(phrase) > phrase.upperBound
    return persons.count < 3 && !isNew ? only(fitted.filter { ones[$0].role == nil }, sex) : nil
  }

  /// Whether a phrase says where somebody is from, or how old: `der Vorarlberger`, `the 61-year-old`.
  func isOrigin(_ phrase: Range<Int>) -> Bool {
    guard let head = tokens(in: phrase).last else { return false }
    return names.isOrigin(head) || names.isAge(head)
  }

  /// Whom `the latter` means, or an age that the article gives behind one name.
  func one(plainlyDescribedBy phrase: Range<Int>) -> Int? {
    if isLatter(phrase) { return lastNamed(before: phrase.lowerBound) }
    if isIntroduced(behind: max(phrase.upperBound, phraseEnd(phrase))) { return nil }
    return one(ofAge: phrase) ?? one(ofDecade: phrase)
  }

  /// Whom an age or a word of praise means that says nothing new: `the 56-year-old`, `the star`; whom a pronoun would.
  private func salient(_ head: Token, _ phrase: Range<Int>, _ sex: Sex, _ speaker: Int?) -> Int? {
    let offset = phrase.lowerBound
    guard names.lexicon.grammar == .english,
      names.isAge(head) || isParent(head, phrase) || Self.second.contains(head.hash),
      !isOneOfMany(head, before: offset)
    else { return nil }
    return person(sex, before: offset, speaker: speaker).flatMap { fits($0, sex, head) ? $0 : nil }
  }

  /// `father-of-three`, `mum-of-two`, `mother of two`.
  private func isParent(_ head: Token, _ phrase: Range<Int>) -> Bool {
    if names.lexicon.grammar == .english, names.lists[head.hash].contains(.relations) {
      let behind = reading.tokens[firstToken(endingAfter: head.range.upperBound)...].prefix(2)
      return behind.first?.hash == Self.of && behind.last.map { Self.numbers.contains($0.hash) } ?? false
    }
    let parts = reading.text[head.range].split(separator: UInt8(ascii: "-"), maxSplits: 1)
    return parts.count == 2 && parts[1].starts(with: "of-".utf8)
      && names.lists[WordHash.of(parts[0])].contains(.relations)
  }

  private static let of = WordHash.of("of".utf8)
  private static let numbers: WordSet = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]

  /// What somebody is called once the article has named them.
  private static let second: WordSet = [
    "expert", "star", "superstar", "singer", "actor", "actress", "comedian", "guru", "mogul", "striker", "midfielder",
    "footballer", "athlete", "sprinter", "boxer", "golfer", "native", "guitarist", "drummer", "frontman", "rapper",
    "author", "novelist", "blogger", "influencer", "entrepreneur", "billionaire", "veteran", "legend", "icon", "fan",
  ]

  /// `este informático`: whatever the noun, somebody told of just now.
  private func isThis(_ words: ArraySlice<Token>) -> Bool {
    words.first.map { Self.pointing.contains($0.hash) && !names.classes($0).contains(.preposition) } ?? false
  }

  /// `La dirigente no tardó en responder`: the only one of that sex named so far, where the noun may be anybody’s.
  private func onlyOne(of sex: Sex, among all: [Int], _ head: Token) -> Int? {
    let same = all.filter { mayBe($0, sex) && (ones[$0].isPerson || ones[$0].words.count > 1) }
    // `la homenajeada` is whom the headline names.
    if same.count > 1, names.isDemonym(head) {
      let first = mentions.first { $0.isFull && sentences[$0.sentence].block == 0 && same.contains($0.number) }
      return first.flatMap { fits($0.number, sex, head) ? $0.number : nil }
    }
    guard same.count == 1, fits(same[0], sex, head) else { return nil }
    let isTold = ones[same[0]].role == nil || isSynonym(head, of: same[0]) || Self.general.contains(head.hash)
    return isTold || names.isDemonym(head) ? same[0] : nil
  }

  /// `the 46-year-old skip`: whose age the article gives behind the name.
  private func one(ofAge phrase: Range<Int>) -> Int? {
    let words = tokens(in: phraseStart(phrase)..<phrase.upperBound)
    guard let age = words.first(where: { names.isAge($0) }) else { return nil }
    let digits = reading.text[age.range].prefix(while: isASCIIDigit)
    guard !digits.isEmpty else { return nil }
    return onlyOne(before: phrase.lowerBound) { reading.text[$0.range].elementsEqual(digits) }
  }

  /// The only one named so far behind whose name, a sign between, such an age stands.
  func onlyOne(before offset: Int, aged isAge: (Token) -> Bool) -> Int? {
    var found: Set<Int> = []
    for mention in mentions where mention.range.lowerBound < offset && !ones[mention.number].isBody {
      let next = mention.tokens.upperBound
      guard next + 1 < reading.tokens.count, reading.tokens[next].kind == .punctuation,
        isAge(reading.tokens[next + 1])
      else { continue }
      found.insert(mention.number)
    }
    return found.count == 1 ? found.first : nil
  }

  /// Whether not even the given name tells another sex.
  func mayBe(_ number: Int, _ sex: Sex) -> Bool {
    sex == .unknown || ones[number].sex == .unknown || ones[number].sex == sex
  }

  /// The only one of these, or the only one of the sex that the description tells.
  private func only(_ numbers: [Int], _ sex: Sex) -> Int? {
    if numbers.count == 1 { return numbers[0] }
    guard sex != .unknown else { return nil }
    let same = numbers.filter { ones[$0].sex == sex }
    return same.count == 1 ? same[0] : nil
  }

  /// `ce dernier`, `esta última`, `the latter`: whoever was named last.
  func isLatter(_ phrase: Range<Int>) -> Bool {
    let words = tokens(in: phrase)
    return words.count == 2 && words.last.map { Self.latter.contains($0.hash) } ?? false
      && words.first.map { Self.pointing.contains($0.hash) } ?? false
  }

  private static let latter: WordSet = ["dernier", "dernière", "último", "última", "latter"]
  private static let pointing: WordSet = ["ce", "cette", "este", "esta", "the"]

  func lastNamed(before offset: Int) -> Int? {
    people(before: offset) { _ in true }.first { ones[$0].isPerson || ones[$0].words.count > 1 }
  }

  /// Whether the article told of several by the noun: `Experts chose three`, so `the expert` may be any of them.
  private func isOneOfMany(_ head: Token, before offset: Int) -> Bool {
    guard names.lexicon.grammar == .english else { return false }
    let many = WordHash.of(reading.text[head.range] + [UInt8(ascii: "s")])
    let end = firstToken(endingAfter: offset)
    return (max(0, end - Self.reach)..<end).contains { reading.tokens[$0].hash == many }
  }

  /// Whether somebody without a name spoke before who was called by the noun: `said one footman`.
  private func isSomebodyUnnamed(_ head: Token, before offset: Int, within reach: Int = Self.reach) -> Bool {
    let end = firstToken(endingAfter: offset)
    return (max(0, end - reach)..<end).contains { place in
      guard reading.tokens[place].hash == head.hash, place > 1, let article = article(of: place),
        one(behind: reading.tokens[place].range.upperBound) == nil
      else { return false }
      return article > 0 && !names.classes(reading.tokens[article - 1]).isDisjoint(with: .cue)
        || speaks(behind: place, limit: end)
    }
  }

  /// The place of `a` or `one` before a noun and the words that describe it: `one cabinet minister`.
  private func article(of place: Int) -> Int? {
    for before in stride(from: place - 1, through: max(0, place - 3), by: -1) {
      let token = reading.tokens[before]
      if Self.indefinite.contains(token.hash) { return before }
      guard token.kind == .word, !token.shape.contains(.capital),
        names.classes(token).isDisjoint(with: WordClass.divider.union([.determiner, .possessive]).union(.cue))
      else { return nil }
    }
    return nil
  }

  /// Whether a definite phrase means somebody without a name who spoke right before.
  func isUnnamed(_ phrase: Range<Int>) -> Bool {
    let words = tokens(in: phrase)
    guard words.count == 2, let first = words.first, let head = words.last, names.isDefinite(first) else {
      return false
    }
    return isSomebodyUnnamed(head, before: phrase.lowerBound, within: Self.near)
  }

  /// Whether a cue follows, an attribute passed over: `A spokesman for the council said`.
  private func speaks(behind place: Int, limit: Int) -> Bool {
    let words = (place + 1..<max(place + 1, min(limit, place + 6))).prefix { reading.tokens[$0].kind == .word }
    return words.contains { !names.classes(reading.tokens[$0]).isDisjoint(with: .cue) }
  }

  static let indefinite: WordSet = ["a", "an", "one", "another", "un", "une", "una", "ein", "eine"]
  private static let near = 40
  /// How far back somebody without a name is looked for, in tokens.
  private static let reach = 600

  /// Whether somebody is named last in one of the two sentences before.
  private func isRightBefore(_ number: Int, _ phrase: Range<Int>) -> Bool {
    let index = firstMention(endingAfter: phrase.lowerBound) - 1
    guard let last = mentions[...max(index, 0)].last(where: { $0.number == number }) else { return false }
    return steps[sentence(at: phrase.lowerBound)] - steps[last.sentence] <= 2
  }

  /// The noun that says what: the last word in front of a link, or the first word that is an office.
  func headNoun(_ words: ArraySlice<Token>) -> Token? {
    if names.lexicon.grammar == .romance {
      return words.first { names.isPersonNoun($0) || names.lists[$0.hash].contains(.peoples) }
        ?? words.first { names.isPersonLike($0) || isSecondName(names.isElided($0) ? names.bare($0) : $0) }
        ?? (words.count == 2
          ? words.last { names.isDemonym($0) || names.isInhabitant($0) || isThis(words) && names.isConcrete($0) } : nil)
    }
    let part = words.prefix { names.classes($0).isDisjoint(with: .preposition) }
    // `der Coach der Gastgeber`: in front of its genitive.
    guard names.lexicon.grammar == .german else { return part.last }
    return part.dropFirst().first { $0.shape.contains(.capital) && names.isPersonLike($0) } ?? part.last
  }

  /// Those named before an offset outside of quotations.
  func people(before offset: Int, _ isWanted: (NamedMention) -> Bool) -> [Int] {
    var index = firstMention(endingAfter: offset) - 1
    var found: [Int] = []
    var seen = 0
    while index >= 0, seen < 48 {
      let mention = mentions[index]
      if isWanted(mention) {
        if !mention.isQuoted, !ones[mention.number].isBody, !found.contains(mention.number) {
          found.append(mention.number)
        }
      } else if seen > 0 || !found.isEmpty {
        break
      }
      seen += 1
      index -= 1
    }
    return found
  }
}
