/// What happens in a pipe: for a status stream beside the answers.
public enum PipeEvent: Sendable {
  /// The first event.
  case started(workflow: String, jobs: Int, isolated: Bool)
  /// So far; told every ten seconds.
  case progress(PipeCounts)
  /// A step of an article is tried again, or failed where the workflow says to go on.
  case remark(line: Int, step: String, message: String)
  /// The process that worked lines died. `line` is the first without an answer: it killed the process if it was
  /// `alone`, else it or one soon after it did, and each is tried alone. `lastWords` is what stood on standard error.
  case crashed(line: Int, alone: Bool, signal: Int, lastWords: String)
  /// The last event.
  case finished(PipeOutcome)
}

/// How many lines a pipe has answered.
public struct PipeCounts: Hashable, Sendable {
  /// Lines answered.
  public var lines = 0
  /// Those of them that were answered with an error.
  public var errors = 0
  /// Bytes of the answers.
  public var bytes = 0

  /// Nothing yet.
  public init() {}
}

/// How a pipe ended.
public struct PipeOutcome: Sendable {
  /// What the end means.
  public enum Ending: Hashable, Sendable {
    /// Every line was answered.
    case done
    /// Standard input, standard output or a process failed: lines are left without an answer.
    case ioError(String)
    /// Somebody pressed Ctrl-C.
    case interrupted
    /// The process was told to end.
    case terminated
  }

  /// What the end means.
  public var ending: Ending
  /// The lines.
  public var counts = PipeCounts()
  /// Seconds of wall time.
  public var seconds = 0.0

  /// The exit code that the command line documents for this end.
  public var exitCode: Int32 {
    switch ending {
    case .done: 0
    case .ioError: 74
    case .interrupted: 130
    case .terminated: 143
    }
  }
}
