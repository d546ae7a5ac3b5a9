// Owns putting dossiers into the index. Leaves articles to `index-writer`, and transactions to whoever writes.
import type { Dossier } from '../model/dossier'
import type { Database } from '../ports'
import { putConflicts, removeConflicts } from './index-conflicts'
import type { DocWriter } from './index-docs'

/** Put a dossier into the index in place of what it held of it. */
export function writeDossier(db: Database, docs: DocWriter, dossier: Dossier): void {
  const quoteBlocks = dossier.blocks.filter((block) => block.kind === 'quote')
  const prose = dossier.blocks.map((block) =>
    block.kind === 'section' || block.kind === 'article'
      ? block.title
      : block.kind === 'text'
        ? block.text
        : '',
  )
  const comments = (dossier.comments ?? []).map(({ text }) => text)
  removeDossier(db, docs, dossier.id)
  const n = docs.newNumber('dossier')
  db.run(
    'INSERT INTO dossiers VALUES (CAST(? AS INTEGER),?,?,?,?,?)',
    n,
    dossier.id,
    dossier.title,
    quoteBlocks.length,
    dossier.updatedAt,
    dossier.sample ? 1 : 0,
  )
  putConflicts(db, 'dossier', { id: dossier.id, ownerId: dossier.id }, dossier)
  docs.counts.add('dossiers', 1)
  const cited = dossier.blocks.flatMap((block) =>
    block.kind === 'quote' || block.kind === 'article' ? [block.articleId] : [],
  )
  for (const id of new Set(cited)) db.run('INSERT INTO dossier_articles VALUES (?,?)', dossier.id, id)
  for (const id of new Set(quoteBlocks.map((block) => block.quoteId)))
    db.run('INSERT INTO dossier_quotes VALUES (?,?)', dossier.id, id)
  docs.put(
    n,
    {
      title: dossier.title,
      body: prose.join('\n'),
      note: comments.join('\n'),
      author: '',
      source: '',
      tags: '',
    },
    true,
  )
}

/** Take a dossier out of the index. */
export function removeDossier(db: Database, docs: DocWriter, id: string): void {
  const row = db.all('SELECT n FROM dossiers WHERE id = ?', id)[0]
  if (row !== undefined) {
    docs.remove(Number(row['n']))
    docs.counts.add('dossiers', -1)
  }
  removeConflicts(db, 'dossier', id)
  db.run('DELETE FROM dossier_articles WHERE dossier_id = ?', id)
  db.run('DELETE FROM dossier_quotes WHERE dossier_id = ?', id)
  db.run('DELETE FROM dossiers WHERE id = ?', id)
}
