import Articles
import Databases
import PluginKit
import TestSupport
import Text

@testable import BuiltinPlugins

/// The page of the export formats: a table of them, and each with what it writes of one short article.
func formatsReference() throws -> String {
  var parts = [
    """
    # What `export` writes

    | `as` | endings | for | several articles in one file |
    | --- | --- | --- | --- |
    """ + FormatRow.all.map(tableLine).joined(),
    """
    A path that names the article, such as `Out/${{ article.slug }}.html`, makes one file for each article. Any other
    path, and `-` for standard output, gathers all articles of the run in their order. The same articles and options
    always give the same bytes. Of two formats with one ending the upper one of the table is meant; `as` names another.

    Marks that turn the direction of all that follows (U+202A to U+202E, U+2066 to U+2069) are shown as `⟨U+202E⟩` in
    every format for people: text that reads otherwise than it is stored has misled readers before. Formats whose
    offsets count characters of the text hold the text as it is.

    A speaker below half confidence is never named as if it were known: formats for machines leave the name out, formats
    for people say that it is uncertain.

    The examples below are made of this article, published on 2025-03-01, with its quotes, its notice and its summary:
    """,
    fenced(sample.text[0..<sample.text.utf8.count], "text"),
  ]
  for row in FormatRow.all {
    parts += ["## \(row.name)", row.page.text]
    if row.page.showsExample { parts.append(try example(row)) }
    if let answer = try answer(row) { parts.append(answer) }
  }
  return (parts + ["_This page is made from the formats themselves._"]).joined(separator: "\n\n") + "\n"
}

private let sample: Article = {
  var story = ferryStory()
  story[Structure.self]?.published = "2025-03-01"
  return story
}()

private func tableLine(_ row: FormatRow) -> String {
  let endings = row.endings.map { "`.\($0)`" }.joined(separator: ", ")
  return
    "\n| `\(row.name)` | \(endings) | \(row.page.purpose) | \(row.page.gathers ?? "a file for each article only") |"
}

private func example(_ row: FormatRow) throws -> String {
  let format = row.make(FormatSettings())
  let opening = format.opensLast ? format.opening(latest: format.stamp(of: sample)) : format.opening()
  let bytes = opening + (try format.body(of: sample, position: 0)) + format.closing(count: 1)
  let lines = String(utf8: bytes).replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
  let shown = lines.prefix(48).map {
    $0.unicodeScalars.count > 400 ? String($0.unicodeScalars.prefix(400)) + "…" : String($0)
  }
  return fenced(shown.joined(separator: "\n") + (lines.count > 48 ? "\n…" : ""), language(row))
}

/// What a database of the article answers; `nil` for formats that are none.
private func answer(_ row: FormatRow) throws -> String? {
  let format = row.make(FormatSettings(isGathered: true))
  guard let script = format.database else { return nil }
  let file = try DatabaseFile(inMemory: script)
  try file.put(format.rows(of: sample))
  let columns = ["speaker", "role", "kind", "text", "certain", "file", "line"]
  let question = "SELECT \(columns.joined(separator: ", ")) FROM who_said_what"
  let lines = try file.completed().rows(question).map { $0.map(shown).joined(separator: "|") }
  return fenced(([question, "", columns.joined(separator: "|")] + lines).joined(separator: "\n"), "text")
}

/// A value as the program `sqlite3` prints it.
private func shown(_ value: DatabaseValue) -> String {
  switch value {
  case .null: ""
  case .integer(let number): String(number)
  case .real(let number): String(number)
  case .text(let text): text
  }
}

private func language(_ row: FormatRow) -> String {
  switch row.endings.last {
  case "json", "jsonld": "json"
  case "xml", "atom": "xml"
  case "markdown": "markdown"
  default: "text"
  }
}
