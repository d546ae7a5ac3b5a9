// Owns D-01: a storage process is killed at counted system calls and at random times, and the library is judged each time.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeRandom, type Random } from '../helpers/random'
import { countDone, follow, judge, judgeTrash } from './judge'
import type { Outcome, Result } from './result'
import { EMPTY_STATE, type State } from './state'
import { startStorage, type Program } from './storage-process'
import { traceProcess, whyNoTracing } from './tracer'
import type { WriterName } from './writers'

/** Kills for each system call, at its first, second, … time after the program is up. */
const FULL_KILLS: Readonly<Record<string, number>> = {
  write: 150,
  fsync: 150,
  rename: 150,
  openat: 130,
  mkdir: 80,
  unlink: 20,
  rmdir: 20,
}
const FULL_RANDOM_KILLS = 300
/** Kills right after a record's file was opened to be written: most calls of a program only wake its threads. */
const FULL_KILLS_IN_WRITING = 40
/** So many records, one after the other, are tried. */
const RECORDS = 20
/** Steps over them that meet each once. */
const STRIDE = 7

/** A library goes on after a kill, as a person's does; after so many it is judged to the last word and a new one is made. */
const KILLS_IN_ONE_LIFE = 20
const LATEST_KILL_MS = 300

export type KillOptions = {
  readonly program: Program
  readonly writer: WriterName
  readonly seed: number
  /** The part of the full form to run: kills are then spread over the same range. */
  readonly scale: number
  /** End each part with the first problem: enough for a writer that must be found out. */
  readonly untilFound?: boolean
}

type Subject = {
  readonly folder: string
  readonly program: Program
  readonly writer: WriterName
  readonly seed: number
}

/** One run of the storage program until it is dead; gives what it said. */
type Kill = (
  subject: Subject,
  n: number,
) => Promise<Awaited<ReturnType<ReturnType<typeof startStorage>['ended']>>>

/** Run D-01. */
export async function* runKills(options: KillOptions): AsyncGenerator<Outcome> {
  const missing = await whyNoTracing()
  // A writer that makes few of the other calls is found out by chance or not at all.
  yield missing === null ? await killInWriting(options) : { name: IN_WRITING, skipped: missing }
  for (const [call, last] of Object.entries(FULL_KILLS)) {
    const name = `killed at ${call}`
    const count = Math.ceil(last * options.scale)
    yield missing === null
      ? await killAgainAndAgain(name, options, count, (subject, n) =>
          killAtCall(subject, call, Math.round((n * last) / count)),
        )
      : { name, skipped: missing }
  }
  yield await killAtRandomTimes(options)
}

const IN_WRITING = 'killed while a record is written'

function killInWriting(options: KillOptions): Promise<Outcome> {
  const { untilFound = false, scale } = options
  const count = untilFound ? RECORDS : Math.ceil(FULL_KILLS_IN_WRITING * scale)
  return killAgainAndAgain(IN_WRITING, options, count, (subject, n) =>
    killAtRecord(subject, 1 + ((n * STRIDE) % RECORDS)),
  )
}

function killAtRandomTimes(options: KillOptions): Promise<Outcome> {
  const random = makeRandom(options.seed)
  const count = Math.ceil(FULL_RANDOM_KILLS * options.scale)
  return killAgainAndAgain('killed at a random time', options, count, (subject) =>
    killAtRandom(subject, random),
  )
}

async function killAgainAndAgain(
  name: string,
  { program, writer, seed, untilFound = false }: KillOptions,
  count: number,
  kill: Kill,
): Promise<Result> {
  const problems: string[] = []
  const counts = { kills: 0, 'ended before their call came': 0, 'acknowledged changes': 0 }
  for (let n = 1; n <= count;) {
    if (untilFound && problems.length > 0) break
    const folder = await mkdtemp(join(tmpdir(), 'cuttings-durability-kill-'))
    try {
      let state: State = EMPTY_STATE
      for (let life = 0; life < KILLS_IN_ONE_LIFE && n <= count; life++, n++) {
        const run = await kill({ folder, program, writer, seed: seed + n }, n)
        const isEnded = run.messages.some(({ type }) => type === 'ended')
        counts[isEnded ? 'ended before their call came' : 'kills']++
        counts['acknowledged changes'] += countDone(run.messages)
        if (run.errors.includes('Error'))
          problems.push(`kill ${String(n)}: the program failed: ${lastError(run.errors)}`)
        const verdict = await judge(folder, follow(state, run.messages))
        problems.push(...verdict.problems.map((problem) => `kill ${String(n)}: ${problem}`))
        state = verdict.state
        if (verdict.problems.length > 0) life = KILLS_IN_ONE_LIFE
      }
      problems.push(...(await judgeTrash(folder, state)).map((problem) => `at the end of a life: ${problem}`))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  return { name, counts, problems }
}

/** What a crashed Node says in one line. */
const lastError = (errors: string): string => /^\w*Error.*$/m.exec(errors)?.[0] ?? errors.slice(0, 200)

const killAtRandom: (subject: Subject, random: Random) => ReturnType<Kill> = async (subject, random) => {
  const storage = startStorage(subject.program, { ...subject, waits: true })
  await storage.heard('ready')
  storage.go()
  await sleep(random.below(LATEST_KILL_MS))
  storage.kill()
  return storage.ended()
}

const killAtCall: (subject: Subject, call: string, n: number) => ReturnType<Kill> = async (
  subject,
  call,
  n,
) => {
  const storage = startStorage(subject.program, { ...subject, waits: true })
  await storage.heard('ready')
  const fault = `inject=${call}:signal=SIGKILL:when=${n}`
  await traceProcess(storage.pid, ['-o', '/dev/null', '-e', `trace=${call}`, '-e', fault])
  storage.go()
  return storage.ended()
}

/** A file of a record that is opened to be written, under its own name or a temporary one that holds it. */
const RECORD_OPENED = /openat\(.*(?:article|quotes|dossier)\.json[^"]*", O_(?:WRONLY|RDWR)/
/** Each write waits so long, in microseconds, that who kills comes first. */
const WRITE_WAITS = 5000

const killAtRecord: (subject: Subject, n: number) => ReturnType<Kill> = async (subject, n) => {
  const storage = startStorage(subject.program, { ...subject, waits: true })
  await storage.heard('ready')
  let opened = 0
  const slow = `inject=write,pwrite64:delay_enter=${String(WRITE_WAITS)}`
  await traceProcess(storage.pid, ['-e', 'trace=openat,write,pwrite64', '-s', '400', '-e', slow], (line) => {
    if (RECORD_OPENED.test(line) && ++opened === n) storage.kill()
  })
  storage.go()
  return storage.ended()
}
