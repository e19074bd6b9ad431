import Testing
import Text

/// The turns of transcripts whose labels shorten, hold small words, or whose words hold marks.
@Suite struct TranscriptTurnTests {
  @Test(
    arguments: [
      ("Rónán Tighe", "Laura de Brun", "RT", "LdB"), ("Mark Stone", "Laura Webb", "MS", "LW"),
      ("Mark Stone", "Laura van der Webb", "M.S.", "L.W."), ("Mark Stone", "Laura Webb", "Stone", "Webb"),
      ("MARK STONE", "DR LAURA WEBB", "STONE", "WEBB"), ("Mark Stone", "Laura Webb", "Mark", "Laura"),
    ])
  func aShortLabelIsTheSamePersons(host: String, guest: String, first: String, second: String) throws {
    let quotes = try speakers(
      "\(guest.replacing("DR ", with: "")) met \(host) in Hull on a wet day in June.", "\(host): Was it lonely?",
      "\(guest): It was noisy out there.", "\(first): Are you ever afraid?", "\(second): Always, and so are others.",
      "\(first): Still?", language: "en")
    #expect(quotes.map(\.quote).contains("It was noisy out there."))
    let name = guest.replacing("DR ", with: "").lowercased()
    #expect(quotes.first { $0.quote.hasPrefix("Always") }?.speaker?.lowercased() == name)
  }

  @Test func aWordInMarksEndsNoTurn() throws {
    let quotes = try speakers(
      "Laura Webb took calls from Mark Stone.", "STONE: Which month?", "WEBB: He calls me “customer” and smiles at me.",
      "STONE: And then?", "WEBB: The song “Low Tide” was on.", language: "en")
    #expect(quotes.map(\.quote).contains("He calls me “customer” and smiles at me."))
    #expect(quotes.last?.speaker == "Laura Webb")
  }

  @Test func anUtteranceInATurnStaysAQuotation() throws {
    let quotes = try speakers(
      "Laura Webb took calls from Mark Stone.", "STONE: Which month?",
      "WEBB: He said, “You will learn the names of it.”",
      "STONE: And then?", "WEBB: We left.", language: "en")
    #expect(quotes.map(\.quote).contains("You will learn the names of it."))
  }
}
