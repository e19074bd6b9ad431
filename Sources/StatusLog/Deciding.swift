import GRDB
import Text

extension StatusLog {
  /// Puts decisions about a review on record, all in one commit; they are durable when this returns.
  ///
  /// - Parameters:
  ///   - time: milliseconds since 1970-01-01T00:00:00Z.
  ///   - body: called with the review as it stands, which nobody can change meanwhile; says what is decided.
  /// - Returns: the decisions, or why `body` made none; `nil` where there is no such review.
  public func decide<Refusal: Error>(
    about review: Int, by person: String, at time: Int,
    _ body: (ReviewSheet) -> Result<[NewDecision], Refusal>
  ) throws(StatusLogFailure) -> Result<[LoggedDecision], Refusal>? {
    try write { database in
      guard let sheet = try self.sheet(of: review, database) else { return nil }
      switch body(sheet) {
      case .failure(let refusal): return .failure(refusal)
      case .success(let decisions):
        guard !decisions.isEmpty else { return .success([]) }
        let first = try insert(decisions, sheet, person, time, database)
        try ReviewSums(review: review, database).write()
        let made = try self.sheet(of: review, database, withRecord: false)?.decisions ?? []
        return .success(made.filter { $0.number >= first })
      }
    }
  }

  /// - Returns: the number of the first.
  private func insert(
    _ decisions: [NewDecision], _ sheet: ReviewSheet, _ person: String, _ time: Int, _ database: Database
  ) throws -> Int {
    var first = 0
    for decision in decisions {
      let mark = sheet.items.first { $0.item == decision.item }?.mark ?? ""
      try database.cachedStatement(
        sql: """
          INSERT INTO decisions (review, item, mark, batch, decision, who, time, before, after, reason, undoes, repeats)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(
        arguments: [
          sheet.review.id, decision.item, mark, first, decision.kind.rawValue, person, time,
          JSONValue.object(decision.before).compact, JSONValue.object(decision.after).compact, decision.reason,
          decision.undoes, decision.repeats,
        ])
      guard first == 0 else { continue }
      first = Int(database.lastInsertedRowID)
      try database.execute(sql: "UPDATE decisions SET batch = number WHERE number = ?", arguments: [first])
    }
    return first
  }
}

/// The sums of a review's decisions: the state of each item, how many are open, whether the article may go on.
struct ReviewSums {
  private let review: Int
  private let database: Database

  init(review: Int, _ database: Database) {
    self.review = review
    self.database = database
  }

  func write() throws {
    var sums: [String: ItemSum] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT item, decision FROM decisions d WHERE review = ? AND decision <> 'undo'
        AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.undoes = d.number) ORDER BY number
        """, arguments: [review])
    while let row = try rows.next() {
      guard let kind = LoggedDecision.Kind(rawValue: row[1]) else { continue }
      let item: String = row[0]
      sums[item, default: ItemSum()].add(kind)
    }
    try database.execute(sql: "UPDATE review_items SET state = 'open' WHERE review = ?", arguments: [review])
    for (item, sum) in sums {
      try database.execute(
        sql: "UPDATE review_items SET state = ? WHERE review = ? AND item = ?",
        arguments: [sum.state.rawValue, review, item])
    }
    let state: String? =
      switch sums[LoggedDecision.wholeArticle]?.state {
      case .approved, .edited: "approved"
      case .rejected: "rejected"
      case .open, nil: nil
      }
    try database.execute(
      sql: """
        UPDATE reviews SET
        open = (SELECT count(*) FROM review_items i WHERE i.review = ?1 AND i.asked AND i.state = 'open'),
        worst = coalesce(
          (SELECT min(confidence) FROM review_items i WHERE i.review = ?1 AND i.asked AND i.state = 'open'), 1),
        last = coalesce((SELECT max(number) FROM decisions d WHERE d.review = ?1), 0) WHERE id = ?1
        """, arguments: [review])
    try database.execute(
      sql: """
        UPDATE reviews SET state = coalesce(?2, iif(asked > 0 AND open = 0, 'approved', 'waiting'))
        WHERE id = ?1 AND state <> 'replaced'
        """, arguments: [review, state])
  }
}
