// Owns D-18: media that are slow, fail to give what they hold, or lie in odd places. A failure is told as one of storage, with its
// path; it is no damage: nothing is set aside, mended or written over, all else can be used, and when it has passed all is as it was.
import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { makeBackup } from '../../src/library/backups'
import { inTemporaryFolder } from './cases'
import type { Outcome, Result } from './result'
import { fillLibrary, fillTrash, hashTree, openHere } from './sample-library'
import type { Answer } from './session-messages'
import { startSession, type Session } from './session-process'
import { prepareProgram, type Program } from './storage-process'
import { traceProcess, whyNoTracing } from './tracer'

const ARTICLES = 4
const TRASHED = 6
/** Longer than a disk that is well takes for a whole change. */
const FSYNC_DELAY_MS = 200
const LONG_PATH = 240

/** What is not to be had: the first path that matches; a folder where it ends with a slash. */
const TARGETS: readonly { readonly name: string; readonly path: RegExp; readonly isFolder?: boolean }[] = [
  { name: 'an article', path: /^articles\/[^/]+\/article\.json$/ },
  { name: 'quotes', path: /^articles\/[^/]+\/quotes\.json$/ },
  { name: 'a note', path: /^articles\/[^/]+\/note\.md$/ },
  { name: 'a sealed text', path: /^articles\/[^/]+\/versions\/1\/text\.txt$/ },
  { name: 'a capture', path: /^articles\/[^/]+\/versions\/1\/capture\.json$/ },
  { name: 'a dossier', path: /^dossiers\/[^/]+\/dossier\.json$/ },
  { name: 'the library’s record', path: /^library\.json$/ },
  { name: 'the log', path: /^log\.jsonl$/ },
  { name: 'a backup', path: /^backups\/[^/]+$/ },
  { name: 'the articles’ folder', path: /^articles(?=\/)/, isFolder: true },
  { name: 'an article’s folder', path: /^articles\/[^/]+(?=\/)/, isFolder: true },
  { name: 'the dossiers’ folder', path: /^dossiers(?=\/)/, isFolder: true },
]

type Fault = { readonly name: string; readonly calls: string; readonly error: string; readonly when: string }

const faultsFor = (isFolder: boolean): readonly Fault[] => [
  { name: 'once', calls: isFolder ? 'getdents64' : 'read,pread64', error: 'EIO', when: ':when=1' },
  { name: 'always', calls: isFolder ? 'getdents64' : 'read,pread64', error: 'EIO', when: '' },
  { name: 'stale at first', calls: 'openat', error: 'ESTALE', when: ':when=1' },
]

export type MediaOptions = { readonly seed?: number; readonly scale?: number }

type Setting = {
  readonly program: Program
  readonly seed: number
  readonly base: string
  readonly root: string
}

/** Run D-18; `scale` leaves out faults of reading, evenly, and most changes on a slow disk. */
export const runMedia = ({ seed = 18, scale = 1 }: MediaOptions = {}): Promise<readonly Outcome[]> =>
  inTemporaryFolder('media', async (root) => {
    const missing = await whyNoTracing()
    const base = join(root, 'base')
    await makeLibrary(base)
    const program = await prepareProgram('session-program')
    try {
      const setting: Setting = { program, seed, base, root }
      return [
        await tryPlaces(setting),
        missing === null ? await trySlowDisk(setting, scale) : { name: 'a slow disk', skipped: missing },
        missing === null ? await tryFaults(setting, scale) : { name: 'reading fails', skipped: missing },
      ]
    } finally {
      await program.remove()
    }
  })

async function makeLibrary(folder: string): Promise<void> {
  const library = await openHere(folder)
  await fillLibrary(library, ARTICLES)
  await fillTrash(library, TRASHED)
  await makeBackup({ ...library.store, library }, 'daily')
  await library.close()
}

const failures = (answers: readonly Answer[]): string[] =>
  answers.flatMap(({ what, error }) => (error === null ? [] : [`${what}: ${error.message}`]))

/** Run a session from its opening to its end; it is killed where it doesn't come to that. */
async function inSession<T>(
  { program, seed }: Setting,
  library: string,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await startSession(program, { library, cache: `${library} cache`, seed })
  try {
    return await work(session)
  } finally {
    session.kill()
  }
}

/** All that can be asked and changed, without a failure. */
const useAll = (setting: Setting, library: string): Promise<readonly string[]> =>
  inSession(setting, library, async (session) => {
    const problems: string[] = []
    for (const step of ['open', 'settle', 'read', 'change', 'read'] as const)
      problems.push(...failures(await session.ask(step)))
    return [...problems, ...(await session.close())]
  })

async function tryPlaces(setting: Setting): Promise<Result> {
  const { root, base } = setting
  const long = join(root, 'long')
  const name = 'n'.repeat(100)
  const places: Readonly<Record<string, string>> = {
    'a long path': join(long, name, 'm'.repeat(LONG_PATH - join(long, name).length - 1)),
    'spaces, other scripts and signs': join(root, '나의 자료 — été 2026', 'Ma bibliothèque’s #1 %20 🕊'),
    'a link': join(root, 'link'),
  }
  const problems: string[] = []
  for (const [place, library] of Object.entries(places)) {
    const target = place === 'a link' ? join(root, 'behind the link') : library
    mkdirSync(target, { recursive: true })
    cpSync(base, target, { recursive: true })
    if (target !== library) symlinkSync(target, library)
    problems.push(...(await useAll(setting, library)).map((problem) => `${place}: ${problem}`))
  }
  return { name: 'odd places', counts: { places: Object.keys(places).length }, problems }
}

/** Each `fsync` takes its time: what is said to be saved is saved, and the end waits for it. */
async function trySlowDisk(setting: Setting, scale: number): Promise<Result> {
  const library = join(setting.root, 'slow')
  cpSync(setting.base, library, { recursive: true })
  let slowest = 0
  const problems = await inSession(setting, library, async (session) => {
    const delay = `inject=fsync,fdatasync:delay_exit=${String(FSYNC_DELAY_MS * 1000)}`
    await traceProcess(session.pid, ['-o', '/dev/null', '-e', 'trace=fsync,fdatasync', '-e', delay])
    const found: string[] = []
    const changes = scale < 1 ? (['note'] as const) : (['settle', 'change', 'note'] as const)
    for (const step of ['open', ...changes, 'read'] as const) {
      const answers = await session.ask(step)
      slowest = Math.max(slowest, ...answers.map(({ tookMs }) => tookMs))
      found.push(...failures(answers))
    }
    return [...found, ...(await session.close())]
  })
  if (slowest < FSYNC_DELAY_MS) problems.push('nothing waited for the disk')
  return { name: 'a slow disk', counts: { 'ms, the slowest answer': Math.round(slowest) }, problems }
}

async function tryFaults(setting: Setting, scale: number): Promise<Result> {
  const cases = TARGETS.flatMap((target) =>
    faultsFor(target.isFolder === true).map((fault) => ({ target, fault })),
  )
  const every = Math.max(1, Math.round(1 / scale))
  const counts = { faults: 0, 'answers that failed': 0, 'answers in spite of it': 0 }
  const problems: string[] = []
  for (const { target, fault } of cases.filter((_, n) => n % every === 0)) {
    const library = join(setting.root, `fault ${String(counts.faults++)}`)
    cpSync(setting.base, library, { recursive: true })
    const path = [...hashTree(library).keys()].sort().flatMap((one) => target.path.exec(one)?.[0] ?? [])[0]
    if (path === undefined) throw new Error(`no ${target.name} to be had`)
    const found = await tryFault(setting, library, path, fault)
    counts['answers that failed'] += found.failed
    counts['answers in spite of it'] += found.answered
    problems.push(...found.problems.map((problem) => `${target.name}, ${fault.name}: ${problem}`))
  }
  return { name: 'reading fails', counts, problems }
}

async function tryFault(
  setting: Setting,
  library: string,
  path: string,
  { calls, error, when }: Fault,
): Promise<{ readonly failed: number; readonly answered: number; readonly problems: readonly string[] }> {
  const before = kept(library)
  const answers = await inSession(setting, library, async (session) => {
    const rule = `inject=${calls}:error=${error}${when}`
    const options = ['-P', join(library, path), '-e', `trace=${calls}`, '-e', rule]
    await traceProcess(session.pid, ['-o', '/dev/null', ...options])
    const opened = await session.ask('open')
    if (failures(opened).length > 0) return opened
    return [...opened, ...(await session.ask('settle')), ...(await session.ask('read'))]
  })
  const failed = answers.filter((answer) => answer.error !== null)
  const problems = failed.flatMap((answer) => judgeFailure(answer, path))
  problems.push(...differencesBetween(before, kept(library)))
  // It has passed: nothing is amiss, and nothing had to be mended.
  problems.push(
    ...(await inSession(setting, library, async (session) => {
      const later = [
        ...(await session.ask('open')),
        ...(await session.ask('settle')),
        ...(await session.ask('read')),
      ]
      const check = later.find(({ what }) => what === 'check')?.detail
      const amiss = check === '[]' ? [] : [`the check says ${check ?? 'nothing'}`]
      return [...failures(later), ...amiss, ...(await session.close())]
    })),
    ...differencesBetween(before, kept(library)),
  )
  return { failed: failed.length, answered: answers.length - failed.length, problems }
}

/** It is told as what it is, where it is; and what has nothing to do with it doesn't fail. */
function judgeFailure({ what, error }: Answer, path: string): string[] {
  if (error === null) return []
  const [shelf, record] = path.split('/')
  const isOther = what.includes('/') && record !== undefined && !what.includes(`${shelf ?? ''}/${record}`)
  return [
    ...(error.kind === 'storage' ? [] : [`${what} is told as ${error.message}`]),
    ...(error.path.includes(path) ? [] : [`${what} names ${error.path === '' ? 'no path' : error.path}`]),
    ...(isOther ? [`${what} failed: ${error.message}`] : []),
  ]
}

/** All of a library that a reading session may not change. */
const kept = (library: string): ReadonlyMap<string, string> => hashTree(library, ['staging', '.writer-lock'])

const differencesBetween = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => `${path} was changed`)
