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
  /// The sentence of its paragraph in which the quotation stands.
  var sentence = 0
  /// The model's probability, 0 to 1.
  var probability: Float = 0
}
