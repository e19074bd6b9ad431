import TestSupport
import Testing
import Text

/// Notices made by chance in four languages: the wrong amount, the right one and the date are the words that were put in.
@Suite struct StatedFactsModelTests {
  /// A language, with an article whose body holds an amount, and ways to tell of a wrong one.
  struct Language: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let body: String
    let notices: [String]
    let amounts: [String]
  }

  private static let languages = [
    Language(
      testDescription: "English",
      body: "Bridge to Open in Spring\n\nThe council voted on Monday. The bridge, AMOUNT long, will open in April.",
      notices: [
        "Correction: An earlier version of this article misstated the length of the bridge. It is RIGHT, not WRONG.",
        "Correction: An earlier version of this article said the length of the bridge was WRONG. It is RIGHT.",
        "CORRECTION: This article originally gave the length of the bridge as WRONG. The correct figure is RIGHT.",
        "An earlier version of this article misstated the length of the bridge as WRONG. It is RIGHT.",
        "Correction: An earlier version of this article misstated its length as WRONG. It is RIGHT.",
        "Correction: The length of the bridge is RIGHT. An earlier version of this article said WRONG.",
        "This article was amended to say that the length of the bridge is RIGHT, not WRONG as stated in an earlier version.",
      ], amounts: ["N metres", "N percent", "N million euros", "$N million"]),
    Language(
      testDescription: "French",
      body: "Le pont rouvrira au printemps\n\nLe conseil a voté lundi. Le pont, long de AMOUNT, rouvrira en avril.",
      notices: [
        "Rectificatif : une première version de cet article indiquait que la longueur du pont était de WRONG. Elle est de RIGHT.",
        "Correction : la longueur du pont est de RIGHT, et non de WRONG comme nous l’avions écrit.",
        "Erratum : la longueur du pont est de RIGHT et non WRONG.",
        "Erratum : la longueur du pont n’est pas de WRONG, mais de RIGHT.",
        "Une version antérieure de cet article indiquait que la longueur était de WRONG. Il s’agit en fait de RIGHT.",
      ], amounts: ["N mètres", "N pour cent", "N millions d’euros", "N euros"]),
    Language(
      testDescription: "German",
      body:
        "Die Brücke öffnet im Frühjahr\n\nDer Rat hat am Montag abgestimmt. Die Brücke, AMOUNT lang, öffnet im April.",
      notices: [
        "Korrektur: In einer früheren Version dieses Artikels hieß es, die Länge betrage WRONG. Sie beträgt RIGHT.",
        "Korrektur: Die Länge beträgt RIGHT, nicht WRONG, wie es in einer früheren Version dieses Artikels hieß.",
        "Berichtigung: Die Länge der Brücke beträgt nicht WRONG, sondern RIGHT.",
        "In einer früheren Fassung dieses Textes stand, die Länge betrage WRONG. Richtig sind RIGHT.",
      ], amounts: ["N Meter", "N Prozent", "N Millionen Euro", "N Euro"]),
    Language(
      testDescription: "Spanish",
      body:
        "El puente abrirá en primavera\n\nEl consejo votó el lunes. El puente, de AMOUNT de largo, abrirá en abril.",
      notices: [
        "Corrección: una versión anterior de este artículo indicaba que la longitud del puente era de WRONG. Es de RIGHT.",
        "Fe de errores: la longitud es de RIGHT, y no de WRONG como se publicó en una versión anterior de este artículo.",
        "Rectificación: la longitud del puente no es de WRONG, sino de RIGHT.",
        "Una versión anterior de este artículo decía que la longitud del puente era de WRONG. En realidad es de RIGHT.",
      ], amounts: ["N metros", "N por ciento", "N millones de euros", "N euros"]),
  ]

  @Test(arguments: languages, 1...3 as ClosedRange<UInt64>) func amountsAreCutToThemselves(
    language: Language, seed: UInt64
  ) throws {
    var numbers = SeededNumbers(seed: seed)
    for notice in language.notices {
      let amount = numbers.pick(language.amounts)
      let wrong = amount.replacing("N", with: "\(11 + numbers.number(below: 400))")
      let right = amount.replacing("N", with: "\(500 + numbers.number(below: 400))")
      // The body holds the wrong one still, the right one, or neither.
      let stands = numbers.pick([wrong, right, "1 km"])
      let text = notice.replacing("WRONG", with: wrong).replacing("RIGHT", with: right)
      let found = try notices(language.body.replacing("AMOUNT", with: stands) + "\n\n" + text)
      #expect(found.count == 1, "\(text)")
      let (original, corrected) = (found.first?["original"], found.first?["corrected"])
      #expect(original?.text == wrong && corrected?.text == right, "\(text)")
      #expect(found.first?["original_in_body"] == .bool(stands == wrong), "\(text)")
      #expect(found.first?["corrected_in_body"] == .bool(stands == right), "\(text)")
    }
  }

  /// A language that puts the day first, a notice in it, and its twelve months.
  struct Calendar: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let story: String
    let spelled: @Sendable (_ day: Int, _ month: Int, _ year: Int) -> String
  }

  private static let calendars = [
    Calendar(
      testDescription: "French",
      story: "Le pont rouvrira\n\nLe conseil municipal a voté lundi. Le pont rouvrira en avril, a dit le maire.\n\n"
        + "Rectificatif du DATE : une première version de cet article indiquait un coût erroné du pont.",
      spelled: { day, month, year in
        let months = [
          "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
          "décembre",
        ]
        return "\(day == 1 ? "1er" : "\(day)") \(months[month - 1]) \(year)"
      }),
    Calendar(
      testDescription: "German",
      story:
        "Die Brücke öffnet\n\nDer Gemeinderat hat am Montag abgestimmt. Die Brücke wird im April wieder öffnen.\n\n"
        + "Korrektur vom DATE: In einer früheren Version dieses Artikels waren die Kosten der Brücke falsch angegeben.",
      spelled: { day, month, year in
        let months = [
          "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
          "Dezember",
        ]
        return "\(day). \(months[month - 1]) \(year)"
      }),
    Calendar(
      testDescription: "Spanish",
      story:
        "El puente abrirá\n\nEl ayuntamiento votó el lunes. El puente abrirá de nuevo en abril, dijo la alcaldesa.\n\n"
        + "Corrección del DATE: una versión anterior de este artículo indicaba un coste erróneo del puente.",
      spelled: { day, month, year in
        let months = [
          "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
          "noviembre", "diciembre",
        ]
        return "\(day) de \(months[month - 1]) de \(year)"
      }),
  ]

  /// However a day is written, it is that day; numbers have the day first, as these languages do.
  @Test(arguments: calendars, 1...6 as ClosedRange<UInt64>) func daysAreRead(calendar: Calendar, seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<4 {
      let date = CivilDate(daysSinceEpoch: 17_000 + numbers.number(below: 3_000))
      let forms = [
        calendar.spelled(date.day, date.month, date.year), "\(date.day)/\(date.month)/\(date.year)",
        "\(date.day).\(date.month).\(date.year)", "\(date)",
      ]
      for form in forms {
        let found = try notices(calendar.story.replacing("DATE", with: form))
        #expect(found.map { $0["date"]?["value"]?.text } == ["\(date)"], "\(form)")
        #expect(found.first?["date"]?["basis"]?.text?.contains("guess") == false, "\(form)")
      }
    }
  }

  /// The house's own word on the order wins over the language.
  @Test func theOptionOrdersDayAndMonth() throws {
    let story = Self.calendars[0].story.replacing("DATE", with: "3/4/2025")
    #expect(try notices(story).first?["date"]?["value"]?.text == "2025-04-03")
    #expect(try notices(story, ["dates": "month-first"]).first?["date"]?["value"]?.text == "2025-03-04")
  }
}
