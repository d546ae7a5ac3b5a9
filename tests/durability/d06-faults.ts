// Owns the second half of D-06: one call on one file of the library fails, as a full, broken or slow disk lets it fail.
import { mkdtemp, realpath, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TEMPORARY_PREFIX } from '../../src/node/durable-write'
import { makeRandom } from '../helpers/random'
import { follow, judge } from './judge'
import { parseRecording, RECORDING_OPTIONS } from './recording'
import type { Outcome } from './result'
import { EMPTY_STATE } from './state'
import { startStorage, type Program } from './storage-process'
import { traceProcess, whyNoTracing } from './tracer'
import type { WriterName } from './writers'

const FULL_FAULTS = 240
const SLOWEST_ERROR_MS = 2000
const OPERATIONS = 12

export type FaultOptions = {
  readonly program: Program
  readonly writer: WriterName
  readonly seed: number
  readonly scale: number
}

/** A way to fail: `error` or `retval` as strace injects it, and the kind of failure that a person is told. `null`: it goes on. */
const FAULTS = [
  { call: 'write', fault: 'error=ENOSPC', told: 'disk-full' },
  { call: 'write', fault: 'error=EDQUOT', told: 'disk-full' },
  { call: 'write', fault: 'error=EIO', told: 'storage' },
  { call: 'write', fault: 'error=EINTR', told: null },
  // A write that takes nothing, and says so by its count alone.
  { call: 'write', fault: 'retval=0', told: 'disk-full' },
  { call: 'fsync', fault: 'error=EIO', told: 'storage' },
  { call: 'fsync', fault: 'error=ENOSPC', told: 'disk-full' },
  { call: 'fsync', fault: 'error=EDQUOT', told: 'disk-full' },
  { call: 'fsync', fault: 'error=EINTR', told: null },
  { call: 'openat', fault: 'error=ENOSPC', told: 'disk-full' },
  { call: 'openat', fault: 'error=EACCES', told: 'read-only' },
  { call: 'rename', fault: 'error=ENOSPC', told: 'disk-full' },
  { call: 'rename', fault: 'error=EIO', told: 'storage' },
] as const
type Fault = (typeof FAULTS)[number]

/** Run the faults of D-06. */
export async function runFaults(options: FaultOptions): Promise<Outcome> {
  const name = 'one call fails'
  // The faults are put on the names that our own way of writing gives.
  const missing = options.writer === 'durable' ? await whyNoTracing() : 'for our own writer only'
  if (missing !== null) return { name, skipped: missing }
  const random = makeRandom(options.seed)
  const written = await listWritten(options)
  const counts = { faults: 0, 'told to the person': 0 }
  const problems: string[] = []
  for (let n = 0; n < Math.ceil(FULL_FAULTS * options.scale); n++) {
    const fault = FAULTS[n % FAULTS.length] ?? FAULTS[0]
    const file = random.pick(written)
    const found = await failOnce(options, fault, file)
    counts.faults++
    if (found.isTold) counts['told to the person']++
    problems.push(...found.problems.map((problem) => `${fault.call} ${fault.fault} on ${file}: ${problem}`))
  }
  return { name, counts, problems }
}

/** Names of the temporary files that the workload writes, the same in each run. The library's own record is made before there is one. */
async function listWritten(options: FaultOptions): Promise<readonly string[]> {
  const { log } = await run(options, RECORDING_OPTIONS, true)
  // A file whose folder isn't there yet is begun, given up, and begun anew.
  const writtenNodes = new Set(log.flatMap((event) => (event.kind === 'write' ? [event.node] : [])))
  const names = log.flatMap((event) =>
    event.kind === 'name' && !event.isFolder && writtenNodes.has(event.node) ? [event.name] : [],
  )
  // A backup's name has the time in it.
  const isOther = (name: string): boolean => name.endsWith('library.json') || name.endsWith('.gz')
  return names.filter((name) => name.startsWith(TEMPORARY_PREFIX) && !isOther(name))
}

async function failOnce(
  options: FaultOptions,
  { call, fault, told }: Fault,
  file: string,
): Promise<{ readonly problems: readonly string[]; readonly isTold: boolean }> {
  const { messages, problems } = await run(options, (folder) => [
    '-P',
    join(folder, 'staging', file),
    '-e',
    `trace=${call}`,
    '-e',
    `inject=${call}:${fault}:when=1`,
  ])
  const failures = messages.flatMap((said) => (said.type === 'failed' ? [said] : []))
  const found = [...problems]
  if (failures.length !== (told === null ? 0 : 1)) found.push(`told ${String(failures.length)} times`)
  for (const { kind, message, tookMs } of failures) {
    if (kind !== told) found.push(`told as ${message}`)
    if (tookMs > SLOWEST_ERROR_MS) found.push(`told after ${tookMs.toFixed(0)} ms`)
  }
  return { problems: found, isTold: failures.length > 0 }
}

/** Run the workload with a tracer; each change that fails is made once more, and the library is judged at the end. */
async function run(
  { program, writer, seed }: FaultOptions,
  tracing: readonly string[] | ((folder: string) => readonly string[]),
  records = false,
): Promise<{
  readonly messages: ReturnType<typeof startStorage>['messages']
  readonly problems: readonly string[]
  readonly log: ReturnType<typeof parseRecording>
}> {
  const parent = await realpath(await mkdtemp(join(tmpdir(), 'cuttings-durability-fault-')))
  try {
    const [folder, calls] = [join(parent, 'library'), join(parent, 'calls')]
    const storage = startStorage(program, {
      folder,
      writer,
      seed,
      operations: OPERATIONS,
      retries: true,
      waits: true,
      repeats: true,
    })
    await storage.heard('ready')
    const options = typeof tracing === 'function' ? tracing(folder) : tracing
    const tracer = await traceProcess(storage.pid, ['-o', calls, ...options])
    storage.go()
    const { messages, errors, code } = await storage.ended()
    await tracer.ended
    const log = records ? parseRecording(await readFile(calls, 'latin1'), parent) : []
    const failed = code === 0 ? [] : [`the program failed: ${errors.slice(0, 300)}`]
    const { problems } = await judge(folder, follow(EMPTY_STATE, messages))
    return { messages, problems: [...failed, ...problems], log }
  } finally {
    await rm(parent, { recursive: true, force: true })
  }
}
