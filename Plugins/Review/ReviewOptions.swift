public import PluginKit

/// What a workflow may set for `review`.
public struct ReviewOptions: PluginOptions {
  /// Who decides.
  public var desk: String?
  /// Quotes that are less sure than this are asked about.
  public var below = 0.8
  /// What is asked about.
  public var subjects: [ReviewQuestion.Subject] = [.quotes, .corrections]

  /// Uncertain quotes and all notices, decided by anybody.
  public init() {}
}
