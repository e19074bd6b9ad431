/// The tables of files that gather articles, and of outputs that no step writes any more.
enum SheetTables {
  /// A stray is an output that an article had before the workflow changed and has no longer.
  ///
  /// A sheet is a file with these bytes, or (`pool`) the one that a run is making or has left unfinished. `bodies` has
  /// its entries, many in a row, as ``BodyEntry`` writes them.
  static let sql = """
    CREATE TABLE sheets (
      id INTEGER PRIMARY KEY AUTOINCREMENT, workflow TEXT NOT NULL, path TEXT NOT NULL, key TEXT NOT NULL,
      sha256 TEXT NOT NULL, pool INTEGER NOT NULL);
    CREATE INDEX sheets_by_path ON sheets (workflow, path);
    CREATE TABLE bodies (id INTEGER PRIMARY KEY, sheet INTEGER NOT NULL, entries BLOB NOT NULL);
    CREATE INDEX bodies_by_sheet ON bodies (sheet);
    CREATE TABLE strays (
      workflow TEXT NOT NULL, path TEXT NOT NULL, article TEXT NOT NULL, size INTEGER NOT NULL,
      modified INTEGER NOT NULL, inode INTEGER NOT NULL, sha256 TEXT NOT NULL,
      PRIMARY KEY (workflow, path)) WITHOUT ROWID;
    """
}
