/// A stretch that a cue may report, with what speaks for it.
struct ReportCandidate {
  let start: ReportFeatures.Start
  let end: ReportFeatures.End
  let inside: ReportInside
  /// The places in the buffer of the features that it shares with its neighbours, of its other end's, and of its own.
  private let shared: Range<Int>
  private let part: Range<Int>
  private var whole = 0..<0
  /// What they are worth together.
  private(set) var score: Float

  init(
    _ start: ReportFeatures.Start, _ end: ReportFeatures.End, _ inside: ReportInside,
    _ shared: (range: Range<Int>, score: Float), _ part: (range: Range<Int>, score: Float)
  ) {
    (self.start, self.end, self.inside) = (start, end, inside)
    (self.shared, self.part) = (shared.range, part.range)
    score = shared.score + part.score
  }

  /// Its words.
  var span: Range<Int> { start.place..<end.place }

  /// Takes in what speaks for the stretch as a whole.
  mutating func add(_ own: (range: Range<Int>, score: Float)) {
    whole = own.range
    score += own.score
  }

  /// All that speaks for it.
  func features(in buffer: FeatureBuffer) -> [UInt32] {
    Array(buffer.values[shared] + buffer.values[part] + buffer.values[whole])
  }
}
