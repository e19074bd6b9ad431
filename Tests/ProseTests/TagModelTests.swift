import Testing

@testable import Prose

/// Models that are broken are refused or read without harm: the weights are data, and data may be anything.
@Suite struct TagModelTests {
  private static let lengths = String(
    repeating: String(repeating: "##", count: TagModel.bucketsInLine) + "\n",
    count: TagModel.buckets / TagModel.bucketsInLine)
  private static let lines = String(repeating: "\n", count: TagModel.buckets / TagModel.bucketsInLine)

  @Test(arguments: ["", "\n", "NN|NOUN", "NN|NOUN\n", "nonsense\n" + lengths + lines, "NN|NOUN\n" + lengths])
  func brokenModelsAreRefused(_ text: String) { #expect(TagModel(text) == nil) }

  @Test func aModelWithoutWeightsGivesTheFirstLabel() throws {
    let model = try #require(TagModel("NN|NOUN VB|VERB\n" + Self.lengths + Self.lines))
    let word = TagWord(in: Array("house".utf8), 0..<5)
    #expect(Tagger(model: model).labels(of: [word, word]) == [0, 0])
  }

  @Test func lengthsThatLieAreNoDanger() throws {
    let lying = Self.lengths.replacing("####", with: "~~##", maxReplacements: 1)
    #expect(TagModel("NN|NOUN\n" + lying + Self.lines) == nil)
    let filler = String(repeating: "~", count: 9000)
    let model = try #require(TagModel("NN|NOUN\n" + lying + filler + Self.lines))
    #expect(
      model.reading { weights in
        (0..<2000).map { weights.best([UInt64($0) << 16]) }.allSatisfy { $0 == 0 }
      } == true)
  }

  @Test func theShippedModelKnowsEveryCommonTag() throws {
    let model = try #require(TagModel.shared)
    let pennTags = Set(model.labels.map(\.penn))
    for tag in [PennTag.nn, .nnp, .vbd, .vbn, .vbz, .prp, .preposition, .jj, .rb, .cd] {
      #expect(pennTags.contains(tag))
    }
    #expect(model.labels.count < TagModel.base)
  }

  @Test(arguments: [
    ("house", TagWord.Shape.lower), ("House", .capital), ("FBI", .capitals), ("iPhone", .mixed), ("42", .digits),
    ("3rd", .digitsAndLetters), (",", .sign), ("re-run", .hyphenated), ("“", .sign), ("Élodie", .capital),
    ("élan", .lower), ("É", .capital),
  ])
  func shapes(_ word: String, _ shape: TagWord.Shape) {
    let bytes = Array(word.utf8)
    #expect(TagWord(in: bytes, 0..<bytes.count).shape == shape)
  }

  @Test func spellingsFold() {
    func word(_ text: String) -> TagWord { TagWord(in: Array(text.utf8), 0..<text.utf8.count) }
    #expect(word("House").folded == word("house").folded)
    #expect(word("House").exact != word("house").exact)
    #expect(word("1999").folded == word("2024").folded)
    #expect(word("n’t").exact == word("n't").exact)
    #expect(word("saying").suffixes.2 == word("going").suffixes.2)
  }
}
