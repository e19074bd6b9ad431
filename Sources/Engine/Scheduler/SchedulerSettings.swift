public import Articles
public import Scheduling
import Files

/// What a scheduler looks after, and how.
public struct SchedulerSettings: Sendable {
  /// What a scheduler does to run a workflow; a test may do something else.
  public typealias Work = @Sendable (_ request: RunRequest, _ control: RunControl) async -> RunOutcome

  /// The folder of workflow files.
  public var folder: String
  /// The folder of the status log.
  public var state: String
  /// Reads workflow files.
  public var loader: WorkflowLoader
  /// Where the time comes from.
  public var clock: any SchedulerClock = SystemClock()
  /// What asks it to read all workflow files again.
  public var rereads = RereadWish()
  /// How many runs go on at once, of all workflows together.
  public var mostRuns = 2
  /// How many articles a run works at once; `nil` for one a core.
  public var jobs: Int?
  /// Layers whose types are known, for articles that come as records.
  public var layerTypes: [any Layer.Type] = []
  /// The environment that child processes may be given parts of.
  public var environment: [String: String] = [:]
  /// How long a changed workflow file must have been quiet before it is read again, in milliseconds.
  public var quietFile = 1000
  /// How long files of watched folders must have been quiet.
  var quiet = SettlingFiles.Quiet()
  /// Runs a workflow.
  public var work: Work = { request, control in
    await ThreadOfItsOwn.result { Runner(request, control: control).run() }
  }

  /// A scheduler with usual settings.
  public init(folder: String, state: String, loader: WorkflowLoader) {
    self.folder = folder
    self.state = state
    self.loader = loader
  }
}
