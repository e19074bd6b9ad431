import TestSupport
import Testing
import Text

/// German names that no list has, where the second word stands alone without an article.
@Suite struct NamesByFamilyTests {
  @Test(
    arguments: [
      "Am Montag kam Zarko Trubeczky zurück. Trubeczky sagte am Abend, es gehe ihm gut.",
      "Am Montag kam Zarko Trubeczky zurück. Später habe Trubeczky gelacht, hieß es.",
      "Am Montag kam Zarko Trubeczky zurück. Es hieß, dass Trubeczky gelacht habe.",
    ])
  func theFamilyNameShowsTheWholeOne(text: String) throws {
    #expect(try persons(text, language: "de") == ["Zarko Trubeczky"])
  }

  @Test func soAPronounMeansSomebody() throws {
    let found = try speakers(
      "Am Montag kam Zarko Trubeczky zurück. Trubeczky sagte nicht viel.", "„Es geht mir gut“, sagte er am Abend.",
      language: "de")
    #expect(found.last?.speaker == "Zarko Trubeczky")
  }

  @Test(
    arguments: [
      "Der Frost Mitte Juni war hart. Mitte habe es auch geregnet.",
      "Im Norden Mali war es still. Mali sagte nichts dazu.",
      "Sie sah Temperaturen Gradzahl zeigen. Gradzahl sagte man damals.",
      "Die Zahl der Kinder Eltern war klein. Eltern sagten, das reiche.",
      "Am Montag kam Zarko Trubeczky zurück.",
    ])
  func nounsSideBySideAreNobody(text: String) throws {
    #expect(try persons(text, language: "de").isEmpty)
  }
}
