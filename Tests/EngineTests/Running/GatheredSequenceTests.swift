import BuiltinPlugins
import Files
import Foundation
import PluginKit
import Synchronization
import Testing
import Text

@testable import Engine

/// Whatever happens between runs, an output of all articles has the bytes that working everything would give it.
@Suite struct GatheredSequenceTests {
  /// Every format that can hold many articles as text; a database takes rows, and no edited one is written over.
  private static let formats: [String] = {
    let export = builtinPlugins.first { $0.name == "export" }
    let names = export?.options.first { $0.name == "as" }?.schema["enum"]?.items?.compactMap(\.text) ?? []
    return names.filter { $0 != "sqlite" }.filter { (try? SequenceDesk(format: $0, seed: 0).planIsGood) ?? false }
  }()

  @Test func thereAreFormatsToBeTried() {
    #expect(Set(["jsonl", "csv", "markdown", "html"]).isSubset(of: Self.formats))
  }

  @Test(arguments: formats, [1, 2, 3] as [UInt64])
  func anySequenceGivesWhatForceGives(_ format: String, _ seed: UInt64) async throws {
    let desk = try SequenceDesk(format: format, seed: seed)
    defer { desk.shop.remove() }
    for _ in 0..<10 {
      try desk.change()
      try await desk.interrupt()
      let outcome = await desk.run()
      #expect(outcome.ending == .done, "\(outcome.message ?? "")")
      #expect(await desk.isAsForced(), "\(desk.history)")
      if outcome.ending != .done { return }
    }
    #expect(await desk.run().counts.worked == 0)
    #expect(desk.leftOvers == [])
  }
}

/// A workflow over a few articles, to which things happen.
private final class SequenceDesk {
  let shop: Workshop
  private(set) var history: [String] = []
  private let format: String
  private var numbers: SystemLikeNumbers
  private var kinds = "[direct, mixed]"
  private var articles: Set<Int> = []
  private var mustForce = false

  init(format: String, seed: UInt64) throws {
    self.format = format
    numbers = SystemLikeNumbers(seed: seed)
    shop = try Workshop()
    for number in 0..<5 { try write(number) }
  }

  private func write(_ number: Int) throws {
    let word = ["ferry", "mill", "pier", "harbour"].randomElement(using: &numbers) ?? ""
    let quotes = Int.random(in: 0...2, using: &numbers)
    let text = (0..<quotes).map { "“We saw the \(word) \($0) times,” said Anna Lindqvist.\n\n" }.joined()
    try shop.write("In/a\(number).txt", "The \(word) of day \(number)\n\nIt opened on Monday at \(word).\n\n\(text)")
    articles.insert(number)
  }

  /// One or a few things that people do.
  func change() throws {
    for _ in 0...Int.random(in: 0...2, using: &numbers) {
      let number = articles.randomElement(using: &numbers) ?? 0
      let what = Int.random(in: 0...8, using: &numbers)
      history.append("\(what):\(number)")
      switch what {
      case 0, 1: try write(number)
      case 2: try write(Int.random(in: 0...20, using: &numbers))
      case 3 where articles.count > 1:
        shop.delete("In/a\(number).txt")
        articles.remove(number)
      case 4:
        try write(number)
        let text = shop.text("In/a\(number).txt") ?? ""
        shop.delete("In/a\(number).txt")
        articles.remove(number)
        let other = Int.random(in: 21...40, using: &numbers)
        try shop.write("In/a\(other).txt", text)
        articles.insert(other)
      case 5: try shop.write("In/a\(number).txt", shop.text("In/a\(number).txt") ?? "")
      case 6: shop.delete("Out/all.\(format)")
      case 7:
        try shop.write("Out/all.\(format)", "an editor's work")
        mustForce = true
      default: kinds = kinds == "[direct]" ? "[direct, mixed]" : "[direct]"
      }
    }
  }

  /// Whether the format can hold many articles.
  var planIsGood: Bool {
    defer { shop.remove() }
    return (try? plan()) != nil
  }

  private func plan() throws -> Plan {
    let text = """
      name: sequence
      articles: [In/*.txt]
      steps:
        - parse
        - extract-quotes: {kinds: \(kinds)}
        - export: {as: \(format), to: Out/all.\(format)}
        - export: {as: json, to: "Out/${{ article.slug }}.json"}

      """
    try shop.write("flow.yaml", text)
    let loader = WorkflowLoader(registry: builtinPlugins) { path in
      try? readFile(Array(path.utf8), limit: 1 << 20).bytes
    }
    let loaded = loader.load(path: shop.folder + "/flow.yaml")
    guard let plan = loaded.plan else { throw NoPlan() }
    return plan
  }

  private struct NoPlan: Error {}

  /// A run that is stopped after some articles, or none at all.
  func interrupt() async throws {
    let most = Int.random(in: 0...4, using: &numbers)
    guard most > 0 else { return }
    history.append("stop after \(most)")
    let control = RunControl()
    let ears = StoppingEars(after: most, control)
    var request = RunRequest(plan: try plan())
    request.state = .folder(shop.folder + "/.workflow")
    request.jobs = 1
    let runner = Runner(request, control: control, listeners: [ears])
    _ = await ThreadOfItsOwn.result { runner.run() }
  }

  func run() async -> RunOutcome {
    defer { mustForce = false }
    guard let plan = try? plan() else { return RunOutcome(ending: .ioError("no plan")) }
    return await shop.run(plan, wantsArticles: false) {
      $0.state = .folder(shop.folder + "/.workflow")
      $0.force = mustForce
    }.outcome
  }

  /// Whether the file has the bytes that it has where nothing is known of earlier runs.
  func isAsForced() async -> Bool {
    guard let plan = try? plan() else { return false }
    _ = await shop.run(plan, wantsArticles: false) { $0.outFolder = shop.folder + "/Anew" }
    defer { shop.delete("Anew") }
    return shop.text("Out/all.\(format)") == shop.text("Anew/Out/all.\(format)")
  }

  /// Files that only an unfinished run may leave.
  var leftOvers: [String] { shop.files().filter { $0.hasPrefix("Out/.") } }
}

/// Stops the run when so many articles are done.
private final class StoppingEars: RunListener {
  let wantsArticles = false
  private let left: Mutex<Int>
  private let control: RunControl

  init(after count: Int, _ control: RunControl) {
    left = Mutex(count)
    self.control = control
  }

  func hear(_ event: RunEvent) {
    guard case .articleFinished = event else { return }
    let isEnough = left.withLock { left in
      left -= 1
      return left <= 0
    }
    if isEnough { control.stop(.graceful) }
  }
}

/// The same numbers for the same seed.
private struct SystemLikeNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
