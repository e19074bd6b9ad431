import Diagnostics
import Scheduling
import Testing

@testable import Engine

/// `schedule:` of a workflow file.
@Suite struct SchedulePlanningTests {
  private func load(_ schedule: String) -> WorkflowLoader.Loaded {
    EngineTests.load(["desk.yaml": "name: desk\nsteps: [parse]\nschedule: \(schedule)\n"])
  }

  @Test func allPoliciesAreRead() throws {
    let text =
      "{cron: \"0 6 * * 1-5\", timezone: America/New_York, missed: all, window: 2h, overlap: queue, jitter: 30s}"
    let schedule = try #require(load(text).plan?.schedule)
    #expect(schedule.schedule.zone.name == "America/New_York")
    #expect(schedule.missed.window == 7200 && schedule.overlap == .queue && schedule.text == "0 6 * * 1-5")
  }

  @Test func aDoubtfulStepIsAWarning() {
    let loaded = load("{cron: \"*/90 * * * *\"}")
    #expect(loaded.codes == ["S008"])
    #expect(loaded.diagnostics.first?.location?.line == 3)
    #expect(loaded.plan != nil)
  }

  @Test func complaintsPointIntoTheExpression() {
    let place = load("{cron: \"0 25 * * *\"}").diagnostics.first?.location
    #expect(place?.column == 21 && place?.length == 2)
  }

  @Test(arguments: ["{}", "{cron: \"@daily\", every: 1h}", "{every: 0s}", "{every: 500ms}", "{cron: 5}"])
  func refused(schedule: String) {
    #expect(load(schedule).plan == nil)
  }
}
