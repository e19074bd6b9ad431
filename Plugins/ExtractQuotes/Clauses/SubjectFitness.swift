import Prose

/// Whether a phrase can be the subject of a verb, by case, number and what it means.
extension ClauseSubjects {
  /// Whether a phrase can be a subject: no preposition before it, no article of another case, no time or sum.
  func isFit(_ number: Int) -> Bool {
    let phrase = phrases[number]
    let first = words[phrase.first]
    if words[phrase.head].isAny([.day, .month]) { return false }
    if phrase.first > 0, words[phrase.first - 1].isAny(.preposition), words[phrase.first - 1].hash != Self.wie {
      return false
    }
    if grammar != .german {
      return phrase.form != .who && phrase.form != .it && !isClitic(phrase) && !isGenitive(phrase) && !isTime(phrase)
        && !isSite(phrase) && !isPredicate(phrase)
    }
    return first.concept != Concept.oblique
      && (first.concept != Concept.genitive || Self.nominatives.contains(first.hash) || isOneOf(phrase))
  }

  /// `Fue la primera alcaldesa de Ores`: what somebody is who is not named again.
  private func isPredicate(_ phrase: SpeakerPhrase) -> Bool {
    guard phrase.first > 0, phrase.form != .name, Self.being.contains(words[phrase.first - 1].hash) else {
      return false
    }
    return phrase.first == 1 || words[phrase.first - 2].sentence != words[phrase.first].sentence
  }

  private static let being: WordSet = ["fue", "es", "era"]

  /// `einer der Gärtner`, which is no genitive.
  private func isOneOf(_ phrase: SpeakerPhrase) -> Bool {
    phrase.last > phrase.first && words[phrase.first].hash == Self.einer
      && words[phrase.first + 1].concept == Concept.genitive
  }

  private static let einer = WordHash.of("einer".utf8)

  /// Whether a French pronoun is the one spoken to: `lui a lancé la juge`, `nous confie un voisin`.
  private func isClitic(_ phrase: SpeakerPhrase) -> Bool {
    let (word, verb) = (words[phrase.first], phrase.last + 1)
    guard phrase.first == phrase.last, Self.clitics.contains(word.hash), !word.isCapital, verb < words.count else {
      return false
    }
    return words[verb].isAny(WordClass.cue.union(.auxiliary))
  }

  /// `le « bruit » des éoliennes`: whose the noun or the quotation before is.
  private func isGenitive(_ phrase: SpeakerPhrase) -> Bool {
    guard words[phrase.first].hash == Self.des, phrase.last > phrase.first, phrase.first > 0 else { return false }
    let before = words[phrase.first - 1]
    if Self.ones.contains(before.hash) { return false }
    return before.kind == .quote || endings[phrase.first - 1] >= 0
  }

  /// Whether a phrase tells a time: `a prédit mardi soir`, `Ese mismo día`, `La semana pasada`; not `Le Soir`.
  private func isTime(_ phrase: SpeakerPhrase) -> Bool {
    words[phrase.first...min(phrase.last, phrase.first + 2)].contains {
      !$0.isCapital && (Self.times.contains($0.hash) || $0.isAny(.month))
    } || Self.times.contains(words[phrase.head].hash) && !words[phrase.head].isCapital || isDay(phrase)
  }

  /// `Ese mismo viernes`, `Le même lundi`: what stands before the name of a day.
  private func isDay(_ phrase: SpeakerPhrase) -> Bool {
    phrase.last + 1 < words.count && words[phrase.last + 1].isAny(.day)
      && (phrase.first...phrase.last).allSatisfy { words[$0].isAny(.determiner) || Self.same.contains(words[$0].hash) }
  }

  private static let same: WordSet = ["mismo", "misma", "même", "pasado", "próximo", "último", "prochain", "dernier"]

  /// `Sur sa page Facebook`, `en su cuenta de X`: a site behind a small word is where somebody wrote.
  private func isSite(_ phrase: SpeakerPhrase) -> Bool { Self.isSite(phrase, words) }

  static func isSite(_ phrase: SpeakerPhrase, _ words: [QuoteWord]) -> Bool {
    platforms.contains(words[phrase.last].hash)
      && (phrase.last > phrase.first || phrase.first > 0 && words[phrase.first - 1].kind == .word)
  }

  private static let platforms: WordSet = [
    "facebook", "twitter", "x", "x.", "instagram", "tiktok", "linkedin", "youtube", "whatsapp", "telegram", "bluesky",
    "mastodon", "threads", "snapchat",
  ]

  /// What a genitive of choice stands behind: `l’une des porte-parole`.
  private static let ones: WordSet = ["un", "une"]
  private static let des = WordHash.of("des".utf8)
  private static let times: WordSet = [
    "soir", "matin", "midi", "après-midi", "soirée", "matinée", "nuit", "noche", "tarde", "mañana", "jour", "jours",
    "semaine", "semaines", "mois", "année", "années", "heure", "heures", "fois", "veille", "lendemain", "día", "días",
    "semana", "semanas", "mes", "meses", "año", "años", "hora", "horas", "minutos", "minutes", "vez", "madrugada",
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "setiembre", "octubre",
    "noviembre", "diciembre",
  ]
  private static let clitics: WordSet = [
    "lui", "nous", "me", "te", "vous", "m'", "m’", "t'", "t’",
  ]

  static let der = WordHash.of("der".utf8)
  /// Genitives that open a subject, too: `der Chef`, `deren Chef`.
  private static let nominatives: WordSet = ["der", "deren", "dessen"]

  func isFit(_ number: Int, verb: Int) -> Bool { isFit(number) && agrees(number, verb) }

  /// Whether a phrase that shows its number has that of the verb: `die neuen Mönche` is no subject of `sagte`, nor
  /// `der Mönch` of `sagten`.
  func agrees(_ number: Int, _ verb: Int) -> Bool {
    let phrase = phrases[number]
    guard grammar == .german, phrase.last > phrase.first else { return true }
    let (first, second) = (words[phrase.first], words[phrase.first + 1])
    let isPluralVerb = words[verb].shape == .plural
    if first.hash == Self.die, !second.isCapital, second.shape == .plural { return isPluralVerb }
    // `Der hiesigen Zeitung sagte …`: a weak ending behind `der` is a dative’s.
    if first.hash == Self.der, !second.isCapital, second.shape == .plural, second.classes.isEmpty { return false }
    if Self.singular.contains(first.hash) {
      let isJoined = phrase.last + 1 < words.count && words[phrase.last + 1].kind != .stop
      return !isPluralVerb || isJoined
    }
    return true
  }

  static let die = WordHash.of("die".utf8)
  static let singular: WordSet = ["der", "ein", "das"]

  func phrase(at place: Int) -> Int? {
    place >= 0 && place < beginnings.count && beginnings[place] >= 0 ? Int(beginnings[place]) : nil
  }

  func phrase(endingAt place: Int) -> Int? {
    place >= 0 && place < endings.count && endings[place] >= 0 ? Int(endings[place]) : nil
  }
}
