INSERT INTO runs (at) VALUES (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'));

-- While a run fills the file, new rows wait for the closing: all at once costs a tenth of one by one. What search knows
-- already is taken out of it as it changes. A row is known to search just when its number is at most the one in `searched`.
DROP TRIGGER IF EXISTS quotes_in;
DROP TRIGGER IF EXISTS quotes_out;
DROP TRIGGER IF EXISTS quotes_anew;
DROP TRIGGER IF EXISTS articles_in;
DROP TRIGGER IF EXISTS articles_out;
DROP TRIGGER IF EXISTS articles_anew;
CREATE TEMP TABLE searched AS
SELECT coalesce((SELECT max(quote) FROM quotes), 0) AS quotes,
  coalesce((SELECT max(article) FROM articles), 0) AS articles;
CREATE TEMP TRIGGER known_quote_out AFTER DELETE ON main.quotes BEGIN
  INSERT INTO quotes_fts (quotes_fts, rowid, text, speaker_name)
  SELECT 'delete', old.quote, old.text, old.speaker_name WHERE old.quote <= (SELECT quotes FROM searched);
  -- The number of the last row is given again once that row has gone.
  UPDATE searched SET quotes = min(quotes, coalesce((SELECT max(quote) FROM main.quotes), 0));
END;
CREATE TEMP TRIGGER known_article_anew AFTER UPDATE ON main.articles
WHEN old.article <= (SELECT articles FROM searched) AND (old.text IS NOT new.text OR old.headline IS NOT new.headline)
BEGIN
  INSERT INTO articles_fts (articles_fts, rowid, headline, text)
  VALUES ('delete', old.article, old.headline, old.text);
  INSERT INTO articles_fts (rowid, headline, text) VALUES (new.article, new.headline, new.text);
END;

-- Eight megabytes of words are sorted before they are written, not one: the closing takes two thirds of the time.
INSERT INTO quotes_fts (quotes_fts, rank) VALUES ('hashsize', 8388608);
INSERT INTO articles_fts (articles_fts, rank) VALUES ('hashsize', 8388608);
