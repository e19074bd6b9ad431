import Testing
import Text

/// Facts, labels and dates of notices, in the many ways in which newsrooms put them.
@Suite struct FactSentencesTests {
  @Test(
    arguments: [
      ("Correction: The bridge is 300 metres long, not 200 metres.", "200 metres", "300 metres long"),
      ("Correction: Mr. Okafor is 47, not 74.", "74", "47"),
      ("Correction: The fair opens on Tuesday, not Wednesday.", "Wednesday", "Tuesday"),
      (
        "An earlier version of this article misstated the year in which the mill closed. It was 1987, not 1978.",
        "1978",
        "1987"
      ),
      ("Correction: An earlier version of this story gave the wrong name for the pilot. She is Ida Brandt.", nil, nil),
      ("(Corrects spelling of surname to Nyholm instead of Nyholme in paragraph 3)", "Nyholme", "Nyholm"),
      ("(Corrects day of vote to Tuesday instead of Monday)", "Monday", "Tuesday"),
      (
        "Correction: The original version of this column mistook the Harbour Trust for the Harbour Board.",
        "Harbour Board", "Harbour Trust"
      ),
      (
        "An earlier version of this article said the mill was founded 112 years ago. In fact, it was founded 72 years ago.",
        "112 years", "72 years"
      ),
      (
        "The last name of Noor Haddad was incorrectly given as Hadad in an earlier version of this article.", "Hadad",
        "Haddad"
      ),
      (
        "Correction: An earlier version of this story incorrectly referred to “gargoyles”, not “spires”.", "gargoyles",
        "spires"
      ),
      (
        "Correction: This piece originally named Ida Brandt as the pilot on board, rather than Ida Lund.", "Ida Brandt",
        "Ida Lund"
      ),
      (
        "Editor’s note: The council has corrected the number of berths to 49, from 50.", "50", "49"
      ),
      (
        "Correction: She spoke at a meeting of the board, not in an interview.", "in an interview",
        "at a meeting of the board"
      ),
      (
        "Correction: The ferry will carry goods among the northern islands, not the southern ports.",
        "the southern ports", "the northern islands"
      ),
      (
        "Correction: This story originally reported that Okafor is a judge. However, that is incorrect. While he once "
          + "sat on the bench, Okafor works as a notary.", "Okafor is a judge", "Okafor works as a notary"
      ),
      (
        "Correction: An earlier version of this story labelled the pier a wreck. The pier is open.",
        "a wreck", "is open"
      ),
      (
        "Correction: An earlier version incorrectly stated the distance from Ostrava to Halvern. It is 65 miles.", nil,
        "65 miles"
      ),
    ] as [(String, String?, String?)])
  func originalAndCorrected(notice: String, original: String?, corrected: String?) throws {
    let found = try #require(try notices(story(notice)).first)
    #expect(found["original"]?.text == original, "\(found.compact)")
    if corrected != nil { #expect(found["corrected"]?.text == corrected, "\(found.compact)") }
  }

  @Test(arguments: [
    ("Correction: The vote was close.", "Correction"), ("CORRECTION: The vote was close.", "CORRECTION"),
    ("Clarification: The vote was close.", "Clarification"), ("Update: The vote was close.", "Update"),
    ("Editor’s note: An earlier version misstated the result.", "Editor’s note"),
    ("Korrektur: Die Abstimmung war knapp.", "Korrektur"), ("Berichtigung: Die Abstimmung war knapp.", "Berichtigung"),
  ])
  func labelsAreAsPrinted(notice: String, label: String) throws {
    let german = notice.hasPrefix("Korr") || notice.hasPrefix("Ber")
    let found = try notices(german ? germanStory(notice) : story(notice))
    #expect(found.map { $0["label"]?.text } == [label])
  }

  @Test(arguments: [
    (
      "Korrektur: In einer früheren Version dieses Artikels war der Name der Leiterin falsch geschrieben.", "correction"
    ),
    ("Anmerkung der Redaktion: In einer früheren Fassung stand ein falsches Datum.", "editors_note"),
    ("Berichtigung: In einer früheren Fassung hieß es, der Hafen sei geschlossen.", "correction"),
    ("Hinweis: Dieser Artikel wurde aktualisiert.", "update"),
    ("Dieser Text wurde am 3. März 2025 aktualisiert.", "update"),
  ])
  func germanNotices(notice: String, kind: String) throws {
    let found = try notices(germanStory(notice))
    #expect(found.map { $0["kind"]?.text } == [kind], "\(found.map(\.compact))")
  }

  @Test(arguments: [
    ("Korrektur (3. März 2025): In einer früheren Fassung stand ein falscher Name.", "3. März 2025", "2025-03-03"),
    ("Dieser Text wurde am 14. Mai 2019 aktualisiert.", "14. Mai 2019", "2019-05-14"),
    ("Korrektur vom 2.11.2020: In einer früheren Fassung stand ein falscher Name.", "2.11.2020", "2020-11-02"),
  ])
  func germanDates(notice: String, written: String, value: String) throws {
    let date = try #require(try notices(germanStory(notice)).first)["date"]
    #expect(date?["as_written"]?.text == written && date?["value"]?.text == value, "\(date?.compact ?? "none")")
  }

  @Test(arguments: [
    ("Correction, Feb. 29, 2024: The vote was close.", "2024-02-29"),
    ("Correction, Sept. 1, 2021: The vote was close.", "2021-09-01"),
    ("Correction on December 31, 1999: The vote was close.", "1999-12-31"),
    ("This article was corrected on 1 May 2022.", "2022-05-01"),
    ("This story was updated on January 5, 2023, to add the mayor’s answer.", "2023-01-05"),
    ("Correction (2024-02-29): The vote was close.", "2024-02-29"),
  ])
  func datesOfEveryForm(notice: String, value: String) throws {
    #expect(try notices(story(notice)).first?["date"]?["value"]?.text == value)
  }

  /// A day that no calendar has is never made into another one.
  @Test(arguments: ["Feb. 30, 2021", "April 31, 2020", "2023-02-29", "June 0, 2020", "2020-13-01"])
  func daysThatAreNone(day: String) throws {
    let date = try notices(story("Correction (\(day)): The vote was close.")).first?["date"]
    #expect((date?["value"]?.text?.utf8.count ?? 0) < 10, "\(date?.compact ?? "none")")
  }

  /// Sentences that speak of corrections and are none.
  @Test(arguments: [
    "The teacher asked for a correction of the marks, and the school agreed to one.",
    "“We will update the list,” the clerk said, and closed the window.",
    "The department of corrections opened a second house last year.",
    "The market saw a correction of nine percent after the summer.",
    "She corrected the spelling on the blackboard before the lesson began.",
    "Der Rat beschloss eine Korrektur der Gebühren für das kommende Jahr.",
  ])
  func wordsOfTheTradeInOrdinarySentences(sentence: String) throws {
    #expect(try notices(story(sentence)) == [])
  }

  @Test func spansGiveTheirOwnWords() throws {
    let text = story("Correction: The bridge in Örebro is 300 metres long, not 200 metres.")
    let record = try correctionsRecord(text)
    let scalars = Array((record["text"]?.text ?? "").unicodeScalars)
    let notice = try #require(record["corrections"]?.items?.first)
    var checked = 0
    for (words, place) in [
      ("text", ""), ("original", "original_at"), ("corrected", "corrected_at"), ("label", "label_at"),
    ] {
      let span = place.isEmpty ? notice : notice[place] ?? .null
      guard let start = span["start"]?.int, let end = span["end"]?.int else { continue }
      #expect(String(String.UnicodeScalarView(scalars[start..<end])) == notice[words]?.text)
      checked += 1
    }
    #expect(checked == 4, "\(notice.compact)")
  }

  private func germanStory(_ notice: String) -> String {
    """
    Der Rat stimmt über den Hafen ab

    Der Rat hat am Montag über den Haushalt des Hafens abgestimmt. Fast alle Mitglieder waren dabei und hörten zu.

    Die Leiterin des Hafens sagte, dass das Geld nicht länger als zwei Jahre reichen werde, wenn nichts geschieht.

    \(notice)
    """
  }
}
