import ArgumentParser
import Diagnostics
import Engine
import Files
import Text

/// `workflow pipe`: works a stream of articles.
struct PipeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pipe", abstract: "Answer each article on standard input with its record, line by line.",
    discussion: """
      workflow pipe FLOW.yaml < articles.jsonl > answers.jsonl

      A line in is a JSON object with “text” or “html”, “id”, and other metadata; a line out is the article's record
      with “line” and “status”, or the error in its stead: as many lines out as in, in their order, and the same bytes
      each time. Standard error tells how far it is, in JSON, a line each.

      Exit codes: 0 every line was answered (errors are answers too), 2 usage, 3 workflow file invalid,
      74 standard input or output failed, 130 interrupted, 143 terminated. After another code than 0 lines are missing.
      """)

  @Argument(help: ArgumentHelp("The workflow file.", valueName: "flow.yaml"), completion: .file())
  var file: String

  @OptionGroup var parameters: SettingOptions

  @Option(name: .shortAndLong, help: "How many articles are worked at once (default: one a core).")
  var jobs: Int?

  @Flag(help: "Work in a process of its own, so that an article which kills it costs one line.")
  var isolate = false

  @Flag(help: "Each line begins with its number in the archive and a tab, as cat -n writes it.")
  var numbered = false

  @Option(help: "Colour complaints: auto, always or never.")
  var color = ColorChoice.auto

  @Flag(name: .shortAndLong, help: "Tell nothing on standard error but complaints.")
  var quiet = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
  }

  func run() throws {
    let loader = workflowLoader(settings: parameters.settings, looksUpZones: false)
    let (plan, _) = try loadedWorkflow(file, loader, color: color)
    let refusals = PipeRules.refusals(plan)
    printDiagnostics(refusals, color: color)
    if refusals.hasErrors { throw Exit.invalid }
    var request = PipeRequest(plan: plan)
    request.jobs = jobs
    request.isNumbered = numbered
    request.isolatedBy = isolate ? isolatedCall : nil
    request.layerTypes = knownLayers
    request.environment = SystemProcess.environment
    let isQuiet = quiet
    let pipe = Pipe(request, control: Brakes.install(), output: StandardOutput()) { event in
      if !isQuiet { Console.say(pipeStatus(event).compact) }
    }
    let outcome = pipe.run()
    if case .ioError(let message) = outcome.ending, quiet { Console.say("workflow: \(visible(message))") }
    throw Exit(code: outcome.exitCode)
  }

  /// The call that answers numbered lines in a process of its own: this one, one article at a time.
  private var isolatedCall: [String] {
    [SystemProcess.program, "pipe", file, "--jobs", "1", "--numbered", "--quiet"]
      + parameters.settings.flatMap { ["--set", $0] }
  }
}

/// An event as a line of the status stream.
private func pipeStatus(_ event: PipeEvent) -> JSONValue {
  switch event {
  case .started(let workflow, let jobs, let isolated):
    ["event": "started", "workflow": .string(workflow), "jobs": .integer(jobs), "isolated": .bool(isolated)]
  case .progress(let counts): .object(pipeStatus("progress", counts))
  case .remark(let line, let step, let message):
    ["event": "remark", "line": .integer(line), "step": .string(step), "message": .string(message)]
  case .crashed(let line, let alone, let signal, let lastWords):
    [
      "event": "crashed", "line": .integer(line), "alone": .bool(alone), "signal": .integer(signal),
      "stderr": .string(lastWords),
    ]
  case .finished(let outcome): finished(outcome)
  }
}

private func pipeStatus(_ event: String, _ counts: PipeCounts) -> JSONObject {
  [
    "event": .string(event), "lines": .integer(counts.lines), "errors": .integer(counts.errors),
    "bytes": .integer(counts.bytes),
  ]
}

private func finished(_ outcome: PipeOutcome) -> JSONValue {
  var status = pipeStatus("finished", outcome.counts)
  status["seconds"] = .number(outcome.seconds)
  status["exit_code"] = .integer(Int(outcome.exitCode))
  var message: String?
  if case .ioError(let sentence) = outcome.ending { message = sentence }
  status["message"] = message.map(JSONValue.string) ?? .null
  return .object(status)
}
