import Prose
import Text

/// Finds the noun phrases and pronouns of a German paragraph.
///
/// Every noun has a capital there, so a capital makes no name: a phrase is an article or an inflected adjective with
/// the nouns behind it, its genitives included (`der Sprecher der Polizei`), or nouns in a row (`Ministerin Anna Veit`).
struct GermanPhrases {
  private(set) var words: [QuoteWord]
  let text: [UInt8]
  private(set) var phrases: [SpeakerPhrase] = []

  init(_ words: [QuoteWord], _ text: [UInt8]) {
    self.words = words
    self.text = text
  }

  /// Finds the phrases.
  ///
  /// - Returns: the words, those within a phrase no longer taken for cues.
  mutating func find() -> [QuoteWord] {
    var index = 0
    while index < words.count { index = step(index) }
    Appositions.name(&phrases, words)
    return words
  }

  private mutating func step(_ index: Int) -> Int {
    let word = words[index]
    if word.kind == .quote, isQuotedSource(index) {
      add(index, index, noun: index, .organisation, name: inside(index))
    }
    guard word.kind == .word else { return index + 1 }
    if let form = pronoun(index) {
      add(index, index, noun: index, form)
      return index + 1
    }
    if word.isAny([.determiner, .possessive]), !isNoun(index), !isRelative(index) {
      if let noun = noun(from: index + 1) ?? one(of: index) { return addNouns(index, noun) }
      if Self.definite.contains(word.hash) || isBesideZufolge(index), let quote = quotedName(from: index + 1) {
        add(index, quote, noun: quote, .organisation, name: inside(quote))
        return quote + 1
      }
      if word.hash == Self.dieser, opensSentence(index) || words[index - 1].isAny(.cue) {
        add(index, index, noun: index, .he)
      }
      if word.concept == Concept.some { add(index, index, noun: index, .group) }
      return index + 1
    }
    if let whole = pastHalves(index) { return addNouns(index, whole) }
    if let noun = nameParticle(index) ?? nameBehindCue(index) { return addNouns(index, noun) }
    if isNoun(index) { return addNouns(index, possessor(index) ?? index) }
    if isAdjective(index), let noun = noun(from: index + 1, bare: true) { return addNouns(index, noun) }
    return index + 1
  }

  /// The noun of `einer der müden Gärtner`.
  private func one(of index: Int) -> Int? {
    guard Self.ones.contains(words[index].hash), index + 2 < words.count else { return nil }
    return words[index + 1].concept == Concept.genitive ? noun(from: index + 2, bare: true) : nil
  }

  private static let ones: WordSet = ["einer", "eine", "eines"]

  private func pronoun(_ index: Int) -> SpeakerPhrase.Form? {
    let word = words[index]
    guard word.isAny(WordClass.pronoun), !word.isAny(.possessive), !word.isAllCapitals else { return nil }
    if word.isAny(.he) { return .he }
    if word.isAny(.she), word.isCapital, !opensSentence(index) { return .second }
    if word.isAny(.she) { return isPlural(index) ? .they : .she }
    if word.isAny(.they) { return .they }
    if word.isAny(.it) { return .it }
    return word.isAny(.first) ? .first : nil
  }

  /// Whether the verb beside a `sie` is a plural, by its ending.
  private func isPlural(_ index: Int) -> Bool {
    // `ließ sie verlauten`: the first verb, not its infinitive.
    let isBehindVerb = index > 0 && words[index - 1].isAny(.auxiliary)
    for place in isBehindVerb ? [index - 1] : [index + 1, index - 1] where words.indices.contains(place) {
      let word = words[place]
      guard word.isAny(WordClass.cue.union(.auxiliary)), word.end - word.start > 3 else { continue }
      return text[word.end - 1] == UInt8(ascii: "n") || text[word.end - 2..<word.end].elementsEqual("nd".utf8)
    }
    return false
  }

  /// `Veit, der zuvor …`: an adverb behind the article of a relative clause, where an attribute has an adjective.
  private func isRelative(_ index: Int) -> Bool {
    guard index > 1, index + 2 < words.count, words[index - 1].kind == .comma else { return false }
    // `…, den Granit Berg zusammenfasste`: a subject has another article.
    if words[index].concept == Concept.oblique, index + 3 < words.count, words[index + 1].isCapital,
      words[index + 2].isCapital, words[index + 3].isAny(.speech)
    {
      return true
    }
    guard words[index - 2].isCapital else { return false }
    // `der Frust, den Karl Thoma zusammenfasste`: a name has no article.
    if words[index + 2].isCapital,
      words[index + 1].isAny([.maleName, .femaleName]) || GivenNames.contains(words[index + 1].hash)
    {
      return true
    }
    return words[index + 1].isAny(.adverb) && !isAdjective(index + 2)
  }

  func opensSentence(_ index: Int) -> Bool {
    index == 0 || words[index - 1].sentence != words[index].sentence || words[index - 1].kind == .quote
      || words[index - 1].kind == .colon
  }

  /// A capital makes a noun, but at the beginning of a sentence only of a word that is nothing else.
  private func isNoun(_ index: Int) -> Bool {
    guard index < words.count, words[index].kind == .word, words[index].isCapital, !isHalf(index) else { return false }
    let word = words[index]
    if word.isAny(WordClass.pronoun.union([.determiner, .possessive])) { return false }
    guard opensSentence(index) else { return word.isAny(.noun) || !word.isAny(Self.functions) }
    if word.isAny(WordClass.divider.subtracting(.day).union(.cue)), !word.isAny(.noun) { return false }
    return !word.classes.isEmpty || !endsLikeAdverb(word) || index + 1 < words.count && words[index + 1].isCapital
  }

  /// `Gesundheits-, Sozial- und …`: what a hyphen without a word behind it leaves of a compound.
  private func isHalf(_ index: Int) -> Bool {
    let end = words[index].end
    return end + 1 < text.count && text[end] == UInt8(ascii: "-") && " ,".utf8.contains(text[end + 1])
  }

  private static let functions: WordClass = [.adverb, .auxiliary, .conjunction, .subordinator, .preposition]

  /// The name behind a particle that opens the sentence: `Von der Leyen sagte`.
  private func nameParticle(_ index: Int) -> Int? {
    guard words[index].isCapital, opensSentence(index), Self.particles.contains(words[index].hash),
      let end = particleEnd(index), end + 1 < words.count, words[end].classes.isDisjoint(with: .noun),
      words[end + 1].isAny(WordClass.cue.union([.auxiliary])), !words[end + 1].isCapital,
      end + 2 >= words.count || !words[end + 2].isAny([.he, .she])
    else { return nil }
    return end
  }

  /// The name behind a particle right behind a reporting verb that closes its clause (`sagt von der Heyde`).
  private func nameBehindCue(_ index: Int) -> Int? {
    guard index > 0, words[index - 1].isAny(.speech), !words[index].isCapital, index + 1 < words.count,
      words[index].hash == Self.von, index > 2, words[index - 2].kind == .comma, words[index - 3].kind == .quote
    else { return nil }
    var name = index + 1
    while name < index + 3, name < words.count, !words[name].isCapital, words[name].hash == Self.der || isParticle(name)
    {
      name += 1
    }
    guard name < words.count, words[name].isCapital, words[name].classes.isDisjoint(with: .noun) else { return nil }
    let isEnd =
      name + 1 >= words.count || words[name + 1].kind != .word || words[name + 1].isAny([.adverb, .preposition])
    return isEnd ? name : nil
  }

  private func isParticle(_ index: Int) -> Bool { Self.particles.contains(words[index].hash) }

  private static let von = WordHash.of("von".utf8)

  /// The noun behind a name in the genitive: `Bremens früherer Bürgermeister`.
  private func possessor(_ index: Int) -> Int? {
    guard text[words[index].end - 1] == UInt8(ascii: "s"), words[index].classes.isEmpty, isAdjective(index + 1),
      "re".utf8.contains(text[words[index + 1].end - 1])
    else { return nil }
    return noun(from: index + 2, bare: true)
  }

  /// A word in small letters that nothing is known of and that is inflected like an adjective.
  func isAdjective(_ index: Int) -> Bool {
    guard index < words.count, words[index].kind == .word, !words[index].isCapital else { return false }
    let word = words[index]
    guard word.classes.isEmpty, word.end - word.start > 3 else { return false }
    let (before, last) = (text[word.end - 2], text[word.end - 1])
    if last == UInt8(ascii: "e") { return before != UInt8(ascii: "t") }
    return before == UInt8(ascii: "e") && "rsmn".utf8.contains(last)
  }

  /// The noun that a phrase begun before this place comes to, past adjectives, numbers and whole attributes
  /// (`die in Bremen lebende Autorin`).
  private func noun(from start: Int, bare: Bool = false) -> Int? {
    var place = start
    while place < words.count, place < start + 12, words[place].sentence == words[start].sentence {
      if isNoun(place) { return place }
      if words[place].kind == .number {
        place += 1
      } else if let whole = pastHalves(place) {
        place = whole
      } else if isAdjective(place) || place > start - 1 && isParticiple(place) {
        place += 1
      } else if bare {
        return nil
      } else if words[place].isAny([.preposition, .determiner, .possessive]) {
        guard let inner = noun(inside: place + 1), isAttribute(behind: groupEnd(inner) + 1) else { return nil }
        place = groupEnd(inner) + 1
      } else if words[place].kind == .word, !words[place].isAny(Self.walls) {
        place += 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// Behind the halves of compounds that a noun ends: `Gesundheits-, Sozial- und Integrationsdirektor`.
  private func pastHalves(_ start: Int) -> Int? {
    var place = start
    while place + 1 < words.count, words[place].isCapital, isHalf(place) {
      place += 1
      while place < words.count, words[place].kind != .word || words[place].isAny(.conjunction) { place += 1 }
    }
    return place > start && isNoun(place) ? place : nil
  }

  /// A cue's form right before a noun is a participle: `die geforderten Mittel`.
  private func isParticiple(_ index: Int) -> Bool {
    guard words[index].isAny(.cue), isNoun(index + 1), index > 0, words[index - 1].isAny(.determiner) else {
      return false
    }
    let ending = text[words[index].start..<words[index].end].suffix(3)
    return text[words[index].start] == UInt8(ascii: "g") && ["ten", "nen"].contains { ending.elementsEqual($0.utf8) }
  }

  /// The noun of a phrase inside an attribute.
  private func noun(inside start: Int) -> Int? {
    var place = start
    while place < min(words.count, start + 4) {
      if isNoun(place) { return place }
      guard words[place].kind == .number || isAdjective(place) || words[place].isAny([.determiner, .possessive]) else {
        return nil
      }
      place += 1
    }
    return nil
  }

  private func isAttribute(behind place: Int) -> Bool {
    isAdjective(place) || place < words.count && words[place].isAny(.adverb) && isAdjective(place + 1)
  }

  private static let walls = WordClass.pronoun.union([.auxiliary, .subordinator]).union(.cue)

  /// The last of the nouns in a row: `Ministerin Anna Veit`, `Ursula von der Leyen`.
  private func groupEnd(_ noun: Int) -> Int {
    var end = noun
    while end + 1 < words.count, end - noun < 12, !words[noun].isAny([.day, .month]) {
      let next = end + 1
      guard words[next].sentence == words[noun].sentence, !opensSentence(next) else { break }
      if isNoun(next), !words[next].isAny([.day, .month]) {
        end = next
      } else if end == noun, let whole = pastHalves(next) {
        end = whole
      } else if let after = particleEnd(next), isFirstName(end, from: noun) {
        end = after
      } else {
        break
      }
    }
    return end
  }

  /// Whether a particle behind the word goes on with a name: one first name stands before it, a title at most.
  private func isFirstName(_ end: Int, from noun: Int) -> Bool {
    words[end].classes.isDisjoint(with: WordClass.noun)
      && (end == noun || words[end - 1].isAny([.role, .title]))
  }

  /// The name's next word behind `von`, `van der` and the like.
  private func particleEnd(_ start: Int) -> Int? {
    guard start < words.count, words[start].hash != Self.der else { return nil }
    var place = start
    while place < min(words.count, start + 2), !words[place].isCapital || place == start && opensSentence(start),
      Self.particles.contains(words[place].hash)
    {
      place += 1
    }
    return place > start && isNoun(place)
      && words[place].classes.isDisjoint(with: WordClass.noun.union([.day, .month])) ? place : nil
  }

  private static let particles: WordSet = ["von", "der", "van", "de", "zu", "bin", "al", "di", "la", "del", "ten"]
  private static let der = WordHash.of("der".utf8)

  private mutating func addNouns(_ first: Int, _ noun: Int) -> Int {
    let end = groupEnd(noun)
    var last = end
    if !isOpinion(noun, from: first), !isTold(end + 1, subject: first) { last = genitiveEnd(end) }
    let role = (noun...end).last { words[$0].isAny([.role, .title]) }
    let isBare = first == noun
    let start = role.map { $0 + 1 } ?? (isBare || words[noun].isAny(.noun) ? noun : noun + 1)
    var form = form(of: role ?? noun)
    var name = words[last].end..<words[last].end
    if start <= end, !words[start].isAny(.noun.subtracting(.title)), !words[start].isAny([.day, .month]) {
      if form == .noun || form == .role { form = .name }
      name = words[start].start..<words[end].end
    }
    if form != .role, form != .name, form != .group, isQuotedName(last + 1),
      words[last + 1].sentence == words[last].sentence
    {
      last += 1
      name = inside(last)
    }
    add(first, last, noun: noun, form, name: name)
    return last + 1
  }

  /// `nach Angaben`: the genitive behind it is whom the words are taken from.
  private func isOpinion(_ noun: Int, from first: Int) -> Bool {
    guard words[noun].concept == Concept.view || words[noun].hash == Self.seiten else { return false }
    guard first > 0 else { return false }
    let before = words[first - 1]
    if before.concept == Concept.from, first < noun { return false }
    return before.isAny(.according) || [Concept.after, Concept.from, Concept.of].contains(before.concept)
  }

  private static let definite: WordSet = ["der", "die", "das"]
  private static let dieser = WordHash.of("dieser".utf8)
  private static let seiten = WordHash.of("seiten".utf8)

  private func genitiveEnd(_ end: Int) -> Int {
    var last = end
    for _ in 0..<3 {
      guard last + 1 < words.count, words[last + 1].concept == Concept.genitive,
        let noun = noun(from: last + 2, bare: true)
      else { break }
      last = groupEnd(noun)
    }
    return last
  }

  private func form(of head: Int) -> SpeakerPhrase.Form {
    let word = words[head]
    if word.isAny([.role, .title]) { return .role }
    if word.isAny(.organisation) { return .organisation }
    if word.isAny(.group) { return .group }
    if word.isAny(.document) { return .document }
    return PeopleWords.builtin[word.hash].isDisjoint(with: [.roles, .persons]) ? .noun : .role
  }

  private mutating func add(
    _ first: Int, _ last: Int, noun: Int, _ form: SpeakerPhrase.Form, name: Range<Int>? = nil
  ) {
    if !form.isPronoun { for index in first...last { words[index].classes.subtract(.cue) } }
    phrases.append(
      SpeakerPhrase(
        first: first, last: last, head: noun, form: form, range: words[first].start..<words[last].end,
        name: name ?? words[last].end..<words[last].end))
  }
}
