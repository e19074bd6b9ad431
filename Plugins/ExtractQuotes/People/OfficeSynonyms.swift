import Prose
import Text

/// Which nouns mean one office: `edil` for `concejal`, `Staatsoberhaupt` for `Bundespräsident`.
extension PeopleIndex {
  /// Somebody with an office of the same kind, or with none.
  func fits(_ number: Int, _ sex: Sex, _ head: Token) -> Bool {
    let one = ones[number]
    let isSure = !one.isSexGuessed || names.lexicon.grammar != .english && one.words.count > 1
    if one.isBody || sex != .unknown && one.sex != .unknown && isSure && one.sex != sex { return false }
    if isOther(head, number) { return false }
    return one.isPerson || one.words.count > 1
  }

  /// `Le procureur` is not the lawyer named before, in French and Spanish.
  func isOfOtherTrade(_ head: Token, _ number: Int) -> Bool {
    guard names.lexicon.grammar == .romance, ones[number].role != nil, !isSynonym(head, of: number) else {
      return false
    }
    let noun = names.isElided(head) ? names.bare(head).hash : head.hash
    return Self.courts.contains(noun) && !Self.general.contains(noun)
  }

  private static let courts: WordSet = [
    "procureur", "procureure", "avocat", "avocate", "juge", "magistrat", "magistrate", "expert", "experte", "huissier",
    "fiscal", "abogado", "abogada", "juez", "jueza", "magistrado", "magistrada", "perito", "perita", "letrado",
    "letrada",
  ]

  /// Whether somebody has an office of which there is one, and the noun is for another trade or office.
  private func isOther(_ head: Token, _ number: Int) -> Bool {
    guard let role = ones[number].role, !isSynonym(head, of: number) else { return false }
    let nouns = names.offices(in: head)
    let isGerman = names.lexicon.grammar == .german
    return nouns.contains {
      (names.lists[$0].contains(.roles) || isGerman && names.lists.synonyms[$0] != nil) && !Self.general.contains($0)
    }
      && tokens(in: role).contains { names.offices(in: $0).contains { names.lists[$0].contains(.unique) } }
  }

  /// What any holder of an office is called.
  static let general: WordSet = [
    "funcionario", "funcionaria", "dirigente", "responsable", "político", "política", "élu", "élue", "politiker",
    "politikerin", "edil", "concejal", "concejala", "regidor", "regidora", "mandatario", "mandataria", "legislador",
    "legisladora", "parlamentario", "parlamentaria", "titular", "representante", "líder", "sindicalista", "docente",
    "experte", "expertin", "fachmann", "fachfrau", "wissenschaftler", "wissenschaftlerin", "forscher", "forscherin",
    "funktionär", "funktionärin", "kenner", "kennerin", "künstler", "künstlerin", "profi", "chef", "chefin",
    "académico", "académica", "investigador", "investigadora", "científico", "científica", "artista", "intérprete",
  ]

  /// Whether a noun is somebody’s office, or another word for it: `edil` for `concejal`.
  ///
  /// A German compound is the office that ends it (`Synodalpräsidentin`, `Präsidentin`); two compounds with one end are
  /// two offices (`Innenminister`, `Außenminister`).
  func isSynonym(_ head: Token, of number: Int) -> Bool {
    guard let role = ones[number].role else { return false }
    let own = names.offices(in: head)
    return tokens(in: role).contains { word in
      let others = names.offices(in: word)
      if own.contains(others[0]) || others.contains(own[0]) || isOne(own[0], others[0]) { return true }
      return own.allSatisfy { !others.contains($0) }
        && own.contains { noun in others.contains { isOne(noun, $0) } }
    }
  }

  /// `Verteidiger Ole Brandt plädierte … „…“, sagte der Anwalt`: the only one named so far in the paragraph whose office is
  /// another word for the noun, where who has the noun for an office is named further on or stands outside of it.
  func synonymBearer(_ phrase: Range<Int>, here bearer: Int?) -> Int? {
    guard let bearer, names.lexicon.grammar == .german, let head = tokens(in: phrase).last,
      let first = tokens(in: phrase).first
    else { return nil }
    let block = sentences[sentence(at: phrase.lowerBound)].block
    let near = people(before: phrase.lowerBound) { sentences[$0.sentence].block == block }
    guard !near.contains(bearer) else { return nil }
    let sex = names.sex(ofRole: phrase) ?? names.germanSex(of: head, behind: first) ?? .unknown
    let same = near.filter { ones[$0].isPerson && fits($0, sex, head) && isSynonym(head, of: $0) && mayBe($0, sex) }
    return same.count == 1 ? same[0] : nil
  }

  private func isOne(_ noun: UInt32, _ other: UInt32) -> Bool {
    !(names.lists.synonyms[noun] ?? []).isDisjoint(with: names.lists.synonyms[other] ?? [])
  }

  /// The only one whom a bare German description fits of those named in the sentences right before, else who spoke last
  /// and was named last: `Schubert … . Dennoch betont der Übergangstrainer`.
  func lastTold(
    before offset: Int, _ words: ArraySlice<Token>, _ head: Token, _ sex: Sex, _ speaker: Int?
  ) -> Int? {
    guard names.lexicon.grammar == .german,
      words.allSatisfy({ names.classes($0).isDisjoint(with: .preposition) && !names.isBody($0) })
    else { return nil }
    let here = steps[sentence(at: offset)]
    let near = people(before: offset) { here - steps[$0.sentence] <= 3 }
    let fitting = near.filter { ones[$0].isPerson && fits($0, sex, head) && mayBe($0, sex) }
    if fitting.count == 1 { return fitting[0] }
    // `der Branchenkenner`: whoever spoke last, where nobody else is named.
    let all = near.isEmpty ? people(before: offset) { _ in true }.filter { ones[$0].isPerson } : []
    if all.count == 1, all[0] == speaker, fits(all[0], sex, head) { return all[0] }
    return fitting.first.flatMap { $0 == near.first && $0 == speaker ? $0 : nil }
  }
}

extension MentionReader {
  /// A noun, and the offices that end it as a German compound: `Synodalpräsidentin`, `präsidentin`.
  func offices(in token: Token) -> [UInt32] {
    if isElided(token) { return [bare(token).hash] }
    guard lexicon.grammar == .german, token.range.count > 6 else { return [token.hash] }
    let last = token.range.upperBound
    let ends = (token.range.lowerBound + 2..<last - 3).lazy.filter { !isUTF8Continuation(self.reading.text[$0]) }
      .map { WordHash.of($0..<last, in: self.reading.text) }
    return [token.hash] + ends.filter { self.lists[$0].contains(.roles) || self.lists.synonyms[$0] != nil }
  }

  /// The sex that the article tells of a German noun: `der Coach`, `die Vorsitzende`.
  func germanSex(of noun: Token, behind article: Token) -> Sex? {
    guard lexicon.grammar == .german else { return nil }
    if article.hash == Self.der {
      return ends(noun, "en") || Self.either.contains { ends(noun, $0, behind: 0) } ? nil : .male
    }
    return article.hash == Self.die && ends(noun, "e") ? .female : nil
  }

  /// What women are called, too.
  private static let either = ["Star", "star", "Promi", "promi", "Profi", "profi", "Gast", "gast", "Fan", "Teenager"]
  private static let der = WordHash.of("der".utf8)
  private static let die = WordHash.of("die".utf8)
}
