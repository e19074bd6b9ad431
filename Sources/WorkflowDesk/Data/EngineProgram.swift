import Files
import StatusLog
import Synchronization

/// The program `workflow`, by which the desk starts and stops runs: one engine, whoever asks.
final class EngineProgram: Sendable {
  private let program: String
  private let state: String
  private let children = Mutex<[Int: Child]>([:])
  private let counter = Atomic<Int>(0)

  /// A run that was started here.
  private struct Child: Sendable {
    /// Its number in the status log, once it is known.
    var run: Int?
    /// How it ended; `nil` while it goes on.
    var result: ChildProcess.Result?
  }

  /// How many runs may have been started here and go on.
  private static let most = 16

  init(program: String, state: String) {
    self.program = program
    self.state = state
  }

  /// Starts a command that takes its time, and does not wait for it.
  /// - Returns: the number by which to ask for it; `nil` when too many go on already.
  func start(_ command: String, _ inputs: [String]) -> Int? {
    let number = counter.add(1, ordering: .relaxed).newValue
    let isRoom = children.withLock { children in
      guard children.count(where: { $0.value.result == nil }) < Self.most else { return false }
      children = children.filter { $0.value.result == nil || $0.key > number - Self.most }
      children[number] = Child()
      return true
    }
    guard isRoom else { return nil }
    let child = child(command, inputs)
    let thread = ThreadOfItsOwn { [self] in
      let result = child.run { false }
      children.withLock { $0[number]?.result = result }
    }
    guard let thread else {
      children.withLock { $0[number] = nil }
      return nil
    }
    thread.detach()
    return number
  }

  /// What became of a command that was started.
  func result(of number: Int) -> ChildProcess.Result? { children.withLock { $0[number]?.result } }

  /// Notes which run a command began.
  func note(run: Int, of number: Int) { children.withLock { $0[number]?.run = run } }

  /// Tells the runs that were started here to end, as `workflow cancel` does.
  func endAll() {
    let runs = children.withLock { children in children.values.filter { $0.result == nil }.compactMap(\.run) }
    guard !runs.isEmpty, let log = try? StatusLog.openExisting(folder: state) else { return }
    for run in runs {
      if let process = try? log.run(run)?.process { _ = SystemProcess.terminate(process) }
    }
  }

  /// Whether anything that was started here goes on.
  var isBusy: Bool { children.withLock { $0.contains { $0.value.result == nil } } }

  /// Does a command that is over at once.
  func run(_ command: String, _ inputs: [String]) -> ChildProcess.Result {
    var child = child(command, inputs)
    child.deadline = SystemClock.monotonicMicroseconds() + 20_000_000
    return child.run { false }
  }

  private func child(_ command: String, _ inputs: [String]) -> ChildProcess {
    ChildProcess(
      [program, command, "--state", state, "--no-input", "--color", "never", "--"] + inputs,
      environment: SystemProcess.environment, folder: [], input: [])
  }
}
