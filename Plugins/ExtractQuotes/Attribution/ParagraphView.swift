/// A paragraph cut into words and phrases.
///
/// A class, as all that is weighed about a quotation is handed it.
final class ParagraphView {
  let number: Int
  let words: [QuoteWord]
  let phrases: [SpeakerPhrase]
  /// The place of the cue that each phrase is the subject of, -1 for none.
  let cues: [Int32]
  /// The number of the phrase that is the subject of the cue at each word, taken over from the cue before where it
  /// has none of its own (`Jones left but argued`); -1 for none.
  let subjects: [Int32]
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
    let search = CueSearch(self.words)
    let cues = Self.settled(phrases.map { Int32(search.cue(of: $0)) }, self.words, phrases)
    self.cues = cues
    subjects = Self.subjects(self.words, cues)
    self.endings = endings
    self.beginnings = beginnings
  }

  private static func subjects(_ words: [QuoteWord], _ cues: [Int32]) -> [Int32] {
    var subjects = [Int32](repeating: -1, count: words.count)
    for (number, cue) in cues.enumerated() where cue >= 0 { subjects[Int(cue)] = Int32(number) }
    var (last, sentence): (Int32, Int) = (-1, -1)
    for place in words.indices {
      if words[place].sentence != sentence { (last, sentence) = (-1, words[place].sentence) }
      guard words[place].isAny(WordClass.cue.union(.according)), words[place].kind == .word else { continue }
      if subjects[place] < 0 { subjects[place] = last }
      last = subjects[place]
    }
    return subjects
  }

  /// Leaves each cue one subject: the phrase behind it where a quotation stands right before it (`“…,” said Jones`),
  /// else the nearest phrase before it (`Jones said the mayor …`).
  private static func settled(_ claims: [Int32], _ words: [QuoteWord], _ phrases: [SpeakerPhrase]) -> [Int32] {
    var cues = claims
    var holder = [Int32](repeating: -1, count: words.count)
    for (number, cue) in claims.enumerated() where cue >= 0 {
      let place = Int(cue)
      let rival = Int(holder[place])
      let isBehind = phrases[number].first > place
      let isInverted = isBesideQuote(place, words)
      if rival >= 0, isBehind, !isInverted {
        cues[number] = -1
      } else {
        if rival >= 0 { cues[rival] = -1 }
        holder[place] = Int32(number)
      }
    }
    return cues
  }

  /// Whether a quotation, and no more than a comma, stands right before the cue.
  private static func isBesideQuote(_ place: Int, _ words: [QuoteWord]) -> Bool {
    guard place > 0 else { return false }
    if words[place - 1].kind == .quote { return true }
    return place > 1 && words[place - 1].kind == .comma && words[place - 2].kind == .quote
  }
}
