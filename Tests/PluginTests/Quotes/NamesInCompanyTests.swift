import Testing
import Text

/// Whose name it is where ranks, articles, services and relations stand beside it, in German, French and Spanish, and
/// whom a phrase means that several might.
@Suite struct NamesInCompanyTests {
  @Test(
    arguments: [
      ("de", "Managerin Henrike van der Beek kam zu spät. „Es reicht“, sagte van der Beek.", "Henrike van der Beek"),
      ("de", "„Es reicht“, sagte Nguyen Thi Lan, die den Laden führt.", "Nguyen Thi Lan"),
      ("fr", "La Suissesse Annina Caflisch a gagné. « C’est fini », a dit Caflisch.", "Annina Caflisch"),
      ("fr", "La PDG Laure Kerbrat est venue. « C’est fini », a dit Laure Kerbrat.", "Laure Kerbrat"),
      ("es", "El mayor PNP José Paredes llegó tarde. «Se acabó», dijo Paredes.", "José Paredes"),
      ("es", "La Dra. Laura Montalvo llegó tarde. «Se acabó», dijo Montalvo.", "Laura Montalvo"),
      ("en", "It met on Monday. “It is over,” the drivers’ union said.", "the drivers’ union"),
      ("en", "It met on Monday. “It is over,” the players' association said.", "the players' association"),
    ])
  func speaker(language: String, text: String, name: String) throws {
    #expect(try speakers(text, language: language).last?.speaker == name)
  }

  @Test func whoIsNamedLaterAsADaughterDidNotSpeakBefore() throws {
    let names = try speakers(
      "President Hale spoke on Monday. “We are ready,” Hale said.", "His daughter, Mia Hale, listened.",
      "“It is a good day,” President Hale said.", language: "en")
    #expect(names.map(\.speaker) == ["Hale", "Hale"])
  }

  @Test func ofTwoWithOneOfficeTheOneNamedLastIsMeant() throws {
    let names = try speakers(
      "A deal is near, said President Omid Rahimi.", "The President believes that “the rest is easy”.",
      "President Ann Tate was not so sure. “I doubt it,” the president said.", language: "en")
    #expect(names.map(\.speaker) == ["Omid Rahimi", "Ann Tate"])
  }

  @Test(
    arguments: [
      ("„Der Plan ist gut“, sagte Ute Ahl der „Neuen Post“.", ["Der Plan ist gut"]),
      ("Im Mai zeigt das Haus Schillers „Die Reiter“.", []), ("Ute Ahl sprach im Sender „Radio Mitte“ davon.", []),
      ("„Nein“, sagte Ute Ahl.", ["Nein"]),
    ])
  func germanNamesOfPapersAndPiecesQuoteNobody(text: String, quotes: [String]) throws {
    #expect(quoted(try peopleRecord(text, language: "de")) == quotes)
  }

  @Test(
    arguments: [
      ("Eine kleine Menge Adblue reicht. Er nahm mit Christine Jung Kontakt auf.", ["Christine Jung"]),
      ("Die Universitätsgeschichte Hölscher Straße lag offen. Ute Ahl kam später.", ["Ute Ahl"]),
      ("Wir lesen Ihre Kommentare gern. Teilen Sie Ute Ahl Ihre Meinung mit.", ["Ute Ahl"]),
      (
        "Der Richter Hans-Jürgen Papier und der Wirt Xaver Huglfinger kamen.",
        ["Hans-Jürgen Papier", "Xaver Huglfinger"]
      ),
      ("Der Streit dauert an, wie Ute Ahl sich ausdrückte.", ["Ute Ahl"]),
    ])
  func germanNounsAreNobodysName(text: String, names: [String]) throws {
    #expect(try persons(text, language: "de") == names)
  }
}
