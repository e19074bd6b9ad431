public import Articles
public import Diagnostics

/// What a plugin may ask of its surroundings while it works one article: to report something, and the time.
public struct Context: Sendable {
  /// What was reported.
  public private(set) var diagnostics: [ArticleDiagnostic] = []
  private let clock: @Sendable () -> Int
  private let mayGoOn: @Sendable () throws -> Void

  /// Surroundings.
  ///
  /// - Parameters:
  ///   - clock: seconds since 1970-01-01T00:00:00Z.
  ///   - mayGoOn: throws when the step has been cancelled or has used up its time.
  public init(clock: @escaping @Sendable () -> Int, mayGoOn: @escaping @Sendable () throws -> Void = {}) {
    self.clock = clock
    self.mayGoOn = mayGoOn
  }

  /// Seconds since 1970-01-01T00:00:00Z, by the run's clock.
  public var now: Int { clock() }

  /// Reports something about the article, at a span of its text where one can be named.
  public mutating func report(_ rule: Rule, _ message: String, at range: Range<Int>? = nil) {
    diagnostics.append(ArticleDiagnostic(rule, message, at: range))
  }

  /// To be called now and then in long loops: ends the step when its time is up or the run is being stopped.
  public func checkpoint() throws { try mayGoOn() }
}
