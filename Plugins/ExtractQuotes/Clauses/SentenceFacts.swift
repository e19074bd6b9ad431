import Prose

/// What a sentence tells about all its quotations, found in one pass over its words.
struct SentenceFacts {
  /// The sentence's words by place.
  let range: Range<Int>
  /// A verb form or adverb shows that it reports: `sei`, `demnach`.
  let isReported: Bool
  /// `soll` or `sollen` tells what others say, or want: `Der Beschluss soll auch „Luftschläge“ erlauben`.
  let isHearsay: Bool
  /// It says `heißt es` without telling where.
  let isAnonymous: Bool
  /// It begins with `Darin`, `Dort`, `Weiter`: the text spoken of before goes on.
  let pointsBack: Bool
  let hasSpeech: Bool
  let hasQuotes: Bool
  /// Anything stands in it besides quotations and signs.
  let hasWords: Bool

  init(_ view: ParagraphView, _ range: Range<Int>) {
    self.range = range
    let words = view.words
    var (reported, hearsay, anonymous, speech, quotes, some) = (false, false, false, false, false, false)
    for place in range {
      let word = words[place]
      quotes = quotes || word.kind == .quote
      guard word.kind == .word || word.kind == .number else { continue }
      some = true
      speech = speech || word.isAny(.speech)
      reported = reported || word.isReported || Self.isSubjunctive(place, words, range)
      hearsay = hearsay || Self.hearsay.contains(word.hash)
      anonymous = anonymous || Self.isAnonymous(place, view, range)
    }
    (isReported, isAnonymous, hasSpeech, hasQuotes, hasWords) = (reported, anonymous, speech, quotes, some)
    isHearsay = hearsay
    pointsBack = range.prefix(8).contains { Self.backwards.contains(words[$0].hash) }
  }

  /// `Er gehe davon aus`, `Sie plane nichts`: a pronoun opens the sentence, and its verb has the ending of reported speech.
  private static func isSubjunctive(_ place: Int, _ words: [QuoteWord], _ range: Range<Int>) -> Bool {
    place == range.lowerBound + 1 && words[place].shape == .subjunctive && words[place - 1].isCapital
      && words[place - 1].isAny([.he, .she, .it])
  }

  private static func isAnonymous(_ place: Int, _ view: ParagraphView, _ range: Range<Int>) -> Bool {
    let words = view.words
    guard words[place].isAny(.cue), words[place].concept == Concept.read, view.subjects[place] < 0 else { return false }
    return [place - 1, place + 1].contains { range.contains($0) && words[$0].isAny(.it) }
  }

  private static let hearsay: WordSet = ["soll", "sollen", "sollte", "sollten"]
  private static let backwards: WordSet = ["darin", "dort", "weiter", "hierin", "wörtlich"]
}
