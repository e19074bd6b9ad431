import TestSupport
import Testing
import Text

@testable import Engine

/// Globs against a plain matcher that tries everything.
@Suite struct GlobModelTests {
  /// Whether a pattern of letters, `?`, `*`, `**` and `/` matches a path; `*` and `**` match no hidden name unless the
  /// pattern writes the dot.
  private func matches(_ pattern: [String], _ path: [String]) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    if first == "**" {
      if matches(Array(pattern.dropFirst()), path) { return true }
      guard let name = path.first, !name.hasPrefix(".") else { return false }
      return matches(pattern, Array(path.dropFirst()))
    }
    guard let name = path.first,
      segment(Array(first.unicodeScalars)[...], Array(name.unicodeScalars)[...], isStart: true)
    else {
      return false
    }
    return matches(Array(pattern.dropFirst()), Array(path.dropFirst()))
  }

  private func segment(
    _ pattern: ArraySlice<Unicode.Scalar>, _ name: ArraySlice<Unicode.Scalar>, isStart: Bool
  ) -> Bool {
    guard let sign = pattern.first else { return name.isEmpty }
    let isHidden = isStart && name.first == "."
    switch sign {
    case "*":
      if isHidden { return false }
      if segment(pattern.dropFirst(), name, isStart: isStart) { return true }
      return !name.isEmpty && segment(pattern, name.dropFirst(), isStart: false)
    case "?":
      return !isHidden && !name.isEmpty && segment(pattern.dropFirst(), name.dropFirst(), isStart: false)
    default: return name.first == sign && segment(pattern.dropFirst(), name.dropFirst(), isStart: false)
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>) func patternsMatchWhatTheyShould(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<40 {
      // The first part has a wildcard, so that the root is the folder at hand.
      let first = "*" + numbers.text(of: ["a", "b", "*", "?", ".", "é"], atMost: 2)
      let more = (0..<numbers.number(below: 3)).map { _ in
        numbers.pick(["**", "*", "a", "b*", "?b", "*a*b", ".a", "a.b", "??", "é?", "*?é"])
      }
      let pattern = ([first == "**" ? "*" : first] + more)
      let path = (0..<1 + numbers.number(below: 4)).map { _ in
        numbers.pick(["a", "b", "ab", "ba", "aab", ".a", "a.b", "bb", "é", "aé", "€é", "éé", "😀b"])
      }
      guard pattern.allSatisfy({ $0 == "**" || !$0.contains("**") }) else { continue }
      let glob = GlobPattern(Array(pattern.joined(separator: "/").utf8))
      let found = glob.matches(path.map { Array($0.utf8) })
      #expect(found == matches(pattern, path), "\(pattern.joined(separator: "/")) and \(path.joined(separator: "/"))")
      if found, path.count > 1 {
        for count in 1..<path.count {
          #expect(glob.mayMatch(below: path.prefix(count).map { Array($0.utf8) }), "a folder on the way is searched")
        }
      }
    }
  }

  @Test(arguments: [
    ("{a,b}/*.txt", ["a/x.txt", "b/x.txt"], ["c/x.txt", "a/x.md"]),
    ("*.{txt,md}", ["x.txt", "x.md"], ["x.html", "x."]),
    ("**/{a,b}.txt", ["a.txt", "q/b.txt", "q/r/a.txt"], ["c.txt"]), ("*.{t,}x", ["a.tx", "a.x"], ["a.y"]),
    ("[ab]*", ["a1", "b"], ["c1"]),
    ("*[0-9]", ["a7"], ["a"]), ("**/é?.txt", ["x/éa.txt"], ["x/ea.txt"]),
  ])
  func bracesAndClasses(pattern: String, matching: [String], others: [String]) {
    let glob = GlobPattern(Array(pattern.utf8))
    func parts(_ path: String) -> [[UInt8]] { path.split(separator: "/").map { Array($0.utf8) } }
    for path in matching { #expect(glob.matches(parts(path)), "\(path)") }
    for path in others { #expect(!glob.matches(parts(path)), "\(path)") }
  }
}
