public import Articles
public import PluginKit

/// The tables of an archive, and the statements that fill them.
public enum SQLiteScript {
  /// What marks a file as an archive of this toolkit: `EDWF` as a number.
  public static let application = 0x4544_5746

  /// The script.
  public static let script = DatabaseScript(
    application: application, version: 2, tables: file("tables"), opening: file("opening"),
    statements: Statement.allCases.map(\.sql), closing: file("closing"))

  private static func file(_ name: String) -> String { EmbeddedFile.text("Export/SQLite/\(name).sql") ?? "" }

  /// What an article adds to the tables.
  public static func rows(of article: Article) -> [DatabaseRow] {
    var rows = SQLiteRows(ArticleView(article))
    rows.addAll()
    return rows.all
  }

  /// The statements; the first parameter of all but the last is the article's id.
  enum Statement: Int, CaseIterable {
    case forgetQuotes
    case forgetPeople
    case forgetCorrections
    case forgetSummary
    case article
    case quote
    case person
    case correction
    case concern
    case sentence
    case forgetDecisions
    case decision
    case speaker
    case verdict

    /// The statement.
    var sql: String {
      switch self {
      case .forgetQuotes: "DELETE FROM quotes WHERE article = \(key)"
      case .forgetPeople: "DELETE FROM people WHERE article = \(key)"
      case .forgetCorrections: "DELETE FROM corrections WHERE article = \(key)"
      case .forgetSummary: "DELETE FROM summaries WHERE article = \(key)"
      case .article: articleSQL
      case .quote:
        """
        INSERT INTO quotes (article, number, kind, text, speaker, speaker_name, as_written, role, cue, via, resolved_by,
          confidence, certain, start, "end", source_start, source_end, line)
        VALUES (\(key), ?2, ?3, ?4, (SELECT speaker FROM speakers WHERE name = ?5 AND kind = ?6), ?5, ?7, ?8, ?9, ?10, ?11,
          ?12, ?13, ?14, ?15, ?16, ?17, ?18)
        """
      case .person:
        """
        INSERT INTO people (article, number, name, kind, role, gender, gender_from, quoted, mentions, start, "end",
          source_start, source_end, line)
        VALUES (\(key), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
        """
      case .correction:
        """
        INSERT INTO corrections (article, number, kind, label, text, date, date_basis, subject, original, corrected,
          quoted, start, "end", source_start, source_end, line)
        VALUES (\(key), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
        """
      case .concern:
        """
        INSERT INTO concerns (correction, role, text, start, "end", source_start, source_end, line)
        VALUES ((SELECT correction FROM corrections WHERE article = \(key) AND number = ?2), ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        """
      case .sentence:
        """
        INSERT INTO summaries (article, number, sentence, score, start, "end", source_start, source_end, line)
        VALUES (\(key), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        """
      case .forgetDecisions: "DELETE FROM decisions WHERE article = \(key)"
      case .decision:
        """
        INSERT INTO decisions (article, number, item, decided, by, at, before, after, reason)
        VALUES (\(key), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        """
      case .speaker: "INSERT INTO speakers (name, kind) VALUES (?1, ?2) ON CONFLICT DO NOTHING"
      case .verdict:
        """
        INSERT INTO verdicts (quote, verdict, said, differences, label, speaker_match, transcript, time, said_start, said_end)
        VALUES ((SELECT quote FROM quotes WHERE article = \(key) AND number = ?2), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        """
      }
    }

    private var key: String { "(SELECT article FROM articles WHERE id = ?1)" }

    private var articleSQL: String {
      let columns = [
        "headline", "byline", "publication", "published", "updated", "language", "dateline", "url", "file", "sha256",
        "text",
      ]
      let places = columns.indices.map { "?\($0 + 2)" }.joined(separator: ", ")
      let updates = (columns + ["run"]).map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
      return """
        INSERT INTO articles (id, \(columns.joined(separator: ", ")), run)
        VALUES (?1, \(places), (SELECT max(run) FROM runs)) ON CONFLICT (id) DO UPDATE SET \(updates)
        """
    }
  }
}
