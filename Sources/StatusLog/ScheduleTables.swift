/// The tables of the scheduler.
enum ScheduleTables {
  /// The tables and columns that scheduling adds.
  ///
  /// `decided` is the instant up to which every due time has been decided about. A firing's `state` is one of
  /// ``Firing/State``; `owner` is the scheduler that claimed it. `taken` lists files of watched folders that were given to
  /// a run, as they were then.
  static let sql = """
    CREATE TABLE schedules (
      workflow TEXT PRIMARY KEY, file TEXT, schedule TEXT NOT NULL, decided INTEGER NOT NULL, next INTEGER,
      scheduler TEXT) WITHOUT ROWID;
    ALTER TABLE firings ADD COLUMN state TEXT NOT NULL DEFAULT 'done';
    ALTER TABLE firings ADD COLUMN owner TEXT;
    ALTER TABLE firings ADD COLUMN reason TEXT;
    ALTER TABLE firings ADD COLUMN cancelled INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX firings_open ON firings (workflow, due) WHERE state IN ('claimed', 'running');
    CREATE INDEX firings_by_run ON firings (run) WHERE run IS NOT NULL;
    CREATE TABLE taken (
      workflow TEXT NOT NULL, path TEXT NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL,
      inode INTEGER NOT NULL, PRIMARY KEY (workflow, path)) WITHOUT ROWID;
    """
}
