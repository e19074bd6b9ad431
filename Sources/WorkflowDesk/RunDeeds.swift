import Files
import Serving
import StatusLog
import Text

extension Visit {
  /// Milliseconds that a run may take to appear in the status log.
  private static let patience = 5000

  /// Starts a run of a workflow of the folder.
  func start(_ name: String) throws -> Response? {
    guard let workflow = newsroom.workflow(named: name), workflow.plan != nil else { return nil }
    return try follow("run", [workflow.file], of: name)
  }

  /// Works the articles again that failed in a run.
  func retry(_ number: Int) throws -> Response? {
    guard let run = try newsroom.log()?.run(number), let workflow = newsroom.workflow(named: run.workflow),
      workflow.plan != nil
    else { return nil }
    return try follow("retry", [workflow.file, "\(number)"], of: run.workflow)
  }

  /// Tells a run to end.
  func cancel(_ number: Int) -> Response {
    let result = newsroom.engine.run("cancel", ["\(number)"])
    guard result.end == .code(0) else {
      return message(
        "The run was not stopped", "It may have ended by itself.", details: words(of: result), status: 409)
    }
    return .see(Address.run(number))
  }

  /// Starts the engine and leads to the run once it is in the status log.
  private func follow(_ command: String, _ inputs: [String], of workflow: String) throws -> Response {
    let last = try latest(workflow)
    guard let child = newsroom.engine.start(command, inputs) else {
      return message("No run was started", "Too many runs that were started here go on already.", status: 503)
    }
    let end = SystemClock.monotonicMicroseconds() + Self.patience * 1000
    while SystemClock.monotonicMicroseconds() < end {
      if let run = try latest(workflow), run != last {
        newsroom.engine.note(run: run, of: child)
        return .see(Address.run(run))
      }
      if let result = newsroom.engine.result(of: child) {
        if let run = try latest(workflow), run != last { return .see(Address.run(run)) }
        if result.end == .code(0) { return .see(Address.today) }
        return message("No run was started", "The engine says why:", details: words(of: result), status: 409)
      }
      SystemClock.pause(microseconds: 20_000)
    }
    return .see(Address.today)
  }

  private func latest(_ workflow: String) throws -> Int? {
    var filter = RunFilter()
    filter.workflow = workflow
    filter.limit = 1
    return try newsroom.log()?.runs(filter).first?.number
  }

  private func words(of result: ChildProcess.Result) -> String {
    switch result.end {
    case .notStarted(let failure): failure.sentence
    default: visible(String(utf8: result.error), keepingLines: true)
    }
  }
}
