import Testing
import Text

@Suite struct SlugTests {
  @Test(arguments: [
    ("Budget vote: mayor says “no”", "budget-vote-mayor-says-no"),
    ("Trump’s plan", "trumps-plan"),
    ("Über Straßen", "ueber-strassen"),
    ("../../etc/passwd", "etc-passwd"),
    ("…", "untitled"),
    ("東京 2024", "東京-2024"),
  ])
  func makesNames(text: String, expected: String) {
    #expect(slug(text) == expected)
  }

  @Test func staysWithinItsLimit() {
    #expect(slug(String(repeating: "word ", count: 100), limit: 20).utf8.count <= 20)
  }
}
