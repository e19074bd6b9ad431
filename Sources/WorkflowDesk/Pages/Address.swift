import Serving

/// The addresses of the desk's pages.
enum Address {
  static let today = "/"
  static let quotes = "/quotes"
  static let tryOut = "/try"
  static let live = "/live"
  static let enter = "/enter"
  static let start = "/start"
  static let reviews = "/review"
  static let name = "/name"

  /// An article that waits, or what is done about it: `decide`, `undo`.
  static func review(_ id: Int, _ deed: String? = nil) -> String { "/review/\(id)" + (deed.map { "/" + $0 } ?? "") }

  /// A run.
  static func run(_ number: Int) -> String { "/run/\(number)" }

  /// What is done with a run: `cancel`, `retry`.
  static func run(_ number: Int, _ deed: String) -> String { "/run/\(number)/\(deed)" }

  /// The log of a run behind an event.
  static func log(_ run: Int, after sequence: Int) -> String { "/run/\(run)?after=\(sequence)#log" }

  /// An article that a workflow has worked.
  static func article(_ workflow: String, _ path: String) -> String {
    "/article?" + FormFields([("workflow", workflow), ("path", path)]).encoded
  }

  /// The article that an event of a run is about.
  static func article(run: Int, event: Int) -> String { "/article?run=\(run)&event=\(event)" }

  /// The articles of a workflow whose paths come behind one.
  static func articles(_ workflow: String, after path: String = "") -> String {
    "/articles?" + FormFields([("workflow", workflow)] + (path.isEmpty ? [] : [("after", path)])).encoded
  }
}
