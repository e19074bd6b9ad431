public import Diagnostics

/// What came of putting answers together.
public struct MergeOutcome: Sendable {
  /// What the end means.
  public enum Ending: Hashable, Sendable {
    /// Each line has one answer; errors are answers too.
    case done
    /// Lines are missing or doubled, or answers do not fit the input: no table was written.
    case incomplete
    /// A file could not be read or written.
    case ioError(String)
  }

  /// What the end means.
  public var ending = Ending.done
  /// How many lines the archive has.
  public var lines = 0
  /// How many have a record.
  public var records = 0
  /// How many have nothing but an error.
  public var errors = 0
  /// Errors beside a record or another error of the same line.
  public var settled = 0
  /// How many have no answer.
  public var missing = 0
  /// Answers too many.
  public var doubled = 0
  /// Answers to another text, or to a line beyond the last.
  public var misplaced = 0
  /// Lines in the folder that are no answers.
  public var broken = 0
  /// What is to be told, the first of each kind.
  public var diagnostics: [Diagnostic] = []
  /// The files written.
  public var outputs: [String] = []

  /// Nothing yet.
  init() {}

  /// The exit code that the command line documents for this end.
  public var exitCode: Int32 {
    switch ending {
    case .done: 0
    case .incomplete: 1
    case .ioError: 74
    }
  }
}

/// Complaints of one kind: the first of them in full, the others counted.
struct Findings {
  private static let mostTold = 10
  /// How many there are.
  private(set) var count = 0
  /// The first of them.
  private(set) var told: [Diagnostic] = []

  /// One more; it is made only if it will be told.
  mutating func add<Failure>(_ diagnostic: () throws(Failure) -> Diagnostic) throws(Failure) {
    count += 1
    if told.count < Self.mostTold { told.append(try diagnostic()) }
  }

  /// The first ones, the last of which says how many more there are.
  var diagnostics: [Diagnostic] {
    var all = told
    if count > told.count, let last = all.indices.last { all[last].help = "and \(count - told.count) more like this" }
    return all
  }
}
