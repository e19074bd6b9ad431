import Prose

/// Who without a name was told of before, in French and Spanish: `cette source` after `une source proche du dossier`.
extension PeopleIndex {
  /// The phrase that told of them first, with what it says of them.
  func introduction(of phrase: Range<Int>) -> Range<Int>? {
    let words = tokens(in: phrase)
    guard names.lexicon.grammar == .romance, words.count == 2 || words.count == 3, let first = words.first,
      let head = words.dropFirst().first, names.isDefinite(first) || Self.pointing.contains(first.hash),
      !names.isElided(head), names.isPersonNoun(head) || Self.sources.contains(head.hash),
      phraseEnd(phrase) <= phrase.upperBound || Self.these.contains(first.hash)
    else { return nil }
    let end = firstToken(endingAfter: phrase.lowerBound)
    for place in stride(from: end - 1, through: max(0, end - Self.farthest), by: -1)
    where reading.tokens[place].hash == head.hash && !isInQuotation(reading.tokens[place].range.lowerBound) {
      guard let start = start(ofIntroduction: place) else { continue }
      let noun = start..<reading.tokens[place].range.upperBound
      let range = start..<attributeEnd(behind: max(phraseEnd(noun), noun.upperBound))
      return one(behind: range.upperBound) == nil && mention(in: range)?.isPerson != true ? range : nil
    }
    return Self.anyone.contains(head.hash) ? lastUnnamed(before: end, as: phrase) : nil
  }

  /// `la mujer`, behind `una vecina`: whoever without a name was told of right before.
  private func lastUnnamed(before end: Int, as phrase: Range<Int>) -> Range<Int>? {
    let sex = names.sex(ofRole: phrase) ?? .unknown
    for place in stride(from: end - 1, through: max(1, end - Self.near), by: -1)
    where Self.new.contains(reading.tokens[place - 1].hash) && names.isPersonNoun(reading.tokens[place]) {
      let noun = reading.tokens[place - 1].range.lowerBound..<reading.tokens[place].range.upperBound
      guard !isInQuotation(noun.lowerBound), names.sex(ofRole: noun) ?? sex == sex, mention(in: noun) == nil,
        one(behind: noun.upperBound) == nil
      else { continue }
      return noun.lowerBound..<attributeEnd(behind: max(phraseEnd(noun), noun.upperBound))
    }
    return nil
  }

  private static let anyone: WordSet = ["mujer", "hombre", "femme", "homme", "quadragénaire", "trentenaire"]
  private static let near = 60

  /// Where the article of a noun stands that tells of somebody new, or the noun where a plural needs none.
  private func start(ofIntroduction place: Int) -> Int? {
    guard place > 0 else { return reading.tokens[place].range.lowerBound }
    let before = reading.tokens[place - 1]
    if Self.new.contains(before.hash) { return before.range.lowerBound }
    let isPlural = names.classes(reading.tokens[place]).contains(.group)
    guard isPlural, names.classes(before).isDisjoint(with: [.determiner, .possessive]) else { return nil }
    return reading.tokens[place].range.lowerBound
  }

  /// `La caisse locale suit le dossier. Elle rappelle « la loi »`: a body with which the sentence before begins, or which
  /// only a word and a comma parts from its start, where its paragraph names nobody of that sex before.
  func leadingBody(_ sex: Sex, before offset: Int) -> Antecedent? {
    let here = sentence(at: offset)
    guard here > 0, sentences[here - 1].block == sentences[here].block else { return nil }
    let index = firstMention(endingAfter: offset)
    let isNamed = mentions[..<index].reversed().prefix(8).contains {
      sentences[$0.sentence].block == sentences[here].block && !ones[$0.number].isBody
        && (ones[$0.number].sex == sex || ones[$0.number].sex == .unknown && ones[$0.number].words.count > 1)
    }
    let tokens = sentences[here - 1].tokens
    let start = tokens.count > 4 && names.isSign(tokens.lowerBound + 1, ",") ? tokens.lowerBound + 2 : tokens.lowerBound
    guard !isNamed, start + 1 < tokens.upperBound else { return nil }
    let (article, noun) = (reading.tokens[start], reading.tokens[start + 1])
    guard names.isDefinite(article), MentionReader.sexOfArticle[article.hash] == sex, noun.range.upperBound < offset,
      names.lists[noun.hash].contains(.bodies) || names.classes(noun).contains(.organisation)
    else { return nil }
    let range = article.range.lowerBound..<noun.range.upperBound
    if let body = body(called: noun.hash, before: offset), ones[body].name.lowerBound >= article.range.lowerBound {
      return .one(body)
    }
    return .phrase(range.lowerBound..<attributeEnd(behind: max(phraseEnd(range), range.upperBound)))
  }

  /// `Elle disait « non ». Anne Leroux est morte lundi.`: before anybody was named, who is named first.
  func one(_ sex: Sex, namedFirstBehind pronoun: Range<Int>) -> Int? {
    let index = firstMention(endingAfter: pronoun.upperBound)
    guard index < mentions.count,
      let mention = mentions[index...].first(where: { !$0.isQuoted && !ones[$0.number].isBody }),
      !mentions[..<index].contains(where: { $0.isFull && $0.number != mention.number }),
      steps[mention.sentence] - steps[sentence(at: pronoun.lowerBound)] <= 3
    else { return nil }
    let one = ones[mention.number]
    return (one.sex == sex || one.sex == .unknown && one.words.count > 1) && !one.isBody ? mention.number : nil
  }

  /// The body whose name stands right behind its noun: `El sindicato Steilan`, `la revista Ruido`.
  func namedBody(behindNounOf phrase: Range<Int>) -> Int? {
    let index = firstMention(endingAfter: phrase.lowerBound)
    guard names.lexicon.grammar == .romance, index < mentions.count, ones[mentions[index].number].isBody else {
      return nil
    }
    let (range, place) = (mentions[index].range, mentions[index].tokens.lowerBound)
    guard range.lowerBound <= phrase.upperBound + 1, range.upperBound >= phrase.upperBound,
      names.isIntroducedBody(place)
    else { return nil }
    let isElided = reading.tokens[place - 1].range.lowerBound == phrase.lowerBound
    return isElided || reading.tokens[place - 2].range.lowerBound == phrase.lowerBound ? mentions[index].number : nil
  }

  /// The noun for a body of `l’organisation patronale`, `la entidad bancaria`, `el organismo`.
  func describedBody(_ phrase: Range<Int>) -> UInt32? {
    let words = tokens(in: phrase)
    guard names.lexicon.grammar == .romance, let first = words.first else { return nil }
    let isElided = names.isElided(first)
    guard let noun = isElided ? names.bare(first) : words.dropFirst().first, names.isDefinite(first),
      names.lists[noun.hash].contains(.bodies) || names.classes(noun).contains(.organisation)
    else { return nil }
    let rest = words.dropFirst(isElided ? 1 : 2)
    return rest.count == 1 && rest.allSatisfy(names.isAdjective) || isElided && rest.isEmpty ? noun.hash : nil
  }

  private static let farthest = 2000
  private static let sources: WordSet = ["source", "fuente"]
  private static let these: WordSet = ["ce", "cet", "cette", "este", "esta", "ese", "esa"]
  private static let pointing: WordSet = ["les", "los", "las", "ces", "estos", "estas", "esos", "esas", "ese", "esa"]
  private static let new: WordSet = [
    "un", "une", "una", "des", "deux", "trois", "plusieurs", "quelques", "unos", "unas", "dos", "tres", "varios",
    "varias", "algunos", "algunas",
  ]
}
