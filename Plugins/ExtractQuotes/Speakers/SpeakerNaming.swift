import Articles
import Prose
import Text

/// Names the speaker of each attribution: the fullest name that the article gives, or nobody.
struct SpeakerNaming {
  let text: [UInt8]
  let lexicon: SpeechLexicon
  let people: PeopleIndex
  /// Chooses whom pronouns and descriptions mean.
  let antecedents: AntecedentChoice
  /// Who has spoken so far.
  private(set) var said = SpeakersSoFar()
  /// The body that spoke last, as a number or by its noun, and in which paragraph.
  private var lastBody: (body: PeopleIndex.Antecedent, paragraph: Int)?
  /// Who spoke last without a name, and in which paragraph.
  private var lastUnnamed: (phrase: Range<Int>, paragraph: Int)?
  /// The group that spoke last, and in which paragraph.
  private var lastGroup: (phrase: Range<Int>, paragraph: Int)?
  /// The text that spoke last, where nobody spoke since, and in which paragraph.
  private var lastText: (phrase: Range<Int>, paragraph: Int)?
  /// Whom the last `he` or `she` meant, and in which paragraph.
  private var lastPronoun: (sex: Sex, meant: PeopleIndex.Antecedent, paragraph: Int)?

  init(_ people: PeopleIndex, _ lexicon: SpeechLexicon, _ antecedents: AntecedentChoice) {
    self.people = people
    self.antecedents = antecedents
    text = people.reading.text
    self.lexicon = lexicon
  }

  /// The speaker of words in marks: a pronoun that stands for nobody known is no name.
  mutating func speaker(ofMarked found: Attribution) -> Speaker? {
    let speaker = speaker(of: found)
    let isOnlyPronoun = found.phrase?.form.isPronoun == true && speaker?.nameRange == found.phrase?.range
    return lexicon.grammar == .english && isOnlyPronoun ? nil : speaker
  }

  /// The speaker, with name, kind and the way the name was found; `nil` where nobody is quoted.
  mutating func speaker(of found: Attribution) -> Speaker? {
    guard let phrase = found.phrase else { return nil }
    if isLabel(phrase, InterviewLabels.isQuestion) { return nil }
    // `Vous chantez « … »`: who is asked, in an interview.
    if phrase.form == .second { return people.interviewee.map(speaker(known:)) }
    let meant = meant(phrase, found.paragraph)
    // An answer of nobody whom the article names.
    if lexicon.grammar == .romance, meant == nil, isLabel(phrase, InterviewLabels.isAnswer) { return nil }
    var speaker = Speaker(name: "", kind: .unnamed, asWritten: phrase.range, resolvedBy: way(phrase, meant))
    if found.isContext, speaker.resolvedBy == .name { speaker.resolvedBy = .context }
    switch meant {
    case .one(let number): name(&speaker, number, phrase)
    case .phrase(let range):
      speaker.nameRange = range.lowerBound..<max(range.upperBound, people.phraseEnd(range))
      let thing: Speaker.Kind = range == lastText?.phrase ? .document : .organisation
      let isBody =
        phrase.form == .it || phrase.form == .organisation
        || people.tokens(in: phrase.range).last.map(people.names.isAllCapitals) ?? false
      speaker.kind = people.isPlural(range) ? .group : isBody ? thing : .unnamed
    case nil:
      if phrase.form == .name, people.isNoName(phrase.range) { return nil }
      speaker.nameRange = plainName(phrase)
      speaker.kind = kind(phrase)
      if speaker.kind == .unnamed || speaker.kind == .group, let told = people.introduction(of: phrase.range) {
        (speaker.nameRange, speaker.resolvedBy) = (told, .context)
      }
      if let range = speaker.nameRange, speaker.kind != .document, people.isBodyNoun(range) {
        speaker.kind = .organisation
      }
    }
    if speaker.name.isEmpty { speaker.name = speaker.nameRange.map { String(utf8: text[$0]) } ?? "" }
    note(speaker, meant, phrase, found.paragraph)
    return speaker
  }

  /// How the name was found: a phrase for an office that names nobody, nor stands beside a name, is a title.
  private func way(_ phrase: SpeakerPhrase, _ meant: PeopleIndex.Antecedent?) -> Speaker.Resolution {
    if phrase.form.isPronoun { return .pronoun }
    guard phrase.form == .role, phrase.entity < 0, case .one? = meant else { return .name }
    let isBeside = people.one(behind: phrase.range.upperBound) ?? people.one(before: phrase.range.lowerBound) != nil
    return isBeside ? .name : .title
  }

  /// Keeps in mind whom a pronoun meant, and which body spoke.
  private mutating func note(
    _ speaker: Speaker, _ meant: PeopleIndex.Antecedent?, _ phrase: SpeakerPhrase, _ paragraph: Int
  ) {
    if let meant, phrase.form == .he || phrase.form == .she {
      lastPronoun = (phrase.form == .he ? .male : .female, meant, paragraph)
    }
    if speaker.kind == .unnamed, !phrase.form.isPronoun { lastUnnamed = speaker.nameRange.map { ($0, paragraph) } }
    if phrase.form != .it { lastText = nil }
    if speaker.kind == .document { lastText = speaker.nameRange.map { ($0, paragraph) } }
    if speaker.kind == .group, !phrase.form.isPronoun { lastGroup = speaker.nameRange.map { ($0, paragraph) } }
    let isSaidAgain = phrase.form == .it && lastBody?.paragraph == paragraph
    guard speaker.kind == .organisation, !isSaidAgain, let range = speaker.nameRange else { return }
    let body: PeopleIndex.Antecedent =
      if case .one(let number)? = meant, people.ones[number].isBody { .one(number) } else { .phrase(range) }
    lastBody = (body, paragraph)
  }

  /// Whom a pronoun of the other sex meant in this paragraph: so this one does not mean them.
  private func other(than sex: Sex, _ paragraph: Int) -> PeopleIndex.Antecedent? {
    lastPronoun.flatMap { $0.paragraph == paragraph && $0.sex != sex ? $0.meant : nil }
  }

  private mutating func name(_ speaker: inout Speaker, _ number: Int, _ phrase: SpeakerPhrase) {
    said.note(number, at: phrase.range.lowerBound, isNamed: people.mention(in: phrase.range)?.number == number)
    let one = people.ones[number]
    speaker.nameRange = one.name
    speaker.name = people.name(of: number)
    speaker.role = one.role ?? descriptor(phrase, number)
    let isBodyNoun = phrase.form == .it || phrase.form == .organisation || people.isBodyNoun(phrase.range)
    if one.isBody || isBodyNoun && !one.isPerson {
      speaker.kind = .organisation
    } else {
      speaker.kind = people.isUnknown(number) ? people.kind(ofName: one.name) : .person
    }
    if people.isFamily(number) { speaker.kind = .group }
    if one.isDocument { speaker.kind = .document }
  }

  /// The phrase's own words for an office, where it names nobody.
  private func descriptor(_ phrase: SpeakerPhrase, _ number: Int) -> Range<Int>? {
    guard !phrase.form.isPronoun, !people.ones[number].isBody, people.mention(in: phrase.range) == nil else {
      return nil
    }
    return people.office(in: phrase.range)
  }

  /// Whom the phrase names by itself, by what stands beside it, or by what the article says elsewhere.
  private func meant(_ phrase: SpeakerPhrase, _ paragraph: Int) -> PeopleIndex.Antecedent? {
    switch phrase.form {
    case .it:
      // `“…,” the letter stated. ⏎ It described …`
      if lexicon.grammar == .english, let lastText, paragraph - lastText.paragraph < 2 {
        return .phrase(lastText.phrase)
      }
      if let lastBody, lastBody.paragraph == paragraph { return lastBody.body }
      return people.body(nearBefore: phrase.range.lowerBound).map { .one($0) }
        ?? people.bodyPhrase(before: phrase.range.lowerBound).map { .phrase($0) }
    case .they:
      if let group = people.groupPhrase(before: phrase.range.lowerBound) { return .phrase(group) }
      if let lastGroup, paragraph - lastGroup.paragraph < 4 { return .phrase(lastGroup.phrase) }
      if let several = people.severalBefore(phrase.range.lowerBound) { return .phrase(several) }
      if let several = people.severalAbove(phrase.range.lowerBound) { return .phrase(several) }
      return people.body(nearBefore: phrase.range.lowerBound).map { .one($0) }
    case .he, .she:
      let sex: Sex = phrase.form == .he ? .male : .female
      if Self.latters.contains(WordHash.of(phrase.range, in: text)),
        let one = people.latest(sex, before: phrase.range.lowerBound)
      {
        return .one(one)
      }
      if lexicon.grammar == .romance, let body = people.leadingBody(sex, before: phrase.range.lowerBound) {
        return body
      }
      if let lastUnnamed, paragraph - lastUnnamed.paragraph < 2,
        people.goesOn(lastUnnamed.phrase, as: sex, at: phrase.range.lowerBound)
      {
        return .phrase(lastUnnamed.phrase)
      }
      return people.antecedent(
        of: phrase.range, sex, said: said, by: antecedents,
        besides: other(than: sex, paragraph) ?? people.object(ofVerbBehind: phrase.range.upperBound).map { .one($0) })
        // `La compagnie Air Lagune s’est excusée. Elle évoque « un incident »`: bodies have a gender, too.
        ?? (lexicon.grammar == .romance
          ? (people.body(nearBefore: phrase.range.lowerBound) ?? people.one(sex, namedFirstBehind: phrase.range))
            .map { .one($0) } : nil)
    case .who:
      return people.one(rightBefore: phrase.range.lowerBound).map { .one($0) }
        ?? people.antecedent(ofRelative: phrase.range.lowerBound, speaker: said.last)
    case .first, .second: return nil
    default:
      if let latter = people.unnamedLatter(phrase.range) { return .phrase(latter) }
      let author = phrase.form == .document && lexicon.grammar == .english ? people.author(of: phrase.range) : nil
      if author == nil, let body = people.namedBody(standingFor: phrase.range) { return .phrase(body) }
      if author == nil, let long = writer(ofGerman: phrase) ?? people.longForm(of: phrase.range) { return long }
      return (author ?? named(phrase) ?? owner(phrase)).map { .one($0) } ?? people.issuer(of: phrase.range)
    }
  }

  /// Whether the phrase is a label of an interview of questions and answers.
  private func isLabel(_ phrase: SpeakerPhrase, _ isOne: (UInt32) -> Bool) -> Bool {
    let hash = WordHash.of(phrase.range, in: text)
    guard phrase.head == 0, isOne(hash) else { return false }
    let mayStop = InterviewLabels.isQuestion(hash) || InterviewLabels.isAnswer(hash)
    if mayStop, phrase.range.upperBound < text.count, text[phrase.range.upperBound] == UInt8(ascii: ".") { return true }
    let rest = text[phrase.range.upperBound...].prefix(4)
    return rest.firstIndex(of: UInt8(ascii: ":")).map { rest[..<$0].allSatisfy { !isASCIILetter($0) } } ?? false
  }

  private func named(_ phrase: SpeakerPhrase) -> Int? {
    if let one = people.one(introducedBehind: phrase.range) { return one }
    if isLabel(phrase, InterviewLabels.isAnswer) { return people.interviewee }
    if let one = people.body(shortenedTo: phrase.range) { return one }
    if let one = people.one(withInitials: phrase.range) ?? people.namedBody(behindNounOf: phrase.range) { return one }
    // `geologist Rosaly Lopes of the state’s Survey Office`: the phrase begins with who speaks.
    if lexicon.grammar == .english, let mention = people.speaker(in: phrase.range), mention.isWhole {
      return mention.number
    }
    if let mention = people.speaker(in: phrase.name.isEmpty ? phrase.range : phrase.name) {
      // What stands behind the name makes it another’s: `Brightside’s head of privacy`.
      if mention.isWhole { return mention.number }
      if isOfBody(phrase, mention.range) { return nil }
      // `the founder of Staple & Fold` is somebody there.
      let isBody = people.ones[mention.number].isBody
      if isBody, let one = people.one(rightBehind: phrase.range.upperBound) { return one }
      if isBody,
        people.office(in: phrase.range.lowerBound..<max(phrase.range.lowerBound, mention.range.lowerBound)) != nil
      {
        return described(phrase)
      }
      if phrase.form == .role, mention.range.lowerBound > phrase.range.lowerBound, people.ones[mention.number].isBody {
        return described(phrase)
      }
      if mention.range.upperBound + 4 > phrase.range.upperBound { return mention.number }
      if let one = described(phrase) { return one }
      let isOther =
        phrase.form == .role || phrase.form == .organisation || phrase.form == .group || phrase.form == .noun
        || phrase.form == .document && people.ones[mention.number].isBody
      return isOther || mention.isPossessive ? nil : mention.number
    }
    return described(phrase) ?? known(phrase) ?? bearer(ofLabel: phrase)
  }

  /// `Fuentes del Ejecutivo`: a group of what is named.
  private func isOfBody(_ phrase: SpeakerPhrase, _ name: Range<Int>) -> Bool {
    guard lexicon.grammar == .romance, phrase.form == .group, name.lowerBound > phrase.range.lowerBound else {
      return false
    }
    // `Fuentes de La Moncloa`
    return tokens(in: text, range: phrase.range.lowerBound..<name.lowerBound).suffix(2).contains {
      Self.links.contains($0.hash)
    }
  }

  private static let links: WordSet = ["de", "del", "du", "des"]
  /// French pronouns for whoever was named last.
  private static let latters: WordSet = ["celui-ci", "celle-ci", "lequel", "laquelle"]

  /// Whom a word names that is no name by itself but the family name of somebody: `Baker` for Teal Baker.
  private func known(_ phrase: SpeakerPhrase) -> Int? {
    let words = people.tokens(in: phrase.name.isEmpty ? phrase.range : phrase.name)
    guard let word = words.last, word.shape.contains(.capital), word.range.upperBound == phrase.range.upperBound else {
      return nil
    }
    let bearers = people.bearers(ofName: word.hash).filter { number in
      let one = people.ones[number]
      return !one.isBody && one.words.count > 1 && one.words.last == word.hash
        && words.allSatisfy { one.words.contains($0.hash) || people.names.isTitle($0) }
    }
    return bearers.max { people.ones[$0].mentions < people.ones[$1].mentions }
  }

  /// The only one with that family name, where it is the label of a turn that looks like a heading, in which no names are
  /// read.
  private func bearer(ofLabel phrase: SpeakerPhrase) -> Int? {
    guard isLabel(phrase, { _ in true }) else { return nil }
    let family = WordHash.of(phrase.range, in: text)
    let bearers = people.ones.indices.filter { !people.ones[$0].isBody && people.ones[$0].words.last == family }
    return bearers.count == 1 ? bearers[0] : nil
  }

  /// Whom a noun phrase means that ends with no name.
  private func described(_ phrase: SpeakerPhrase) -> Int? {
    if phrase.form == .document || isSeveral(phrase) { return nil }
    if let one = people.accused(phrase.range) { return one }
    if let firm = people.firm(ofTrade: phrase.range) { return firm }
    let end = people.phraseEnd(phrase.range)
    if let one = people.one(behind: phrase.range.upperBound) ?? people.one(behind: end)
      ?? people.one(before: phrase.range.lowerBound) ?? people.body(behind: phrase.range)
      ?? people.relative(phrase.range, speaker: said.last) ?? people.one(withOfficeAround: phrase.range)
    {
      return one
    }
    let words = tokens(in: text, range: phrase.range).map(\.hash)
    guard let head = words.last else { return nil }
    if phrase.form == .organisation, words.count < 3, lexicon.grammar != .romance || end <= phrase.range.upperBound {
      return people.body(called: bareHead(phrase) ?? head, before: phrase.range.lowerBound)
    }
    if let noun = people.describedBody(phrase.range) {
      return people.body(called: noun, before: phrase.range.lowerBound)
    }
    if phrase.form == .organisation { return nil }
    // `la société de nettoyage`: what says which one it is means no other’s name.
    let isPlain = lexicon.grammar != .romance || end <= phrase.range.upperBound
    if words.count < 3, isPlain, people.isBodyNoun(phrase.range), let noun = bareHead(phrase) {
      return people.body(called: noun, before: phrase.range.lowerBound)
    }
    if lexicon.grammar == .english, people.isUnnamed(phrase.range) { return nil }
    if let company = people.company(phrase.range) { return company }
    if let one = people.one(plainlyDescribedBy: phrase.range) { return one }
    let bearer = people.bearer(of: head, Set(words.dropLast()), before: phrase.range.lowerBound)
    let ruled =
      people.synonymBearer(phrase.range, here: bearer) ?? bearer
      ?? people.one(looselyDescribedBy: phrase.range, speaker: said.last)
      ?? (phrase.form == .noun || phrase.form == .role || phrase.form == .name
        ? people.one(endingAt: end, behind: phrase.range.upperBound) : nil)
      ?? (phrase.form == .noun ? people.one(calledByUnknownNoun: phrase.range, speaker: said.last) : nil)
    return chosen(phrase, ruled)
  }

  /// Whether a phrase means several people, and so no one of them: `officials`, `Teachers chanted`.
  private func isSeveral(_ phrase: SpeakerPhrase) -> Bool {
    guard people.isPlural(phrase.range) else { return false }
    let noun = people.tokens(in: phrase.range).last
    return phrase.form == .group || lexicon.grammar == .english && noun.map { people.isPlural($0.range) } ?? false
  }

  /// The noun of a definite phrase of one noun, no article drawn together with it: `the union`, `l’entreprise`.
  private func bareHead(_ phrase: SpeakerPhrase) -> UInt32? {
    let words = people.tokens(in: phrase.range)
    guard let first = words.first, let last = words.last, people.names.isDefinite(first) else { return nil }
    return people.names.isElided(last) ? people.names.bare(last).hash : last.hash
  }

  /// To whom words belong that a phrase names: `Jones’s claim`, `the board’s statement`.
  private func owner(_ phrase: SpeakerPhrase) -> Int? {
    guard phrase.form == .document || phrase.form == .noun, let mark = possessive(phrase.range) else { return nil }
    let words = text[mark..<phrase.range.upperBound].split(separator: 0x20)
    guard let head = words.last, words.count > 1,
      ReportWords.english.isNoun(WordHash.of(head)) || phrase.form == .document
    else { return nil }
    return people.mention(in: phrase.range.lowerBound..<mark)?.number
  }

  /// Where the ending of a possessive stands.
  private func possessive(_ range: Range<Int>) -> Int? {
    var position = range.lowerBound + 1
    while position + 2 < range.upperBound {
      if text[position] == 0x27, text[position + 1] == UInt8(ascii: "s"), text[position + 2] == 0x20 { return position }
      if text[position] == 0x99, text[position - 1] == 0x80, text[position + 1] == UInt8(ascii: "s") {
        return position - 2
      }
      position += 1
    }
    return nil
  }

  private func kind(_ phrase: SpeakerPhrase) -> Speaker.Kind {
    switch phrase.form {
    case .document: .document
    case .organisation: .organisation
    case .group, .they, .first: .group
    case .name: people.kind(ofName: phrase.name.isEmpty ? phrase.range : phrase.name)
    default: .unnamed
    }
  }
}
