// Owns the process that is killed: it opens a library as the product does and makes random changes, and says each one before and after.
// Leaves killing it and judging what is left to its parent.
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { once } from 'node:events'
import { isAppError } from '../../src/errors'
import { checkLibrary } from '../../src/library/check'
import { openLibrary, type Library } from '../../src/library/library'
import { libraryLock } from '../../src/node/library-lock'
import { randomId, sha256, systemClock } from '../../src/node/system'
import { makeRandom, type Random } from '../helpers/random'
import type { ProblemKind } from '../../src/model/library-check'
import type { Message, ProgramOptions } from './messages'
import { chooseOperation, runOperation } from './operations'
import { readState } from './read-state'
import { applyOperation, type Operation, type State } from './state'
import { filesWith } from './writers'

const MESSAGES_FD = 3

/** One write for one line: a kill leaves no half of it. */
const say = (message: Message): void => void writeSync(MESSAGES_FD, `${JSON.stringify(message)}\n`)

/** Let names that are random elsewhere follow the seed, so that a fault can be put on a file by its name. */
function repeatRandomBytes(random: Random): void {
  const builtin = createRequire(import.meta.url)('node:crypto') as {
    randomBytes: (size: number) => Buffer
  }
  builtin.randomBytes = (size) => Buffer.from(Array.from({ length: size }, () => random.below(256)))
  syncBuiltinESMExports()
  if (randomBytes !== builtin.randomBytes) throw new Error('randomBytes could not be replaced')
}

async function open(options: ProgramOptions): Promise<Library | null> {
  try {
    return await openLibrary({
      files: filesWith(options.writer, options.folder),
      lock: libraryLock(options.folder),
      writesAtOnce: true,
      clock: systemClock,
      newId: randomId,
      hashOf: sha256,
    })
  } catch (error) {
    if (!isAppError(error)) throw error
    say({ type: 'refused', kind: error.kind })
    return null
  }
}

async function tryOperation(library: Library, operation: Operation): Promise<string | null | undefined> {
  say({ type: 'begun', operation })
  const startedAt = performance.now()
  try {
    const made = await runOperation(library, operation, randomId)
    say({ type: 'done', made })
    return made
  } catch (error) {
    if (!isAppError(error)) throw error
    say({
      type: 'failed',
      kind: error.kind,
      message: error.message,
      tookMs: performance.now() - startedAt,
    })
    return undefined
  }
}

async function change(library: Library, options: ProgramOptions, random: Random): Promise<void> {
  let state: State = await readState(library)
  for (let n = 0; n < options.operations; n++) {
    const operation = chooseOperation(state, random)
    let made = await tryOperation(library, operation)
    if (made === undefined && options.retries) made = await tryOperation(library, operation)
    if (made === undefined) continue
    // What came back from the trash may be from an earlier process: its content is in the library alone.
    state = operation.kind === 'restore' ? await readState(library) : applyOperation(state, operation, made)
  }
}

/** A record that is moved to the trash or back is, for a moment, where nobody looked. */
const PASSING: readonly ProblemKind[] = ['missing']

/** A record that goes while it is read is no fault; one that can't be understood is. */
async function readAgainAndAgain(library: Library): Promise<never> {
  for (;;) {
    const problems = (await checkLibrary(library)).problems
      .filter(({ problem }) => !PASSING.includes(problem))
      .map(({ path, problem, detail }) => `${path}: ${problem}, ${detail}`)
    say({ type: 'read', problems })
  }
}

async function run(options: ProgramOptions): Promise<void> {
  const random = makeRandom(options.seed)
  if (options.repeats) repeatRandomBytes(makeRandom(options.seed + 1))
  say({ type: 'ready' })
  if (options.waits) await once(process.stdin, 'data')
  const library = await open(options)
  if (library !== null) {
    say({ type: 'opened', readOnly: library.readOnly !== null })
    if (options.role === 'write' && library.readOnly === null) await change(library, options, random)
    if (options.role === 'read') await readAgainAndAgain(library)
    if (options.role === 'hold') await new Promise(() => setInterval(() => undefined, 1000))
  }
  say({ type: 'ended' })
  process.exit(0)
}

await run(JSON.parse(process.argv[2] ?? '{}') as ProgramOptions)
