CREATE TABLE IF NOT EXISTS runs (
  run INTEGER PRIMARY KEY,
  at TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS articles (
  article INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  headline TEXT,
  byline TEXT,
  publication TEXT,
  published TEXT,
  updated TEXT,
  language TEXT,
  dateline TEXT,
  url TEXT,
  file TEXT,
  sha256 TEXT,
  text TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES runs
);
CREATE TABLE IF NOT EXISTS speakers (
  speaker INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  UNIQUE (name, kind)
);
CREATE TABLE IF NOT EXISTS quotes (
  quote INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  speaker INTEGER REFERENCES speakers,
  speaker_name TEXT,
  as_written TEXT,
  role TEXT,
  cue TEXT,
  via TEXT,
  resolved_by TEXT,
  confidence REAL NOT NULL,
  certain INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL,
  line INTEGER,
  UNIQUE (article, number)
);
CREATE INDEX IF NOT EXISTS quotes_by_speaker ON quotes (speaker);
CREATE TABLE IF NOT EXISTS verdicts (
  quote INTEGER PRIMARY KEY REFERENCES quotes ON DELETE CASCADE,
  verdict TEXT NOT NULL,
  said TEXT,
  differences TEXT,
  label TEXT,
  speaker_match TEXT NOT NULL,
  transcript TEXT,
  time TEXT,
  said_start INTEGER,
  said_end INTEGER
);
CREATE TABLE IF NOT EXISTS people (
  person INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  role TEXT,
  gender TEXT,
  gender_from TEXT,
  quoted INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL,
  line INTEGER,
  UNIQUE (article, number)
);
CREATE TABLE IF NOT EXISTS corrections (
  correction INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  label TEXT,
  text TEXT NOT NULL,
  date TEXT,
  date_basis TEXT,
  subject TEXT,
  original TEXT,
  corrected TEXT,
  quoted INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL,
  line INTEGER,
  UNIQUE (article, number)
);
CREATE TABLE IF NOT EXISTS concerns (
  concern INTEGER PRIMARY KEY,
  correction INTEGER NOT NULL REFERENCES corrections ON DELETE CASCADE,
  role TEXT NOT NULL,
  text TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL,
  line INTEGER
);
CREATE INDEX IF NOT EXISTS concerns_by_correction ON concerns (correction);
CREATE TABLE IF NOT EXISTS summaries (
  summary INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  number INTEGER NOT NULL,
  sentence TEXT NOT NULL,
  score REAL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL,
  line INTEGER,
  UNIQUE (article, number)
);
CREATE TABLE IF NOT EXISTS decisions (
  decision INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  number INTEGER NOT NULL,
  item TEXT NOT NULL,
  decided TEXT NOT NULL,
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  reason TEXT,
  UNIQUE (article, number)
);

-- Datasette and sqlite-utils know a search table by `content="…"`, written just so.
CREATE VIRTUAL TABLE IF NOT EXISTS quotes_fts USING fts5 (
  text, speaker_name, content="quotes", content_rowid="quote", tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE IF NOT EXISTS articles_fts USING fts5 (
  headline, text, content="articles", content_rowid="article", tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIEW IF NOT EXISTS who_said_what AS
SELECT quotes.quote, articles.id AS article, articles.headline, articles.published, speaker_name AS speaker, role,
  quotes.kind, quotes.text, cue, via, certain, confidence, articles.file, line, articles.url
FROM quotes JOIN articles USING (article);
CREATE VIEW IF NOT EXISTS checked_quotes AS
SELECT quotes.quote, articles.id AS article, speaker_name AS speaker, quotes.text, verdict, said, differences, label,
  speaker_match, transcript, time, articles.file, line, articles.url
FROM verdicts JOIN quotes USING (quote) JOIN articles USING (article);
CREATE VIEW IF NOT EXISTS who_is_quoted AS
SELECT speakers.name, speakers.kind, count(*) AS quotes, count(DISTINCT article) AS articles,
  sum(length(text)) AS characters
FROM quotes JOIN speakers USING (speaker) WHERE certain GROUP BY speaker ORDER BY quotes DESC, name;
CREATE VIEW IF NOT EXISTS corrected_articles AS
SELECT articles.id AS article, articles.headline, articles.published, corrections.kind, corrections.date,
  corrections.text, corrections.original, corrections.corrected, articles.file, line, articles.url
FROM corrections JOIN articles USING (article) WHERE NOT quoted;
