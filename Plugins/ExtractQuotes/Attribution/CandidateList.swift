import Articles

/// All to whom a quotation may be attributed, with what speaks for and against each.
///
/// One list serves a whole article.
struct CandidateList {
  private(set) var candidates: [Candidate] = []
  private(set) var buffer = FeatureBuffer()
  private let people: PeopleIndex
  private let quoted: QuotedText
  /// To whom the grammar of the clauses gives the quotation, where it was asked.
  private var advice: Advice?

  init(_ people: PeopleIndex, _ quoted: QuotedText) {
    self.people = people
    self.quoted = quoted
  }

  /// The features of a candidate.
  func features(of candidate: Candidate) -> ArraySlice<UInt32> { buffer.values[candidate.features] }

  /// Whether a candidate is whom the clauses name.
  func agrees(_ origin: Candidate.Origin) -> Bool { advice?.agrees(origin) ?? false }

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
    let isHeadline = quoted.paragraphs[view.number].kind == .headline
    gatherPhrases(view, context, last, isHeadline)
    gatherContext(view, context, before, last)
    if let advice, advice.phrase != nil, !candidates.contains(where: { self.advice?.agrees($0.origin) ?? false }) {
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
    var list = self
    self = CandidateList(people, quoted)
    func take(_ phrase: SpeakerPhrase, _ number: Int, _ between: CandidateScan.Between, side: Int) {
      let start = list.buffer.count
      let mentions = phrase.entity >= 0 ? people.ones[phrase.entity].mentions : phrase.name.isEmpty ? 0 : 1
      features.add(phrase, number: number, between, side: side, mentions: mentions, to: &list.buffer)
      list.add(.phrase(number), from: start)
    }
    scan.before { take($0, $1, $2, side: 0) }
    scan.after { take($0, $1, $2, side: 1) }
    self = list
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
