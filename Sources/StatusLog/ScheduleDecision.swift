/// What a scheduler wants to do about the due times between two instants.
///
/// It is put on record whole, or not at all.
public struct ScheduleDecision: Sendable {
  /// What is to be done when a run is due while another one of the workflow is open.
  public enum Overlap: Hashable, Sendable {
    /// The new one is left out.
    case skip
    /// The new one waits, behind this many at most.
    case wait(most: Int)
    /// The open ones give way.
    case replace
  }

  /// One due time that is to be run.
  public struct Due: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public var instant: Int
    /// Whether it was missed and is caught up with.
    public var isLate: Bool

    /// A due time.
    public init(instant: Int, isLate: Bool) {
      self.instant = instant
      self.isLate = isLate
    }
  }

  /// The workflow's name.
  public var workflow: String
  /// The instant up to which all had been decided when this decision was made.
  public var since: Int
  /// The instant up to which all will be decided.
  public var upTo: Int
  /// The next due time after that.
  public var next: Int?
  /// The due times to run, in order.
  public var run: [Due] = []
  /// How many due times are left out as missed.
  public var missed = 0
  /// The first of them.
  public var firstMissed: Int?
  /// What is done about open runs.
  public var overlap = Overlap.skip
  /// Due times whose open runs do not count as overlapping: they were just taken over from a scheduler that died.
  public var resumed: Set<Int> = []

  /// A decision to run nothing.
  public init(workflow: String, since: Int, upTo: Int) {
    self.workflow = workflow
    self.since = since
    self.upTo = upTo
  }
}
