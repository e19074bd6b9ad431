import StatusLog

extension Newsroom {
  /// A word that changes when anything changes that a page shows: a commit of a run, a run that begins, or whose process
  /// dies without a word.
  var version: String {
    guard let log = try? log(), let number = try? log.version(), let runs = try? log.unfinishedRuns() else {
      return "none"
    }
    return "\(number) " + runs.map { "\($0.number)\($0.state == .running ? "+" : "-")" }.joined(separator: " ")
  }
}
