// Owns D-09: files and folders deleted, renamed and doubled behind the library's back. Each is reported, and nothing else goes with it.
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeBackup } from '../../src/library/backups'
import { checkLibrary } from '../../src/library/check'
import { makeRandom, type Random } from '../helpers/random'
import { tryCases } from './cases'
import type { CasesRun } from './result'
import { fillLibrary, hashTree, openHere } from './sample-library'

type Meddling = {
  readonly name: string
  /** Paths that may be meddled with. */
  readonly targets: (paths: readonly string[]) => readonly string[]
  readonly change: (full: string, random: Random) => void
}

const foldersOf = (paths: readonly string[], pattern: RegExp): readonly string[] => [
  ...new Set(paths.flatMap((path) => pattern.exec(path)?.[0] ?? [])),
]
const files =
  (pattern: RegExp) =>
  (paths: readonly string[]): readonly string[] =>
    paths.filter((path) => pattern.test(path))

const remove = (full: string): void => {
  rmSync(full, { recursive: true })
}
const rename = (full: string, random: Random): void => {
  renameSync(full, join(dirname(full), `renamed ${String(random.below(1e6))}`))
}
const double = (full: string, random: Random): void => {
  cpSync(full, join(dirname(full), `doubled ${String(random.below(1e6))}`), { recursive: true })
}

const RECORD = /(?:article|quotes|dossier|note)\.json$|note\.md$/
const SEALED = /versions\/\d+\/(?:source|content|capture|text)\.\w+$/
const MEDDLINGS: readonly Meddling[] = [
  { name: 'a record deleted', targets: files(RECORD), change: remove },
  { name: 'a record renamed', targets: files(RECORD), change: rename },
  { name: 'a record doubled', targets: files(RECORD), change: double },
  { name: 'a sealed part deleted', targets: files(SEALED), change: remove },
  { name: 'a sealed part renamed', targets: files(SEALED), change: rename },
  { name: 'a sealed part doubled', targets: files(SEALED), change: double },
  { name: 'an image deleted', targets: files(/^assets\//), change: remove },
  {
    name: 'a version deleted',
    targets: (paths) => foldersOf(paths, /^articles\/[^/]+\/versions\/\d+/),
    change: remove,
  },
  {
    name: 'a version doubled',
    targets: (paths) => foldersOf(paths, /^articles\/[^/]+\/versions\/\d+/),
    change: double,
  },
  { name: 'an article deleted', targets: (paths) => foldersOf(paths, /^articles\/[^/]+/), change: remove },
  { name: 'an article renamed', targets: (paths) => foldersOf(paths, /^articles\/[^/]+/), change: rename },
  { name: 'an article doubled', targets: (paths) => foldersOf(paths, /^articles\/[^/]+/), change: double },
  { name: 'a dossier deleted', targets: (paths) => foldersOf(paths, /^dossiers\/[^/]+/), change: remove },
  { name: 'a free note deleted', targets: (paths) => foldersOf(paths, /^notes\/[^/]+/), change: remove },
  { name: 'a free note doubled', targets: (paths) => foldersOf(paths, /^notes\/[^/]+/), change: double },
  { name: 'a dossier doubled', targets: (paths) => foldersOf(paths, /^dossiers\/[^/]+/), change: double },
]

/** Run D-09: so many cases. */
export const run = ({ cases = 200, articles = 17, seed = 9 } = {}): Promise<CasesRun> =>
  tryCases('missing', async (root, note) => {
    const folder = join(root, 'library')
    const kept = join(root, 'as it was')
    const library = await openHere(folder)
    await fillLibrary(library, articles)
    await makeBackup({ ...library.store, library }, 'daily')
    cpSync(folder, kept, { recursive: true })
    const paths = [...hashTree(folder).keys()]
    const random = makeRandom(seed)
    for (let i = 0; i < cases; i++) {
      const meddling = MEDDLINGS[i % MEDDLINGS.length]
      if (meddling === undefined) continue
      const path = random.pick(meddling.targets(paths))
      meddling.change(join(folder, path), random)
      const wrong = await judge(folder, path)
      note(wrong === null ? null : `${meddling.name} (${path}): ${wrong}`)
      rmSync(folder, { recursive: true })
      mkdirSync(folder)
      cpSync(kept, folder, { recursive: true })
    }
  })

/** The check reports something near the path, and neither it nor opening removes or changes anything. */
async function judge(folder: string, path: string): Promise<string | null> {
  const before = hashTree(folder, ['staging'])
  const library = await openHere(folder)
  const { problems } = await checkLibrary(library)
  const owner = path.split('/').slice(0, 2).join('/')
  const id = /[0-9a-hjkmnp-tv-z]{12}$/.exec(owner)?.[0] ?? owner
  const isNear = problems.some(
    (problem) => problem.path.includes(id) || /(?:renamed|doubled) \d+/.test(problem.path),
  )
  if (!isNear) return `reported ${JSON.stringify(problems.slice(0, 3))}`
  const after = hashTree(folder, ['staging'])
  for (const [known, hash] of before) if (after.get(known) !== hash) return `checking changed ${known}`
  if (after.size !== before.size) return 'checking added files'
  // A record whose content is gone is still listed.
  const folders = await library.articles.folders()
  return existsSync(join(folder, owner)) && path.startsWith('articles/') && !folders.includes(owner)
    ? 'no longer listed'
    : null
}
