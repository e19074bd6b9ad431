import Prose
import Testing

@Suite struct TagTests {
  private func tagged(_ text: String) -> [(word: String, tag: Prose.Tag)] {
    let marked = Marked(text)
    let words = tokens(in: marked.bytes, range: marked.all, style: .treebank)
    return Array(zip(marked.strings(words.map(\.range)), tags(in: marked.bytes, tokens: words)))
  }

  /// Sentences with the Penn tag behind each word.
  @Test(arguments: [
    "The/DT mayor/NN said/VBD the/DT plan/NN was/VBD dead/JJ ./.",
    "She/PRP does/VBZ n't/RB know/VB ./.",
    "They/PRP have/VBP seen/VBN it/PRP ./.",
    "He/PRP told/VBD reporters/NNS on/IN Monday/NNP that/IN it/PRP will/MD happen/VB ./.",
    "“/`` We/PRP won/VBD ,/, ”/'' said/VBD Anna/NNP Marsh/NNP ,/, a/DT spokeswoman/NN for/IN the/DT company/NN ./.",
    "The/DT president/NN ’s/POS lawyers/NNS were/VBD asked/VBN to/TO leave/VB ./.",
    "Who/WP is/VBZ running/VBG in/IN 2028/CD ?/.",
    "Their/PRP$ biggest/JJS problem/NN is/VBZ money/NN ./.",
  ])
  func sentences(_ expected: String) {
    let pairs = expected.split(separator: " ").map { $0.split(separator: "/", maxSplits: 1).map(String.init) }
    let text = pairs.map { $0[0] }.joined(separator: " ").replacing("does n't", with: "doesn't")
      .replacing("president ’s", with: "president’s")
    let found = tagged(text)
    #expect(found.map(\.word) == pairs.map { $0[0] })
    #expect(found.map(\.tag.penn.rawValue) == pairs.map { $0[1] })
  }

  @Test(arguments: [
    ("She was elected .", "PRON AUX VERB PUNCT"), ("They said no .", "PRON VERB INTJ PUNCT"),
    ("It will happen here .", "PRON AUX VERB ADV PUNCT"), ("the big house", "DET ADJ NOUN"),
    ("to go there", "PART VERB ADV"), ("five and six", "NUM CCONJ NUM"),
  ])
  func universalTags(_ text: String, _ expected: String) {
    #expect(tagged(text).map(\.tag.universal.rawValue).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("said", true), ("says", true), ("will", true), ("saying", false), ("mayor", false),
  ])
  func finiteVerbs(_ word: String, _ isFinite: Bool) {
    let found = tagged("The mayor said she says it will rain , saying so .").first { $0.word == word }
    #expect(found?.tag.isFiniteVerb == isFinite)
  }

  @Test func oneTagForEachToken() {
    let text = Marked("x")
    let odd = [Token(kind: .word, range: 0..<1), Token(kind: .word, range: 5..<9), Token(kind: .word, range: 1..<1)]
    #expect(tags(in: text.bytes, tokens: odd).count == 3)
    #expect(tags(in: text.bytes, tokens: []).isEmpty)
  }

  @Test func theSameTextHasTheSameTags() {
    let text = "Officials in the northern district, who asked not to be named, had warned of flooding."
    #expect(tagged(text).map(\.tag) == tagged(text).map(\.tag))
  }

  @Test func tagsOfTheirKind() {
    #expect(Prose.Tag(universal: .auxiliary, penn: .md).isVerb)
    #expect(Prose.Tag(universal: .properNoun, penn: .nnp).isNoun)
    #expect(!Prose.Tag(universal: .adjective, penn: .jj).isNoun)
    #expect(!Prose.Tag(universal: .verb, penn: .vbn).isFiniteVerb)
  }

  @Test func tagNamesAreDistinct() {
    #expect(Set(PennTag.allCases.map(\.rawValue)).count == PennTag.allCases.count)
    #expect(UniversalTag.allCases.count == 17)
  }
}
