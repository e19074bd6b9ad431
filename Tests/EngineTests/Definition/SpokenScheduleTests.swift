import BuiltinPlugins
import Testing

@testable import Engine

/// Schedules as people say them: what is meant is told, and what would mean something else is not.
@Suite struct SpokenScheduleTests {
  @Test(arguments: [
    ("daily", "schedule: \"@daily\""), ("Hourly", "schedule: \"@hourly\""), ("midnight", "schedule: \"@midnight\""),
    ("every 15 minutes", "schedule: {every: 15m}"), ("every minute", "schedule: {every: 1m}"),
    ("every hour", "schedule: {every: 1h}"),
    ("every 2 hours", "schedule: {every: 2h}"), ("every day", "schedule: {every: 1d}"),
    ("every 30 secs", "schedule: {every: 30s}"),
    ("every 15m", "schedule: {every: 15m}"), ("15m", "schedule: {every: 15m}"), ("06:00", "schedule: \"0 6 * * *\""),
    ("daily at 23:59", "schedule: \"59 23 * * *\""), ("every day at 6:05", "schedule: \"5 6 * * *\""),
    ("at 00:00", "schedule: \"0 0 * * *\""),
  ])
  func whatIsMeant(text: String, written: String) { #expect(SpokenSchedule.written(text) == written) }

  /// A month is no minute, a Monday no month, and who names days does not mean all of them.
  @Test(arguments: [
    "every 2 months", "every month", "every monday", "every midnight", "mondays at 06:00", "every monday at 6:00",
    "weekdays 06:00",
    "every second day", "every", "24:00", "06:60", "6", "0 6 * * *", "", "soon", "every two hours", "every 2 3 hours",
    "06:00:00", "-1:00",
  ])
  func whatIsLeftAlone(text: String) {
    #expect(SpokenSchedule.written(text) == nil, "\(SpokenSchedule.written(text) ?? "")")
  }

  /// What is told is a schedule.
  @Test(arguments: ["daily", "every 15 minutes", "06:00", "every day at 6:05", "weekly", "every hour", "yearly", "90s"])
  func whatIsToldCanBeWritten(text: String) throws {
    let written = try #require(SpokenSchedule.written(text))
    let loaded = load(["desk.yaml": "steps: [parse]\n\(written)\n"])
    #expect(loaded.codes == [] && loaded.plan?.schedule != nil, "\(written): \(loaded.codes)")
  }
}
