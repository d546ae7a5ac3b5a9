// Owns the tables of the index. It is a cache: whenever they change, the number goes up and every index is made anew.

export const INDEX_SCHEMA = 18

/**
 * Each order in which a list may be asked for has its index, so that no list reads all articles; the other way round, too, where what
 * lacks a value comes last both ways, so that the same index doesn't do.
 */
const ARTICLES = `
CREATE TABLE articles (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL, site TEXT, byline TEXT, published TEXT, excerpt TEXT, lang TEXT, url TEXT,
  clipped TEXT NOT NULL, read_at TEXT, words INTEGER NOT NULL, grade TEXT, quotes INTEGER NOT NULL, versions INTEGER NOT NULL,
  archived INTEGER NOT NULL, sample INTEGER NOT NULL, noted INTEGER NOT NULL, pdf INTEGER NOT NULL, tags TEXT NOT NULL
);
CREATE INDEX articles_clipped ON articles (archived, clipped DESC, id, read_at);
CREATE INDEX articles_published ON articles (archived, published IS NULL, published DESC, id, read_at);
CREATE INDEX articles_published_up ON articles (archived, published IS NULL, published, id, read_at);
CREATE INDEX articles_title ON articles (archived, title COLLATE NOCASE, id, read_at);
CREATE INDEX articles_source ON articles (archived, site IS NULL, site COLLATE NOCASE, clipped DESC, id, read_at);
CREATE INDEX articles_source_up ON articles (archived, site IS NULL, site COLLATE NOCASE DESC, clipped DESC, id, read_at);
CREATE INDEX articles_read ON articles (archived, read_at IS NULL, read_at DESC, clipped DESC, id);
CREATE INDEX articles_read_up ON articles (archived, read_at IS NULL, read_at, clipped DESC, id);
CREATE TABLE addresses (key TEXT NOT NULL, article_id TEXT NOT NULL, PRIMARY KEY (key, article_id)) WITHOUT ROWID;
CREATE INDEX addresses_article ON addresses (article_id);
`

/** `status`: what became of the words in the newest version; NULL where that isn't known. Of who said them, NULL for nothing. */
const QUOTES = `
CREATE TABLE quotes (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article_id TEXT NOT NULL, colour TEXT NOT NULL, created TEXT NOT NULL,
  speaker TEXT, role TEXT, verb TEXT, said TEXT, status TEXT, noted INTEGER NOT NULL, record TEXT NOT NULL
);
CREATE INDEX quotes_article ON quotes (article_id);
CREATE INDEX quotes_created ON quotes (created DESC, id);
CREATE INDEX quotes_speaker ON quotes (speaker, role) WHERE speaker IS NOT NULL;
CREATE INDEX quotes_role ON quotes (role) WHERE role IS NOT NULL;
CREATE INDEX quotes_verb ON quotes (verb) WHERE verb IS NOT NULL;
CREATE TABLE tags (tag TEXT NOT NULL, kind TEXT NOT NULL, item_id TEXT NOT NULL, article_id TEXT NOT NULL,
  PRIMARY KEY (tag, kind, item_id)) WITHOUT ROWID;
CREATE INDEX tags_item ON tags (item_id, kind);
`

const DOSSIERS = `
CREATE TABLE dossiers (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL,
  quotes INTEGER NOT NULL, updated TEXT NOT NULL, sample INTEGER NOT NULL);
CREATE TABLE dossier_articles (dossier_id TEXT NOT NULL, article_id TEXT NOT NULL, PRIMARY KEY (dossier_id, article_id)) WITHOUT ROWID;
CREATE INDEX dossier_articles_article ON dossier_articles (article_id);
CREATE TABLE dossier_quotes (dossier_id TEXT NOT NULL, quote_id TEXT NOT NULL, PRIMARY KEY (dossier_id, quote_id)) WITHOUT ROWID;
CREATE INDEX dossier_quotes_quote ON dossier_quotes (quote_id);
`

/** Free notes. `words`: the first of them. */
const NOTES = `
CREATE TABLE notes (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, words TEXT NOT NULL, tags TEXT NOT NULL,
  created TEXT NOT NULL, updated TEXT NOT NULL);
CREATE INDEX notes_updated ON notes (updated DESC, id);
`

/** What notes link to: free notes, and those on articles. The ends may be things that the library doesn't have. */
const LINKS = `
CREATE TABLE links (from_kind TEXT NOT NULL, from_id TEXT NOT NULL, place INTEGER NOT NULL,
  to_kind TEXT NOT NULL, to_id TEXT NOT NULL, PRIMARY KEY (from_kind, from_id, place)) WITHOUT ROWID;
CREATE INDEX links_to ON links (to_kind, to_id);
`

/** Records and quotes in which merged copies differ, and none besides: as a rule nothing. `owner_id` is the article, dossier or note. */
const CONFLICTS = `
CREATE TABLE conflicts (kind TEXT NOT NULL, id TEXT NOT NULL, owner_id TEXT NOT NULL, fields TEXT NOT NULL,
  PRIMARY KEY (kind, id)) WITHOUT ROWID;
`

/**
 * Statements: quotes that say who speaks or what they are (`quote_id`), and what was found in the newest version of each article.
 * `shown`: quotes, and suggestions that were neither kept nor rejected. `named`: as the article or the quote has it; `speaker`: as the
 * person calls them. `record`: of what was found, all of it. `statement_articles`: which articles were looked through, as their files
 * were then (`stamp`), and what was read (`source`).
 */
const STATEMENTS = `
CREATE TABLE statements (id TEXT PRIMARY KEY, article_id TEXT NOT NULL, version INTEGER NOT NULL, start INTEGER NOT NULL, quote_id TEXT, state TEXT NOT NULL,
  shown INTEGER NOT NULL, named TEXT, speaker TEXT, role TEXT, kind TEXT, mode TEXT, date TEXT, said INTEGER NOT NULL,
  words TEXT NOT NULL, record TEXT NOT NULL);
CREATE INDEX statements_article ON statements (article_id);
CREATE INDEX statements_date ON statements (date, article_id, start) WHERE shown = 1;
CREATE INDEX statements_speaker ON statements (speaker, kind, date) WHERE shown = 1;
CREATE INDEX statements_kind ON statements (kind, date) WHERE shown = 1;
CREATE INDEX statements_named ON statements (named) WHERE named IS NOT NULL;
CREATE TABLE statement_articles (article_id TEXT PRIMARY KEY, stamp TEXT NOT NULL, source TEXT NOT NULL) WITHOUT ROWID;
`

/** What each record's files were like when they were read; `damage` is a list in JSON, empty for a sound record. */
const RECORDS = `
CREATE TABLE records (kind TEXT NOT NULL, id TEXT NOT NULL, folder TEXT NOT NULL, stamp TEXT NOT NULL, hash TEXT NOT NULL,
  damage TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE INDEX records_damaged ON records (kind) WHERE damage <> '[]';
`

const WORD_COLUMNS = `title, body, note, author, source, tags, content='', contentless_delete=1, tokenize="ascii"`
const GRAM_COLUMNS = `gram, content='', contentless_delete=1, detail=none, tokenize="ascii"`

/**
 * Articles, quotes, dossiers and free notes are numbered together (`n`), by `index-docs`: what is written later has a higher number, so
 * that the newest are found first. Articles have tables of their own: whoever looks for a quote by common words would else go through
 * every text. Titles of articles stand once more by themselves, for the same reason. Words and grams come folded from
 * `text/doc-words`: the tokenizer need know no more than spaces. `common`: of a large table, grams that stand in most rows.
 * `place` is the table.
 */
const WORDS = `
CREATE VIRTUAL TABLE words USING fts5 (${WORD_COLUMNS});
CREATE VIRTUAL TABLE titles USING fts5 (words, content='', contentless_delete=1, tokenize="ascii");
CREATE VIRTUAL TABLE grams USING fts5 (${GRAM_COLUMNS});
CREATE VIRTUAL TABLE short_words USING fts5 (${WORD_COLUMNS});
CREATE VIRTUAL TABLE short_grams USING fts5 (${GRAM_COLUMNS});
CREATE TABLE common (place TEXT NOT NULL, gram TEXT NOT NULL, PRIMARY KEY (gram, place)) WITHOUT ROWID;
CREATE TABLE terms (term TEXT PRIMARY KEY, stem TEXT, docs INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX terms_stem ON terms (stem) WHERE stem IS NOT NULL;
`

/**
 * What copies are found by, kept by `index-stories` under the article's number. `made`: what all of it comes from; `compared`: whether it
 * was compared since that changed; `paragraphs`: their keys, in JSON. `story_runs`: the runs of words that are looked up, those
 * that are quoted once more behind a sign, and the paragraphs of its site. `likeness`: two stories that are alike, by their numbers, in the
 * order of their ids. `touched`: paragraphs that came or went since sites' paragraphs were last looked at.
 */
const STORIES = `
CREATE TABLE stories (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, site TEXT, published TEXT, credit TEXT,
  length INTEGER NOT NULL, made TEXT NOT NULL, paragraphs TEXT NOT NULL, compared INTEGER NOT NULL);
CREATE INDEX stories_waiting ON stories (n) WHERE compared = 0;
CREATE VIRTUAL TABLE story_runs USING fts5 (run, content='', contentless_delete=1, detail=none, tokenize="ascii");
CREATE TABLE likeness (first INTEGER NOT NULL, second INTEGER NOT NULL, grade TEXT NOT NULL, record TEXT NOT NULL,
  PRIMARY KEY (first, second)) WITHOUT ROWID;
CREATE INDEX likeness_second ON likeness (second, first);
CREATE TABLE touched (paragraph TEXT PRIMARY KEY) WITHOUT ROWID;
`

/** Kept by `index-counts`. */
const COUNTS = `
CREATE TABLE counts (name TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO counts VALUES ('inbox', 0), ('articles', 0), ('archived', 0), ('quotes', 0), ('dossiers', 0), ('notes', 0);
CREATE TABLE tag_counts (tag TEXT PRIMARY KEY, articles INTEGER NOT NULL, quotes INTEGER NOT NULL,
  notes INTEGER NOT NULL) WITHOUT ROWID;
`

export const CREATE_TABLES = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
${ARTICLES}${QUOTES}${DOSSIERS}${NOTES}${LINKS}${CONFLICTS}${STATEMENTS}${RECORDS}${WORDS}${STORIES}${COUNTS}`
