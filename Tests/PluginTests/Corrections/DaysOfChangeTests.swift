import Testing
import Text

/// Days that stand within the words of a notice: below a label, or where a sentence says what was changed and when.
@Suite struct DaysOfChangeTests {
  @Test(arguments: [
    ("FOR THE RECORD\n\n9:15 a.m. April 2, 2025: An earlier version of this story said that the hall seats 480. It seats 840."),
    ("Correction\n\nApril 2, 2025 — An earlier version of this story said that the hall seats 480. It seats 840."),
    ("Clarification\n\n(2 April 2025) An earlier version of this story said that the hall seats 480. It seats 840."),
    ("April 2, 2025: An earlier version of this story said that the hall seats 480. It seats 840."),
    ("Editor’s note: We corrected the number of seats on April 2, 2025."),
    ("Editor’s note: On April 2, 2025, we corrected the number of seats in this article."),
    ("Korrektur\n\n2. April 2025, 14.30 Uhr: In einer früheren Version dieses Textes hieß es, der Saal habe 480 Plätze."),
    ("Anmerkung der Redaktion: In einer früheren Fassung hieß es 480. Wir haben den Fehler am 2. April 2025 berichtigt."),
    ("Hinweis der Redaktion: Am 2. April 2025 haben wir die Zahl der Plätze korrigiert. In einer früheren Fassung hieß es 480."),
    ("Anmerkung der Redaktion: Dieser Text wurde am 2. April 2025 um 10 Uhr geändert. Das Haus wurde am 3. Mai 1970 eröffnet."),
    ("Note de la rédaction : nous avons corrigé le nombre de places le 2 avril 2025."),
    ("Cet article, publié le 30 mars 2025, a été mis à jour le 2 avril 2025 avec la réaction de la mairie."),
    ("Nota de la redacción: hemos corregido el número de butacas el 2 de abril de 2025."),
    ("Actualización: este artículo se amplió el 2 de abril de 2025 con la respuesta del ayuntamiento."),
    ("Esta información fue corregida por la redacción el 2 de abril de 2025 para precisar el número de butacas."),
  ])
  func theDayOfTheChangeIsFound(notice: String) throws {
    let found = try notices(Self.story(for: notice) + "\n\n" + notice)
    #expect(found.map { $0["date"]?["value"]?.text } == ["2025-04-02"])
  }

  /// A day that the correction is about is not that of the change.
  @Test(arguments: [
    "Correction: We corrected this article to say that the vote is on April 2, 2025.",
    "Korrektur: Wir haben den Geburtstag des Leiters, den 2. April 1970, korrigiert.",
    "Note de la rédaction : nous avons corrigé la phrase qui plaçait la fête le 2 avril 2025.",
    "Nota de la redacción: hemos corregido el texto para indicar que la fiesta es el 2 de abril de 2025.",
  ])
  func anotherDayIsNot(notice: String) throws {
    let found = try notices(Self.story(for: notice) + "\n\n" + notice)
    #expect(found.map { $0["date"]?["value"]?.text } == [nil])
  }

  private static func story(for notice: String) -> String {
    if notice.hasPrefix("Korrektur") || notice.contains("Redaktion") { return ForeignNoticesTests.german }
    if notice.hasPrefix("Cet") || notice.hasPrefix("Note") { return ForeignNoticesTests.french }
    if notice.hasPrefix("Esta") || notice.hasPrefix("Nota") || notice.hasPrefix("Actual") {
      return ForeignNoticesTests.spanish
    }
    return CorrectionStory.text
  }
}

/// An article in English without a notice.
private enum CorrectionStory {
  static let text = """
    Theatre to close in June

    The theatre will close in June, the trust said on Monday. It has stood on the square for ninety years.

    The next meeting of the trust is to be held in the old customs house, its secretary said.
    """
}
