public import StatusLog

/// What schedulers of a state folder are about: next due times, what runs, what waits.
///
/// Read from the status log, so anybody can ask while a scheduler is at work, or after it died.
public struct SchedulerStatus: Hashable, Sendable {
  /// One workflow with a schedule or a watched folder.
  public struct Workflow: Hashable, Sendable {
    /// Its schedule, with the next due time.
    public var schedule: KnownSchedule
    /// The process of the scheduler that looks after it; `nil` when that is no more, so that nothing will run.
    public var process: Int?
    /// Due times whose runs go on.
    public var running: [Firing] = []
    /// Due times whose runs wait for their turn.
    public var waiting: [Firing] = []
  }

  /// The workflows, by name.
  public var workflows: [Workflow]

  /// What the status log of a state folder says.
  public init(_ log: StatusLog, folder: String) throws(StatusLogFailure) {
    let open = try log.openFirings()
    workflows = try log.schedules().map { schedule in
      let mine = open.filter { $0.workflow == schedule.workflow }
      return Workflow(
        schedule: schedule,
        process: schedule.scheduler.flatMap { SchedulerIdentity.process(of: $0, folder: folder) },
        running: mine.filter { $0.state == .running }, waiting: mine.filter { $0.state == .claimed })
    }
  }
}
