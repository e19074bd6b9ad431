/// One complaint or remark, as a value: what is wrong, where, and what to do next.
///
/// Modules make diagnostics; faces (the terminal, JSON, GitHub, SARIF) render them. A diagnostic is also an error, so
/// that code which can go no further throws the same value it would have listed.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// Nothing can go on from here.
    case error
    /// Probably not what was meant.
    case warning
    /// Worth knowing.
    case note
  }

  /// The rule's code, such as `W012`; `workflow explain` tells more about it.
  public var code: String
  /// How much it matters; usually what the rule says.
  public var severity: Severity
  /// One sentence in an editor's words, without the file's name.
  public var message: String
  /// Where it is; `nil` where no place can be named.
  public var location: Location?
  /// What to do next, a sentence or `nil`.
  public var help: String?

  /// A diagnostic of a code whose rule is not at hand, such as a remark that stands in a record.
  public init(code: String, severity: Severity, message: String, location: Location? = nil, help: String? = nil) {
    self.code = code
    self.severity = severity
    self.message = message
    self.location = location
    self.help = help
  }
}

extension Sequence where Element == Diagnostic {
  /// Whether any of them is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}

/// Several diagnostics thrown at once: everything that is wrong with a file, not only the first thing.
public struct DiagnosticList: Error, Hashable, Sendable {
  /// The diagnostics, in the order of the text.
  public var all: [Diagnostic]

  /// A list to throw.
  public init(_ all: [Diagnostic]) { self.all = all }
}
