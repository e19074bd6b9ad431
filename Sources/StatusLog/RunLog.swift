import GRDB
import Text

/// The log of one run while it is being written.
///
/// One task at a time writes it; batches are whole or not there at all.
public final class RunLog {
  /// The run's number.
  public let number: Int
  let log: StatusLog
  let workflow: String
  private var sequence = 0

  /// Puts the beginning of a run on record.
  ///
  /// - Parameters:
  ///   - time: milliseconds since 1970-01-01T00:00:00Z.
  ///   - process: the number of the process.
  ///   - due: the due time that a scheduler claimed for it: seconds since 1970-01-01T00:00:00Z.
  public init(
    _ log: StatusLog, workflow: String, file: String?, steps: [String], selected: Int, time: Int, process: Int,
    due: Int? = nil
  ) throws(StatusLogFailure) {
    self.log = log
    self.workflow = workflow
    number = try log.write { database in
      try database.execute(
        sql: "INSERT INTO runs (workflow, file, process, started, selected) VALUES (?, ?, ?, ?, ?)",
        arguments: [workflow, file, process, time, selected])
      let number = Int(database.lastInsertedRowID)
      for (position, name) in steps.enumerated() {
        try database.execute(
          sql: "INSERT INTO steps (run, position, name) VALUES (?, ?, ?)", arguments: [number, position, name])
      }
      if let due { try StatusLog.begin(due, of: workflow, run: number, database) }
      return number
    }
  }

  /// Writes a batch, in one commit.
  public func write(_ batch: LogBatch) throws(StatusLogFailure) {
    guard !batch.isEmpty else { return }
    var last = sequence
    try log.write { database in
      for event in batch.events {
        last += 1
        try insert(event, last, database)
      }
      for article in batch.articles { try upsert(article, database) }
      try write(batch.reviews, database)
      for gathered in batch.gathered { try upsert(gathered, database) }
      try keep(batch.answers, database)
      for (sheet, entries) in batch.bodies { try insert(entries[...], sheet, database) }
      for (path, sheet) in batch.settled { try settle(path, sheet, database) }
      try changeClaims(batch, database)
      try add(batch.steps, database)
    }
    sequence = last
  }

  /// Writes the end of the run: its last event and the sums.
  public func finish(
    _ event: LogBatch.Event, outcome: LoggedRun.State, exitCode: Int, message: String?
  ) throws(StatusLogFailure) {
    var batch = LogBatch()
    batch.events = [event]
    try log.write { database in
      try database.execute(
        sql: "UPDATE runs SET finished = ?, outcome = ?, exit_code = ?, message = ? WHERE number = ?",
        arguments: [event.time, outcome.rawValue, exitCode, message, number])
      try insert(event, sequence + 1, database)
      try StatusLog.end(run: number, outcome, database)
    }
    sequence += 1
  }

  private func insert(_ event: LogBatch.Event, _ sequence: Int, _ database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO events (run, sequence, time, kind, subject, data) VALUES (?, ?, ?, ?, ?, ?)")
    try statement.execute(
      arguments: [
        number, sequence, event.time, event.kind.rawValue, event.subject, JSONValue.object(event.data).compact,
      ])
    let (column, count) =
      switch event.kind {
      case .articleFinished: ("worked", 1)
      case .articleFailed: ("failed", 1)
      case .articlesReused: ("reused", event.data["count"]?.int ?? 0)
      case .articleWaiting: ("waiting", 1)
      case .articlesWaiting: ("waiting", event.data["count"]?.int ?? 0)
      default: ("", 0)
      }
    guard count > 0 else { return }
    try database.cachedStatement(sql: "UPDATE runs SET \(column) = \(column) + ? WHERE number = ?")
      .execute(arguments: [count, number])
  }

  private func upsert(_ article: KnownArticle, _ database: Database) throws {
    var article = article
    try settleOutputs(&article, database)
    let statement = try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO articles
        (workflow, path, size, modified, inode, sidecar, sha256, key, run, outputs, inputs, waiting, decided)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(
      arguments: [
        workflow, article.path, article.size, article.modified, Int64(bitPattern: article.inode), article.sidecar,
        article.sha256, article.key, number, KnownFile.text(article.outputs), KnownInput.text(article.inputs),
        article.isWaiting, article.decided,
      ])
  }

  private func upsert(_ gathered: KnownGathered, _ database: Database) throws {
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO gathered (workflow, path, articles, key, run, outputs) VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        workflow, gathered.output.path, gathered.articles, gathered.key, number, KnownFile.text([gathered.output]),
      ])
  }

  private func keep(_ answers: [String: String], _ database: Database) throws {
    for (key, layers) in answers {
      try database.cachedStatement(sql: "INSERT OR REPLACE INTO answers (key, layers, run) VALUES (?, ?, ?)")
        .execute(arguments: [key, layers, number])
    }
  }

  private func changeClaims(_ batch: LogBatch, _ database: Database) throws {
    for claim in batch.claims {
      try database.cachedStatement(sql: "INSERT OR IGNORE INTO claims (workflow, path, sha256) VALUES (?, ?, ?)")
        .execute(arguments: [workflow, claim.path, claim.sha256])
    }
    let written = batch.articles.flatMap(\.outputs) + batch.gathered.map(\.output)
    for output in written {
      try database.cachedStatement(sql: "DELETE FROM claims WHERE workflow = ? AND path = ?")
        .execute(arguments: [workflow, output.path])
    }
  }

  private func add(_ steps: [Int: LogBatch.StepSum], _ database: Database) throws {
    for (position, sum) in steps {
      try database.cachedStatement(
        sql: """
          UPDATE steps SET worked = worked + ?, skipped = skipped + ?, failed = failed + ?,
          microseconds = microseconds + ? WHERE run = ? AND position = ?
          """
      ).execute(arguments: [sum.worked, sum.skipped, sum.failed, sum.microseconds, number, position])
    }
  }
}
