import Articles
import PluginKit

/// A database that grows: articles, who said what in them, notices, summaries, and search in all of it.
struct SQLiteFormat: Format {
  static let page = FormatPage(
    purpose: "an archive to search: Datasette, sqlite-utils, any SQL", gathers: "all, with those of earlier runs",
    showsExample: false,
    """
    Tables `articles`, `speakers`, `quotes`, `verdicts` (of `verify-quotes`), `people`, `corrections`, `concerns`, `summaries`
    and `runs`, joined by foreign keys; full-text search (FTS5, without regard to accents) in `quotes_fts` and
    `articles_fts`; the views `who_said_what`, `who_is_quoted`, `checked_quotes` and `corrected_articles`. `start` and `end` count scalars of the article's text, `source_start` and
    `source_end` bytes of its file. `certain` is 0 where the speaker is less likely than not.

    A run updates the file: an article is known by its id, and what was there of it is replaced, so that a second run
    never doubles a row; articles of earlier runs stay. The new file takes the old one's place when it is whole: a run
    that is killed leaves the old one as it was, and a reader that has it open goes on reading. The time of a run is in
    `runs`, so that two runs never give the same bytes.

    ```console
    $ sqlite3 archive.sqlite "SELECT speaker, text, headline FROM who_said_what
        WHERE quote IN (SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH 'ferry AND subsidy')"
    $ datasette archive.sqlite
    $ workflow quotes "ferry subsidy" archive.sqlite
    ```
    """)

  init(_ settings: FormatSettings) {}

  var database: DatabaseScript? { SQLiteScript.script }

  func rows(of article: Article) -> [DatabaseRow] { SQLiteScript.rows(of: article) }

  func body(of article: Article, position: Int) -> [UInt8] { [] }
}
