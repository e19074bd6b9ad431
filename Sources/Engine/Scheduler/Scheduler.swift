// The scheduler: runs the workflows of a folder when they are due, and when files come into the folders they watch.
//
// What is due is decided by values (module Scheduling); who runs it is decided by SQLite: a run's identity is workflow and
// due time, claimed in one commit with the event that says so, and a claim belongs to a scheduler that is alive exactly
// as long as it holds a lock of the kernel. So neither a kill -9 nor a second scheduler loses a run or doubles it:
//
// - killed before the claim: nobody has decided, the next scheduler does;
// - killed after the claim, before the run ended: the claim is open and its owner dead, whoever sees it takes it over;
// - killed after the run ended: the run's last commit closed the claim.
//
// It refuses to know a console, a signal or a clock of its own: all three are handed in.
public import StatusLog
import Files
import Scheduling
import Synchronization
import Text

/// Runs the workflows of a folder when they are due.
public actor Scheduler {
  let settings: SchedulerSettings
  let log: StatusLog
  let identity: SchedulerIdentity
  private let listeners: [any SchedulerListener]
  private let brake: RunControl

  var folder: WorkflowFolder
  /// The workflows, by name.
  var workflows: [String: ScheduledWorkflow] = [:]
  /// Runs that wait for their turn.
  var waiting: [ScheduledRun] = []
  /// Runs that go on, by a number of their own.
  var running: [Int: RunningRun] = [:]
  var lastNumber = 0
  /// Due times of each workflow that were taken over in this round.
  var resumed: [String: Set<Int>] = [:]
  /// When the folder and other schedulers' claims are looked at again; milliseconds since the epoch.
  var nextLook = Int.min
  /// What was said last of things that stay wrong for a while.
  var complaints: Set<String> = []

  /// How often the scheduler looks round while nothing is due, and how often it looks at files; in milliseconds.
  static let pulse = 500
  static let look = 2000

  /// A scheduler, alive from now on, that does nothing yet.
  ///
  /// - Parameter brake: what a signal handler pulls to end it.
  /// - Throws: when the state folder cannot be used.
  public init(
    _ settings: SchedulerSettings, listeners: [any SchedulerListener] = [], brake: RunControl = RunControl()
  ) throws(StatusLogFailure) {
    self.settings = settings
    self.brake = brake
    self.listeners = listeners
    log = try StatusLog.open(folder: settings.state, survivesPowerCuts: true)
    identity = try SchedulerIdentity(folder: settings.state)
    folder = WorkflowFolder(settings.folder, loader: settings.loader, quiet: settings.quietFile)
  }

  /// Tells it to end; may be called from anywhere, a signal handler too.
  public nonisolated func stop() { brake.stop(.terminate) }

  /// Whether it was told to end.
  public nonisolated var isStopping: Bool { brake.stop != nil }

  /// Looks after the workflows until it is told to end, then ends what goes on.
  ///
  /// Runs get a second to finish the articles in flight; then they and their children are stopped. Their due times stay
  /// open, and the next scheduler goes on with them.
  public func run() async {
    while !isStopping {
      tick()
      do {
        try await settings.clock.sleep(until: nextWake, atMost: .milliseconds(Self.pulse))
      } catch {
        break
      }
    }
    stop()
    await windDown()
  }

  private var nextWake: Int {
    let due = workflows.values.compactMap { $0.next.map { $0 * 1000 } }.min() ?? Int.max
    return min(due, waiting.map(\.startAt).filter { $0 > settings.clock.milliseconds }.min() ?? Int.max)
  }

  private func windDown() async {
    for stop in [RunControl.Stop.terminate, .now] {
      for run in running.values { run.control.stop(stop) }
      for _ in 0..<40 where !running.isEmpty { try? await Task.sleep(for: .milliseconds(20)) }
    }
  }

  /// Looks round once: reads changed files, decides about due times, begins runs; never waits for a run.
  public func tick() {
    let now = settings.clock.milliseconds
    resumed = [:]
    if settings.rereads.take() {
      nextLook = Int.min
      folder.readAllAgain()
      tell(.remark("All workflow files are read again."))
    }
    if now >= nextLook || nextLook > now + Self.look {
      nextLook = now + Self.look
      attempt { try rereadFolder(now) }
      attempt { try takeOverFromTheDead(now) }
    }
    for name in workflows.keys.sorted() { attempt { try decide(name, now) } }
    attempt { try giveWay(now) }
    for name in workflows.keys.sorted() { attempt { try lookForFiles(name, now) } }
    attempt { try beginRuns(now) }
  }

  /// Waits until no run goes on.
  public func finishRuns() async {
    while !running.isEmpty { try? await Task.sleep(for: .milliseconds(2)) }
  }

  /// Whatever goes wrong is told once, and tried again in the next round.
  func attempt(_ body: () throws -> Void) {
    do {
      try body()
    } catch let failure as StatusLogFailure {
      complain(failure.message)
    } catch {
      complain((error as? FileFailure)?.sentence ?? "\(error)")
    }
  }

  func complain(_ sentence: String) {
    if complaints.count > 100 { complaints = [] }
    if complaints.insert(sentence).inserted { tell(.remark(sentence)) }
  }

  func tell(_ event: SchedulerEvent) {
    for listener in listeners { listener.hear(event) }
  }
}
