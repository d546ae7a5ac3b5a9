// Owns D-07: a library that can only be read, for one user or for all, from the start or in the middle of a session. All that a reader
// asks is answered, every change fails with a word for it, nothing is written, and once it can be written again, it is.
import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { protect, unprotect } from '../helpers/read-only-mount'
import { inTemporaryFolder } from './cases'
import type { Outcome, Result } from './result'
import { fillLibrary, fillTrash, hashTree, openHere } from './sample-library'
import type { Answer } from './session-messages'
import { startSession, type Session } from './session-process'
import { whyNoSmallDisks } from './small-disk'
import { prepareProgram, type Program } from './storage-process'

/** `nobody`, on every Linux. */
const OTHER_USER = 65_534
const ARTICLES = 5
const TRASHED = 6

type Way = {
  readonly name: string
  readonly uid: number | null
  protect(folder: string): void
  unprotect(folder: string): void
}

const WAYS: readonly Way[] = [
  {
    name: 'mounted to be read',
    uid: null,
    protect,
    unprotect,
  },
  {
    name: 'without the right to write',
    uid: OTHER_USER,
    protect: (folder) => void execFileSync('chmod', ['-R', 'a-w', folder]),
    unprotect: (folder) => void execFileSync('chmod', ['-R', 'u+w', folder]),
  },
]

/** Run D-07. */
export async function* runReadOnly({ seed = 7 } = {}): AsyncGenerator<Outcome> {
  const missing = await whyNoSmallDisks()
  const program = await prepareProgram('session-program')
  try {
    for (const way of WAYS)
      for (const moment of ['in the middle of a session', 'from the start'] as const) {
        const name = `${way.name}, ${moment}`
        yield missing === null
          ? await tryWay(program, way, moment === 'from the start', name, seed)
          : { name, skipped: missing }
      }
  } finally {
    await program.remove()
  }
}

const tryWay = (
  program: Program,
  way: Way,
  fromStart: boolean,
  name: string,
  seed: number,
): Promise<Result> =>
  inTemporaryFolder('read-only', async (root) => {
    const [library, cache] = [join(root, 'library'), join(root, 'cache')]
    await makeLibrary(library)
    mkdirSync(cache)
    chmodSync(root, 0o755)
    if (way.uid !== null) giveTo(way.uid, [library, cache])
    const start = (): Promise<Session> => startSession(program, { library, cache, seed }, way.uid)
    const counts = { 'questions answered': 0, 'changes refused': 0, 'changes made after it': 0, crashes: 0 }
    const problems: string[] = []
    let session = await start()
    try {
      // The note could be undone, where the library could be written.
      if (!fromStart)
        problems.push(...failures(await openAndSettle(session)), ...failures(await session.ask('note')))
      way.protect(library)
      try {
        const before = hashTree(library)
        if (fromStart) {
          const answers = await openAndSettle(session)
          const [opening] = answers
          problems.push(...failures(answers))
          if (opening?.detail !== 'protected') problems.push(`opened as ${opening?.detail ?? 'nothing'}`)
        }
        const read = await session.ask('read')
        counts['questions answered'] = read.length
        problems.push(...failures(read), ...judgeReading(read))
        const changes = await session.ask('change')
        counts['changes refused'] = changes.filter(({ error }) => error?.kind === 'read-only').length
        problems.push(...notRefused(changes), ...changesBetween(before, hashTree(library)))
      } finally {
        way.unprotect(library)
      }
      if (fromStart) {
        problems.push(...(await session.close()))
        session = await start()
        problems.push(...failures(await openAndSettle(session)))
      }
      const changes = await session.ask('change')
      counts['changes made after it'] = changes.filter(({ error }) => error === null).length
      problems.push(...failures(changes), ...failures(await session.ask('read')), ...(await session.close()))
    } catch (error) {
      counts.crashes++
      problems.push(String(error))
    } finally {
      session.kill()
    }
    return { name, counts, problems }
  })

/** A library that allows every kind of change: something lies in its trash, too. */
async function makeLibrary(folder: string): Promise<void> {
  const library = await openHere(folder)
  await fillLibrary(library, ARTICLES)
  await fillTrash(library, TRASHED)
  await library.close()
}

function giveTo(uid: number, folders: readonly string[]): void {
  for (const folder of folders) {
    chownSync(folder, uid, uid)
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
      chownSync(join(entry.parentPath, entry.name), uid, uid)
  }
}

const openAndSettle = async (session: Session): Promise<readonly Answer[]> => [
  ...(await session.ask('open')),
  ...(await session.ask('settle')),
]

const failures = (answers: readonly Answer[]): string[] =>
  answers.flatMap(({ what, error }) => (error === null ? [] : [`${what}: ${error.message}`]))

const notRefused = (answers: readonly Answer[]): string[] =>
  answers.flatMap(({ what, detail, error }) =>
    error?.kind === 'read-only' ? [] : [`${what}: ${error?.message ?? `was done (${detail})`}`],
  )

/** That a question was answered is not enough: something must have been found. */
function judgeReading(answers: readonly Answer[]): string[] {
  const of = (what: string): string => answers.find((answer) => answer.what === what)?.detail ?? ''
  const exported = answers.filter(({ what }) => what.startsWith('export '))
  return [
    ...(Number(of('search')) > 0 ? [] : ['nothing was found']),
    ...(of('check') === '[]' ? [] : [`the check says ${of('check').slice(0, 200)}`]),
    ...(exported.some(({ detail }) => /^[1-9]/.test(detail)) ? [] : ['no quote was exported']),
  ]
}

const changesBetween = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => `${path} was changed`)
