import Diagnostics
public import PluginKit

/// What a workflow may say about an export.
public struct ExportOptions: PluginOptions {
  /// The format; `nil` to go by the ending of the path.
  var format: FormatName?
  /// Where the output goes.
  var destination = OutputPath.standardOutput
  /// What a table has a row for.
  var table = TableName.quotes
  /// Whether a table begins with a byte order mark.
  var byteOrderMark = false

  /// All defaults: JSON Lines to standard output.
  public init() {}

  /// The format that is meant: the one named, else the one of the path's ending, else JSON Lines.
  var row: FormatRow { format?.row ?? inferred ?? .jsonLines }

  /// The options as a format gets them.
  var settings: FormatSettings {
    FormatSettings(isGathered: !destination.namesArticle, table: table, byteOrderMark: byteOrderMark)
  }

  /// A path whose ending says nothing or something else than `as`; options of tables where there is none.
  public func problems() -> [OptionProblem] { [endingProblem, tableProblem].compactMap { $0 } }

  private var inferred: FormatRow? {
    destination.ending.flatMap { ending in FormatRow.all.first { $0.endings.contains(ending) } }
  }

  private var endingProblem: OptionProblem? {
    let names = FormatRow.all.map(\.name).joined(separator: ", ")
    guard let format else {
      guard destination != .standardOutput, inferred == nil else { return nil }
      return OptionProblem(
        at: "to", "the ending of “\(destination.template)” does not say which format is meant",
        help: "add `as:` with one of \(names)")
    }
    guard let other = inferred, !format.row.endings.contains(destination.ending ?? "") else { return nil }
    return OptionProblem(
      at: "to", "“\(destination.template)” has the ending of \(other.name), but `as` says \(format.rawValue)",
      help: "end it in .\(format.row.endings[0]), or leave `as` out")
  }

  private var tableProblem: OptionProblem? {
    guard row.name != FormatRow.csv.name else { return nil }
    if table != .quotes { return OptionProblem(at: "of", "“of” chooses the rows of a table; \(row.name) has none") }
    if byteOrderMark { return OptionProblem(at: "bom", "“bom” is for tables that Excel opens; \(row.name) is none") }
    return nil
  }
}
