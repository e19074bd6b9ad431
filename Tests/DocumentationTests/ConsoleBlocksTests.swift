import Foundation
import TestSupport
import Testing

/// What the pages for readers show is what happens.
///
/// Every block marked `console run` is run from the repository's root
/// and must print what stands there. A line `…` stands for any lines; `…` at the end of a line for the rest of it.
@Suite struct ConsoleBlocksTests {
  private static let pages =
    ["README.md", "CONTRIBUTING.md"] + filesInRepository("docs", endingIn: ".md").map { "docs/" + $0 }
  private static let calls = pages.flatMap { page in consoleCalls(in: page).map { (page, $0) } }

  @Test(arguments: calls) func printsWhatStandsThere(page: String, call: ConsoleCall) throws {
    let words = call.command.split(separator: " ").map(String.init)
    try #require(words.first == "workflow", "\(page): only workflow itself is run")
    let answer = try Workflow(Array(words.dropFirst())).in(repositoryFolder).run()
    let problem = firstDifference(between: call.expected, and: lines(answer.stdout + answer.stderr))
    #expect(problem == nil, "\(page): $ \(call.command)\n\(answer.stdout)\(answer.stderr)")
  }

  @Test func theReadmeShowsSomething() {
    #expect(Self.calls.contains { $0.0 == "README.md" })
  }
}

/// A command of a page and the lines it must print.
struct ConsoleCall: Sendable, CustomTestStringConvertible {
  var command: String
  var expected: [String] = []

  var testDescription: String { command }
}

private func lines(_ text: String) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

private func consoleCalls(in page: String) -> [ConsoleCall] {
  let text = (try? String(contentsOfFile: repositoryFolder + "/" + page, encoding: .utf8)) ?? ""
  var calls: [ConsoleCall] = []
  var isInside = false
  for line in lines(text) {
    if line.hasPrefix("```") {
      isInside = line == "```console run"
    } else if isInside, line.hasPrefix("$ ") {
      calls.append(ConsoleCall(command: String(line.dropFirst(2))))
    } else if isInside, !calls.isEmpty {
      calls[calls.count - 1].expected.append(line)
    }
  }
  return calls
}

/// The first expected line that is not there; `nil` when all are, in order.
private func firstDifference(between expected: [String], and found: [String]) -> String? {
  var position = 0
  var maySkip = false
  for line in expected {
    if line.trimmingCharacters(in: .whitespaces) == "…" {
      maySkip = true
      continue
    }
    let place = found[position...].firstIndex { matches($0, line) }
    guard let place, maySkip || place == position else { return line }
    position = place + 1
    maySkip = false
  }
  return nil
}

private func matches(_ found: String, _ expected: String) -> Bool {
  expected.hasSuffix("…") ? found.hasPrefix(expected.dropLast()) : found == expected
}
