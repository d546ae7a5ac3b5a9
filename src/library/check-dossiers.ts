// Owns checking dossiers: their records, and that each quote and each article that they hold is there. Leaves the words of quotes to `check-article`.
import type { Dossier } from '../model/dossier'
import type { ArticleId } from '../model/ids'
import type { Tally } from './check-tally'
import * as layout from './layout'
import type { Library } from './library'
import { orNull } from './record'

/** Quotes that are held against their articles' records after one look through the shelf: so many, whatever the library's size. */
const QUOTES_AT_ONCE = 5000

/** A quote by its id, or a version of an article as a whole. */
type Cited = { readonly path: string; readonly words: string } & (
  { readonly quoteId: string } | { readonly version: number }
)
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
      const dossier = await library.dossiers.readIn(folder)
      const { blocks } = dossier
      tally.count('dossiers')
      await checkVersions(library, tally, folder, dossier)
      for (const block of blocks) {
        if (block.kind !== 'quote' && block.kind !== 'article') continue
        const cited: Cited =
          block.kind === 'quote'
            ? { path, quoteId: block.quoteId, words: block.words.slice(0, 80) }
            : { path, version: block.version, words: block.title.slice(0, 80) }
        waiting.set(block.articleId, [...(waiting.get(block.articleId) ?? []), cited])
        count++
      }
    })
    for (const entry of await library.files.list(folder))
      if (entry.name !== 'dossier.json' && !(entry.isFolder && entry.name === 'versions'))
        tally.addForeign(`${folder}/${entry.name}`, 'record', 'not a file of a dossier')
    if (count < QUOTES_AT_ONCE) continue
    await checkCited(library, tally, waiting)
    waiting = new Map()
    count = 0
  }
  await checkCited(library, tally, waiting)
}

/** Each named version is there, as it was kept; and nothing else is beside them. */
async function checkVersions(
  library: Library,
  tally: Tally,
  folder: string,
  { versions = [] }: Pick<Dossier, 'versions'>,
): Promise<void> {
  const known = new Set<string>()
  for (const { id, name, sha256 } of versions) {
    const path = layout.dossierVersion(folder, id)
    known.add(path)
    const bytes = await library.files.readBytes(path)
    if (bytes === null) tally.add(path, 'missing', `version “${name}”`)
    else if (library.hashOf(bytes) !== sha256) tally.add(path, 'dossier-version-changed', `version “${name}”`)
  }
  for (const { name } of await library.files.list(`${folder}/versions`)) {
    const path = `${folder}/versions/${name}`
    if (!known.has(path)) tally.addForeign(path, 'versions', 'not a version that its dossier lists')
  }
}

async function checkCited(library: Library, tally: Tally, waiting: Waiting): Promise<void> {
  if (waiting.size === 0) return
  const report = (id: ArticleId, here: Held, cited: readonly Cited[]): void => {
    for (const one of cited)
      if ('quoteId' in one) {
        if (!here.quotes.has(one.quoteId))
          tally.add(one.path, 'quote-lost', `quote ${one.quoteId}: “${one.words}”`)
      } else if (!here.versions.has(one.version))
        tally.add(one.path, 'article-lost', `article ${id}, version ${one.version}: “${one.words}”`)
  }
  for await (const { name, isFolder } of library.files.walk(layout.ARTICLES)) {
    const id = isFolder ? (layout.idOfFolder(name) as ArticleId | null) : null
    const cited = id === null ? undefined : waiting.get(id)
    if (id === null || cited === undefined) continue
    waiting.delete(id)
    report(id, await heldIn(library, `${layout.ARTICLES}/${name}`, cited), cited)
  }
  // Their articles are in no folder.
  for (const [id, cited] of waiting) report(id, NOTHING, cited)
}

/** Ids of an article's quotes, and numbers of its versions. */
type Held = { readonly quotes: ReadonlySet<string>; readonly versions: ReadonlySet<number> }
const NOTHING: Held = { quotes: new Set(), versions: new Set() }

/** None where a record can't be read, which is found out elsewhere. Only what is asked for is read. */
async function heldIn(library: Library, folder: string, cited: readonly Cited[]): Promise<Held> {
  const quotes = cited.some((one) => 'quoteId' in one)
    ? await orNull(() => library.quotes.listIn(folder))
    : null
  const article = cited.some((one) => 'version' in one)
    ? await orNull(() => library.articles.readIn(folder))
    : null
  return {
    quotes: new Set((quotes ?? []).map(({ id }) => id)),
    versions: new Set((article?.versions ?? []).map(({ n }) => n)),
  }
}
