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

  private let text: [UInt8]
  private let lists: SpeechLists
  private let isQuote: Bool
  private var tokens: [RawToken] = []
  private var passages: [(start: Int, passage: Int)] = []
  private(set) var words: [SpokenWord] = []
  private var waiting: SpokenWord.Traits = .afterPause
  private var current = 0
  /// A sign that stood before a number and is said behind it: `$5 million`.
  private var sign: (key: UInt32, range: Range<Int>)?
  private var bracket = 0

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
            kind: .pause, range: part.range.lowerBound..<part.range.lowerBound, key: 0, joins: false))
      }
      raw.read(part.range, into: &reader.tokens)
    }
    reader.words.reserveCapacity(reader.tokens.count)
    var place = 0
    while place < reader.tokens.count { place += max(1, reader.take(place)) }
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
    case .openBracket:
      waiting.insert(.afterPause)
      // The editor's own words are none of the speaker's.
      guard isQuote else { return 1 }
      waiting.insert(.afterCut)
      return bracketEnd(from: place) - place
    case .closeBracket, .pause:
      waiting.insert(.afterPause)
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

  private func bracketEnd(from place: Int) -> Int {
    let limit = min(tokens.count, place + 40)
    return (place..<limit).first { tokens[$0].kind == .closeBracket }.map { $0 + 1 } ?? place + 1
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
    if facts.isSound { return 1 }
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

  private mutating func append(_ form: UInt32, _ range: Range<Int>, _ traits: SpokenWord.Traits, family: UInt32?) {
    words.append(
      SpokenWord(
        family: family ?? form, form: form, range: range, passage: passages[current].passage,
        traits: traits.union(waiting)))
    waiting = []
  }
}

// Numbers.
extension SpokenWords {
  private mutating func number(_ place: Int, _ facts: WordFacts.Facts?) -> Int? {
    let mayBegin = facts == nil ? mayBeCompound(tokens[place]) : facts?.number != nil
    guard tokens[place].kind == .digits || mayBegin else { return nil }
    let reader = NumberReader(lists: lists)
    let (pieces, ends) = pieces(place, reader)
    guard var found = reader.number(pieces), found.count > 0, found.count <= ends.count else { return nil }
    var last = ends[found.count - 1]
    if let half = lists.halves.first(where: { isPhrase($0, at: last + 1) }) {
      found.value += 0.5
      last += half.count
      if last + 1 < tokens.count, case .scale(let scale)? = lists.facts.facts(of: tokens[last + 1].key).number {
        found.value *= Double(scale)
        last += 1
      }
    }
    var traits: SpokenWord.Traits = .number
    if tokens[place].kind == .digits { traits.insert(.digits) }
    if last + 1 < tokens.count, tokens[last + 1].joins, tokens[last + 1].kind == .letters,
      tokens[last].kind == .digits, let scale = lists.attached[tokens[last + 1].key]
    {
      if scale == 0 { found.isOrdinal = true } else { found.value *= Double(scale) }
      last += 1
    }
    if found.isOrdinal { traits.insert(.ordinal) }
    let range = tokens[place].range.lowerBound..<tokens[last].range.upperBound
    let family = NumberReader.key(found.value)
    append(found.isOrdinal ? family &+ 1 : family, range, traits, family: family)
    if let sign { append(sign.key, sign.range, isQuote ? [.currency, .content] : .content, family: nil) }
    sign = nil
    return last - place + 1
  }

  private func mayBeCompound(_ token: RawToken) -> Bool { !lists.compounds.isEmpty && token.range.count > 6 }

  private func isPhrase(_ phrase: [UInt32], at place: Int) -> Bool {
    place + phrase.count <= tokens.count
      && phrase.indices.allSatisfy { tokens[place + $0].kind == .letters && tokens[place + $0].key == phrase[$0] }
  }

  /// The pieces of a number from a place on, and for each the token that it ends with.
  private func pieces(_ start: Int, _ reader: NumberReader) -> ([NumberReader.Piece], [Int]) {
    var pieces: [NumberReader.Piece] = []
    var ends: [Int] = []
    var place = start
    while place < tokens.count, pieces.count < 12 {
      let token = tokens[place]
      if token.kind == .digits {
        guard place == start else { break }
        var bytes = Array(text[token.range])
        while lists.decimal == UInt8(ascii: ","), place + 1 < tokens.count, isThousands(place + 1) {
          place += 1
          bytes += text[tokens[place].range]
        }
        pieces.append(.digits(reader.value(ofDigits: bytes[...])))
      } else if token.kind == .letters, let word = lists.facts.facts(of: token.key).number {
        pieces.append(.word(word))
      } else if token.kind == .letters, let parts = compound(token) {
        for part in parts {
          pieces.append(.word(part))
          ends.append(place)
        }
        place += 1
        continue
      } else {
        break
      }
      ends.append(place)
      place += 1
    }
    return (pieces, ends)
  }

  /// `1 200`: three digits behind a single space.
  private func isThousands(_ place: Int) -> Bool {
    let (before, token) = (tokens[place - 1], tokens[place])
    guard token.kind == .digits, token.range.count == 3, before.range.count <= 3 else { return false }
    let gap = text[before.range.upperBound..<token.range.lowerBound]
    return gap.count == 1 || (gap.count <= 3 && gap.first != 0x20 && gap.allSatisfy { $0 >= 0x80 })
  }

  /// The words of a number that are written as one.
  private func compound(_ token: RawToken) -> [SpeechLists.NumberWord]? {
    guard mayBeCompound(token) else { return nil }
    var rest = text[token.range]
    var parts: [SpeechLists.NumberWord] = []
    while !rest.isEmpty {
      guard let part = lists.compounds.first(where: { rest.starts(with: $0.letters) { asciiLowercased($0) == $1 } })
      else { return nil }
      parts.append(part.word)
      rest = rest.dropFirst(part.letters.count)
    }
    return parts.count > 1 ? parts : nil
  }
}
