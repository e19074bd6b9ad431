import Diagnostics

/// The problems found so far in one file, up to a number that a person can still read.
struct Problems {
  private static let limit = 100

  let source: SourceText
  private(set) var list: [Diagnostic] = []

  init(_ source: SourceText) { self.source = source }

  /// Notes a problem at these bytes.
  ///
  /// Beyond the limit, only that there are more.
  mutating func add(_ rule: Rule, _ message: String, at range: Range<Int>, help: String? = nil) {
    guard list.count <= Self.limit else { return }
    let location = source.location(range)
    if list.count == Self.limit {
      list.append(
        Diagnostic(.yamlTooManyProblems, "There are more problems than the \(Self.limit) shown", at: location))
    } else {
      list.append(Diagnostic(rule, message, at: location, help: help))
    }
  }

  /// Whether one of them begins there: an alias that stands for nothing needs no second complaint.
  func hasOne(at range: Range<Int>) -> Bool { list.contains { $0.location?.offset == range.lowerBound } }

  /// The problems in the order of the text.
  ///
  /// Where something was found wrong with a line, a tab say, the parser's stumbling over it later says nothing new.
  var sorted: [Diagnostic] {
    let others = list.filter { $0.code != Rule.yamlSyntax.code }.compactMap(\.location)
    let telling = list.filter { problem in
      guard problem.code == Rule.yamlSyntax.code, let place = problem.location else { return true }
      return !others.contains { $0.line == place.line && ($0.offset ?? 0) <= (place.offset ?? 0) }
    }
    return telling.enumerated().sorted {
      ($0.element.location?.offset ?? 0, $0.offset) < ($1.element.location?.offset ?? 0, $1.offset)
    }.map(\.element)
  }
}
