import ArgumentParser
import Diagnostics
import Engine
import Files
import Text

/// `workflow run`: works articles.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Work articles: with a workflow file, or to see what is in one.",
    discussion: """
      workflow run FLOW.yaml            works the articles that the workflow names
      workflow run FLOW.yaml ARTICLE…   works these instead
      workflow run ARTICLE…             shows headline, quotes, correction and summary of each

      Exit codes: 0 done, 1 an article or step failed, 2 usage, 3 workflow file invalid, 4 articles wait for a review,
      5 already running,
      73 cannot write an output, 74 I/O error in state or stdout, 124 timed out, 130 interrupted, 143 terminated.
      """)

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var options: RunOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    guard let file = selection.workflowFile else { return try digest() }
    let (plan, _) = try loadedWorkflow(file, workflowLoader(selection, looksUpZones: false), color: talk.color)
    var request = try options.request(plan, selection)
    if request.state == .none { request.state = .folder(stateFolder(besides: file)) }
    if options.flags.dryRun { return try explainPlan(request, json: talk.json) }
    try runAndTell(request, talk)
  }

  /// Without a workflow file: the built-in digest, which leaves nothing behind.
  private func digest() throws {
    guard !selection.articles.isEmpty || selection.filesFrom != nil else {
      throw ValidationError("Name a workflow file or an article: workflow run ARTICLE")
    }
    let plan = try digestPlan(selection)
    let request = try options.request(plan, selection)
    if options.flags.dryRun { return try explainPlan(request, json: talk.json) }
    let printer = DigestPrinter(paint: talk.outputPaint, asJSON: talk.json)
    let voice = RunVoice(paint: talk.talkPaint, talk: talk, isLive: false, tellsEnd: false)
    let outcome = runToItsEnd(request, [printer, voice])
    if outcome.counts.worked == 1, !talk.json, !talk.quiet { Console.say(digestHints(selection, talk.talkPaint)) }
    throw Exit(code: outcome.exitCode)
  }
}

/// Runs, tells how it went, and ends with the run's exit code.
func runAndTell(_ request: RunRequest, _ talk: TalkOptions) throws {
  let voice = RunVoice(paint: talk.talkPaint, talk: talk, isLive: Console.talksToTerminal)
  let outcome = runToItsEnd(request, [voice])
  if talk.json { Console.print(outcomeJSON(outcome, request.plan.name).compact) }
  throw Exit(code: outcome.exitCode)
}

private func outcomeJSON(_ outcome: RunOutcome, _ workflow: String) -> JSONValue {
  [
    "workflow": .string(workflow), "run": outcome.run.map(JSONValue.integer) ?? .null,
    "selected": .integer(outcome.counts.selected), "worked": .integer(outcome.counts.worked),
    "reused": .integer(outcome.counts.reused), "failed": .integer(outcome.counts.failed),
    "waiting": .integer(outcome.counts.waiting),
    "not_begun": .integer(outcome.counts.notBegun), "seconds": .number(outcome.seconds),
    "exit_code": .integer(Int(outcome.exitCode)), "message": outcome.message.map(JSONValue.string) ?? .null,
  ]
}

/// Runs with the keys Ctrl-C and the signal SIGTERM as brakes.
func runToItsEnd(_ request: RunRequest, _ listeners: [any RunListener]) -> RunOutcome {
  let control = Brakes.install()
  let outcome = Runner(request, control: control, listeners: listeners).run()
  for case let voice as RunVoice in listeners { voice.hearEnd(outcome) }
  return outcome
}
