import PluginKit

/// A format as workflows know it: the table below is the only place that lists them.
struct FormatRow: Sendable {
  /// The word after `as:`.
  let name: String
  /// The endings of paths that mean it, the usual one first.
  ///
  /// Of two formats with one ending the upper one of the table is meant.
  let endings: [String]
  /// Makes the format for a step.
  let make: @Sendable (FormatSettings) -> any Format

  /// Every format.
  static let all = [json, jsonLines, markdown, csv, html]

  static let json = FormatRow(name: "json", endings: ["json"]) { JSONFormat($0) }
  static let jsonLines = FormatRow(name: "jsonl", endings: ["jsonl", "ndjson", "json"]) { JSONLinesFormat($0) }
  static let markdown = FormatRow(name: "markdown", endings: ["md", "markdown"]) { MarkdownFormat($0) }
  static let csv = FormatRow(name: "csv", endings: ["csv"]) { CSVFormat($0) }
  static let html = FormatRow(name: "html", endings: ["html", "htm"]) { HTMLFormat($0) }
}

/// The name of a format, as an option's value.
struct FormatName: OptionChoice {
  static var allCases: [FormatName] { FormatRow.all.map { FormatName(row: $0) } }

  /// The format of that name.
  let row: FormatRow

  var rawValue: String { row.name }

  private init(row: FormatRow) { self.row = row }

  init?(rawValue: String) {
    guard let row = FormatRow.all.first(where: { $0.name == rawValue }) else { return nil }
    self.row = row
  }
}
