import Text

/// Whether a single full stop behind a word ends the sentence, given that no small letter follows.
struct PeriodRule {
  let text: [UInt8]
  /// Where the sentence began.
  let sentence: Int
  let word: PrecedingWord
  let following: FollowingWord
  let germanOrdinals: Bool

  var endsSentence: Bool {
    let range = word.range
    let kind = AbbreviationKind(rawValue: AbbreviationKind.table.value(of: range, in: text))
    if isInitial && (isCapital || kind.isEmpty) { return initialEnds }
    if (kind.contains(.number) || isStreet) && following.first == .digit { return false }
    if kind.contains(.title) { return false }
    if kind.contains(.month) && isCapital { return following.first != .digit }
    if kind.contains(.ending) { return endingEnds }
    if isNumber { return !germanOrdinals || !isGermanOrdinal }
    return isAcronym ? endingEnds : true
  }

  private var isCapital: Bool { isASCIIUppercase(text[word.range.lowerBound]) }

  /// One letter, as in `J. K. Rowling`; or an acronym's last.
  private var isInitial: Bool { word.range.count == 1 && isASCIILetter(text[word.range.lowerBound]) }

  /// An initial goes on with the name, unless the pronoun `I` or a letter that names something ends the sentence.
  private var initialEnds: Bool {
    guard isCapital else { return following.isStarter }
    let letter = text[word.range.lowerBound]
    if letter == UInt8(ascii: "I") && !followsCapital { return following.first == .upper }
    return following.isStarter && !followsCapital && word.range.lowerBound > sentence && following.range.count > 2
  }

  /// Whether the word before this one is capitalised.
  private var followsCapital: Bool {
    var position = word.range.lowerBound - 1
    guard position > sentence, text[position] == 0x20 else { return false }
    let limit = max(sentence, position - 24)
    while position > limit, text[position - 1] != 0x20 { position -= 1 }
    return isASCIIUppercase(text.byte(at: position))
  }

  /// `Hafenstr.`: German draws the short form of a street together with its name.
  private var isStreet: Bool { text[word.range].suffix(3).elementsEqual("str".utf8) }

  /// Letters with stops between them: `U.N.E.S.C.O`, `B.Sc`.
  private var isAcronym: Bool {
    let range = word.range
    guard let stop = text[range].firstIndex(of: UInt8(ascii: ".")) else { return false }
    return stop - range.lowerBound <= 2 && isASCIILetter(text[range.lowerBound])
  }

  /// After `U.S.`, `Inc.`, `p.m.`: a word that begins sentences decides; after a time also whether there is a
  /// sentence yet.
  private var endingEnds: Bool {
    if following.isStarter { return true }
    guard isTimeOfDay else { return false }
    return following.first == .upper && wordsBefore > 3
  }

  private var isTimeOfDay: Bool {
    let range = word.range
    return range.count == 3 && asciiLowercased(text[range.upperBound - 1]) == UInt8(ascii: "m")
      && text[range.lowerBound + 1] == UInt8(ascii: ".")
  }

  /// How many words the sentence has before this one, counted up to 4.
  private var wordsBefore: Int {
    var count = 0
    for position in sentence..<min(word.range.lowerBound, sentence + 64) where text[position] == 0x20 {
      count += 1
      if count > 3 { break }
    }
    return count
  }

  private var isNumber: Bool { text[word.range].allSatisfy(isASCIIDigit) }

  /// `am 3. Oktober`, `der 2. Weltkrieg`: a number of one or two digits behind a short small word.
  private var isGermanOrdinal: Bool {
    guard word.range.count < 3, following.first == .upper, !following.isStarter else { return false }
    let position = word.range.lowerBound - 2
    return position > sentence && isASCIILowercase(text.byte(at: position))
  }
}
