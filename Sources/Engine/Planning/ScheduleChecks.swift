import Diagnostics

extension Planner {
  mutating func checkSchedule(_ schedule: ScheduleDefinition?) {
  }
}
