/// What speaks for marks that quote nobody: titles, nicknames, terms, irony.
struct NobodyFeatures {
  let words: [QuoteWord]
  let quote: QuoteContext
  let isHeadline: Bool
  let hasSpeakerBefore: Bool

  /// Adds the features.
  func add(to buffer: inout FeatureBuffer) {
    let shape = FeatureBuffer.pack(quote.length, quote.beginsCapital ? 1 : 0, quote.ending, quote.isTitle ? 1 : 0)
    let cues = cuesInSentence()
    buffer.add(101, UInt32(quote.length))
    buffer.add(102, shape)
    buffer.add(103, quote.beforeFine)
    buffer.add(104, quote.beforeFine, UInt32(quote.length))
    buffer.add(105, quote.afterFine)
    buffer.add(106, quote.before, quote.after, UInt32(quote.length))
    buffer.add(107, quote.beforeThat, quote.before)
    buffer.add(108, UInt32(min(cues, 2)), UInt32(quote.length))
    buffer.add(109, UInt32(min(cues, 2)), quote.before)
    buffer.add(110, quote.isTitle ? 1 : 0, UInt32(quote.length), quote.before)
    buffer.add(111, isHeadline ? 1 : 0, UInt32(quote.length))
    buffer.add(112, quote.isClosed ? 1 : 0, quote.continuesPrevious ? 1 : 0)
    buffer.add(113, hasSpeakerBefore ? 1 : 0, isAlone ? 1 : 0)
    buffer.add(114, quote.after, quote.afterThat, UInt32(quote.length))
    buffer.add(115, quote.before, UInt32(quote.ending), UInt32(quote.length))
    buffer.add(116, isListed ? 1 : 0, UInt32(quote.length))
    buffer.add(117, scareWord ? 1 : 0, UInt32(quote.length))
  }

  /// Nothing stands in the paragraph but quotations and signs.
  private var isAlone: Bool {
    words.count < 4 && words.allSatisfy { $0.kind != .word }
  }

  private var isListed: Bool {
    let place = quote.place
    return place > 1 && words[place - 1].kind == .comma && words[place - 2].kind == .quote
      || place > 0 && words[place - 1].kind == .quote
      || place + 1 < words.count && words[place + 1].kind == .quote
  }

  private var scareWord: Bool {
    for place in max(0, quote.place - 3)..<quote.place where words[place].isAny([.scare]) { return true }
    return false
  }

  private func cuesInSentence() -> Int {
    var count = 0
    let sentence = words[quote.place].sentence
    var place = quote.place - 1
    while place >= 0, quote.place - place < 40, words[place].sentence == sentence {
      count += words[place].isAny(WordClass.cue.union(.according)) ? 1 : 0
      place -= 1
    }
    place = quote.place + 1
    while place < words.count, place - quote.place < 40, words[place].sentence == sentence {
      count += words[place].isAny(WordClass.cue.union(.according)) ? 1 : 0
      place += 1
    }
    return count
  }
}
