// Owns D-04: the power of a real file system is cut while a library is written, and what its journal brings back is judged.
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeRandom, type Random } from '../helpers/random'
import { countDone, follow, judge, judgeTrash } from './judge'
import { makeLoopDisk, whyNoPowerCuts, type LoopDisk, type PowerCut } from './loop-disk'
import type { Message } from './messages'
import type { Outcome, Result } from './result'
import { EMPTY_STATE, type State } from './state'
import { startStorage, type Program } from './storage-process'
import type { WriterName } from './writers'

const MOUNTS = ['defaults', 'noauto_da_alloc', 'data=writeback,noauto_da_alloc'] as const
const CUTS: readonly PowerCut[] = [1, 2]

export const FULL_CYCLES = 1000
/** After so many power cuts the disk is judged to the last word, checked by its own tool, and made anew. */
const CUTS_IN_ONE_LIFE = 15
const LATEST_CUT_MS = 150

export type PowerCutOptions = {
  readonly program: Program
  readonly writer: WriterName
  readonly seed: number
  /** Power cuts, over all kinds of mounting and cutting. */
  readonly cycles: number
  /** End each part with the first problem: enough for a writer that must be found out. */
  readonly untilFound?: boolean
}

/** Run D-04. */
export async function* runPowerCuts(options: PowerCutOptions): AsyncGenerator<Outcome> {
  const missing = await whyNoPowerCuts()
  const kinds = MOUNTS.flatMap((mount) => CUTS.map((how) => ({ mount, how })))
  for (const [index, { mount, how }] of kinds.entries()) {
    const name = `power cut ${how === 1 ? 'after the journal' : 'at once'}, ext4 ${mount}`
    // Every kind gets its share, and together they are as many as was asked for.
    const share = Math.ceil((options.cycles - index) / kinds.length)
    yield missing === null
      ? await cutAgainAndAgain(name, { ...options, cycles: share }, mount, how)
      : { name, skipped: missing }
  }
}

async function cutAgainAndAgain(
  name: string,
  options: PowerCutOptions,
  mount: string,
  how: PowerCut,
): Promise<Result> {
  const random = makeRandom(options.seed)
  const counts = { 'power cuts': 0, 'acknowledged changes': 0, 'disk checks': 0 }
  const problems: string[] = []
  while (counts['power cuts'] < options.cycles) {
    if (options.untilFound === true && problems.length > 0) break
    const disk = await makeLoopDisk()
    try {
      await disk.mount(mount)
      const folder = join(disk.place, 'library')
      let state: State = EMPTY_STATE
      for (let cut = 0; cut < CUTS_IN_ONE_LIFE && counts['power cuts'] < options.cycles; cut++) {
        const number = ++counts['power cuts']
        const said = await writeUntilCut(disk, folder, options, options.seed + number, how, random)
        counts['acknowledged changes'] += countDone(said)
        await disk.unmount()
        await disk.mount(mount)
        problems.push(...otherFailures(said).map((problem) => `cut ${number}: ${problem}`))
        const verdict = await judge(folder, follow(state, untilFailure(said)))
        problems.push(...verdict.problems.map((problem) => `cut ${String(number)}: ${problem}`))
        state = verdict.state
        if (verdict.problems.length > 0) break
      }
      problems.push(...(await judgeTrash(folder, state)).map((problem) => `at the end of a life: ${problem}`))
      await disk.unmount()
      const damage = await disk.check()
      counts['disk checks']++
      if (damage !== null) problems.push(`e2fsck: ${damage}`)
    } finally {
      await disk.dispose()
    }
  }
  return { name, counts, problems }
}

async function writeUntilCut(
  disk: LoopDisk,
  folder: string,
  { program, writer }: PowerCutOptions,
  seed: number,
  how: PowerCut,
  random: Random,
): Promise<readonly Message[]> {
  const storage = startStorage(program, { folder, writer, seed, operations: 100_000 })
  try {
    await storage.heard('opened')
    await sleep(random.below(LATEST_CUT_MS))
    await disk.cutPower(how)
  } finally {
    storage.kill()
  }
  const { messages } = await storage.ended()
  return messages
}

/** What fails after the cut is as unfinished as what was under way: only the first can have reached the disk. */
function untilFailure(messages: readonly Message[]): readonly Message[] {
  const at = messages.findIndex(isCutOff)
  return at === -1 ? messages : messages.slice(0, at)
}

/** A disk without power can't be read or written; that is told as a fault of the disk. */
const isCutOff = (said: Message): boolean =>
  said.type === 'failed' && (said.kind === 'storage' || said.kind === 'read-only')

/** Changes that failed for a reason that is not the cut. */
const otherFailures = (messages: readonly Message[]): string[] =>
  untilFailure(messages).flatMap((said) =>
    said.type === 'failed' ? [`failed before the cut: ${said.message}`] : [],
  )
