import Prose
import Text

/// Who is whose daughter, husband, neighbour: `His daughter, Megda, …`, `Megda’s husband, Ragheb, …`.
extension PeopleIndex {
  /// Notes for everybody with a relation as office whose it is.
  mutating func relate() {
    pairMarried()
    for mention in mentions where ones[mention.number].owner == nil {
      guard let role = mention.role, role == ones[mention.number].role, let head = relation(in: role) else { continue }
      if let owner = owner(of: role.lowerBound, besides: mention.number) {
        ones[mention.number].owner = owner
        ones[mention.number].relation = head
        relatives[owner, default: []].append(mention.number)
      }
    }
  }

  /// `Her son Alistair … Mr Buchan`: a title and a family name that no bearer fits are those of the relative of the same
  /// sex who stands in the article with the given name alone.
  mutating func joinRelatives() {
    for number in ones.indices where ones[number].words.count == 1 && isToldBySex(number) {
      guard let own = relativeOfFamily(number) else { continue }
      ones[own].family = ones[number].name
      ones[own].mentions += ones[number].mentions
      ones[number].mentions = 0
      for index in mentions.indices where mentions[index].number == number { mentions[index].number = own }
    }
  }

  private func isToldBySex(_ number: Int) -> Bool {
    let one = ones[number]
    return one.sex != .unknown && !one.isSexGuessed && one.isPerson && one.owner == nil
  }

  private func relativeOfFamily(_ number: Int) -> Int? {
    let family = ones[number].words[0]
    let found = bearers(ofName: family).filter { ones[$0].words.count > 1 && ones[$0].words.last == family }
      .flatMap { relatives[$0] ?? [] }
      .filter { ones[$0].words.count == 1 && ones[$0].sex == ones[number].sex && ones[$0].family == nil }
    return found.count == 1 && ones[found[0]].name.lowerBound < ones[number].name.lowerBound ? found[0] : nil
  }

  /// `Aroha Te Kanawa married Simon Birch`.
  private mutating func pairMarried() {
    guard names.lexicon.grammar == .english else { return }
    for index in mentions.indices.dropLast() {
      let (one, other) = (mentions[index], mentions[index + 1])
      let between = one.tokens.upperBound..<max(one.tokens.upperBound, other.tokens.lowerBound)
      guard one.sentence == other.sentence, one.number != other.number, (1...3).contains(between.count),
        between.contains(where: { Self.weddings.contains(reading.tokens[$0].hash) })
      else { continue }
      partners[one.number] = partners[one.number] ?? other.number
      partners[other.number] = partners[other.number] ?? one.number
    }
  }

  private static let weddings: WordSet = ["married", "marries", "wed", "weds"]

  /// The word in an office that makes it a relation.
  func relation(in role: Range<Int>) -> UInt32? {
    tokens(in: role).last { names.lists[$0.hash].contains(.relations) }?.hash
  }

  /// The tokens of a stretch.
  func tokens(in range: Range<Int>) -> ArraySlice<Token> {
    let first = firstToken(endingAfter: range.lowerBound)
    var end = first
    while end < reading.tokens.count, reading.tokens[end].range.lowerBound < range.upperBound { end += 1 }
    return reading.tokens[first..<end]
  }

  func firstToken(endingAfter offset: Int) -> Int {
    reading.tokens.partitioningIndex { $0.range.upperBound > offset }
  }

  /// Whose relation somebody is, by what stands right before the word: `his`, or a name in the genitive.
  private func owner(of offset: Int, besides other: Int) -> Int? {
    let place = firstToken(endingAfter: offset)
    guard place > 0 else { return nil }
    let before = reading.tokens[place - 1]
    if before.shape.contains(.apostrophe), let owner = mention(in: before.range)?.number, owner != other {
      return owner
    }
    guard names.classes(before).contains(.possessive) || names.classes(before).contains(.she) else { return nil }
    return person(names.possessorSex(before), before: before.range.lowerBound, speaker: nil, besides: other)
  }

  /// Whom a phrase such as `his father` or `her husband` means.
  func relative(_ phrase: Range<Int>, speaker: Int?) -> Int? {
    let words = tokens(in: phrase)
    guard let first = words.first, let last = words.last, names.lists[last.hash].contains(.relations) else {
      return nil
    }
    if let owner = mention(in: phrase), owner.isPossessive { return relative(last.hash, of: owner.number) }
    // `Die Tochter verdreht die Augen.`: of whoever spoke last.
    if names.lexicon.grammar != .romance, names.isDefinite(first), words.count == 2, let speaker {
      return relative(last.hash, of: speaker)
    }
    guard names.classes(first).contains(.possessive) else { return nil }
    let sex = names.possessorSex(first)
    let isSpeaker = speaker.map { sex == .unknown || ones[$0].sex == .unknown || ones[$0].sex == sex } ?? false
    if isSpeaker, let speaker, let one = relative(last.hash, of: speaker) { return one }
    return person(sex, before: phrase.lowerBound, speaker: speaker).flatMap { relative(last.hash, of: $0) }
  }

  /// Whether a name stands right behind a relation and whose it is, within a sentence: `When her mother, Grace Dunn, died`.
  ///
  /// - Parameter sex: of whoever the pronoun means; `nil` for anybody.
  func isRelative(_ index: Int, _ sex: Sex? = nil) -> Bool {
    guard sex != .unknown, let place = relationNoun(before: index) else { return false }
    let start = sentences[mentions[index].sentence].tokens.lowerBound
    guard
      let owner = (max(start, place - 3)..<place).last(where: {
        names.classes(reading.tokens[$0]).contains(.possessive)
      }),
      owner > start
    else { return false }
    return sex.map { reading.tokens[owner].hash == ($0 == .male ? Self.his : Self.her) } ?? true
  }

  /// The place of the noun for a relation right before a name, a comma between or not: `daughter, Mia Hale`.
  func relationNoun(before index: Int) -> Int? {
    guard names.lexicon.grammar == .english else { return nil }
    var place = mentions[index].tokens.lowerBound - 1
    if place > 0, isComma(place) { place -= 1 }
    return place > 0 && names.lists[reading.tokens[place].hash].contains(.relations) ? place : nil
  }

  private static let his = WordHash.of("his".utf8)
  private static let her = WordHash.of("her".utf8)

  /// Whose relation of that word somebody is.
  private func relative(_ word: UInt32, of owner: Int) -> Int? {
    if let one = relatives[owner]?.first(where: { ones[$0].relation == word }) { return one }
    guard let wanted = names.lists.relations[word] else { return nil }
    if let one = ones[owner].owner, let own = ones[owner].relation, let kind = names.lists.relations[own],
      kind.inverse == wanted.kind, fits(wanted.sex, one)
    {
      return one
    }
    if wanted.kind == .spouse, let partner = partners[owner], fits(wanted.sex, partner) { return partner }
    return namesake(of: owner, wanted.sex)
  }

  /// The only other one of somebody’s family name, of that sex: `Travis Hale’s mother` is Donna Hale.
  private func namesake(of owner: Int, _ sex: Sex) -> Int? {
    guard names.lexicon.grammar == .english, ones[owner].words.count > 1, let family = ones[owner].words.last else {
      return nil
    }
    let found = bearers(ofName: family).filter {
      $0 != owner && !ones[$0].isBody && ones[$0].words.count > 1 && ones[$0].words.last == family
    }
    return found.count == 1 && fits(sex, found[0]) ? found[0] : nil
  }

  private func fits(_ sex: Sex, _ number: Int) -> Bool {
    sex == .unknown || ones[number].sex == .unknown || ones[number].sex == sex
  }
}
