public import Text

/// One decision of a person, as the log keeps it: who, when, what was there before and what after, and why.
///
/// Decisions are only ever added; one that takes back another says which.
public struct LoggedDecision: Hashable, Sendable {
  /// What was decided.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It is right as it stands.
    case approve
    /// It is put right.
    case edit
    /// It is left out; of an article: it is killed.
    case reject
    /// An earlier decision is taken back.
    case undo
  }

  /// What a decision about the article as a whole has in the place of an item's name.
  public static let wholeArticle = "article"

  /// Its number.
  public var number: Int
  /// The review it belongs to.
  public var review: Int
  /// The workflow's name.
  public var workflow: String
  /// The article's name in the log.
  public var article: String
  /// The article's path, as the run was told it.
  public var shown: String
  /// The step that asked.
  public var step: String
  /// The item: `q3`; ``wholeArticle`` for the article.
  public var item: String
  /// The number of the first of those that were made at once.
  public var batch: Int
  /// What was decided.
  public var kind: Kind
  /// Who decided.
  public var by: String
  /// When: milliseconds since 1970-01-01T00:00:00Z.
  public var time: Int
  /// What stood there before: the members that were changed, or the state of the item.
  public var before: JSONObject
  /// What stands there after.
  public var after: JSONObject
  /// Why.
  public var reason: String?
  /// The decision that it takes back.
  public var undoes: Int?
  /// The decision about an earlier version of the article that it makes again.
  public var repeats: Int?
  /// Whether it was taken back.
  public var isUndone: Bool
  /// Whether the article has changed since, so that it no longer counts.
  public var isReplaced: Bool

  /// Whether it counts.
  public var isInForce: Bool { kind != .undo && !isUndone && !isReplaced }
}

/// A decision to be put on record.
public struct NewDecision: Hashable, Sendable {
  /// The item: `q3`; ``LoggedDecision/wholeArticle`` for the article.
  public var item: String
  /// What is decided.
  public var kind: LoggedDecision.Kind
  /// What stood there before.
  public var before: JSONObject
  /// What stands there after.
  public var after: JSONObject
  /// Why.
  public var reason: String?
  /// The decision that it takes back.
  public var undoes: Int?
  /// The decision about an earlier version of the article that it makes again.
  public var repeats: Int?

  /// A decision about an item.
  public init(
    _ kind: LoggedDecision.Kind, of item: String, before: JSONObject, after: JSONObject, reason: String? = nil,
    undoes: Int? = nil, repeats: Int? = nil
  ) {
    self.kind = kind
    self.item = item
    self.before = before
    self.after = after
    self.reason = reason
    self.undoes = undoes
    self.repeats = repeats
  }
}

/// All that the log knows of one review.
public struct ReviewSheet: Hashable, Sendable {
  /// The review.
  public var review: LoggedReview
  /// What can be decided about, in the order of the article.
  public var items: [LoggedReviewItem]
  /// The decisions, in order, those taken back included.
  public var decisions: [LoggedDecision]
  /// For items whose words an earlier version had: what was decided about them then.
  public var offers: [String: [LoggedDecision]]
  /// The article's record as it came to the step.
  public var record: [UInt8]
}
