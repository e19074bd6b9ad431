import PluginKit
import Text

/// The words and examples of the manual.
enum ExportManual {
  static let discussion = """
    The format is the one that `as` names or, without it, the one of the ending of `to`. A path that names the article \
    (`Out/${{ article.slug }}.html`) makes one file for each; any other path gathers all articles of the run in one \
    file, in their order: an array for `json`, a line each for `jsonl`. `-` is standard output.
    """

  static let options: [Field<ExportOptions>] = [
    Field("as", \.format, "The format: json, jsonl. Without it, the ending of `to` decides; for `-` it is jsonl."),
    Field("to", \.destination, "The path of the output, or - for standard output."),
  ]

  static let examples = [
    Example(
      "The record of an article, for programs", "Council votes on budget\n\nThe council met on Monday.",
      options: ["as": "json"], expect: [.output(contains: "\"schema\": \"article-record/1\"")]),
    Example(
      "One line per article", "Council votes on budget\n\nThe council met on Monday.", options: ["as": "jsonl"],
      expect: [.output(contains: "{\"schema\":\"article-record/1\",\"id\":\"article\"")]),
  ]
}
