import ArgumentParser
import Files
import StatusLog

/// Which status log is meant, and which run in it.
struct StateOptions: ParsableArguments {
  @Option(
    help: "The folder of the status log (default: .workflow beside the workflow file, or in the current folder).",
    completion: .directory)
  var state: String?

  @Argument(
    help: ArgumentHelp("A workflow file, beside which the status log lies.", valueName: "workflow.yaml"),
    completion: .file(extensions: ["yaml", "yml"]))
  var inputs: [String] = []

  /// The workflow file, if one is named.
  var workflowFile: String? { inputs.first { isWorkflowFile($0) } }

  /// The number of a run, if one is named.
  /// - Throws: a usage error when something is named that is neither a workflow file nor a number.
  func runNumber() throws -> Int? {
    let others = inputs.filter { !isWorkflowFile($0) }
    guard let text = others.first else { return nil }
    guard others.count == 1, let number = Int(text), number > 0 else {
      throw ValidationError("A run is named by its number, not “\(shownPath(text))”. See workflow history.")
    }
    return number
  }

  /// The folder of the status log.
  var folder: String { state ?? workflowFile.map(stateFolder(besides:)) ?? StatusLog.folderName }

  /// Opens the status log for looking, or also for changing it.
  /// - Throws: ``Exit/usage`` where there is none, ``Exit/ioError`` where it cannot be read.
  func open(toChange: Bool = false) throws -> StatusLog {
    do {
      if let log = try StatusLog.openExisting(folder: folder) {
        return toChange ? try StatusLog.open(folder: folder) : log
      }
    } catch {
      throw ioFailure(error)
    }
    Console.say(
      """
      workflow: there is no status log in \(shownPath(folder)): nothing has run yet, or it lies elsewhere
      help: name the workflow file, or the folder with --state
      """)
    throw Exit.usage
  }

  /// The run that is named, or else the latest: of the named workflow file if there is one.
  func run(in log: StatusLog) throws -> LoggedRun {
    let number = try runNumber()
    guard let run = try reading({ try number.map { try log.run($0) } ?? log.runs(latest).first }) else {
      Console.say(
        "workflow: there is \(number.map { "no run \($0)" } ?? "no run") in the status log; see workflow history")
      throw Exit.usage
    }
    return run
  }

  private var latest: RunFilter {
    var filter = RunFilter()
    filter.limit = 1
    return filter
  }
}

/// Something read from the status log; a failure ends the command.
func reading<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let failure as StatusLogFailure {
    throw ioFailure(failure)
  }
}

private func ioFailure(_ failure: StatusLogFailure) -> Exit {
  Console.say("workflow: \(shownPath(failure.message))")
  return .ioError
}
