import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

/// Dates of notices made by chance: what is written is the day that is found, and no year is made up.
@Suite struct DatesOfNoticesModelTests {
  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

  private static let forms: [(before: String, after: String)] = [
    ("Correction, ", ": An earlier version of this article misstated the cost of the pier."),
    ("Correction (", "): An earlier version of this article misstated the cost of the pier."),
    ("CORRECTION, ", ": A previous version of this story gave the wrong name of the harbour master."),
    ("This article was corrected on ", " to give the right name of the harbour master."),
  ]

  private func value(_ notice: String, published: String? = nil) throws -> JSONValue? {
    try notices(story(notice), published: published).first?["date"]?["value"]
  }

  private func day(_ numbers: inout SeededNumbers) -> CivilDate {
    CivilDate(daysSinceEpoch: 18_262 + numbers.number(below: 2_500))
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>) func wholeDates(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for form in Self.forms {
      let date = day(&numbers)
      let month = Self.english[date.month - 1]
      let written = numbers.pick(["\(month) \(date.day), \(date.year)", "\(date.day) \(month) \(date.year)", "\(date)"])
      #expect(try value(form.before + written + form.after)?.text == "\(date)", "\(form.before)\(written)")
    }
  }

  /// Without a year and a date of the article the year is not known.
  @Test(arguments: 1...8 as ClosedRange<UInt64>) func noYearIsMadeUp(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for form in Self.forms {
      let date = day(&numbers)
      let found = try value(form.before + "\(Self.english[date.month - 1]) \(date.day)" + form.after)
      #expect(found?.text == "XXXX" + "\(date)".dropFirst(4), "\(form.before)\(date)")
    }
  }

  /// A notice follows the article: within two months the year is that of the day, over the turn of a year too.
  @Test(arguments: 1...12 as ClosedRange<UInt64>) func theYearIsThatOfTheArticle(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for form in Self.forms {
      let published = day(&numbers)
      let date = published.advanced(byDays: numbers.number(below: 60))
      let written = "\(Self.english[date.month - 1]) \(date.day)"
      #expect(
        try value(form.before + written + form.after, published: "\(published)")?.text == "\(date)",
        "\(published): \(form.before)\(written)")
    }
  }

  /// A weekday is the first of its name from the day of the article on; without that it is no date.
  @Test(arguments: 0...6) func weekdays(number: Int) throws {
    let notice =
      "Correction, \(Self.weekdays[number]): An earlier version of this article misstated the cost of the pier."
    for start in 0..<7 {
      let published = CivilDate(daysSinceEpoch: 20_000 + start)
      let date = published.advanced(byDays: (number - published.weekday + 7) % 7)
      #expect(try value(notice, published: "\(published)")?.text == "\(date)")
    }
    #expect(try value(notice) == .null)
  }

  @Test(arguments: ["February 30, 2025", "April 31, 2025", "February 29, 2025"]) func daysThatNoCalendarHas(
    written: String
  ) throws {
    let notice = "Correction, \(written): An earlier version of this article misstated the cost of the pier."
    let found = try notices(story(notice)).first
    #expect(found != nil && found?["date"]?["value"] == .null, "\(found?.compact ?? "")")
  }

  /// A date of the article that no calendar has dates no notice.
  @Test(arguments: [
    ("2025-02-28", "2025-03-03"), ("2025-02-30", "XXXX-03-03"), ("2025-13-01", "XXXX-03-03"),
    ("2025-04-31", "XXXX-03-03"),
    ("2024-02-29T08:30:00Z", "2024-03-03"), ("yesterday", "XXXX-03-03"),
  ])
  func anArticleOfNoDay(published: String, date: String) throws {
    let notice = "Correction, March 3: An earlier version of this article misstated the cost of the pier."
    #expect(try value(notice, published: published)?.text == date)
  }

  /// Slips of the pen against a plain count of letters put in, left out and changed.
  @Test(arguments: 1...30 as ClosedRange<UInt64>) func spellingsLieAsFarApart(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    func distance(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Int {
      guard let first = one.first, let second = other.first else { return one.count + other.count }
      if first == second { return distance(one.dropFirst(), other.dropFirst()) }
      return 1
        + min(
          distance(one.dropFirst(), other), distance(one, other.dropFirst()),
          distance(one.dropFirst(), other.dropFirst()))
    }
    for _ in 0..<12 {
      let (one, other) = (
        Array(numbers.text(of: ["a", "b", "c"], atMost: 6).utf8),
        Array(numbers.text(of: ["a", "b", "c"], atMost: 6).utf8)
      )
      let found = SpellingDistance.distance(one, other)
      #expect(found == distance(one[...], other[...]) && found == SpellingDistance.distance(other, one))
    }
  }
}
