import Diagnostics
import Scheduling
import Testing
import Text

@Suite struct DurationTests {
  @Test(arguments: [
    ("15m", 900_000), ("1h30m", 5_400_000), ("2s", 2000), ("250ms", 250), ("1w2d3h4m5s6ms", 788_645_006),
    ("90m", 5_400_000),
    ("0h1s", 1000), ("3660d", 316_224_000_000),
  ])
  func reads(text: String, milliseconds: Int) throws {
    #expect(try parseDuration(text) == .milliseconds(milliseconds))
  }

  @Test(arguments: [
    ("", 1, "15m"), ("15", 1, "units are"), ("m", 1, "15m"), ("15 m", 3, "Did you mean 15m?"),
    ("15min", 3, "Did you mean 15m?"), ("2hours", 2, "Did you mean 2h?"), ("15M", 3, "Did you mean 15m?"),
    ("30m1h", 5, "greatest comes first"), ("1h1h", 4, "greatest comes first"), ("1.5h", 2, "units are"),
    ("-5m", 1, "whole numbers"), ("0s", 1, "15m"), ("1h ", 2, "Did you mean 1h?"), ("5y", 2, "units are"),
    ("9999999999s", 1, "whole numbers"), ("3661d", 1, ""), ("999999999w", 1, ""), ("1h\u{1B}[0m", 2, "units are"),
  ])
  func refuses(text: String, column: Int, help: String) {
    do {
      _ = try parseDuration(text)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.code == "S010")
      #expect(error.location?.column == column)
      #expect(help.isEmpty || error.help?.contains(help) == true, "\(error.help ?? "no help")")
      #expect(!error.message.unicodeScalars.contains("\u{1B}"))
    }
  }

  @Test(arguments: ["15m", "1h30m", "2s", "250ms", "1w2d3h4m5s6ms"])
  func writesWhatItReads(text: String) throws {
    #expect(try parseDuration(text).text == text)
  }

  @Test func writesZero() {
    #expect(Duration.zero.text == "0s")
  }
}

@Suite struct IntervalTests {
  @Test(arguments: [
    ("15m", "2026-05-22T10:07:31Z", "2026-05-22T10:15:00Z"), ("15m", "2026-05-22T10:15:00Z", "2026-05-22T10:30:00Z"),
    ("1s", "2026-05-22T10:15:00Z", "2026-05-22T10:15:01Z"), ("1d", "1969-12-30T12:00:00Z", "1969-12-31T00:00:00Z"),
    ("1h30m", "1970-01-01T00:00:00Z", "1970-01-01T01:30:00Z"), ("7h", "1969-12-31T23:59:59Z", "1970-01-01T00:00:00Z"),
  ])
  func firesAtMultiplesOfThePeriod(period: String, from: String, expected: String) throws {
    #expect(try Interval(period).next(after: epochSeconds(of: from)) == epochSeconds(of: expected))
  }

  @Test(arguments: ["500ms", "1s500ms"])
  func refusesPartsOfASecond(text: String) {
    #expect(throws: Diagnostic.self) { try Interval(text) }
  }

  @Test func refusesNoTimeAtAll() {
    #expect(Interval(seconds: 0) == nil && Interval(seconds: -5) == nil)
    #expect(Interval(seconds: 5)?.seconds == 5)
  }
}

@Suite struct JitterTests {
  @Test func isTheSameForTheSameRun() {
    let jitter = Jitter(milliseconds: 30_000)
    #expect(
      jitter.delay(of: "morning-quotes", due: 1_772_953_200) == jitter.delay(of: "morning-quotes", due: 1_772_953_200))
    #expect(
      jitter.delay(of: "morning-quotes", due: 1_772_953_200) != jitter.delay(of: "evening-quotes", due: 1_772_953_200))
  }

  @Test func spreadsOverTheWholeSpan() {
    let jitter = Jitter(milliseconds: 1000)
    let delays = (0..<2000).map { jitter.delay(of: "sheet", due: 1_772_953_200 + 60 * $0) }
    #expect(delays.allSatisfy { (0..<1000).contains($0) })
    for tenth in 0..<10 {
      let share = delays.count { $0 / 100 == tenth }
      #expect((140...260).contains(share), "\(share) of 2000 fall in tenth \(tenth)")
    }
  }

  @Test func noneIsNone() {
    #expect(Jitter.none.delay(of: "sheet", due: 5) == 0)
    #expect(Jitter(milliseconds: -5) == .none)
  }
}
