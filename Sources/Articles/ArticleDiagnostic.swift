public import Diagnostics

/// A remark about an article, at a span of its text.
public struct ArticleDiagnostic: Hashable, Sendable {
  /// The rule's code, such as `Q102`.
  public var code: String
  /// How much it matters.
  public var severity: Diagnostic.Severity
  /// One sentence in an editor's words.
  public var message: String
  /// The span of the article's text; `nil` when it concerns the whole article.
  public var range: Range<Int>?

  /// A remark of this rule, with its usual severity.
  public init(_ rule: Rule, _ message: String, at range: Range<Int>? = nil) {
    self.init(code: rule.code, severity: rule.severity, message: message, range: range)
  }

  init(code: String, severity: Diagnostic.Severity, message: String, range: Range<Int>?) {
    self.code = code
    self.severity = severity
    self.message = message
    self.range = range
  }
}
