import Prose

/// Finds for each quotation of an article who is quoted, by the grammar of the clauses around it.
///
/// It serves the languages in which it advises the weights (``AdvisedAttributor``). A speaker is named where a reporting verb, or a `laut` or
/// `selon`, governs the quotation, or where the sentence visibly goes on reporting; else nobody is.
struct ClauseAttributor {
  private let reading: Reading
  private let quoted: QuotedText
  private let lexicon: SpeechLexicon
  private let people: PeopleIndex

  init(_ reading: Reading, _ quoted: QuotedText, _ lexicon: SpeechLexicon, _ people: PeopleIndex) {
    self.reading = reading
    self.quoted = quoted
    self.lexicon = lexicon
    self.people = people
  }

  /// Works all quotations; calls back with each paragraph that has any, and the one before it.
  ///
  /// - Parameter everyParagraph: whether to call back with those that have none, too.
  func attribute(everyParagraph: Bool, _ done: (ParagraphView, ParagraphView?, [Attribution]) -> Void) {
    var carry = ReportedSource()
    var before: ParagraphView?
    for number in quoted.paragraphs.indices where everyParagraph || !quoted.paragraphs[number].segments.isEmpty {
      if number > 0, before?.number != number - 1 {
        // In French and Spanish somebody goes on speaking behind a paragraph without quotations.
        if !isRomance || before?.number != number - 2 { carry = ReportedSource() }
        let above = ParagraphSources(view(number - 1), quoted, reading.text, before: carry, isRomance: isRomance)
        (carry, before) = (above.carry, above.view)
      }
      let sources = ParagraphSources(view(number), quoted, reading.text, before: carry, isRomance: isRomance) {
        number + 1 < quoted.paragraphs.count ? FollowingParagraph(view: view(number + 1)) : nil
      }
      done(sources.view, before, sources.found)
      (carry, before) = (sources.carry, sources.view)
    }
  }

  private var isRomance: Bool { lexicon.grammar == .romance }

  /// A paragraph, cut into words and phrases.
  private func view(_ number: Int) -> ParagraphView {
    let words = QuoteWords(reading, quoted.paragraphs[number], quoted.segments, lexicon).words
    if lexicon.grammar == .german {
      var finder = GermanPhrases(words, reading.text)
      let found = finder.find()
      return ParagraphView(number, found, finder.phrases, people, .german, pairs: lexicon.pairs)
    }
    var finder = PhraseFinder(words, isRomance: isRomance)
    let found = finder.find()
    var phrases = finder.phrases
    Appositions.name(&phrases, found)
    return ParagraphView(number, found, phrases, people, lexicon.grammar, pairs: lexicon.pairs)
  }
}
