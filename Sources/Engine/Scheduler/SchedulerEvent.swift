public import Diagnostics

/// What happens in a scheduler, as it happens.
public enum SchedulerEvent: Sendable {
  /// A workflow file was read, for the first time or again. `next` is its next due time, `watch` its watched folder.
  case loaded(workflow: String, file: String, next: Int?, watch: String?)
  /// A workflow file is broken. `keepsLast`: its last good version stays in use.
  case broken(file: String, diagnostics: [Diagnostic], keepsLast: Bool)
  /// A workflow file is gone, and its workflow with it.
  case gone(workflow: String, file: String)
  /// A due time was claimed. `isLate`: it was missed and is caught up with.
  case fired(workflow: String, due: Int, isLate: Bool)
  /// An open due time was taken over from a scheduler that died.
  case takenOver(workflow: String, due: Int)
  /// A due time was left out.
  case skipped(workflow: String, due: Int, reason: String)
  /// Due times were missed and are not caught up with; `first` is the first of them.
  case missed(workflow: String, first: Int, count: Int)
  /// A run begins: for a due time, or for so many files of the watched folder.
  case began(workflow: String, due: Int?, files: Int)
  /// A run has ended.
  case ended(workflow: String, due: Int?, outcome: RunOutcome)
  /// Something worth knowing, in a sentence: a folder cannot be watched, the status log cannot be written.
  case remark(String)
}

/// Somebody who is told what happens in a scheduler.
public protocol SchedulerListener: Sendable {
  /// Called for each event, one after another.
  func hear(_ event: SchedulerEvent)
}
