import Prose
import Text

/// What the words of a name and those beside it are.
extension MentionReader {
  func titleSex(_ titles: Range<Int>) -> Sex? {
    for place in titles {
      let classes = titleClasses(reading.tokens[place])
      if classes.contains(.maleTitle) { return .male }
      if classes.contains(.femaleTitle) { return .female }
    }
    return nil
  }

  /// What the cue lists say of a title, which stand there without the stop of `Mr.`.
  private func titleClasses(_ token: Token) -> WordClass {
    guard token.shape.contains(.stop), token.range.count > 1 else { return classes(token) }
    return lexicon.entry(WordHash.of(token.range.dropLast(), in: reading.text))?.classes ?? classes(token)
  }

  func givenSex(_ first: Token) -> Sex {
    let (classes, word) = (classes(first), lists[first.hash])
    if classes.contains(.maleName) || word.contains(.male) { return word.contains(.female) ? .unknown : .male }
    return classes.contains(.femaleName) || word.contains(.female) ? .female : .unknown
  }

  /// What the longer lists say, too, of a name before another: alone `Madison` and `Xavier` are places as often.
  func likelySex(_ first: Token) -> Sex {
    let known = givenSex(first)
    guard known == .unknown else { return known }
    switch GivenNames.usualSex(reading.text[firstPart(first)]) {
    case .female: return .female
    case .male: return .male
    case .either, nil: return .unknown
    }
  }

  /// A word up to its hyphen: `Jodi` of `Jodi-Lynn`.
  private func firstPart(_ token: Token) -> Range<Int> {
    token.range.lowerBound..<(hyphen(in: token) ?? token.range.upperBound)
  }

  /// The place of the first hyphen inside a word.
  func hyphen(in token: Token) -> Int? {
    token.shape.contains(.hyphen) ? reading.text[token.range].firstIndex(of: UInt8(ascii: "-")) : nil
  }

  /// Whether both halves of a word are given names: `Jodi-Lynn`, `Sven-Olof`.
  private func isDoubleGiven(_ token: Token) -> Bool {
    guard let hyphen = hyphen(in: token), isASCIIUppercase(reading.text[token.range.lowerBound]) else { return false }
    return GivenNames.contains(WordHash.of(token.range.lowerBound..<hyphen, in: reading.text))
      && GivenNames.contains(WordHash.of(hyphen + 1..<token.range.upperBound, in: reading.text))
  }

  /// Whether people are given this name.
  func isGiven(_ token: Token) -> Bool {
    let word = lists[token.hash]
    if !word.isDisjoint(with: [.male, .female]) || GivenNames.contains(token.hash) && !word.contains(.notGiven) {
      return true
    }
    return !classes(token).isDisjoint(with: [.maleName, .femaleName]) || isDoubleGiven(token)
  }

  /// Whether people are given this name, if only some: what else is a name tells.
  func isLikelyGiven(_ token: Token) -> Bool {
    isGiven(token)
      || token.shape.contains(.capital) && !lists[token.hash].contains(.notGiven)
        && GivenNames.usualSex(reading.text[firstPart(token)]) != nil
  }

  /// Whether the word stands before names: an honorific, an office, a rank, a trade.
  func isTitle(_ token: Token) -> Bool { isHonorific(token) || isOffice(token) }

  private func isHonorific(_ token: Token) -> Bool {
    guard lists[token.hash].contains(.honorifics) else { return false }
    // `Don Riddell`, `Devon M. Sayers`: honorifics of other languages are names and initials in English.
    return lexicon.grammar != .english || !Self.foreign.contains(token.hash)
  }

  private static let foreign: WordSet = ["don", "doña", "dom", "m.", "me", "pr", "saint", "maître"]

  /// Whether the word is an office, a rank or a trade.
  func isOffice(_ token: Token) -> Bool {
    let word = lists[token.hash]
    guard !word.contains(.honorifics) else { return false }
    if isElided(token) { return isOffice(bare(token)) }
    if lexicon.grammar == .romance && isFormerOffice(token) || isDoubleOffice(token) { return true }
    if token.shape.contains(.capital), isGiven(token) { return false }
    if !word.isDisjoint(with: [.relations, .roles]) || lexicon.grammar == .romance && isFeminineOffice(token) {
      return true
    }
    if !classes(token).isDisjoint(with: [.role])
      || isPlural(token) && !(token.shape.contains(.capital) && isBody(token))
    {
      return true
    }
    return lexicon.grammar == .german && token.shape.contains(.capital) && isCompoundOffice(token)
  }

  /// `exjefe`, `ex-ministre`: somebody had the office.
  private func isFormerOffice(_ token: Token) -> Bool {
    let word = reading.text[token.range]
    guard word.count > 5, word.prefix(2).elementsEqual("ex".utf8) else { return false }
    let rest = word.dropFirst(2).drop { $0 == UInt8(ascii: "-") }
    return lists[WordHash.of(rest)].contains(.roles)
  }

  /// `lieutenant-colonel`, `Singer-actress`: two words, the first of which is an office.
  private func isDoubleOffice(_ token: Token) -> Bool {
    guard lexicon.grammar == .english || lexicon.grammar == .romance && !token.shape.contains(.capital),
      let hyphen = hyphen(in: token), hyphen + 1 < token.range.upperBound,
      isASCIILowercase(reading.text[hyphen + 1])
    else { return false }
    return lists[WordHash.of(token.range.lowerBound..<hyphen, in: reading.text)].contains(.roles)
  }

  /// `delantera`, `ingeniera`: the office stands in the list in its other form.
  private func isFeminineOffice(_ token: Token) -> Bool {
    let word = reading.text[token.range]
    guard word.count > 5, word.last == UInt8(ascii: "a"), !token.shape.contains(.capital) else { return false }
    let stem = word.dropLast()
    return lists[WordHash.of(Array(stem) + [UInt8(ascii: "o")])].contains(.roles)
      || lists[WordHash.of(stem)].contains(.roles)
  }

  /// `Obstbauer`, `Kellermeister`: a compound with an office at its end.
  private func isCompoundOffice(_ token: Token) -> Bool {
    // `Fahrzeuge` are no witnesses.
    guard token.range.count > 8, !["gzeuge", "rzeuge", "kzeuge", "lzeuge"].contains(where: { ends(token, $0) }) else {
      return false
    }
    let last = token.range.upperBound
    return (token.range.lowerBound + 3..<last - 4).contains { start in
      !isUTF8Continuation(reading.text[start]) && lists[WordHash.of(start..<last, in: reading.text)].contains(.roles)
    }
  }

  /// `Barbers Leonard and Edna Crowe`.
  func isPlural(_ token: Token) -> Bool {
    guard token.kind == .word, token.range.count > 4, lexicon.grammar != .german,
      reading.text[token.range.upperBound - 1] == UInt8(ascii: "s")
    else { return false }
    if lists[WordHash.of(token.range.dropLast(), in: reading.text)].contains(.roles) { return true }
    return lexicon.grammar == .english && ends(token, "ies")
      && lists[WordHash.of(reading.text[token.range].dropLast(3) + [UInt8(ascii: "y")])].contains(.roles)
  }

  /// Whether the word names a country, a state or a capital, which stand for their governments.
  func isPlace(_ token: Token) -> Bool { lists[token.hash].contains(.places) }

  /// Whether the word is the head of a body's name.
  func isBody(_ token: Token) -> Bool {
    lists[token.hash].contains(.bodies) || isElided(token) && lists[bare(token).hash].contains(.bodies)
  }

  /// What the cue lists say of a word, or of its ending in a language of compounds.
  func classes(_ token: Token) -> WordClass {
    guard lexicon.grammar == .german, token.shape.contains(.capital) else {
      return lexicon.entry(token.hash)?.classes ?? []
    }
    return lexicon.entry(token.hash, token.range, in: reading.text)?.classes ?? []
  }

  /// Whether the sign stands there.
  func isSign(_ place: Int, _ sign: Unicode.Scalar) -> Bool {
    reading.tokens[place].kind != .word && first(reading.tokens[place]) == UInt8(ascii: sign)
  }

  func first(_ token: Token) -> UInt8 { reading.text[token.range.lowerBound] }
}
