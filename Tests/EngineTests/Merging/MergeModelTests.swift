import Articles
import Diagnostics
import Foundation
import PluginKit
import TestSupport
import Testing
import Text

@testable import Engine

/// Answers put together in any order, with some lost, doubled, broken or of another text: each is counted as what it is.
@Suite struct MergeModelTests {
  /// An archive and the answers to it, spread over files by chance.
  private struct Archive {
    let shop: Workshop
    var lines: [String] = []
    /// For each line whether it has a record, and how many errors.
    var records: [Int] = []
    var errors: [Int] = []
    var broken = 0

    init(_ numbers: inout SeededNumbers, whole: Bool) throws {
      shop = try Workshop()
      var files = Array(repeating: "", count: 1 + numbers.number(below: 4))
      for number in 1...1 + numbers.number(below: 12) {
        let text = "Day \(number) was \(numbers.pick(["fair", "wet", "é"]))."
        lines.append("{\"id\":\"a\(number)\",\"text\":\"\(text)\"}")
        let (ok, bad) =
          whole
          ? numbers.pick([(1, 0), (1, 1), (1, 2), (0, 1), (0, 2)])
          : numbers.pick([(0, 0), (1, 0), (2, 0), (0, 1), (2, 1)])
        records.append(ok)
        errors.append(bad)
        for answer in Array(repeating: true, count: ok) + Array(repeating: false, count: bad) {
          let bytes = try Self.answer(lines[number - 1], number, isRecord: answer)
          files[numbers.number(below: files.count)] += bytes + "\n"
        }
      }
      if !whole, numbers.number(below: 2) == 0 {
        files[0] += numbers.pick([
          "{\"line\":1,\"status\":\"ok\"}\n", "half {\n", "{\"line\":0,\"status\":\"error\"}\n", "[]\n",
        ])
        broken = 1
      }
      for (number, text) in files.enumerated() {
        // The order of answers in a file is no matter.
        let lines = text.split(separator: "\n").shuffled(using: &numbers)
        try shop.write("Answers/part-\(number)", lines.map { $0 + "\n" }.joined())
      }
      try shop.write("Answers/_SUCCESS", "x")
      try shop.write("archive.jsonl", lines.map { $0 + "\n" }.joined())
    }

    static func answer(_ line: String, _ number: Int, isRecord: Bool) throws -> String {
      guard isRecord else {
        let failure = PipeAnswer.Failure(kind: .step, id: "a\(number)", step: "x", message: "no")
        return String(utf8: PipeAnswer(line: number, failure).bytes)
      }
      let article = try PipeArticle(Array(line.utf8), line: number).article(ArticleReader(layerTypes: []))
      return String(utf8: PipeAnswer(line: number, article).bytes)
    }

    func merge(to output: String? = nil, change: (inout MergeRequest) -> Void = { _ in }) -> MergeOutcome {
      var request = MergeRequest(folder: Array((shop.folder + "/Answers").utf8))
      request.inputs = [Array((shop.folder + "/archive.jsonl").utf8)]
      request.again = shop.folder + "/again.jsonl"
      if let output { request.exports = [(Names(NoOptions()), shop.folder + "/" + output)] }
      change(&request)
      return Merge(request).run()
    }
  }

  /// The names of all articles, one a line.
  private struct Names: Exporter {
    static let manual = Manual<NoOptions>(summary: "names", examples: [])
    var destination = OutputPath.standardOutput
    init(_ options: NoOptions) {}
    func body(of article: Article, position: Int) -> [UInt8] { Array((article.id + "\n").utf8) }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>) func everyLineIsCountedOnce(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let archive = try Archive(&numbers, whole: false)
    defer { archive.shop.remove() }
    let outcome = archive.merge(to: "names.txt")
    let all = zip(archive.records, archive.errors)
    #expect(outcome.lines == archive.lines.count)
    #expect(outcome.records == all.count { $0.0 > 0 } && outcome.errors == all.count { $0.0 == 0 && $0.1 > 0 })
    #expect(outcome.missing == all.count { $0.0 == 0 && $0.1 == 0 })
    #expect(outcome.doubled == archive.records.reduce(0) { $0 + max(0, $1 - 1) })
    #expect(outcome.settled == all.reduce(0) { $0 + ($1.0 > 0 ? $1.1 : max(0, $1.1 - 1)) })
    #expect(outcome.broken == archive.broken && outcome.misplaced == 0)
    let isComplete = outcome.missing == 0 && outcome.doubled == 0
    #expect(outcome.ending == (isComplete ? .done : .incomplete) && outcome.exitCode == (isComplete ? 0 : 1))
    #expect((archive.shop.text("names.txt") != nil) == isComplete, "no table without every answer")
    // What is to be worked again is every line without a record, as it was, with its number.
    let again = archive.lines.enumerated().filter { archive.records[$0.offset] == 0 }.map {
      "\($0.offset + 1)\t\($0.element)\n"
    }
    #expect(archive.shop.text("again.jsonl") == again.joined())
  }

  /// The table is the same however the answers were spread, and in the order of the lines.
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func tablesAreInTheOrderOfTheLines(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let archive = try Archive(&numbers, whole: true)
    defer { archive.shop.remove() }
    let outcome = archive.merge(to: "names.txt") { $0.again = nil }
    #expect(outcome.ending == .done, "\(outcome.diagnostics.map(\.message))")
    let names = archive.records.enumerated().filter { $0.element > 0 }.map { "a\($0.offset + 1)\n" }
    #expect(archive.shop.text("names.txt") == names.joined())
    #expect(archive.shop.files().filter { $0.hasPrefix(".") } == [], "nothing half written is left")
  }

  /// Answers to a line that says something else now are told, each at its place.
  @Test(arguments: 1...10 as ClosedRange<UInt64>) func otherTextsAreTold(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let archive = try Archive(&numbers, whole: true)
    defer { archive.shop.remove() }
    let changed = archive.lines.map { $0.replacing("Day", with: "Night") }
    try archive.shop.write("archive.jsonl", changed.map { $0 + "\n" }.joined())
    let outcome = archive.merge()
    // An error knows the article's name only, which stayed.
    #expect(outcome.misplaced == archive.records.count { $0 > 0 })
    #expect(outcome.ending == (outcome.misplaced > 0 ? .incomplete : .done))
    #expect(outcome.diagnostics.filter { $0.code == "R022" }.count == min(10, outcome.misplaced))
  }

  @Test(arguments: [
    (nil as Int?, "R026", MergeOutcome.Ending.done, 0), (3, "", .done, 0), (5, "R020", .incomplete, 2),
    (2, "R022", .incomplete, 0),
  ])
  func withoutTheInput(lines: Int?, code: String, ending: MergeOutcome.Ending, missing: Int) throws {
    let shop = try Workshop()
    defer { shop.remove() }
    let answers = try (1...3).map {
      try Archive.answer("{\"id\":\"\($0)\",\"text\":\"Day \($0).\"}", $0, isRecord: true) + "\n"
    }
    try shop.write("Answers/a", answers.joined())
    var request = MergeRequest(folder: Array((shop.folder + "/Answers").utf8))
    request.lines = lines
    let outcome = Merge(request).run()
    #expect(outcome.ending == ending && outcome.missing == missing, "\(outcome)")
    #expect(outcome.diagnostics.map(\.code) == (code.isEmpty ? [] : [code]))
  }

  @Test(arguments: [
    ("{", "it is not JSON: "), ("{}", "it has no “line” or no “status”"),
    ("{\"line\":1}", "it has no “line” or no “status”"),
    ("{\"line\":\"1\",\"status\":\"ok\"}", "it has no “line”"),
    ("{\"line\":0,\"status\":\"error\"}", "does not say which line"),
    ("{\"line\":-4,\"status\":\"error\"}", "does not say which line"),
    ("{\"line\":1,\"status\":\"ok\"}", "neither a record nor an error"),
    ("{\"line\":1,\"status\":\"fine\"}", "neither a record nor an error"),
    ("{\"line\":1,\"status\":\"ok\",\"source\":{\"sha256\":\"12\"}}", "neither a record"),
    ("", "it is not JSON"),
  ])
  func whatIsNoAnswer(line: String, sentence: String) {
    let failure = #expect(throws: NoAnswer.self) { try FoundAnswer(Array(line.utf8), file: 0, row: 1, start: 0) }
    #expect(failure?.sentence.contains(sentence) == true, "\(failure?.sentence ?? "")")
  }

  /// Gaps are told by their first and last lines.
  @Test(arguments: [
    ([Int](), 3, ["1–3"]), ([1, 2, 3], 3, []), ([2], 3, ["1", "3"]), ([1, 5], 9, ["2–4", "6–9"]), ([9], 3, ["1–3"]),
    ([], 0, []),
  ])
  func gaps(answered: [Int], count: Int, gaps: [String]) throws {
    let shop = try Workshop()
    defer { shop.remove() }
    let lines = answered.map { "{\"line\":\($0),\"status\":\"error\",\"id\":null}\n" }
    try shop.write("Answers/a", lines.joined())
    var folder = try AnswerFolder(Array((shop.folder + "/Answers").utf8))
    let found = try AnswerIndex(&folder).gaps(upTo: count)
    #expect(found.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" } == gaps)
  }

  @Test(arguments: ["gone", "file"]) func aFolderThatIsNone(name: String) throws {
    let shop = try Workshop()
    defer { shop.remove() }
    try shop.write("file", "x")
    let outcome = Merge(MergeRequest(folder: Array((shop.folder + "/" + name).utf8))).run()
    #expect(outcome.exitCode == 74)
    guard case .ioError(let sentence) = outcome.ending else { return }
    #expect(sentence.contains("/\(name): cannot list the folder"))
  }
}
