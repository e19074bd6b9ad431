import Prose

/// A mark that waits for its partner.
struct OpenMark {
  let mark: QuotationMark
  /// Further marks of the same shape opened inside and not yet closed.
  var depth = 0

  /// What another mark does to the open quotation.
  enum Effect { case closes, nests, unnests, nothing }

  /// What the mark means to this open one.
  func effect(of other: QuotationMark) -> Effect {
    guard other.role != .apostrophe, other.family == mark.family else { return .nothing }
    if mark.isStraight { return closesStraight(other) }
    switch (mark.shape, other.shape) {
    case (.lowDouble, .leftDouble), (.lowSingle, .leftSingle): return close()
    case (.rightGuillemet, .leftGuillemet), (.rightSingleGuillemet, .leftSingleGuillemet): return close()
    case (.leftGuillemet, .leftGuillemet), (.rightGuillemet, .rightGuillemet): return turn(other)
    case (.leftDouble, .leftDouble), (.leftSingle, .leftSingle): return turn(other)
    case (.rightDouble, .leftDouble): return other.role == .opening ? .nests : close()
    case (_, .straightDouble), (_, .straightSingle): return other.role == .opening ? .nothing : close()
    case (.leftDouble, .lowDouble): return .nests
    case (.lowDouble, .lowDouble): return .nests
    default: return close()
    }
  }

  private func close() -> Effect { depth > 0 ? .unnests : .closes }

  private func turn(_ other: QuotationMark) -> Effect { other.role == .closing ? close() : .nests }

  /// Straight marks do not nest: the next one closes, but for single ones that only can open.
  private func closesStraight(_ other: QuotationMark) -> Effect {
    switch other.shape {
    case .straightSingle: other.role == .opening ? .nothing : .closes
    case .straightDouble, .rightDouble, .typewriterDouble, .rightSingle: .closes
    case .leftDouble: other.role == .closing ? .closes : .nothing
    default: .nothing
    }
  }
}
