import Prose
import Testing
import Text

@testable import BuiltinPlugins

@Suite struct SummaryFeaturesTests {
  @Test(arguments: [
    (1.0, 0.0), (2.0, 0.693_147_180_559_945), (2.718_281_828_459_045, 1.0), (10.0, 2.302_585_092_994_046),
    (1_000_000.0, 13.815_510_557_964_274), (0.5, 0.0), (.infinity, 0.0), (.nan, 0.0),
  ])
  func logarithms(number: Double, expected: Double) {
    #expect(abs(naturalLogarithm(number) - expected) < 1e-12)
  }

  @Test func everyFeatureHasAWeight() throws {
    let text = try #require(EmbeddedFile.text("Summarize/weights.txt"))
    let named = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { String($0.prefix { $0 != " " }) }
    #expect(named == SentenceFeatures.names + SetFeatures.names)
    #expect(SummaryWeights.builtin.sentence.contains { $0 != 0 } && SummaryWeights.builtin.set.contains { $0 != 0 })
  }

  @Test func weightsThatAreMissingAreNought() {
    let weights = SummaryWeights("first 2.5\n# second 1\nnonsense\nset_count x\n")
    #expect(weights.sentence.first == 2.5 && weights.sentence.dropFirst().allSatisfy { $0 == 0 })
    #expect(weights.set.allSatisfy { $0 == 0 })
  }

  @Test(arguments: [
    ("Scroll down for video of the boat.", true), ("The boat ( left ) lies in the harbour.", true),
    ("Mara Lind contributed to this report.", true), ("The boat left the harbour on Monday.", false),
  ])
  func boilerplateIsKnown(text: String, expected: Bool) {
    let bytes = Array(text.utf8)
    let read = tokens(in: bytes, range: 0..<bytes.count)
    #expect(SummaryLists.builtin(for: "en").isBoilerplate(read[...]) == expected)
  }
}
