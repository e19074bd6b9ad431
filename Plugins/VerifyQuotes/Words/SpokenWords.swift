import Text

/// Makes comparable words of a text: sounds left out, short forms written out, numbers read.
struct SpokenWords {
  /// A part of the text that was said in one go.
  struct Part {
    var range: Range<Int>
    var passage: Int
    /// Whether somebody else speaks from here on, or a pause is sure.
    var begins: Bool
  }

  private static let not = WordKey("not").value

  let text: [UInt8]
  let lists: SpeechLists
  let isQuote: Bool
  var tokens: [RawToken] = []
  private var passages: [(start: Int, passage: Int)] = []
  private(set) var words: [SpokenWord] = []
  private var waiting: SpokenWord.Traits = [.afterPause, .afterStop]
  /// Up to this token words stand in brackets.
  private var bracketed = 0
  /// The token at hand.
  private var place = 0
  private var current = 0
  /// A sign that stood before a number and is said behind it: `$5 million`.
  var sign: (key: UInt32, range: Range<Int>)?

  /// Reads parts of a text.
  ///
  /// - Parameter isQuote: brackets then hold the editor's words, and an ellipsis shows where words were left out.
  static func read(_ text: [UInt8], _ parts: [Part], _ lists: SpeechLists, isQuote: Bool) -> [SpokenWord] {
    var reader = SpokenWords(text: text, lists: lists, isQuote: isQuote)
    let raw = RawTokens(text)
    for part in parts {
      reader.passages.append((reader.tokens.count, part.passage))
      if part.begins {
        reader.tokens.append(
          RawToken(
            kind: .stop, range: part.range.lowerBound..<part.range.lowerBound, key: 0, joins: false))
      }
      raw.read(part.range, into: &reader.tokens)
    }
    reader.words.reserveCapacity(reader.tokens.count)
    while reader.place < reader.tokens.count { reader.place += max(1, reader.take(reader.place)) }
    return reader.words
  }

  private init(text: [UInt8], lists: SpeechLists, isQuote: Bool) {
    self.text = text
    self.lists = lists
    self.isQuote = isQuote
  }

  /// Takes the tokens at a place; gives how many.
  private mutating func take(_ place: Int) -> Int {
    let token = tokens[place]
    while current + 1 < passages.count, passages[current + 1].start <= place { current += 1 }
    switch token.kind {
    case .openBracket, .openParenthesis: return bracket(place)
    case .closeBracket, .closeParenthesis, .pause:
      waiting.insert(.afterPause)
      return 1
    case .stop:
      waiting.formUnion(isAbbreviated(place) ? .afterPause : [.afterPause, .afterStop])
      return 1
    case .cut:
      waiting.formUnion([.afterPause, .afterCut])
      if isQuote, !isEllipsis(token) { waiting.remove(.afterCut) }
      return 1
    case .apostrophe: return apostrophe(place)
    case .sign: return sign(place)
    case .digits, .letters: return word(place)
    }
  }

  private func isEllipsis(_ token: RawToken) -> Bool {
    token.range.count == 3
      && (text[token.range.lowerBound] == UInt8(ascii: ".") || text[token.range.lowerBound + 2] == 0xA6)
  }

  /// In a quote the words in square brackets are the editor's, and none of the speaker's; in a transcript those in any
  /// brackets tell what is heard beside the words (`[laughter]`).
  private mutating func bracket(_ place: Int) -> Int {
    let isSquare = tokens[place].kind == .openBracket
    if isQuote, isSquare, joinsLetters(place) { return 3 }
    waiting.insert(.afterPause)
    guard !isQuote || isSquare else { return 1 }
    let limit = min(tokens.count, place + (isQuote ? 40 : 12))
    let close: RawToken.Kind = isSquare ? .closeBracket : .closeParenthesis
    let end = (place..<limit).first { tokens[$0].kind == close }.map { $0 + 1 } ?? place + 1
    guard isQuote else {
      bracketed = end
      return 1
    }
    waiting.insert(.afterCut)
    return end - place
  }

  /// `[W]e`: letters that an editor changed at the beginning of a word are those of the word.
  private mutating func joinsLetters(_ place: Int) -> Bool {
    guard place + 3 < tokens.count, tokens[place + 1].kind == .letters, tokens[place + 1].range.count < 5,
      tokens[place + 2].kind == .closeBracket, tokens[place + 3].kind == .letters, tokens[place + 3].joins
    else { return false }
    let letters = Array(text[tokens[place + 1].range] + text[tokens[place + 3].range])
    tokens[place + 3] = RawToken(
      kind: .letters, range: tokens[place].range.lowerBound..<tokens[place + 3].range.upperBound,
      key: RawTokens.key(of: letters.indices, in: letters), joins: false)
    return true
  }

  /// A stop behind an initial or a title ends no sentence.
  private func isAbbreviated(_ place: Int) -> Bool {
    guard place > 0, tokens[place].joins, tokens[place - 1].kind == .letters,
      text[tokens[place].range.lowerBound] == UInt8(ascii: ".")
    else { return false }
    return tokens[place - 1].range.count == 1 || lists.titleKeys.contains(tokens[place - 1].key)
  }

  /// An apostrophe inside a word joins; elsewhere it is a quotation mark.
  private mutating func apostrophe(_ place: Int) -> Int {
    guard place > 0, tokens[place].joins, place + 1 < tokens.count, tokens[place + 1].joins,
      tokens[place - 1].kind == .letters || tokens[place - 1].kind == .digits, tokens[place + 1].kind == .letters
    else {
      if !isLeadingShortForm(place) { waiting.insert(.afterPause) }
      return 1
    }
    let range = tokens[place].range.lowerBound..<tokens[place + 1].range.upperBound
    let ending = WordKey("'" + String(utf8: text[tokens[place + 1].range]).lowercased()).value
    guard lists.endings.contains(ending) else { return 1 }
    append(ending, range, .shortForm, family: ending)
    return 2
  }

  /// `’em`, `’cause`: the word behind it is no pause.
  private func isLeadingShortForm(_ place: Int) -> Bool {
    place + 1 < tokens.count && tokens[place + 1].joins && lists.facts.row(of: tokens[place + 1].key) != nil
  }

  private mutating func sign(_ place: Int) -> Int {
    let token = tokens[place]
    guard let word = lists.signs[token.key] else { return 1 }
    if place + 1 < tokens.count, tokens[place + 1].kind == .digits {
      sign = (word, token.range)
    } else {
      append(word, token.range, [], family: nil)
    }
    return 1
  }

  private mutating func word(_ place: Int) -> Int {
    let token = tokens[place]
    let facts = token.kind == .digits ? nil : lists.facts.row(of: token.key).map { lists.facts[$0] }
    if let count = number(place, facts) { return count }
    if token.kind == .digits { return 1 }
    let whole = withEnding(place)
    let spoken = whole.count == 1 ? facts?.spoken ?? [] : lists.facts.facts(of: whole.key).spoken
    if !spoken.isEmpty {
      for word in spoken { append(lists.facts.facts(of: word), whole.range) }
      return whole.count
    }
    guard let facts else { return plainWord(place, whole) }
    if facts.isSound {
      waiting.insert(.afterSound)
      return 1
    }
    if let pair = facts.pair, place + 1 < tokens.count, tokens[place + 1].key == pair.second {
      append(lists.facts.facts(of: pair.whole), token.range.lowerBound..<tokens[place + 1].range.upperBound)
      return 2
    }
    if isNegated(place, whole) { return plainWord(place, whole) }
    append(facts, token.range)
    return 1
  }

  /// A word that no list has.
  private mutating func plainWord(_ place: Int, _ whole: (key: UInt32, range: Range<Int>, count: Int)) -> Int {
    let token = tokens[place]
    guard isNegated(place, whole) else {
      append(WordFacts.Facts(token.key), token.range)
      return 1
    }
    let base = token.range.lowerBound..<token.range.upperBound - 1
    append(lists.facts.facts(of: RawTokens.key(of: base, in: text)), base)
    append(lists.facts.facts(of: Self.not), base.upperBound..<whole.range.upperBound)
    return 3
  }

  /// `don’t`: the letters before the apostrophe end in the n of the negation.
  private func isNegated(_ place: Int, _ whole: (key: UInt32, range: Range<Int>, count: Int)) -> Bool {
    lists.splitsNegation && whole.count == 3 && endsInN(tokens[place]) && isT(place + 2)
  }

  private func endsInN(_ token: RawToken) -> Bool {
    token.range.count > 1 && asciiLowercased(text[token.range.upperBound - 1]) == UInt8(ascii: "n")
  }

  private func isT(_ place: Int) -> Bool {
    tokens[place].range.count == 1 && asciiLowercased(text[tokens[place].range.lowerBound]) == UInt8(ascii: "t")
  }

  /// A word with what stands behind its apostrophe: `can’t`.
  private func withEnding(_ place: Int) -> (key: UInt32, range: Range<Int>, count: Int) {
    let token = tokens[place]
    guard place + 2 < tokens.count, tokens[place + 1].kind == .apostrophe, tokens[place + 1].joins,
      tokens[place + 2].joins, tokens[place + 2].kind == .letters
    else { return (token.key, token.range, 1) }
    let range = token.range.lowerBound..<tokens[place + 2].range.upperBound
    var key = WordKey()
    for byte in text[token.range] { key.add(asciiLowercased(byte)) }
    key.add(0x27)
    for byte in text[tokens[place + 2].range] { key.add(asciiLowercased(byte)) }
    return lists.facts.row(of: key.value) == nil && !(endsInN(token) && isT(place + 2))
      ? (token.key, token.range, 1) : (key.value, range, 3)
  }

  private mutating func append(_ facts: WordFacts.Facts, _ range: Range<Int>) {
    append(facts.form, range, facts.traits, family: facts.family)
  }

  mutating func append(_ form: UInt32, _ range: Range<Int>, _ traits: SpokenWord.Traits, family: UInt32?) {
    words.append(
      SpokenWord(
        family: family ?? form, form: form, range: range, passage: passages[current].passage,
        traits: traits.union(place < bracketed ? waiting.union(.bracketed) : waiting)))
    waiting = []
  }
}
