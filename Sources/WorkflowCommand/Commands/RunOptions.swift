import ArgumentParser
import Engine
import Files

/// How to run: flags of `run`, `plan` and `retry`.
struct RunFlags: ParsableArguments {
  @Option(name: .shortAndLong, help: "How many articles are worked at once (default: one a core).")
  var jobs: Int?

  @Flag(name: [.customShort("n"), .long], help: "Say what would be done, and do nothing.")
  var dryRun = false

  @Flag(help: "Work everything, and write over files that are not ours.")
  var force = false

  @Flag(help: "Stop at the first article that fails.")
  var failFast = false

  @Option(name: .customLong("out"), help: "Put relative outputs into this folder.", completion: .directory)
  var outFolder: String?

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
  }

  /// The request that these flags and a plan make.
  func request(_ plan: Plan) -> RunRequest {
    var request = RunRequest(plan: plan)
    request.jobs = jobs
    request.force = force
    request.failFast = failFast
    request.outFolder = outFolder
    request.layerTypes = knownLayers
    request.environment = SystemProcess.environment
    return request
  }
}

/// How to run, and where the status log lies: flags of `run` and `plan`.
struct RunOptions: ParsableArguments {
  @OptionGroup var flags: RunFlags

  @Option(help: "Keep the status log in this folder.", completion: .directory)
  var state: String?

  /// The request that these flags, a plan and a selection make.
  func request(_ plan: Plan, _ selection: SelectionOptions) throws -> RunRequest {
    var request = flags.request(plan)
    request.articles = selection.articles
    request.filesFrom = try selection.filesFrom.map(listOfArticles)
    request.state = state.map(RunRequest.State.folder) ?? .none
    return request
  }

  private func listOfArticles(_ path: String) throws -> [UInt8] {
    let limit = 1 << 30
    do {
      return try path == "-" ? readStandardInput(limit: limit) : readFile(Array(path.utf8), limit: limit).bytes
    } catch {
      Console.say("workflow: \(shownPath(path)): the list of articles cannot be read")
      throw Exit.usage
    }
  }
}
