/// Walks outwards from a quotation and gathers the phrases that may name its speaker, with their features.
///
/// It looks at most ``reach`` words and ``limit`` phrases to either side, so that a paragraph of nothing but names
/// and quotations takes time in proportion to its length.
struct CandidateScan {
  private static let reach = 90
  private static let limit = 14

  let view: ParagraphView
  let quote: QuoteContext
  private let words: [QuoteWord]

  init(_ view: ParagraphView, _ quote: QuoteContext) {
    self.view = view
    words = view.words
    self.quote = quote
  }

  /// What lies between the quotation and the word that the walk has reached.
  struct Between {
    var words = 0
    var commas = 0
    var quotes = 0
    var cues = 0
    var sentences = 0
    /// The nearest cue passed on the way; -1 for none.
    var cue = -1
    /// Phrases passed on the way.
    var phrases = 0
    /// Those of them that are the subject of a cue.
    var owners = 0
  }

  /// Calls back with each phrase before the quotation, nearest first.
  func before(_ found: (SpeakerPhrase, Int, Between) -> Void) {
    var between = Between()
    var place = quote.place - 1
    while place >= 0, between.words < Self.reach, between.phrases < Self.limit {
      let number = Int(view.endings[place])
      if number >= 0 {
        between.sentences = words[quote.place].sentence - words[place].sentence
        found(view.phrases[number], number, between)
        between.phrases += 1
        between.owners += view.cues[number] >= 0 ? 1 : 0
        between.words += place - view.phrases[number].first + 1
        place = view.phrases[number].first - 1
      } else {
        pass(place, &between)
        place -= 1
      }
    }
  }

  /// Calls back with each phrase after the quotation, nearest first.
  func after(_ found: (SpeakerPhrase, Int, Between) -> Void) {
    var between = Between()
    var place = quote.place + 1
    while place < words.count, between.words < Self.reach, between.phrases < Self.limit / 2 {
      let number = Int(view.beginnings[place])
      if number >= 0 {
        between.sentences = words[place].sentence - words[quote.place].sentence
        found(view.phrases[number], number, between)
        between.phrases += 1
        between.owners += view.cues[number] >= 0 ? 1 : 0
        between.words += view.phrases[number].last - place + 1
        place = view.phrases[number].last + 1
      } else {
        pass(place, &between)
        place += 1
      }
    }
  }

  private func pass(_ place: Int, _ between: inout Between) {
    between.words += 1
    switch words[place].kind {
    case .comma: between.commas += 1
    case .quote: between.quotes += 1
    case .word where words[place].isAny(WordClass.cue.union(.according)):
      between.cues += 1
      if between.cue < 0 { between.cue = place }
    default: break
    }
  }
}
