import Testing
import Text

/// Interviews whose answers a dash opens, and whose questions stand without one.
@Suite struct DashedAnswerTests {
  @Test(arguments: ["— ", "– "])
  func answersAreTheGuests(dash: String) throws {
    let quotes = try speakers(
      "Die Werft hat eine neue Chefin. Wir trafen Gesa Holm am Kai.", "Frau Holm, wie kam es dazu, dass Sie das tun?",
      dash + "Es hat sonst keiner gewollt.", "Was machen Sie anders als Ihr Vorgänger, der im Streit ging?",
      dash + "Ich höre zu.", "Die Stadt will den Etat kürzen.", dash + "Das wäre das Ende.", language: "de")
    #expect(quotes.map(\.quote) == ["Es hat sonst keiner gewollt.", "Ich höre zu.", "Das wäre das Ende."])
    #expect(quotes.allSatisfy { $0.speaker == "Gesa Holm" })
  }

  @Test func listsAreNoAnswers() throws {
    let quotes = try speakers(
      "Was braucht man für einen Kai?", "– Holz", "– Steine", "Wer bezahlt das alles am Ende?", "– die Stadt",
      language: "de")
    #expect(quotes.isEmpty)
  }
}
