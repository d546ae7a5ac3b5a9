// Owns checking a whole library: every record read, every sealed part hashed, every quote held against its text. Changes nothing.
import { AppError, isAppError } from '../errors'
import type { Article } from '../model/article'
import type { Sha256 } from '../model/ids'
import * as layout from './layout'
import type { Library } from './library'

export type LibraryProblem = {
  /** Path within the library. */
  readonly path: string
  readonly problem:
    | 'damaged'
    | 'missing'
    | 'source-changed'
    | 'content-changed'
    | 'text-changed'
    | 'asset-changed'
    | 'quote-broken'
    | 'quote-lost'
    | 'log-broken'
  /** More for a person who looks into it. */
  readonly detail: string
}

export type LibraryCheck = {
  readonly articles: number
  readonly versions: number
  readonly quotes: number
  readonly dossiers: number
  readonly assets: number
  readonly logLines: number
  readonly problems: readonly LibraryProblem[]
}

type Tally = {
  articles: number
  versions: number
  quotes: number
  dossiers: number
  assets: number
  problems: LibraryProblem[]
}

/** Check a library; `progress` hears how many articles are done. */
export async function checkLibrary(
  library: Library,
  progress?: (done: number, total: number) => void,
): Promise<LibraryCheck> {
  const tally: Tally = { articles: 0, versions: 0, quotes: 0, dossiers: 0, assets: 0, problems: [] }
  const known = new Set<string>()
  const checkedAssets = new Set<Sha256>()
  const folders = await library.articles.folders()
  for (const [index, folder] of folders.entries()) {
    await guarded(tally, layout.articleRecord(folder), async () => {
      const article = await library.articles.readIn(folder)
      tally.articles++
      for (const version of article.versions)
        await checkVersion(library, tally, folder, article, version.n, checkedAssets)
      await checkQuotes(library, tally, folder, article, known)
    })
    progress?.(index + 1, folders.length)
  }
  await checkDossiers(library, tally, known)
  const log = await library.log.check()
  if (log.firstBroken !== null)
    tally.problems.push({
      path: layout.LOG,
      problem: 'log-broken',
      detail: `line ${String(log.firstBroken)}`,
    })
  return { ...tally, logLines: log.lines }
}

/** Damage to one record is a finding, and no reason to stop. */
async function guarded(tally: Tally, path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!isAppError(error)) throw error
    const isGone = error.kind === 'not-found'
    tally.problems.push({ path, problem: isGone ? 'missing' : 'damaged', detail: error.message })
  }
}

async function checkVersion(
  library: Library,
  tally: Tally,
  folder: string,
  article: Article,
  n: number,
  checkedAssets: Set<Sha256>,
): Promise<void> {
  const place = layout.versionFolder(folder, n)
  const entry = article.versions.find((version) => version.n === n)
  if (entry === undefined) throw new AppError('not-found', { what: 'version', id: String(n) })
  tally.versions++
  const parts = [
    [layout.VERSION_FILES.source, entry.sourceSha256, 'source-changed'],
    [layout.VERSION_FILES.content, entry.contentSha256, 'content-changed'],
    [layout.VERSION_FILES.text, entry.textSha256, 'text-changed'],
  ] as const
  for (const [name, sealed, problem] of parts) {
    const path = `${place}/${name}`
    const bytes = await library.files.readBytes(path)
    if (bytes === null) tally.problems.push({ path, problem: 'missing', detail: 'the file is gone' })
    else if (library.hashOf(bytes) !== sealed)
      tally.problems.push({ path, problem, detail: `sealed as ${sealed}` })
  }
  await guarded(tally, `${place}/${layout.VERSION_FILES.capture}`, async () => {
    const { capture } = await library.articles.readVersion(article.id, n)
    for (const asset of capture.assets) {
      if (asset.sha256 === null || checkedAssets.has(asset.sha256)) continue
      checkedAssets.add(asset.sha256)
      tally.assets++
      const path = layout.assetPath(asset.sha256)
      const bytes = await library.articles.readAsset(asset.sha256)
      if (bytes === null) tally.problems.push({ path, problem: 'missing', detail: 'the image is gone' })
      else if (library.hashOf(bytes) !== asset.sha256)
        tally.problems.push({
          path,
          problem: 'asset-changed',
          detail: 'its bytes are not what its name says',
        })
    }
  })
}

async function checkQuotes(
  library: Library,
  tally: Tally,
  folder: string,
  article: Article,
  known: Set<string>,
): Promise<void> {
  const path = layout.quotesRecord(folder)
  await guarded(tally, path, async () => {
    const quotes = await library.quotes.list(article.id)
    for (const kept of quotes) {
      known.add(kept.id)
      tally.quotes++
      await guarded(tally, path, async () => {
        const text = await library.articles.readText(article.id, kept.version)
        const holds = text.slice(kept.selector.start, kept.selector.end) === kept.selector.exact
        if (!holds || library.hashOf(text) !== kept.textSha256)
          tally.problems.push({
            path,
            problem: 'quote-broken',
            detail: `quote ${kept.id}: “${kept.selector.exact.slice(0, 80)}”`,
          })
      })
    }
  })
}

async function checkDossiers(library: Library, tally: Tally, known: ReadonlySet<string>): Promise<void> {
  for (const folder of await library.dossiers.folders()) {
    const path = layout.dossierRecord(folder)
    await guarded(tally, path, async () => {
      const dossier = await library.dossiers.readIn(folder)
      tally.dossiers++
      for (const block of dossier.blocks)
        if (block.kind === 'quote' && !known.has(block.quoteId))
          tally.problems.push({
            path,
            problem: 'quote-lost',
            detail: `quote ${block.quoteId}: “${block.words.slice(0, 80)}”`,
          })
    })
  }
}
