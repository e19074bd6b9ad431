import Prose
import Text

/// Finds the cue that governs a quotation within its sentence, or in the next one that points back to it.
struct QuoteGovernor {
  /// A speaker's phrase and the cue that links it to the quotation.
  struct Link {
    /// The phrase's number; -1 where a cue stands but nobody is named.
    var phrase: Int
    var cue: Int
    var probability: Float
  }

  let view: ParagraphView
  let quoted: QuotedText
  let text: [UInt8]
  var words: [QuoteWord] { view.words }

  init(_ view: ParagraphView, _ quoted: QuotedText, _ text: [UInt8]) {
    self.view = view
    self.quoted = quoted
    self.text = text
  }

  /// What governs the quotation at a place.
  func link(of place: Int, in facts: SentenceFacts) -> Link? {
    let sentence = facts.range
    if isOutlet(place, sentence) || isCalled(place, sentence) { return Link(phrase: -1, cue: -1, probability: 0.95) }
    if isSubject(place, sentence) || isOfBody(place, sentence) {
      return Link(phrase: -1, cue: -1, probability: 0.85)
    }
    if isAside(place) { return nil }
    if let number = personBehindColon(place, sentence) { return Link(phrase: number, cue: -1, probability: 0.6) }
    if let link = carrier(behind: place, sentence) ?? carrier(before: place, sentence)
      ?? crier(place, sentence) ?? narrated(place, sentence) ?? inscribed(place, sentence) ?? worded(place, sentence)
      ?? bracketed(place) ?? behind(place, sentence)
      ?? colon(place, sentence)
    {
      return link
    }
    if let link = pointingBack(facts, place) { return link }
    let isName = isNameOfThing(place, sentence)
    if let link = opening(place, sentence, isName: isName) { return link }
    return left(place, sentence, isName: isName) ?? right(place, sentence, isName: isName)
  }

  /// Whether the quotation is the name of who speaks: `Der „Bund der Wirte“ fordert …`.
  private func isSubject(_ place: Int, _ sentence: Range<Int>) -> Bool {
    guard place > sentence.lowerBound, !isUtterance(place) else { return false }
    if words[place - 1].isAny(.according) { return true }
    var next = place + 1
    if next < sentence.upperBound, words[next].kind == .open {
      while next < min(sentence.upperBound, place + 20), words[next].kind != .close { next += 1 }
      next += 1
    }
    guard words[place - 1].isAny(.determiner), isCapital(place) else { return false }
    if place > 1, words[place - 2].isAny(.cue) { return !isServed(place - 2, before: place) }
    return next < sentence.upperBound && words[next].isAny(.speech)
  }

  /// Whether it stands in brackets and is no utterance: `(kurz: „BdW“)`.
  private func isAside(_ place: Int) -> Bool {
    if isUtterance(place) { return false }
    for before in stride(from: place - 1, through: max(0, place - 5), by: -1) {
      if words[before].kind == .close { return false }
      if words[before].kind == .open { return isCapital(place) }
    }
    return false
  }

  /// Whether a cue has its subject already, other than the quotation behind it.
  private func isServed(_ cue: Int, before place: Int) -> Bool {
    view.subjects[cue] >= 0 && view.phrases[Int(view.subjects[cue])].first < place
  }

  /// `Anna Veit („…“)`.
  private func bracketed(_ place: Int) -> Link? {
    guard place > 1, words[place - 1].kind == .open, isUtterance(place), view.endings[place - 2] >= 0 else {
      return nil
    }
    let number = Int(view.endings[place - 2])
    return view.phrases[number].form.mayThink ? Link(phrase: number, cue: -1, probability: 0.6) : nil
  }

  // MARK: Right behind the quotation

  /// `“, sagte X`, `“, so X`, `“, hatte X gesagt`, `“, wie X sagte`, `“, X sagte`.
  private func behind(_ place: Int, _ sentence: Range<Int>) -> Link? {
    var next = place + 1
    while next < min(sentence.upperBound, place + 5), [.comma, .dash, .close].contains(words[next].kind) { next += 1 }
    guard next < sentence.upperBound, words[next].kind == .word else { return nil }
    if words[next].isAny(.according) { return cue(at: next, 0.95, place) }
    if words[next].isAny(.cue), next > place + 1 || view.subjects[next] > -1 || words[next].isAny(.speech) {
      return cue(at: next, 0.95, place)
    }
    let isOpen = next > place + 1
    guard isOpen, words[next].isAny([.auxiliary, .preposition, .who, .it]) || view.beginnings[next] >= 0 else {
      return nil
    }
    var end = next
    while end < min(sentence.upperBound, next + 24), words[end].kind != .quote, words[end].kind != .comma || end == next
    {
      if words[end].isAny(.speech), view.subjects[end] >= 0 { return cue(at: end, 0.85, place) }
      end += 1
    }
    return nil
  }

  private func cue(at place: Int, _ probability: Float, _ quote: Int) -> Link? {
    guard view.subjects[place] >= 0, !isSource(Int(view.subjects[place]), of: quote) else { return nil }
    return Link(phrase: Int(view.subjects[place]), cue: place, probability: probability)
  }

  // MARK: Behind a colon

  private func colon(_ place: Int, _ sentence: Range<Int>) -> Link? {
    guard place > sentence.lowerBound, words[place - 1].kind == .colon else { return nil }
    if let number = textBefore(colon: place - 1, sentence) ?? holderOfSaying(before: place, sentence) {
      return Link(phrase: number, cue: -1, probability: 0.7)
    }
    var before = place - 2
    var person: Int?
    var side: Link?
    while before >= sentence.lowerBound, place - before < 70 {
      if view.subjects[before] >= 0, words[before].isAny(.according) {
        side = side ?? cue(at: before, 0.8, place)
      } else if view.subjects[before] >= 0 {
        let subject = view.phrases[Int(view.subjects[before])]
        // `Un operario … resumió el ambiente: «…»`: a thing behind the verb is its object.
        let isObject = subject.first > before && (subject.form == .noun || subject.form == .document)
        if isObject, let opener = opener(of: sentence), isFit(opener) {
          return Link(phrase: opener, cue: before, probability: 0.8)
        }
        return cue(at: before, 0.9, place)
      }
      let number = Int(view.beginnings[before])
      if number >= 0, isFit(number) { person = number }
      before -= 1
    }
    if let side { return side }
    if let number = experiencer(before: place) { return Link(phrase: number, cue: -1, probability: 0.6) }
    guard isUtterance(place) || isAnswer(place) || text[quoted.segments[words[place].segment].range].count > 60 else {
      return nil
    }
    return (person ?? agent(endingAt: place - 2)).map { Link(phrase: $0, cue: -1, probability: 0.5) }
  }

  /// `Luc Roy, lui, compte : « Onze. »`: a word with a capital and a stop.
  private func isAnswer(_ place: Int) -> Bool {
    isCapital(place) && text[quoted.segments[words[place].segment].range.upperBound - 1] == UInt8(ascii: ".")
  }

  /// Somebody behind `von`, right before the colon: `Kritik kam von Karl Thoma:`.
  private func agent(endingAt place: Int) -> Int? {
    guard place > 0, view.endings[place] >= 0 else { return nil }
    let number = Int(view.endings[place])
    let first = view.phrases[number].first
    let isOf = first > 0 && (words[first - 1].concept == Concept.of || words[first - 1].concept == Concept.from)
    return isOf && view.phrases[number].form.mayThink ? number : nil
  }

  func isFit(_ number: Int) -> Bool {
    let first = view.phrases[number].first
    return view.phrases[number].form.mayThink && !ClauseSubjects.anybody.contains(words[first].hash)
      && !(first > 0 && words[first - 1].isAny(.preposition))
      && words[first].concept != Concept.oblique
      && !(view.grammar == .romance && ClauseSubjects.isSite(view.phrases[number], words))
  }

  // MARK: In the same sentence

  /// `Wie der Minister sagte, sieht die Stadt „keinen Anlass“`: the clause that opens the sentence governs it all.
  private func opening(_ place: Int, _ sentence: Range<Int>, isName: Bool) -> Link? {
    let first = words[sentence.lowerBound].isAny(.conjunction) ? sentence.lowerBound + 1 : sentence.lowerBound
    guard !isName, first < place, words[first].hash == Self.wie else { return nil }
    for cue in sentence.prefix(30) where cue < place {
      if view.subjects[cue] >= 0 { return self.cue(at: cue, 0.8, place) }
    }
    return nil
  }

  private static let wie = WordHash.of("wie".utf8)

  /// The nearest cue before the quotation; for the name of a thing, one that it is parted from by a comma.
  private func left(_ place: Int, _ sentence: Range<Int>, isName: Bool) -> Link? {
    var before = place - 1
    var isReported = !isName
    var side: Link?
    while before >= sentence.lowerBound, place - before < 70 {
      if words[before].kind == .comma || words[before].kind == .colon { isReported = true }
      if view.subjects[before] >= 0, isReported || words[before].isAny(.according),
        let link = cue(at: before, 0.75, place)
      {
        if words[before].concept != Concept.side { return link }
        side = link
      }
      before -= 1
    }
    return side
  }

  /// The first cue behind the quotation that is not another clause's.
  private func right(_ place: Int, _ sentence: Range<Int>, isName: Bool) -> Link? {
    var next = place + 1
    var commas = 0
    while next < sentence.upperBound, next - place < 60, commas < 3, words[next].kind != .colon {
      commas += words[next].kind == .comma ? 1 : 0
      if commas > 1, !words[next].isAny(.according), !isInverted(next) {
        next += 1
        continue
      }
      if view.subjects[next] >= 0, !words[next - 1].isAny(.conjunction), !isName || words[next].isAny(.according) {
        return cue(at: next, 0.7, place)
      }
      next += 1
    }
    return nil
  }

  /// `„…“, etwa wenn alle frieren, sagt Jan Riek`: the subject stands right behind the verb.
  private func isInverted(_ cue: Int) -> Bool {
    guard words[cue].isAny(.speech), words[cue - 1].kind == .comma, view.subjects[cue] >= 0 else { return false }
    return view.phrases[Int(view.subjects[cue])].first == cue + 1
  }

  /// Whether the quotation belongs to the phrase itself: `die Zeitung „Der Bote“ schrieb`.
  private func isSource(_ number: Int, of place: Int) -> Bool {
    let phrase = view.phrases[number]
    if phrase.first <= place, phrase.last >= place { return true }
    guard phrase.last == place - 1, !phrase.form.isPronoun, !isUtterance(place) else { return false }
    return words[phrase.head].concept != Concept.view && isCapital(place)
  }

  /// The name of a thing: a noun right before it, or it stands in brackets; a capital inside, no whole utterance.
  ///
  /// So
  /// is what `und` or a comma joins to such a name.
  func isNameOfThing(_ place: Int, _ sentence: Range<Int>) -> Bool {
    guard place > sentence.lowerBound, isCapital(place), !isUtterance(place), !isPredicate(place, sentence) else {
      return false
    }
    let before = words[place - 1]
    if before.kind == .open || view.endings[place] >= 0 || isNounBefore(place), wordCount(place) < 7 { return true }
    var first = place
    for _ in 0..<8 where first - 2 > sentence.lowerBound && words[first - 2].kind == .quote {
      guard words[first - 1].kind == .comma || words[first - 1].isAny(.conjunction) else { break }
      first -= 2
    }
    return first < place && isCapital(first) && (view.endings[first] >= 0 || isNounBefore(first))
  }

  /// Whether a noun that names a kind of thing, or its genitive article, stands right before the marks.
  private func isNounBefore(_ place: Int) -> Bool {
    guard place > 0, words[place - 1].hash != Self.beispiel else { return false }
    let before = words[place - 1]
    if before.kind == .word, before.isCapital, view.endings[place - 1] >= 0 { return true }
    guard place > 1, before.concept == Concept.genitive, words[place - 2].isCapital else { return false }
    return view.endings[place - 2] >= 0 && wordCount(place) < 5
  }

  private static let beispiel = WordHash.of("beispiel".utf8)

  func wordCount(_ place: Int) -> Int {
    let range = quoted.segments[words[place].segment].range
    return text[range].prefix(120).reduce(1) { $0 + ($1 == 0x20 ? 1 : 0) }
  }

  func isCapital(_ place: Int) -> Bool {
    isASCIIUppercase(text[quoted.segments[words[place].segment].range.lowerBound])
  }

  // MARK: In the next sentence

  /// `„…“ Das sagte X.`: a cue right behind a pronoun that opens the next sentence.
  private func pointingBack(_ facts: SentenceFacts, _ place: Int) -> Link? {
    if facts.hasSpeech { return nil }
    var next = facts.range.upperBound
    while next < min(words.count, facts.range.upperBound + 4), words[next].kind == .stop { next += 1 }
    guard next + 1 < words.count, words[next].isCapital, Self.demonstratives.contains(words[next].hash)
    else { return nil }
    var cuePlace = next + 1
    while cuePlace < min(words.count, next + 30), words[cuePlace].sentence == words[next].sentence {
      if view.subjects[cuePlace] >= 0, words[cuePlace].isAny(.speech) {
        let isBeside = cuePlace == next + 1 || words[next + 1].isAny(.auxiliary)
        return isBeside ? cue(at: cuePlace, 0.7, place) : nil
      }
      cuePlace += 1
    }
    return nil
  }

  private static let demonstratives: WordSet = ["das", "dies", "so"]

  /// Whether the marks hold a name, of which a sentence that goes on reporting says nothing.
  func isName(_ place: Int, in sentence: Range<Int>) -> Bool { isNameOfThing(place, sentence) }

  // MARK: What a quotation is

  /// Whether nothing but the quotation stands in its sentence.
  func standsAlone(_ place: Int, in sentence: SentenceFacts) -> Bool {
    (isUtterance(place) || place == 0 && (view.grammar != .german || wordCount(place) > 1)) && !sentence.hasWords
  }

  /// Whether the marks hold a whole utterance: a capital first, a stop at its end or just behind.
  func isUtterance(_ place: Int) -> Bool {
    let range = quoted.segments[words[place].segment].range
    let isClosed = ".!?".utf8.contains(text[range.upperBound - 1])
    // `rief „Feiglinge!“`
    if isClosed, text[range.upperBound - 1] != UInt8(ascii: ".") { return true }
    let isBesideStop = place + 1 < words.count && words[place + 1].kind == .stop
    let isFirst = place == 0 || words[place - 1].sentence != words[place].sentence || words[place - 1].kind == .colon
    return (isClosed || isBesideStop && isFirst) && text[range].contains(0x20)
  }

  /// The first phrase of a sentence that leads up to a colon.
  func opener(of sentence: Range<Int>) -> Int? {
    for place in sentence.prefix(40) {
      let number = Int(view.beginnings[place])
      if number >= 0, place == 0 || !words[place - 1].isAny(.preposition) { return number }
    }
    return nil
  }

  /// Whether nothing but `Und:` leads up to the quotation, in French and Spanish nobody and no verb: `Puis, plus bas :`.
  func isJoined(_ place: Int, in sentence: Range<Int>) -> Bool {
    guard place > sentence.lowerBound + 1, words[place - 1].kind == .colon else { return false }
    let lead = sentence.lowerBound..<place - 1
    if lead.count == 1, words[place - 2].isAny(.conjunction) { return true }
    return view.grammar == .romance && lead.count < 8 && words[lead.lowerBound].isAny([.adverb, .conjunction])
      && lead.allSatisfy { !words[$0].isAny(WordClass.cue.union(.auxiliary)) && words[$0].kind != .quote }
      && !lead.contains { view.beginnings[$0] >= 0 && view.phrases[Int(view.beginnings[$0])].form.mayThink }
  }
}
