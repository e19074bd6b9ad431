import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

/// Days and times as articles write them, in four languages: read as ISO 8601, and never as a time that no clock shows.
@Suite struct WrittenTimesTests {
  private func iso(_ text: String, _ order: ParseOptions.DateOrder = .unknown) -> String? {
    let bytes = Array(text.utf8)
    return Parsing.TextDate.first(in: bytes, 0..<bytes.count, order: order)?.iso
  }

  @Test(arguments: [
    ("2025-03-02", "2025-03-02" as String?), ("20250302", nil), ("2 March 2025", "2025-03-02"),
    ("March 2, 2025", "2025-03-02"),
    ("Mar. 2nd, 2025", "2025-03-02"), ("2nd March, 2025", "2025-03-02"), ("2. März 2025", "2025-03-02"),
    ("2 mars 2025", "2025-03-02"),
    ("1er avril 2025", "2025-04-01"), ("2 de marzo de 2025", "2025-03-02"), ("1º de mayo de 2025", "2025-05-01"),
    ("12 août 2024", "2024-08-12"),
    ("31. Dez. 2024", "2024-12-31"), ("Sept. 30, 2024", "2024-09-30"),
    ("Published: Sunday, March 2, 2025", "2025-03-02"), ("29 February 2024", "2024-02-29"),
    ("29 February 2025", nil), ("31 April 2025", nil), ("March 32, 2025", nil), ("2025-13-02", nil),
    ("2025-00-10", nil), ("0 March 2025", nil),
    ("March 2", nil), ("March 2025", nil), ("2 Marching 2025", nil), ("March 2, 1066", nil),
    ("the 2nd of nothing 2025", nil), ("", nil),
  ])
  func days(text: String, day: String?) { #expect(iso(text) == day) }

  /// Numbers alone say their order only where the language, an option or the number itself does.
  @Test(arguments: [
    ("3/2/2025", nil as String?, "2025-03-02", "2025-02-03"), ("13/2/2025", "2025-02-13", "2025-02-13", "2025-02-13"),
    ("2/13/2025", "2025-02-13", "2025-02-13", nil), ("02.03.2025", "2025-03-02", "2025-03-02", "2025-03-02"),
    ("2.3.2025", "2025-03-02", "2025-03-02", "2025-03-02"),
    ("31.02.2025", nil, nil, nil), ("3//2/2025", nil, nil, nil), ("3/2/25", nil, nil, nil),
  ])
  func numbersAlone(text: String, unknown: String?, monthFirst: String?, dayFirst: String?) {
    #expect(iso(text) == unknown && iso(text, .monthDay) == monthFirst && iso(text, .dayMonth) == dayFirst)
  }

  @Test(arguments: [
    ("2025-03-02T09:30:15Z", "2025-03-02T09:30:15+00:00"), ("2025-03-02 09:30+01:00", "2025-03-02T09:30+01:00"),
    ("2025-03-02 09:30 +0530", "2025-03-02T09:30+05:30"),
    ("March 2, 2025 at 5:42 p.m. ET", "2025-03-02T17:42"), ("March 2, 2025, 5:42 PM EST", "2025-03-02T17:42-05:00"),
    ("March 2, 2025 | 12:05 am", "2025-03-02T00:05"),
    ("March 2, 2025 12:05 pm", "2025-03-02T12:05"), ("2. März 2025, 9.30 Uhr", "2025-03-02T09:30"),
    ("2. März 2025 um 21:30 Uhr MEZ", "2025-03-02T21:30"),
    ("2 mars 2025 à 9h30", "2025-03-02T09:30"), ("2 de marzo de 2025 a las 9:30", "2025-03-02T09:30"),
    ("5:42 p.m. ET Feb. 3, 2025", "2025-02-03T17:42"),
    ("17:20 on 4 June 2026", "2026-06-04T17:20"), ("2 March 2025 – 10:30 GMT", "2025-03-02T10:30+00:00"),
    ("2 March 2025 10:30 CEST", "2025-03-02T10:30+02:00"),
    // What no clock shows is left out.
    ("2 March 2025 25:30", "2025-03-02"), ("2 March 2025 10:75", "2025-03-02"),
    ("2 March 2025 13:30 pm", "2025-03-02T13:30"),
    ("2 March 2025 10:30:75", "2025-03-02T10:30"), ("2025-03-02T10:30+99:00", "2025-03-02T10:30"),
    ("2025-03-02T10:30+05:75", "2025-03-02T10:30"),
  ])
  func times(text: String, expected: String) { #expect(iso(text) == expected) }

  private static let parts = [
    "2025", "03", "2", "31", "99", "March", "mars", "März", "de", "1er", "2nd", "-", "/", ".", ", ", " ", " ", "T",
    "10:30", ":75", "25:10", " am", " p.m.", "Z",
    " EST", "+05:30", "+99:99", "-1", "h", "at ", "um ", " Uhr", "é", "\u{A0}", "–", "0000",
  ]

  /// Whatever is read is a day of the calendar and a time of the clock, and its place lies in the line.
  @Test(arguments: 1...60 as ClosedRange<UInt64>) func whateverIsReadExists(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<60 {
      let text = numbers.text(of: Self.parts, atMost: 9)
      let bytes = Array(text.utf8)
      for order in [ParseOptions.DateOrder.unknown, .monthDay, .dayMonth] {
        guard let date = Parsing.TextDate.first(in: bytes, 0..<bytes.count, order: order) else { continue }
        #expect(Timestamp(date.iso) != nil, "“\(text)” is \(date.iso)")
        #expect(date.range.lowerBound >= 0 && date.range.upperBound <= bytes.count && !date.range.isEmpty)
        #expect(firstInvalidUTF8(in: Array(bytes[date.range])) == nil, "“\(text)”")
      }
    }
  }

  /// Every day of two years, in eight ways of writing it.
  @Test(arguments: [2024, 2025]) func everyDayOfAYear(year: Int) throws {
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    let german = [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
      "Dezember",
    ]
    let french = [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre",
    ]
    let spanish = [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
      "diciembre",
    ]
    for number in 0..<(CivilDate.isLeap(year) ? 366 : 365) {
      let date = CivilDate(daysSinceEpoch: CivilDate.daysToMonth(1, of: year) + number)
      let (day, month) = (date.day, date.month - 1)
      for written in [
        "\(date)", "\(english[month]) \(day), \(year)", "\(day) \(english[month]) \(year)",
        "\(english[month].prefix(3)). \(day), \(year)",
        "\(day). \(german[month]) \(year)", "\(day) \(french[month]) \(year)", "\(day) de \(spanish[month]) de \(year)",
        "\(day).\(date.month).\(year)",
      ] {
        #expect(iso(written) == "\(date)", "\(written)")
      }
    }
  }

  @Test(arguments: [
    ("March 2", "March 2" as String?), (", Feb. 26 (Reuters)", "Feb. 26"), ("2 mars", "2 mars"),
    ("2 de marzo", "2 de marzo"), ("March 2, 2025", "March 2, 2025"),
    ("2. März 2025", "2. März 2025"), ("March 32", nil), ("March", nil), ("2 boats", nil), ("", nil), ("2", nil),
  ])
  func daysOfDatelines(text: String, found: String?) {
    let bytes = Array(text.utf8)
    let range = Parsing.TextDate.monthAndDay(bytes, 0..<bytes.count)
    #expect(range.map { String(utf8: bytes[$0]) } == found)
  }
}
