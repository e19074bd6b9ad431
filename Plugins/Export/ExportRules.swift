import Diagnostics

/// What `export` has to say.
enum ExportRules {
  static let noDate = Rule(
    "X101", "the format needs a date",
    "NewsML-G2 and Atom ask for the time of every item, and this article states none. Nothing is made up for it: give "
      + "the date in front matter (`published: 2025-03-02`) or in a sidecar file, or write another format.")

  static let all = [noDate]
}
