import Text

// Numbers, in digits and in words.
extension SpokenWords {
  /// Takes the number that begins with a token; gives how many tokens it has.
  mutating func number(_ place: Int, _ facts: WordFacts.Facts?) -> Int? {
    let mayBegin = facts == nil ? mayBeCompound(tokens[place]) : facts?.number != nil
    guard tokens[place].kind == .digits || mayBegin else { return nil }
    let reader = NumberReader(lists: lists)
    let (pieces, ends) = pieces(place, reader)
    guard var found = reader.number(pieces), found.count > 0, found.count <= ends.count else { return nil }
    var last = ends[found.count - 1]
    if let half = lists.halves.first(where: { isPhrase($0, at: last + 1) }) {
      // `dos millones y medio` is half a million more.
      if case .scale(let scale)? = lists.facts.facts(of: tokens[last].key).number, scale > 100 {
        found.value += Double(scale) / 2
      } else {
        found.value += 0.5
      }
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
        guard let next = resumed(place, after: ends.last) else { break }
        guard next.goesOn else {
          ends[ends.count - 1] = next.place - 1
          break
        }
        place = next.place
        continue
      }
      ends.append(place)
      place += 1
    }
    return (pieces, ends)
  }

  /// Sounds, fillers and repeats that are looked past within a number.
  private static let mostBetween = 6

  /// Where a number goes on behind a sound, a filler or its last word said again: `two, uh, hundred`,
  /// `twelve, twelve hundred`; where it does not go on, the end of what was said again.
  private func resumed(_ place: Int, after last: Int?) -> (place: Int, goesOn: Bool)? {
    guard let last, tokens[last].kind == .letters else { return nil }
    var next = place
    var repeated: Int?
    for _ in 0..<Self.mostBetween where next < tokens.count {
      let start = behindPause(next)
      guard start < tokens.count, tokens[start].kind == .letters else { break }
      if lists.facts.facts(of: tokens[start].key).isSound {
        next = start + 1
      } else if let filler = lists.fillers.first(where: { isPhrase($0, at: start) }) {
        next = start + filler.count
      } else if start > next, tokens[start].key == tokens[last].key {
        next = start + 1
        repeated = next
      } else {
        break
      }
    }
    guard next > place else { return nil }
    let start = behindPause(next)
    guard start < tokens.count, tokens[start].kind == .letters,
      let number = lists.facts.facts(of: tokens[start].key).number
    else { return repeated.map { ($0, false) } }
    switch number {
    case .scale: return (start, true)
    case .value:
      // `two thousand, thousand five hundred`; but `twenty, twenty-one` are two numbers.
      if case .scale? = lists.facts.facts(of: tokens[last].key).number { return (start, true) }
      return nil
    default: return nil
    }
  }

  /// The place behind a comma or a dash; the same where none stands.
  private func behindPause(_ place: Int) -> Int {
    place < tokens.count && (tokens[place].kind == .pause || tokens[place].kind == .cut) ? place + 1 : place
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
