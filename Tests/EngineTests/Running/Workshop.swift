import Articles
import Files
import Foundation
import PluginKit
import Synchronization
import Text

@testable import Engine

/// A folder of its own for one test, with articles in it, and plans to run over them.
struct Workshop {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "workshop-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ name: String, _ text: String) throws { try write(name, bytes: Array(text.utf8)) }

  func write(_ name: String, bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: folder + "/" + name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func delete(_ name: String) { try? FileManager.default.removeItem(atPath: folder + "/" + name) }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: folder + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// All files below the folder, hidden ones too, but not the state.
  func files() -> [String] {
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return all.filter { !$0.hasPrefix(".workflow") && !isFolder($0) }.sorted()
  }

  private func isFolder(_ name: String) -> Bool { FileStatus(Array((folder + "/" + name).utf8))?.kind == .folder }

  func plan(_ steps: [PlannedStep], articles: [String] = ["In/**/*.txt"]) -> Plan {
    Plan(
      name: "test", about: nil, file: nil, folder: folder, articles: articles, steps: steps, handlers: Handlers(),
      params: [:], schedule: nil, watch: nil)
  }

  func run(
    _ plan: Plan, control: RunControl = RunControl(), wantsArticles: Bool = true,
    change: (inout RunRequest) -> Void = { _ in }
  ) async -> (outcome: RunOutcome, events: [RunEvent]) {
    let ears = Ears(wantsArticles: wantsArticles)
    var request = RunRequest(plan: plan)
    request.clock = { 1_740_916_800 }
    change(&request)
    let runner = Runner(request, control: control, listeners: [ears])
    let outcome = await ThreadOfItsOwn.result { runner.run() }
    return (outcome, ears.heard)
  }
}

/// A listener that remembers.
final class Ears: RunListener {
  private let events = Mutex<[RunEvent]>([])
  let wantsArticles: Bool
  init(wantsArticles: Bool) { self.wantsArticles = wantsArticles }
  var heard: [RunEvent] { events.withLock { $0 } }
  func hear(_ event: RunEvent) { events.withLock { $0.append(event) } }
}

/// Standard output in memory; breaks after so many bytes.
final class MemorySink: ByteSink {
  private let bytes = Mutex<[UInt8]>([])
  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
  func write(_ more: [UInt8]) { bytes.withLock { $0 += more } }
}

extension [RunEvent] {
  var failures: [ArticleFailure] {
    compactMap { if case .articleFailed(let failure) = $0 { failure } else { nil } }
  }
  var finished: [String] {
    compactMap { if case .articleFinished(let path, _, _) = $0 { path } else { nil } }
  }
  var outputs: [String] {
    compactMap { if case .outputWritten(let path, _, _, _) = $0 { path } else { nil } }
  }
  var remarks: [String] {
    compactMap { if case .remark(let text) = $0 { text } else { nil } }
  }
}

extension [RunEvent] {
  var articles: [Article] {
    compactMap { if case .articleFinished(_, _, let article) = $0 { article } else { nil } }
  }
  var retries: [Int] {
    compactMap { if case .articleRetried(_, _, let attempt, _) = $0 { attempt } else { nil } }
  }
}
