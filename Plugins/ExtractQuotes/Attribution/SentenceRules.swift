import Prose
import Text

/// What the build of a sentence says of a quotation’s speaker, whatever the weights say.
struct SentenceRules {
  let view: ParagraphView
  var words: [QuoteWord] { view.words }

  init(_ view: ParagraphView) { self.view = view }

  func phrase(_ number: Int) -> SpeakerPhrase { view.phrases[number] }

  /// The phrase that stands with its cue right behind the quotation and its comma: `“…,” the printer used to say`.
  func subjectBehind(_ place: Int) -> Int? {
    let next = behindComma(place)
    guard next < words.count, view.beginnings[next] >= 0, place == 0 || !words[place - 1].isAny(.preposition) else {
      return nil
    }
    let first = Int(view.beginnings[next])
    let number = insertedName(behind: first)
    let phrase = view.phrases[number]
    let cue = Int(max(view.cues[number], view.cues[first]))
    guard cue > phrase.last, cue <= phrase.last + 2, words[cue].isAny(.speech) || isUsedTo(cue) else { return nil }
    return phrase.form == .it || phrase.form == .noun && !isSpeaker(number) ? nil : number
  }

  /// The name between commas that says who a phrase is: `his predecessor, Walt Penner, posted`; else the phrase itself.
  private func insertedName(behind number: Int) -> Int {
    var comma = view.phrases[number].last + 1
    // `Marsh’s neighbour in both Ely and York, Walt Penner, said`
    if comma < words.count, words[comma].isAny(.preposition) {
      while comma < min(words.count, view.phrases[number].last + 10), words[comma].kind == .word,
        !words[comma].isAny(WordClass.cue.union([.auxiliary, .who, .subordinator]))
      { comma += 1 }
    }
    guard comma + 1 < words.count, words[comma].kind == .comma, view.beginnings[comma + 1] >= 0 else { return number }
    let name = Int(view.beginnings[comma + 1])
    let end = view.phrases[name].last + 1
    return view.phrases[name].form == .name && end < words.count && words[end].kind == .comma ? name : number
  }

  /// `used to say`.
  private func isUsedTo(_ cue: Int) -> Bool {
    cue + 2 < words.count && words[cue].concept == Self.use && words[cue + 2].isAny(.speech)
  }

  private static let use = WordHash.of("use".utf8)

  /// The phrase that stands with its reporting verb right before the quotation: `but the crowd shouted “…”`.
  func subjectBefore(_ place: Int) -> Int? {
    var cue = place > 0 && words[place - 1].kind == .comma ? place - 2 : place - 1
    // `Bell asked last week “…”`
    while cue > 0, place - cue < 4, CueSearch.isTime(words[cue]) { cue -= 1 }
    guard cue > 0, words[cue].kind == .word, words[cue].isAny(.speech), !words[cue].isParticiple else { return nil }
    var end = cue - 1
    while end > 0, cue - end < 3, view.endings[end] < 0, words[end].isAny([.adverb, .preposition]) { end -= 1 }
    let number = Int(view.endings[end])
    guard number >= 0, Int(view.cues[number]) == cue || end < cue - 1, !isObject(number) || opensClause(number, cue)
    else { return nil }
    return isSpeaker(number) && !view.phrases[number].form.isPronoun ? number : nil
  }

  /// `After Bell asked “…”`: right behind such a word and before its verb a phrase is a subject.
  private func opensClause(_ number: Int, _ cue: Int) -> Bool {
    phrase(number).last == cue - 1 && Self.openers.contains(words[phrase(number).first - 1].hash)
  }

  private static let openers: WordSet = ["after", "before", "since", "until", "till", "as"]

  /// Who stands behind `according to` and before the quotation and its comma: `The box is, according to Jones, “…”`.
  func sourceBefore(_ place: Int) -> Int? {
    guard place > 2, words[place - 1].kind == .comma, view.endings[place - 2] >= 0 else { return nil }
    let number = Int(view.endings[place - 2])
    let cue = Int(view.cues[number])
    return cue >= 0 && cue < phrase(number).first && words[cue].isAny(.according) && isSpeaker(number) ? number : nil
  }

  /// The agent of a participle around the quotation: `called the “Crossroads of America” by its citizens`.
  func agentBehind(_ place: Int) -> Int? {
    guard place > 1, place + 2 < words.count, Self.by.contains(words[place + 1].hash), view.beginnings[place + 2] >= 0,
      words[max(0, place - 3)..<place].contains(where: { Self.named.contains($0.hash) })
    else { return nil }
    let number = Int(view.beginnings[place + 2])
    return isSpeaker(number) ? number : nil
  }

  private static let by: WordSet = ["by"]
  private static let named: WordSet = [
    "called", "dubbed", "nicknamed", "named", "labelled", "labeled", "branded", "hailed", "described",
  ]

  func isObject(_ number: Int) -> Bool {
    let first = view.phrases[number].first
    return first > 0 && words[first - 1].isAny([.preposition, .relative])
  }

  /// A name or an office right behind a quotation and its comma with a verb that is in no list: `piped up Betty`, `the
  /// department detailed`.
  func subjectOfUnknownVerb(_ place: Int) -> Int? {
    guard place + 1 < words.count, words[place + 1].kind == .comma || endsWithSign(place), opensSentence(place) else {
      return nil
    }
    let next = behindComma(place)
    guard next + 1 < words.count, words[next].sentence == words[place].sentence else { return nil }
    let hasParticle = Self.particles.contains(words[next + 1].hash) && !words[next].isCapital
    if view.beginnings[next] >= 0, !hasParticle {
      let number = insertedName(behind: Int(view.beginnings[next]))
      let isInserted = number != Int(view.beginnings[next])
      let verb = view.phrases[number].last + (isInserted ? 2 : 1)
      let isVerb = verb < words.count && words[verb].kind == .word && isVerbLike(words[verb])
      return isVerb && endsClause(verb + 1) && isSpeaker(number) ? number : nil
    }
    guard isVerbLike(words[next]) || words[next].isAny(.speech) || hasParticle else { return nil }
    let name = hasParticle ? next + 2 : next + 1
    guard name < words.count, view.beginnings[name] >= 0 else { return nil }
    let number = Int(view.beginnings[name])
    return isSpeaker(number) ? number : nil
  }

  /// Whether nothing stands there but what may follow a verb that reports: an adverb, a preposition, whom it is said to
  /// (`the shareholder corrected him`).
  private func endsClause(_ place: Int) -> Bool {
    place >= words.count || words[place].kind != .word
      || words[place].isAny([.adverb, .preposition, .he, .she, .they, .first, .second])
  }

  private func opensSentence(_ place: Int) -> Bool {
    place == 0 || words[place - 1].sentence != words[place].sentence
  }

  private static let particles: WordSet = ["up", "in", "out", "back", "on", "off"]

  private func isVerbLike(_ word: QuoteWord) -> Bool {
    !word.isCapital && (word.shape == .past || word.isAny(.cue))
  }

  func isSpeaker(_ number: Int) -> Bool {
    switch view.phrases[number].form {
    case .name, .role, .group, .organisation, .he, .she, .they: true
    case .noun:
      !PeopleWords.builtin[words[view.phrases[number].head].hash].isDisjoint(with: [.groups, .persons, .roles])
    default: false
    }
  }

  /// Who acts in the sentence right before an utterance that is a sentence of its own.
  ///
  /// `Stolz looked up. “You’re late.”`
  func actorBefore(_ place: Int) -> Int? {
    let sentence = words[place].sentence
    guard place > 1, isAlone(place) else { return nil }
    var start = place - 1
    while start > 0, words[start - 1].sentence >= sentence - 1 { start -= 1 }
    guard words[start].sentence == sentence - 1,
      words[start..<place].allSatisfy({ $0.kind != .quote && $0.kind != .colon }),
      view.beginnings[start] >= 0
    else { return nil }
    let number = Int(view.beginnings[start])
    return isSpeaker(number) ? number : nil
  }

  /// Whether nothing but the quotation stands in its sentence.
  private func isAlone(_ place: Int) -> Bool {
    let sentence = words[place].sentence
    let isFirst = words[place - 1].sentence != sentence || words[place - 1].kind == .stop
    let next = place + 1
    return isFirst && (next >= words.count || words[next].sentence != sentence || words[next].kind == .stop)
  }

  /// Whether a phrase is a noun for words, which say nothing themselves, or the share of those asked in a poll.
  func isTerm(_ number: Int) -> Bool { Self.terms.contains(words[phrase(number).head].hash) }

  private static let terms: WordSet = [
    "percent", "cent", "term", "terms", "word", "words", "phrase", "phrases", "nickname", "example", "definition",
    "expression",
  ]

  /// Whether the quotation goes on behind its attribution (`“…,” said Jones, “every minute.”`).
  func goesOn(_ place: Int, from before: Attribution?) -> Bool {
    guard let before, before.phrase != nil, before.paragraph == view.number, before.sentence == words[place].sentence,
      place > 0, words[place - 1].kind == .comma || words[place - 1].kind == .dash
    else { return false }
    return words[before.place..<place].dropFirst().allSatisfy { $0.kind != .quote && $0.kind != .colon }
  }

  /// Who ends the quotation’s sentence with a reporting verb.
  ///
  /// `The deal is of “…” to the town, Anna Jones has said.`
  func trailing(_ place: Int) -> Int? {
    let sentence = sentence(of: place)
    guard !words[sentence.lowerBound].isAny([.subordinator, .preposition]),
      !words[place..<sentence.upperBound].dropFirst().contains(where: { $0.kind == .quote || $0.kind == .colon }),
      !words[sentence.lowerBound..<place].contains(where: { $0.kind == .word && $0.isAny(.speech) })
    else { return nil }
    for comma in sentence.reversed() where words[comma].kind == .comma && comma > place + 1 {
      guard let clause = reporting(comma + 1, until: sentence.upperBound) else { continue }
      return clause.cue + 8 > sentence.upperBound ? clause.subject : nil
    }
    return nil
  }

  /// Whether a phrase is the subject of a verb of speech.
  func speaks(_ number: Int) -> Bool { view.cues[number] >= 0 && words[Int(view.cues[number])].isAny(.speech) }

  /// Who is named with a reporting verb by the clause that opens the sentence: `As Jones explained to the board, …`.
  func opening(_ place: Int) -> Int? {
    let start = sentence(of: place).lowerBound
    guard start + 1 < place, words[start].concept == Self.as else { return nil }
    // `As early retiree Jones wrote`
    let first = view.beginnings[start + 1] < 0 && words[start + 1].shape == .adverb ? start + 2 : start + 1
    return reporting(first, until: place)?.subject
  }

  /// The subject and reporting verb of the clause that begins there, with no sign between them.
  private func reporting(_ start: Int, until end: Int) -> (subject: Int, cue: Int)? {
    guard start < end, view.beginnings[start] >= 0 else { return nil }
    let subject = Int(view.beginnings[start])
    let isFinder = Self.finders.contains(words[phrase(subject).head].hash)
    guard isFinder || isSpeaker(subject) || phrase(subject).form == .document else { return nil }
    var cue = view.phrases[subject].last + 1
    while cue < min(end, start + 14), words[cue].kind == .word || words[cue].kind == .number {
      let isSpeech =
        words[cue].isAny(.speech) && !Self.silent.contains(words[cue].concept)
        || Self.findings.contains(words[cue].hash) && (isFinder || !phrase(subject).form.isPronoun)
      if isSpeech, !words[cue].isParticiple, view.subjects[cue] >= 0 { return (subject, cue) }
      if words[cue].isAny(WordClass.cue.union([.who, .subordinator])) { return nil }
      cue += 1
    }
    return nil
  }

  private static let `as` = WordHash.of("as".utf8)
  /// Concepts that as often tell nothing: `As Jones spoke, the crowd …`.
  private static let silent: WordSet = ["speak", "begin", "go", "read", "shoot"]

  /// Verbs by which a body reports that looks into things.
  private static let findings: WordSet = ["found", "ruled", "finds", "rules"]
  private static let finders: WordSet = [
    "inquiry", "inquest", "tribunal", "court", "review", "watchdog", "ombudsman", "jury", "panel", "survey", "study",
    "investigation", "audit", "coroner",
  ]

  func sentence(of place: Int) -> Range<Int> {
    let number = words[place].sentence
    return words.partitioningIndex { $0.sentence >= number }..<words.partitioningIndex { $0.sentence > number }
  }

  /// Whether nothing but quotations stands in the paragraph.
  var isQuotationsOnly: Bool { words.allSatisfy { $0.kind == .quote || $0.kind == .stop } }

  /// The head of a phrase with a participle before it: `A memo leaked to the Chronicle warns`.
  func head(of number: Int) -> Int? {
    let link = view.phrases[number].first - 1
    guard link > 1, words[link].isAny(.preposition), words[link - 1].shape == .past || words[link - 1].isAny(.cue)
    else {
      return nil
    }
    let head = Int(view.endings[link - 2])
    return head >= 0 && Int(view.cues[head]) > view.phrases[number].last ? head : nil
  }

  /// `a condition known as “…”`: marks around what something is called.
  func isCalled(_ place: Int) -> Bool {
    place > 1 && words[place - 1].concept == Self.as && Self.known.contains(words[place - 2].hash)
  }

  private static let known: WordSet = ["known"]

  /// Whether a phrase opens the sentence with `As` and a verb that tells nothing: `As Jones spoke, the crowd …`.
  func isSilentOpener(_ number: Int) -> Bool {
    let first = phrase(number).first
    guard first > 0, words[first - 1].concept == Self.as,
      first == 1 || words[first - 2].sentence != words[first].sentence,
      view.cues[number] >= 0
    else { return false }
    return Self.silent.contains(words[Int(view.cues[number])].concept)
  }

  /// The phrase whose words the next paragraph gives, where this one ends with a colon.
  func announced() -> Int? {
    guard let last = words.last else { return nil }
    if last.kind == .stop { return sender() }
    guard last.kind == .colon else { return nil }
    var cue: Int?
    for place in words.indices.reversed().dropFirst() {
      guard words[place].sentence == last.sentence else { break }
      if words[place].isAny(.speech), view.subjects[place] >= 0 {
        cue = Int(view.subjects[place])
        break
      }
    }
    if let cue, isSpeaker(cue) { return cue }
    let inside = view.phrases.indices.filter { words[view.phrases[$0].first].sentence == last.sentence }
    return inside.first { view.phrases[$0].form == .name && !words[view.phrases[$0].first].isAny([.day, .month]) }
      ?? inside.first { isSpeaker($0) }
  }

  /// From whom a message came, as the last words of a paragraph tell.
  ///
  /// `We got a reply from a spokesman for the firm.`
  private func sender() -> Int? {
    guard words.count > 4, let number = view.phrases.indices.last, isSpeaker(number), !phrase(number).form.isPronoun
    else {
      return nil
    }
    let from = phrase(number).first - 1
    guard phrase(number).last + 2 == words.count, from > 1, words[from].hash == Self.from else { return nil }
    return words[max(0, from - 4)..<from].contains { Self.messages.contains($0.hash) } ? number : nil
  }

  private static let from = WordHash.of("from".utf8)
  private static let messages: WordSet = [
    "reply", "response", "answer", "statement", "comment", "message", "email", "e-mail", "letter", "note",
  ]

  private func behindComma(_ place: Int) -> Int {
    place + 1 < words.count && words[place + 1].kind == .comma ? place + 2 : place + 1
  }

  private func endsWithSign(_ place: Int) -> Bool { words[place].endsWithSign }
}
