// Owns mending what a check finds: damaged records, versions that a crash left out of their record, a broken log. What can't be
// mended is left as it is, and told.
import { chunks } from '../model/chunks'
import type { VersionEntry } from '../model/article'
import type { LibraryProblem, Repair, RepairOutcome } from '../model/library-check'
import { countWords } from '../text/words'
import { makeBackup } from './backups'
import { checkLibrary, type CheckOptions } from './check'
import * as layout from './layout'
import type { Library } from './library'
import { mendRecords } from './mend'
import { decodeText, readRecord } from './record'
import { ARTICLE, CAPTURE } from './record-types'
import { entryOfCapture } from './sealed-version'
import { found, type Store } from './store'

const MENDED_AT_ONCE = 500

/**
 * Check a library and mend what can be mended, after a backup of everything as it is. Gives each problem with what became of it.
 * @throws {AppError} read-only, in-use, cancelled, disk-full, storage
 */
export async function repairLibrary(
  library: Library,
  options: CheckOptions = {},
): Promise<readonly Repair[]> {
  const problems: LibraryProblem[] = []
  await checkLibrary(library, {
    ...options,
    onProblem(problem) {
      problems.push(problem)
      options.onProblem?.(problem)
    },
  })
  if (problems.length === 0) return []
  const { store } = library
  await store.change(() => makeBackup({ ...store, library }, 'before-repair'))
  const outcomes = await mendAll(store, problems)
  const repairs: Repair[] = []
  for (const problem of problems)
    repairs.push({ ...problem, outcome: outcomes.get(problem.path) ?? (await repairOther(store, problem)) })
  return repairs
}

/** Records that can't be read, by their paths. */
async function mendAll(
  store: Store,
  problems: readonly LibraryProblem[],
): Promise<ReadonlyMap<string, RepairOutcome>> {
  const isRecord = ({ path, problem }: LibraryProblem): boolean =>
    (problem === 'damaged' || problem === 'missing') &&
    /\/(?:article|quotes|dossier|note)\.json$|\/note\.md$|^(?:codebook|searches|styles|stories|speakers)\.json$/.test(
      path,
    )
  const paths = [...new Set(problems.filter(isRecord).map(({ path }) => path))]
  const outcomes = new Map<string, RepairOutcome>()
  for (const some of chunks(paths, MENDED_AT_ONCE)) {
    const mended = await mendRecords(store, some)
    for (const { path, outcome } of mended) if (outcome !== 'merged') outcomes.set(path, outcome)
  }
  return outcomes
}

async function repairOther(store: Store, { path, problem }: LibraryProblem): Promise<RepairOutcome> {
  switch (problem) {
    case 'version-unlisted':
      return adoptVersion(store, path)
    case 'log-broken':
      await store.change(() => store.log.beginAnew())
      return 'set-aside'
    case 'damaged':
    case 'newer':
    case 'missing':
    case 'source-changed':
    case 'content-changed':
    case 'text-changed':
    case 'original-changed':
    case 'asset-changed':
    case 'quote-broken':
    case 'quote-lost':
    case 'article-lost':
    case 'dossier-version-changed':
    case 'stray':
    // Merged when the app has the library open.
    case 'sync-copy':
      return 'left'
  }
}

/** A crash between sealing a version and its article's record: whole, it is taken in; anything else is left as it is. */
async function adoptVersion(store: Store, place: string): Promise<RepairOutcome> {
  const { files, hashOf } = store
  const folder = place.slice(0, place.indexOf('/versions/'))
  const n = Number(place.slice(place.lastIndexOf('/') + 1))
  const capture = await readRecord(files, `${place}/${layout.VERSION_FILES.capture}`, CAPTURE)
  if (capture === null) return 'left'
  const parts = [
    [layout.VERSION_FILES.source, capture.source],
    [layout.VERSION_FILES.content, capture.content],
    [layout.VERSION_FILES.text, capture.text],
    [layout.VERSION_FILES.original, capture.original],
  ] as const
  for (const [name, part] of parts) {
    if (part === null) continue
    const bytes = await files.readBytes(`${place}/${name}`)
    if (bytes === null || hashOf(bytes) !== part.sha256) return 'left'
  }
  const text = found(await files.readBytes(`${place}/${layout.VERSION_FILES.text}`), 'file', place)
  await listVersion(store, folder, entryOfCapture(n, capture, countWords(decodeText(text, place))))
  return 'repaired'
}

async function listVersion(store: Store, folder: string, entry: VersionEntry): Promise<void> {
  await store.change(async (step) => {
    const path = layout.articleRecord(folder)
    const record = found(await readRecord(store.files, path, ARTICLE), 'article', folder)
    const versions = [...record.versions, entry].sort((a, b) => a.n - b.n)
    const next = { ...record, versions, revision: record.revision + 1, updatedAt: store.clock() }
    await step.record(path, ARTICLE, record, next)
    store.tell({ kind: 'article', id: record.id, folder, part: 'all' })
  })
}
