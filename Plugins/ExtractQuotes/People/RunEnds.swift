import Prose
import Text

/// Where a run of words that may be a name ends.
extension MentionReader {
  func runEnd(from start: Int, limit: Int) -> Int {
    var place = start + 1
    while place < limit, !isPossessive(reading.tokens[place - 1]), let next = continuation(place, limit, from: start) {
      place = next
    }
    return place
  }

  /// `laut Trainer Jo Berg Lars Holm`, `warf Autorin Eva Roth Kanzlerin Ute Ahl vor`: behind a given name and another
  /// word begins the name of somebody else, an office before it or not.
  private func beginsAnother(_ place: Int, _ limit: Int, _ start: Int) -> Bool {
    guard place - start > 1, !isGiven(reading.tokens[place - 1]), !isTitle(reading.tokens[place - 1]),
      isGiven(reading.tokens[place - 2]) || place - start > 2 && isTitle(reading.tokens[place - 3])
    else { return false }
    let given = isGiven(reading.tokens[place]) ? place : place + 1
    guard given + 1 < limit, isCapital(given), isCapital(given + 1), isNear(given), isNear(given + 1),
      isGiven(reading.tokens[given])
    else { return false }
    return !isGiven(reading.tokens[given + 1])
      && (given == place || isPersonCompound(reading.tokens[place]) || isTitle(reading.tokens[place]))
  }

  /// The place behind what goes on with a name, `nil` where it ends.
  private func continuation(_ place: Int, _ limit: Int, from start: Int) -> Int? {
    let token = reading.tokens[place]
    if isPluralPossessive(place), place + 1 < limit, isCapital(place + 1) {
      // `Axios’ Erica Pandey`: whose colleague somebody is.
      let next = reading.tokens[place + 1]
      let isOwner = lexicon.grammar == .english && (isFamilyName(next) || isAllCapitals(reading.tokens[place - 1]))
      return isLikelyGiven(next) || isOwner ? nil : place + 2
    }
    guard isNear(place), !isPostNominal(place) else { return nil }
    // `Antoine d’Estrac`
    if isElided(token), asciiLowercased(first(token)) == UInt8(ascii: "d"), bare(token).shape.contains(.capital),
      isGiven(reading.tokens[place - 1]) || isBody(reading.tokens[place - 1])
    {
      return place + 1
    }
    if Self.links.contains(token.hash), let end = pastLink(place, limit, from: start) { return end }
    if isCapital(place) {
      if isOtherName(place, start, limit) { return nil }
      // `Richard Gere Sie`: the polite pronoun.
      if lexicon.grammar == .german,
        !classes(token).isDisjoint(with: WordClass.pronoun) || beginsAnother(place, limit, start)
      {
        return nil
      }
      let isPart =
        classes(token).isDisjoint(with: [.day, .month, .determiner]) || lists[token.hash].contains(.particles)
      return isPart && !isFunctionWord(token) || isFamilyMonth(place, limit) || isGivenDay(place)
        || isInnerNumber(place, limit) ? place + 1 : nil
    }
    if token.kind == .word, lists[token.hash].contains(.particles) {
      let given = (start..<place).first { !isTitle(reading.tokens[$0]) } ?? start
      // Behind a full German name `von` tells where somebody comes from: `Eva Brandt von Greenpeace`.
      let isOrigin =
        lexicon.grammar == .german && token.hash != Self.van
        && (place - given > 1 || !isGiven(reading.tokens[given]) || Self.germanArticles.contains(token.hash)
          || isBehindZu(place))
      // `Milton Hinojosa y Luis Loyola`: two people, where `Ortega y Gasset` is one.
      let isPair =
        Self.and.contains(token.hash) && place + 1 < limit
        && (isGiven(reading.tokens[place + 1]) || isPlace(reading.tokens[place + 1]) || place == start + 1)
      return isOrigin || isPair || isPlayedBy(place, start, limit) ? nil : pastParticles(place, limit)
    }
    if token.kind == .mark, let end = pastNickname(place, limit) { return end }
    if token.kind == .punctuation, first(token) == UInt8(ascii: ","), place + 1 < limit,
      lists[reading.tokens[place + 1].hash].contains(.suffixes)
    {
      return place + 2
    }
    if token.kind == .number, place == start + 1, lists[reading.tokens[start].hash].contains(.documents) {
      return place + 1
    }
    let isAnd = token.kind == .symbol && first(token) == UInt8(ascii: "&")
    // `Philip Meade & Iven Saadi`: two people.
    let isPair =
      place - start > 1 && place + 2 < limit && isGiven(reading.tokens[start]) && isGiven(reading.tokens[place + 1])
      && isCapital(place + 2)
    return isAnd && !isPair && place + 1 < limit && isCapital(place + 1) ? place + 2 : nil
  }

  /// `Anil Rao OBE`, `Ann Lee, PhD`: letters behind a name of two words or more.
  func isPostNominal(_ place: Int) -> Bool {
    let token = reading.tokens[place]
    guard place > 2, lists[token.hash].contains(.postNominals),
      reading.text[token.range].dropFirst().contains(where: isASCIIUppercase)
    else { return false }
    let last = isSign(place - 1, ",") ? place - 2 : place - 1
    return isCapital(last) && last > 0 && isCapital(last - 1) && isNear(last)
  }

  /// `Theresa May`: a month behind a given name, and no day of it behind that.
  private func isFamilyMonth(_ place: Int, _ limit: Int) -> Bool {
    (classes(reading.tokens[place]).contains(.month) || Self.may.contains(reading.tokens[place].hash))
      && isGiven(reading.tokens[place - 1])
      && !(place + 1 < limit && reading.tokens[place + 1].kind == .number)
  }

  /// `June Pell said`: a month that is a given name before a family name, where no time of the year is told.
  func isGivenMonth(_ place: Int) -> Bool {
    guard Self.givenMonths.contains(reading.tokens[place].hash), place + 2 < reading.tokens.count,
      isCapital(place + 1), isNear(place + 1), classes(reading.tokens[place + 1]).isDisjoint(with: [.day, .month])
    else { return false }
    // `Jan Kowal left`: what is short for a month stands before a number.
    if Self.shortMonths.contains(reading.tokens[place].hash) { return true }
    let behind = reading.tokens[place + 2]
    let isNamed =
      isFamilyName(reading.tokens[place + 1]) || behind.kind == .punctuation || !classes(behind).isDisjoint(with: .cue)
    guard place > 0, isNear(place), !isSign(place - 1, ",") else { return isNamed }
    let before = reading.tokens[place - 1]
    return isNamed && before.kind == .word && classes(before).isDisjoint(with: [.preposition, .determiner, .first])
      && !Self.ofYears.contains(before.hash)
  }

  private static let givenMonths: WordSet = ["april", "may", "june", "august", "jan"]
  private static let shortMonths: WordSet = ["jan"]
  /// Words before a month that is one.
  private static let ofYears: WordSet = [
    "last", "next", "early", "late", "mid", "since", "until", "by", "this", "every",
  ]

  /// It stands in the lists as an auxiliary, too.
  private static let may: WordSet = ["may"]
  private static let and: WordSet = ["y", "e", "i"]
  /// Dutch, and no German word.
  private static let van = WordHash.of("van")
  /// Alone they are no particles: `Tod der Queen`.
  private static let germanArticles: WordSet = ["der", "den", "dem", "das", "des", "la", "las", "le", "les"]

  private static let links: WordSet = ["of", "for", "für", "du", "des", "de"]

  /// `University of Laval`, `Ministry for the Environment`: behind the head of a body’s name.
  private func pastLink(_ place: Int, _ limit: Int, from start: Int) -> Int? {
    // `Police Chief Ann Roe of the Trust` is nobody’s name from end to end.
    guard let body = (start..<place).last(where: { isBody(reading.tokens[$0]) }),
      lexicon.grammar != .english || !(body + 1..<place).contains(where: { isLikelyGiven(reading.tokens[$0]) })
    else { return nil }
    var next = place + 1
    if next < limit, ArticleWords.definite.contains(reading.tokens[next].hash) { next += 1 }
    if next < limit,
      isCapital(next) || isElided(reading.tokens[next]) && bare(reading.tokens[next]).shape.contains(.capital)
    {
      return next + 1
    }
    return place == start + 1 ? pastMembers(next, limit) : nil
  }

  /// The apostrophe of `Bakers’ Alliance`.
  func isPluralPossessive(_ place: Int) -> Bool {
    let token = reading.tokens[place]
    guard token.kind == .mark, place > 0, place + 1 < reading.tokens.count else { return false }
    let isApostrophe = token.hash == Self.curly
    return isApostrophe && reading.tokens[place - 1].range.upperBound == token.range.lowerBound
      && reading.tokens[place + 1].range.lowerBound == token.range.upperBound + 1
      && asciiLowercased(reading.text[token.range.lowerBound - 1]) == UInt8(ascii: "s")
  }

  /// Both apostrophes share it: hashes fold the curly one.
  private static let curly = WordHash.of("’")

  private func pastParticles(_ start: Int, _ limit: Int) -> Int? {
    var place = start
    while place < min(limit, start + 3), lists[reading.tokens[place].hash].contains(.particles) { place += 1 }
    return place < limit && isCapital(place) && isNear(place) ? place + 1 : nil
  }

  /// `Gary “Gaz” Pemberton`.
  private func pastNickname(_ start: Int, _ limit: Int) -> Int? {
    for close in start + 2...start + 4 where close + 1 < limit && reading.tokens[close].kind == .mark {
      // `Manny “the Flash” Rowe`
      let first = isDefinite(reading.tokens[start + 1]) ? start + 2 : start + 1
      return isCapital(first) && isCapital(close + 1) ? close + 2 : nil
    }
    return nil
  }

  /// Whether neither a capital nor a particle stands behind.
  func endsName(_ place: Int) -> Bool {
    let next = place + 1
    return next >= reading.tokens.count || !isNear(next)
      || !isCapital(next) && !lists[reading.tokens[next].hash].contains(.particles)
  }

  /// Whether no more than a space stands before the token.
  func isNear(_ place: Int) -> Bool {
    reading.tokens[place].range.lowerBound - reading.tokens[place - 1].range.upperBound <= 1
  }
}
