import Articles
public import PluginKit

/// What a workflow may set for `detect-corrections`.
public struct CorrectionOptions: PluginOptions {
  /// A kind of notice, as workflows write it.
  public enum Kind: String, OptionChoice {
    case correction, clarification, update
    case editorsNote = "editors_note"
    case retraction
    case wireCorrection = "wire_correction"

    var kind: Correction.Kind { Correction.Kind(rawValue: rawValue) ?? .editorsNote }
  }

  /// The order of day and month in a date of two numbers.
  public enum DateOrder: String, OptionChoice {
    case auto
    case monthFirst = "month-first"
    case dayFirst = "day-first"
  }

  /// Kinds to report.
  public var kinds: [Kind] = Kind.allCases
  /// Order of day and month.
  public var dates: DateOrder = .auto
  /// Year of dates without one.
  public var year: Int?
  /// What the desk asks of notices.
  public var style: DataFile?
  /// More patterns.
  public var patterns: DataFile?

  /// All kinds; order and year by evidence.
  public init() {}
}
