// Owns checking a whole library: every record read, every sealed part hashed, every quote held against its text. Changes nothing,
// and holds no more in memory for a large library than for a small one.
import { AppError } from '../errors'
import type { LibraryCheck, LibraryProblem } from '../model/library-check'
import { checkArticle } from './check-article'
import { checkDossiers } from './check-dossiers'
import { checkMissing } from './check-missing'
import { checkNotes } from './check-notes'
import { makeTally, type Counted, type Tally } from './check-tally'
import * as layout from './layout'
import type { Library } from './library'

export type CheckOptions = {
  /** Hears how many articles are done; their number isn't known before all names were seen. */
  readonly progress?: (done: number) => void
  readonly onProblem?: (problem: LibraryProblem) => void
  readonly signal?: AbortSignal
}

/** Check a library. @throws {AppError} cancelled */
export async function checkLibrary(library: Library, options: CheckOptions = {}): Promise<LibraryCheck> {
  const tally = makeTally(options.onProblem)
  let done = 0
  for await (const { name, isFolder } of library.files.walk(layout.ARTICLES)) {
    assertWanted(options)
    const folder = `${layout.ARTICLES}/${name}`
    if (isFolder && layout.idOfFolder(name) !== null) await lookTwice(library, tally, folder, checkArticle)
    else tally.addForeign(folder, 'shelf', 'not an article')
    options.progress?.(++done)
  }
  await checkAssets(library, tally, options)
  await checkDossiers(library, tally, () => {
    assertWanted(options)
  })
  await checkNotes(library, tally, () => {
    assertWanted(options)
  })
  await checkMissing(library, tally)
  await tally.guarded(layout.CODEBOOK, () => library.codebook.read().then(() => undefined))
  await tally.guarded(layout.SEARCHES, () => library.searches.read().then(() => undefined))
  await tally.guarded(layout.STYLES, () => library.styles.list().then(() => undefined))
  await tally.guarded(layout.SPEAKERS, () => library.speakers.list().then(() => undefined))
  await tally.guarded(layout.STORIES, () => library.stories.read().then(() => undefined))
  const log = await library.log.check()
  if (log.firstBroken !== null) tally.add(layout.LOG, 'log-broken', `line ${String(log.firstBroken)}`)
  return {
    ...tally.counts,
    logLines: log.lines,
    problems: tally.problems,
    problemCount: tally.problemCount,
  }
}

/** Before each further look at what is amiss, for as many records as a person may be writing meanwhile. */
const SECOND_LOOK_MS = 100
/** A version is sealed before its record names it; on a busy disk the one may be long before the other. */
const LATER_LOOKS_MS = [400, 1600]
const MOST_SECOND_LOOKS = 40

type CheckRecord = (library: Library, tally: Tally, folder: string) => Promise<void>

/**
 * Check a record, and once more where something is amiss: a change under way, here or in another process, looks like damage until it
 * is done. What only one of the looks saw was such a change. A record that has gone meanwhile was deleted.
 */
async function lookTwice(library: Library, tally: Tally, folder: string, check: CheckRecord): Promise<void> {
  const look = async (): Promise<Tally> => {
    const found = makeTally()
    await check(library, found, folder)
    return found
  }
  let found = await look()
  for (const pause of [SECOND_LOOK_MS, ...LATER_LOOKS_MS]) {
    const isEnough =
      pause === SECOND_LOOK_MS ? found.problemCount === 0 : !found.problems.some(isBetweenSteps)
    if (isEnough || tally.secondLooks >= MOST_SECOND_LOOKS) break
    tally.secondLooks++
    await new Promise((resolve) => setTimeout(resolve, pause))
    if (!(await library.files.exists(folder))) return
    found = keepLasting(await look(), found)
  }
  tally.take(found)
}

const isBetweenSteps = ({ problem }: LibraryProblem): boolean => problem === 'version-unlisted'

/** A later look, without what an earlier one didn't see. */
function keepLasting(later: Tally, earlier: Tally): Tally {
  // So much is no change under way, and more than is kept can't be compared.
  if (earlier.problemCount > earlier.problems.length) return later
  const seen = new Set(earlier.problems.map(({ path, problem }) => `${problem} ${path}`))
  const lasting = makeTally()
  for (const [what, n] of Object.entries(later.counts)) lasting.counts[what as Counted] += n
  for (const { path, problem, detail } of later.problems)
    if (seen.has(`${problem} ${path}`)) lasting.add(path, problem, detail)
  return lasting
}

function assertWanted({ signal }: CheckOptions): void {
  if (signal?.aborted === true) throw new AppError('cancelled', {})
}

/** Every image that is kept: its name is its hash. */
async function checkAssets(library: Library, tally: Tally, options: CheckOptions): Promise<void> {
  for await (const { name: shard } of library.files.walk(layout.ASSETS))
    for await (const { name } of library.files.walk(`${layout.ASSETS}/${shard}`)) {
      assertWanted(options)
      const path = `${layout.ASSETS}/${shard}/${name}`
      if (!/^[0-9a-f]{64}$/.test(name) || !name.startsWith(shard)) {
        tally.addForeign(path, 'assets', 'not an image')
        continue
      }
      await tally.guarded(path, async () => {
        const bytes = await library.files.readBytes(path)
        if (bytes === null) return
        tally.count('assets')
        if (library.hashOf(bytes) !== name)
          tally.add(path, 'asset-changed', 'its bytes are not what its name says')
      })
    }
}
