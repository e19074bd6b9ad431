import Prose
import Text

/// Which body a noun means that stands for it: `the company`, `das Unternehmen`, `la société`.
extension PeopleIndex {
  /// The body that a noun means: the last one before the offset with that head, else the last that the noun introduces
  /// (`la société Lactor`), else the last body, and for a company what may be one by its name.
  ///
  /// What is named within a quotation counts only by its head.
  func body(called noun: UInt32, before offset: Int) -> Int? {
    var index = firstMention(endingAfter: offset) - 1
    var (introduced, last, likely): (Int?, Int?, Int?)
    var seen = 0
    while index >= 0, seen < 256 {
      seen += 1
      let mention = mentions[index]
      let one = ones[mention.number]
      if isInBrackets(mention) {
        index -= 1
        continue
      }
      if one.isBody, !one.isOther, one.words.contains(noun) { return mention.number }
      // Not `Barrow Capital analyst Yuki Tanabe`.
      if !mention.isQuoted, !isModifier(index), !isTold(mention) {
        if isIntroduced(mention, by: noun), !one.isPerson { introduced = introduced ?? mention.number }
        if one.isBody, !one.isOther, !isOfOtherSort(one, noun), !isCountry(one), !isPlace(one, for: noun) {
          last = last ?? mention.number
        } else if mayBeBody(mention, one) {
          likely = likely ?? mention.number
        }
      }
      index -= 1
    }
    if introduced == nil, let last, FirmWords.companies.contains(noun), let lead = lead(over: last, before: offset) {
      return lead
    }
    return introduced ?? last ?? (FirmWords.companies.contains(noun) ? likely : nil)
  }

  /// `In a statement to the Courier`, `told the Courier`: to whom a body talks, not the body.
  private func isTold(_ mention: NamedMention) -> Bool {
    guard names.lexicon.grammar == .english, mention.tokens.lowerBound > 0 else { return false }
    var before = mention.tokens.lowerBound - 1
    if before > 0, names.classes(reading.tokens[before]).contains(.determiner) { before -= 1 }
    return Self.telling.contains(reading.tokens[before].hash)
  }

  private static let telling: WordSet = ["to", "told", "with", "tells"]

  /// The company that a definite phrase of small words means: `the tech giant`, `the airline`.
  func company(_ phrase: Range<Int>) -> Int? {
    let words = tokens(in: phrase)
    guard names.lexicon.grammar == .english, (2...3).contains(words.count), let first = words.first,
      names.isDefinite(first), let noun = words.last, FirmWords.english.contains(noun.hash),
      words.allSatisfy({ !$0.shape.contains(.capital) || $0.range == first.range })
    else { return nil }
    return body(called: noun.hash, before: phrase.lowerBound)
  }

  /// The body that the article is about, where the one named last is named in passing.
  private func lead(over last: Int, before offset: Int) -> Int? {
    guard names.lexicon.grammar == .english else { return nil }
    let bodies = ones.indices.filter { ones[$0].isBody && !ones[$0].isOther && ones[$0].name.lowerBound < offset }
    guard let most = bodies.max(by: { ones[$0].mentions < ones[$1].mentions }) else { return nil }
    return ones[most].mentions > 3 * max(ones[last].mentions, 1) ? most : nil
  }

  /// No place is `the campaign`, `the company` or `the union`.
  private func isPlace(_ one: NamedOne, for noun: UInt32) -> Bool {
    names.lexicon.grammar == .english && Self.placeless.contains(noun)
      && NameLists.holdPlace(one.name, in: reading.text)
  }

  private static let placeless: WordSet = [
    "campaign", "company", "firm", "group", "union", "agency", "charity", "party", "organisation", "organization",
    "association", "business", "retailer", "bank", "airline", "manufacturer", "publisher", "foundation", "institute",
  ]

  /// In French and Spanish no noun for a body means a place.
  private func isCountry(_ one: NamedOne) -> Bool {
    names.lexicon.grammar == .romance && one.words.count == 1 && names.lists[one.words[0]].contains(.places)
  }

  /// `Yves Kermarrec (DVG)`: somebody’s party.
  private func isInBrackets(_ mention: NamedMention) -> Bool {
    let (first, last) = (mention.range.lowerBound, mention.range.upperBound)
    return first > 0 && last < reading.text.count && reading.text[first - 1] == UInt8(ascii: "(")
      && reading.text[last] == UInt8(ascii: ")")
  }

  /// Whether the name says what sort of body it is, and the noun means one sort alone: the union is not Selby Trust.
  private func isOfOtherSort(_ one: NamedOne, _ noun: UInt32) -> Bool {
    if Self.administrations.contains(noun) { return true }
    guard Self.sorts.contains(noun) else { return false }
    if names.lexicon.grammar == .romance, one.words.count == 1, names.lists[one.words[0]].contains(.places) {
      return true
    }
    return one.words.contains { names.lists[$0].contains(.bodies) }
      || tokens(in: one.name).first.map { names.isElided($0) && names.isBody(names.bare($0)) } ?? false
  }

  private static let sorts: WordSet = [
    "union", "council", "charity", "university", "college", "school", "hospital", "museum", "court", "bank", "church",
    "party", "newspaper", "paper", "journal", "gewerkschaft", "partei", "universität", "schule", "klinik", "gericht",
    "kirche", "zeitung",
    "syndicat", "parti", "université", "école", "hôpital", "sindicato", "partido", "universidad",
    "hospital", "iglesia",
  ]
  /// Nouns that mean no body of another name: `la préfecture` is not the SNCF.
  private static let administrations: WordSet = [
    "rectorat", "gendarmerie", "préfecture", "parquet", "police", "mairie", "tribunal", "ministère", "commissariat",
    "gouvernement", "exécutif", "sénat", "parlement", "opposition",
    "ayuntamiento", "policía", "fiscalía", "ministerio", "consejería", "alcaldía", "gobierno", "ejecutivo", "senado",
    "parlamento", "congreso", "oposición", "patronal",
  ]

  /// Whether the noun stands right before a name, or before it and a word that tells where: `the charity Warm Homes`.
  private func isIntroduced(_ mention: NamedMention, by noun: UInt32) -> Bool {
    let first = mention.tokens.lowerBound
    guard first > 0 else { return false }
    let before = reading.tokens[first - 1]
    if FirmWords.companies.contains(noun), FirmWords.companies.contains(before.hash) { return true }
    return before.hash == noun || names.isElided(before) && names.bare(before).hash == noun
  }

  /// Whether a name of two words may be a company’s: no place, and no preposition stands before it.
  private func mayBeBody(_ mention: NamedMention, _ one: NamedOne) -> Bool {
    guard names.lexicon.grammar == .english, !one.isPerson, !one.isOther, !one.hasFirmRole, one.sex == .unknown,
      one.words.count > 1, !NameLists.holdPlace(one.name, in: reading.text)
    else { return false }
    let first = mention.tokens.lowerBound
    return first == 0 || !names.classes(reading.tokens[first - 1]).contains(.preposition)
  }
}
