import BuiltinPlugins
import TestSupport
import Testing
import Text

/// Names that stand in unusual company: nicknames, parties, days, numbers, initials, legal forms.
@Suite struct UnusualNamesTests {
  @Test(
    arguments: [
      ("Marco “Sparks” Webb died. Marco Webb lit shows. “Light is cheap,” Webb said.", "Marco Webb"),
      ("Gary “Gaz” Webb died. “Light is cheap,” Webb said.", "Gary “Gaz” Webb"),
      ("Sen. Mark Stone, R-Hull, left. Sen. Laura Webb, D-N.Y., was calm. “It is over,” she said.", "Laura Webb"),
      ("Rep. Mark Stone (D-Hull) voted. “It is over,” he said.", "Mark Stone"),
      ("Air Commodore Laura Webb of the Harbour Trust was calm. “It is over,” Webb said.", "Laura Webb"),
      ("Police Chief Laura Webb of the Harbour Trust called it “a good day”.", "Laura Webb"),
      ("Vice-Chancellor Jacoba Webb was calm. “It is over,” Webb said.", "Jacoba Webb"),
      ("PBS’ Jacoba Webb was there. “It is over,” Webb said.", "Jacoba Webb"),
      ("Film-maker Ansel Webb was there. “It is over,” Webb said.", "Ansel Webb"),
      ("Mark “the Flash” Stone was late. “The pen was better,” Stone said.", "Mark “the Flash” Stone"),
      ("Ahmed “Mido” Stone was late. “The pen was better,” Mido said.", "Ahmed “Mido” Stone"),
      ("The head of the club, June Webb, was calm. “It is over,” Webb said.", "June Webb"),
      ("Chad Stone swam. “The pen was better,” Chad said.", "Chad Stone"),
      ("Comrade Sunday Okoro was late. “The pen was better,” Okoro said.", "Sunday Okoro"),
      ("Chief Friday Okoro was late. “The pen was better,” Okoro said.", "Friday Okoro"),
      ("Jan Webb lost it in the flood. “It is over,” he said.", "Jan Webb"),
      ("In Jan. 2019 the pen was lost. “It is over,” said Jan Webb of the club.", "Jan Webb"),
      ("Treasurer Des Webb was calm. “It is over,” Webb said.", "Des Webb"),
      ("On Friday Ben Webb of the Harbour Trust called it “a good day”.", "Ben Webb"),
      ("On Sunday Mark Stone was late. “The pen was better,” Stone said.", "Mark Stone"),
      ("Sen. Laura Two Crow was calm. “It is over,” she said.", "Laura Two Crow"),
      ("“It is over,” District Collector S. Harish told reporters. A district is a region.", "S. Harish"),
      ("Third Jodi-Lynn Haug was in tears. “It is over,” Haug said.", "Jodi-Lynn Haug"),
      ("Her colleague Sven-Olof Webb built it. “It is over,” Webb said.", "Sven-Olof Webb"),
      (
        "The Irish Cruise Council met. The Irish Cruise Council said it was “over and done with”.",
        "Irish Cruise Council"
      ),
      ("Laura Deacon came. Deacon fought back. “It is over,” Deacon said.", "Laura Deacon"),
      ("The report was by Carver Dunn LLP. In a statement, Carver Dunn said it was “past its service”.", "Carver Dunn"),
      ("CNN’s Ben Webb and Kareem Stone were there. “It is over,” Webb said.", "Ben Webb"),
      (
        "On Friday Secretary of Homeland Security Jeh Johnson said he was calm. “It is over,” Johnson said.",
        "Jeh Johnson"
      ),
    ])
  func speaker(text: String, name: String) throws {
    let found = try speakers(text, language: "en").last?.speaker
    #expect(found == name || found?.hasPrefix(name + " L") == true, "\(found ?? "nobody")")
  }

  @Test(
    arguments: [
      ("“It is over,” said Laura Webb, 68, a retired dinner lady, holding on.", "retired dinner lady"),
      ("The club’s chairman, retired sailor Mark Stone, was calm. “It is over,” he said.", "club’s chairman"),
      ("Councillor Laura Webb, leader of the council, was calm. “It is over,” she said.", "leader of the council"),
      ("Its medical director, Prof Laura Webb, was calm. “It is over,” she said.", "medical director"),
      ("The dean, the Very Rev Laura Webb, was calm. “It is over,” she said.", "dean"),
      ("The board today named Laura Webb chief financial officer. “It is over,” Webb said.", "chief financial officer"),
      ("Club physio Laura Webb wept. “It is over,” she said.", "Club physio"),
      ("“It is over,” Coun. Laura Webb said.", "Coun."),
    ])
  func role(text: String, role: String) throws {
    let record = try quotesRecord(text)
    let found = record["quotes"]?.items?.first?[path: "speaker.role"]
    let words = found?["text"]?.text ?? found?.text
    #expect(words?.contains(role) == true, "\(words ?? "none")")
  }

  @Test func whereIsBornIsNotWhoIsTheDaughter() throws {
    let quotes = try speakers(
      "Eunice Webb was the first to climb it.", "Born in Scarrow, the daughter of a carver, she went up in 1952.",
      "She wrote four books. Then she left. In 1960 she married Mark Stone, a captain. “I do land,” she told us.",
      language: "en")
    #expect(quotes.last?.speaker == "Eunice Webb")
  }

  @Test(arguments: [("Desmond", "Rosalind"), ("Fergal", "Imelda"), ("Dwayne", "Brandi")])
  func aGivenNameTellsWhoIsMeant(man: String, woman: String) throws {
    let quotes = try speakers(
      "\(woman) Webb told the court that \(man) Stone had called it “sundry rope”.", "“There was no rope,” she said.",
      language: "en")
    #expect(quotes.last?.speaker == "\(woman) Webb")
  }
}
