import Articles
import Prose

/// Makes the layer's entries of a paragraph's attributions: kind, group, speaker, cue, ways, edits.
struct QuoteBuilder {
  let text: [UInt8]
  let quoted: QuotedText
  private let kinds: KindDecision
  private(set) var naming: SpeakerNaming
  private var groups = QuoteGroups()
  /// Learned from English; other languages go by rules.
  private var reports: ReportReader?
  let grammar: Grammar
  var quotes: [Quote] = []

  init(
    _ people: PeopleIndex, _ quoted: QuotedText, _ lexicon: SpeechLexicon, language: String?,
    antecedents: AntecedentChoice
  ) {
    text = people.reading.text
    self.quoted = quoted
    kinds = KindDecision(text, nounsHaveCapitals: language?.hasPrefix("de") ?? false)
    grammar = lexicon.grammar
    naming = SpeakerNaming(people, lexicon, antecedents)
    quotes.reserveCapacity(quoted.segments.count)
  }

  /// Gets ready for reported speech.
  mutating func readsReports(_ model: SpeakerModel?) {
    if grammar == .english { reports = ReportReader(model: model ?? .reports) }
  }

  /// Adds the quotations of a paragraph.
  mutating func add(_ view: ParagraphView, _ found: [Attribution]) {
    var before: Quote.Kind?
    for (index, attribution) in found.enumerated() {
      let segment = quoted.segments[attribution.segment]
      var quote = Quote(
        id: "", kind: kinds.kind(segment, in: view.words, at: attribution.place, before: before), range: segment.range,
        confidence: Double(attribution.probability))
      if attribution.phrase == nil, !segment.isAnswer,
        attribution.isTitle || kinds.isScare(segment, probability: attribution.probability)
      {
        quote.kind = .scare
      }
      before = quote.kind
      quote.group = groups.group(of: attribution, continuesPrevious: segment.continuesPrevious)
      quote.speaker = segment.isAnswer ? naming.interviewee : naming.speaker(ofMarked: attribution)
      quote.cue = segment.isAnswer ? nil : attribution.cue
      // In a statement, and above an interview, what nobody is named for is said by whose it is.
      if quote.speaker == nil, attribution.phrase == nil, quote.kind == .direct { quote.speaker = naming.voice }
      quote.via = via(attribution, view, next: found[(index + 1)...].prefix(12))
      quote.edits = QuoteEdits.found(in: text, segment.range)
      quotes.append(quote)
    }
  }

  /// The ways belong to the speaker's phrase up to where another speaker's begins.
  private func via(_ found: Attribution, _ view: ParagraphView, next: ArraySlice<Attribution>) -> [Via] {
    guard let phrase = found.phrase, !found.isContext, found.paragraph == view.number else { return [] }
    var stop = view.words.count
    for other in next where other.phraseNumber != found.phraseNumber && other.paragraph == view.number {
      if let start = other.phrase?.first, start > phrase.last { stop = min(stop, start) }
    }
    return ViaFinder(view).all(for: phrase, quote: found.place, until: stop)
  }

  /// Gives the parts of a quotation that runs over several paragraphs one speaker: who is named behind its last part has
  /// said the parts before, too, where none of them has a cue of its own.
  mutating func shareAcrossParagraphs() {
    var goesOn: Set<Int> = []
    for segment in quoted.segments where segment.continuesPrevious { goesOn.insert(segment.range.lowerBound) }
    var next: Int?
    for index in quotes.indices.reversed() where quotes[index].kind != .indirect {
      if let next, goesOn.contains(quotes[next].range.lowerBound), quotes[index].cue == nil,
        var speaker = quotes[next].speaker, quotes[next].cue != nil || quotes[index].speaker == nil
      {
        speaker.resolvedBy = .context
        quotes[index].speaker = speaker
        quotes[index].group = quotes[next].group
        if quotes[index].kind == .scare { quotes[index].kind = .direct }
      }
      next = index
    }
  }

  /// Adds the reported speech of a paragraph, in its place among the quotations.
  mutating func addReported(_ view: ParagraphView) {
    let isHeadline = quoted.paragraphs[view.number].kind == .headline
    for speech in reports?.read(view, isHeadline: isHeadline) ?? ReportedSpeechFinder(view).all() {
      var found = Attribution(segment: -1)
      found.phrase = speech.source
      (found.paragraph, found.phraseNumber) = (view.number, speech.phrase)
      found.cue = view.words[speech.cue].range
      let quote = Quote(
        id: "", group: groups.group(of: found, continuesPrevious: false), kind: .indirect, range: speech.range,
        speaker: naming.speaker(of: found), cue: found.cue, confidence: Double(speech.probability))
      let place = quotes.lastIndex { $0.range.lowerBound <= quote.range.lowerBound } ?? -1
      quotes.insert(quote, at: place + 1)
    }
  }
}
