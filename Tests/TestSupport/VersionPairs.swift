import Foundation

/// Two versions of an article and what is to be found between them, from `Tests/Fixtures/versions`.
public struct VersionPair: Sendable {
  /// What is to be found: the kind of a change or of a finding, with words of either side.
  public struct Expected: Hashable, Sendable {
    /// `number`, `added`; `!stealth` for a finding.
    public let kind: String
    /// Words that stand in the passage of the earlier version, of the later one.
    public let words: [String]

    /// What is to be found, or what was.
    public init(kind: String, words: [String]) {
      self.kind = kind
      self.words = words
    }
  }

  /// Its name.
  public let name: String
  /// The earlier version.
  public let old: String
  /// The later version.
  public let new: String
  /// What is to be found.
  public let expected: [Expected]

  /// The pairs of a file.
  public static func read(_ name: String) throws -> [VersionPair] {
    let file = URL(fileURLWithPath: repositoryFolder + "/Tests/Fixtures/versions/" + name)
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.components(separatedBy: "\n== ").dropFirst().map(VersionPair.init)
  }

  private init(_ part: String) {
    let pieces = part.components(separatedBy: "\n--\n")
    let lines = pieces[0].split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    name = String(lines[0])
    let marked = lines.count > 1 ? String(lines[1]) : ""
    old = Self.version(marked, keeping: ("[-", "-]"), dropping: ("{+", "+}"))
    new = Self.version(marked, keeping: ("{+", "+}"), dropping: ("[-", "-]"))
    expected = (pieces.count > 1 ? pieces[1] : "").split(separator: "\n").map(Self.expectation)
  }

  private static func version(
    _ text: String, keeping kept: (String, String), dropping dropped: (String, String)
  ) -> String {
    var rest = text[...]
    var version = ""
    while let start = rest.range(of: dropped.0), let end = rest[start.upperBound...].range(of: dropped.1) {
      version += rest[..<start.lowerBound]
      rest = rest[end.upperBound...]
    }
    version += rest
    return version.replacingOccurrences(of: kept.0, with: "").replacingOccurrences(of: kept.1, with: "")
  }

  private static func expectation(_ line: Substring) -> Expected {
    if line.hasPrefix("! ") {
      let words = line.dropFirst(2).split(separator: " ", maxSplits: 1).map(String.init)
      return Expected(kind: "!" + words[0], words: Array(words.dropFirst()))
    }
    let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
    let words = parts[1].components(separatedBy: "→").flatMap { $0.components(separatedBy: " | ") }
    return Expected(kind: parts[0], words: words.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty })
  }
}
