// Owns putting articles, quotes and dossiers into the index. Leaves asking to the readers beside it.
import type { Article } from '../model/article'
import type { Dossier } from '../model/dossier'
import type { Quote } from '../model/quote'
import type { Database } from '../ports'
import { indexableText } from './tokens'

export type IndexedArticle = {
  readonly article: Article
  readonly folder: string
  /** Says whether the record's files were changed since. */
  readonly stamp: string
  /** Canonical text of the newest version. */
  readonly text: string
  readonly note: string
  readonly quotes: readonly Quote[]
  /** Addresses under which the article is known, as keys. */
  readonly addressKeys: readonly string[]
}

/** Put an article and its quotes into the index in place of what it held of them. */
export function writeArticle(db: Database, entry: IndexedArticle): void {
  const { article, quotes } = entry
  const { metadata } = article
  const last = article.versions.at(-1)
  db.transaction(() => {
    removeArticle(db, article.id)
    db.run(
      `INSERT INTO articles VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
      article.id,
      entry.folder,
      entry.stamp,
      metadata.title,
      metadata.siteName,
      metadata.byline,
      metadata.publishedAt,
      metadata.excerpt,
      metadata.lang,
      article.url,
      article.createdAt,
      article.readAt,
      last?.wordCount ?? 0,
      quotes.length,
      article.versions.length,
      article.archived ? 1 : 0,
      article.sample ? 1 : 0,
      JSON.stringify(article.tags),
    )
    for (const key of new Set(entry.addressKeys))
      db.run('INSERT INTO addresses VALUES (?,?)', key, article.id)
    for (const tag of new Set(article.tags))
      db.run('INSERT INTO tags VALUES (?,?,?,?)', tag, 'article', article.id, article.id)
    const extra = [article.tags.join(' '), entry.note, metadata.byline ?? '', metadata.siteName ?? ''].join(
      '\n',
    )
    writeDoc(db, 'article', article.id, article.id, metadata.title, entry.text, extra)
    for (const kept of quotes) writeQuote(db, kept, metadata.title)
  })
}

/** Take an article and its quotes out of the index. */
export function removeArticle(db: Database, id: string): void {
  db.run('DELETE FROM words WHERE rowid IN (SELECT rowid FROM docs WHERE article_id = ?)', id)
  for (const table of ['docs', 'quotes', 'tags', 'addresses'])
    db.run(`DELETE FROM ${table} WHERE article_id = ?`, id)
  db.run('DELETE FROM articles WHERE id = ?', id)
}

function writeQuote(db: Database, kept: Quote, title: string): void {
  db.run(
    'INSERT INTO quotes VALUES (?,?,?,?,?)',
    kept.id,
    kept.articleId,
    kept.colour,
    kept.createdAt,
    JSON.stringify(kept),
  )
  for (const tag of new Set(kept.tags))
    db.run('INSERT INTO tags VALUES (?,?,?,?)', tag, 'quote', kept.id, kept.articleId)
  writeDoc(
    db,
    'quote',
    kept.id,
    kept.articleId,
    '',
    kept.selector.exact,
    `${kept.tags.join(' ')}\n${kept.note}\n${title}`,
  )
}

/** Put a dossier into the index in place of what it held of it. */
export function writeDossier(db: Database, dossier: Dossier, folder: string, stamp: string): void {
  const quoteBlocks = dossier.blocks.filter((block) => block.kind === 'quote')
  const prose = dossier.blocks.map((block) =>
    block.kind === 'section' ? block.title : block.kind === 'text' ? block.text : '',
  )
  db.transaction(() => {
    removeDossier(db, dossier.id)
    db.run(
      'INSERT INTO dossiers VALUES (?,?,?,?,?,?,?)',
      dossier.id,
      folder,
      stamp,
      dossier.title,
      quoteBlocks.length,
      dossier.updatedAt,
      dossier.sample ? 1 : 0,
    )
    for (const id of new Set(quoteBlocks.map((block) => block.articleId)))
      db.run('INSERT INTO dossier_articles VALUES (?,?)', dossier.id, id)
    writeDoc(db, 'dossier', dossier.id, null, dossier.title, prose.join('\n'), '')
  })
}

/** Take a dossier out of the index. */
export function removeDossier(db: Database, id: string): void {
  db.run("DELETE FROM words WHERE rowid IN (SELECT rowid FROM docs WHERE kind = 'dossier' AND id = ?)", id)
  db.run("DELETE FROM docs WHERE kind = 'dossier' AND id = ?", id)
  db.run('DELETE FROM dossier_articles WHERE dossier_id = ?', id)
  db.run('DELETE FROM dossiers WHERE id = ?', id)
}

function writeDoc(
  db: Database,
  kind: 'article' | 'quote' | 'dossier',
  id: string,
  articleId: string | null,
  title: string,
  body: string,
  extra: string,
): void {
  db.run('INSERT INTO docs (kind, id, article_id) VALUES (?,?,?)', kind, id, articleId)
  const rowid = db.all('SELECT rowid FROM docs WHERE kind = ? AND id = ?', kind, id)[0]?.['rowid'] ?? null
  db.run(
    'INSERT INTO words (rowid, title, body, extra) VALUES (CAST(? AS INTEGER),?,?,?)',
    rowid,
    indexableText(title),
    indexableText(body),
    indexableText(extra),
  )
}
