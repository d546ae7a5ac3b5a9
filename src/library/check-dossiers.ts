// Owns checking dossiers: their records, and that each quote that they hold is there. Leaves the words of quotes to `check-article`.
import { AppError } from '../errors'
import type { ArticleId } from '../model/ids'
import type { Tally } from './check-tally'
import * as layout from './layout'
import type { Library } from './library'

/** Quotes that are held against their articles' records after one look through the shelf: so many, whatever the library's size. */
const QUOTES_AT_ONCE = 5000

type Cited = { readonly path: string; readonly quoteId: string; readonly words: string }
type Waiting = Map<ArticleId, Cited[]>

/** Check every dossier. `assertWanted` throws when the check is no longer wanted. */
export async function checkDossiers(library: Library, tally: Tally, assertWanted: () => void): Promise<void> {
  let waiting: Waiting = new Map()
  let count = 0
  for await (const { name, isFolder } of library.files.walk(layout.DOSSIERS)) {
    assertWanted()
    const folder = `${layout.DOSSIERS}/${name}`
    if (!isFolder || layout.idOfFolder(name) === null) {
      tally.addForeign(folder, 'shelf', 'not a dossier')
      continue
    }
    const path = layout.dossierRecord(folder)
    await tally.guarded(path, async () => {
      const { blocks } = await library.dossiers.readIn(folder)
      tally.count('dossiers')
      for (const block of blocks) {
        if (block.kind !== 'quote') continue
        const cited = { path, quoteId: block.quoteId, words: block.words.slice(0, 80) }
        waiting.set(block.articleId, [...(waiting.get(block.articleId) ?? []), cited])
        count++
      }
    })
    for (const entry of await library.files.list(folder))
      if (entry.name !== 'dossier.json')
        tally.addForeign(`${folder}/${entry.name}`, 'record', 'not a file of a dossier')
    if (count < QUOTES_AT_ONCE) continue
    await checkCited(library, tally, waiting)
    waiting = new Map()
    count = 0
  }
  await checkCited(library, tally, waiting)
}

async function checkCited(library: Library, tally: Tally, waiting: Waiting): Promise<void> {
  if (waiting.size === 0) return
  const report = (quotes: ReadonlySet<string>, cited: readonly Cited[]): void => {
    for (const { path, quoteId, words } of cited)
      if (!quotes.has(quoteId)) tally.add(path, 'quote-lost', `quote ${quoteId}: “${words}”`)
  }
  for await (const { name, isFolder } of library.files.walk(layout.ARTICLES)) {
    const id = isFolder ? (layout.idOfFolder(name) as ArticleId | null) : null
    const cited = id === null ? undefined : waiting.get(id)
    if (id === null || cited === undefined) continue
    waiting.delete(id)
    report(await quotesIn(library, `${layout.ARTICLES}/${name}`), cited)
  }
  // Their articles are in no folder.
  for (const cited of waiting.values()) report(new Set(), cited)
}

/** Ids of an article's quotes; none where its record can't be read, which is found out elsewhere. */
async function quotesIn(library: Library, folder: string): Promise<ReadonlySet<string>> {
  try {
    return new Set((await library.quotes.listIn(folder)).map((kept) => kept.id))
  } catch (error) {
    if (error instanceof AppError) return new Set()
    throw error
  }
}
