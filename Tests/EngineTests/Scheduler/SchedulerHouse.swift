import Diagnostics
import Files
import Foundation
import Scheduling
import StatusLog
import Synchronization
import Testing

@testable import Engine

/// A folder of workflow files with a state of its own, and schedulers over it whose runs are played by the test.
struct SchedulerHouse {
  let shop: Workshop
  let clock: ManualClock
  /// 2026-03-02T06:00:00Z.
  static let start = 1_772_431_200

  init() throws {
    shop = try Workshop()
    clock = ManualClock(milliseconds: Self.start * 1000)
  }

  func remove() { shop.remove() }

  var state: String { shop.folder + "/.workflow" }

  func log() throws -> StatusLog { try StatusLog.open(folder: state) }

  /// Writes a workflow file of one step with this schedule.
  func workflow(_ schedule: String, watch: String? = nil, file: String? = nil) throws {
    try workflow("sheet", schedule, watch: watch, file: file)
  }

  /// Writes a workflow file of one step with this name and schedule.
  func workflow(_ name: String, _ schedule: String, watch: String? = nil, file: String? = nil) throws {
    var text = "name: \(name)\nsteps: [{run: [\"true\"]}]\n"
    if !schedule.isEmpty { text += "schedule: {\(schedule)}\n" }
    if let watch { text += "watch: \(watch)\n" }
    try shop.write(file ?? "\(name).yaml", text)
  }

  func scheduler(
    _ stage: Stage, clock: ManualClock? = nil, change: (inout SchedulerSettings) -> Void = { _ in }
  ) throws -> Scheduler {
    let loader = WorkflowLoader(registry: []) { try? Files.readFile(Array($0.utf8), limit: 1 << 20).bytes }
    var settings = SchedulerSettings(folder: shop.folder, state: state, loader: loader)
    settings.clock = clock ?? self.clock
    settings.quietFile = 0
    settings.work = stage.work
    change(&settings)
    return try Scheduler(settings, listeners: [stage])
  }

  /// Sets the clock to so many seconds after the start.
  func at(_ seconds: Int) { clock.set(milliseconds: (Self.start + seconds) * 1000) }

  /// Due times by what became of them, in seconds after the start.
  func firings(_ state: Firing.State, of workflow: String = "sheet") throws -> [Int] {
    try log().firings(of: workflow, limit: 100_000).filter { $0.state == state }.map { $0.due - Self.start }.sorted()
  }
}

/// Plays the runs of schedulers: notes each, and lets it end at once or holds it until it is told.
final class Stage: SchedulerListener {
  private struct State {
    var begun: [(workflow: String, due: Int?)] = []
    var events: [SchedulerEvent] = []
    var articles: Set<String> = []
    var runs = 0
    var atOnce = 0
    var mostAtOnce = 0
    var holds = false
    var ending = RunOutcome.Ending.done
  }

  private let state = Mutex(State())

  init(holding: Bool = false) { state.withLock { $0.holds = holding } }

  /// Due times of the runs that began, in seconds after the start.
  var begun: [Int] {
    state.withLock { $0.begun.compactMap { run in run.due.map { $0 - SchedulerHouse.start } } }
  }
  var events: [SchedulerEvent] { state.withLock { $0.events } }
  var mostAtOnce: Int { state.withLock { $0.mostAtOnce } }
  var atOnce: Int { state.withLock { $0.atOnce } }

  /// Names of the articles that runs over new files were given.
  var articles: Set<String> { state.withLock { $0.articles } }
  var runs: Int { state.withLock { $0.runs } }

  func note(_ list: ArticleList) {
    let names = (0..<list.count).map { String(decoding: list.path($0).split(separator: 47).last ?? [], as: UTF8.self) }
    state.withLock {
      $0.articles.formUnion(names)
      $0.runs += 1
    }
  }

  func hear(_ event: SchedulerEvent) { state.withLock { $0.events.append(event) } }

  /// Lets all runs end, those to come too.
  func release(_ ending: RunOutcome.Ending = .done) {
    state.withLock {
      $0.holds = false
      $0.ending = ending
    }
  }

  func hold() { state.withLock { $0.holds = true } }

  var work: SchedulerSettings.Work {
    { [weak self] request, control in
      guard let self else { return RunOutcome(ending: .interrupted) }
      state.withLock {
        $0.begun.append((request.plan.name, request.due))
        $0.atOnce += 1
        $0.mostAtOnce = max($0.mostAtOnce, $0.atOnce)
      }
      while state.withLock({ $0.holds }), control.stop == nil { try? await Task.sleep(for: .milliseconds(1)) }
      return state.withLock {
        $0.atOnce -= 1
        return RunOutcome(ending: control.stop == nil ? $0.ending : .interrupted)
      }
    }
  }

  var missed: [(first: Int, count: Int)] {
    events.compactMap {
      if case .missed(_, let first, let count) = $0 { (first - SchedulerHouse.start, count) } else { nil }
    }
  }
  var skipped: [Int] {
    events.compactMap { if case .skipped(_, let due, _) = $0 { due - SchedulerHouse.start } else { nil } }
  }
  var remarks: [String] { events.compactMap { if case .remark(let text) = $0 { text } else { nil } } }
  var loaded: [String] {
    events.compactMap { if case .loaded(let name, _, _, _) = $0 { name } else { nil } }
  }
}

/// Waits for something that happens in another task; fails the test when it does not within ten seconds.
func eventually(_ what: Comment, _ condition: () async throws -> Bool) async throws {
  for _ in 0..<5000 {
    if try await condition() { return }
    try await Task.sleep(for: .milliseconds(2))
  }
  Issue.record(what)
}
