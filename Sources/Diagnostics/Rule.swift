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

  /// A rule.
  public init(_ code: String, _ severity: Diagnostic.Severity, _ title: String, _ explanation: String) {
    self.code = code
    self.severity = severity
    self.title = title
    self.explanation = explanation
  }
}
