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
  /// Its part of the reference page.
  let page: FormatPage

  /// Every format.
  static let all = [
    json, jsonLines, markdown, csv, html, jsonld, ninjs, ninjs2, newsMLG2, atom, webAnnotation, brat, labelStudio,
    spacy, sqlite,
  ]

  static let json = FormatRow("json", JSONFormat.self, endings: ["json"])
  static let jsonLines = FormatRow("jsonl", JSONLinesFormat.self, endings: ["jsonl", "ndjson", "json"])
  static let markdown = FormatRow("markdown", MarkdownFormat.self, endings: ["md", "markdown"])
  static let csv = FormatRow("csv", CSVFormat.self, endings: ["csv"])
  static let html = FormatRow("html", HTMLFormat.self, endings: ["html", "htm"])
  static let jsonld = FormatRow("jsonld", JSONLDFormat.self, endings: ["jsonld", "json"])
  static let ninjs = FormatRow("ninjs", NinjsFormat.self, endings: ["json"])
  static let ninjs2 = FormatRow("ninjs-2", Ninjs2Format.self, endings: ["json"])
  static let newsMLG2 = FormatRow("newsml-g2", NewsMLG2Format.self, endings: ["xml"])
  static let atom = FormatRow("atom", AtomFormat.self, endings: ["atom", "xml"])
  static let webAnnotation = FormatRow("web-annotation", WebAnnotationFormat.self, endings: ["json", "jsonld"])
  static let brat = FormatRow("brat", BratFormat.self, endings: ["ann"])
  static let labelStudio = FormatRow("label-studio", LabelStudioFormat.self, endings: ["json"])
  static let sqlite = FormatRow("sqlite", SQLiteFormat.self, endings: ["sqlite", "sqlite3", "db"])
  static let spacy = FormatRow("spacy", SpacyFormat.self, endings: ["jsonl", "json"])

  private init<F: Format>(_ name: String, _ type: F.Type, endings: [String]) {
    self.name = name
    self.endings = endings
    make = { type.init($0) }
    page = type.page
  }
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
