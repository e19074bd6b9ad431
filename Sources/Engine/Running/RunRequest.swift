public import Articles
public import Files
import StatusLog

/// What is to be run, on what, and how.
public struct RunRequest: Sendable {
  /// Where the status log of a run lies.
  public enum State: Hashable, Sendable {
    /// Nowhere: nothing is remembered, and no database is opened.
    case none
    /// In `state.sqlite` of this folder, which is made when it is not there.
    case folder(String)
  }

  /// The checked workflow.
  public var plan: Plan
  /// Articles that replace the workflow's own; empty for those.
  ///
  /// Files, folders, globs, record files, relative to the current folder; `-` is standard input.
  public var articles: [String] = []
  /// A list of files, one a line (or separated by NUL), relative to the current folder; it replaces the workflow's
  /// articles too, and is added to ``articles``.
  public var filesFrom: [UInt8]?
  /// What stands on standard input, for the article `-`; `nil` to read it when it is needed.
  public var standardInput: [UInt8]?
  /// How many articles are worked at once; `nil` for one a core.
  public var jobs: Int?
  /// Works articles that are up to date, and writes over files that are not ours.
  public var force = false
  /// Stops at the first article that fails.
  public var failFast = false
  /// The folder, relative to the current one, that relative outputs go into instead of the workflow's.
  public var outFolder: String?
  /// Where the status log lies.
  public var state = State.none
  /// Layers whose types are known, for articles that come as records and for the answers of child processes.
  public var layerTypes: [any Layer.Type] = []
  /// Seconds since 1970-01-01T00:00:00Z: what steps see as the time.
  public var clock: @Sendable () -> Int = { SystemClock.seconds() }
  /// Where outputs named `-` go.
  public var standardOutput: any ByteSink = StandardOutput()
  /// The environment that child processes may be given parts of.
  public var environment: [String: String] = [:]
  /// The run whose failed articles alone are worked.
  ///
  /// For `workflow retry RUN`; needs ``state``.
  public var retryOf: Int?
  /// The due time that a scheduler claimed for this run: seconds since 1970-01-01T00:00:00Z.
  ///
  /// Needs ``state``.
  public var due: Int?
  /// Whether another run of the workflow may go on meanwhile.
  ///
  /// Needs ``due``.
  public var runsSideBySide = false
  /// Which files may be taken as articles.
  ///
  /// It is `nil` for all. Of a watched folder, those that are complete.
  public var takes: (@Sendable (_ path: [UInt8]) -> Bool)?

  /// The name of the lock that the run holds: its workflow's, or one of its own.
  var lockName: String {
    guard runsSideBySide, let due else { return plan.name }
    return WorkflowLock.name(of: plan.name, due: due)
  }

  /// A run of this plan with usual options.
  public init(plan: Plan) { self.plan = plan }
}
