import Testing
import Text

/// Phrases that stand for somebody: whom they mean, and when nobody named is meant.
@Suite struct DescriptorTests {
  @Test(
    arguments: [
      ("fr", "Laura Morel et Luc Roy courent ensemble.", "« C’est fini », assure la cycliste.", "Laura Morel"),
      ("fr", "On a vu Luc Roy, puis Laura Morel.", "« C’est fini », assure cette dernière.", "Laura Morel"),
      ("es", "Laura Vidal, autora principal del estudio, sonrió.", "«Se acabó», dijo la investigadora.", "Laura Vidal"),
      (
        "en", "Energy minister Laura Webb married Mark Stone in 2012. “It is calm,” Webb said.",
        "“It is loud,” her husband said.", "Mark Stone"
      ),
    ])
  func someoneNamed(language: String, first: String, second: String, name: String) throws {
    #expect(try speakers(first, second, language: language).last?.speaker == name)
  }

  @Test func aSubjectBehindAnObjectIsNamed() throws {
    let quotes = try speakers("De «burla» tachó la oferta del Ayuntamiento Laura Vidal, secretaria.", language: "es")
    #expect(quotes.first?.speaker == "Laura Vidal")
  }

  @Test func someoneUnnamedStaysUnnamed() throws {
    let quotes = try speakers(
      "“We knew,” said one footman.", "Historian Laura Webb wrote two books. “They stay,” Webb said.",
      "The footman has left since. “It is odd,” he said.", language: "en")
    unlessLost("“We knew,” said one footman.") { #expect(quotes.last?.speaker != "Laura Webb") }
  }

  @Test func appositionOpensForPronoun() throws {
    let quotes = try speakers(
      "Ein Fahrer hielt an. „Ich half“, sagte Thomas Wolke.",
      "Die Halterin, eine Lehrerin aus dem Ort, kam um neun. Das Gatter sei „ein alter Witz“ gewesen, räumte sie ein.",
      language: "de")
    #expect(quotes.last?.speaker == "Die Halterin")
  }

  @Test func theNameRightBeforeWins() throws {
    let quotes = try speakers(
      "Laura Webb and Abena Sarpong ran rival shops.", "Webb said it began early. “It was my kettle,” she said.",
      "Sarpong remembers it otherwise. “It had my name,” she said.", language: "en")
    #expect(quotes.last?.speaker == "Abena Sarpong")
  }

  @Test func aNameInsideTheQuotationIsNobody() throws {
    let quotes = try speakers(
      "Council leader Mark Stone was late. “I have had worse Mondays,” the council leader said.", language: "en")
    #expect(quotes.last?.speaker == "Mark Stone")
  }

  @Test(
    arguments: [
      ("Laura Webb waited for the end.", "“It is over,” the 46-year-old skip said.", "Laura Webb"),
      ("Laura Webb, 46, met Mark Stone, 61.", "“It is over,” the 61-year-old tenor said.", "Mark Stone"),
      ("Mark Stone came.", "The man who won it, Hugo Webb, is 84. “Three queens,” he said.", "Hugo Webb"),
    ])
  func ageOrClauseTellsWho(first: String, second: String, name: String) throws {
    #expect(try speakers(first, second, language: "en").last?.speaker == name)
  }

  @Test func anUnnamedMinisterIsNotTheNamedOne() throws {
    let quotes = try speakers(
      "The farming minister, Mark Stone, was “calm and ready” to go.",
      "One cabinet minister said nobody had heard of it. “Now everybody has,” the minister said.", language: "en")
    #expect(quotes.last?.speaker != "Mark Stone")
  }

  @Test func aPaperIsNoUniversity() throws {
    let quotes = try speakers(
      "Laura Webb of the University of Hull led the study.", "The paper says that bees “showed a bias to four”.",
      language: "en")
    #expect(quotes.last?.speaker != "University of Hull")
  }

  @Test func companyOfAnAnalystIsNotTheCompany() throws {
    let quotes = try speakers(
      "Tractor maker Halden cut its outlook.", "“It is low,” wrote Barrow Capital analyst Laura Webb.",
      "The company kept its dividend. “It is sacred,” the company said.", language: "en")
    #expect(quotes.last?.speaker != "Barrow Capital")
  }
}
