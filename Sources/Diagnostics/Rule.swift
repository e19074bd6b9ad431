/// What a code stands for: the entry that `workflow explain CODE` prints.
public struct Rule: Hashable, Sendable {
  /// A letter for the field (`Y` YAML, `W` workflow files, `A` articles, `R` runs, `S` schedules; plugins have their
  /// own) and three digits.
  public let code: String
  /// The usual severity of its diagnostics.
  public let severity: Diagnostic.Severity
  /// A few words, as a heading.
  public let title: String
  /// Why the rule is there and how to set things right, in a paragraph or two.
  public let explanation: String

  /// A rule whose diagnostics have this severity.
  public init(_ code: String, _ severity: Diagnostic.Severity, _ title: String, _ explanation: String) {
    self.code = code
    self.severity = severity
    self.title = title
    self.explanation = explanation
  }

  /// A rule whose diagnostics are errors.
  public init(_ code: String, _ title: String, _ explanation: String) {
    self.init(code, .error, title, explanation)
  }
}

extension Diagnostic {
  /// A diagnostic of this rule, with its usual severity.
  public init(_ rule: Rule, _ message: String, at location: Location? = nil, help: String? = nil) {
    code = rule.code
    severity = rule.severity
    self.message = message
    self.location = location
    self.help = help
  }
}
