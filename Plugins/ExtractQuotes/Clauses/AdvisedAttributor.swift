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
  private let teacher: QuoteAttributor.Teacher?
  private var list: CandidateList
  private var last: Attribution?
  private var before: ParagraphView?

  init(
    _ reading: Reading, _ quoted: QuotedText, _ lexicon: SpeechLexicon, _ model: SpeakerModel, _ people: PeopleIndex,
    teacher: QuoteAttributor.Teacher? = nil
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
    var weighing = self
    clauses.attribute(everyParagraph: everyParagraph) { view, found in
      done(view, weighing.weigh(found, view, clauses))
    }
    self = weighing
  }

  private mutating func weigh(
    _ found: [Attribution], _ view: ParagraphView, _ clauses: ClauseAttributor
  ) -> [Attribution] {
    if view.number > 0, before?.number != view.number - 1, !found.isEmpty { before = clauses.view(view.number - 1) }
    let weighed = found.map { weigh($0, view) }
    before = view
    return weighed
  }

  private mutating func weigh(_ advice: Attribution, _ view: ParagraphView) -> Attribution {
    let segment = quoted.segments[advice.segment]
    if segment.label != nil || segment.isTerm || advice.isTitle {
      if advice.phrase != nil { last = advice }
      return advice
    }
    let context = QuoteContext(reading.text, segment, view.words, at: advice.place, lexicon)
    list.gather(view, context, before: before, last: last, advice: advice)
    let (index, probability) = choose(advice, view)
    var chosen = attribution(list.candidates[index].origin, advice, view)
    chosen.probability = probability
    if chosen.phrase != nil { last = chosen }
    return chosen
  }

  private func choose(_ advice: Attribution, _ view: ParagraphView) -> (index: Int, probability: Float) {
    if let teacher {
      let phrases = list.candidates.map { phrase(of: $0.origin, view) }
      if let index = teacher(advice.segment, phrases, list.candidates.map { list.features(of: $0) }) {
        return (index, 1)
      }
    }
    let scores = list.candidates.map { model.score(list.buffer.values, $0.features) }
    var best = scores.count - 1
    for index in scores.indices where scores[index] > scores[best] { best = index }
    let probability = Softmax.probability(of: best, among: scores)
    if let advised = list.candidates.firstIndex(where: { list.agrees($0.origin) }), advised != best,
      probability < sureness(best, insteadOf: advised) || isPlain(best, view, advice)
    {
      return (advised, Softmax.probability(of: advised, among: scores))
    }
    return (best, probability)
  }

  /// Whether the grammar knows better in any case: what is written somewhere, a plain term, `on` and `man`, the first of
  /// two.
  private func isPlain(_ best: Int, _ view: ParagraphView, _ advice: Attribution) -> Bool {
    if advice.phrase?.form == .document || advice.phrase == nil && advice.probability >= 0.9 { return true }
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
    if advised == nobody { return isGerman ? 0.9 : 0.4 }
    return isGerman ? 0.5 : 0
  }

  private func phrase(of origin: Candidate.Origin, _ view: ParagraphView) -> SpeakerPhrase? {
    switch origin {
    case .phrase(let number): view.phrases[number]
    case .paragraphBefore(let phrase): phrase
    case .speakerBefore: last?.phrase
    case .advised(let advice): advice.phrase
    case .nobody: nil
    }
  }

  private func attribution(
    _ origin: Candidate.Origin, _ advice: Attribution, _ view: ParagraphView
  ) -> Attribution {
    if list.agrees(origin) { return advice }
    var found = Attribution(segment: advice.segment, place: advice.place)
    switch origin {
    case .phrase(let number):
      (found.phrase, found.paragraph, found.phraseNumber) = (view.phrases[number], view.number, number)
      found.cue = view.cues[number] < 0 ? nil : view.words[Int(view.cues[number])].range
    case .paragraphBefore(let phrase):
      (found.phrase, found.paragraph, found.isContext) = (phrase, view.number - 1, true)
    case .speakerBefore:
      if let last { found = last }
      (found.segment, found.place, found.isContext, found.cue) = (advice.segment, advice.place, true, nil)
    case .advised(let advice): found = advice
    case .nobody: break
    }
    found.sentence = advice.sentence
    return found
  }
}
