import Diagnostics
import Engine
import Files
import Scheduling
import Text

/// Tells on standard error what a scheduler does, one line each; a service manager adds the time.
struct SchedulerVoice: SchedulerListener {
  let talk: TalkOptions

  func hear(_ event: SchedulerEvent) {
    if case .broken(_, let diagnostics, _) = event { printDiagnostics(diagnostics, color: talk.color) }
    guard let sentence = sentence(event) else { return }
    Console.say("workflow: " + visible(sentence))
  }

  /// `nil` for what is not worth a line.
  private func sentence(_ event: SchedulerEvent) -> String? {
    switch event {
    case .broken(let file, _, true): "\(file) is broken; its last good version stays in use"
    case .broken(let file, _, false): "\(file) is broken and left out until it is mended"
    case .skipped(let name, let due, let reason): "\(name), due \(time(due)), is left out: \(reason)"
    case .missed(let name, let first, let count):
      "\(name) missed \(count == 1 ? "the run" : "\(count) runs, the first") due \(time(first))"
    case .takenOver(let name, let due): "\(name), due \(time(due)), goes on after its scheduler died"
    case .remark(let text): text
    case .ended(let name, let due, let outcome): ended(name, due, outcome)
    case .loaded, .gone, .fired, .began: talk.quiet ? nil : news(event)
    }
  }

  private func news(_ event: SchedulerEvent) -> String? {
    switch event {
    case .loaded(let name, let file, let next, let watch):
      "\(name) (\(file)): "
        + [next.map { "next due \(time($0))" }, watch.map { "watching \($0)" }].compactMap { $0 }
        .joined(separator: ", ")
    case .gone(let name, let file): "\(name): \(file) is gone"
    case .fired(let name, let due, true): "\(name), due \(time(due)), is caught up with"
    case .began(let name, let due?, _) where talk.verbose: "\(name), due \(time(due)), begins"
    case .began(let name, nil, let files): "\(name) begins: \(files == 1 ? "1 new file" : "\(files) new files")"
    default: nil
    }
  }

  private func ended(_ name: String, _ due: Int?, _ outcome: RunOutcome) -> String? {
    if outcome.exitCode == 0, talk.quiet { return nil }
    let counts = outcome.counts
    let parts = [
      "\(counts.worked) worked", counts.reused > 0 ? "\(counts.reused) up to date" : nil,
      counts.failed > 0 ? "\(counts.failed) failed" : nil,
      counts.waiting > 0 ? "\(counts.waiting) waiting for a review" : nil, outcome.message,
    ]
    let run = outcome.run.map { " run \($0)" } ?? ""
    return "\(name)\(run)\(due.map { ", due \(time($0))," } ?? "") ended: "
      + parts.compactMap { $0 }.joined(separator: ", ")
  }

  private func time(_ seconds: Int) -> String {
    Instant(seconds: seconds).rfc3339(offset: SystemProcess.zoneOffset(at: seconds))
  }
}
