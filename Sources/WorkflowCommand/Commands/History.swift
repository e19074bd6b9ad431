import ArgumentParser
import Diagnostics
import Files
import Scheduling
import StatusLog
import Text

/// `workflow history`: the runs that there were.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "List runs, the latest first.")

  @OptionGroup var place: StateOptions

  @Option(help: "Only runs of the workflow of this name.")
  var workflow: String?

  @Flag(help: "Only runs that failed, were interrupted or killed.")
  var failed = false

  @Flag(help: "Only runs that ended with articles that wait for a review.")
  var waiting = false

  @Option(help: ArgumentHelp("Only runs begun since: a date, or how long ago (7d, 12h).", valueName: "when"))
  var since: String?

  @Option(help: "At most so many.")
  var limit = 50

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes a number from 1 on.") }
    if let since, time(of: since) == nil {
      throw ValidationError("--since takes a date (2026-03-08) or a time ago (7d, 12h), not “\(visible(since))”.")
    }
  }

  func run() throws {
    let log = try place.open()
    let paint = talk.outputPaint
    for run in try reading({ try log.runs(filter) }) {
      if talk.json {
        Console.print(JSONValue.object(runJSON(run)).compact)
      } else {
        Console.print("\(runLine(run, paint))  \(paint.bold(visible(run.workflow)))")
      }
    }
  }

  private var filter: RunFilter {
    var filter = RunFilter()
    filter.workflow = workflow
    if failed { filter.states = [.failed, .interrupted, .killed] }
    if waiting { filter.states.insert(.waiting) }
    filter.since = since.flatMap { time(of: $0) }
    filter.limit = limit
    return filter
  }

  /// Seconds since 1970 of a date, a time, or a duration ago; a time without an offset is one of this machine's clock.
  private func time(of text: String) -> Double? {
    if let ago = try? parseDuration(text) { return Double(SystemClock.seconds()) - ago / .seconds(1) }
    guard let stamp = Timestamp(text) else { return nil }
    if let instant = stamp.instant { return Double(instant.seconds) }
    let local = stamp.date.daysSinceEpoch * 86_400 + (stamp.secondOfDay ?? 0)
    return Double(local - SystemProcess.zoneOffset(at: local))
  }
}
