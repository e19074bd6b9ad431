import Prose

/// Tells what a notice is about (`the distance from Allen to El Paso`) from what was said of it (`the distance is long`).
struct TopicPhrase {
  let page: Page
  let run: WordRun
  /// The part of speech of each word of the run.
  let tags: [Tag]

  /// So many words may stand before the word that names the sort of fact.
  private static let reach = 5

  /// Whether those words only name a sort of fact, and say nothing of it.
  func isTopic(_ words: Range<Int>) -> Bool {
    guard let name = words.prefix(Self.reach).first(where: isAspect),
      (words.lowerBound..<name).allSatisfy(isAttribute),
      name + 1 == words.upperBound || Self.joints.contains(run.tokens[name + 1].hash)
    else { return false }
    guard let verb = (name..<words.upperBound).first(where: { tags[$0].isFiniteVerb }) else { return true }
    return (name..<verb).contains { isRelative($0) }
  }

  private func isAspect(_ place: Int) -> Bool {
    tags[place].isNoun && page.patterns.aspects.contains { $0.words.contains(run.tokens[place].hash) }
  }

  /// Whether a word may stand before a noun in one phrase with it.
  private func isAttribute(_ place: Int) -> Bool {
    switch tags[place].penn {
    case .dt, .prpPossessive, .pos, .jj, .jjr, .jjs, .nn, .nns, .nnp, .nnps, .cd: true
    default: false
    }
  }

  private func isRelative(_ place: Int) -> Bool {
    switch tags[place].penn {
    case .wdt, .wp, .wpPossessive, .wrb: true
    default: run.tokens[place].hash == Self.that
    }
  }

  private static let that = WordHash.of("that")
  private static let joints: WordSet = [
    "of", "for", "from", "in", "at", "on", "to", "that", "when", "where", "between",
  ]
}
