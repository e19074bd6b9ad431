public import StatusLog

/// Why a decision could not be made.
public struct ReviewFailure: Error, Hashable, Sendable {
  /// What kind of failure it is.
  public enum Kind: Hashable, Sendable {
    /// There is no such article, item or decision.
    case notFound
    /// The article has changed since it was looked at, so that another review counts.
    case replaced
    /// What was asked for cannot be.
    case refused
    /// The status log failed.
    case log
  }

  /// What kind of failure it is.
  public let kind: Kind
  /// One sentence.
  public let message: String
  /// What to do instead.
  public let help: String?

  /// A failure.
  public init(_ kind: Kind, _ message: String, help: String? = nil) {
    self.kind = kind
    self.message = message
    self.help = help
  }

  /// A failure of the status log.
  public init(_ failure: StatusLogFailure) { self.init(.log, failure.message) }
}
