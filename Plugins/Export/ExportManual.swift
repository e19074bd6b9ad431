import PluginKit
import Text

/// The words and examples of the manual.
enum ExportManual {
  static let discussion = """
    The format is the one that `as` names or, without it, the one of the ending of `to`. A path that names the article \
    (`Out/${{ article.slug }}.html`) makes one file for each; any other path gathers all articles of the run in one \
    file, in their order: an array for `json`, a line each for `jsonl`. A feed and a log of corrections begin with the \
    newest. `-` is standard output.
    """

  static let options: [Field<ExportOptions>] = [
    Field(
      "as", \.format,
      "The format; docs/formats.md shows each. Without it, the ending of `to` decides; for `-` it is jsonl."),
    Field("to", \.destination, "The path of the output, or - for standard output."),
    Field(
      "of", \.table,
      "What a csv table has rows of: quotes, people, corrections, corrections-log (newest first, with outlet and delay), "
        + "summary or blocks; without it, quotes."),
    Field("bom", \.byteOrderMark, "Begin a csv table with a byte order mark, without which Excel misreads accents."),
    Field(
      "pages", \.pages,
      "Makes an html file an index, to search by speaker, that leads to a page of each article: what another export has in "
        + "its `to`, as Out/${{ article.slug }}.html."),
    Field("url", \.address, "Where an atom feed will be published: its id, and its link to itself."),
  ]

  static let examples = [
    Example(
      "The record of an article, for programs", "Council votes on budget\n\nThe council met on Monday.",
      options: ["as": "json"], expect: [.output(contains: "\"schema\": \"article-record/1\"")]),
    Example(
      "One line per article", "Council votes on budget\n\nThe council met on Monday.", options: ["as": "jsonl"],
      expect: [.output(contains: "{\"schema\":\"article-record/1\",\"id\":\"article\"")]),
    Example(
      "An editor's sheet, in which no word of the article is markup",
      "Council <b>votes</b> on [budget](x)\n\nThe council met on Monday.",
      options: ["to": "Out/${{ article.slug }}.md"],
      expect: [.output(contains: "# Council \\<b\\>votes\\</b\\> on \\[budget\\](x)")]),
    Example(
      "A table of quotes", "Council votes on budget\n\nThe council met on Monday.", options: ["to": "Out/quotes.csv"],
      expect: [.output(contains: "article,speaker,as_written,role,kind,cue,quote,")]),
    Example(
      "A table of blocks, with a cell that a spreadsheet would run", "=SUM(A1)\n\nThe council met on Monday.",
      options: ["as": "csv", "of": "blocks", "bom": .bool(true)],
      expect: [.output(contains: "\u{FEFF}article,kind,level,section,text,"), .output(contains: ",'=SUM(A1),")]),
    Example(
      "A page to read, print and send", "Council votes on <i>budget</i>\n\nThe council met on Monday.",
      options: ["to": "Out/${{ article.slug }}.html"],
      expect: [
        .output(contains: "<title>Council votes on &lt;i&gt;budget&lt;/i&gt;</title>"),
        .output(contains: "default-src 'none'"),
      ]),
  ]
}
