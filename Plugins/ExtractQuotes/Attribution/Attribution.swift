/// To whom a quotation is attributed.
struct Attribution {
  /// The quotation's number.
  var segment: Int
  /// Its place among the words of its paragraph.
  var place = 0
  /// The speaker's phrase; `nil` where the marks quote nobody.
  var phrase: SpeakerPhrase?
  /// The paragraph of the phrase, and its number there: the same for quotations that share an attribution.
  var paragraph = -1
  var phraseNumber = -1
  /// The speaker was taken over from another quotation or paragraph.
  var isContext = false
  /// The cue's place in the text.
  var cue: Range<Int>?
  /// The marks hold the title of a work or a name, and nobody’s words.
  var isTitle = false
  /// The sentence of its paragraph in which the quotation stands.
  var sentence = 0
  /// The model's probability, 0 to 1.
  var probability: Float = 0

  /// A turn of a transcript, which its label tells whose it is: the article's own word.
  static func turn(_ label: Range<Int>, _ segment: Int, _ place: Int, _ view: ParagraphView, entity: Int) -> Attribution
  {
    var phrase = SpeakerPhrase(first: 0, last: max(place - 2, 0), head: 0, form: .name, range: label, name: label)
    phrase.entity = entity
    var found = Attribution(segment: segment, place: place, phrase: phrase, paragraph: view.number)
    found.sentence = view.words[place].sentence
    found.probability = sure
    return found
  }

  /// A title or a term, which is nobody’s.
  static func nobody(_ word: QuoteWord, _ place: Int, isTitle: Bool) -> Attribution {
    var found = Attribution(segment: word.segment, place: place)
    (found.isTitle, found.sentence, found.probability) = (isTitle, word.sentence, sure)
    return found
  }

  /// How sure it is that a title or a term is nobody’s, and a turn its label’s.
  private static let sure: Float = 0.99

  /// The same speaker’s words that go on right behind.
  func goingOn(in word: QuoteWord, _ place: Int) -> Attribution {
    var found = self
    (found.segment, found.place, found.sentence) = (word.segment, place, word.sentence)
    (found.isContext, found.cue) = (phrase != nil, nil)
    return found
  }
}
