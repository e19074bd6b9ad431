import ArgumentParser
import Diagnostics
import Engine
import Files
import Scheduling
import StatusLog
import Text

/// `workflow prune`: forgets old runs, and removes outputs of articles and steps that have gone.
struct Prune: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Forget old runs; remove outputs that nothing makes any more.",
    discussion: """
      workflow prune --older-than 90d          forgets runs that began more than 90 days ago
      workflow prune FLOW.yaml --outputs       lists outputs whose articles or steps have gone
      workflow prune FLOW.yaml --outputs --yes removes them, but none that was changed since it was written
      """)

  @OptionGroup var place: StateOptions

  @Option(help: ArgumentHelp("Forget runs that began longer ago than this (90d, 12h).", valueName: "time"))
  var olderThan: String?

  @Flag(help: "List outputs of the workflow's articles and steps that have gone.")
  var outputs = false

  @Flag(help: "Remove what --outputs lists.")
  var yes = false

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if olderThan == nil, !outputs { throw ValidationError("Say what to prune: --older-than 90d, --outputs, or both.") }
    if yes, !outputs { throw ValidationError("--yes goes with --outputs.") }
    if outputs, place.workflowFile == nil { throw ValidationError("Name the workflow file whose outputs are meant.") }
    if let olderThan { _ = try age(olderThan) }
  }

  func run() throws {
    let log = try place.open(toChange: olderThan != nil || yes)
    if let olderThan {
      let time = Double(SystemClock.seconds()) - (try age(olderThan) / .seconds(1))
      let count = try reading { try log.prune(runsBefore: time) }
      report(["removed_runs": .integer(count)], "Forgot \(count) \(count == 1 ? "run" : "runs").")
    }
    if outputs, let file = place.workflowFile { try pruneOutputs(log, file) }
  }

  private func age(_ text: String) throws -> Duration {
    do {
      return try parseDuration(text)
    } catch {
      throw ValidationError("--older-than: \(error.message). \(error.help ?? "")")
    }
  }

  private func pruneOutputs(_ log: StatusLog, _ file: String) throws {
    let (plan, _) = try loadedWorkflow(file, workflowLoader(looksUpZones: false), color: talk.color)
    let gone = GoneArticles(plan, log)
    for article in try reading({ try gone.articles() }) {
      let removed = yes ? try reading { try gone.remove(article) } : []
      for output in article.outputs {
        tell(output.path, of: article.path, "of \(article.path)", isRemoved: removed.contains(output.path))
      }
    }
    for stray in try reading({ try gone.strays() }) {
      let isRemoved = yes ? try reading { try gone.remove(stray) } : false
      tell(stray.file.path, of: stray.article, "no step writes it any more", isRemoved: isRemoved)
    }
  }

  private func tell(_ output: String, of article: String?, _ reason: String, isRemoved: Bool) {
    let word = isRemoved ? "removed" : yes ? "kept (it was changed)" : "would remove"
    let row: JSONValue = [
      "output": .string(output), "article": article.map(JSONValue.string) ?? .null, "removed": .bool(isRemoved),
    ]
    Console.print(talk.json ? row.compact : "\(word)  \(visible(output))  (\(visible(reason)))")
  }

  private func report(_ row: JSONObject, _ sentence: String) {
    if talk.json { Console.print(JSONValue.object(row).compact) } else if !talk.quiet { Console.say(sentence) }
  }
}
