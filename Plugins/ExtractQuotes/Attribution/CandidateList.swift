import Articles

/// All to whom a quotation may be attributed, with what speaks for and against each.
///
/// One list serves a whole article.
struct CandidateList {
  /// Says which candidate is the right one, when weights are being fitted.
  typealias Teacher = (_ segment: Int, _ phrases: [SpeakerPhrase?], _ features: [ArraySlice<UInt32>]) -> Int?

  private(set) var candidates: [Candidate] = []
  private var buffer = FeatureBuffer()
  private let people: PeopleIndex
  private let quoted: QuotedText
  /// To whom the grammar of the clauses gives the quotation, where it was asked.
  private var advice: Advice?
  /// The attribution of the quotation before.
  private var last: Attribution?

  init(_ people: PeopleIndex, _ quoted: QuotedText) {
    self.people = people
    self.quoted = quoted
  }

  /// The number of the candidate that the clauses name.
  var advised: Int? { candidates.indices.first { isAdvised($0) } }

  /// Whether a candidate, by number, is whom the clauses name.
  func isAdvised(_ index: Int) -> Bool { advice?.agrees(candidates[index].origin) ?? false }

  /// The number of the candidate that a teacher says is right.
  func right(_ teacher: Teacher?, _ segment: Int, _ view: ParagraphView) -> Int? {
    teacher?(segment, candidates.map { phrase(of: $0, in: view) }, candidates.map { buffer.values[$0.features] })
  }

  /// The number of the candidate with the highest score, and all scores.
  func ranked(by model: SpeakerModel) -> (best: Int, scores: [Float]) {
    let scores = candidates.map { model.score(buffer.values, $0.features) }
    return (Softmax.highest(of: scores, unlessAbove: scores.count - 1), scores)
  }

  private func phrase(of candidate: Candidate, in view: ParagraphView) -> SpeakerPhrase? {
    switch candidate.origin {
    case .phrase(let number): view.phrases[number]
    case .paragraphBefore(let phrase): phrase
    case .speakerBefore: last?.phrase
    case .advised(let advice): advice.phrase
    case .nobody: nil
    }
  }

  /// What it means for a quotation that a candidate said it; what stands around the quotation is left to fill in.
  func attribution(to index: Int, in view: ParagraphView) -> Attribution {
    var found = Attribution(segment: 0)
    switch candidates[index].origin {
    case .phrase(let number):
      (found.phrase, found.paragraph, found.phraseNumber) = (view.phrases[number], view.number, number)
    case .paragraphBefore(let phrase):
      (found.phrase, found.paragraph, found.isContext) = (phrase, view.number - 1, true)
    case .speakerBefore:
      if let last { found = last }
      (found.isContext, found.cue) = (true, nil)
    case .advised(let advice): found = advice
    case .nobody: break
    }
    return found
  }

  /// Lists them anew; the last is nobody.
  ///
  /// - Parameters:
  ///   - before: the paragraph before, where it was read.
  ///   - last: the attribution of the quotation before.
  mutating func gather(
    _ view: ParagraphView, _ context: QuoteContext, before: ParagraphView?, last: Attribution?, advice: Attribution?
  ) {
    buffer.removeAll()
    candidates.removeAll(keepingCapacity: true)
    self.advice = advice.map { Advice($0, view, context) }
    self.last = last
    let isHeadline = quoted.paragraphs[view.number].kind == .headline
    gatherPhrases(view, context, last, isHeadline)
    gatherContext(view, context, before, last)
    if let advice, advice.phrase != nil, advised == nil {
      add(.advised(advice), from: buffer.count)
    }
    let start = buffer.count
    NobodyFeatures(words: view.words, quote: context, isHeadline: isHeadline, hasSpeakerBefore: last != nil)
      .add(to: &buffer)
    add(.nobody, from: start)
  }

  private mutating func add(_ origin: Candidate.Origin, from start: Int) {
    advice?.add(origin, to: &buffer)
    candidates.append(Candidate(origin: origin, features: start..<buffer.count))
  }

  private mutating func gatherPhrases(
    _ view: ParagraphView, _ context: QuoteContext, _ last: Attribution?, _ isHeadline: Bool
  ) {
    let features = SpeakerFeatures(
      view, context, speakerBefore: last?.phrase?.entity ?? -1,
      phraseBefore: last?.paragraph == view.number ? last?.phraseNumber ?? -1 : -1, isHeadline: isHeadline)
    let scan = CandidateScan(view, context)
    scan.before { take($0, $1, $2, side: 0, features) }
    scan.after { take($0, $1, $2, side: 1, features) }
  }

  private mutating func take(
    _ phrase: SpeakerPhrase, _ number: Int, _ between: CandidateScan.Between, side: Int, _ features: SpeakerFeatures
  ) {
    let start = buffer.count
    let mentions = phrase.entity >= 0 ? people.ones[phrase.entity].mentions : phrase.name.isEmpty ? 0 : 1
    features.add(phrase, number: number, between, side: side, mentions: mentions, to: &buffer)
    add(.phrase(number), from: start)
  }

  /// Speakers from outside the paragraph: the one of the quotation before, and names of the paragraph before.
  private mutating func gatherContext(
    _ view: ParagraphView, _ context: QuoteContext, _ before: ParagraphView?, _ last: Attribution?
  ) {
    let features = ContextFeatures(quote: context, words: view.words, phrases: view.phrases.count)
    if let last, last.paragraph != view.number {
      let start = buffer.count
      features.add(speakerBefore: last, distance: view.number - last.paragraph, to: &buffer)
      add(.speakerBefore, from: start)
    }
    guard let before, before.number == view.number - 1, quoted.paragraphs[before.number].kind != .headline,
      let sentence = before.words.last?.sentence
    else { return }
    var numbers = Array(
      before.phrases.indices.reversed().prefix { sentence - before.words[before.phrases[$0].first].sentence < 2 }
        .prefix(6))
    if let teller = SentenceRules(before).teller({ isPerson($0) }), !numbers.contains(teller) { numbers.append(teller) }
    for (rank, number) in numbers.enumerated() {
      let start = buffer.count
      features.add(paragraphBefore: before.phrases[number], number: number, rank: rank, before, to: &buffer)
      add(.paragraphBefore(before.phrases[number]), from: start)
    }
  }

  func isPerson(_ phrase: SpeakerPhrase) -> Bool { phrase.entity >= 0 && people.ones[phrase.entity].isPerson }
}
