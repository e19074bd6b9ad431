import Diagnostics
import Scheduling
import YAML

extension Planner {
  /// The schedule of a definition, each complaint at its place in the file.
  mutating func schedule(_ definition: ScheduleDefinition) -> WorkflowSchedule? {
    guard let (trigger, text) = trigger(definition) else { return nil }
    var schedule = WorkflowSchedule(Schedule(trigger), text: text)
    if loader.looksUpZones, let zone = read(definition, "timezone", { try Zone.named($0) }) {
      schedule.schedule.zone = zone
    }
    if let dst = read(definition, "dst", { try DSTPolicy(named: $0) }) { schedule.schedule.dst = dst }
    if let mode = read(definition, "missed", { try MissedPolicy.mode(named: $0) }) { schedule.missed.mode = mode }
    if let window = read(definition, "window", { try Interval($0) }) { schedule.missed.window = window.seconds }
    if let overlap = read(definition, "overlap", { try OverlapPolicy(named: $0) }) { schedule.overlap = overlap }
    if let jitter = read(definition, "jitter", { try parseDuration($0) }) {
      schedule.jitter = Jitter(milliseconds: Int(jitter / .milliseconds(1)))
    }
    let except = definition.texts["except"] ?? []
    if !except.isEmpty, let days = read(definition, "except", { _ in try DaysOff(except.map(\.value)) }) {
      schedule.schedule.daysOff = days
    }
    return schedule
  }

  private mutating func trigger(_ definition: ScheduleDefinition) -> (Schedule.Trigger, String)? {
    if let cron = definition.texts["cron"]?.first?.value {
      let seconds = read(definition, "seconds") { try CronSeconds(named: $0) } ?? .none
      let expression = read(definition, "cron") { try CronExpression($0, seconds: seconds) }
      warn(expression?.warnings ?? [], definition, "cron")
      return expression.map { (.cron($0), cron) }
    }
    let every = definition.texts["every"]?.first?.value ?? ""
    return read(definition, "every") { try Interval($0) }.map { (.every($0), every) }
  }

  /// A member read by `make`; its complaints, which speak of places in the text alone, are moved to the file.
  private mutating func read<Value>(
    _ definition: ScheduleDefinition, _ key: String, _ make: (String) throws -> Value
  ) -> Value? {
    guard let text = definition.texts[key]?.first else { return nil }
    do {
      return try make(text.value)
    } catch {
      let complaints = (error as? DiagnosticList)?.all ?? (error as? Diagnostic).map { [$0] } ?? []
      diagnostics += complaints.map { moved($0, text, definition, key) }
      return nil
    }
  }

  private mutating func warn(_ remarks: [Diagnostic], _ definition: ScheduleDefinition, _ key: String) {
    guard let text = definition.texts[key]?.first else { return }
    diagnostics += remarks.map { moved($0, text, definition, key) }
  }

  private func moved(
    _ complaint: Diagnostic, _ text: Located<String>, _ definition: ScheduleDefinition, _ key: String
  ) -> Diagnostic {
    var complaint = complaint
    let inside = complaint.location
    complaint.location = text.place
    if let inside, let node = definition.nodes[key], node.string == text.value {
      let start = min(inside.column - 1, text.value.utf8.count)
      let range = start..<min(start + inside.length, text.value.utf8.count)
      complaint.location = DefinitionReader(definition.source).place(of: range, in: text.value, node)
    }
    return complaint
  }
}
