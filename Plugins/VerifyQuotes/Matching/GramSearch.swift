/// Finds where in a transcript words and pairs of words of quotes stand: one pass over the transcript for all quotes.
struct GramSearch {
  /// A word or a pair of words of a quote, found in the transcript.
  struct Hit: Hashable, Sendable {
    /// Its place among the transcript's words.
    var said: Int
    /// Its place among the quote's words.
    var quoted: Int
    /// The rarer, the greater.
    var weight: Float
  }

  /// A stretch of the transcript in which much of a quote stands.
  struct Window: Hashable, Sendable {
    var words: Range<Int>
    var weight: Float
  }

  /// Places that are kept of a gram: one that stands more often finds nothing.
  private static let mostPlaces = 400
  /// Hits of a quote that are looked at, those of its rarest grams.
  private static let mostHits = 800
  /// A window with less than this share of the heaviest is not the quote's.
  private static let leastShare: Float = 0.4
  /// Windows of a quote that are looked at.
  private static let mostWindows = 6

  private let quotes: [[SpokenWord]]
  private var slots: [Int32]
  private var keys: [UInt64] = []
  private var places: [[Int32]] = []
  /// For each quote the grams that begin with each of its words.
  private var grams: [[(gram: Int32, quoted: Int32)]] = []
  private var total = 0

  init(_ quotes: [[SpokenWord]]) {
    self.quotes = quotes
    var size = 256
    while size < quotes.reduce(0, { $0 + $1.count }) * 6 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for words in quotes {
      var grams: [(gram: Int32, quoted: Int32)] = []
      for place in words.indices {
        if words.count < 3 || words[place].weight > 1 {
          grams.append((add(Self.key(words[place])), Int32(place)))
        }
        if place + 1 < words.count { grams.append((add(Self.key(words[place], words[place + 1])), Int32(place))) }
      }
      self.grams.append(grams)
    }
    places = Array(repeating: [], count: keys.count)
  }

  private static func key(_ word: SpokenWord) -> UInt64 { UInt64(word.family) }

  private static func key(_ first: SpokenWord, _ second: SpokenWord) -> UInt64 {
    UInt64(first.family) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(second.family) | 1 << 63
  }

  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (key ^ key >> 29) &* 0xBF58_476D_1CE4_E5B9 >> 32) & mask
    while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func add(_ key: UInt64) -> Int32 {
    let slot = slot(of: key)
    if slots[slot] < 0 {
      slots[slot] = Int32(keys.count)
      keys.append(key)
    }
    return slots[slot]
  }

  /// Looks through a transcript.
  mutating func scan(_ words: [SpokenWord]) {
    total = words.count
    for place in words.indices {
      note(Self.key(words[place]), place)
      if place + 1 < words.count { note(Self.key(words[place], words[place + 1]), place) }
    }
  }

  private mutating func note(_ key: UInt64, _ place: Int) {
    let gram = slots[slot(of: key)]
    guard gram >= 0, places[Int(gram)].count < Self.mostPlaces else { return }
    places[Int(gram)].append(Int32(place))
  }

  /// The stretches in which most of a part of a quote stands, best first.
  func windows(of quote: Int, _ part: Range<Int>) -> [Window] {
    var hits: [Hit] = []
    let rarest = grams[quote].filter { part.contains(Int($0.quoted)) && !places[Int($0.gram)].isEmpty }
      .sorted { (places[Int($0.gram)].count, $0.quoted) < (places[Int($1.gram)].count, $1.quoted) }
    for (gram, quoted) in rarest {
      let found = places[Int(gram)]
      if !hits.isEmpty, hits.count + found.count > Self.mostHits { break }
      let weight = 1 / Float(found.count + 1) + (found.count < Self.mostPlaces ? 0.05 : 0)
      for place in found { hits.append(Hit(said: Int(place), quoted: Int(quoted), weight: weight)) }
    }
    hits.sort { ($0.said, $0.quoted) < ($1.said, $1.quoted) }
    return best(hits, part)
  }

  /// Slides a window over the hits; of windows that overlap the heaviest stays.
  private func best(_ hits: [Hit], _ part: Range<Int>) -> [Window] {
    let span = part.count * 2 + QuoteAlignment.longestGap
    var counts = Array(repeating: 0, count: part.count)
    var (weight, first) = (Float(0), 0)
    var windows: [Window] = []
    for (last, hit) in hits.enumerated() {
      counts[hit.quoted - part.lowerBound] += 1
      if counts[hit.quoted - part.lowerBound] == 1 { weight += hit.weight }
      while hit.said - hits[first].said > span {
        counts[hits[first].quoted - part.lowerBound] -= 1
        if counts[hits[first].quoted - part.lowerBound] == 0 { weight -= hits[first].weight }
        first += 1
      }
      let lower = hits[first].said - (hits[first].quoted - part.lowerBound) - 12
      let upper = hits[last].said + (part.upperBound - hit.quoted) + 12
      let window = Window(words: max(0, lower)..<min(total, max(upper, lower + 1)), weight: weight)
      if let before = windows.last, before.words.upperBound > window.words.lowerBound + 12 {
        if window.weight > before.weight {
          windows[windows.count - 1] = window
        } else if window.weight == before.weight, window.words.upperBound - before.words.lowerBound < span * 3 {
          // Twice the same: both are looked at.
          windows[windows.count - 1].words = before.words.lowerBound..<window.words.upperBound
        }
      } else {
        windows.append(window)
      }
    }
    let heaviest = windows.reduce(0) { max($0, $1.weight) }
    let worthwhile = windows.filter { $0.weight >= heaviest * Self.leastShare }
    return Array(worthwhile.sorted { $0.weight > $1.weight }.prefix(Self.mostWindows))
  }
}
