import Prose

/// Names nobody: for languages of which nothing is known but their quotation marks.
struct UnknownAttributor {
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

  /// Somebody may well be quoted; who, is not known.
  private static let probability: Float = 0.5

  /// Calls back with each paragraph that has quotations.
  func attribute(_ done: (ParagraphView, [Attribution]) -> Void) {
    for number in quoted.paragraphs.indices where !quoted.paragraphs[number].segments.isEmpty {
      let words = QuoteWords(reading, quoted.paragraphs[number], quoted.segments, lexicon).words
      let found = words.indices.filter { words[$0].kind == .quote }.map { place in
        var nobody = Attribution(segment: words[place].segment, place: place)
        nobody.sentence = words[place].sentence
        nobody.probability = Self.probability
        return nobody
      }
      done(ParagraphView(number, words, [], people, .unknown), found)
    }
  }
}
