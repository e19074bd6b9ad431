import Foundation
import GRDB
import Text

extension RunLog {
  /// Puts on record where articles wait; reviews that they did not come to again count no longer.
  func write(_ reviews: [ArticleReviews], _ database: Database) throws {
    guard !reviews.isEmpty else { return }
    let isKnown = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM reviews WHERE workflow = ? AND state <> 'replaced')",
      arguments: [workflow])
    for article in reviews where article.stopped != nil || isKnown == true {
      try replaceOthers(article, database)
      if let review = article.stopped { try insert(review, database) }
    }
  }

  private func replaceOthers(_ reviews: ArticleReviews, _ database: Database) throws {
    let current = try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT id, step, digest FROM reviews WHERE workflow = ? AND article = ? AND state <> 'replaced'"),
      arguments: [workflow, reviews.article])
    for row in current {
      let step: String = row[1]
      let isStopped = reviews.stopped?.step == step && reviews.stopped?.digest == row[2]
      if isStopped || reviews.passed.contains(step) { continue }
      try ReviewRemoval.replace(row[0], database)
    }
  }

  /// One that is there already stays as it is.
  private func insert(_ review: NewReview, _ database: Database) throws {
    let open = review.items.filter(\.asked)
    try database.cachedStatement(
      sql: """
        INSERT INTO reviews (workflow, article, step, shown, title, desk, digest, run, since, state, asked, open, worst)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?) ON CONFLICT DO NOTHING
        """
    ).execute(
      arguments: [
        workflow, review.article, review.step, review.shown, review.title, review.desk, review.digest, number,
        review.since, open.count, open.count, open.map(\.confidence).min() ?? 1,
      ])
    guard database.changesCount == 1 else { return }
    let id = Int(database.lastInsertedRowID)
    try database.cachedStatement(sql: "INSERT INTO review_records (review, record) VALUES (?, ?)")
      .execute(arguments: [id, Data(review.record)])
    for (position, item) in review.items.enumerated() { try insert(item, position, of: review, id, database) }
  }

  private func insert(
    _ item: LoggedReviewItem, _ position: Int, of review: NewReview, _ id: Int, _ database: Database
  ) throws {
    let offered = try Int.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT max(d.number) FROM decisions d JOIN reviews r ON r.id = d.review
          WHERE r.workflow = ? AND r.article = ? AND r.step = ? AND d.mark = ? AND d.decision <> 'undo'
          AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.undoes = d.number)
          """), arguments: [workflow, review.article, review.step, item.mark])
    try database.cachedStatement(
      sql: """
        INSERT INTO review_items (review, position, item, kind, asked, confidence, mark, found, state, offered)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        id, position, item.item, item.kind, item.asked, item.confidence, item.mark,
        JSONValue.object(item.found).compact, item.state.rawValue, offered,
      ])
  }
}

/// How a review ends to count.
enum ReviewRemoval {
  /// One about which nobody has decided leaves nothing behind; of others the trail stays.
  static func replace(_ review: Int, _ database: Database) throws {
    let isDecided = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM decisions WHERE review = ?)", arguments: [review])
    if isDecided == true {
      return try database.execute(sql: "UPDATE reviews SET state = 'replaced' WHERE id = ?", arguments: [review])
    }
    try removeContent("review = ?", [review], database)
    try database.execute(sql: "DELETE FROM reviews WHERE id = ?", arguments: [review])
  }

  /// Removes records and items; decisions stay.
  static func removeContent(
    _ condition: String, _ arguments: StatementArguments, _ database: Database
  ) throws {
    try database.execute(sql: "DELETE FROM review_items WHERE \(condition)", arguments: arguments)
    try database.execute(sql: "DELETE FROM review_records WHERE \(condition)", arguments: arguments)
  }
}
