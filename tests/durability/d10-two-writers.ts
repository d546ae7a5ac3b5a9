// Owns D-10: processes that open one library at once, by several paths; one writes, the others read what is whole.
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { countDone, follow, judge, judgeTrash } from './judge'
import type { Message } from './messages'
import type { Outcome, Result } from './result'
import { EMPTY_STATE } from './state'
import { startStorage, type Program, type StorageProcess } from './storage-process'

const FULL_PAIRS = 50
const FULL_SECONDS = 60

export type TwoWritersOptions = {
  readonly program: Program
  readonly seed: number
  readonly scale: number
}

/** Run D-10. */
export async function* runTwoWriters(options: TwoWritersOptions): AsyncGenerator<Outcome> {
  yield await startPairs(options)
  yield await writeBesideReader(options)
}

/** A library's folder, and a second path to it. */
async function withFolder<T>(work: (folder: string, link: string) => Promise<T>): Promise<T> {
  const parent = await mkdtemp(join(tmpdir(), 'cuttings-durability-two-'))
  try {
    const folder = join(parent, 'library')
    const link = join(parent, 'link')
    await mkdir(folder)
    await symlink(folder, link)
    return await work(folder, link)
  } finally {
    await rm(parent, { recursive: true, force: true })
  }
}

const isWriter = (messages: readonly Message[]): boolean =>
  messages.some((said) => said.type === 'opened' && !said.readOnly)

/** Wait until a process has opened the library, or has been refused. */
const hasAnswered = (storage: StorageProcess): Promise<unknown> =>
  Promise.race([storage.heard('opened'), storage.heard('refused')])

async function startPairs({ program, seed, scale }: TwoWritersOptions): Promise<Result> {
  const counts = { pairs: 0, writers: 0, readers: 0, refused: 0, 'locks free at once': 0 }
  const problems: string[] = []
  for (let pair = 0; pair < Math.ceil(FULL_PAIRS * scale); pair++)
    await withFolder(async (folder, link) => {
      // Every other pair finds a library there; the rest make it, both at once.
      if (pair % 2 === 1) await judge(folder, { state: EMPTY_STATE, underWay: null })
      const paths = [folder, pair % 4 < 2 ? folder : link]
      const both = paths.map((path) =>
        startStorage(program, { folder: path, seed, role: 'hold', waits: true }),
      )
      await Promise.all(both.map((storage) => storage.heard('ready')))
      for (const storage of both) storage.go()
      await Promise.all(both.map(hasAnswered))
      const writer = both.find(({ messages }) => isWriter(messages))
      const writers = both.filter(({ messages }) => isWriter(messages)).length
      counts.pairs++
      counts.writers += writers
      counts.refused += both.filter(({ messages }) => messages.some(({ type }) => type === 'refused')).length
      counts.readers += both.filter(({ messages }) =>
        messages.some((said) => said.type === 'opened' && said.readOnly),
      ).length
      if (writers !== 1) problems.push(`pair ${String(pair)}: ${String(writers)} writers`)
      if (both.some(({ messages }) => messages.some(({ type }) => type === 'refused')))
        problems.push(`pair ${String(pair)}: one was refused`)
      writer?.kill()
      await writer?.ended()
      // The judge opens as a writer: the dead one's lock must be free, though the other process still lives.
      const verdict = await judge(folder, { state: EMPTY_STATE, underWay: null })
      problems.push(...verdict.problems.map((problem) => `pair ${String(pair)}: ${problem}`))
      if (verdict.problems.length === 0) counts['locks free at once']++
      for (const storage of both) storage.kill()
      await Promise.all(both.map((storage) => storage.ended()))
    })
  return { name: 'two start at once', counts, problems }
}

async function writeBesideReader({ program, seed, scale }: TwoWritersOptions): Promise<Result> {
  return withFolder(async (folder, link) => {
    const writer = startStorage(program, { folder, seed, operations: 1_000_000 })
    await hasAnswered(writer)
    const reader = startStorage(program, { folder: link, seed, role: 'read' })
    await sleep(FULL_SECONDS * 1000 * scale)
    for (const storage of [writer, reader]) storage.kill()
    const [wrote, read] = await Promise.all([writer.ended(), reader.ended()])
    const readings = read.messages.flatMap((said) => (said.type === 'read' ? [said] : []))
    const problems = readings.flatMap((reading) => [...reading.problems])
    if (isWriter(read.messages)) problems.push('the second process may write too')
    if (readings.length === 0) problems.push(`nothing was read: ${read.errors.slice(0, 300)}`)
    const verdict = await judge(folder, follow(EMPTY_STATE, wrote.messages))
    problems.push(...verdict.problems, ...(await judgeTrash(folder, verdict.state)))
    const counts = {
      'acknowledged changes': countDone(wrote.messages),
      'readings of the whole library': readings.length,
    }
    return { name: 'one writes, one reads', counts, problems }
  })
}
