import Prose

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
  /// Whose subjects it has.
  let grammar: Grammar

  convenience init(_ number: Int, _ words: [QuoteWord], _ people: PeopleIndex) {
    var finder = PhraseFinder(words)
    let found = finder.find()
    self.init(number, found, finder.phrases, people, .english)
  }

  /// - Parameters:
  ///   - grammar: how the subjects of cues are found.
  ///   - pairs: the verbs that report only together with another word.
  init(
    _ number: Int, _ words: [QuoteWord], _ phrases: [SpeakerPhrase], _ people: PeopleIndex, _ grammar: Grammar,
    pairs: Set<UInt32> = []
  ) {
    self.number = number
    self.grammar = grammar
    var phrases = phrases
    var endings = [Int32](repeating: -1, count: words.count)
    var beginnings = endings
    for index in phrases.indices {
      if !phrases[index].name.isEmpty, words[phrases[index].last].kind != .quote {
        phrases[index].entity = people.number(in: phrases[index].name)
      }
      phrases[index].isPerson = phrases[index].entity >= 0 && people.ones[phrases[index].entity].isPerson
      if grammar == .german { Self.doubtName(&phrases[index], people) }
      if grammar == .romance { Self.doubtOpening(&phrases[index], words, people) }
      endings[phrases[index].last] = Int32(index)
      beginnings[phrases[index].first] = Int32(index)
    }
    self.phrases = phrases
    self.endings = endings
    self.beginnings = beginnings
    if grammar == .english {
      self.words = words
      let search = CueSearch(words)
      let settled = Self.settled(phrases.map { Int32(search.cue(of: $0)) }, words, phrases)
      cues = Self.raised(settled, words, phrases, endings)
      subjects = Self.subjects(words, cues)
    } else {
      var clauses = ClauseSubjects(words, phrases, beginnings: beginnings, endings: endings, grammar, pairs)
      clauses.find()
      self.words = clauses.words
      subjects = clauses.subjects
      cues = Self.cues(of: subjects, phrases.count)
    }
  }

  /// A noun that stands alone is a name only if the article shows it to be one elsewhere.
  private static func doubtName(_ phrase: inout SpeakerPhrase, _ people: PeopleIndex) {
    guard phrase.form == .name else { return }
    // `Zögerliches Nicken in der Runde`
    if phrase.entity < 0, let first = people.tokens(in: phrase.name).first, people.names.isInflectedAdjective(first) {
      phrase.form = .noun
    }
    guard phrase.first == phrase.last else { return }
    let isName =
      phrase.entity >= 0 && (people.ones[phrase.entity].words.count > 1 || people.ones[phrase.entity].isPerson)
    if !isName { phrase.form = .noun }
  }

  /// In French and Spanish a word of which the article makes nobody has its capital from the sentence that it opens.
  private static func doubtOpening(_ phrase: inout SpeakerPhrase, _ words: [QuoteWord], _ people: PeopleIndex) {
    let first = phrase.first
    guard phrase.form == .name, phrase.entity < 0 || isDoubtful(people.ones[phrase.entity]),
      words[(first + 1)..<(phrase.last + 1)].allSatisfy({ !$0.isCapital }),
      first == 0 || words[first - 1].sentence != words[first].sentence || words[first - 1].kind == .quote
    else { return }
    (phrase.form, phrase.entity) = (.noun, -1)
  }

  /// A word alone that stands once.
  private static func isDoubtful(_ one: NamedOne) -> Bool {
    one.words.count == 1 && one.mentions == 1 && !one.isPerson && !one.isBody
  }

  private static func cues(of subjects: [Int32], _ phrases: Int) -> [Int32] {
    var cues = [Int32](repeating: -1, count: phrases)
    for (place, number) in subjects.enumerated() where number >= 0 { cues[Int(number)] = Int32(place) }
    return cues
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
      let isInverted = isBesideQuote(place, words) || CueSearch(words).isAgent(place + 1)
      let isInside = rival >= 0 && isApposition(phrases[number], to: phrases[rival], before: place, words)
      if rival >= 0, isBehind && !isInverted || isInside {
        cues[number] = -1
      } else {
        if rival >= 0 { cues[rival] = -1 }
        holder[place] = Int32(number)
      }
    }
    return cues
  }

  /// `Louise Brown, director of the agency, Advisense, compared`: what stands between commas behind a name that no
  /// preposition governs is not who speaks.
  private static func isApposition(
    _ inner: SpeakerPhrase, to outer: SpeakerPhrase, before cue: Int, _ words: [QuoteWord]
  ) -> Bool {
    guard outer.form == .name, inner.form == .name || inner.form == .noun || inner.form == .organisation,
      inner.last < cue, words[outer.last + 1].kind == .comma, words[inner.last + 1].kind == .comma
    else { return false }
    guard outer.first > 0, words[outer.first - 1].sentence == words[outer.first].sentence else { return true }
    // `A study by the Centre for Tides, a London think tank, found`, `He says that Ann Lee, head of the bank Ayre, told us`
    let before = words[outer.first - 1]
    return before.kind == .quote || before.isAny([.subordinator, .conjunction]) || before.hash == by
  }

  /// Gives a cue to the head of its phrase: in `residents of the town say`, residents speak.
  private static func raised(
    _ cues: [Int32], _ words: [QuoteWord], _ phrases: [SpeakerPhrase], _ endings: [Int32]
  ) -> [Int32] {
    var cues = cues
    for number in phrases.indices where cues[number] < 0 {
      guard let cue = cueBehindParticiple(phrases[number], words) else { continue }
      // Whose it was stands right before it: within reach of the participle.
      var other = number + 1
      while other < phrases.count, phrases[other].first < cue {
        if Int(cues[other]) == cue { cues[other] = -1 }
        other += 1
      }
      cues[number] = Int32(cue)
    }
    for number in phrases.indices.reversed() where cues[number] > phrases[number].last && phrases[number].first > 1 {
      let link = phrases[number].first - 1
      // `An e-mail seen by the Courier warns`: what stands behind a participle is no subject.
      // `A source close to the family said`: nor behind an adjective that goes with one.
      let isInside =
        words[link].isAny(.preposition) && link > 1
        && (words[link - 1].shape == .past || words[link - 1].isAny(.cue) || near.contains(words[link - 1].hash))
      // `Section 12 of the code says`
      let isNumbered = words[link - 1].kind == .number && link > 1 && endings[link - 1] < 0
      let head = Int(endings[isInside || isNumbered ? link - 2 : link - 1])
      guard head >= 0, cues[head] < 0 || isInside && Int(cues[head]) == link - 1,
        isInside || links.contains(words[link].hash)
          || words[link].hash == by && works.contains(words[phrases[head].head].hash)
          || words[link].hash == inside && isSomebody(phrases[head], words),
        !phrases[head].form.isPronoun
      else { continue }
      (cues[head], cues[number]) = (cues[number], -1)
    }
    return cues
  }

  /// The verb of `A letter sent home with pupils on Friday said`: the first of speech behind a text, the participle that
  /// tells what was done with it, and nothing that parts the two.
  private static func cueBehindParticiple(_ phrase: SpeakerPhrase, _ words: [QuoteWord]) -> Int? {
    let first = phrase.last + 1
    guard phrase.form == .document, first + 1 < words.count,
      words[first].shape == .past || PhraseFinder.participles.contains(words[first].hash),
      !words[first].isAny(.cue) || words[first + 1].isAny(.preposition)
    else { return nil }
    var place = first
    while place + 1 < min(words.count, first + 20) {
      place += 1
      // `A letter sent to the school, which nobody answered, says`
      if words[place].kind == .comma, place + 1 < words.count, words[place + 1].isAny(.who),
        let end = words[(place + 1)...].prefix(12).firstIndex(where: { $0.kind == .comma })
      {
        place = end
        continue
      }
      let word = words[place]
      guard word.sentence == words[first].sentence, word.kind == .word || word.kind == .number,
        !word.isAny([.auxiliary, .subordinator, .who])
      else { return nil }
      if word.isAny(.speech), !word.isParticiple { return place }
    }
    return nil
  }

  /// `Police in Victoria warned`, `doctors in Leeds say`, `Ann Lee from the Harbour Trust in Leeds says`.
  private static func isSomebody(_ phrase: SpeakerPhrase, _ words: [QuoteWord]) -> Bool {
    phrase.form == .name || words[phrase.head].isAny([.group, .role])
      || PeopleWords.builtin[words[phrase.head].hash].contains(.groups)
  }

  private static let inside = WordHash.of("in".utf8)
  private static let by = WordHash.of("by".utf8)
  /// What finds something out itself: not a statement, which is somebody’s words.
  private static let works: WordSet = [
    "study", "survey", "report", "review", "analysis", "paper", "poll", "audit", "investigation", "inquiry",
  ]
  private static let near: WordSet = ["close", "familiar", "next"]
  private static let links: WordSet = ["of", "for", "from", "at", "near"]

  /// Whether a quotation, and no more than a comma, stands right before the cue.
  private static func isBesideQuote(_ place: Int, _ words: [QuoteWord]) -> Bool {
    guard place > 0 else { return false }
    if words[place - 1].kind == .quote { return true }
    return place > 1 && words[place - 1].kind == .comma && words[place - 2].kind == .quote
  }
}
