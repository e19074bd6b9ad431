import Prose

/// What speaks for and against a stretch of text being what a cue reports.
struct ReportFeatures {
  let view: ParagraphView
  let places: ReportPlaces
  let isHeadline: Bool
  /// Whether the paragraph has a quotation at all.
  let hasQuotes: Bool
  private var words: [QuoteWord] { view.words }

  /// What stands around a cue, on whichever side it reports.
  struct Around {
    var earlier: (kind: Int, distance: Int)
    var inPhrase: Int
    var quotes: Int
  }

  /// Looks around a cue.
  func around(_ cue: ReportCue) -> Around {
    Around(
      earlier: earlierCue(cue), inPhrase: isWithinPhrase(cue.place) ? 1 : 0, quotes: hasQuotes ? quoteNear(cue) : 0)
  }

  /// Adds what speaks for the cue reporting nothing on that side.
  func addNothing(_ cue: ReportCue, _ around: Around, side: Int, to buffer: inout FeatureBuffer) {
    let words = view.words
    let place = cue.place
    let word = words[place]
    let at = FeatureBuffer.pack(side, Int(cue.kind))
    let next = places.fine(place + 1)
    let previous = places.fine(place - 1)
    let before = places.coarse(cue.before)
    let subject = cue.subject < 0 ? 20 : Int(view.phrases[cue.subject].form.rawValue)
    let (earlier, inPhrase) = (around.earlier, around.inPhrase)
    buffer.add(200, at)
    buffer.add(201, UInt32(side), cue.lemma)
    buffer.add(202, UInt32(side), word.hash)
    buffer.add(203, at, next)
    buffer.add(204, at, places.coarse(place + 1), places.coarse(place + 2))
    buffer.add(205, at, previous)
    buffer.add(206, at, before, UInt32(subject))
    buffer.add(207, UInt32(side), cue.lemma, next)
    buffer.add(208, UInt32(side), cue.lemma, places.coarse(place - 1))
    buffer.add(209, UInt32(side), word.hash, UInt32(subject))
    buffer.add(
      210, at, FeatureBuffer.pack(subject, cue.subject >= 0 && view.phrases[cue.subject].first > place ? 1 : 0))
    buffer.add(211, at, FeatureBuffer.pack(earlier.kind, min(earlier.distance, 6)))
    buffer.add(212, FeatureBuffer.pack(side, earlier.kind, min(earlier.distance, 12)))
    buffer.add(213, UInt32(side), cue.lemma, UInt32(earlier.kind))
    buffer.add(214, FeatureBuffer.pack(side, isHeadline ? 1 : 0, inPhrase, word.isCapital ? 1 : 0), cue.kind)
    buffer.add(215, FeatureBuffer.pack(side, Int(word.shape.rawValue), inPhrase), previous)
    buffer.add(216, FeatureBuffer.pack(side, around.quotes), cue.kind)
    buffer.add(217, UInt32(side), cue.lemma, UInt32(inPhrase))
    buffer.add(218, FeatureBuffer.pack(side, min(place - cue.sentence.lowerBound, 8)), cue.kind)
    buffer.add(219, UInt32(side), previous, next)
    buffer.add(220, at, places.fine(place + 2))
    buffer.add(221, at, places.fine(place - 2), places.coarse(place - 1))
    if cue.subject >= 0 {
      buffer.add(222, at, words[view.phrases[cue.subject].head].concept)
      buffer.add(223, UInt32(side), words[view.phrases[cue.subject].head].concept)
    }
    buffer.add(side == 0 ? 224 : 226, cue.lemma, next, previous)
    buffer.add(225, UInt32(side), UInt32(word.shape.rawValue), cue.lemma)
  }

  private func isWithinPhrase(_ place: Int) -> Bool {
    for first in stride(from: place, to: max(place - 8, -1), by: -1) where view.beginnings[first] >= 0 {
      return view.phrases[Int(view.beginnings[first])].last >= place
    }
    return false
  }

  /// The nearest other cue before it in the sentence.
  private func earlierCue(_ cue: ReportCue) -> (kind: Int, distance: Int) {
    let place = places.earlier[cue.place]
    if place >= cue.sentence.lowerBound, cue.place - place < 20, let (kind, _) = places.cues[place] {
      return (Int(kind), cue.place - place)
    }
    return (63, 0)
  }

  private func quoteNear(_ cue: ReportCue) -> Int {
    var found = 0
    for place in max(cue.sentence.lowerBound, cue.place - 40)..<cue.place where words[place].kind == .quote {
      found |= 1
    }
    for place in cue.place..<min(cue.sentence.upperBound, cue.place + 40) where words[place].kind == .quote {
      found |= 2
    }
    return found
  }

  /// Where a stretch begins, with what is asked of that place for each of its stretches.
  struct Start {
    var place: Int
    var way: ReportSpans.Way
    var opening: Int
    /// The word before in the sentence.
    var previous: UInt32
  }

  /// Where a stretch ends, with what is asked of that place for each of its stretches.
  struct End {
    var place: Int
    var way: ReportSpans.Way
    /// Its last word.
    var last: UInt32
    var lastCoarse: UInt32
    /// What follows it in its sentence.
    var coarse: UInt32 = 3
    var fine: UInt32 = 3
    var then: UInt32 = 3
    /// Whether a phrase ends there, and whether one begins right behind it.
    var endsPhrase: Int
    var beginsPhrase: Int
  }

  /// A place where stretches begin.
  func start(_ place: Int, _ way: ReportSpans.Way, _ cue: ReportCue) -> Start {
    Start(
      place: place, way: way, opening: opening(place),
      previous: place > cue.sentence.lowerBound ? places.fine(place - 1) : 3)
  }

  /// A place where stretches end.
  func end(_ place: Int, _ way: ReportSpans.Way, _ cue: ReportCue) -> End {
    var end = End(
      place: place, way: way, last: places.fine(place - 1), lastCoarse: places.coarse(place - 1),
      endsPhrase: view.endings[place - 1] >= 0 ? 1 : 0,
      beginsPhrase: place < view.words.count && view.beginnings[place] >= 0 ? 1 : 0)
    if place < cue.sentence.upperBound {
      (end.coarse, end.fine, end.then) = (places.coarse(place), places.fine(place), places.coarse(place + 1))
    }
    return end
  }

  /// Adds what speaks for a stretch beginning there.
  func add(_ start: Start, _ cue: ReportCue, to buffer: inout FeatureBuffer) {
    let way = UInt32(start.way.rawValue)
    let kinds = FeatureBuffer.pack(start.way.rawValue, Int(cue.kind))
    let first = places.fine(start.place)
    buffer.add(240, kinds)
    buffer.add(241, way, cue.lemma)
    buffer.add(242, way, first)
    buffer.add(243, kinds, first)
    buffer.add(244, kinds, places.coarse(start.place), places.coarse(start.place + 1))
    buffer.add(245, way, first, cue.lemma)
    buffer.add(246, way, start.previous, first)
    guard start.way.isBefore else { return }
    buffer.add(265, way, start.previous)
    buffer.add(266, kinds, start.previous)
    buffer.add(269, way, cue.lemma, start.previous)
  }

  /// Adds what speaks for a stretch ending there.
  func add(_ end: End, _ cue: ReportCue, to buffer: inout FeatureBuffer) {
    let way = UInt32(end.way.rawValue)
    buffer.add(250, FeatureBuffer.pack(end.way.rawValue, Int(cue.kind)), end.coarse)
    buffer.add(252, way, end.coarse, end.lastCoarse)
    buffer.add(253, way, end.fine, end.last)
    buffer.add(256, way, cue.lemma, end.coarse)
    buffer.add(259, way, end.fine, end.then)
    buffer.add(261, way, end.last)
  }

  /// Adds what speaks for a stretch as a whole.
  func addWhole(
    _ start: Start, _ end: End, _ inside: ReportInside, _ cue: ReportCue, to buffer: inout FeatureBuffer
  ) {
    let (way, opening) = (start.way.rawValue, start.opening)
    let length = end.place - start.place
    let bucket = Self.bucket(length)
    let (commas, verbs) = (min(inside.commas, 3), min(inside.verbs, 3))
    let opened = FeatureBuffer.pack(way, opening)
    buffer.add(247, opened, end.coarse, end.then)
    buffer.add(248, opened, end.fine)
    buffer.add(249, FeatureBuffer.pack(way, opening, bucket))
    buffer.add(251, FeatureBuffer.pack(way, Int(cue.kind)), UInt32(bucket))
    buffer.add(254, FeatureBuffer.pack(way, opening, commas, verbs), end.coarse)
    buffer.add(255, FeatureBuffer.pack(way, opening, min(verbs, 2), bucket), end.coarse)
    buffer.add(257, FeatureBuffer.pack(way, opening, min(inside.borders, 9)), end.coarse)
    buffer.add(258, FeatureBuffer.pack(way, commas, verbs, opening), cue.kind)
    buffer.add(260, FeatureBuffer.pack(way, opening, min(verbs, 2)), end.fine, end.then)
    buffer.add(262, FeatureBuffer.pack(way, min(inside.subordinators, 2), opening), end.coarse)
    buffer.add(263, FeatureBuffer.pack(way, end.endsPhrase, end.beginsPhrase, opening), end.coarse, end.lastCoarse)
    buffer.add(264, FeatureBuffer.pack(way, opening, min(length, 7)), end.coarse, cue.kind)
    guard start.way.isBefore else { return }
    buffer.add(268, FeatureBuffer.pack(way, commas, verbs), start.previous)
  }

  /// How the stretch opens: 1 `that`, 2 `to`, 3 another subordinator, 4 a name or pronoun, 5 an article, 6 a
  /// preposition, 7 a participle, 8 an auxiliary, 9 another small word, 0 else.
  private func opening(_ start: Int) -> Int {
    let word = words[start]
    if word.concept == Self.that { return 1 }
    if word.concept == ReportCueScan.to { return 2 }
    if word.isAny([.subordinator, .who]) { return 3 }
    if word.isAny([.he, .she, .they, .it, .first, .second]) { return 4 }
    if word.isAny([.determiner, .possessive]) { return 5 }
    if word.isAny(.preposition) { return 6 }
    if word.isAny(.auxiliary) { return 8 }
    if word.kind != .word { return 10 }
    if word.isCapital { return 11 }
    if word.shape == .participle { return 7 }
    return word.classes.isEmpty ? 0 : 9
  }

  private static func bucket(_ count: Int) -> Int {
    if count < 5 { return count }
    return count < 7 ? 5 : count < 10 ? 6 : count < 14 ? 7 : count < 20 ? 8 : count < 30 ? 9 : 10
  }

  static let that = WordHash.of("that".utf8)
}

/// What a stretch holds.
struct ReportInside {
  var commas = 0
  var verbs = 0
  var subordinators = 0
  var borders = 0

  /// Takes in one word.
  mutating func add(_ word: QuoteWord) {
    switch word.kind {
    case .comma: commas += 1
    case .word:
      if word.isAny(WordClass.auxiliary.union(.cue)) || word.shape == .past { verbs += 1 }
      if word.isAny([.subordinator, .who]) { subordinators += 1 }
      if word.isAny(WordClass.divider) { borders += 1 }
    default: borders += 1
    }
  }
}
