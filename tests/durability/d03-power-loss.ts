// Owns D-03: what a process did is recorded, and every kind of disk that a power loss may leave of it is judged.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeRandom, type Random } from '../helpers/random'
import { diskAfter, listCrashPoints, writeDisk, type CrashPoint, type Disk } from './crash-states'
import { countDone, follow, judge } from './judge'
import { parseRecording, RECORDING_OPTIONS, type FileEvent } from './recording'
import type { Outcome } from './result'
import { EMPTY_STATE } from './state'
import { startStorage, type Program } from './storage-process'
import { traceProcess, whyNoTracing } from './tracer'
import type { WriterName } from './writers'

export const FULL_WORKLOADS = 60
export const FULL_STATES = 6000
const OPERATIONS = 20

export type PowerLossOptions = {
  readonly program: Program
  readonly writer: WriterName
  readonly seed: number
  readonly workloads: number
  /** Disks to judge, over all workloads. */
  readonly states: number
  /** End with the first problem: enough for a writer that must be found out. */
  readonly untilFound?: boolean
}

/** Run D-03. */
export async function* runPowerLosses(options: PowerLossOptions): AsyncGenerator<Outcome> {
  const name = 'power lost at any moment'
  const missing = await whyNoTracing()
  if (missing !== null) {
    yield { name, skipped: missing }
    return
  }
  const counts = { workloads: 0, 'acknowledged changes': 0, 'calls recorded': 0, 'disks judged': 0 }
  const problems: string[] = []
  for (let n = 0; n < options.workloads; n++) {
    if (options.untilFound === true && problems.length > 0) break
    const seed = options.seed + n
    const random = makeRandom(seed)
    const events = await record(options, seed)
    const disks = chooseDisks(events, Math.ceil(options.states / options.workloads), random)
    for (const { point, disk } of disks)
      for (const problem of await judgeDisk(events, point, disk))
        problems.push(`workload ${String(seed)} at call ${String(point.prefix)}: ${problem}`)
    counts.workloads++
    counts['acknowledged changes'] += countDone(messagesOf(events))
    counts['calls recorded'] += events.length
    counts['disks judged'] += disks.length
  }
  yield { name, counts, problems }
}

/** Run a workload in an empty folder and write down what the kernel saw. */
async function record({ program, writer }: PowerLossOptions, seed: number): Promise<readonly FileEvent[]> {
  // The kernel knows files by their real paths.
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'cuttings-durability-record-')))
  try {
    const library = join(folder, 'library')
    const log = join(folder, 'calls')
    const storage = startStorage(program, {
      folder: library,
      writer,
      seed,
      operations: OPERATIONS,
      waits: true,
    })
    await storage.heard('ready')
    const tracer = await traceProcess(storage.pid, ['-o', log, ...RECORDING_OPTIONS])
    storage.go()
    const { errors, code } = await storage.ended()
    await tracer.ended
    if (code !== 0) throw new Error(`the workload failed: ${errors}`)
    return parseRecording(await readFile(log, 'latin1'), folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const messagesOf = (events: readonly FileEvent[]): ReturnType<typeof startStorage>['messages'] =>
  events.flatMap((event) => (event.kind === 'message' ? [event.message] : []))

/** So many different disks of a recording, from all over it. */
function chooseDisks(
  events: readonly FileEvent[],
  most: number,
  random: Random,
): readonly { readonly point: CrashPoint; readonly disk: Disk }[] {
  const points = listCrashPoints(events, random)
  const chosen: { readonly point: CrashPoint; readonly disk: Disk }[] = []
  const seen = new Set<string>()
  while (points.length > 0 && chosen.length < most) {
    const at = random.below(points.length)
    const [point] = points.splice(at, 1)
    if (point === undefined) break
    const disk = diskAfter(events, point)
    const key = keyOf(events, point, disk)
    if (seen.has(key)) continue
    seen.add(key)
    chosen.push({ point, disk })
  }
  return chosen
}

/** Two disks are the same case when they hold the same and the same was said before. */
function keyOf(events: readonly FileEvent[], point: CrashPoint, disk: Disk): string {
  const hash = createHash('sha256').update(String(messagesOf(events.slice(0, point.prefix)).length))
  for (const [path, content] of [...disk].sort(([a], [b]) => a.localeCompare(b)))
    hash.update(`\n${path}\n`).update(content ?? '/')
  return hash.digest('hex')
}

async function judgeDisk(
  events: readonly FileEvent[],
  point: CrashPoint,
  disk: Disk,
): Promise<readonly string[]> {
  // What is judged lies on a disk already: memory will do for it.
  const parent = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
  const folder = await mkdtemp(join(parent, 'cuttings-durability-disk-'))
  try {
    await writeDisk(disk, folder)
    const known = follow(EMPTY_STATE, messagesOf(events.slice(0, point.prefix)))
    return (await judge(join(folder, 'library'), known)).problems
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
