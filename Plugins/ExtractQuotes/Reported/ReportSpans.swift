import Prose

/// Lists the stretches that a cue may govern: behind it up to each place where a clause or phrase can end, and before
/// it from each place where one can begin.
struct ReportSpans {
  private static let reach = 70
  private static let most = 30
  let view: ParagraphView
  let places: ReportPlaces
  private var words: [QuoteWord] { view.words }

  /// Where the stretch stands to its cue.
  enum Way: Int {
    case next = 1
    case particle
    case clause
    case comma
    case before
    case passive

    /// Whether the stretch stands before its cue.
    var isBefore: Bool { self == .before || self == .passive }
  }

  /// Adds the places where what follows the cue may begin.
  func starts(_ cue: ReportCue, _ found: inout [(Int, Way)]) {
    let end = cue.sentence.upperBound
    var next = cue.place + 1
    guard next < end else { return }
    if words[cue.place].isAny(.according) {
      var place = next
      while place < end, place - next < 25, words[place].kind != .comma { place += 1 }
      if place < end, words[place].kind == .comma { found.append((place + 1, .comma)) }
      return
    }
    if words[next].kind == .comma, next + 1 < end {
      next += 1; found.append((next, .comma))
    } else {
      found.append((next, .next))
    }
    if cue.last > cue.place, cue.last + 1 < end { found.append((cue.last + 1, .particle)) }
    var place = next + 1
    while place < end, place - next < 9, words[place].kind == .word || words[place].kind == .number {
      if opensClause(place) {
        if found.last?.0 != place, !belongsToOther(place - 1) { found.append((place, .clause)) }
        break
      }
      place += 1
    }
  }

  /// Whether the word before is a verb that governs the clause itself.
  private func belongsToOther(_ place: Int) -> Bool {
    guard let (kind, _) = places.cues[place] else { return false }
    return kind != ReportWords.noun && kind != ReportWords.other
  }

  private func opensClause(_ place: Int) -> Bool {
    words[place].isAny([.subordinator, .who]) && words[place].concept != Self.because
      || words[place].concept == ReportCueScan.to
      || words[place].concept == Self.if
  }

  /// Adds the places where what begins there may end, nearest first.
  func ends(from start: Int, _ cue: ReportCue, _ found: inout [Int]) {
    let limit = min(cue.sentence.upperBound, start + Self.reach)
    var place = start
    guard start < limit, words[start].kind != .quote else { return }
    while place < limit, found.count < Self.most {
      if words[place].kind == .quote || words[place].kind == .stop { break }
      place += 1
      if mayEnd(before: place, limit) { found.append(place) }
    }
    if place < limit, found.count >= Self.most {
      while place < limit, words[place].kind != .quote, words[place].kind != .stop { place += 1 }
      found.append(place)
    }
  }

  /// Whether a stretch may end before that place.
  func mayEnd(before place: Int, _ limit: Int) -> Bool {
    switch words[place - 1].kind {
    case .word, .number, .close, .other: break
    default: return false
    }
    guard place < limit else { return true }
    let next = words[place]
    if next.kind != .word && next.kind != .number { return true }
    if next.isAny(Self.borders) || next.shape == .past || next.shape == .participle { return true }
    return view.endings[place - 1] >= 0 || view.beginnings[place] >= 0
  }

  /// Adds the places where what stands before the cue may end, with the way it does.
  func endsBefore(_ cue: ReportCue, _ found: inout [(Int, Way)]) {
    let start = cue.sentence.lowerBound
    func take(_ end: Int, _ way: Way) {
      var end = end
      let hasComma = end > start && (words[end - 1].kind == .comma || words[end - 1].kind == .dash)
      if hasComma { end -= 1 }
      guard end > start, words[end - 1].kind != .quote, way == .passive || hasComma else { return }
      if !found.contains(where: { $0.0 == end }) { found.append((end, way)) }
    }
    if cue.kind == ReportWords.colon { return }
    if words[cue.place].isAny(.according) {
      let end = cue.place > start && words[cue.place - 1].kind == .comma ? cue.place - 1 : cue.place
      if end > start, words[end - 1].kind != .quote { found.append((end, .before)) }
      return
    }
    if cue.subject >= 0 { take(min(view.phrases[cue.subject].first, cue.place), .before) }
    if cue.before >= start, view.endings[cue.before] >= 0 {
      take(view.phrases[Int(view.endings[cue.before])].first, .before)
      take(cue.before + 1, .passive)
    }
  }

  /// Adds the places where what ends there may begin, nearest first.
  func starts(to end: Int, _ cue: ReportCue, _ found: inout [Int]) {
    let limit = max(cue.sentence.lowerBound, end - Self.reach)
    var place = end - 1
    while place >= limit, found.count < Self.most {
      let word = words[place]
      if word.kind == .quote || word.kind == .stop { break }
      if place == limit || mayBegin(place) { found.append(place) }
      place -= 1
    }
    if found.count >= Self.most {
      while place > limit, words[place - 1].kind != .quote, words[place - 1].kind != .stop { place -= 1 }
      if place >= limit { found.append(place) }
    }
  }

  private func mayBegin(_ place: Int) -> Bool {
    guard words[place].kind == .word || words[place].kind == .number || words[place].kind == .open else { return false }
    if place == 0 || words[place - 1].sentence != words[place].sentence { return true }
    let previous = words[place - 1]
    return previous.kind != .word && previous.kind != .number || previous.isAny(Self.borders)
      || words[place].isAny([.subordinator, .conjunction]) || view.beginnings[place] >= 0
  }

  private static let borders = WordClass.divider.union([.determiner, .possessive])
  private static let because = WordHash.of("because".utf8)
  private static let `if` = WordHash.of("if".utf8)
}
