// Owns the tables of the index. It is a cache: whenever they change, the number goes up and every index is made anew.

export const INDEX_SCHEMA = 1

export const CREATE_TABLES = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE articles (
  id TEXT PRIMARY KEY, folder TEXT NOT NULL, stamp TEXT NOT NULL,
  title TEXT NOT NULL, site TEXT, byline TEXT, published TEXT, excerpt TEXT, lang TEXT, url TEXT,
  clipped TEXT NOT NULL, read_at TEXT, words INTEGER NOT NULL, quotes INTEGER NOT NULL, versions INTEGER NOT NULL,
  archived INTEGER NOT NULL, sample INTEGER NOT NULL, tags TEXT NOT NULL
);
CREATE INDEX articles_clipped ON articles (clipped DESC);
CREATE TABLE addresses (key TEXT NOT NULL, article_id TEXT NOT NULL, PRIMARY KEY (key, article_id)) WITHOUT ROWID;
CREATE INDEX addresses_article ON addresses (article_id);
CREATE TABLE quotes (
  id TEXT PRIMARY KEY, article_id TEXT NOT NULL, colour TEXT NOT NULL, created TEXT NOT NULL, record TEXT NOT NULL
);
CREATE INDEX quotes_article ON quotes (article_id);
CREATE TABLE tags (tag TEXT NOT NULL, kind TEXT NOT NULL, item_id TEXT NOT NULL, article_id TEXT NOT NULL,
  PRIMARY KEY (tag, kind, item_id)) WITHOUT ROWID;
CREATE INDEX tags_article ON tags (article_id);
CREATE TABLE dossiers (id TEXT PRIMARY KEY, folder TEXT NOT NULL, stamp TEXT NOT NULL, title TEXT NOT NULL,
  quotes INTEGER NOT NULL, updated TEXT NOT NULL, sample INTEGER NOT NULL);
CREATE TABLE dossier_articles (dossier_id TEXT NOT NULL, article_id TEXT NOT NULL, PRIMARY KEY (dossier_id, article_id)) WITHOUT ROWID;
CREATE TABLE docs (rowid INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, article_id TEXT, UNIQUE (kind, id));
CREATE VIRTUAL TABLE words USING fts5 (title, body, extra, content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 2");
`
