import ArgumentParser
import Diagnostics
import Engine
import StatusLog
import Text

/// `workflow status`: how the latest run of each workflow stands, what is due next, what runs and what waits.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Tell how the latest run of each workflow stands, and what is due next.")

  /// Failed articles that are listed for a run at most; `workflow log` has all.
  private static let mostListed = 20

  @OptionGroup var place: StateOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let log = try place.open()
    let waiting = try reading { try log.waitingArticles() }
    for run in try reading({ try log.latestRuns() }) {
      let failed = run.failed == 0 ? [] : try reading { try log.failedArticles(of: run.number) }
      let waiting = waiting[run.workflow] ?? 0
      if talk.json { Console.print(json(run, failed, waiting)) } else { Console.print(text(run, failed, waiting)) }
    }
    for workflow in try reading({ try SchedulerStatus(log, folder: place.folder) }).workflows {
      Console.print(talk.json ? scheduleJSON(workflow).compact : scheduleLine(workflow, talk.outputPaint))
    }
  }

  private func json(_ run: LoggedRun, _ failed: [String], _ waiting: Int) -> String {
    var row = runJSON(run)
    row.append("failed_articles", .array(failed.map(JSONValue.string)))
    row.append("waiting_articles", .integer(waiting))
    return JSONValue.object(row).compact
  }

  private func text(_ run: LoggedRun, _ failed: [String], _ waiting: Int) -> String {
    let paint = talk.outputPaint
    var lines = ["\(paint.bold(visible(run.workflow)))  \(runLine(run, paint))"]
    if let message = run.message { lines.append("  \(visible(message))") }
    lines += failed.prefix(Self.mostListed).map { "  \(paint.fail("failed:")) \(visible($0))" }
    if failed.count > Self.mostListed { lines.append("  … and \(failed.count - Self.mostListed) more") }
    if !failed.isEmpty {
      lines.append(paint.dim("  workflow log \(run.number) says why; workflow retry \(run.number) tries again"))
    }
    if waiting > 0 {
      let words = waiting == 1 ? "1 article waits" : "\(waiting) articles wait"
      lines.append("  \(paint.warn("waiting:")) \(words) for a review; workflow review list shows them")
    }
    return lines.joined(separator: "\n")
  }
}
