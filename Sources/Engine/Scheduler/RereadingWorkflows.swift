import Diagnostics
import Files
import Scheduling
import StatusLog
import Text

extension Scheduler {
  /// Takes notice of workflow files that are new, changed, broken or gone.
  func rereadFolder(_ now: Int) throws {
    for news in try folder.reread() {
      switch news {
      case .loaded(let file, let plan): try adopt(plan, file, now)
      case .broken(let file, let diagnostics, let keepsLast):
        tell(.broken(file: file, diagnostics: diagnostics, keepsLast: keepsLast))
        try noteBroken(file, diagnostics.first?.message ?? "", keepsLast, now)
      case .gone(let file, let workflow):
        if let workflow, workflows[workflow]?.file == file { try drop(workflow, file, now) }
      }
    }
  }

  private func noteBroken(_ file: String, _ message: String, _ keepsLast: Bool, _ now: Int) throws {
    let name = workflows.values.first { $0.file == file }?.plan.name ?? file
    let text = "\(file) is broken\(keepsLast ? "; its last good version stays in use" : ""): \(message)"
    try log.note(.remark, of: name, ["message": .string(text)], time: now)
  }

  private func adopt(_ plan: Plan, _ file: String, _ now: Int) throws {
    for (name, old) in workflows where old.file == file && name != plan.name { try drop(name, file, now) }
    guard plan.schedule != nil || plan.watch != nil else {
      if workflows[plan.name]?.file == file { try drop(plan.name, file, now) }
      return
    }
    if let other = workflows[plan.name], other.file != file {
      return complain("\(file) is left out: \(other.file) has the same name, “\(plan.name)”.")
    }
    let seconds = settings.clock.seconds
    let known = try log.schedule(
      plan.name, file: file, text: ScheduledWorkflow.text(plan.schedule), now: seconds, scheduler: identity.name)
    var workflow = ScheduledWorkflow(
      plan: plan, file: file, watched: watchedFolder(plan), decided: known.decided, next: nil)
    workflow.findNext(now: seconds)
    workflows[plan.name] = workflow
    try log.note(next: workflow.next, of: plan.name)
    tell(.loaded(workflow: plan.name, file: file, next: workflow.next, watch: plan.watch))
  }

  /// The watch of the former version goes on when the folder is the same.
  private func watchedFolder(_ plan: Plan) -> WatchedFolder? {
    guard let watch = plan.watch else { return nil }
    let path = plainPath(Array(resolvedPath(watch, in: plan.folder).utf8))
    if let former = workflows[plan.name]?.watched, former.path == path { return former }
    return WatchedFolder(path, quiet: settings.quiet)
  }

  private func drop(_ name: String, _ file: String, _ now: Int) throws {
    workflows[name] = nil
    tell(.gone(workflow: name, file: file))
    for run in waiting where run.workflow == name {
      try skip(run, "the workflow file is gone", now)
    }
    try log.forgetSchedule(of: name)
  }
}
