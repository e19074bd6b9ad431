/// A sign that may open or close a quotation, with what its neighbours say about it.
public struct QuotationMark: Hashable, Sendable {
  /// How the mark is drawn.
  public enum Shape: Sendable {
    /// `"`
    case straightDouble
    /// `'` and the backtick
    case straightSingle
    /// ` `` ` and `''`, the marks of typewriters and TeX, and two curly single ones side by side
    case typewriterDouble
    /// “ (double, high, like 66)
    case leftDouble
    /// ” (double, high, like 99)
    case rightDouble
    /// „ (double, low)
    case lowDouble
    /// ‘ (single, high, like 6)
    case leftSingle
    /// ’ (single, high, like 9; the apostrophe too)
    case rightSingle
    /// ‚ (single, low)
    case lowSingle
    /// «
    case leftGuillemet
    /// »
    case rightGuillemet
    /// ‹
    case leftSingleGuillemet
    /// ›
    case rightSingleGuillemet
    /// 「 or 『
    case leftCorner
    /// 」 or 』
    case rightCorner
  }

  /// Whether the mark is written for an outer or inner quotation, or is the pointed one of many languages.
  public enum Family: Sendable {
    /// Two strokes.
    case double
    /// One stroke.
    case single
    /// Pointed.
    case guillemet
    /// Pointed, one stroke.
    case singleGuillemet
    /// Of Chinese and Japanese.
    case corner
  }

  /// What the mark does, as far as its neighbours tell.
  public enum Role: Sendable {
    /// Opens a quotation.
    case opening
    /// Closes one.
    case closing
    /// May do either: only the marks around it can tell.
    case ambiguous
    /// Is an apostrophe and no quotation mark at all.
    case apostrophe
  }

  /// Its byte offsets in the text.
  public var range: Range<Int>
  /// How it is drawn.
  public var shape: Shape
  /// What it does.
  public var role: Role

  /// The family of its shape.
  public var family: Family {
    switch shape {
    case .straightDouble, .typewriterDouble, .leftDouble, .rightDouble, .lowDouble: .double
    case .straightSingle, .leftSingle, .rightSingle, .lowSingle: .single
    case .leftGuillemet, .rightGuillemet: .guillemet
    case .leftSingleGuillemet, .rightSingleGuillemet: .singleGuillemet
    case .leftCorner, .rightCorner: .corner
    }
  }

  /// Whether the mark looks the same at both ends of a quotation.
  public var isStraight: Bool { shape == .straightDouble || shape == .straightSingle }

  /// A mark at that range.
  public init(range: Range<Int>, shape: Shape, role: Role) {
    self.range = range
    self.shape = shape
    self.role = role
  }
}
