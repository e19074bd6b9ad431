import Diagnostics
import Engine
import Scheduling

/// A workflow file of the folder.
struct DeskWorkflow: Sendable {
  /// The file.
  let file: String
  /// The workflow's name; the file's where it cannot be read.
  let name: String
  /// What is wrong with it, in one sentence; `nil` for nothing.
  let problem: String?
  /// The checked workflow.
  let plan: Plan?

  init(file: String, _ loaded: WorkflowLoader.Loaded) {
    self.file = file
    plan = loaded.plan
    name = loaded.plan?.name ?? String(file.split(separator: "/").last ?? "")
    problem = loaded.plan == nil ? loaded.diagnostics.first { $0.severity == .error }?.message : nil
  }

  /// The next due time after an instant, in seconds since 1970.
  func next(after instant: Int) -> Int? { plan?.schedule?.schedule.next(after: instant)?.instant }
}
