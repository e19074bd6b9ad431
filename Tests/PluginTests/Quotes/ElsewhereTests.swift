import Testing
import Text

/// Speakers that stand elsewhere than in the paragraph of their words.
@Suite struct ElsewhereTests {
  @Test(arguments: [
    "— Laura Webb, a nurse", "-Laura Webb, Boston.", "— Mayor Laura Webb, in a letter to the board",
  ])
  func aLineWithADashSigns(line: String) throws {
    let quotes = try speakers(
      "Mark Stone was late. “It rained,” he said.", "“The bus never came and nobody called.”", line,
      "The list is long.", language: "en")
    #expect(quotes.last?.speaker == "Laura Webb")
  }

  @Test func aListIsNoSignature() throws {
    let quotes = try speakers(
      "“The bus never came and nobody called.”", "- two buses, says Laura Webb", "The list is long.", language: "en")
    #expect(quotes.first?.speaker != "Laura Webb")
  }

  @Test func aQuotationSetApartIsByWhoSaysItBelow() throws {
    let quotes = try speakers(
      "The chair, Mark Stone, said the deal was “fair to all.”", "“I had already pumped up my tires.”",
      "Commuters shrugged. “I had already pumped up my tires,” said Laura Webb, 29, a baker.", language: "en")
    #expect(quotes.dropFirst().map(\.speaker) == ["Laura Webb", "Laura Webb"])
  }

  @Test func aLineThatQuotesHasTheSpeakerOfTheText() throws {
    let quotes = try speakers(
      "18 h 10. « Ne prenez pas la route »", "La préfète, Solène Kerbrat, s’est exprimée ce soir devant la presse.",
      "« Ne prenez pas la route ce soir », a dit Solène Kerbrat.", language: "fr")
    #expect(quotes.map(\.speaker) == ["Solène Kerbrat", "Solène Kerbrat"])
  }

  @Test(arguments: ["'", "‘"])
  func singleMarksRunOverParagraphs(mark: String) throws {
    let close = mark == "'" ? "'" : "’"
    let quotes = try speakers(
      "For weeks Mark Stone hid in a cellar.",
      "\(mark)They took the doors first,\(close) he said. \(mark)Then the floor.",
      "\(mark)There were nine of us. She learned to be quiet.", "\(mark)My hands think it is winter.\(close)",
      language: "en")
    #expect(quotes.map(\.quote).contains { $0.hasPrefix("There were nine") })
    #expect(quotes.count == 4 && quotes.allSatisfy { $0.speaker == "Mark Stone" })
  }
}
