import Diagnostics
import Scheduling
import Testing
import Text

@Suite struct ZoneTests {
  @Test(arguments: [
    ("UTC", "2026-07-01T00:00:00Z", 0), ("Z", "2026-07-01T00:00:00Z", 0), ("+05:30", "2026-07-01T00:00:00Z", 19_800),
    ("fixed:-0500", "2026-07-01T00:00:00Z", -18_000), ("America/New_York", "2026-01-01T00:00:00Z", -18_000),
    ("America/New_York", "2026-07-01T00:00:00Z", -14_400), ("America/New_York", "2455-07-01T00:00:00Z", -14_400),
    ("America/New_York", "9999-07-01T00:00:00Z", -14_400), ("Europe/London", "1970-01-01T00:00:00Z", 3600),
    ("Europe/Dublin", "2026-07-01T00:00:00Z", 3600), ("Asia/Kathmandu", "2026-07-01T00:00:00Z", 20_700),
    ("Pacific/Chatham", "2026-07-01T00:00:00Z", 45_900), ("Pacific/Chatham", "2026-01-01T00:00:00Z", 49_500),
    ("Africa/Casablanca", "2026-03-01T00:00:00Z", 0), ("America/Sao_Paulo", "2018-12-01T00:00:00Z", -7200),
    ("America/Sao_Paulo", "2026-12-01T00:00:00Z", -10_800), ("US/Eastern", "2026-07-01T00:00:00Z", -14_400),
  ])
  func knowsTheOffset(name: String, at: String, offset: Int) throws {
    #expect(try Zone.named(name).offset(at: epochSeconds(of: at)) == offset)
  }

  @Test(arguments: [
    ("America/New_York", "2026-01-01T00:00:00Z", "2026-03-08T07:00:00Z", 3600),
    ("America/New_York", "2026-06-01T00:00:00Z", "2026-11-01T06:00:00Z", -3600),
    ("Australia/Lord_Howe", "2026-06-01T00:00:00Z", "2026-10-03T15:30:00Z", 1800),
    ("Africa/Cairo", "2026-01-01T00:00:00Z", "2026-04-23T22:00:00Z", 3600),
    ("Pacific/Chatham", "2026-01-01T00:00:00Z", "2026-04-04T14:00:00Z", -3600),
    ("Pacific/Apia", "2011-12-01T00:00:00Z", "2011-12-30T10:00:00Z", 86_400),
    ("Europe/London", "2057-06-01T00:00:00Z", "2057-10-28T01:00:00Z", -3600),
    ("Europe/London", "3000-06-01T00:00:00Z", "3000-10-26T01:00:00Z", -3600),
  ])
  func knowsTheNextChange(name: String, after: String, at: String, step: Int) throws {
    let change = try #require(Zone.named(name).nextChange(after: epochSeconds(of: after)))
    #expect(Instant(seconds: change.instant).rfc3339() == at)
    #expect(change.after - change.before == step)
  }

  @Test func zonesThatStayHaveNoNextChange() throws {
    #expect(Zone.utc.nextChange(after: 0) == nil)
    #expect(try Zone.named("Asia/Tokyo").nextChange(after: 0) == nil)
    #expect(try Zone.named("America/Sao_Paulo").nextChange(after: 1_767_225_600) == nil)
  }

  @Test(arguments: [
    ("America/NewYork", "America/New_York"), ("america/new_york", "America/New_York"), ("New York", "America/New_York"),
    ("Europe/Lodnon", "Europe/London"), ("EST", "America/New_York"), ("utc", "UTC"), ("Utz", "UTC"),
    ("../../etc/passwd", "+05:30"), ("", "+05:30"), ("+25:00", ""), ("Mars/Olympus_Mons", ""),
  ])
  func refusesWithASuggestion(name: String, suggestion: String) {
    do {
      _ = try Zone.named(name)
      Issue.record("\(name) was taken for a zone")
    } catch {
      #expect(error.code == "S009")
      #expect(error.help?.contains(suggestion) == true || suggestion.isEmpty, "\(error.help ?? "no help")")
    }
  }

  @Test func theMachinesOwnZoneIsThere() throws {
    let zone = try Zone.named("local")
    #expect(abs(zone.offset(at: 1_767_225_600)) <= 14 * 3600)
  }
}
