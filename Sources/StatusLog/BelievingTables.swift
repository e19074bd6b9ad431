/// The tables that say what may be believed: which files programs rest on, and which outputs are ours.
enum BelievingTables {
  /// The tables that the rules of what is up to date add.
  ///
  /// `inputs` are the files that programs rest on, as they were read last. A claim names the bytes that were about to
  /// be put there; claims of older versions do not (`sha256` is empty).
  static let sql = """
    CREATE TABLE inputs (
      workflow TEXT NOT NULL, path TEXT NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL,
      inode INTEGER NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY (workflow, path)) WITHOUT ROWID;
    ALTER TABLE claims RENAME TO old_claims;
    CREATE TABLE claims (
      workflow TEXT NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL,
      PRIMARY KEY (workflow, path, sha256)) WITHOUT ROWID;
    INSERT INTO claims (workflow, path, sha256) SELECT workflow, path, '' FROM old_claims;
    DROP TABLE old_claims;
    """
}
