/// Who has spoken in an article up to a place, each by number.
struct SpeakersSoFar {
  /// Who spoke last.
  private(set) var last: Int?
  /// The byte offset of the phrase by which they spoke.
  private(set) var place = 0
  /// Whether that phrase has their name.
  private(set) var isNamed = false
  private var times: [Int: Int] = [:]

  /// Notes that somebody speaks.
  mutating func note(_ number: Int, at place: Int, isNamed: Bool) {
    self.isNamed = isNamed
    last = number
    self.place = place
    times[number, default: 0] += 1
  }

  /// How often somebody has spoken.
  func times(_ number: Int) -> Int { times[number] ?? 0 }
}
