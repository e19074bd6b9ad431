/// A run that waits for its turn, or goes on.
struct ScheduledRun: Hashable {
  /// The workflow's name.
  var workflow: String
  /// Its due time, in seconds since the epoch; `nil` for a run over new files of a watched folder.
  var due: Int?
  /// When it may begin at the earliest: milliseconds since the epoch.
  var startAt: Int
}

/// What a scheduler holds of a run that goes on.
struct RunningRun {
  var run: ScheduledRun
  var control: RunControl
  var batch: WatchedFolder.Batch?
  /// Whether it was told to give way to a later one.
  var isCancelled = false
}
