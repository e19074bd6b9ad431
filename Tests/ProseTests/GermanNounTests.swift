import Prose
import Testing

/// Which words of a German text are common nouns, and which of these may be a family's name all the same.
@Suite struct GermanNounTests {
  private func holds(_ word: String, _ question: (Range<Int>, [UInt8]) -> Bool) -> Bool {
    let bytes = Array("x \(word) y".utf8)
    return question(2..<bytes.count - 2, bytes)
  }

  @Test(arguments: [
    ("Frage", true), ("Fragen", true), ("Vorwürfen", true), ("Berichtes", true), ("AUFTRAG", true),
    ("Befragung", true), ("Freundlichkeit", true), ("Realität", true), ("Mitgliederbeitrag", true),
    ("Universitätsausbildung", true), ("Papier", true), ("Übergang", true),
    ("Hartung", false), ("Brandauer", false), ("Merkel", false), ("Özdemir", false), ("Christine", false),
    ("Ung", false), ("a", false),
  ])
  func nouns(word: String, isNoun: Bool) {
    #expect(holds(word) { GermanNouns.contains($0, in: $1) } == isNoun)
  }

  @Test(arguments: [("Papier", true), ("Huglfinger", true), ("Frage", false), ("Berichtes", false)])
  func familyNames(word: String, mayBe: Bool) {
    #expect(holds(word) { GermanNouns.mayBeFamilyName($0, in: $1) } == mayBe)
  }
}
