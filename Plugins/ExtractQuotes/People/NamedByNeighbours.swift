import Articles
import Prose
import Text

/// Names that no list has, where all nouns have capitals: what stands beside them shows that they are somebody’s.
extension MentionReader {
  /// Whether words that no list has are somebody’s: behind a noun for a person, before an age, an office or `die
  /// Siegerin`, with a common family name, beside `alias` or a verb that reports.
  func isNamedByNeighbours(_ words: [Int], _ titles: Range<Int>) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    if isBesideAlias(first, last) { return true }
    // `der 12-jährige Timo`, `Timo, 16, Lehrling`
    if words.count == 1 {
      return isGiven(reading.tokens[first])
        && (first > 0 && isAdjectiveOfAge(first - 1)
          || isAged(last + 1) && last + 3 < reading.tokens.count
            && (isSign(last + 3, ",") || isSign(last + 3, ")")))
    }
    guard (2...3).contains(words.count),
      words.allSatisfy({ mayBeGiven($0) || beginsWithParticle(reading.tokens[$0]) })
    else { return false }
    if let title = titles.last, isPersonCompound(reading.tokens[title]) { return true }
    let whole = reading.tokens[first].range.lowerBound..<reading.tokens[last].range.upperBound
    guard !NameLists.holdOrganisation(whole, in: reading.text) else { return false }
    if words.contains(where: { beginsWithParticle(reading.tokens[$0]) }) { return true }
    guard words.count == 2 else { return false }
    return isFamilyName(reading.tokens[last]) || speakers[bareHash(reading.tokens[last])] != nil
      || isSaidBefore(first) || isAged(last + 1) || titles.isEmpty && isDescribed(last + 1)
  }

  /// `Siham Zein ad-Din`: with a particle inside.
  func beginsWithParticle(_ token: Token) -> Bool {
    token.shape.contains(.hyphen) && isASCIILowercase(first(token))
  }

  /// `sagte Milo Sengha`; a newspaper writes and reports.
  private func isSaidBefore(_ place: Int) -> Bool {
    place > 0 && isSpeech(place - 1) && !Self.media.contains(reading.tokens[place - 1].hash)
  }

  func isSpeech(_ place: Int) -> Bool {
    let token = reading.tokens[place]
    return token.kind == .word && !token.shape.contains(.capital) && classes(token).contains(.speech)
  }

  private func isAdjectiveOfAge(_ place: Int) -> Bool {
    let token = reading.tokens[place]
    return !token.shape.contains(.capital)
      && ["jährige", "jährigen", "jähriger"].contains { ends(token, $0, behind: 2) }
  }

  private static let media: WordSet = [
    "schreibt", "schrieb", "schreiben", "schrieben", "berichtet", "berichtete", "berichteten", "meldet", "meldete",
    "meldeten", "titelt", "titelte",
  ]

  /// `Kanto` in `Theo Brandt alias Kanto`.
  private func isBesideAlias(_ first: Int, _ last: Int) -> Bool {
    first > 0 && reading.tokens[first - 1].hash == Self.alias
      || last + 1 < reading.tokens.count && reading.tokens[last + 1].hash == Self.alias
  }

  static let alias = WordHash.of("alias".utf8)

  /// An age stands there: `Fenja Ahlers, 34,`, `Fenja Ahlers (34)`.
  func isAged(_ next: Int) -> Bool {
    next + 1 < reading.tokens.count && (isSign(next, ",") || isSign(next, "("))
      && reading.tokens[next + 1].kind == .number && reading.tokens[next + 1].range.count == 2
  }

  /// What somebody is stands there: `Beat Zurbriggen, Leiter Technik,`, `Tila Kebede, die beste Läuferin`.
  private func isDescribed(_ next: Int) -> Bool {
    guard next + 1 < reading.tokens.count, isSign(next, ",") else { return false }
    if isOffice(reading.tokens[next + 1]) { return true }
    guard ArticleWords.holds(reading.tokens[next + 1].hash) else { return false }
    let phrase = reading.tokens[(next + 2)...].prefix(4)
    return phrase.first { $0.kind != .word || $0.shape.contains(.capital) }.map { isPersonCompound($0) } ?? false
  }

  /// `sagt Timo zu den Plänen`: where somebody’s name goes on with `zu`, no article follows.
  func isBehindZu(_ place: Int) -> Bool {
    Self.zu.contains(reading.tokens[place].hash) && place + 1 < reading.tokens.count
      && Self.datives.contains(reading.tokens[place + 1].hash)
  }

  private static let zu: WordSet = ["zu"]
  private static let datives: WordSet = ["den", "dem", "der"]

  /// `Schülerin Dana`, `Sportredaktor Timo`: a noun for somebody, and the one word that somebody is called.
  func isCalledBehindNoun(_ run: Range<Int>) -> Bool {
    guard lexicon.grammar == .german, run.count == 2, mayBeGiven(run.lowerBound + 1) else { return false }
    let (noun, name) = (reading.tokens[run.lowerBound], reading.tokens[run.lowerBound + 1])
    guard !isGiven(noun), isPersonCompound(noun), !Self.makers.contains(where: { ends(noun, $0, behind: 0) }),
      !NameLists.holdOrganisation(name.range, in: reading.text)
    else { return false }
    if isGiven(name) { return true }
    // `Besucher Berlins`, `Autobauer Tavo`
    return ends(noun, "in") && !ends(name, "s") && !NameLists.holdPlace(name.range, in: reading.text)
      && lists[name.hash].isDisjoint(with: [.peoples, .things, .places])
  }

  /// `Maschinenhersteller Brandl & Söhne`, `der Autobauer Tavo`: what a company makes stands before its name, which no
  /// given name begins.
  func isFirmBehindTrade(_ name: Int) -> Bool {
    guard lexicon.grammar == .german, name > 0, name < reading.tokens.count,
      reading.tokens[name].shape.contains(.capital)
    else { return false }
    let (trade, head) = (reading.tokens[name - 1], reading.tokens[name])
    // `Obstbauer Hinnerk Wulf`, `Gemüsehändler Jaro Vahl`: two names are somebody’s, but for `Brandl & Söhne`.
    let next = name + 1
    if next < reading.tokens.count, reading.tokens[next].kind == .word, isCapital(next), isNear(next) { return false }
    return trade.kind == .word && trade.shape.contains(.capital) && isNear(name) && !isGiven(head)
      && lists[head.hash].isDisjoint(with: [.peoples, .places]) && !NameLists.holdPlace(head.range, in: reading.text)
      && isFirmTrade(trade)
  }

  /// Whether a noun says what a company makes.
  func isFirmTrade(_ noun: Token) -> Bool {
    Self.makers.contains { ends(noun, $0, behind: 0) } || Self.firms.contains(noun.hash)
  }

  private static let firms: WordSet = [
    "konzern", "hersteller", "projektierer", "betreiber", "anbieter", "entwickler", "händler", "versicherer",
    "start-up",
    "startup", "dienstleister", "versorger", "zulieferer", "discounter", "unternehmen", "firma", "reederei", "brauerei",
  ]

  /// What a company is called, as somebody might be.
  private static let makers = [
    "bauer", "hersteller", "anbieter", "betreiber", "händler", "versicherer", "dienstleister", "versorger",
    "discounter", "zulieferer", "entwickler", "vermieter", "vermittler", "vermarkter", "ausrüster", "veranstalter",
    "herausgeber", "spezialist", "produzent", "konkurrent", "lieferant", "gigant",
  ]

  /// `Zögerliches Nicken`, `Vorbildhafte Modelle`: an adjective with the capital of the sentence that it opens.
  func isInflectedAdjective(_ token: Token) -> Bool {
    guard lexicon.grammar == .german, token.shape.contains(.capital), !token.shape.contains(.hyphen), !isGiven(token)
    else { return false }
    return Self.inflections.contains { ending in
      Self.adjectives.contains { ends(token, $0 + ending, behind: 3) }
    }
  }

  private static let adjectives = ["lich", "isch", "haft", "los", "bar", "sam", "ig", "voll", "end", "iv", "ell"]
  private static let inflections = ["es", "e", "en", "em", "er"]
}
