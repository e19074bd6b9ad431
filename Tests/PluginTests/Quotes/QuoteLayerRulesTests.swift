import Articles
import Text
import Testing

@testable import BuiltinPlugins

/// The small parts that make entries of the layer: edits, groups, what the options keep, probabilities, features.
@Suite struct QuoteLayerRulesTests {
  @Test(
    arguments: [
      ("We [the crew] stay", [.bracketed]), ("We … stay", [.ellipsis]), ("We ... stay", [.ellipsis]),
      ("We . . . stay", [.ellipsis]), ("We.. stay", []), ("We [the …] stay", [.bracketed, .ellipsis]),
      ("[…]", [.bracketed, .ellipsis]), ("“We” – stay", []), ("U.S.A. now", []), ("One. Two. Three.", []), ("", []),
      ("wait....", [.ellipsis]), ("a. b. c. d", []), ("(the crew)", []),
    ] as [(String, [Quote.Edit])])
  func whatAnEditorDidIsSeen(words: String, edits: [Quote.Edit]) {
    let text = Array(words.utf8)
    #expect(QuoteEdits.found(in: text, 0..<text.count) == edits)
  }

  @Test func onlyTheQuotesOwnBytesCount() {
    let text = Array("[a] b … c".utf8)
    #expect(QuoteEdits.found(in: text, 4..<5) == [])
    #expect(QuoteEdits.found(in: text, 0..<3) == [.bracketed])
  }

  private func attribution(_ paragraph: Int, _ phrase: Int, cue: Range<Int>? = nil, isContext: Bool = false)
    -> Attribution
  {
    var found = Attribution(segment: 0)
    (found.paragraph, found.phraseNumber, found.cue, found.isContext) = (paragraph, phrase, cue, isContext)
    return found
  }

  @Test func segmentsThatShareAnAttributionShareAGroup() {
    var groups = QuoteGroups()
    #expect(groups.group(of: attribution(0, 1, cue: 3..<7), continuesPrevious: false) == "g1")
    #expect(groups.group(of: attribution(0, 1, cue: 3..<7), continuesPrevious: false) == "g1")
    #expect(groups.group(of: attribution(0, 1, cue: 9..<12), continuesPrevious: false) == "g2", "another cue")
    #expect(groups.group(of: attribution(0, 2, cue: 9..<12), continuesPrevious: false) == "g3", "another phrase")
    #expect(groups.group(of: attribution(1, 2, cue: 9..<12), continuesPrevious: false) == "g4", "another paragraph")
    #expect(groups.group(of: attribution(2, 2, isContext: true), continuesPrevious: true) == "g4", "it goes on")
    #expect(groups.group(of: attribution(-1, -1), continuesPrevious: false) == "g5")
    #expect(groups.group(of: attribution(-1, -1), continuesPrevious: false) == "g6", "nobody is not one speaker")
  }

  @Test func theFirstGroupIsTheFirstEvenWhereItGoesOn() {
    var groups = QuoteGroups()
    #expect(groups.group(of: attribution(0, 0, isContext: true), continuesPrevious: true) == "g1")
  }

  private static let text = Array("one two three four five".utf8)

  private func quotes() -> [Quote] {
    let speaker = Speaker(name: "Ada", kind: .person, asWritten: 0..<3, resolvedBy: .name)
    return [
      Quote(id: "", kind: .direct, range: 0..<13, speaker: speaker, confidence: 1),
      Quote(id: "", kind: .mixed, range: 4..<7, speaker: speaker, confidence: 1),
      Quote(id: "", kind: .direct, range: 0..<7, confidence: 1),
      Quote(id: "", kind: .scare, range: 8..<13, confidence: 1),
      Quote(id: "", kind: .indirect, range: 0..<23, speaker: speaker, confidence: 1),
    ]
  }

  @Test(
    arguments: [
      ([.direct, .mixed], 1, true, [0..<13, 4..<7, 0..<7]), ([.direct, .mixed], 1, false, [0..<13, 4..<7]),
      ([.direct, .mixed], 2, true, [0..<13, 0..<7]), ([.direct, .mixed], 3, true, [0..<13]),
      ([.scare], 1, false, [8..<13]), ([.indirect], 5, true, [0..<23]), ([.indirect], 6, true, []), ([], 1, true, []),
      ([.direct, .mixed, .indirect, .scare], 1, true, [0..<13, 4..<7, 0..<7, 8..<13, 0..<23]),
    ] as [([QuoteKindChoice], Int, Bool, [Range<Int>])])
  func theOptionsChooseAndNumber(
    kinds: [QuoteKindChoice], shortest: Int, unattributed: Bool, ranges: [Range<Int>]
  ) {
    var options = ExtractQuotesOptions()
    (options.kinds, options.shortest, options.unattributed) = (kinds, shortest, unattributed)
    var kept = quotes()
    QuoteFilter(options).keepWanted(&kept, Self.text)
    #expect(kept.map(\.range) == ranges)
    #expect(kept.map(\.id) == ranges.indices.map { "q\($0 + 1)" })
  }

  @Test(arguments: [[0], [1, 2, 3], [-5, 5], [0, 0, 0, 0], [80, 80], [-90, -91], [3, 3, 40]] as [[Float]])
  func probabilitiesAddUpToOne(scores: [Float]) {
    let all = scores.indices.map { Softmax.probability(of: $0, among: scores) }
    #expect(abs(all.reduce(0, +) - 1) < 1e-5)
    #expect(all.allSatisfy { (0...1).contains($0) })
    for (left, right) in zip(scores.indices, scores.indices.dropFirst()) {
      #expect((scores[left] <= scores[right]) == (all[left] <= all[right]))
    }
  }

  @Test func scoresThatLieFarApartAreNoTrouble() {
    #expect(Softmax.probability(of: 0, among: [500, -500]) == 1)
    #expect(Softmax.probability(of: 1, among: [500, -500]) == 0)
    #expect(abs(Softmax.probability(of: 0, among: [0, Softmax.power(0)]) - 0.268_941) < 1e-4)
  }

  @Test func aFactHasOneNumberWhereverItIsAdded() {
    var buffer = FeatureBuffer()
    for _ in 0..<2 { buffer.add(7, 1, 2, 3) }
    buffer.add(7, 1, 2)
    buffer.add(7, 1, 2, 0)
    buffer.add(8, 1, 2, 3)
    buffer.add(7, 2, 1, 3)
    #expect(buffer.count == 6)
    #expect(buffer.values[0] == buffer.values[1] && buffer.values[2] == buffer.values[3])
    #expect(Set(buffer.values).count == 4, "template, values and their order count")
    buffer.removeAll()
    #expect(buffer.count == 0)
  }

  @Test func smallNumbersArePackedApart() {
    var seen: Set<UInt32> = []
    for first in [0, 1, 255] {
      for second in [0, 1, 255] {
        for third in [0, 7] {
          for fourth in [0, 9] {
            seen.insert(FeatureBuffer.pack(first, second, third, fourth))
          }
        }
      }
    }
    #expect(seen.count == 36)
    #expect(FeatureBuffer.pack(1, 2) == 0x0201 && FeatureBuffer.pack(-1, 0) == 0xFF)
  }
}
