import Prose
import Text

/// Whom French and Spanish descriptions mean that say more than an office alone: `l’édile`, `l’intéressée`, `l’élu
/// d’opposition`, `la vieille dame`, `le sexagénaire`.
extension PeopleIndex {
  func one(saidOf phrase: Range<Int>, _ words: ArraySlice<Token>, _ head: Token, _ sex: Sex, _ speaker: Int?) -> Int? {
    let noun = names.isElided(head) ? names.bare(head).hash : head.hash
    let all = people(before: phrase.lowerBound) { _ in true }.filter { fits($0, sex, head) }
    if Self.concerned.contains(noun) { return concerned(all, besides: speaker) }
    if Self.chiefs.contains(noun) { return chief(all, head) }
    if let one = sharer(all, words, head) { return one }
    guard Self.ages.contains(noun) || words.contains(where: { Self.young.contains($0.hash) }) else { return nil }
    let same = all.filter { ones[$0].sex == sex && sex != .unknown && isNear($0, phrase.lowerBound) }
    let others = same.filter { $0 != speaker }
    return same.count == 1 ? same[0] : others.count == 1 ? others[0] : nil
  }

  /// `L’intéressé`: whom the others spoke of, so not who spoke last; the one named most, the first of those.
  private func concerned(_ all: [Int], besides speaker: Int?) -> Int? {
    let others = all.filter { $0 != speaker }
    return (others.isEmpty ? all : others).max {
      (ones[$0].mentions, ones[$1].name.lowerBound) < (ones[$1].mentions, ones[$0].name.lowerBound)
    }
  }

  /// `l’édile`: who has the one office of that kind, not its many.
  private func chief(_ all: [Int], _ head: Token) -> Int? {
    let chiefs = all.filter { number in
      isSynonym(head, of: number)
        && ones[number].role.map { tokens(in: $0).contains { names.lists[$0.hash].contains(.unique) } } ?? false
    }
    return chiefs.count == 1 ? chiefs[0] : nil
  }

  /// `l’élue d’opposition`: whose office shares the words behind the noun.
  private func sharer(_ all: [Int], _ words: ArraySlice<Token>, _ head: Token) -> Int? {
    let behind = words.drop { $0.range.lowerBound <= head.range.lowerBound }
      .filter {
        $0.kind == .word && $0.range.count > 4 && names.classes($0).isDisjoint(with: [.determiner, .preposition])
      }
    guard !behind.isEmpty else { return nil }
    let found = all.filter { number in
      guard let role = ones[number].role else { return false }
      let office = Set(tokens(in: role).map(\.hash))
      return behind.allSatisfy { office.contains($0.hash) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Whether somebody is named in one of the few sentences before.
  private func isNear(_ number: Int, _ offset: Int) -> Bool {
    let here = steps[sentence(at: offset)]
    let index = firstMention(endingAfter: offset)
    return mentions[..<index].reversed().prefix(24).contains { $0.number == number && here - steps[$0.sentence] <= 12 }
  }

  /// `la sexagénaire`: whose age the article gives, between sixty and sixty-nine.
  func one(ofDecade phrase: Range<Int>) -> Int? {
    guard names.lexicon.grammar == .romance,
      let decade = tokens(in: phrase).lazy.compactMap({ token in Self.decades.first { $0.word == token.hash }?.from })
        .first
    else { return nil }
    return onlyOne(before: phrase.lowerBound) { token in
      Int(String(utf8: reading.text[token.range])).map((decade..<decade + 10).contains) ?? false
    }
  }

  private static let decades: [(word: UInt32, from: Int)] = [
    ("trentenaire", 30), ("quadragénaire", 40), ("quinquagénaire", 50), ("sexagénaire", 60), ("septuagénaire", 70),
    ("octogénaire", 80), ("nonagénaire", 90), ("centenaire", 100), ("treintañero", 30), ("treintañera", 30),
    ("sexagenario", 60), ("sexagenaria", 60), ("septuagenario", 70), ("septuagenaria", 70), ("octogenario", 80),
    ("octogenaria", 80), ("nonagenario", 90), ("nonagenaria", 90),
  ].map { (WordHash.of($0.0.utf8), $0.1) }

  func isSecondName(_ noun: Token) -> Bool {
    names.lexicon.grammar == .romance && Self.seconds.contains(noun.hash)
  }

  /// `La romancière`, `el delantero`: what somebody is called once the article has named them, so whom a pronoun would mean.
  func secondName(_ noun: Token, before offset: Int, _ sex: Sex, _ speaker: Int?) -> Int? {
    guard isSecondName(noun), sex != .unknown else { return nil }
    return person(sex, before: offset, speaker: speaker).flatMap { mayBe($0, sex) ? $0 : nil }
  }

  /// `soltó el zaguero`, `plaisante l’artificière`: a noun that no list has, of whoever speaks: whom a pronoun would mean.
  func one(calledByUnknownNoun phrase: Range<Int>, speaker: Int?) -> Int? {
    guard names.lexicon.grammar == .romance, phraseEnd(phrase) <= phrase.upperBound else { return nil }
    let words = tokens(in: phrase)
    guard let first = words.first, let last = words.last, names.isDefinite(first),
      words.count == (names.isElided(last) ? 1 : 2)
    else { return nil }
    let noun = names.isElided(last) ? names.bare(last) : last
    guard !noun.shape.contains(.capital), names.lists[noun.hash].isEmpty, names.classes(noun).isEmpty,
      !names.isPersonNoun(noun), names.isConcrete(noun), !FirmWords.romance.contains(noun.hash),
      !Self.participles.contains(where: { names.ends(noun, $0) })
    else { return nil }
    let sex = names.sex(ofRole: phrase) ?? .unknown
    return person(sex, before: phrase.lowerBound, speaker: speaker).flatMap {
      mayBe($0, sex) && ones[$0].isPerson ? $0 : nil
    }
  }

  /// `El arrestado` is nobody named before because of anything else.
  private static let participles = ["ado", "ada", "ido", "ida"]

  private static let seconds: WordSet = [
    "romancier", "romancière", "écrivain", "écrivaine", "auteur", "autrice", "poète", "poétesse", "dramaturge",
    "essayiste", "cinéaste", "réalisateur", "réalisatrice", "comédien", "comédienne", "acteur", "actrice", "chanteur",
    "chanteuse", "musicien", "musicienne", "pianiste", "violoniste", "guitariste", "rappeur", "rappeuse", "danseur",
    "danseuse", "chorégraphe", "plasticien", "plasticienne", "artiste", "humoriste", "footballeur", "footballeuse",
    "attaquant", "attaquante", "défenseur", "défenseuse", "milieu", "buteur", "buteuse", "joueur", "joueuse",
    "cycliste",
    "coureur", "coureuse", "sprinteur", "sprinteuse", "nageur", "nageuse", "skieur", "skieuse", "champion",
    "championne",
    "navigateur", "navigatrice", "trentenaire", "quadragénaire", "quinquagénaire", "octogénaire", "prévenu", "prévenue",
    "accusé", "accusée", "retraité", "retraitée", "doyen", "doyenne", "vigneron", "vigneronne",
    "escritor", "escritora", "novelista", "poeta", "ensayista", "dramaturgo", "dramaturga", "cineasta", "actor",
    "actriz",
    "cantante", "cantaor", "cantaora", "bailaor", "bailaora", "bailarín", "bailarina", "músico", "pianista",
    "guitarrista",
    "pintor", "pintora", "artista", "futbolista", "delantero", "delantera", "defensor", "goleador", "goleadora",
    "arquero",
    "portero", "volante", "centrocampista", "mediocampista", "lateral", "ciclista", "nadador", "nadadora", "tenista",
    "campeón", "campeona", "pibe", "piba", "acusado", "acusada", "imputado", "imputada", "exedil", "jubilado",
    "jubilada",
    "cocinero", "cocinera",
    "conservador", "conservadora", "socialista", "republicano", "republicana", "apicultor", "apicultora",
  ]

  private static let concerned: WordSet = ["intéressé", "intéressée", "interesado", "interesada"]
  private static let chiefs: WordSet = ["édile"]
  private static let ages: WordSet = [
    "dame", "fillette", "gamin", "gamine", "garçonnet", "vieillard", "adolescent", "adolescente", "bambin", "bambine",
    "garçon", "anciana", "anciano",
  ]
  private static let young: WordSet = ["jeune", "vieil", "vieille", "petit", "petite", "joven"]
}
