public import Diagnostics

/// How a run ended.
public struct RunOutcome: Sendable {
  /// What the end means.
  public enum Ending: Hashable, Sendable {
    /// All articles are done.
    case done
    /// Nothing failed, and articles wait for somebody to decide.
    case waiting
    /// At least one article, or a handler, failed.
    case articleFailed
    /// The run could not begin: two articles of one name, an output that is an article, no such run to retry.
    case refused([Diagnostic])
    /// This workflow is being run by another process.
    case alreadyRunning(LockHolder)
    /// An output could not be written.
    case cannotWrite(String)
    /// Standard output or the status log failed.
    case ioError(String)
    /// A step ran past its time, and nothing else failed.
    case timedOut
    /// Somebody pressed Ctrl-C.
    case interrupted
    /// The process was told to end.
    case terminated
  }

  /// How many articles there were, by what became of them.
  public struct Counts: Hashable, Sendable {
    /// All articles that were named or found.
    public var selected = 0
    /// Worked in this run, and well.
    public var worked = 0
    /// Up to date already.
    public var reused = 0
    /// Failed.
    public var failed = 0
    /// Waiting for somebody to decide.
    public var waiting = 0
    /// Not begun, because the run was stopped.
    public var notBegun: Int { max(0, selected - worked - reused - failed - waiting) }

    /// No articles.
    public init() {}
  }

  /// What the end means.
  public var ending: Ending
  /// The run's number in the status log; `nil` without one.
  public var run: Int?
  /// The articles.
  public var counts = Counts()
  /// Seconds of wall time.
  public var seconds = 0.0

  /// The exit code that the command line documents for this end.
  public var exitCode: Int32 {
    switch ending {
    case .done: 0
    case .articleFailed: 1
    case .refused: 2
    case .waiting: 4
    case .alreadyRunning: 5
    case .cannotWrite: 73
    case .ioError: 74
    case .timedOut: 124
    case .interrupted: 130
    case .terminated: 143
    }
  }

  /// The end in one sentence, where the counts do not say it: what could not be written, who is running.
  public var message: String? {
    switch ending {
    case .done, .waiting, .articleFailed: nil
    case .refused(let diagnostics): diagnostics.first?.message
    case .alreadyRunning(let holder): holder.sentence
    case .cannotWrite(let message), .ioError(let message): message
    case .timedOut: "A step ran past its time."
    case .interrupted: "Interrupted; the next run goes on from here."
    case .terminated: "Terminated; the next run goes on from here."
    }
  }
}

/// Who holds the lock of a workflow.
public struct LockHolder: Hashable, Sendable {
  /// The workflow's name.
  public var workflow: String
  /// The run's number, if it is known.
  public var run: Int?
  /// The process, if it is known.
  public var process: Int?

  /// The holder in one sentence.
  public var sentence: String {
    let number = run.map { "run \($0)" } ?? "another run"
    let process = process.map { " (process \($0))" } ?? ""
    return "The workflow “\(workflow)” is already running: \(number)\(process)."
  }
}
