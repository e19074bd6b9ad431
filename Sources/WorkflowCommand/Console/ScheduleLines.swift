import Diagnostics
import Engine
import Files
import StatusLog
import Text

/// What a scheduler is about with a workflow, in one line.
func scheduleLine(_ workflow: SchedulerStatus.Workflow, _ paint: Paint) -> String {
  var parts = [paint.bold(visible(workflow.schedule.workflow))]
  if let next = workflow.schedule.next { parts.append("next due \(localTime(Double(next)))") }
  if !workflow.running.isEmpty { parts.append("\(workflow.running.count) due running") }
  if !workflow.waiting.isEmpty { parts.append("\(workflow.waiting.count) due waiting") }
  parts.append(workflow.process.map { "scheduler: process \($0)" } ?? paint.warn("no scheduler is running"))
  return parts.joined(separator: "  ")
}

/// The same as JSON.
func scheduleJSON(_ workflow: SchedulerStatus.Workflow) -> JSONValue {
  func times(_ firings: [Firing]) -> JSONValue { .array(firings.map { .string(utcTime(Double($0.due))) }) }
  return [
    "workflow": .string(workflow.schedule.workflow), "schedule": .string(workflow.schedule.schedule),
    "next": workflow.schedule.next.map { .string(utcTime(Double($0))) } ?? .null,
    "scheduler": workflow.process.map(JSONValue.integer) ?? .null, "running_due": times(workflow.running),
    "waiting_due": times(workflow.waiting),
  ]
}
