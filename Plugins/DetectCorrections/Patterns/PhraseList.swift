/// Many phrases looked for at once.
struct PhraseList: Sendable {
  /// A phrase found.
  struct Hit: Hashable {
    /// The words it takes, as places in the run.
    let words: Range<Int>
    /// The place of the phrase in the list.
    let phrase: Int
  }

  private var patterns: [(phrase: Int, pattern: PhrasePattern)] = []
  private var byBeginning: [Int: [Int]] = [:]
  private var anyBeginning: [Int] = []
  private var phraseCount = 0

  /// Adds a phrase with all its variants.
  mutating func add(_ variants: [PhrasePattern]) {
    for pattern in variants {
      if let beginnings = pattern.beginnings {
        for word in beginnings { byBeginning[word, default: []].append(patterns.count) }
      } else {
        anyBeginning.append(patterns.count)
      }
      patterns.append((phraseCount, pattern))
    }
    phraseCount += 1
  }

  /// The longest phrase that begins at that word.
  func hit(in run: WordRun, at start: Int, limit: Int) -> Hit? {
    var best: Hit?
    for index in byBeginning[run.numbers[start], default: []] + anyBeginning {
      let entry = patterns[index]
      guard let end = entry.pattern.end(in: run, at: start, limit: limit) else { continue }
      if end > best?.words.upperBound ?? start { best = Hit(words: start..<end, phrase: entry.phrase) }
    }
    return best
  }

  /// The first phrase in those words.
  func first(in run: WordRun, _ words: Range<Int>) -> Hit? {
    for start in words {
      if let hit = hit(in: run, at: start, limit: words.upperBound) { return hit }
    }
    return nil
  }

  /// Whether any phrase stands in those words.
  func isFound(in run: WordRun, _ words: Range<Int>) -> Bool { first(in: run, words) != nil }
}
