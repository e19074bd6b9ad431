import Prose

/// Finds what a notice says that an earlier version said, whatever the verb: `An earlier version of this story labelled
/// the pier a wreck`, `A column on Friday incorrectly counted the seals`.
struct ErrorClause {
  let page: Page
  let run: WordRun
  /// The part of speech of each word of the run.
  let tags: [Tag]

  /// What was said, and whether it is the wrong fact or only what the error was about.
  struct Found {
    var slot: FactPattern.Slot
    var words: Range<Int>
  }

  /// So many words may stand between a reference to the earlier version and its verb: `…, published on Monday, said`.
  private static let reach = 12

  /// What a sentence tells of the error.
  func found(in sentence: Range<Int>) -> Found? {
    guard let verb = markedVerb(sentence) ?? verbOfVersion(sentence) else { return nil }
    var start = verb + 1
    while start < sentence.upperBound, tags[start].universal == .adverb {
      if lists.denials.contains(run.tokens[start].hash) { return nil }
      start += 1
    }
    if start < sentence.upperBound, Self.joints.contains(run.tokens[start].hash), !isPurpose(start, sentence) {
      start += 1
    }
    let words = start..<sentence.upperBound
    guard words.count > 1, !lists.changed.contains(run.tokens[verb].hash),
      !words.prefix(2).contains(where: { lists.changed.contains(run.tokens[$0].hash) })
    else { return nil }
    let isTopic = lists.erred.contains(run.tokens[verb].hash) || namesError(words) || isPurpose(start, sentence)
    return Found(slot: isTopic ? .subject : .original, words: words)
  }

  /// What a sentence says that the text was changed to say, whatever the verb: `has been updated to spell out that …`.
  func purpose(in sentence: Range<Int>) -> Range<Int>? {
    guard let change = sentence.first(where: { lists.changed.contains(run.tokens[$0].hash) }),
      let purpose = (change..<sentence.upperBound).first(where: { isPurpose($0, sentence) }),
      let that = (purpose..<min(purpose + Self.nearThat, sentence.upperBound)).first(where: {
        run.tokens[$0].hash == Self.that
      }), that + 2 < sentence.upperBound
    else { return nil }
    return that + 1..<sentence.upperBound
  }

  /// So many words may stand from `to` to `that`: `to make it clearer that`.
  private static let nearThat = 6

  /// Whether `to` and a verb stand there: `to note`, `to better explain`.
  private func isPurpose(_ place: Int, _ sentence: Range<Int>) -> Bool {
    place + 1 < sentence.upperBound && tags[place].penn == .to
      && (place + 1..<min(place + 3, sentence.upperBound)).contains { tags[$0].penn == .vb }
  }

  private var lists: FactWords { page.patterns.factWords }

  /// A verb with a word beside it that calls what it says wrong.
  private func markedVerb(_ sentence: Range<Int>) -> Int? {
    guard let adverb = sentence.first(where: { lists.misled.contains(run.tokens[$0].hash) }) else { return nil }
    let near = [adverb + 1, adverb - 1, adverb + 2].filter { sentence.contains($0) }
    return near.first { tags[$0].isFiniteVerb || tags[$0].penn == .vbn }
  }

  /// The verb of which the earlier version is the subject.
  private func verbOfVersion(_ sentence: Range<Int>) -> Int? {
    guard let hit = page.patterns.own.first(in: run, sentence),
      !hit.words.contains(where: { lists.changed.contains(run.tokens[$0].hash) })
    else { return nil }
    let last = hit.words.upperBound - 1
    if tags[last].isFiniteVerb { return last }
    return (hit.words.upperBound..<sentence.upperBound).prefix(Self.reach).first { place in
      tags[place].isFiniteVerb && !isRelative(place - 1)
    }
  }

  private func isRelative(_ place: Int) -> Bool {
    switch tags[place].penn {
    case .wdt, .wp, .wrb: true
    default: false
    }
  }

  /// `a wrong date for the vote`: the error is named, not told.
  private func namesError(_ words: Range<Int>) -> Bool {
    words.prefix(3).contains { lists.wrong.contains(run.tokens[$0].hash) }
  }

  private static let joints: WordSet = ["that", "as", "to"]
  private static let that = WordHash.of("that")
}
