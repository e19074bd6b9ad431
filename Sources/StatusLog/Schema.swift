import GRDB

/// The tables, and how a state of an older version becomes one of this version.
enum Schema {
  /// Every step from the first version on; none is ever changed once it has shipped.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: runs and events") { try $0.execute(sql: runsAndEvents) }
    migrator.registerMigration("2: what is up to date") { try $0.execute(sql: upToDate) }
    migrator.registerMigration("3: answers of programs") { try $0.execute(sql: answers) }
    migrator.registerMigration("4: schedules") { try $0.execute(sql: ScheduleTables.sql) }
    migrator.registerMigration("5: what may be believed") { try $0.execute(sql: BelievingTables.sql) }
    migrator.registerMigration("6: parts of gathered files") { try $0.execute(sql: SheetTables.sql) }
    migrator.registerMigration("7: reviews") { try $0.execute(sql: ReviewTables.sql) }
    migrator.registerMigration("8: files of articles") { try $0.execute(sql: articleInputs) }
    return migrator
  }

  /// Times are milliseconds since 1970-01-01T00:00:00Z.
  ///
  /// `runs` and `steps` are sums of `events`, kept for quick reading.
  private static let runsAndEvents = """
    CREATE TABLE runs (
      number INTEGER PRIMARY KEY AUTOINCREMENT, workflow TEXT NOT NULL, file TEXT, process INTEGER,
      started INTEGER NOT NULL, finished INTEGER, outcome TEXT, exit_code INTEGER, message TEXT,
      selected INTEGER NOT NULL DEFAULT 0, worked INTEGER NOT NULL DEFAULT 0,
      reused INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0);
    CREATE INDEX runs_by_workflow ON runs (workflow, number);
    CREATE TABLE steps (
      run INTEGER NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, worked INTEGER NOT NULL DEFAULT 0,
      skipped INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0,
      microseconds INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (run, position)) WITHOUT ROWID;
    CREATE TABLE events (
      run INTEGER NOT NULL, sequence INTEGER NOT NULL, time INTEGER NOT NULL, kind TEXT NOT NULL, subject TEXT,
      data TEXT NOT NULL, PRIMARY KEY (run, sequence)) WITHOUT ROWID;
    """

  /// `outputs` is a list of [path, size, modified, inode, sha256]; `key` stands for the workflow's steps; a claim is an
  /// output that a run is about to give its name and has not yet put on record.
  private static let upToDate = """
    CREATE TABLE articles (
      workflow TEXT NOT NULL, path TEXT NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL,
      inode INTEGER NOT NULL, sidecar INTEGER NOT NULL, sha256 TEXT NOT NULL, key TEXT NOT NULL,
      run INTEGER NOT NULL, outputs TEXT NOT NULL, PRIMARY KEY (workflow, path)) WITHOUT ROWID;
    CREATE TABLE gathered (
      workflow TEXT NOT NULL, path TEXT NOT NULL, articles TEXT NOT NULL, key TEXT NOT NULL, run INTEGER NOT NULL,
      outputs TEXT NOT NULL, PRIMARY KEY (workflow, path)) WITHOUT ROWID;
    CREATE TABLE claims (
      workflow TEXT NOT NULL, path TEXT NOT NULL, PRIMARY KEY (workflow, path)) WITHOUT ROWID;
    CREATE TABLE firings (
      workflow TEXT NOT NULL, due INTEGER NOT NULL, claimed INTEGER NOT NULL, run INTEGER,
      PRIMARY KEY (workflow, due)) WITHOUT ROWID;
    """

  /// `inputs` is a list of [pattern, files], the files as in `outputs`.
  private static let articleInputs = "ALTER TABLE articles ADD COLUMN inputs TEXT NOT NULL DEFAULT '[]'"

  /// What programs answered: `key` stands for the step, its arguments and the record that it was given.
  private static let answers = """
    CREATE TABLE answers (key TEXT PRIMARY KEY, layers TEXT NOT NULL, run INTEGER NOT NULL) WITHOUT ROWID;
    """
}
