import Articles
import Prose
import Text

/// Finds for each quotation of an article who is quoted, in the order of the text.
struct QuoteAttributor {
  let reading: Reading
  let quoted: QuotedText
  let lexicon: SpeechLexicon
  let model: SpeakerModel
  let people: PeopleIndex
  var teacher: CandidateList.Teacher?

  private var attributions: [Attribution] = []
  /// The names of things that stood in marks before.
  private var named: Set<UInt32>
  private var list: CandidateList
  private var candidates: [Candidate] { list.candidates }
  private var last: Attribution?
  /// The paragraph of the last quotation of somebody.
  private var lastPlace = -1

  init(_ reading: Reading, _ quoted: QuotedText, _ lexicon: SpeechLexicon, _ model: SpeakerModel, _ people: PeopleIndex)
  {
    self.reading = reading
    self.quoted = quoted
    self.lexicon = lexicon
    self.model = model
    self.people = people
    list = CandidateList(people, quoted)
    named = quoted.repeatedNames(in: reading.text)
  }

  /// Works all quotations; calls back with each paragraph that has any.
  ///
  /// - Parameter everyParagraph: whether to call back with those that have none, too.
  mutating func attribute(everyParagraph: Bool, _ done: (ParagraphView, [Attribution]) -> Void) {
    var before: ParagraphView?
    for number in quoted.paragraphs.indices where everyParagraph || !quoted.paragraphs[number].segments.isEmpty {
      let view = view(number)
      let needsBefore = view.phrases.isEmpty || isAnnounced(number)
      if needsBefore, number > 0, before?.number != number - 1 { before = self.view(number - 1) }
      attributions.removeAll(keepingCapacity: true)
      attribute(view, before: before)
      SentenceAgreement.settle(&attributions, in: view)
      done(view, attributions)
      before = view
    }
  }

  /// Whether the paragraph before ends with a colon.
  private func isAnnounced(_ number: Int) -> Bool {
    number > 0 && reading.text[quoted.paragraphs[number - 1].range.upperBound - 1] == UInt8(ascii: ":")
  }

  private func view(_ number: Int) -> ParagraphView {
    let words = QuoteWords(reading, quoted.paragraphs[number], quoted.segments, lexicon).words
    return ParagraphView(number, words, people)
  }

  private mutating func attribute(_ view: ParagraphView, before: ParagraphView?) {
    for (place, word) in view.words.enumerated() where word.kind == .quote {
      if let label = quoted.segments[word.segment].label {
        let turn = Attribution.turn(label, word.segment, place, view, entity: people.number(in: label))
        last = turn
        lastPlace = view.number
        attributions.append(turn)
        continue
      }
      let words = WordHash.of(quoted.segments[word.segment].range, in: reading.text)
      if quoted.segments[word.segment].isTerm || named.contains(words)
        || TitleOfWork(reading.text, view.words, quoted.segments).isTitle(place)
      {
        if !quoted.segments[word.segment].isTerm { named.insert(words) }
        attributions.append(.nobody(word, place, isTitle: !quoted.segments[word.segment].isTerm))
        continue
      }
      if let before = attributions.last, quoted.goesOn(word.segment), before.segment == word.segment - 1 {
        attributions.append(before.goingOn(in: word, place))
        continue
      }
      let context = QuoteContext(reading.text, quoted.segments[word.segment], view.words, at: place, lexicon)
      list.gather(view, context, before: before, last: last, advice: nil)
      let choice = choose(word.segment, view, context, before)
      var found = list.attribution(to: choice.index, in: view)
      found.segment = word.segment
      found.place = place
      found.sentence = word.sentence
      found.probability = choice.probability
      if found.phrase != nil {
        found.cue = found.cue ?? cue(found, view, place)
        last = found
        lastPlace = view.number
      }
      attributions.append(found)
    }
  }

  private func choose(
    _ segment: Int, _ view: ParagraphView, _ quote: QuoteContext, _ before: ParagraphView?
  ) -> (index: Int, probability: Float) {
    if let right = list.right(teacher, segment, view) { return (right, 1) }
    let (best, scores) = list.ranked(by: model)
    let probability = Softmax.probability(of: best, among: scores)
    guard let ruled = ruled(best, view, quote, before), ruled != best else { return (best, probability) }
    return (ruled, max(Self.ruled, Softmax.probability(of: ruled, among: scores)))
  }

  /// How sure a rule makes where the weights say otherwise.
  private static let ruled: Float = 0.5

  /// The candidate that the build of the sentence names, whatever the weights say.
  private func ruled(_ best: Int, _ view: ParagraphView, _ quote: QuoteContext, _ before: ParagraphView?) -> Int? {
    let (rules, place) = (SentenceRules(view), quote.place)
    let isOwn = if case .phrase = candidates[best].origin { true } else { false }
    let asked = quote.ending == 3 ? rules.subjectBefore(place) : nil
    if asked == nil, quote.ending == 1 || quote.ending == 3, let number = rules.subjectBehind(place),
      !(view.phrases[number].form.isPronoun && isNamed(best, view, place)),
      let found = candidate(ofPhrase: number)
    {
      return found
    }
    if let found = (rules.subjectBefore(place) ?? rules.sourceBefore(place) ?? rules.agentBehind(place)).flatMap(
      candidate(ofPhrase:))
    {
      return found
    }
    if place == 0 || rules.isQuotationsOnly, !isOwn, let found = announced(before, view) { return found }
    if place == 0, !isOwn, let found = told(rules, before, view, quote) { return found }
    switch candidates[best].origin {
    // `“…” ⏎ Check it out: “…”`: a word that the article shows to be nobody.
    case .paragraphBefore(let phrase) where isLone(phrase) && !list.isPerson(phrase):
      return (rules.isQuotationsOnly && lastPlace > view.number - 3 ? speakerBefore : nil) ?? candidates.count - 1
    // `The term is “…”`: no term says what it is.
    case .phrase(let number) where rules.isTerm(number) || rules.isCalled(place) || rules.isSilentOpener(number):
      return candidates.count - 1
    case .phrase(let number) where rules.isSilent(number, behind: place):
      return actorBefore(rules, place) ?? (place == 0 && lastPlace == view.number - 1 ? speakerBefore : nil)
    case .phrase(let number):
      let other =
        ClauseSubject(view).subject(of: place, insteadOf: number) ?? rules.writer(of: number) ?? rules.head(of: number)
        ?? rules.teller(above: number, before: place) ?? rules.subject(past: number, before: place)
        ?? (rules.speaks(number) ? nil : rules.opening(place) ?? (view.cues[number] < 0 ? rules.trailing(place) : nil))
      return other.flatMap { candidate(ofPhrase: $0) }
    case .nobody:
      if quote.continuesPrevious, let speakerBefore { return speakerBefore }
      return inSentence(rules, place) ?? beside(quote) ?? actor(rules, quote) ?? alone(rules, view, quote)
    default: return nil
    }
  }

  /// The number of the candidate that the build of the sentence names, where the weights name nobody.
  private func inSentence(_ rules: SentenceRules, _ place: Int) -> Int? {
    let found = rules.subjectBeside(place) ?? rules.agentBefore(place) ?? rules.signature(place)
    if let found = found.flatMap(candidate(ofPhrase:)) ?? continued(rules, place) { return found }
    let number = rules.subjectOfUnknownVerb(place) ?? rules.opening(place) ?? rules.trailing(place)
    return number.flatMap(candidate(ofPhrase:))
  }

  /// Whether the best candidate is a name in the quotation’s own sentence.
  private func isNamed(_ best: Int, _ view: ParagraphView, _ place: Int) -> Bool {
    guard case .phrase(let number) = candidates[best].origin else { return false }
    return view.phrases[number].form == .name
      && view.words[view.phrases[number].first].sentence == view.words[place].sentence
  }

  /// The number of the candidate that told what the paragraph before reports, where nobody was quoted in it.
  private func told(
    _ rules: SentenceRules, _ before: ParagraphView?, _ view: ParagraphView, _ quote: QuoteContext
  ) -> Int? {
    guard let before, before.number == view.number - 1, lastPlace < before.number, !quote.continuesPrevious,
      quote.ending != 1, quote.length > 1, rules.hasNoCue,
      quoted.paragraphs[before.number].kind == .paragraph || SentenceRules(before).isNameLine,
      let number = SentenceRules(before).teller({ list.isPerson($0) })
    else { return nil }
    return candidate(above: before.phrases[number])
  }

  /// The number of the candidate that is a phrase of the paragraph before.
  private func candidate(above wanted: SpeakerPhrase) -> Int? {
    candidates.firstIndex { candidate in
      if case .paragraphBefore(let phrase) = candidate.origin { phrase.first == wanted.first } else { false }
    }
  }

  /// The number of the candidate that the paragraph before announces with a colon.
  private func announced(_ before: ParagraphView?, _ view: ParagraphView) -> Int? {
    guard let before, before.number == view.number - 1, let number = SentenceRules(before).announced() else {
      return nil
    }
    return candidate(above: before.phrases[number])
  }

  /// The number of the candidate that spoke before, in the same sentence.
  private func continued(_ rules: SentenceRules, _ place: Int) -> Int? {
    guard rules.goesOn(place, from: attributions.last), let last = attributions.last else { return nil }
    return candidate(ofPhrase: last.phraseNumber)
  }

  /// The number of the candidate that spoke right before, where one utterance stands beside another: `“…” “…”`.
  private func beside(_ quote: QuoteContext) -> Int? {
    guard quote.ending == 2 || quote.ending == 3, quote.beginsCapital, quote.length > 1, let last = attributions.last,
      last.place == quote.place - 1, last.phrase != nil
    else { return nil }
    return candidate(ofPhrase: last.phraseNumber) ?? speakerBefore
  }

  /// The number of the candidate that acts in the sentence before a whole utterance of two words or more.
  private func actor(_ rules: SentenceRules, _ quote: QuoteContext) -> Int? {
    guard quote.ending == 2 || quote.ending == 3, quote.length > 0, !quote.isTitle else { return nil }
    return actorBefore(rules, quote.place)
  }

  /// A word alone with a capital acts only where the article has more of the name: not `First up is English ivy`.
  private func actorBefore(_ rules: SentenceRules, _ place: Int) -> Int? {
    guard let number = rules.actorBefore(place), let found = candidate(ofPhrase: number) else { return nil }
    let phrase = rules.phrase(number)
    return isLone(phrase) ? nil : found
  }

  /// Whether a phrase is one word with a capital, and nobody of whom the article has more of the name.
  private func isLone(_ phrase: SpeakerPhrase) -> Bool {
    phrase.form == .name && phrase.first == phrase.last
      && (phrase.entity < 0 || people.ones[phrase.entity].words.count < 2)
  }

  /// The number of the candidate that spoke in the paragraph before, where a whole utterance is all of a paragraph, or
  /// opens one in which nobody says anything up to the next quotation.
  private func alone(_ rules: SentenceRules, _ view: ParagraphView, _ quote: QuoteContext) -> Int? {
    guard rules.isQuotationsOnly || quote.place == 0 && quote.length > 3 && rules.isUntold(behind: 0),
      quote.ending == 2 || quote.ending == 3, quote.length > 1, !quote.isTitle, let last,
      lastPlace == view.number - 1 || last.paragraph == view.number - 1
    else { return nil }
    return speakerBefore
  }

  private func candidate(ofPhrase wanted: Int) -> Int? {
    candidates.firstIndex { candidate in
      if case .phrase(let number) = candidate.origin { number == wanted } else { false }
    }
  }

  /// The number of the candidate that is the speaker of the quotation before.
  private var speakerBefore: Int? {
    candidates.firstIndex { candidate in
      if case .speakerBefore = candidate.origin { true } else { false }
    }
  }

  private func cue(_ found: Attribution, _ view: ParagraphView, _ place: Int) -> Range<Int>? {
    guard !found.isContext, let phrase = found.phrase else { return nil }
    return GoverningCue(view.words, phrases: view.phrases).cue(of: phrase, quote: place)
  }
}
