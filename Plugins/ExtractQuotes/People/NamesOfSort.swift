import Prose

/// Names of which a noun says of what sort they are: `clubs such as Hale`, `Exmoor Sands, a village`, `Forbes magazine`.
extension PeopleIndex {
  private enum Sort { case body, place }

  /// Takes for bodies and places what the article counts among them, though people have such names, too.
  mutating func settleSorted() {
    guard names.lexicon.grammar == .english else { return }
    var listed: Sort?
    for index in mentions.indices {
      let mention = mentions[index]
      listed = sortOfSeveral(mention) ?? (isNextInList(index) ? listed : nil)
      guard let sort = listed ?? sortExplained(mention) ?? sortBehind(mention) else { continue }
      let one = ones[mention.number]
      guard !one.isBody, !one.isDocument, !one.hasFirmRole, one.sex == .unknown || one.isSexGuessed,
        one.words.count == mention.words.count
      else { continue }
      ones[mention.number].sex = .unknown
      ones[mention.number].becomeThing()
      if sort == .body { ones[mention.number].isOther = false }
    }
    for index in mentions.indices where ones[mentions[index].number].isBody { mentions[index].isBody = true }
  }

  /// `companies like Ralph Hale`, `towns such as Ridley`.
  private func sortOfSeveral(_ mention: NamedMention) -> Sort? {
    var marker = mention.tokens.lowerBound - 1
    let start = sentences[mention.sentence].tokens.lowerBound
    guard marker > start else { return nil }
    if reading.tokens[marker].hash == Self.as {
      guard reading.tokens[marker - 1].hash == Self.such else { return nil }
      marker -= 1
    } else if reading.tokens[marker].hash != Self.like {
      return nil
    }
    if marker > start, names.isSign(marker - 1, ",") { marker -= 1 }
    guard marker > start else { return nil }
    let noun = reading.tokens[marker - 1].hash
    return Self.severalPlaces.contains(noun) ? .place : Self.severalBodies.contains(noun) ? .body : nil
  }

  /// Whether nothing but a comma or `and` stands between the name and the one before.
  private func isNextInList(_ index: Int) -> Bool {
    guard index > 0, mentions[index - 1].sentence == mentions[index].sentence else { return false }
    let between = mentions[index - 1].tokens.upperBound..<mentions[index].tokens.lowerBound
    return (1...2).contains(between.count)
      && between.allSatisfy {
        names.isSign($0, ",") || names.classes(reading.tokens[$0]).contains(.conjunction)
      }
  }

  /// `Exmoor Sands, a seaside village`: an apposition whose noun is one for a body or a place.
  private func sortExplained(_ mention: NamedMention) -> Sort? {
    let end = sentences[mention.sentence].tokens.upperBound
    let comma = mention.tokens.upperBound
    guard comma + 2 < end, names.isSign(comma, ","), ArticleWords.holds(reading.tokens[comma + 1].hash) else {
      return nil
    }
    var sort: Sort?
    for token in reading.tokens[(comma + 2)..<min(end, comma + 10)] {
      guard token.kind == .word || token.kind == .number, names.classes(token).isDisjoint(with: Self.walls) else {
        break
      }
      // `a company founded by her father`
      if sort != nil, names.ends(token, "ed") { break }
      sort = self.sort(token)
    }
    return sort
  }

  private static let walls = WordClass.divider.union([.who])

  private func sort(_ noun: Token) -> Sort? {
    if noun.shape.contains(.capital) || names.isPersonNoun(noun) { return nil }
    return Self.places.contains(noun.hash)
      ? .place : names.isBody(noun) || Self.bodies.contains(noun.hash) ? .body : nil
  }

  /// `Forbes magazine`, `the Al Anad airbase`.
  private func sortBehind(_ mention: NamedMention) -> Sort? {
    let next = mention.tokens.upperBound
    guard next < sentences[mention.sentence].tokens.upperBound, !mention.isPossessive else { return nil }
    let noun = reading.tokens[next].hash
    return Self.behindPlaces.contains(noun) ? .place : Self.behindBodies.contains(noun) ? .body : nil
  }

  private static let like = WordHash.of("like".utf8)
  private static let such = WordHash.of("such".utf8)
  private static let `as` = WordHash.of("as".utf8)
  private static let severalBodies: WordSet = [
    "companies", "firms", "clubs", "brands", "outlets", "newspapers", "magazines", "retailers", "banks", "charities",
    "agencies", "airlines", "carmakers", "automakers", "universities", "colleges", "schools", "museums", "teams",
    "parties", "organisations", "organizations", "platforms", "sites", "websites", "apps", "networks", "broadcasters",
    "studios", "labels", "suppliers", "supermarkets", "chains", "giants", "manufacturers", "insurers", "businesses",
    "restaurants", "hospitals", "unions", "publishers", "corporations",
  ]
  private static let severalPlaces: WordSet = [
    "cities", "towns", "villages", "suburbs", "countries", "states", "regions", "provinces", "counties", "islands",
    "resorts", "communities", "ports",
  ]
  private static let bodies: WordSet = ["brand", "line", "subsidiary"]
  private static let places: WordSet = [
    "suburb", "village", "town", "city", "hamlet", "neighborhood", "neighbourhood", "island", "province", "county",
    "river", "lake", "mountain", "resort", "district", "region", "port", "peninsula", "township", "municipality",
    "airbase", "base", "beach", "settlement", "valley", "borough", "parish",
  ]
  private static let behindBodies: WordSet = [
    "magazine", "newspaper", "airlines", "plc", "employees", "shareholders", "stores", "smartphones", "subscribers",
    "branded", "headquarters", "dealership", "dealerships", "franchise",
  ]
  private static let behindPlaces: WordSet = ["airbase", "airport"]
}
