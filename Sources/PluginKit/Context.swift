public import Articles
public import Diagnostics

/// What a plugin may ask of its surroundings while it works one article: to report something, the time, and files that
/// belong to the article.
public struct Context: Sendable {
  /// What was reported.
  public private(set) var diagnostics: [ArticleDiagnostic] = []
  private let clock: @Sendable () -> Int
  private let files: [String: FoundFiles]
  private let mayGoOn: @Sendable () throws -> Void

  /// Surroundings.
  ///
  /// - Parameters:
  ///   - clock: seconds since 1970-01-01T00:00:00Z.
  ///   - files: what was found for options of type ``ArticleFiles``, by their names.
  ///   - mayGoOn: throws when the step has been cancelled or has used up its time.
  public init(
    clock: @escaping @Sendable () -> Int, files: [String: FoundFiles] = [:],
    mayGoOn: @escaping @Sendable () throws -> Void = {}
  ) {
    self.clock = clock
    self.files = files
    self.mayGoOn = mayGoOn
  }

  /// Seconds since 1970-01-01T00:00:00Z, by the run's clock.
  public var now: Int { clock() }

  /// The files that an option of type ``ArticleFiles`` names for this article; `nil` where nobody looked for them.
  public func files(_ option: String) -> FoundFiles? { files[option] }

  /// Reports something about the article, at a span of its text where one can be named.
  public mutating func report(_ rule: Rule, _ message: String, at range: Range<Int>? = nil) {
    diagnostics.append(ArticleDiagnostic(rule, message, at: range))
  }

  /// To be called now and then in long loops: ends the step when its time is up or the run is being stopped.
  public func checkpoint() throws { try mayGoOn() }
}
