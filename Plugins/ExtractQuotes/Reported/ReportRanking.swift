/// Lists for each cue of a paragraph what it may report, with features.
struct ReportRanking {
  /// A stretch that a cue may report.
  struct Candidate {
    /// Its words.
    var span: Range<Int>
    /// The places in the buffer of the features that it shares with its neighbours, and of its own.
    var shared: Range<Int>
    var own: Range<Int>
  }

  /// What a cue reports on one side of it, or nothing.
  struct Choice {
    var cue: ReportCue
    /// The features of nothing.
    var nothing: Range<Int>
    var candidates: [Candidate] = []
  }

  private let view: ParagraphView
  private let lists: ReportWords
  private let spans: ReportSpans
  private let features: ReportFeatures
  private var buffer = FeatureBuffer()

  init(_ view: ParagraphView, _ lists: ReportWords, isHeadline: Bool) {
    self.view = view
    self.lists = lists
    spans = ReportSpans(view: view, lists: lists)
    features = ReportFeatures(
      view: view, lists: lists, isHeadline: isHeadline, hasQuotes: view.words.contains { $0.kind == .quote })
  }

  /// Calls back with each choice that has a candidate, in the order of the cues.
  ///
  /// - Parameter isOpen: says of the features of nothing whether the choice is worth going into.
  mutating func each(isOpen: (FeatureBuffer, Range<Int>) -> Bool, _ found: (Choice, FeatureBuffer) -> Void) {
    ReportCueScan(view: view, lists: lists).each { cue in
      let around = features.around(cue)
      let starts = spans.starts(cue)
      if !starts.isEmpty, var choice = open(cue, around, side: 1, isOpen) {
        behind(&choice, starts)
        if !choice.candidates.isEmpty { found(choice, buffer) }
      }
      let ends = spans.endsBefore(cue)
      if !ends.isEmpty, var choice = open(cue, around, side: 0, isOpen) {
        before(&choice, ends)
        if !choice.candidates.isEmpty { found(choice, buffer) }
      }
    }
  }

  /// A choice with the features of nothing, where it is worth going into.
  private mutating func open(
    _ cue: ReportCue, _ around: ReportFeatures.Around, side: Int, _ isOpen: (FeatureBuffer, Range<Int>) -> Bool
  ) -> Choice? {
    buffer.removeAll()
    features.addNothing(cue, around, side: side, to: &buffer)
    let choice = Choice(cue: cue, nothing: 0..<buffer.count)
    return isOpen(buffer, choice.nothing) ? choice : nil
  }

  private mutating func behind(_ choice: inout Choice, _ starts: [(Int, ReportSpans.Way)]) {
    for (start, way) in starts {
      let ends = spans.ends(from: start, choice.cue)
      if ends.isEmpty { continue }
      let first = buffer.count
      features.addStart(start, way, choice.cue, to: &buffer)
      let shared = first..<buffer.count
      var inside = ReportInside()
      var place = start
      for end in ends {
        for word in view.words[place..<end] { inside.add(word) }
        place = end
        let own = buffer.count
        features.addEnd(end, way, choice.cue, to: &buffer)
        features.addWhole(start..<end, way, inside, choice.cue, to: &buffer)
        choice.candidates.append(Candidate(span: start..<end, shared: shared, own: own..<buffer.count))
      }
    }
  }

  private mutating func before(_ choice: inout Choice, _ ends: [(Int, ReportSpans.Way)]) {
    for (end, way) in ends {
      let first = buffer.count
      features.addEnd(end, way, choice.cue, to: &buffer)
      let shared = first..<buffer.count
      var inside = ReportInside()
      var place = end
      for start in spans.starts(to: end, choice.cue) {
        for word in view.words[start..<place] { inside.add(word) }
        place = start
        let own = buffer.count
        features.addStart(start, way, choice.cue, to: &buffer)
        features.addWhole(start..<end, way, inside, choice.cue, to: &buffer)
        choice.candidates.append(Candidate(span: start..<end, shared: shared, own: own..<buffer.count))
      }
    }
  }
}
