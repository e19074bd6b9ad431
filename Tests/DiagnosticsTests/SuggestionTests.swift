import Diagnostics
import Testing

@Suite struct SuggestionTests {
  private static let names = ["sentences", "longest", "quotes", "format", "on-error"]

  @Test(arguments: [
    ("sentence", "sentences"), ("lognest", "longest"), ("QUOTES", "quotes"), ("qoutes", "quotes"), ("fromat", "format"),
    ("on_error", "on-error"), ("on error", "on-error"), ("formats", "format"),
  ])
  func findsWhatWasMeant(name: String, expected: String) {
    #expect(nearestName(to: name, among: Self.names) == expected)
  }

  @Test(arguments: ["", "x", "banana"])
  func isSilentWhenNothingIsNear(name: String) {
    #expect(nearestName(to: name, among: Self.names) == nil)
  }

  @Test func isSilentAboutAnEndlessName() {
    #expect(nearestName(to: String(repeating: "q", count: 100_000), among: Self.names) == nil)
  }

  @Test func takesTheFirstOfEquallyNear() {
    #expect(nearestName(to: "cat", among: ["car", "bat"]) == "car")
    #expect(nearestName(to: "a", among: [""]) == nil)
  }
}
