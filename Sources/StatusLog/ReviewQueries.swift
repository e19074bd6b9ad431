import Foundation
import GRDB
import Text

/// Which reviews are wanted.
public struct ReviewFilter: Hashable, Sendable {
  /// Only of this workflow.
  public var workflow: String?
  /// Only those for this desk.
  public var desk: String?
  /// Only those in one of these states.
  public var states: Set<LoggedReview.State> = [.waiting]
  /// Only of the article with this name in the log, or shown so.
  public var article: String?
  /// At most so many.
  public var limit = 1000

  /// Those that wait.
  public init() {}
}

extension StatusLog {
  /// Reviews, the most doubtful first.
  public func reviews(_ filter: ReviewFilter = ReviewFilter()) throws(StatusLogFailure) -> [LoggedReview] {
    let states = filter.states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
    return try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM reviews WHERE state IN (\(states)) AND (?1 IS NULL OR workflow = ?1) AND (?2 IS NULL OR desk = ?2)
          AND (?3 IS NULL OR article = ?3 OR shown = ?3) ORDER BY worst, id LIMIT ?4
          """, arguments: [filter.workflow, filter.desk, filter.article, filter.limit]
      ).map(review(of:))
    }
  }

  /// The review of that number, with all that is known of it.
  public func review(_ id: Int) throws(StatusLogFailure) -> ReviewSheet? {
    try read { try self.sheet(of: id, $0) }
  }

  /// How many articles wait, by workflow.
  public func waitingArticles() throws(StatusLogFailure) -> [String: Int] {
    try read { database in
      var counts: [String: Int] = [:]
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT workflow, count(DISTINCT article) FROM reviews WHERE state = 'waiting' GROUP BY workflow")
      while let row = try rows.next() { counts[row[0]] = row[1] }
      return counts
    }
  }

  /// The review of an article at a step that counts now, with all that is known of it but the record.
  public func currentReview(
    of article: String, at step: String, in workflow: String
  ) throws(StatusLogFailure) -> ReviewSheet? {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT id FROM reviews WHERE workflow = ? AND article = ? AND step = ? AND state <> 'replaced'")
      guard let id = try Int.fetchOne(statement, arguments: [workflow, article, step]) else { return nil }
      return try self.sheet(of: id, database, withRecord: false)
    }
  }

  /// For each article of a workflow that a review stopped or let pass, with a path from the first to the last of these:
  /// the last decision about it, and whether a review of it waits.
  public func reviewMarks(
    _ workflow: String, from first: String, through last: String
  ) throws(StatusLogFailure) -> [String: ReviewMark] {
    try read { database in
      var marks: [String: ReviewMark] = [:]
      let statement = try database.cachedStatement(
        sql: """
          SELECT article, max(last), max(state = 'waiting') FROM reviews
          WHERE workflow = ? AND article BETWEEN ? AND ? AND state <> 'replaced' GROUP BY article
          """)
      let rows = try Row.fetchCursor(statement, arguments: [workflow, first, last])
      while let row = try rows.next() { marks[row[0]] = ReviewMark(last: row[1], isWaiting: row[2]) }
      return marks
    }
  }

  /// Decisions in the order in which they were made, those taken back and those of earlier versions included.
  ///
  /// - Parameters:
  ///   - workflow: only of this workflow.
  ///   - article: only of the article with this name in the log, or shown so.
  ///   - number: only those with a greater number.
  public func decisions(
    workflow: String? = nil, article: String? = nil, after number: Int = 0, limit: Int = 10_000
  ) throws(StatusLogFailure) -> [LoggedDecision] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          \(Self.decisionColumns) WHERE (?1 IS NULL OR r.workflow = ?1)
          AND (?2 IS NULL OR r.article = ?2 OR r.shown = ?2) AND d.number > ?3 ORDER BY d.number LIMIT ?4
          """, arguments: [workflow, article, number, limit]
      ).compactMap(decision(of:))
    }
  }

  /// The decision of that number.
  public func decision(_ number: Int) throws(StatusLogFailure) -> LoggedDecision? {
    try read { database in
      try Row.fetchOne(database, sql: "\(Self.decisionColumns) WHERE d.number = ?", arguments: [number])
        .flatMap(decision(of:))
    }
  }

  private static let decisionColumns = """
    SELECT d.*, r.workflow, r.article, r.shown, r.step, r.state AS review_state,
    EXISTS (SELECT 1 FROM decisions u WHERE u.undoes = d.number) AS undone
    FROM decisions d JOIN reviews r ON r.id = d.review
    """

  func sheet(of id: Int, _ database: Database, withRecord: Bool = true) throws -> ReviewSheet? {
    guard let row = try Row.fetchOne(database, sql: "SELECT * FROM reviews WHERE id = ?", arguments: [id]) else {
      return nil
    }
    let items = try Row.fetchAll(
      database, sql: "SELECT * FROM review_items WHERE review = ? ORDER BY position", arguments: [id]
    ).map(item(of:))
    let decisions = try Row.fetchAll(
      database, sql: "\(Self.decisionColumns) WHERE d.review = ? ORDER BY d.number", arguments: [id]
    ).compactMap(decision(of:))
    let record =
      withRecord
      ? try Data.fetchOne(database, sql: "SELECT record FROM review_records WHERE review = ?", arguments: [id]) : nil
    return ReviewSheet(
      review: review(of: row), items: items, decisions: decisions, offers: try offers(items, database),
      record: record.map { Array($0) } ?? [])
  }

  private func offers(
    _ items: [LoggedReviewItem], _ database: Database
  ) throws -> [String: [LoggedDecision]] {
    var offers: [String: [LoggedDecision]] = [:]
    for item in items {
      guard let offered = item.offered else { continue }
      offers[item.item] = try Row.fetchAll(
        database,
        sql: """
          \(Self.decisionColumns) JOIN decisions o ON o.number = ? AND o.review = d.review AND o.item = d.item
          WHERE d.decision <> 'undo' AND NOT undone ORDER BY d.number
          """, arguments: [offered]
      ).compactMap(decision(of:))
    }
    return offers
  }

  private func review(of row: Row) -> LoggedReview {
    LoggedReview(
      id: row["id"], workflow: row["workflow"], article: row["article"], step: row["step"], shown: row["shown"],
      title: row["title"], desk: row["desk"], digest: row["digest"], run: row["run"], since: row["since"],
      state: LoggedReview.State(rawValue: row["state"]) ?? .replaced, asked: row["asked"], open: row["open"],
      worst: row["worst"], last: row["last"])
  }

  private func item(of row: Row) -> LoggedReviewItem {
    var item = LoggedReviewItem(
      item: row["item"], kind: row["kind"], asked: row["asked"], confidence: row["confidence"], mark: row["mark"],
      found: object(row["found"]))
    item.state = LoggedReviewItem.State(rawValue: row["state"]) ?? .open
    item.offered = row["offered"]
    return item
  }

  private func decision(of row: Row) -> LoggedDecision? {
    guard let kind = LoggedDecision.Kind(rawValue: row["decision"]) else { return nil }
    return LoggedDecision(
      number: row["number"], review: row["review"], workflow: row["workflow"], article: row["article"],
      shown: row["shown"], step: row["step"], item: row["item"], batch: row["batch"], kind: kind, by: row["who"],
      time: row["time"], before: object(row["before"]), after: object(row["after"]), reason: row["reason"],
      undoes: row["undoes"], repeats: row["repeats"], isUndone: row["undone"],
      isReplaced: row["review_state"] == LoggedReview.State.replaced.rawValue)
  }

  private func object(_ text: String) -> JSONObject { (try? JSONParser.parse(text))?.object ?? [:] }
}

/// What decides whether an article that a review stopped, or let pass, is to be worked again.
public struct ReviewMark: Hashable, Sendable {
  /// The number of the last decision about it; 0 for none.
  public var last: Int
  /// Whether it waits for somebody.
  public var isWaiting: Bool
}
