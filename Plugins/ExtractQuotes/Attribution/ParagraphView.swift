/// A paragraph cut into words and phrases.
struct ParagraphView {
  let number: Int
  let words: [QuoteWord]
  let phrases: [SpeakerPhrase]
  /// The number of the phrase that ends at each word, -1 for none.
  let endings: [Int32]
  /// The number of the phrase that begins at each word, -1 for none.
  let beginnings: [Int32]

  init(_ number: Int, _ words: [QuoteWord], _ table: EntityTable) {
    self.number = number
    var finder = PhraseFinder(words)
    self.words = finder.find()
    var phrases = finder.phrases
    var endings = [Int32](repeating: -1, count: words.count)
    var beginnings = endings
    for index in phrases.indices {
      if !phrases[index].name.isEmpty { phrases[index].entity = table.entity(in: phrases[index].name) }
      endings[phrases[index].last] = Int32(index)
      beginnings[phrases[index].first] = Int32(index)
    }
    self.phrases = phrases
    self.endings = endings
    self.beginnings = beginnings
  }
}
