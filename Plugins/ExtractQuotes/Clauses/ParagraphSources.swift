import Articles

/// Goes through a paragraph sentence by sentence and gives each quotation its speaker.
struct ParagraphSources {
  let view: ParagraphView
  /// The attributions, in the order of the quotations.
  private(set) var found: [Attribution] = []
  /// Who was speaking at the end of the last sentence.
  private(set) var carry: ReportedSource

  private let quoted: QuotedText
  private let text: [UInt8]
  private let isRomance: Bool
  let governor: QuoteGovernor
  /// The paragraph behind this one.
  let following: () -> FollowingParagraph?
  var words: [QuoteWord] { view.words }
  /// Whether it is no headline, heading or caption, which tell of what is said elsewhere.
  var isRunningText: Bool {
    quoted.paragraphs[view.number].kind == .paragraph || quoted.paragraphs[view.number].kind == .listItem
  }

  init(
    _ view: ParagraphView, _ quoted: QuotedText, _ text: [UInt8], before: ReportedSource, isRomance: Bool = false,
    following: @escaping () -> FollowingParagraph? = { nil }
  ) {
    self.view = view
    self.quoted = quoted
    self.text = text
    self.isRomance = isRomance
    self.following = following
    carry = before
    governor = QuoteGovernor(view, quoted, text)
    var start = 0
    while start < view.words.count {
      var end = start + 1
      while end < view.words.count, view.words[end].sentence == view.words[start].sentence { end += 1 }
      read(SentenceFacts(view, start..<end))
      start = end
    }
    shareBackwards()
  }

  private mutating func read(_ sentence: SentenceFacts) {
    var own: Int?
    for place in sentence.range where words[place].kind == .quote {
      var attribution = self.attribution(place, sentence)
      attribution.segment = words[place].segment
      attribution.place = place
      attribution.sentence = words[place].sentence
      if attribution.phrase != nil, attribution.paragraph == view.number { own = attribution.phraseNumber }
      if attribution.phrase != nil { note(attribution) }
      found.append(attribution)
    }
    let topic = carry.topic
    settle(sentence, own: own)
    carry.topic = topic
    if isRomance { noteSeveral(sentence.range) }
    if let number = governor.personBefore(sentence.range.upperBound), !isLesser(view.phrases[number]) {
      carry.topic = (view.phrases[number], view.number, number)
    }
  }

  /// Keeps in mind of whom in the plural a sentence tells first.
  private mutating func noteSeveral(_ sentence: Range<Int>) {
    for place in sentence.prefix(8) {
      let number = Int(view.beginnings[place])
      if number >= 0, view.phrases[number].form == .group, governor.isFit(number) {
        carry.several = (view.phrases[number], view.number, number)
        return
      }
    }
  }

  /// `Amparo Gil llegó. El fiscal le pide cinco años.`: an office does not become what the paragraph is about, where
  /// somebody is named.
  private func isLesser(_ phrase: SpeakerPhrase) -> Bool {
    guard let topic = carry.topic, topic.paragraph == view.number else { return false }
    return phrase.form == .role && phrase.entity < 0 && topic.phrase.form == .name && topic.phrase.entity >= 0
  }

  private mutating func note(_ attribution: Attribution) {
    carry.phrase = attribution.phrase
    (carry.paragraph, carry.phraseNumber) = (attribution.paragraph, attribution.phraseNumber)
    carry.stale = 0
  }

  /// Keeps in mind who spoke in the sentence, for the next one.
  private mutating func settle(_ sentence: SentenceFacts, own: Int?) {
    carry.isTeller = false
    if isRomance, own != nil, let teller = governor.teller(of: sentence.range) {
      carry.isTeller = true
      (carry.phrase, carry.paragraph, carry.phraseNumber) = (view.phrases[teller], view.number, teller)
    }
    // `Según él, la zona que la agencia declaró «de riesgo» crece. «Es grave», insiste.`
    if isRomance, own != nil, words[sentence.range.lowerBound].isAny(.according),
      view.subjects[sentence.range.lowerBound] >= 0
    {
      let number = Int(view.subjects[sentence.range.lowerBound])
      (carry.phrase, carry.paragraph, carry.phraseNumber) = (view.phrases[number], view.number, number)
    }
    if own != nil { return carry.stale = 0 }
    // `… porque el cajero no le reconoce la cara`: a thing says nothing.
    // So does one in a sentence that goes on reporting: `Die Luft sei besser gewesen als befürchtet.`
    let cue = sentence.range.last {
      view.subjects[$0] >= 0 && words[$0].concept != Concept.for
        && !(isRomance && !sentence.hasQuotes && carry.phrase != nil && governor.isRelative(Int(view.subjects[$0])))
        && !((isRomance ? !sentence.hasQuotes : sentence.isReported && words[$0].isAny(WordClass.cue.union(.according)))
          && isThing(Int(view.subjects[$0])))
    }
    if cue == nil, words[sentence.range.upperBound - 1].kind == .colon,
      let number = (isRomance ? governor.holderOfSaying(before: sentence.range.upperBound - 1, sentence.range) : nil)
        ?? governor.opener(of: sentence.range)
    {
      carry = ReportedSource(phrase: view.phrases[number], paragraph: view.number, phraseNumber: number)
      return
    }
    if cue == nil, sentence.isAnonymous, !sentence.pointsBack { return carry = ReportedSource() }
    if let cue {
      var number = Int(view.subjects[cue])
      // `Au rectorat, on plaide la pénurie.`
      if isRomance, view.phrases[number].form == .first {
        let link = QuoteGovernor.Link(phrase: number, cue: cue, probability: 1)
        number = governor.meant(by: link, of: sentence.range.upperBound, sentence.range).phrase
      }
      carry.phrase = view.phrases[number]
      (carry.paragraph, carry.phraseNumber, carry.stale) = (view.number, number, 0)
    } else if !sentence.isReported, !sentence.hasQuotes || isRomance && sentence.hasWords {
      carry.stale += 1
    }
  }

  private func attribution(_ place: Int, _ sentence: SentenceFacts) -> Attribution {
    let segment = quoted.segments[words[place].segment]
    if let label = segment.label { return .turn(label, words[place].segment, place, view, entity: -1) }
    if segment.isTerm || isTitle(place, sentence) { return nobody(Self.sure) }
    if isRomance, let cue = governor.bareCue(place, sentence.range),
      let number = governor.quarter(behind: cue, sentence.range)
    {
      return attribution(QuoteGovernor.Link(phrase: number, cue: cue, probability: 0.7), place)
    }
    if isRomance, let cue = governor.bareCue(place, sentence.range), governor.endsClause(cue),
      var found = implied(sentence, cue)
    {
      found.cue = words[cue].range
      return found
    }
    if isRomance, let link = governor.sourceBehind(place, sentence.range) { return attribution(link, place) }
    if isRomance, let number = governor.ownExperiencer(place, sentence.range) {
      return attribution(QuoteGovernor.Link(phrase: number, cue: -1, probability: 0.7), place)
    }
    if isRomance, governor.ownOpinion(sentence.range), let found = implied(sentence) { return found }
    if governor.isOwnSaying(place, sentence.range), let found = implied(sentence) { return found }
    if isRomance, governor.isWord(place) { return nobody(Self.sure) }
    if let link = governor.viewBehind(place, sentence.range) ?? governor.predicate(place, sentence.range)
      ?? governor.sayingBehind(place)
    {
      return attribution(link, place)
    }
    if let link = governor.link(of: place, in: sentence) {
      if isRomance, governor.isAnybody(link), carry.paragraph == view.number, carry.stale == 0,
        let found = carry.attribution(0.5)
      {
        return found
      }
      return attribution(governor.meant(by: link, of: place, sentence.range), place)
    }
    if isRomance, !sentence.hasWords, let number = governor.named(behind: place, sentence.range) {
      return attribution(QuoteGovernor.Link(phrase: number, cue: -1, probability: 0.6), place)
    }
    // `Das Ministerium wies das zurück. „…“, hieß es.`
    if !isRomance, sentence.isAnonymous, !sentence.pointsBack, carry.stale == 0, carry.paragraph == view.number,
      carry.phrase?.form == .organisation, let found = carry.attribution(0.45)
    {
      return found
    }
    if sentence.isAnonymous, !sentence.pointsBack { return nobody(0.6) }
    if !isRomance, let number = governor.signer(behind: place) {
      return attribution(QuoteGovernor.Link(phrase: number, cue: -1, probability: 0.7), place)
    }
    if isRomance,
      let cue = governor.bareCue(place, sentence.range) ?? governor.openingCue(before: place, sentence.range),
      var found = implied(sentence, cue)
    {
      found.cue = words[cue].range
      return found
    }
    // `—Nadie entra —dice—. Y eso que es gratis.`
    if isRomance, text[segment.outer.lowerBound...].prefix(3).elementsEqual("—".utf8), let before = found.last,
      before.phrase != nil
    {
      return continued(before)
    }
    if segment.continuesPrevious, let found = carry.attribution(0.8) { return found }
    if !isRomance, let number = governor.intention(place, sentence.range) {
      return attribution(QuoteGovernor.Link(phrase: number, cue: -1, probability: 0.5), place)
    }
    if governor.isJoined(place, in: sentence.range), let before = found.last, before.phrase != nil {
      return continued(before)
    }
    if sentence.pointsBack,
      let number = governor.textBefore(sentence.range.lowerBound, isInscribed: sentence.isInscribed)
    {
      return attribution(QuoteGovernor.Link(phrase: number, cue: -1, probability: 0.5), place)
    }
    let isReported = sentence.isReported || sentence.pointsBack && place > 0 && words[place - 1].kind == .colon
    let isName = governor.isName(place, in: sentence.range)
    if isReported, isName ? !isRomance && carry.stale == 0 : carry.stale < 3, let found = carry.attribution(0.5) {
      return found
    }
    if sentence.isHearsay, !isRomance, carry.stale == 0, let found = carry.attribution(0.4) { return found }
    if !isRomance, carry.stale == 0, carry.paragraph == view.number, goesOn(place, sentence),
      let found = carry.attribution(0.45)
    {
      return found
    }
    let isRest = !sentence.hasWords && found.last?.phrase != nil && place == sentence.range.lowerBound
    if isRest || governor.standsAlone(place, in: sentence) {
      if isRomance, carry.isTeller, let found = carry.attribution(0.5) { return found }
      if let next = found.last, next.phrase != nil, isNeighbour(next.place, place) { return continued(next) }
      if isRomance || carry.phrase?.form == .organisation || carry.phrase == nil || carry.stale > 0,
        let number = governor.personBehind(place, sentence.range)
      {
        return attribution(QuoteGovernor.Link(phrase: number, cue: -1, probability: 0.5), place)
      }
      if isRomance, let number = governor.experiencer(before: sentence.range.lowerBound) {
        return attribution(QuoteGovernor.Link(phrase: number, cue: -1, probability: 0.5), place)
      }
      if carry.stale == 0, let found = carry.attribution(0.45) { return found }
      if let number = governor.personBefore(sentence.range.lowerBound) {
        return attribution(QuoteGovernor.Link(phrase: number, cue: -1, probability: 0.35), place)
      }
      if isRomance, let found = farSpeaker(place) { return found }
      // `Er sieht das anders. ⏎ „…“`: of whom the paragraph right before told last.
      if !isRomance, governor.isUtterance(place), let found = carry.told(before: view.number, 0.35) { return found }
      // Whoever spoke last, where nobody else was told of since.
      if !isRomance, carry.stale < 3, governor.isUtterance(place), let found = carry.attribution(0.3) { return found }
    }
    if let link = governor.subjectOfAnyVerb(place, sentence.range) { return attribution(link, place) }
    if isRomance, let number = governor.ownOpener(place, sentence.range) {
      return attribution(QuoteGovernor.Link(phrase: number, cue: -1, probability: 0.4), place)
    }
    if isRomance, governor.isToldOn(place, sentence.range), let found = implied(sentence) { return found }
    if isRomance, isAnnouncedByNobody(place, sentence.range), let found = farSpeaker(place) { return found }
    let isTerm = !sentence.hasSpeech && !sentence.isReported && governor.isTerm(place)
    return nobody(isTerm ? Self.sure : governor.isAnnounced(place) ? 0.6 : 0.85)
  }

  /// How sure it is that a title or a term is nobody’s.
  private static let sure: Float = 0.97

  /// A title in a sentence that reports nothing; where one reports, the title may be part of what is said.
  private func isTitle(_ place: Int, _ sentence: SentenceFacts) -> Bool {
    let isReport = sentence.isReported || sentence.hasSpeech
    let title = TitleOfWork(text, words, quoted.segments)
    if title.isSoCalled(place) { return true }
    return isRomance ? title.isWork(place) || title.isRomanceTitle(place) : !isReport && title.isWork(place)
  }

  /// Whom a verb without a subject means: who spoke in the sentence before, else who opened it, else who spoke last.
  private func implied(_ sentence: SentenceFacts, _ cue: Int? = nil) -> Attribution? {
    if let cue, governor.isPlural(cue), let number = governor.severalBefore(sentence.range.lowerBound) {
      return attribution(QuoteGovernor.Link(phrase: number, cue: -1, probability: 0.6), sentence.range.lowerBound)
    }
    if let number = governor.experiencer(before: sentence.range.lowerBound) {
      return attribution(QuoteGovernor.Link(phrase: number, cue: -1, probability: 0.6), sentence.range.lowerBound)
    }
    // `«…», claman`: nobody who is one.
    if isRomance, let cue, governor.isPlural(cue), carry.phrase?.form == .name, let several = carry.several {
      return ReportedSource(phrase: several.phrase, paragraph: several.paragraph, phraseNumber: several.phraseNumber)
        .attribution(0.5)
    }
    if carry.stale == 0, carry.paragraph == view.number, let found = carry.attribution(0.6) { return found }
    if let number = governor.personBefore(sentence.range.lowerBound) {
      return attribution(QuoteGovernor.Link(phrase: number, cue: -1, probability: 0.5), sentence.range.lowerBound)
    }
    return carry.told(before: view.number, 0.4) ?? carry.attribution(0.4)
  }

  private func isThing(_ number: Int) -> Bool {
    let phrase = view.phrases[number]
    // `Bis 2040 würden laut Prognosen …`: within what somebody reports.
    let isInside = phrase.form == .document && !isRomance && carry.paragraph == view.number
    return (phrase.form == .noun || isInside) && phrase.entity < 0
      && (phrase.first...phrase.last).allSatisfy {
        PeopleWords.builtin[words[$0].hash].isDisjoint(with: [.relations, .persons, .roles])
      }
  }

  private func nobody(_ probability: Float) -> Attribution {
    var nobody = Attribution(segment: -1)
    nobody.probability = probability
    return nobody
  }

  /// `Etwa in den Schulen: „…“`, `Die Kosten sind „nicht mehr zu tragen“.`: where somebody spoke right before, what follows
  /// a colon and what is quoted in pieces is theirs, too.
  private func goesOn(_ place: Int, _ sentence: SentenceFacts) -> Bool {
    if place > 0, words[place - 1].kind == .colon { return governor.isUtterance(place) }
    return governor.wordCount(place) > 2 && !governor.isCapital(place) && !sentence.isAnonymous
      && !sentence.range.contains { view.subjects[$0] >= 0 }
  }

  private func isNeighbour(_ before: Int, _ place: Int) -> Bool {
    words[place].sentence - words[before].sentence <= 1
  }

  private func continued(_ before: Attribution) -> Attribution {
    var found = before
    found.probability = min(before.probability, 0.6)
    found.isContext = true
    found.cue = nil
    return found
  }

  private func attribution(_ link: QuoteGovernor.Link, _ place: Int) -> Attribution {
    var found = Attribution(segment: -1)
    found.probability = link.probability
    guard link.phrase >= 0 else { return found }
    found.phrase = view.phrases[link.phrase]
    (found.paragraph, found.phraseNumber) = (view.number, link.phrase)
    if link.cue >= 0 { found.cue = words[link.cue].range }
    return found
  }

  /// Whether a comma or `und` ties a quotation to the one right behind it: `„Dumm“, „peinlich“, urteilten Medien`.
  private func isListed(_ index: Int) -> Bool {
    guard !isRomance, index + 1 < found.count, found[index + 1].place == found[index].place + 2 else { return false }
    let tie = words[found[index].place + 1]
    guard tie.kind == .comma || tie.isAny(.conjunction), let cue = found[index + 1].cue else { return false }
    return cue.lowerBound > words[found[index + 1].place].end
  }

  /// Gives a whole utterance without a speaker that of the one right behind it, and so a list of them.
  ///
  /// `„…“ „…“, so die Anwältin.`
  private mutating func shareBackwards() {
    for index in found.indices.dropLast().reversed() where found[index].phrase == nil {
      let next = found[index + 1]
      guard next.phrase != nil, next.paragraph == view.number, next.cue != nil,
        next.place - found[index].place <= 2, governor.isUtterance(found[index].place) || isListed(index)
      else { continue }
      let (segment, place, sentence) = (found[index].segment, found[index].place, found[index].sentence)
      found[index] = next
      (found[index].segment, found[index].place, found[index].sentence) = (segment, place, sentence)
      found[index].probability = 0.5
    }
  }
}
