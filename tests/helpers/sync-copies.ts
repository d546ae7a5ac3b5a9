// Owns leaving copies in a library as sync tools do when two machines changed one record: of an article, its note and a quote, and of a
// dossier. All of them lose against what is there.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article } from '../../src/model/article'
import type { Dossier } from '../../src/model/dossier'
import type { QuotesRecord } from '../../src/model/quote'

/** When the copies were last changed. */
export const COPIED_AT = '2026-01-02T12:00:00.000Z'

/** What the copies say. */
export type CopiedValues = {
  readonly title: string
  readonly articleNote: string
  readonly quoteNote: string
  readonly dossierTitle: string
  readonly commentary: string
}

const onlyFolder = async (library: string, shelf: string): Promise<string> =>
  join(library, shelf, (await readdir(join(library, shelf)))[0] ?? '')

async function copy<T>(from: string, to: string, change: (record: T) => T): Promise<void> {
  await writeFile(to, JSON.stringify(change(JSON.parse(await readFile(from, 'utf8')) as T)))
}

/** Leave copies in a library with one article and one dossier. The first quote's colour differs too: it is gray in the copy. */
export async function leaveSyncCopies(library: string, values: CopiedValues): Promise<void> {
  const article = await onlyFolder(library, 'articles')
  const dossier = await onlyFolder(library, 'dossiers')
  await copy<Article>(join(article, 'article.json'), join(article, 'article (1).json'), (record) => ({
    ...record,
    revision: 0,
    updatedAt: COPIED_AT,
    metadata: { ...record.metadata, title: values.title },
  }))
  await writeFile(join(article, 'note (1).md'), values.articleNote)
  await copy<QuotesRecord>(
    join(article, 'quotes.json'),
    join(article, 'quotes.sync-conflict-20260102-120000-ABCDEFG.json'),
    (record) => ({
      ...record,
      revision: 0,
      quotes: record.quotes.map((quote, i) =>
        i === 0 ? { ...quote, updatedAt: COPIED_AT, note: values.quoteNote, colour: 'gray' } : quote,
      ),
    }),
  )
  await copy<Dossier>(join(dossier, 'dossier.json'), join(dossier, 'dossier (1).json'), (record) => ({
    ...record,
    revision: 0,
    updatedAt: COPIED_AT,
    title: values.dossierTitle,
    blocks: record.blocks.map((block) =>
      block.kind === 'text' ? { ...block, text: values.commentary } : block,
    ),
  }))
}
