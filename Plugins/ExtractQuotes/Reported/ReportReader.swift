import Text

/// Finds reported speech by learned weights: of what the cues of a paragraph may report, the likeliest that do not
/// lie over each other.
struct ReportReader {
  private let lists: ReportWords
  private let model: SpeakerModel

  init(lists: ReportWords = .english, model: SpeakerModel = .reports) {
    self.lists = lists
    self.model = model
  }

  /// What is less likely is left out.
  private static let least: Float = 0.25
  /// Where nothing scores more than this, no stretch was ever likelier.
  private static let most: Float = 2

  /// All of a paragraph, in the order of the text.
  func read(_ view: ParagraphView, isHeadline: Bool) -> [ReportedSpeech] {
    var found: [ReportedSpeech] = []
    var nothing: Float = 0
    var ranking = ReportRanking(view, lists, isHeadline: isHeadline)
    ranking.each { buffer, features in
      nothing = model.score(buffer.values, features)
      return nothing < Self.most
    } _: { choice, buffer in
      if let speech = best(choice, buffer, view, nothing: nothing) { found.append(speech) }
    }
    return Self.apart(found)
  }

  private func best(
    _ choice: ReportRanking.Choice, _ buffer: FeatureBuffer, _ view: ParagraphView, nothing: Float
  ) -> ReportedSpeech? {
    let scores = scores(choice, buffer)
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
    let probability = mass(of: best, choice.candidates, Softmax.probabilities(scores + [nothing]))
    guard probability >= Self.least else { return nil }
    let span = choice.candidates[best].span
    let source = ReportSource(view, lists).phrase(of: choice.cue)
    return ReportedSpeech(
      range: view.words[span.lowerBound].start..<view.words[span.upperBound - 1].end, source: source,
      phrase: source.map { Int(view.beginnings[$0.first]) } ?? -1, cue: choice.cue.place, probability: probability)
  }

  private func scores(_ choice: ReportRanking.Choice, _ buffer: FeatureBuffer) -> [Float] {
    var (shared, sum): (Range<Int>?, Float) = (nil, 0)
    return choice.candidates.map { candidate in
      if candidate.shared != shared { (shared, sum) = (candidate.shared, model.score(buffer.values, candidate.shared)) }
      return sum + model.score(buffer.values, candidate.own)
    }
  }

  /// How likely a stretch or one that shares four fifths of its words is what the cue reports.
  private func mass(of best: Int, _ candidates: [ReportRanking.Candidate], _ probabilities: [Float]) -> Float {
    var sum: Float = 0
    let chosen = candidates[best].span
    for (number, candidate) in candidates.enumerated() {
      let both = candidate.span.clamped(to: chosen).count
      if both * 5 >= (candidate.span.count + chosen.count - both) * 4 { sum += probabilities[number] }
    }
    return min(sum, 1)
  }

  /// Leaves the likelier of two neighbours that lie over each other, in one pass.
  private static func apart(_ found: [ReportedSpeech]) -> [ReportedSpeech] {
    var kept: [ReportedSpeech] = []
    let order = found.sorted { ($0.range.lowerBound, $0.cue) < ($1.range.lowerBound, $1.cue) }
    for speech in order {
      if let last = kept.last, last.range.overlaps(speech.range) {
        if last.probability >= speech.probability { continue }
        kept.removeLast()
      }
      if let last = kept.last, last.range.overlaps(speech.range) { continue }
      kept.append(speech)
    }
    return kept
  }
}

extension SpeakerModel {
  /// The weights for reported speech that come with the plugin.
  static let reports = SpeakerModel(laidOut: "ExtractQuotes/Reported/reports.weights")
}
