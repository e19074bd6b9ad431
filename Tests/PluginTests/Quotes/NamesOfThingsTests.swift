import Testing
import Text

/// Marks around what a thing is called, which nobody says.
@Suite struct NamesOfThingsTests {
  @Test(arguments: [
    "Hugh Dale treats a condition known as “welder’s cough.” He sees it often.",
    "Hugh Dale runs the rink, which sells seats called “perches.” They are cold.",
    "Among birders, says Hugh Dale, the shrike is often called “the butcher.”",
    "The dust settles in the lungs, which has earned the disease the nickname of “baker’s wheeze.”",
    "Hugh Dale published a paper titled: “slower ways of drying oak with steam.”",
    "When Hugh Dale breeds finches, it is called “finch lung.”",
    "Ferris Software said it will launch a new “quiet hours” feature in May.",
    "Hugh Dale says readers should press the “night shift” button.",
    "The firm showed a service that it’s calling “house memory,” which writes lists.",
    "Anna Moss leads Brook & Co, which is behind the campaign “One glass less.”",
    "In the yard of Hugh Dale, the term is “dry rope.”",
  ])
  func nobodySaysWhatAThingIsCalled(paragraph: String) throws {
    let found = try speakers(paragraph, language: "en")
    unlessLost(paragraph) { #expect(found.allSatisfy { $0.speaker == nil }) }
  }

  @Test func aNameOnceGivenIsNobodysFurtherOn() throws {
    let quotes = try speakers(
      "Ferris said it will launch a “quiet hours” feature.",
      "While “quiet hours” will be free, says Hugh Dale, maps will not.",
      language: "en")
    #expect(quotes.isEmpty)
  }

  @Test func aHeadingWithAQuestionMarkAsksNobody() throws {
    let quotes = try speakers(
      "Welding is not for the timid, I think.", "## Burns?", "I have had many, and we all do.",
      "## A Hard Habit to Break?",
      "I know few who stop. We like it.", language: "en")
    #expect(quotes.isEmpty)
  }

  @Test func aListOfSongsIsNobodys() throws {
    let quotes = try speakers(
      "Expect the band’s hits, according to Ash Arena, including “Low Tide,” “Stay With Me,” “All The Long Nights” and “Come On Home Now” and others.",
      language: "en")
    #expect(quotes.isEmpty)
  }

  @Test(arguments: [
    ("The council called the plan “a disgrace.”", "The council"),
    ("The plan was called “a disgrace” by Mayor Anna Moss.", "Anna Moss"),
    ("Anna Moss, the mayor, called it “dry rot in the heart of town.”", "Anna Moss"),
    ("Anna Moss said her campaign “is not for sale.”", "Anna Moss"),
  ])
  func whoCallsItSoIsQuoted(paragraph: String, speaker: String) throws {
    #expect(try speakers(paragraph, language: "en").map(\.speaker) == [speaker])
  }
}
