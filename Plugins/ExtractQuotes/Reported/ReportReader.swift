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
  /// All of a paragraph, in the order of the text.
  func read(_ view: ParagraphView, isHeadline: Bool) -> [ReportedSpeech] {
    var found: [ReportedSpeech] = []
    var ranking = ReportRanking(view, lists, isHeadline: isHeadline, model: model)
    ranking.each { choice, _ in
      if let speech = best(choice, view) { found.append(speech) }
    }
    let plain = ReportedSpeechFinder(view).inverted().filter { speech in
      !found.contains { $0.range.overlaps(speech.range) }
    }
    return Self.apart(found + plain)
  }

  private func best(_ choice: ReportRanking.Choice, _ view: ParagraphView) -> ReportedSpeech? {
    guard let best = choice.candidates.max(by: { $0.score < $1.score }) else { return nil }
    let probability = probability(of: best.span, choice)
    guard probability >= Self.least else { return nil }
    let source = ReportSource(view, lists).phrase(of: choice.cue)
    return ReportedSpeech(
      range: view.words[best.span.lowerBound].start..<view.words[best.span.upperBound - 1].end, source: source,
      phrase: source.map { Int(view.beginnings[$0.first]) } ?? -1, cue: choice.cue.place, probability: probability)
  }

  /// How likely a stretch or one that shares four fifths of its words is what the cue reports.
  private func probability(of chosen: Range<Int>, _ choice: ReportRanking.Choice) -> Float {
    var top = choice.score
    for candidate in choice.candidates { top = max(top, candidate.score) }
    var (sum, near) = (Softmax.power(choice.score - top), Float(0))
    for candidate in choice.candidates {
      let power = Softmax.power(candidate.score - top)
      sum += power
      let both = candidate.span.clamped(to: chosen).count
      if both * 5 >= (candidate.span.count + chosen.count - both) * 4 { near += power }
    }
    return min(near / sum, 1)
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
