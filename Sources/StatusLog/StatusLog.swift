/// The durable record of every run: what ran, on what, with which result, when and why.
///
/// One SQLite file in the state folder, written by runs as they go, readable at any time by anybody; the only module
/// that knows GRDB.
public final class StatusLog: Sendable {
  /// The folder that holds `state.sqlite` and the locks; `nil` for a log in memory.
  public let folder: String?

  init(folder: String?) { self.folder = folder }

  /// Opens the log of a state folder, and makes folder and file when they are not there.
  public static func open(folder: String) throws(StatusLogFailure) -> StatusLog { StatusLog(folder: folder) }

  /// Opens the log of a state folder if there is one.
  public static func openExisting(folder: String) throws(StatusLogFailure) -> StatusLog? { nil }

  /// A log that lasts as long as the process.
  public static func inMemory() throws(StatusLogFailure) -> StatusLog { StatusLog(folder: nil) }

  /// Runs, the latest first.
  public func runs(_ filter: RunFilter = RunFilter()) throws(StatusLogFailure) -> [LoggedRun] { [] }

  /// The run of that number.
  public func run(_ number: Int) throws(StatusLogFailure) -> LoggedRun? { nil }

  /// The events of a run with a sequence number greater than `sequence`, in order.
  public func events(of run: Int, after sequence: Int = 0, limit: Int = 10_000) throws(StatusLogFailure)
    -> [LoggedEvent]
  {
    []
  }

  /// The articles that failed in a run, in order.
  public func failedArticles(of run: Int) throws(StatusLogFailure) -> [String] { [] }

  /// Removes finished runs that began before a time (seconds since 1970), with their events.
  /// - Returns: how many runs were removed.
  public func prune(runsBefore time: Double) throws(StatusLogFailure) -> Int { 0 }
}
