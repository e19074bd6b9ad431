import Articles
import PluginKit
import Text

/// A table (RFC 4180): a header, and a row for each quote, notice, sentence of the summary, or block.
///
/// Cells that a spreadsheet would run as a formula are defused. Lines end in CR LF, as the standard says.
struct CSVFormat: Format {
  static let page = FormatPage(
    purpose: "spreadsheets", gathers: "one header, then all rows",
    """
    RFC 4180: UTF-8, CR LF, a header. `of` chooses what a row is. All tables begin with `article` (its id) and end with
    `start`, `end` (scalars of the text), `source_start`, `source_end` (bytes of the file), `file` and `line` (from 1; empty
    when the articles came as records).

    | `of` | columns between |
    | --- | --- |
    | `quotes` | `speaker`, `as_written`, `role`, `kind`, `cue`, `quote`, `via` (`Radio Quay (told); …`), `resolved_by`, `confidence`, `certain` (`no` where the speaker is less likely than not), `verdict` (of `verify-quotes`; empty where the quote was not checked) |
    | `people` | `name`, `kind`, `role`, `gender`, `gender_from`, `quoted` (how many quotes), `mentions` (how many places) |
    | `corrections` | `kind`, `label`, `text`, `date` (EDTF), `date_basis`, `subject`, `original`, `corrected`, `concerns` (the sentence closest concerned) |
    | `corrections-log` | `date` (EDTF), `outlet`, `kind`, `days` (from publication to the notice), `published`, `headline`, `label`, `text`, `subject`, `original`, `corrected` |
    | `summary` | `sentence`, `score` |
    | `verification` | `quote`, `verdict`, `said`, `differences`, `speaker`, `label` (the transcript's), `speaker_match`, `transcript`, `time`, `said_start`, `said_end` (bytes of the transcript) |
    | `blocks` | `kind`, `level`, `section`, `text`, `credit` |

    `corrections-log` is the log of the notices of many articles: newest first, those whose date is nowhere stated last. A
    notice that names no whole date stands where the last change of its article puts it. `outlet` is the site, else the
    byline's publisher, else the dateline's agency. Notices of others that an article only quotes are left out.

    An empty cell means that the article does not say it. A cell that a spreadsheet would run as a formula, also behind
    spaces or characters without width, gets a leading apostrophe. Control characters become U+FFFD. `bom: true` begins the
    file with a byte order mark, without which Excel takes UTF-8 for a local encoding.
    """)

  private let settings: FormatSettings

  init(_ settings: FormatSettings) { self.settings = settings }

  func opening() -> [UInt8] {
    (settings.byteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + line(settings.table.columns)
  }

  var ordersEntries: Bool { settings.table == .correctionsLog }

  func entries(of article: Article, position: Int) -> [OrderedEntry] {
    let view = ArticleView(article)
    return zip(view.loggedCorrections, lines(view)).map { OrderedEntry(key: $0.instant ?? "", bytes: $1) }
  }

  func body(of article: Article, position: Int) -> [UInt8] {
    let lines =
      ordersEntries ? entries(of: article, position: position).ordered.map(\.bytes) : lines(ArticleView(article))
    return lines.flatMap { $0 }
  }

  private func lines(_ view: ArticleView) -> [[UInt8]] {
    settings.table.rows(view).map { line([csvField(harmless(view.article.id))] + $0) }
  }

  private func line(_ fields: [String]) -> [UInt8] { Array((fields.joined(separator: ",") + "\r\n").utf8) }
}
