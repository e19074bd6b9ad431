import Prose
import Text

/// Finds the noun phrases and pronouns of a paragraph by closed classes of words, without a tagger.
///
/// A phrase goes on until a word that no noun phrase goes across: a preposition, an auxiliary, a cue verb, a sign.
/// `of` stays inside between capitals (`Department of Justice`).
struct PhraseFinder {
  private var words: [QuoteWord]
  /// Every word has a capital, as in headlines: capitals then say nothing.
  private let isTitleCase: Bool
  /// French and Spanish: a name goes on only with an office before it (`por su parte Jordi Puig`).
  private let isRomance: Bool
  private(set) var phrases: [SpeakerPhrase] = []

  init(_ words: [QuoteWord], isRomance: Bool = false) {
    self.words = words
    self.isRomance = isRomance
    isTitleCase = Self.isTitleCase(words)
  }

  /// Finds the phrases.
  ///
  /// - Returns: the words, those within a phrase no longer taken for cues.
  mutating func find() -> [QuoteWord] {
    var index = 0
    while index < words.count { index = step(index) }
    return words
  }

  private mutating func step(_ index: Int) -> Int {
    let word = words[index]
    guard word.kind == .word || word.kind == .number else { return index + 1 }
    if let form = pronounForm(word, index) {
      add(index, index, index, form)
      return index + 1
    }
    if isTime(index) { return index + 2 }
    guard begins(index) else { return index + 1 }
    let (last, head) = extent(from: index)
    guard isThing(index, last) else { return last + 1 }
    add(index, last, head, form(of: head, first: index))
    phrases[phrases.count - 1].last = behindInsertion(last)
    return phrases[phrases.count - 1].last + 1
  }

  /// Where a party and state or an age between commas or brackets, with a verb behind it, stands behind a name
  /// (`Jones, R-Ohio, said`), the place where that closes: the verb is then as near as it would be without.
  private func behindInsertion(_ last: Int) -> Int {
    // `the mother of two said`
    if !isRomance, last + 3 < words.count, PeopleWords.builtin[words[last].hash].contains(.relations),
      words[last + 1].concept == Self.of, words[last + 2].isAny(.determiner), words[last + 3].isAny(.cue)
    {
      return last + 2
    }
    guard last + 4 < words.count, words[last].isCapital, !words[last].isPossessive else { return last }
    let (opening, inside, closing) = (words[last + 1].kind, words[last + 2], words[last + 3].kind)
    guard opening == .comma && closing == .comma || opening == .open && closing == .close,
      inside.kind == .number || inside.kind == .other && inside.isCapital
    else { return last }
    let place = closing == .close && words[last + 4].kind == .comma && last + 5 < words.count ? last + 5 : last + 4
    let next = words[place]
    return next.kind == .word && next.isAny(WordClass.cue.union([.auxiliary, .who])) ? last + 3 : last
  }

  private func pronounForm(_ word: QuoteWord, _ index: Int) -> SpeakerPhrase.Form? {
    if word.isCapital, !opensSentence(index), !isTitleCase, word.end - word.start > 1 { return nil }
    if word.isAny(.he) { return .he }
    if word.isAny(.she) { return .she }
    if word.isAny(.they) { return .they }
    if word.isAny(.it) { return .it }
    if word.isAny(.first) { return .first }
    if word.isAny(.second) { return .second }
    return word.isAny(.who) ? .who : nil
  }

  private func opensSentence(_ index: Int) -> Bool {
    if index == 0 || words[index - 1].sentence != words[index].sentence || words[index - 1].kind == .quote
      || words[index - 1].kind == .colon
    {
      return true
    }
    // `¿Y por qué?`
    return isRomance && words[index - 1].kind == .other && words[index].isGlued
      && (index == 1 || words[index - 2].sentence != words[index].sentence)
  }

  /// A capital in the middle of a sentence makes a name of any word but days, months and `I`.
  private func isName(_ index: Int) -> Bool {
    let word = words[index]
    guard word.isCapital, word.kind == .word, !word.isAny([.day]) else { return false }
    // `—¿Y ahora?`
    if isRomance, word.isAny(.conjunction) { return false }
    if word.isAny(.month), !(index > 0 && words[index - 1].isCapital) { return false }
    return !(opensSentence(index) || isTitleCase)
      || !word.isAny(WordClass.divider.union([.determiner, .possessive]).union(.cue))
  }

  private func begins(_ index: Int) -> Bool {
    let word = words[index]
    if isRomance, opensPlainly(index) || opensSentence(index) && Self.openers.contains(word.hash) { return false }
    if isName(index) { return true }
    if isRomance, isObjectPronoun(index) { return false }
    if word.shape == .adverb, !word.isCapital { return false }
    if word.kind == .number { return index + 1 < words.count && words[index + 1].kind == .word }
    if word.isAny([.determiner, .possessive]) { return true }
    return !word.isAny(.divider) && !isCue(index)
  }

  /// `comme le dit Luc Roy`, `Ana Gil, edil, la define como «un puente»`: no article, but what the verb is about.
  private func isObjectPronoun(_ index: Int) -> Bool {
    guard index > 0, index + 2 < words.count, Self.articles.contains(words[index].hash), words[index + 1].isAny(.cue),
      !words[index + 1].isAny(.noun), PeopleWords.builtin[words[index + 1].hash].isEmpty, !words[index].isCapital,
      words[index - 1].sentence == words[index].sentence
    else { return false }
    let (before, next) = (words[index - 1], words[index + 2])
    if before.concept == Self.as || before.isAny([.who, .negative]) { return true }
    let isBehindSubject = before.kind == .comma || before.kind == .word && before.isCapital
    let isOfQuote = next.concept == Self.of && index + 3 < words.count && words[index + 3].kind == .quote
    return isBehindSubject && (next.concept == Self.as || next.kind == .quote || isOfQuote)
  }

  private static let `as` = WordHash.of("as".utf8)
  private static let articles: WordSet = ["le", "la", "les", "l'", "l’", "lo", "los", "las"]

  /// `Contacté par téléphone, …`, `Aprendió a cocinar`: a word alone that only the sentence gives its capital.
  private func opensPlainly(_ index: Int) -> Bool {
    let word = words[index]
    guard word.kind == .word, word.isCapital, word.classes.isEmpty, word.shape != .plural, opensSentence(index),
      index + 1 < words.count, PeopleWords.builtin[word.hash].isEmpty
    else { return false }
    let next = words[index + 1]
    // `Heredó La Esmeralda`
    if word.shape == .preterite, !next.isAny(WordClass.cue.union(.auxiliary)) { return true }
    // `Contactée, la mairie dément`
    if word.isParticiple, next.kind == .comma { return true }
    return (next.kind == .number || next.isAny([.preposition, .day, .determiner])) && next.concept != Self.of
      && !next.isCapital
  }

  /// Spanish words with the capital of the sentence that are nobody: `Todo empezó con su nieto`.
  private static let openers: WordSet = [
    "todo", "nada", "hace", "allí", "aquí", "ahí", "eso", "esto", "aquello", "entonces", "quizá", "quizás", "hubo",
    "hay",
    "tal", "después", "antes", "luego", "nació", "preguntado", "preguntada", "consultado", "consultada",
  ]

  /// `last week`, `next year`.
  private func isTime(_ index: Int) -> Bool {
    index + 1 < words.count && Self.which.contains(words[index].hash) && Self.times.contains(words[index + 1].hash)
  }

  private static let which: WordSet = ["last", "next", "this", "every", "each"]
  private static let times: WordSet = [
    "week", "month", "year", "night", "spring", "summer", "autumn", "fall", "winter", "morning", "afternoon", "evening",
    "weekend", "time", "season", "decade", "century",
  ]

  private func isCue(_ index: Int) -> Bool { words[index].isAny(.cue) && !isName(index) }

  /// Where the phrase that begins there ends, and its head.
  private func extent(from start: Int) -> (last: Int, head: Int) {
    var last = start
    var head = -1
    while last + 1 < words.count, last - start < 24 {
      let next = last + 1
      if continues(next, after: last, start: start) {
        last = next
      } else if head < 0, joinsNames(next, after: last) {
        head = words[next].isAny(.preposition) ? last : -1
        last = next + 1
      } else {
        break
      }
    }
    return (last, head < 0 ? last : head)
  }

  private func continues(_ next: Int, after last: Int, start: Int) -> Bool {
    let (word, before) = (words[next], words[last])
    guard word.kind == .word || word.kind == .number, word.sentence == before.sentence else { return false }
    // `dijo a EFE Luz Toledo`
    if isRomance, before.isAllCapitals, !word.isAllCapitals, start > 0, words[start - 1].isAny(.preposition),
      last == start || last == start + 1 && words[start].isAny(.determiner)
    {
      return false
    }
    // `El gobernador decretó tres días de luto`: a verb that no list has.
    if isRomance, word.shape == .preterite, !word.isCapital { return false }
    if isRomance, isName(next), !before.isCapital, !before.isAny([.role, .title, .determiner, .possessive]) {
      return PeopleWords.builtin[before.hash].contains(.roles) || isTitled(next, last, start)
    }
    if isName(next) { return !(before.kind == .word && !before.isCapital && isVerbLike(last, start)) }
    // `la llamaba “la capitana”`: a pronoun before a verb.
    if isRomance, last == start, before.isAny(.determiner), word.isAny(.cue), word.shape == .past { return false }
    // `another said`, `a source close to the family`
    if last == start, !isRomance, word.isAny(.speech), Self.alone.contains(before.hash) { return false }
    if !isRomance, Self.near.contains(word.hash), before.isAny(.noun) { return false }
    if before.isPossessive || last == start && before.isAny([.determiner, .possessive]) {
      return !word.isAny([.auxiliary, .preposition, .conjunction, .subordinator, .he, .she, .they, .it, .first, .who])
    }
    if word.isAny(WordClass.divider.union([.determiner, .possessive])) { return false }
    if isCue(next) { return isNounHere(next, start) }
    // `the department detailed.`: the past of a verb that ends the sentence.
    if before.isAny(.noun), word.shape == .past,
      next + 1 >= words.count || words[next + 1].kind == .stop || words[next + 1].isAny(.preposition)
    {
      return false
    }
    if !isRomance, word.shape == .past, isPerson(before) { return false }
    // `Her daughter rolls her eyes.`
    if !isRomance, word.shape == .plural, !word.isCapital, isPerson(before), next + 1 < words.count,
      words[next + 1].isAny([.determiner, .possessive, .he, .she, .they, .it])
    {
      return false
    }
    // `A letter sent home with pupils said`
    if !isRomance, before.isAny(.noun), Self.participles.contains(word.hash) { return false }
    if isName(last) {
      // `The Burnley striker said`
      let isTrade = words[start].isAny(.determiner) && !isRomance && isPerson(word)
      return word.isAny(.noun) || isTrade || isTitleCase || leadsToTitle(next)
    }
    return !(before.isAny(.noun) && isVerbLike(next, start))
  }

  /// Whether a preposition stands before that names no source: `à la sortie`, not `pour la critique`.
  private func isGoverned(_ start: Int) -> Bool {
    start > 0 && words[start - 1].isAny(.preposition) && words[start - 1].concept != Concept.for
  }

  /// `el veedor Eleazar Ponce`: one noun behind an article, and a name of two words.
  private func isTitled(_ name: Int, _ last: Int, _ start: Int) -> Bool {
    last == start + 1 && words[start].isAny(.determiner) && !isGoverned(start)
      && words[last].classes.isDisjoint(with: WordClass.divider)
      && words[last].shape != .past
      && name + 1 < words.count
      && isName(name + 1) && words[name + 1].sentence == words[name].sentence
  }

  /// Whether a small word is a noun for somebody: `the guitarist leaned over`.
  private func isPerson(_ word: QuoteWord) -> Bool {
    !word.isCapital && !PeopleWords.builtin[word.hash].isDisjoint(with: [.roles, .persons, .groups])
  }

  /// Whether small words lead to a title and its bearer's name: `County transport officer Jane Roe`.
  private func leadsToTitle(_ start: Int) -> Bool {
    for index in start..<min(start + 4, words.count - 1) {
      let word = words[index]
      guard word.kind == .word, !word.isCapital, word.sentence == words[start].sentence,
        !word.isAny(WordClass.divider.union([.determiner, .possessive]).union(.cue))
      else { return false }
      let isTitle = word.isAny([.role, .title]) || PeopleWords.builtin[word.hash].contains(.roles)
      if isTitle || word.hash == Self.lead, isName(index + 1) {
        return true
      }
    }
    return false
  }

  /// A word that may be verb or noun (`report`, `state`) is a noun behind an article and before another noun.
  private func isNounHere(_ index: Int, _ start: Int) -> Bool {
    guard words[index].isAny(.noun) else { return false }
    if words[start].isAny([.determiner, .possessive]), !words[index - 1].isAny(.noun) { return true }
    return index + 1 < words.count && words[index + 1].isAny(.noun) && !isName(index + 1)
  }

  /// A word with the ending of a verb's past or participle that is not known as a noun.
  private func isVerbLike(_ index: Int, _ start: Int) -> Bool {
    let word = words[index]
    guard index > start, !word.isAny(.noun), word.end - word.start > 4 else { return false }
    return word.isAny(.cue)
  }

  /// `of`, `de`, `&` between two names.
  private func joinsNames(_ next: Int, after last: Int) -> Bool {
    guard next + 1 < words.count, isName(last), isName(next + 1), !words[last].isPossessive else { return false }
    let word = words[next]
    guard word.kind == .word || word.kind == .other, !word.isCapital else { return false }
    return word.concept == Self.of || Self.particles.contains(word.hash)
  }

  /// A determiner alone is no phrase; nor is a number.
  private func isThing(_ first: Int, _ last: Int) -> Bool {
    if last > first { return words[last].kind == .word }
    let word = words[first]
    if word.kind == .number || isRomance && word.isAny(.determiner), !Self.pronouns.contains(word.hash) { return false }
    return !word.isAny(.possessive) || word.isPossessive
  }

  private func form(of head: Int, first: Int) -> SpeakerPhrase.Form {
    let word = words[head]
    if word.isAny(.organisation) { return .organisation }
    // `Fuentes del Ejecutivo`: the sentence gives the capital.
    if isRomance, word.isAny(.group), opensSentence(head) { return .group }
    if isName(head) { return .name }
    if word.isAny(.document) || isRomance && head == first + 2 && words[first + 1].isAny(.document) { return .document }
    if word.isAny(.group) { return .group }
    // `el local`: an English word for somebody.
    if isRomance, word.hash == Self.local { return .noun }
    if isRomance, !PeopleWords.builtin[word.hash].isDisjoint(with: [.roles, .persons]) { return .role }
    return word.isAny([.role, .title]) || isRomance && isSomebody(first, head) ? .role : .noun
  }

  /// `Le sexagénaire hausse les épaules`, `L’entraîneur sétois`: a noun for somebody right behind the article, and a verb that no list has.
  private func isSomebody(_ first: Int, _ head: Int) -> Bool {
    head > first + 1 && head < first + 5 && words[first].isAny([.determiner, .possessive])
      && words[(first + 1)...min(head - 1, first + 2)].contains {
        $0.isAny(.role) || !PeopleWords.builtin[$0.hash].isDisjoint(with: [.roles, .persons])
      }
  }

  private mutating func add(_ first: Int, _ last: Int, _ head: Int, _ form: SpeakerPhrase.Form) {
    var name = words[last].end..<words[last].end
    if !form.isPronoun {
      var start = last + 1
      while start > first, words[start - 1].kind == .other || isNamePart(start - 1, last) { start -= 1 }
      while start <= last, words[start].isAny([.title, .role, .determiner]) && start < last { start += 1 }
      if start <= last { name = words[start].start..<words[last].end }
      for index in first...last { words[index].classes.subtract(.cue) }
    }
    phrases.append(
      SpeakerPhrase(
        first: first, last: last, head: head, form: form, range: words[first].start..<words[last].end, name: name))
  }

  /// Whether the word belongs to the name at the phrase's end.
  private func isNamePart(_ index: Int, _ last: Int) -> Bool {
    if words[index].isPossessive, index < last { return false }
    return words[index].isCapital && !words[index].isAny(.determiner)
      || index < last && (words[index].concept == Self.of || Self.particles.contains(words[index].hash))
  }

  private static func isTitleCase(_ words: [QuoteWord]) -> Bool {
    var (capitals, letters) = (0, 0)
    for word in words where word.kind == .word && word.end - word.start > 3 {
      letters += 1
      capitals += word.isCapital ? 1 : 0
    }
    return letters >= 3 && capitals * 10 >= letters * 8
  }
}
