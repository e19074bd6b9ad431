import Prose

/// The facts about a candidate that the model weighs: where it stands, what stands beside it, what it is.
struct SpeakerFeatures {
  let view: ParagraphView
  let quote: QuoteContext
  /// The entity of the speaker of the quotation before, -1 for none.
  let speakerBefore: Int
  /// The words of the paragraph's last phrase that spoke, to know it again.
  let phraseBefore: Int
  let isHeadline: Bool
  /// The nearest cues of the quotation's sentence before and after it, -1 for none.
  private let cueBefore: Int
  private let cueAfter: Int
  private let words: [QuoteWord]

  init(_ view: ParagraphView, _ quote: QuoteContext, speakerBefore: Int, phraseBefore: Int, isHeadline: Bool) {
    self.view = view
    words = view.words
    self.quote = quote
    self.speakerBefore = speakerBefore
    self.phraseBefore = phraseBefore
    self.isHeadline = isHeadline
    cueBefore = Self.cue(view.words, from: quote.place, by: -1)
    cueAfter = Self.cue(view.words, from: quote.place, by: 1)
  }

  private static func cue(_ words: [QuoteWord], from start: Int, by step: Int) -> Int {
    var place = start + step
    while words.indices.contains(place), abs(place - start) < 40, words[place].sentence == words[start].sentence {
      if words[place].kind == .word, words[place].isAny(WordClass.cue.union(.according)) { return place }
      place += step
    }
    return -1
  }

  /// Adds the features of a phrase of the paragraph.
  ///
  /// - Parameters:
  ///   - side: 0 before the quotation, 1 after it.
  ///   - mentions: how often the article names the phrase's entity.
  func add(
    _ phrase: SpeakerPhrase, number: Int, _ between: CandidateScan.Between, side: Int, mentions: Int,
    to buffer: inout FeatureBuffer
  ) {
    let form = Int(phrase.form.rawValue)
    let (sentences, quotes) = (min(between.sentences, 2), min(between.quotes, 2))
    let (commas, cues) = (min(between.commas, 3), min(between.cues, 3))
    let at = FeatureBuffer.pack(side, sentences, quotes)
    let next = WordCode.coarse(words, phrase.last + 1)
    let nextFine = WordCode.fine(words, phrase.last + 1)
    let next2 = WordCode.coarse(words, phrase.last + 2)
    let previous = WordCode.coarse(words, phrase.first - 1)
    let previousFine = WordCode.fine(words, phrase.first - 1)
    let distance = Self.bucket(between.words)
    let isFirst = phrase.first == 0 || words[phrase.first - 1].sentence != words[phrase.first].sentence
    let possessive = words[phrase.last].isPossessive ? 1 : 0
    let side32 = UInt32(side)
    buffer.add(1, at)
    buffer.add(2, FeatureBuffer.pack(side, distance, sentences))
    buffer.add(3, at, UInt32(commas))
    buffer.add(4, at, next)
    buffer.add(5, side32, nextFine, UInt32(sentences))
    buffer.add(6, at, previous)
    buffer.add(7, side32, previousFine)
    buffer.add(8, at, UInt32(form))
    buffer.add(9, words[phrase.head].concept)
    buffer.add(10, at, next, next2)
    buffer.add(11, FeatureBuffer.pack(side, sentences, form), previous, next)
    buffer.add(12, FeatureBuffer.pack(side, sentences, cues), next)
    buffer.add(13, FeatureBuffer.pack(side, between.phrases, form, sentences))
    buffer.add(14, FeatureBuffer.pack(side, sentences, quotes), quote.beforeFine, next)
    buffer.add(15, at, quote.after, side == 0 ? next : previous)
    buffer.add(16, FeatureBuffer.pack(side, sentences, quotes, quote.ending), side == 0 ? next : previous)
    buffer.add(17, at, isFirst ? 1 : 0, UInt32(form))
    buffer.add(18, FeatureBuffer.pack(side, possessive, sentences), next)
    buffer.add(19, FeatureBuffer.pack(form, min(mentions, 6), side))
    buffer.add(
      20, FeatureBuffer.pack(side, sentences, quotes, quote.ending),
      FeatureBuffer.pack(quote.beginsCapital ? 1 : 0, quote.length))
    buffer.add(25, FeatureBuffer.pack(form, side, quote.length))
    buffer.add(26, FeatureBuffer.pack(side, min(between.words, 3), sentences, quotes), quote.firstWord)
    buffer.add(
      27, FeatureBuffer.pack(side, min(between.words, 3), quote.beginsCapital ? 1 : 0, quotes),
      quote.beginsVerb ? 1 : 0, next)
    addSpeakerBefore(phrase, number, FeatureBuffer.pack(side, sentences, quotes, form), to: &buffer)
    addCue(phrase, Int(view.cues[number]), between, side, to: &buffer)
    addSubject(number, form, to: &buffer)
    addPath(phrase, side, to: &buffer)
  }

  private func addSpeakerBefore(_ phrase: SpeakerPhrase, _ number: Int, _ at: UInt32, to buffer: inout FeatureBuffer) {
    if number == phraseBefore, number >= 0 { buffer.add(30, at, UInt32(quote.ending)) }
    if number == phraseBefore, number >= 0 { buffer.add(31, quote.before, quote.after) }
    guard phrase.entity >= 0, speakerBefore >= 0 else { return }
    buffer.add(32, at, phrase.entity == speakerBefore ? 1 : 0)
    if quote.continuesPrevious { buffer.add(33, phrase.entity == speakerBefore ? 1 : 0) }
  }

  /// The cue between phrase and quotation, and whether the phrase stands beside it.
  private func addCue(
    _ phrase: SpeakerPhrase, _ own: Int, _ between: CandidateScan.Between, _ side: Int, to buffer: inout FeatureBuffer
  ) {
    if own >= 0 {
      let isNearest = own == between.cue ? 1 : 0
      let order = own < phrase.first ? 0 : 1
      buffer.add(40, FeatureBuffer.pack(side, order, min(between.sentences, 2), isNearest), words[own].concept)
      buffer.add(
        41, FeatureBuffer.pack(side, order, min(between.sentences, 2), isNearest), UInt32(min(between.quotes, 2)),
        UInt32(min(between.cues, 3)))
      buffer.add(42, FeatureBuffer.pack(side, order, quote.ending), quote.before, quote.after)
      buffer.add(49, words[own].hash, WordCode.fine(words, phrase.first - 1), UInt32(side))
      let isBehind = own < quote.place
      let gap = isBehind ? quote.place - own : own - quote.place
      buffer.add(43, FeatureBuffer.pack(side, order, min(gap, 8), min(between.quotes, 2)))
    } else {
      buffer.add(
        44, FeatureBuffer.pack(side, min(between.sentences, 2), between.cue < 0 ? 0 : 1, min(between.quotes, 2)))
    }
    let isFirst = phrase.first == 0 || words[phrase.first - 1].sentence != words[phrase.first].sentence
    let strength = own < 0 ? 0 : words[own].isAny(.speech) ? 2 : 1
    let owner = FeatureBuffer.pack(side, strength, min(between.owners, 3), min(between.sentences, 2))
    buffer.add(46, owner, UInt32(min(between.quotes, 2)))
    buffer.add(47, owner, UInt32(phrase.form.rawValue), isFirst ? 1 : 0)
    buffer.add(48, owner, UInt32(quote.ending), quote.before)
    if between.cue >= 0 { buffer.add(45, UInt32(side), words[between.cue].concept, UInt32(phrase.form.rawValue)) }
  }

  /// Whether the phrase is the subject of the cue nearest to the quotation.
  private func addSubject(
    _ number: Int, _ form: Int, to buffer: inout FeatureBuffer
  ) {
    let before = cueBefore < 0 ? 0 : Int(view.subjects[cueBefore]) == number ? 2 : 1
    let after = cueAfter < 0 ? 0 : Int(view.subjects[cueAfter]) == number ? 2 : 1
    let gap = cueBefore < 0 ? 9 : min(quote.place - cueBefore, 8)
    buffer.add(35, FeatureBuffer.pack(before, after, quote.ending, quote.beginsCapital ? 1 : 0))
    buffer.add(36, FeatureBuffer.pack(before, after, gap, form), quote.after)
    let first = view.phrases[number].first
    buffer.add(53, FeatureBuffer.pack(before, after, form), WordCode.fine(words, first - 1))
    if before == 2 { buffer.add(37, words[cueBefore].hash, quote.before) }
    if after == 2 { buffer.add(38, words[cueAfter].hash, quote.after) }
    if before == 2 { buffer.add(39, words[cueBefore].concept, UInt32(gap), quote.beginsCapital ? 1 : 0) }
  }

  /// The classes of the few words between phrase and quotation, as one path.
  private func addPath(_ phrase: SpeakerPhrase, _ side: Int, to buffer: inout FeatureBuffer) {
    let gap =
      side == 0
      ? phrase.last + 1..<max(quote.place, phrase.last + 1) : quote.place + 1..<max(phrase.first, quote.place + 1)
    guard gap.count <= 7 else { return }
    var (coarse, fine): (UInt32, UInt32) = (7, 7)
    for place in gap {
      coarse = WordHash.mix(coarse, WordCode.coarse(words, place))
      fine = WordHash.mix(fine, WordCode.fine(words, place))
    }
    buffer.add(50, UInt32(side), coarse, UInt32(gap.count))
    if gap.count <= 4 { buffer.add(51, UInt32(side), fine, UInt32(gap.count)) }
    if side == 1 { buffer.add(52, coarse, WordCode.coarse(words, phrase.last + 1)) }
  }

  private static func bucket(_ count: Int) -> Int {
    if count < 6 { return count }
    return count < 10 ? 6 : count < 20 ? 7 : count < 40 ? 8 : 9
  }
}
