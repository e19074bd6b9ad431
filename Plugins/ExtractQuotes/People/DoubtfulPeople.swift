import Prose
import Text

/// Names that look like somebody’s and are a place’s or a thing’s: where the article puts them tells.
extension PeopleIndex {
  /// Takes for things what the article never names but behind an article or behind `in` and its like, and what a place
  /// follows: `the Capitol`, `in Helena`, `Zachary, Louisiana`.
  mutating func settleDoubts() {
    guard names.lexicon.grammar == .english || names.lexicon.grammar == .romance else { return }
    settleBodies()
    var places = Array(repeating: 0, count: ones.count)
    for mention in mentions where isPlacedLikeThing(mention) { places[mention.number] += 1 }
    for number in ones.indices where !ones[number].hasFirmRole && isDoubtful(ones[number]) {
      let isMost =
        ones[number].words.count == 1
        ? places[number] * 2 >= ones[number].mentions : places[number] == ones[number].mentions
      guard places[number] > 0, isMost else { continue }
      ones[number].becomeThing()
    }
    for index in mentions.indices { mentions[index].isBody = ones[mentions[index].number].isBody }
  }

  /// Takes for bodies what the article puts where only bodies stand: `Chelsea manager José Mourinho`, `Tottenham’s
  /// manager`, `the journal Mechatronics`, `the Ennahda party`.
  private mutating func settleBodies() {
    guard names.lexicon.grammar == .english else { return }
    for index in mentions.indices where isPlacedLikeBody(index) {
      let number = mentions[index].number
      let one = ones[number]
      let isPlainPerson = one.isPerson && (one.words.count > 1 || one.sex == .unknown)
      guard isDoubtful(one), !one.hasFirmRole, !isPlainPerson, !isFamily(of: one) else { continue }
      (ones[number].isBody, ones[number].isPerson, ones[number].sex) = (true, false, .unknown)
    }
  }

  /// Whether the name ends with a family name that is no given name, too.
  private func isFamily(of one: NamedOne) -> Bool {
    tokens(in: one.name).last.map { names.isFamilyName($0) && !names.isGiven($0) } ?? true
  }

  private func isPlacedLikeBody(_ index: Int) -> Bool {
    let mention = mentions[index]
    let sentence = sentences[mention.sentence].tokens
    if mention.words.count == 1, isModifier(index) { return true }
    let (before, behind) = (mention.tokens.lowerBound - 1, mention.tokens.upperBound)
    if before > sentence.lowerBound, isSmallBody(reading.tokens[before]), !mention.isFull { return true }
    guard behind < sentence.upperBound else { return false }
    let next = reading.tokens[behind]
    if mention.isPossessive { return Self.ofBodies.contains(next.hash) }
    return before >= sentence.lowerBound && isSmallBody(next) && ArticleWords.holds(reading.tokens[before].hash)
  }

  /// Whom and what a body has, and no person.
  private static let ofBodies: WordSet = [
    "manager", "chairman", "chairwoman", "chair", "president", "director", "ceo", "board", "headquarters", "captain",
    "goalkeeper", "striker", "midfielder", "defender", "winger", "quarterback", "pitcher", "mayor", "governor",
    "premier", "parliament", "government", "capital", "economy", "shareholders", "customers", "employees",
    "subscribers", "subsidiary", "rival", "rivals", "website", "app", "users", "fans", "stadium",
  ]

  /// Whether a place or a thing may have the name, too.
  private func isDoubtful(_ one: NamedOne) -> Bool {
    !one.isBody && !one.isDocument && (one.sex == .unknown || one.isSexGuessed)
  }

  private func isPlacedLikeThing(_ mention: NamedMention) -> Bool {
    let start = mention.tokens.lowerBound
    let sentence = sentences[mention.sentence].tokens
    // `le Tour des Causses`: a name behind an article that no office or people goes with.
    if names.lexicon.grammar == .romance {
      return start > sentence.lowerBound && !mention.isFull && mention.role == nil
        && names.isDefinite(reading.tokens[start - 1])
    }
    // `— Michelle Marks, Philadelphia`: who signs a letter.
    let isSigned = mention.isFull && names.isFamilyName(reading.tokens[mention.tokens.upperBound - 1])
    if !isSigned, isBeforePlace(mention, sentence) { return true }
    guard start > sentence.lowerBound else { return false }
    let before = reading.tokens[start - 1]
    if isBesidePlaceNoun(mention, sentence) || isTitled(mention) { return true }
    if ArticleWords.holds(before.hash) { return true }
    if mention.words.count == 1, Self.origins.contains(before.hash), mention.role == nil { return true }
    let isIn = Self.placing.contains(before.hash)
    return isIn
      && (mention.words.count == 1 || !mention.isFull
        || names.lists[mention.words[mention.words.count - 1]].contains(.doubtfulEnds))
  }

  /// `the state of Uttar Pradesh`, `Nizhny Novgorod province`.
  private func isBesidePlaceNoun(_ mention: NamedMention, _ sentence: Range<Int>) -> Bool {
    let (start, behind) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    if behind < sentence.upperBound, Self.placeNouns.contains(reading.tokens[behind].hash) { return true }
    return start > sentence.lowerBound + 1 && Self.ofPlaces.contains(reading.tokens[start - 1].hash)
      && Self.placeNouns.contains(reading.tokens[start - 2].hash)
  }

  /// `“Downton Abbey”`: a name that marks enclose alone.
  private func isTitled(_ mention: NamedMention) -> Bool {
    let (start, behind) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    return mention.words.count > 1 && start > 0 && behind < reading.tokens.count
      && reading.tokens[start - 1].kind == .mark && reading.tokens[behind].kind == .mark
  }

  private static let placeNouns: WordSet = [
    "state", "province", "region", "district", "city", "cities", "town", "towns", "village", "villages", "area",
    "neighborhood", "neighbourhood", "suburb", "county", "municipality", "island", "islands", "river", "valley",
  ]
  private static let ofPlaces: WordSet = ["of"]

  /// `Zachary, Louisiana`: a comma, a place, and a sign or the end behind it.
  private func isBeforePlace(_ mention: NamedMention, _ sentence: Range<Int>) -> Bool {
    let comma = mention.tokens.upperBound
    guard comma + 1 < sentence.upperBound, names.isSign(comma, ","), !mention.isPossessive else { return false }
    let place = reading.tokens[comma + 1]
    guard place.shape.contains(.capital) else { return false }
    var end = comma + 2
    if !NameLists.holdPlace(place.range, in: reading.text) {
      guard end < sentence.upperBound,
        NameLists.holdPlace(place.range.lowerBound..<reading.tokens[end].range.upperBound, in: reading.text)
      else { return false }
      end += 1
    }
    return end >= sentence.upperBound || names.isSign(end, ",") || names.isSign(end, ".") || names.isSign(end, "(")
  }

  private static let origins: WordSet = ["from"]
  private static let placing: WordSet = ["in", "at", "near", "across", "throughout", "outside", "inside", "around"]
}
