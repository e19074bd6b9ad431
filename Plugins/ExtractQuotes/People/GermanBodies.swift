import Prose
import Text

/// Which German body a noun means that stands for it: `die Behörde` for the `Landesamt für Umwelt`.
extension PeopleIndex {
  /// The last phrase before that says more of a body whose noun is one of the same sort.
  func namedBody(standingFor phrase: Range<Int>) -> Range<Int>? {
    let words = tokens(in: phrase)
    guard names.lexicon.grammar == .german, words.count == 2, names.isDefinite(words[words.startIndex]),
      let noun = words.last, let sorts = Self.sorts[noun.hash]
    else { return nil }
    let end = firstToken(endingAfter: phrase.lowerBound)
    for place in stride(from: end - 1, through: max(1, end - Self.farthest), by: -1) {
      let token = reading.tokens[place]
      guard token.kind == .word, token.shape.contains(.capital),
        sorts.contains(where: { names.ends(token, $0, behind: 0) })
      else { continue }
      let first = isDescribed(place - 1) ? place - 1 : place
      guard let last = nameEnd(of: place), last > place || first < place || token.range.count > 12 else { continue }
      return reading.tokens[first].range.lowerBound..<reading.tokens[last].range.upperBound
    }
    return nil
  }

  /// `Deutsche Umwelthilfe`: an adjective with a capital.
  private func isDescribed(_ place: Int) -> Bool {
    place >= 0 && reading.tokens[place].kind == .word && names.isInflectedAdjective(reading.tokens[place])
  }

  /// Where the name ends that a noun for a body begins: `Landesamt für Umwelt`, `Bundesverband Deutscher Imker`.
  private func nameEnd(of place: Int) -> Int? {
    var last = place
    while last + 1 < reading.tokens.count, last - place < 6 {
      let next = reading.tokens[last + 1]
      guard next.kind == .word, names.isNear(last + 1) else { break }
      if next.shape.contains(.capital) {
        last += 1
      } else if last + 2 < reading.tokens.count, Self.links.contains(next.hash),
        reading.tokens[last + 2].shape.contains(.capital)
      {
        last += 2
      } else {
        break
      }
    }
    return last
  }

  private static let links: WordSet = ["für", "und", "der", "des"]
  private static let farthest = 400
  private static let offices = [
    "amt", "behörde", "ministerium", "direktion", "präsidium", "agentur", "anstalt", "verwaltung",
  ]
  private static let unions = [
    "verband", "verein", "bund", "club", "klub", "vereinigung", "gesellschaft", "initiative",
  ]
  /// The endings of the nouns that a noun may stand for.
  private static let sorts: [UInt32: [String]] = Dictionary(
    uniqueKeysWithValues: [
      ("behörde", offices), ("amt", offices), ("ministerium", ["ministerium"]), ("verband", unions), ("verein", unions),
      ("organisation", unions), ("initiative", ["initiative"]), ("institut", ["institut"]),
      ("gericht", ["gericht"]), ("gewerkschaft", ["gewerkschaft"]), ("kammer", ["kammer"]), ("stiftung", ["stiftung"]),
      ("hochschule", ["hochschule", "universität"]), ("universität", ["universität"]),
      ("klinik", ["klinik", "klinikum"]),
    ].map { (WordHash.of($0.0), $0.1) })
}

extension PeopleIndex {
  /// `der Autobauer`, where `der Autobauer Tavo` is named: the firm that makes it.
  func firm(ofTrade phrase: Range<Int>) -> Int? {
    let words = tokens(in: phrase)
    guard names.lexicon.grammar == .german, words.count == 2, names.isDefinite(words[words.startIndex]),
      let noun = words.last, names.isFirmTrade(noun)
    else { return nil }
    let end = firstMention(endingAfter: phrase.lowerBound)
    return mentions[max(0, end - 64)..<end].last {
      $0.isBody && $0.tokens.lowerBound > 0 && reading.tokens[$0.tokens.lowerBound - 1].hash == noun.hash
    }?.number
  }
}
