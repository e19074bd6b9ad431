import Articles
import Diagnostics
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

/// What is found between versions whose changes are known.
@Suite struct VersionPairTests {
  private static let findings = ["!stealth", "!misquote", "!unmade", "!gone"]

  @Test func allIsFoundThatTheCodeWasMadeFor() throws {
    let score = try VersionScore(VersionPair.read("pairs.txt"))
    #expect(score.report.isEmpty, "\(score.report)")
  }

  /// At their first run, before anything was changed for them: findings 12 of 14, of 13 found; changes 36 of 40, of 38 found.
  @Test func theOtherPairsAreFoundAsWell() throws {
    let score = try VersionScore(VersionPair.read("pairs-aside.txt"))
    for kind in Self.findings {
      #expect(score.recall(kind) >= 0.9 && score.precision(kind) == 1, "\(kind): \(score.report)")
    }
    for kind in score.counts.keys where kind != "wording" {
      #expect(score.recall(kind) >= 0.65 && score.precision(kind) >= 0.9, "\(kind): \(score.report)")
    }
  }

  @Test func thereAreEnoughPairs() throws {
    let (pairs, aside) = (try VersionPair.read("pairs.txt"), try VersionPair.read("pairs-aside.txt"))
    #expect(pairs.count >= 40 && aside.count >= 20)
    #expect((pairs + aside).allSatisfy { $0.old != $0.new || $0.expected.isEmpty })
  }
}

/// Changes and findings counted against what is to be found.
struct VersionScore {
  struct Count {
    var right = 0
    var found = 0
    var expected = 0
  }

  private(set) var counts: [String: Count] = [:]
  /// What was missed, and what was found too much, one a line.
  private(set) var report = ""

  init(_ pairs: [VersionPair]) throws {
    for pair in pairs {
      let comparison = try compared(pair.old, pair.new)
      var found = Self.found(comparison)
      for item in found { counts[item.kind, default: Count()].found += 1 }
      for expected in pair.expected {
        counts[expected.kind, default: Count()].expected += 1
        guard let place = found.firstIndex(where: { $0.kind == expected.kind && Self.fits($0.words, expected.words) })
        else {
          report += "\(pair.name): not found: \(expected.kind) \(expected.words)\n"
          continue
        }
        counts[expected.kind, default: Count()].right += 1
        found.remove(at: place)
      }
      for item in found { report += "\(pair.name): too much: \(item.kind) \(item.words)\n" }
    }
  }

  /// The share that was found, and of what was found the share that is right.
  func recall(_ kind: String) -> Double { share(kind, \.expected) }
  func precision(_ kind: String) -> Double { share(kind, \.found) }

  private func share(_ kind: String, _ whole: KeyPath<Count, Int>) -> Double {
    guard let count = counts[kind], count[keyPath: whole] > 0 else { return 1 }
    return Double(count.right) / Double(count[keyPath: whole])
  }

  private static func fits(_ found: [String], _ expected: [String]) -> Bool {
    expected.contains { words in found.contains { $0.contains(words) || words.contains($0) } }
  }

  private static let findings = [
    "E101": "!stealth", "E102": "!misquote", "E103": "!unmade", "E104": "!gone",
  ]

  private static func found(_ comparison: VersionComparison) -> [VersionPair.Expected] {
    let (old, new) = (comparison.old.article.text, comparison.new.article.text)
    let changes = comparison.changes.map { change in
      VersionPair.Expected(
        kind: change.kind.rawValue, words: [change.old.map { old[$0] }, change.new.map { new[$0] }].compactMap { $0 })
    }
    return changes
      + comparison.findings.map { finding in
        VersionPair.Expected(
          kind: findings[finding.rule.code] ?? finding.rule.code,
          words: [finding.new.map { new[$0] } ?? finding.old.map { old[$0] } ?? ""])
      }
  }
}

/// Two versions, worked by the plugins that a comparison rests on.
func compared(_ old: String, _ new: String) throws -> VersionComparison {
  func worked(_ text: String, _ path: String) throws -> Article {
    var article = article(text, path: path)
    try work(
      &article, [("parse", [:]), ("extract-quotes", [:]), ("detect-corrections", [:])], registry: builtinPlugins)
    return article
  }
  return try VersionComparison(old: worked(old, "old.txt"), new: worked(new, "new.txt"))
}
