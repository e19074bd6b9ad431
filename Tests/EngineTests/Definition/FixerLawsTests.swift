import BuiltinPlugins
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Engine

/// What `workflow validate --fix` promises of any file: it rewrites what is certain, once, and makes nothing worse.
@Suite struct FixerLawsTests {
  private static let broken = filesInRepository("Tests/Fixtures/broken", endingIn: ".yaml").map {
    "Tests/Fixtures/broken/" + $0
  }
  private static let shipped = filesInRepository("Workflows", endingIn: ".yaml").map { "Workflows/" + $0 }

  private func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: repositoryFolder + "/" + path)), as: UTF8.self)
  }

  private func fixed(_ text: String) -> String {
    String(decoding: WorkflowFixer(plugins: builtinPlugins).fixed(Array(text.utf8), file: "desk.yaml"), as: UTF8.self)
  }

  private func codes(_ text: String) -> [String] { load(["desk.yaml": text]).codes }

  @Test(arguments: broken + shipped) func twiceIsOnce(path: String) throws {
    let once = fixed(try read(path))
    #expect(fixed(once) == once)
  }

  @Test(arguments: broken) func nothingIsMadeWorse(path: String) throws {
    let text = try read(path)
    let after = fixed(text)
    guard after != text else { return }
    #expect(codes(after).count <= codes(text).count, "\(after)")
    #expect(comments(after) == comments(text), "comments stay")
  }

  @Test(arguments: shipped) func whatIsRightStaysAsItIs(path: String) throws {
    let text = try read(path)
    #expect(fixed(text) == text)
  }

  private func comments(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { $0.drop { $0 == " " }.hasPrefix("#") }
  }

  private static let lines = [
    "steps:", "  - parse", "  - use: parse", "  - extract-quotes: {kinds: [direct]}",
    "    when: quotes.count > 0 && true", "    if: true", "\t- parse",
    "  - uses: summarize", "    with: {sentences: 2}", "    with:", "      sentences: 2", "articles: In/*.txt",
    "files: In/*.txt", "# remark", "",
    "  - export: {format: csv, path: a.csv}", "  - export: {as: json, to: o/${{ article.slug }}.json}",
    "  - run: ./x.py", "    timeout-minutes: 5", "on: {failure: []}",
    "schedule: \"0 6 * * *\"", "name: é “x”", "{{{", "]", "  - quotes", "  - \"use\": 'parse'", "jobs:", "  a: b",
  ]

  /// Lines put together by chance: the answer is a file again, and soon settled.
  @Test(arguments: 1...60 as ClosedRange<UInt64>) func anyFileIsSettled(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let text = (0..<numbers.number(below: 12)).map { _ in numbers.pick(Self.lines) + "\n" }.joined()
    let once = fixed(text)
    #expect(fixed(once) == once, "\(text)")
    #expect(comments(once) == comments(text), "\(text)")
  }
}
