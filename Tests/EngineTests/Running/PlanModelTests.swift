import StatusLog
import TestSupport
import Testing
import Text

@testable import Engine

/// Sequences of changes made by chance: a plan says of every article what the run after it does, and why.
@Suite struct PlanModelTests {
  /// What is known of a folder of articles whose outputs are files of their own.
  private struct Model {
    var texts: [String: String] = [:]
    /// The text of each article when it was last worked well.
    var good: [String: String] = [:]
    var outputs: [String: String] = [:]
    private var born = 0

    func output(of text: String) -> String { "<[0:\(text)]1>" }

    /// Changes one thing in the folder.
    mutating func change(_ shop: Workshop, _ numbers: inout SeededNumbers) throws {
      let name = texts.keys.sorted().randomElement(using: &numbers)
      switch numbers.number(below: 8) {
      case 0, 1: try add(shop, &numbers)
      case 2, 3:
        guard let name else { return try add(shop, &numbers) }
        texts[name] = numbers.pick(["one", "two", "three", "FAIL"])
        try shop.write("In/\(name).txt", texts[name] ?? "")
      case 4:
        guard let name, texts.count > 1 else { return }
        texts[name] = nil
        shop.delete("In/\(name).txt")
      case 5:
        guard let name else { return }
        outputs[name] = nil
        shop.delete("Out/\(name).out")
      case 6:
        guard let name, outputs[name] != nil else { return }
        outputs[name] = "somebody's"
        try shop.write("Out/\(name).out", "somebody's")
      default:
        // Written again as it was: no reason for anything.
        guard let name, let text = texts[name] else { return }
        try shop.write("In/\(name).txt", text)
      }
    }

    private mutating func add(_ shop: Workshop, _ numbers: inout SeededNumbers) throws {
      born += 1
      texts["a\(born)"] = numbers.pick(["one", "two", "three", "FAIL"])
      try shop.write("In/a\(born).txt", texts["a\(born)"] ?? "")
    }

    /// What is to be said of each article.
    var decisions: [String: String] {
      var said: [String: String] = [:]
      for (name, text) in texts {
        guard let good = good[name] else {
          said[name] = "run: it is new"
          continue
        }
        let changed = "fail: Out/\(name).out: \(OutputGuard.changed)"
        if outputs[name] == "somebody's" {
          said[name] = changed
        } else if text != good {
          said[name] = "run: its content changed"
        } else {
          said[name] =
            outputs[name] == nil ? "run: Out/\(name).out is missing" : "reuse: nothing changed since it was worked"
        }
      }
      return said
    }

    /// Works what is to be worked; which articles are worked well, and which fail.
    mutating func run() -> (worked: Set<String>, failed: Set<String>) {
      var (worked, failed): (Set<String>, Set<String>) = ([], [])
      for (name, decision) in decisions {
        if decision.hasPrefix("reuse") { continue }
        if decision.hasPrefix("fail") || texts[name] == "FAIL" {
          failed.insert(name)
        } else {
          worked.insert(name)
          good[name] = texts[name]
          outputs[name] = output(of: texts[name] ?? "")
        }
      }
      return (worked, failed)
    }
  }

  /// `a1` of any path of its article.
  private func name(_ path: String) -> String {
    String(path.split(separator: "/").last?.prefix { $0 != "." } ?? "")
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>) func aPlanSaysWhatTheRunDoes(seed: UInt64) async throws {
    let shop = try Workshop()
    defer { shop.remove() }
    var numbers = SeededNumbers(seed: seed)
    var model = Model()
    try shop.write("In/a0.txt", "zero")
    model.texts["a0"] = "zero"
    let plan = shop.plan([reads, each()])
    for round in 0..<6 {
      for _ in 0...numbers.number(below: 3) { try model.change(shop, &numbers) }
      var request = RunRequest(plan: plan)
      request.state = .folder(shop.folder + "/.workflow")
      var said: [String: String] = [:]
      _ = Runner(request).explain { decision in
        guard case .article(let path) = decision.subject else { return }
        said[name(path)] = "\(decision.action.rawValue): \(decision.reason)"
      }
      #expect(said == model.decisions, "round \(round)")
      let (outcome, events) = await shop.run(plan, wantsArticles: false) { $0.state = request.state }
      let (worked, failed) = model.run()
      #expect(Set(events.finished.map(name)) == worked && outcome.counts.worked == worked.count, "round \(round)")
      #expect(Set(events.failures.map { name($0.path) }) == failed && outcome.counts.failed == failed.count)
      #expect(outcome.counts.reused == model.texts.count - worked.count - failed.count)
      #expect(outcome.exitCode == (failed.isEmpty ? 0 : 1))
      for (name, text) in model.outputs { #expect(shop.text("Out/\(name).out") == text, "\(name), round \(round)") }
    }
  }
}
