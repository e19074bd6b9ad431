public import Text

/// What somebody wants to decide about an article.
public struct ReviewWish: Hashable, Sendable {
  /// What is to become of the items.
  public enum Action: Hashable, Sendable {
    /// They are right as they stand.
    case approve
    /// They are put right: these members get new values, `null` for none.
    ///
    /// A quote has `speaker` (a name), `role`, `kind` and `text`, a notice `kind`, `date`, `subject`, `original`,
    /// `corrected`, a sentence of the summary and the headline `text`. Words must stand in the article.
    case edit(JSONObject)
    /// They are left out. Needs a reason.
    case reject
    /// What was decided about the same words in an earlier version holds again.
    case again
  }

  /// What is to become of the items.
  public var action: Action
  /// The items (`q3`, `c1`, `s2`, `headline`); none for the article as a whole.
  ///
  /// To approve the article approves all that is asked about and not yet decided.
  public var items: [String] = []
  /// Whether it goes for all quotes of the same speaker too.
  public var isEverywhere = false
  /// Why.
  public var reason: String?

  /// A wish about the article as a whole.
  public init(_ action: Action, items: [String] = [], everywhere: Bool = false, reason: String? = nil) {
    self.action = action
    self.items = items
    isEverywhere = everywhere
    self.reason = reason
  }
}
