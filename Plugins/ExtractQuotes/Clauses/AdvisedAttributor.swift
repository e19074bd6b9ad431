import Prose

/// Weighs what the grammar of the clauses says of a quotation against all others who may have spoken.
///
/// The grammar gives an answer (``ClauseAttributor``); weights that were fitted on annotated articles know when it is
/// right, and who is meant where it is not.
struct AdvisedAttributor {
  private let reading: Reading
  private let quoted: QuotedText
  private let lexicon: SpeechLexicon
  private let people: PeopleIndex
  private let model: SpeakerModel
  private let teacher: CandidateList.Teacher?
  private var list: CandidateList
  private var last: Attribution?

  init(
    _ reading: Reading, _ quoted: QuotedText, _ lexicon: SpeechLexicon, _ model: SpeakerModel, _ people: PeopleIndex,
    teacher: CandidateList.Teacher? = nil
  ) {
    self.reading = reading
    self.quoted = quoted
    self.lexicon = lexicon
    self.people = people
    self.model = model
    self.teacher = teacher
    list = CandidateList(people, quoted)
  }

  /// Works all quotations; calls back with each paragraph that has any.
  ///
  /// - Parameter everyParagraph: whether to call back with those that have none, too.
  mutating func attribute(everyParagraph: Bool, _ done: (ParagraphView, [Attribution]) -> Void) {
    let clauses = ClauseAttributor(reading, quoted, lexicon, people)
    clauses.attribute(everyParagraph: everyParagraph) { view, before, found in
      done(view, found.map { weigh($0, view, before) })
    }
  }

  private mutating func weigh(
    _ advice: Attribution, _ view: ParagraphView, _ before: ParagraphView?
  ) -> Attribution {
    let segment = quoted.segments[advice.segment]
    if segment.label != nil || segment.isTerm || advice.isTitle {
      if advice.phrase != nil { last = advice }
      return advice
    }
    let context = QuoteContext(reading.text, segment, view.words, at: advice.place, lexicon)
    list.gather(view, context, before: before, last: last, advice: advice)
    let (index, probability) = choose(advice, view)
    var chosen = attribution(to: index, advice, view)
    chosen.probability = probability
    if chosen.phrase != nil { last = chosen }
    return chosen
  }

  private func choose(_ advice: Attribution, _ view: ParagraphView) -> (index: Int, probability: Float) {
    if let right = list.right(teacher, advice.segment, view) { return (right, 1) }
    let advised = list.advised
    // A title or term, of which the grammar is as sure as the weights can be.
    if let advised, Self.isTerm(advice) { return (advised, advice.probability) }
    let (best, scores) = list.ranked(by: model)
    let probability = Softmax.probability(of: best, among: scores)
    if let advised, advised != best,
      probability < sureness(best, insteadOf: advised) || isPlain(best, view, advice)
    {
      return (advised, Softmax.probability(of: advised, among: scores))
    }
    return (best, probability)
  }

  private static func isTerm(_ advice: Attribution) -> Bool { advice.phrase == nil && advice.probability >= 0.9 }

  /// Whether the grammar knows better in any case: what is written somewhere, `on` and `man`, the first of two.
  private func isPlain(_ best: Int, _ view: ParagraphView, _ advice: Attribution) -> Bool {
    if advice.phrase?.form == .document { return true }
    // Turns of a dialogue behind dashes.
    if reading.text[quoted.segments[advice.segment].outer.lowerBound...].prefix(3).elementsEqual("—".utf8) {
      return true
    }
    guard case .phrase(let number) = list.candidates[best].origin, advice.paragraph == view.number else { return false }
    if view.phrases[number].form == .first || view.phrases[number].form == .second { return true }
    // `Karl Thoma und Anna Veit sprachen von „…“`
    guard let first = advice.phrase, view.phrases[number].first > first.last else { return false }
    let between = view.words[(first.last + 1)..<view.phrases[number].first]
    return between.count == 1 && between.allSatisfy { $0.isAny(.conjunction) }
  }

  /// How sure the weights must be of somebody else than the grammar names.
  ///
  /// The rules for German were tried on real news, the articles behind the weights are made up: so more is asked there.
  private func sureness(_ best: Int, insteadOf advised: Int) -> Float {
    let (nobody, isGerman) = (list.candidates.count - 1, lexicon.grammar == .german)
    if best == nobody { return isGerman ? 1.1 : 0.7 }
    if advised == nobody { return isGerman ? 0.9 : 0.3 }
    return isGerman ? 0.5 : 0
  }

  private func attribution(to index: Int, _ advice: Attribution, _ view: ParagraphView) -> Attribution {
    if list.isAdvised(index) { return advice }
    var found = list.attribution(to: index, in: view)
    if case .phrase(let number) = list.candidates[index].origin, view.cues[number] >= 0 {
      found.cue = view.words[Int(view.cues[number])].range
    }
    (found.segment, found.place, found.sentence) = (advice.segment, advice.place, advice.sentence)
    return found
  }
}
