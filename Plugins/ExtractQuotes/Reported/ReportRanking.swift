/// Lists for each cue of a paragraph what it may report, with features and, where there are weights, scores.
///
/// With weights, what cannot win any more is left out as soon as that shows: most cues report nothing.
struct ReportRanking {
  /// What a cue reports on one side of it, or nothing.
  struct Choice {
    var cue: ReportCue
    /// The features of nothing, and what they are worth.
    var nothing: Range<Int>
    var score: Float
    var candidates: [ReportCandidate] = []
  }

  /// Where nothing scores more than this, no stretch was ever likelier.
  private static let most: Float = 2
  /// The beginning (behind a cue) or end (before it) of stretches that scores this much less than nothing is left out.
  private static let gain: Float = 2
  /// A stretch whose ends score this much less than its best neighbour's is left out.
  private static let slack: Float = 1.5

  private let view: ParagraphView
  private let spans: ReportSpans
  private let scan: ReportCueScan
  private let features: ReportFeatures
  private let model: SpeakerModel?
  private var buffer = FeatureBuffer()
  private var candidates: [ReportCandidate] = []
  /// Room for the places where stretches begin and end.
  private var (anchors, borders): ([(Int, ReportSpans.Way)], [Int]) = ([], [])

  init(_ view: ParagraphView, _ lists: ReportWords, isHeadline: Bool, model: SpeakerModel? = nil) {
    self.view = view
    self.model = model
    let places = ReportPlaces(view.words, lists)
    spans = ReportSpans(view: view, places: places)
    scan = ReportCueScan(view: view, places: places)
    features = ReportFeatures(
      view: view, places: places, isHeadline: isHeadline, hasQuotes: view.words.contains { $0.kind == .quote })
  }

  /// Calls back with each choice that has a candidate, in the order of the cues.
  mutating func each(_ found: (Choice, FeatureBuffer) -> Void) {
    scan.each { cue in
      let around = features.around(cue)
      anchors.removeAll(keepingCapacity: true)
      spans.starts(cue, &anchors)
      if !anchors.isEmpty, let nothing = open(cue, around, side: 1) {
        for (place, way) in anchors { behind(cue, place, way, nothing.score) }
        close(cue, nothing, found)
      }
      anchors.removeAll(keepingCapacity: true)
      spans.endsBefore(cue, &anchors)
      if !anchors.isEmpty, let nothing = open(cue, around, side: 0) {
        for (place, way) in anchors { before(cue, place, way, nothing.score) }
        close(cue, nothing, found)
      }
    }
  }

  /// The features of nothing, where the choice is worth going into.
  private mutating func open(
    _ cue: ReportCue, _ around: ReportFeatures.Around, side: Int
  ) -> (range: Range<Int>, score: Float)? {
    buffer.removeAll()
    candidates.removeAll(keepingCapacity: true)
    features.addNothing(cue, around, side: side, to: &buffer)
    let nothing = scored(from: 0)
    return model == nil || nothing.score < Self.most ? nothing : nil
  }

  private mutating func close(
    _ cue: ReportCue, _ nothing: (range: Range<Int>, score: Float), _ found: (Choice, FeatureBuffer) -> Void
  ) {
    if candidates.isEmpty { return }
    var choice = Choice(cue: cue, nothing: nothing.range, score: nothing.score)
    swap(&choice.candidates, &candidates)
    found(choice, buffer)
    swap(&choice.candidates, &candidates)
  }

  /// The features added since, and what they are worth.
  private func scored(from first: Int) -> (range: Range<Int>, score: Float) {
    let range = first..<buffer.count
    return (range, model?.score(buffer.values, range) ?? 0)
  }

  private mutating func behind(_ cue: ReportCue, _ place: Int, _ way: ReportSpans.Way, _ nothing: Float) {
    borders.removeAll(keepingCapacity: true)
    spans.ends(from: place, cue, &borders)
    if borders.isEmpty { return }
    let (start, first) = (features.start(place, way, cue), buffer.count)
    features.add(start, cue, to: &buffer)
    let shared = scored(from: first)
    guard model == nil || shared.score > nothing - Self.gain else { return }
    let known = candidates.count
    var inside = ReportInside()
    var place = place
    for other in borders {
      for word in place..<other { inside.add(view.words[word]) }
      place = other
      let (end, first) = (features.end(other, way, cue), buffer.count)
      features.add(end, cue, to: &buffer)
      candidates.append(ReportCandidate(start, end, inside, shared, scored(from: first)))
    }
    finish(known, cue)
  }

  private mutating func before(_ cue: ReportCue, _ place: Int, _ way: ReportSpans.Way, _ nothing: Float) {
    let (end, first) = (features.end(place, way, cue), buffer.count)
    features.add(end, cue, to: &buffer)
    let shared = scored(from: first)
    guard model == nil || shared.score > nothing - Self.gain else { return }
    let known = candidates.count
    var inside = ReportInside()
    var place = place
    borders.removeAll(keepingCapacity: true)
    spans.starts(to: place, cue, &borders)
    for other in borders {
      for word in other..<place { inside.add(view.words[word]) }
      place = other
      let (start, first) = (features.start(other, way, cue), buffer.count)
      features.add(start, cue, to: &buffer)
      candidates.append(ReportCandidate(start, end, inside, shared, scored(from: first)))
    }
    finish(known, cue)
  }

  /// Adds to the candidates from that one on what speaks for them as a whole; leaves out those that cannot win.
  private mutating func finish(_ known: Int, _ cue: ReportCue) {
    var best = -Float.infinity
    for candidate in candidates[known...] { best = max(best, candidate.score) }
    var kept = known
    for number in known..<candidates.count where model == nil || candidates[number].score > best - Self.slack {
      var candidate = candidates[number]
      let first = buffer.count
      features.addWhole(candidate.start, candidate.end, candidate.inside, cue, to: &buffer)
      candidate.add(scored(from: first))
      candidates[kept] = candidate
      kept += 1
    }
    candidates.removeLast(candidates.count - kept)
  }
}
