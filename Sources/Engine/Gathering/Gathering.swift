import Files
import PluginKit
import StatusLog

/// The output files of a plan that gather all articles, before and during a run.
final class Gathering {
  /// The files, in the order of their steps.
  let files: [GatheredFile]
  /// What decides whether parts are still good.
  private(set) var marks: ArticleMarks
  /// Which articles are up to date and in all of the files.
  private(set) var reused: [Bool] = []
  /// Whether the files are as they should be and no article is worked.
  private(set) var isCurrent = false
  /// Whether several runs may make the files at once.
  private let isShared: Bool

  /// The files that take over what is not worked.
  ///
  /// Not those that several runs may make at once, those whose opening depends on their articles, and databases.
  private(set) lazy var growing = isShared ? [] : files.filter { $0.exporter.isMadeOfBodies }

  /// Looks at the files of a plan.
  init(
    _ plan: Plan, key: WorkflowKey, keys: PathKeys, log: StatusLog, owners: OutputOwners, marks: ArticleMarks,
    isShared: Bool
  ) throws {
    self.marks = marks
    self.isShared = isShared
    let known = try log.knownGathered(plan.name)
    files = try plan.gatheredSteps.map { number, exporter, path in
      try GatheredFile(
        step: number, exporter: exporter, path: path, plan: plan, key: key, keys: keys, known: known, owners: owners)
    }
  }

  /// Decides which of the articles that are up to date must be worked for the sake of a file.
  ///
  /// - Parameters:
  ///   - isReused: for each article whether it is up to date; changed for those that must be worked all the same.
  ///   - waiting: for each article whether it waits for somebody and is not worked; empty where none can.
  ///   - worksAll: whether all articles are worked anyway.
  ///   - explain: called with an article and why it must be worked.
  func decide(
    _ isReused: inout [Bool], waiting: [Bool], _ log: StatusLog, _ workflow: String, worksAll: Bool,
    _ explain: (Int, String) -> Void = { _, _ in }
  ) throws(StatusLogFailure) {
    let allReused = isReused.indices.allSatisfy { isReused[$0] || !waiting.isEmpty && waiting[$0] }
    let current = files.allSatisfy { $0.isCurrent(marks.digest) }
    isCurrent = allReused && current && !worksAll
    reused = isReused
    if isCurrent { return }
    let worksAll = worksAll || growing.count < files.count
    for file in growing {
      try file.open(log, workflow, articles: isReused.count, usesPool: !worksAll)
    }
    for index in isReused.indices where isReused[index] {
      var reason: String? = worksAll ? files.first?.reason ?? "it goes into an output with others that changed" : nil
      for file in growing where reason == nil && !file.takeOver(index, marks) {
        reason = file.reason ?? "its part of \(file.place.shown) is not at hand"
      }
      guard let reason else { continue }
      isReused[index] = false
      marks.forget(index)
      explain(index, reason)
    }
    reused = isReused
  }

  /// Takes note of an article that was worked well, and of its parts.
  ///
  /// Of one that waits for somebody: of its parts of the files that come before, and no more.
  func take(_ worked: WorkedArticle, sidecar: Int) throws(OutputFailure) {
    let stop = worked.stopped?.step
    if stop == nil { marks.note(worked.index, sha256: worked.sha256, sidecar: sidecar) }
    for file in growing where file.step < stop ?? .max {
      try file.take(worked.gathered.first { $0.step == file.step }?.bytes, worked.index, marks)
    }
  }
}

extension Plan {
  /// The steps whose files gather all articles: number, exporter and path.
  var gatheredSteps: [(number: Int, exporter: any Exporter, path: String)] {
    steps.enumerated().compactMap { number, step in
      guard case .export(let exporter, let destination) = step.work, destination.gathers,
        !destination.isStandardOutput
      else { return nil }
      return (number, exporter, path(of: destination))
    }
  }
}
