/// What speaks for a speaker from outside of the quotation's paragraph.
struct ContextFeatures {
  let quote: QuoteContext
  let words: [QuoteWord]
  /// The number of phrases outside of quotations in the paragraph.
  let phrases: Int

  /// Adds what speaks for the speaker of the quotation before, some paragraphs away.
  func add(speakerBefore last: Attribution, distance: Int, to buffer: inout FeatureBuffer) {
    let at = FeatureBuffer.pack(min(distance, 3), min(phrases, 3))
    let opens = quote.place == 0 ? 1 : 0
    let sentence = words[quote.place].sentence
    let cues = words[max(0, quote.place - 40)..<min(words.count, quote.place + 40)].reduce(0) {
      $0 + ($1.sentence == sentence && $1.isAny(.speech) ? 1 : 0)
    }
    buffer.add(60, at)
    buffer.add(61, at, quote.continuesPrevious ? 1 : 0)
    buffer.add(62, at, FeatureBuffer.pack(opens, quote.length, quote.beginsCapital ? 1 : 0))
    buffer.add(63, FeatureBuffer.pack(min(distance, 3), min(cues, 2), opens))
    buffer.add(64, quote.before, quote.after)
    buffer.add(65, FeatureBuffer.pack(min(cues, 2), quote.length, quote.ending), quote.after)
    buffer.add(66, UInt32(last.phrase?.form.rawValue ?? 99), UInt32(min(distance, 3)))
  }

  /// Adds what speaks for a phrase at the end of the paragraph before.
  func add(
    paragraphBefore phrase: SpeakerPhrase, number: Int, rank: Int, _ before: ParagraphView,
    to buffer: inout FeatureBuffer
  ) {
    let own = Int(before.cues[number])
    let concept = own >= 0 ? before.words[own].concept : 0
    let back = (before.words.last?.sentence ?? 0) - before.words[phrase.first].sentence
    let ends = before.words.last.map { FeatureBuffer.pack(Int($0.kind.rawValue), 0) } ?? 0
    let isFirst = phrase.first == 0 || before.words[phrase.first - 1].sentence != before.words[phrase.first].sentence
    let at = FeatureBuffer.pack(min(phrases, 3), quote.place == 0 ? 1 : 0, back)
    buffer.add(70, at, UInt32(phrase.form.rawValue))
    buffer.add(71, at, concept, ends)
    buffer.add(72, FeatureBuffer.pack(rank, min(phrases, 3), back))
    buffer.add(73, isFirst ? 1 : 0, at, own >= 0 ? 1 : 0)
    buffer.add(74, at, FeatureBuffer.pack(quote.length, quote.beginsCapital ? 1 : 0), ends)
  }
}
