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
  /// It ends with `stand darauf`: the thing spoken of before bears the words.
  let isInscribed: Bool
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
    // `…, heißt es darin`
    let tail = range.suffix(2).first.map { Self.backwards.contains(words[$0].hash) } ?? false
    // `„…“, stand darauf`
    isInscribed = range.dropFirst().contains {
      Self.thereon.contains(words[$0].hash) && words[$0 - 1].concept == Concept.read
    }
    pointsBack =
      isInscribed || anonymous && tail || range.prefix(8).contains { Self.backwards.contains(words[$0].hash) }
  }

  /// `Er gehe davon aus`, `Heute umfasse die Liste …`, `Die Lage verschlimmere sich`: the first verb of the sentence has
  /// the ending of reported speech.
  private static func isSubjunctive(_ place: Int, _ words: [QuoteWord], _ range: Range<Int>) -> Bool {
    guard place > range.lowerBound, words[place].shape == .subjunctive else { return false }
    let before = words[place - 1]
    if place == range.lowerBound + 1, before.isCapital, before.isAny([.he, .she, .it]) { return true }
    guard before.kind == .word, before.isCapital,
      !before.isAny([.determiner, .possessive, .preposition, .conjunction]),
      !others.contains(words[place].hash), place + 1 < range.upperBound, words[place + 1].kind == .word,
      words[place + 1].isAny([.determiner, .possessive, .preposition, .adverb, .negative, .he, .she, .it, .they]),
      words[place].end - words[place].start > 4
    else { return false }
    return !range.prefix(while: { $0 < place }).contains {
      words[$0].isAny(WordClass.cue.union([.auxiliary, .subordinator]))
    }
  }

  /// Adverbs and adjectives that end like it.
  private static let others: WordSet = [
    "gerne", "lange", "beinahe", "alleine", "ohne", "zuhause", "solche", "leise", "müde",
  ]

  private static func isAnonymous(_ place: Int, _ view: ParagraphView, _ range: Range<Int>) -> Bool {
    let words = view.words
    guard words[place].isAny(.cue), words[place].concept == Concept.read, view.subjects[place] < 0 else { return false }
    return [place - 1, place + 1].contains { range.contains($0) && words[$0].isAny(.it) }
  }

  private static let hearsay: WordSet = ["soll", "sollen", "sollte", "sollten"]
  private static let thereon: WordSet = ["darauf", "drauf", "daran"]
  private static let backwards: WordSet = ["darin", "dort", "weiter", "hierin", "wörtlich"]
}
