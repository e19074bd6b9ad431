DELETE FROM speakers WHERE speaker NOT IN (SELECT speaker FROM quotes WHERE speaker IS NOT NULL);

INSERT INTO quotes_fts (rowid, text, speaker_name)
SELECT quote, text, speaker_name FROM quotes WHERE quote > (SELECT quotes FROM searched);
INSERT INTO articles_fts (rowid, headline, text)
SELECT article, headline, text FROM articles WHERE article > (SELECT articles FROM searched);
INSERT INTO quotes_fts (quotes_fts, rank) VALUES ('hashsize', 1048576);
INSERT INTO articles_fts (articles_fts, rank) VALUES ('hashsize', 1048576);
DROP TRIGGER known_quote_out;
DROP TRIGGER known_article_anew;
DROP TABLE searched;

-- From here on others may change the file (Datasette, sqlite-utils), and search follows.
CREATE TRIGGER quotes_in AFTER INSERT ON quotes BEGIN
  INSERT INTO quotes_fts (rowid, text, speaker_name) VALUES (new.quote, new.text, new.speaker_name);
END;
CREATE TRIGGER quotes_out AFTER DELETE ON quotes BEGIN
  INSERT INTO quotes_fts (quotes_fts, rowid, text, speaker_name)
  VALUES ('delete', old.quote, old.text, old.speaker_name);
END;
CREATE TRIGGER quotes_anew AFTER UPDATE ON quotes
WHEN old.text IS NOT new.text OR old.speaker_name IS NOT new.speaker_name BEGIN
  INSERT INTO quotes_fts (quotes_fts, rowid, text, speaker_name)
  VALUES ('delete', old.quote, old.text, old.speaker_name);
  INSERT INTO quotes_fts (rowid, text, speaker_name) VALUES (new.quote, new.text, new.speaker_name);
END;
CREATE TRIGGER articles_in AFTER INSERT ON articles BEGIN
  INSERT INTO articles_fts (rowid, headline, text) VALUES (new.article, new.headline, new.text);
END;
CREATE TRIGGER articles_out AFTER DELETE ON articles BEGIN
  INSERT INTO articles_fts (articles_fts, rowid, headline, text)
  VALUES ('delete', old.article, old.headline, old.text);
END;
CREATE TRIGGER articles_anew AFTER UPDATE ON articles
WHEN old.text IS NOT new.text OR old.headline IS NOT new.headline BEGIN
  INSERT INTO articles_fts (articles_fts, rowid, headline, text)
  VALUES ('delete', old.article, old.headline, old.text);
  INSERT INTO articles_fts (rowid, headline, text) VALUES (new.article, new.headline, new.text);
END;
PRAGMA optimize;
