import Testing
import Text

@Suite struct SummaryStylesTests {
  private static let harbour = """
    Harbour ferry contract goes to island co-operative

    By Mara Lindqvist, The Coast Ledger

    The harbour board awarded the ferry contract to an island co-operative on Tuesday, ending a dispute of two years.

    But it will cost more than the old one. The co-operative will pay the board $2.4 million a year for the ferry contract.

    “We will run twelve boats a day. Nobody will be left on the pier,” the co-operative’s director, Ana Ruiz, said.

    She thanked the islanders. Fares on the ferry stay as they are until 2027, the board said.
    """

  @Test(arguments: 1...5)
  func noSentenceLeansOnOneThatIsNotThere(sentences: Int) throws {
    let taken = try summary(Self.harbour, ["sentences": .integer(sentences)])
    #expect(!taken.isEmpty)
    for (place, sentence) in taken.enumerated() where sentence.hasPrefix("But") || sentence.hasPrefix("She") {
      let before = place > 0 ? taken[place - 1] : ""
      #expect(before.hasSuffix("two years.") || before.hasSuffix("Ana Ruiz, said."))
    }
  }

  @Test(arguments: [20, 60, 120, 200, 400])
  func aLimitOfCharactersIsKept(limit: Int) throws {
    let taken = try summary(Self.harbour, ["characters": .integer(limit)])
    #expect(taken.joined(separator: " ").unicodeScalars.count <= limit)
    #expect(limit < 120 || !taken.isEmpty)
  }

  @Test func theLeadIsTheFirstSentences() throws {
    let taken = try summary(Self.harbour, ["style": "lead", "sentences": .integer(2)])
    #expect(taken.map { $0.prefix(9) } == ["The harbo", "But it wi"])
  }

  @Test func bulletsStandByThemselves() throws {
    let taken = try summary(Self.harbour, ["style": "bullets", "sentences": .integer(5)])
    #expect(taken.count > 1)
    #expect(!taken.contains { $0.hasPrefix("But") || $0.hasPrefix("She") })
  }

  @Test func quotationsAreLeftOutOnRequest() throws {
    let taken = try summary(Self.harbour, ["keep-quotes": .bool(false), "sentences": .integer(6)])
    #expect(!taken.isEmpty && !taken.contains { $0.contains("“") })
  }

  @Test func theArticlesOwnKeyFactsAreTaken() throws {
    let text = """
      Ferry contract goes to island co-operative

      By Mara Lindqvist

      The harbour board awarded the ferry contract to an island co-operative on Tuesday, ending a dispute of two years.

      ## Key facts

      - The contract runs for ten years.
      - Fares stay as they are until 2027.

      ## What happens next

      The co-operative will take over the boats in June and hire forty people for them.
      """
    let record = try summaryRecord(text, ["style": "standfirst"])
    #expect(record["summary"]?["method"]?.text == "key-facts")
    #expect(
      record["summary"]?["sentences"]?.items?.compactMap { $0["text"]?.text } == [
        "The contract runs for ten years.", "Fares stay as they are until 2027.",
      ])
  }

  @Test func withoutAStandfirstItIsTheBestSentence() throws {
    #expect(try summary(Self.harbour, ["style": "standfirst"]).count == 1)
  }

  @Test func anInterviewIsSummarizedByWhatStandsAroundIt() throws {
    let text = """
      ‘I wrote it on the ferry’

      By Mara Lindqvist

      Ilse Brandt’s third novel, “Low Water,” came out last month. The novelist lives on the island of Skarne with two dogs.

      Q: Why a ferry?

      A: Nobody can call you there. You look out and you write.

      Q: Did the crew know?

      A: They did. They kept a table for me, and a lamp.
      """
    let taken = try summary(text)
    #expect(taken.map { $0.prefix(8) } == ["Ilse Bra", "The nove"])
  }

  @Test func speakersSignsAreNoSentences() throws {
    let text = """
      A talk with Ilse Brandt

      The novelist spoke to Mara Lind on the ferry to Skarne on Monday morning in heavy rain.

      MARA LIND: The book opens in an empty kitchen.

      ILSE BRANDT: It was my aunt’s kitchen. She sold it in March.

      MARA LIND: What became of it?

      ILSE BRANDT: A shop for bait.
      """
    #expect(try summary(text).map { $0.prefix(12) } == ["The novelist"])
  }

  @Test func aPressReleaseEndsBeforeItsSender() throws {
    let text = """
      Brightwater opens plant in Halvern

      HALVERN, May 12 -- Brightwater Energy opened a plant for batteries in Halvern on Monday that will employ 300 people.

      The plant cost $40 million and will make batteries for ferries, the company said in a statement.

      About Brightwater

      Brightwater Energy develops and builds batteries for ferries and grids all over the northern coast.

      Media contact: Ana Ruiz, press@brightwater.example, will answer your questions about the plant.
      """
    let taken = try summary(text, ["sentences": .integer(5)])
    #expect(taken.count == 2)
    #expect(!taken.contains { $0.contains("develops and builds") || $0.contains("contact") })
  }

  @Test(arguments: [
    (
      """
      Le pont rouvrira au printemps

      Par Léa Fontanel

      Le conseil municipal a voté lundi les crédits du chantier du pont, malgré l’avis de la commission des finances.

      Mais il a fallu trois heures. Le pont, fermé depuis deux ans, rouvrira au printemps et coûtera trois millions d’euros.

      « Nous avons trop attendu. C’est fini », a déclaré la maire, Hélène Vasseur, devant les habitants.
      """, "Le conseil"
    ),
    (
      """
      El puente abrirá en primavera

      Por Lucía Herrero

      El pleno aprobó el lunes el presupuesto de la obra del puente, pese al informe de la comisión de hacienda.

      Pero hicieron falta tres horas. El puente, cerrado desde hace dos años, abrirá en primavera y costará tres millones.

      «Hemos esperado demasiado. Se acabó», dijo la alcaldesa, Marta Solís, ante los vecinos.
      """, "El pleno"
    ),
    (
      """
      Die Brücke öffnet im Frühjahr

      Von Silke Ahrens

      Der Stadtrat hat am Montag das Geld für die Brücke bewilligt, obwohl der Ausschuss davon abgeraten hatte.

      Aber es dauerte drei Stunden. Die Brücke, seit zwei Jahren gesperrt, öffnet im Frühjahr und kostet drei Millionen Euro.

      „Wir haben zu lange gewartet. Das ist vorbei“, sagte die Bürgermeisterin Sabine Thoms vor den Anwohnern.
      """, "Der Stadtrat"
    ),
  ])
  func otherLanguages(text: String, first: String) throws {
    let taken = try summary(text, ["sentences": .integer(2)])
    #expect(taken.count == 2)
    #expect(taken.first?.hasPrefix(first) == true)
    #expect(!taken.contains { $0.hasPrefix("Mais") || $0.hasPrefix("Pero") || $0.hasPrefix("Aber") })
  }
}
