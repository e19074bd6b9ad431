/// What the decisions about one item come to.
public struct ItemSum: Hashable, Sendable {
  private var isApproved = false
  private var isEdited = false
  private var isRejected = false

  /// No decision yet.
  public init() {}

  /// Adds a decision that counts; the last word on whether the item is left out wins.
  public mutating func add(_ kind: LoggedDecision.Kind) {
    switch kind {
    case .approve: isApproved = true
    case .edit: isEdited = true
    case .reject: isRejected = true
    case .undo: return
    }
    if kind != .reject { isRejected = false }
  }

  /// The state of the item.
  public var state: LoggedReviewItem.State {
    isRejected ? .rejected : isEdited ? .edited : isApproved ? .approved : .open
  }
}
