import Prose
import TestSupport
import Testing

/// Dates in all forms that the four languages write, each with fields that are known before it is written.
@Suite struct WrittenDateTests {
  private static let months = [
    "en": [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
    "de": [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
      "Dezember",
    ],
    "fr": [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre",
    ],
    "es": [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
      "diciembre",
    ],
  ]
  private static let weekdays = [
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    "de": ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    "fr": ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    "es": ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
  ]

  /// The only mention in a text.
  private func mention(_ text: String, _ written: String, _ place: SourceLocation = #_sourceLocation) -> DateMention? {
    let marked = Marked(text)
    let found = dates(in: marked.bytes, range: marked.all)
    #expect(found.map { marked.string($0.range) } == [written], "\(text)", sourceLocation: place)
    return found.first
  }

  private func expect(
    _ written: String, in text: String, _ year: Int?, _ month: Int?, _ day: Int?, weekday: Int? = nil,
    _ place: SourceLocation = #_sourceLocation
  ) {
    guard let date = mention(text, written, place) else { return }
    let fields = [date.year, date.month, date.day, date.weekday]
    #expect(fields == [year, month, day, weekday], "\(text)", sourceLocation: place)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>) func anyDayInEnglish(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let (year, month, day) = (
      1900 + numbers.number(below: 200), 1 + numbers.number(below: 12), 1 + numbers.number(below: 28)
    )
    let name = Self.months["en", default: []][month - 1]
    let ending = [1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd"][day] ?? "th"
    expect("\(name) \(day), \(year)", in: "It began on \(name) \(day), \(year), in Hull.", year, month, day)
    expect("\(name) \(day)", in: "It began on \(name) \(day) in Hull.", nil, month, day)
    expect("\(day) \(name) \(year)", in: "It began on \(day) \(name) \(year) in Hull.", year, month, day)
    expect("\(day)\(ending) of \(name)", in: "It began on the \(day)\(ending) of \(name) in Hull.", nil, month, day)
    expect("\(name) \(year)", in: "It began in \(name) \(year) and went on.", year, month, nil)
    let iso = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    expect(iso, in: "It began on \(iso) in Hull.", year, month, day)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>) func anyDayInOtherLanguages(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let (year, month, day) = (
      1900 + numbers.number(below: 200), 1 + numbers.number(below: 12), 1 + numbers.number(below: 28)
    )
    let names = Self.months.mapValues { $0[month - 1] }
    let german = "\(day). \(names["de", default: ""]) \(year)"
    expect(german, in: "Es begann am \(german) in Kiel.", year, month, day)
    let french = "\(day) \(names["fr", default: ""]) \(year)"
    expect(french, in: "Tout a commencé le \(french) à Lyon.", year, month, day)
    let spanish = "\(day) de \(names["es", default: ""]) de \(year)"
    expect(spanish, in: "Todo empezó el \(spanish) en Lugo.", year, month, day)
    let numeric = "\(day < 10 ? "0" : "")\(day).\(month < 10 ? "0" : "")\(month).\(year)"
    expect(numeric, in: "Es begann am \(numeric) in Kiel.", year, month, day)
  }

  @Test(arguments: ["en", "de", "fr", "es"], 1...7) func everyWeekday(language: String, number: Int) {
    let name = Self.weekdays[language, default: []][number - 1]
    expect(name, in: "xx \(name) yy", nil, nil, nil, weekday: number)
  }

  @Test(arguments: 1...7) func aWeekdayBelongsToItsDate(number: Int) {
    let names = Self.weekdays.mapValues { $0[number - 1] }
    let english = "\(names["en", default: ""]), March 6, 2025"
    expect(english, in: "They met on \(english), in Hull.", 2025, 3, 6, weekday: number)
    let german = "\(names["de", default: ""]), den 6. März"
    expect(german, in: "Sie kamen am \(german), wieder.", nil, 3, 6, weekday: number)
    let french = "\(names["fr", default: ""]) 6 mars 2025"
    expect(french, in: "Ils sont venus le \(french) à Lyon.", 2025, 3, 6, weekday: number)
    let spanish = "\(names["es", default: ""]) 6 de marzo"
    expect(spanish, in: "Vinieron el \(spanish) a Lugo.", nil, 3, 6, weekday: number)
  }

  @Test(arguments: [
    ("Jan.", 1), ("Feb.", 2), ("Aug.", 8), ("Sept.", 9), ("Oct.", 10), ("Nov.", 11), ("Dec.", 12),
  ])
  func shortMonths(name: String, month: Int) {
    expect("\(name) 9, 2021", in: "It closed on \(name) 9, 2021, for good.", 2021, month, 9)
    expect("\(name) 9", in: "It closed on \(name) 9 for good.", nil, month, 9)
  }

  /// Two digits count as 1970 to 2069.
  @Test(arguments: [("00", 2000), ("25", 2025), ("69", 2069), ("70", 1970), ("99", 1999)])
  func yearsOfTwoDigits(digits: String, year: Int) {
    expect("24.12.\(digits)", in: "am 24.12.\(digits) in Kiel", year, 12, 24)
    expect("12/24/\(digits)", in: "on 12/24/\(digits) in Hull", year, 12, 24)
  }

  @Test(arguments: [
    ("1500", true), ("1499", false), ("2099", true), ("2100", false), ("15000", false), ("0999", false),
  ])
  func yearsAlone(digits: String, isYear: Bool) {
    let marked = Marked("It happened in \(digits) or so.")
    let found = dates(in: marked.bytes, range: marked.all)
    #expect(found.map(\.year) == (isYear ? Int(digits).map { [$0] } ?? [] : []))
  }

  @Test(arguments: [
    ("1/2", true), ("12/12", false), ("11/12", true), ("13/12", false), ("12/13", false), ("5/5/2020", false),
  ])
  func eitherMayBeTheMonth(written: String, isAmbiguous: Bool) throws {
    let date = try #require(mention("on \(written) in", written))
    #expect((date.order == .ambiguous) == isAmbiguous)
  }

  @Test(arguments: [
    "32/1", "0/5", "5/0", "2025-13-01", "2025-01-32", "32.01.2025", "1/2/3/4", "12-05", "3.5", "1.2.3.4",
  ])
  func numbersThatAreNoDates(written: String) {
    let marked = Marked("It says \(written) there.")
    #expect(dates(in: marked.bytes, range: marked.all).isEmpty)
  }

  /// A date is the same wherever it stands in a text, and the words around it do not matter.
  @Test(arguments: ["March 2, 2025", "2. März 2025", "2 de marzo de 2025", "2025-03-02", "Feb. 28", "4/17"])
  func aDateAnywhere(written: String) {
    for (before, after) in [("", ""), ("(", ")"), ("“", "”"), ("Until ", "!"), ("\n\n", "\n\nThe"), ("é ", ", é")] {
      let marked = Marked(before + written + after)
      #expect(dates(in: marked.bytes, range: marked.all).map { marked.string($0.range) } == [written])
    }
  }
}
