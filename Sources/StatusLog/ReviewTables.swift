/// The tables of articles that wait for a person, and of what people decided.
enum ReviewTables {
  /// The tables and columns that reviewing adds.
  ///
  /// A review is one article at one `review` step as it came there (`digest`); `state` is one of ``LoggedReview/State``.
  /// `review_items` are the things in it that can be decided about, as they were found; `state` is one of
  /// ``LoggedReviewItem/State``, a sum of `decisions`, to which rows are only ever added. Of an article, `waiting` says
  /// that a run stopped it at a review, and `decided` is the last decision that a run had seen when it worked it.
  static let sql = """
    CREATE TABLE reviews (
      id INTEGER PRIMARY KEY AUTOINCREMENT, workflow TEXT NOT NULL, article TEXT NOT NULL, step TEXT NOT NULL,
      shown TEXT NOT NULL, title TEXT NOT NULL, desk TEXT, digest TEXT NOT NULL, run INTEGER NOT NULL,
      since INTEGER NOT NULL, state TEXT NOT NULL, asked INTEGER NOT NULL, open INTEGER NOT NULL, worst REAL NOT NULL,
      last INTEGER NOT NULL DEFAULT 0);
    CREATE UNIQUE INDEX reviews_current ON reviews (workflow, article, step) WHERE state <> 'replaced';
    CREATE INDEX reviews_waiting ON reviews (worst, id) WHERE state = 'waiting';
    CREATE TABLE review_records (review INTEGER PRIMARY KEY, record BLOB NOT NULL);
    CREATE TABLE review_items (
      review INTEGER NOT NULL, position INTEGER NOT NULL, item TEXT NOT NULL, kind TEXT NOT NULL,
      asked INTEGER NOT NULL, confidence REAL NOT NULL, mark TEXT NOT NULL, found TEXT NOT NULL, state TEXT NOT NULL,
      offered INTEGER, PRIMARY KEY (review, position)) WITHOUT ROWID;
    CREATE TABLE decisions (
      number INTEGER PRIMARY KEY AUTOINCREMENT, review INTEGER NOT NULL, item TEXT NOT NULL, mark TEXT NOT NULL,
      batch INTEGER NOT NULL, decision TEXT NOT NULL, who TEXT NOT NULL, time INTEGER NOT NULL, before TEXT NOT NULL,
      after TEXT NOT NULL, reason TEXT, undoes INTEGER, repeats INTEGER);
    CREATE INDEX decisions_by_review ON decisions (review, number);
    CREATE UNIQUE INDEX decisions_undone ON decisions (undoes) WHERE undoes IS NOT NULL;
    ALTER TABLE runs ADD COLUMN waiting INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE articles ADD COLUMN waiting INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE articles ADD COLUMN decided INTEGER NOT NULL DEFAULT 0;
    """
}
