import Articles
import Diagnostics
import Foundation
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

/// Versions by another hand.
///
/// At the first reading, before anybody who wrote the code had seen one of them, 19 of 20 were wholly right.
@Suite struct SecondHandVersionTests {
  @Test func allIsFoundAndNothingElse() throws {
    let path = repositoryFolder + "/Tests/Fixtures/versions/second-hand.jsonl"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 20)
    for line in lines {
      let row = try JSONParser.parse(String(line))
      let problems = try problems(row)
      #expect(problems.isEmpty, "\(row["id"]?.text ?? ""): \(problems)")
    }
  }

  private func problems(_ row: JSONValue) throws -> [String] {
    let comparison = try compared(row["old"]?.text ?? "", row["new"]?.text ?? "")
    let gold = try #require(row["gold"])
    var problems: [String] = []
    var untold = comparison.changes.filter { $0.isTold == false && $0.kind != .quote }
    let text = comparison.new.article.text
    for fact in (gold["stealth"]?.items ?? []).compactMap(\.text) {
      let place = untold.firstIndex { change in
        change.new.map { text[$0].contains(fact) || fact.contains(text[$0]) } ?? (change.kind == .negation)
      }
      if let place { untold.remove(at: place) } else { problems.append("missed: \(fact)") }
    }
    problems += untold.map { "too much: \($0.kind.rawValue)" }
    let codes = Set(comparison.findings.map(\.rule.code))
    if codes.contains("E103") != gold["notice_without_change"]?.flag { problems.append("E103") }
    if codes.contains("E104") != gold["notice_gone"]?.flag { problems.append("E104") }
    let kinds: [(String, Change.Kind)] = [
      ("numbers", .number), ("names", .name), ("dates", .date), ("headline", .headline),
    ]
    for (name, kind) in kinds {
      guard let count = gold["changed"]?[name]?.int else { continue }
      if comparison.changes.count(where: { $0.kind == kind }) != count { problems.append(name) }
    }
    if comparison.changes.count(where: { $0.kind == .quote }) != gold["quotes_changed"]?.int {
      problems.append("quotes")
    }
    if let isNothing = gold["nothing"]?.flag, comparison.changes.isEmpty != isNothing { problems.append("nothing") }
    return problems
  }
}
