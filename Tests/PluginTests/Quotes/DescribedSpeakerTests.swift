import Testing
import Text

/// Speakers whom a pronoun or a description stands for.
@Suite struct DescribedSpeakerTests {
  @Test(arguments: [
    (
      "Mayor Anna Moss spoke. The mayor, who recently said that she brings “mud and sweat” to the job, left.",
      "Anna Moss"
    ),
    ("Many came. Traders in the market who say the square is “dead by noon” want it open.", "Traders"),
    ("Anna Moss met Rita Ash, a Leeds student, who said the hall was “full of ghosts.”", "Rita Ash"),
    ("The court read the report, which says the dam was “held up by hope.”", "the report"),
  ])
  func aRelativePronounMeansWhatStandsBeforeIt(paragraph: String, speaker: String) throws {
    #expect(try speakers(paragraph, language: "en").map(\.speaker) == [speaker])
  }

  @Test(arguments: [
    "You don’t need to say “I could eat a horse.”", "I never saw the “night” sign there.",
    "They say “good morning” in the lift.", "It says “keep out” there.",
  ])
  func aPronounIsNobodysName(paragraph: String) throws {
    #expect(try speakers(paragraph, language: "en").allSatisfy { $0.speaker == nil })
  }

  @Test(arguments: [
    (
      "Paul Orr has joined Leeds. He was free for a year.", "The 57-year-old said after the talks: “I am glad.”",
      "Paul Orr"
    ),
    ("Paul Orr scored twice for Leeds on Sunday.", "The Leeds striker said: “I loved every minute of it.”", "Paul Orr"),
    ("“Book early,” said Anna Moss, who sells holidays.", "The expert said: “The park is full in June.”", "Anna Moss"),
    (
      "Paul Orr opened the tour in Leeds on Monday.",
      "After the last song, the singer and guitarist told the crowd, “That was good, let’s go on.”", "Paul Orr"
    ),
    ("Sam Hill, 34, a driver, said he had been stuck.", "“I had no water,” said the father-of-three.", "Sam Hill"),
    ("Ferris has sold its maps for years.", "The tech giant said it was “a rare fault” on Friday.", "Ferris"),
    ("Donna Hale has praised the album.", "Travis Hale’s mom added, “I played it all day.”", "Donna Hale"),
    (
      "The teachers’ union is led by Keith Orr, a teacher.", "Teachers chanted, “Fund our schools,” at noon.",
      "Teachers"
    ),
  ])
  func aDescriptionMeansWhomTheArticleNames(first: String, second: String, speaker: String) throws {
    let found = try speakers(first, second, language: "en")
    unlessLost(first) { #expect(found.last?.speaker == speaker) }
  }

  @Test func aFamilyNameMayBeAGivenName() throws {
    let quotes = try speakers("Peter Grace spoke on Monday.", "“We knew,” said Grace.", language: "en")
    #expect(quotes.map(\.speaker) == ["Peter Grace"])
  }

  @Test func aBodyWithinAQuotationIsNotMeant() throws {
    let quotes = try speakers(
      "The Moss Trust has denied it.", "“We did not block the Ferris Foundation,” they said on Friday.", language: "en")
    #expect(quotes.allSatisfy { $0.speaker != "Ferris Foundation" })
  }
}
