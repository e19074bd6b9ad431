/// Many phrases looked for at once.
struct PhraseList: Sendable {
  /// A phrase found.
  struct Hit: Hashable {
    /// The words it takes, as places in the run.
    let words: Range<Int>
    /// The place of the phrase in the list.
    let phrase: Int
  }

  private let patterns: [(phrase: Int, pattern: PhrasePattern)]
  /// The places in ``patterns`` of those that can begin with a word, word after word.
  ///
  /// ``starts`` says where each word's begin; most words begin none.
  private let beginning: [Int32]
  private let starts: [Int32]
  /// The places of those that can begin with any word.
  private let anyBeginning: [Int32]

  /// A list of phrases, each with its variants.
  init(_ phrases: [[PhrasePattern]]) {
    patterns = phrases.enumerated().flatMap { number, variants in variants.map { (number, $0) } }
    var byWord: [[Int32]] = []
    var anyWord: [Int32] = []
    for (place, entry) in patterns.enumerated() {
      guard let words = entry.pattern.beginnings else {
        anyWord.append(Int32(place))
        continue
      }
      for word in words {
        while word >= byWord.count { byWord.append([]) }
        byWord[word].append(Int32(place))
      }
    }
    anyBeginning = anyWord
    beginning = byWord.flatMap { $0 }
    starts = byWord.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) }
  }

  /// The longest phrase that begins at that word.
  func hit(in run: WordRun, at start: Int, limit: Int) -> Hit? {
    var best: Hit?
    let word = Int(run.numbers[start])
    if word + 1 < starts.count {
      for place in starts[word]..<starts[word + 1] { take(beginning[Int(place)], run, start, limit, &best) }
    }
    for place in anyBeginning { take(place, run, start, limit, &best) }
    return best
  }

  @inline(__always)
  private func take(_ place: Int32, _ run: WordRun, _ start: Int, _ limit: Int, _ best: inout Hit?) {
    let entry = patterns[Int(place)]
    guard let end = entry.pattern.end(in: run, at: start, limit: limit) else { return }
    if end > best?.words.upperBound ?? start { best = Hit(words: start..<end, phrase: entry.phrase) }
  }

  /// Whether a phrase may begin with that word.
  func mayBegin(with word: Int32) -> Bool {
    let place = Int(word)
    return !anyBeginning.isEmpty || place + 1 < starts.count && starts[place] < starts[place + 1]
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
