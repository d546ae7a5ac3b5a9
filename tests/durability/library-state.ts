// Owns what a library holds, as one value that two moments can be compared by. Bookkeeping (times and counts of writes) is left out.
import type { Library } from '../../src/library/library'
import { sha256 } from '../../src/node/system'

const BOOKKEEPING = new Set(['revision', 'updatedAt', 'schema'])

/** Everything in a library that a person put there, without the trash. */
export async function contentOf(library: Library): Promise<unknown> {
  const articles = await Promise.all(
    (await library.articles.folders()).map(async (folder) => {
      const article = await library.articles.readIn(folder)
      const texts = await Promise.all(
        article.versions.map(({ n }) => library.articles.readText(article.id, n)),
      )
      return {
        folder,
        article,
        quotes: await library.quotes.listIn(folder),
        note: await library.articles.readNote(article.id),
        texts,
      }
    }),
  )
  const dossiers = await Promise.all(
    (await library.dossiers.folders()).map(async (folder) => ({
      folder,
      dossier: await library.dossiers.readIn(folder),
    })),
  )
  const notes = await Promise.all(
    (await library.notes.folders()).map(async (folder) => ({
      folder,
      note: await library.notes.readIn(folder),
    })),
  )
  const byFolder = (a: { folder: string }, b: { folder: string }): number => a.folder.localeCompare(b.folder)
  return withoutBookkeeping({
    articles: articles.sort(byFolder),
    dossiers: dossiers.sort(byFolder),
    notes: notes.sort(byFolder),
  })
}

/** A hash of `contentOf`. */
export const contentHashOf = async (library: Library): Promise<string> =>
  sha256(JSON.stringify(await contentOf(library)))

function withoutBookkeeping(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBookkeeping)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !BOOKKEEPING.has(key))
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, inner]) => [key, withoutBookkeeping(inner)]),
  )
}
