/// What a run would do with one article, and why.
public struct ArticleDecision: Hashable, Sendable {
  /// The article, as the user named it.
  public var path: String
  /// Whether it would be worked.
  public var runs: Bool
  /// Why, in a few words: `new`, `its content changed`, `nothing changed`.
  public var reason: String
}
