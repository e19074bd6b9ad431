import Text

/// Reads a number from words and digits, whatever way it is written: `twelve hundred`, `1,200`, `2.4 million`,
/// `zweiundvierzig`, `quatre-vingt-douze`, `nineteen eighty-four`.
struct NumberReader {
  /// A piece of a number.
  enum Piece {
    case word(SpeechLists.NumberWord)
    /// What digits say.
    case digits(Double)
  }

  /// A number that was read.
  struct Found {
    var value: Double
    /// How many pieces it took.
    var count: Int
    var isOrdinal = false
  }

  let lists: SpeechLists

  /// The number that begins with the first of these pieces.
  func number(_ pieces: [Piece]) -> Found? {
    guard let first = pieces.first else { return nil }
    switch first {
    case .digits(let value): return scaled(value, pieces, from: 1)
    case .word(.ordinal(let value)): return Found(value: Double(value), count: 1, isOrdinal: true)
    case .word(.join), .word(.point): return nil
    case .word(.one):
      guard pieces.count > 1, case .word(let next) = pieces[1] else { return nil }
      switch next {
      case .scale: return words(pieces)
      case .join: return lists.unitsFirst ? words(pieces).flatMap { $0.count > 1 ? $0 : nil } : nil
      case .half: return half(pieces, at: 1)
      default: return nil
      }
    case .word(.half): return half(pieces, at: 0)
    case .word: return words(pieces)
    }
  }

  /// `half a million`, `eine halbe Million`.
  private func half(_ pieces: [Piece], at place: Int) -> Found? {
    var next = place + 1
    if next < pieces.count, case .word(.one) = pieces[next] { next += 1 }
    guard next < pieces.count, case .word(.scale(let scale)) = pieces[next], scale > 100 else { return nil }
    return scaled(Double(scale) / 2, pieces, from: next + 1)
  }

  /// Scales behind digits: `2.4 million`.
  private func scaled(_ start: Double, _ pieces: [Piece], from first: Int) -> Found {
    var (value, count) = (start, first)
    while count < pieces.count, case .word(.scale(let scale)) = pieces[count] {
      value *= Double(scale)
      count += 1
    }
    return Found(value: value, count: count)
  }

  private func words(_ pieces: [Piece]) -> Found? {
    var (total, group) = (0, 0)
    var (count, place) = (0, 0)
    var isOrdinal = false
    while place < pieces.count, count < 12, case .word(let word) = pieces[place] {
      switch word {
      case .one:
        // `cent un`, `quatre-vingt-un`; English says `a hundred` and nothing of the kind behind it.
        let rest = group % 100
        let ends = !lists.saysYears && (rest == 0 || (lists.twenties && rest == 80))
        guard count == 0 || ends else { return end(total, group, count) }
        group += 1
      case .value(let value):
        guard let next = joined(group, value, isFirst: count == 0) else { return end(total, group, count) }
        group = next
      case .ordinal(let value):
        guard count > 0, let next = joined(group, value, isFirst: false) else { return end(total, group, count) }
        group = next
        isOrdinal = true
      case .scale(100):
        guard group < 100 else { return end(total, group, count) }
        group = max(group, 1) * 100
      case .scale(let scale):
        guard group > 0 || total == 0 else { return end(total, group, count) }
        total = (total &+ max(group, 1) &* scale)
        group = 0
      case .join:
        guard count > 0, let next = behindJoin(pieces, place, total, group) else { return end(total, group, count) }
        group = next.group
        place = next.place - 1
      case .point:
        guard count > 0, let decimals = decimals(pieces, after: place) else { return end(total, group, count) }
        return scaled(Double(total + group) + decimals.value, pieces, from: decimals.place)
      case .half: return end(total, group, count)
      }
      place += 1
      count = place
      if isOrdinal { break }
    }
    var found = end(total, group, count)
    found?.isOrdinal = isOrdinal
    return found
  }

  private func end(_ total: Int, _ group: Int, _ count: Int) -> Found? {
    count > 0 ? Found(value: Double(total &+ group), count: count) : nil
  }

  /// A group with one more word; `nil` when the word begins another number.
  private func joined(_ group: Int, _ value: Int, isFirst: Bool) -> Int? {
    if isFirst { return value }
    let rest = group % 100
    if value >= 100 { return group == 0 ? value : nil }
    if lists.twenties, value == 20, rest == 4 { return group + 76 }
    // `dix-sept`, `cent dix-huit`.
    if lists.twenties, rest == 10, (7...9).contains(value) { return group + value }
    if lists.twenties, value >= 10, value < 20, rest == 60 || rest == 80 { return group + value }
    if value < 10 { return group == 0 || rest == 0 || (rest >= 20 && rest % 10 == 0) ? group + value : nil }
    if rest == 0 { return group + value }
    if lists.saysYears, group >= 10, group < 100, value >= 10 { return group * 100 + value }
    return nil
  }

  /// `hundred and five`, `treinta y dos`, `vingt et un`, `zwei und vierzig`.
  private func behindJoin(_ pieces: [Piece], _ place: Int, _ total: Int, _ group: Int) -> (group: Int, place: Int)? {
    guard place + 1 < pieces.count, case .word(let next) = pieces[place + 1] else { return nil }
    let rest = group % 100
    switch next {
    case .value(let value) where value < 100:
      if lists.unitsFirst, rest > 0, rest < 10, value >= 20, value % 10 == 0 { return (group + value, place + 2) }
      if rest == 0, group > 0 || total > 0 { return (group + value, place + 2) }
      if !lists.saysYears, !lists.unitsFirst, rest >= 20, rest % 10 == 0, value < 20 {
        return (group + value, place + 2)
      }
      return nil
    case .one where !lists.saysYears && !lists.unitsFirst && rest >= 20 && rest % 10 == 0:
      return (group + 1, place + 2)
    default: return nil
    }
  }

  private func decimals(_ pieces: [Piece], after point: Int) -> (value: Double, place: Int)? {
    var (value, unit, place) = (0.0, 0.1, point + 1)
    while place < pieces.count, case .word(.value(let digit)) = pieces[place], digit < 10 {
      value += Double(digit) * unit
      unit /= 10
      place += 1
    }
    return place > point + 1 ? (value, place) : nil
  }

  /// What digits with stops and commas say: three digits behind each make thousands, unless the sign is the language's
  /// decimal one.
  func value(ofDigits digits: ArraySlice<UInt8>) -> Double {
    let signs = digits.indices.filter { !isASCIIDigit(digits[$0]) }
    let parts = digits.split { !isASCIIDigit($0) }
    let makesThousands =
      parts.dropFirst().allSatisfy { $0.count == 3 } && (parts.first?.count ?? 0) <= 3
      && (signs.count > 1 || signs.first.map { digits[$0] != lists.decimal } ?? true)
    var (value, unit) = (0.0, 0.0)
    for byte in digits.prefix(40) {
      if !isASCIIDigit(byte) {
        if !makesThousands, unit == 0 { unit = 1 }
        continue
      }
      if unit == 0 {
        value = value * 10 + Double(byte - 0x30)
      } else {
        unit /= 10
        value += Double(byte - 0x30) * unit
      }
    }
    return value
  }

  /// A hash that is equal for equal numbers.
  static func key(_ value: Double) -> UInt32 {
    let rounded = (value * 10_000).rounded() / 10_000
    return WordKey("#" + "\(rounded == 0 ? 0 : rounded)").value
  }
}
