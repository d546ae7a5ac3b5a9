// Owns the first half of D-06: a disk with less room than a change needs, 4 kB more each time, for every kind of change.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { isAppError } from '../../src/errors'
import { openLibrary, type Library } from '../../src/library/library'
import { libraryLock } from '../../src/node/library-lock'
import { randomId, sha256, systemClock } from '../../src/node/system'
import { makeRandom, type Random } from '../helpers/random'
import { runFaults } from './d06-faults'
import { judge, judgeTrash } from './judge'
import { CHANGE_KINDS, chooseKind, chooseOperation, runOperation } from './operations'
import { readState } from './read-state'
import { sumResults, type Outcome, type Result } from './result'
import { makeSmallDisk, whyNoSmallDisks, type SmallDisk } from './small-disk'
import { applyOperation, differencesOf, EMPTY_STATE, type Operation, type State } from './state'
import type { Program } from './storage-process'
import { filesWith, type WriterName } from './writers'

const FULL_PASSES = 10
const SIZES_MEGABYTES = [2, 4, 16, 64]
const STEP_BYTES = 4096
const MOST_STEPS = 64
const SLOWEST_ERROR_MS = 2000
/** Changes before the disk fills, so that there is something to lose. */
const CHANGES_BEFORE = 15

/** Longer than a block, so that a disk can take a part of it. */
const LONG_TEXT = 5000

/** They make room, or lead to it: a full disk is no reason to refuse them. */
const ALWAYS_POSSIBLE: readonly Operation['kind'][] = ['delete-article', 'delete-dossier', 'purge']

export type DiskFullOptions = {
  readonly program: Program
  readonly writer: WriterName
  readonly seed: number
  readonly scale: number
  /** End with the first problem: enough for a writer that must be found out. */
  readonly untilFound?: boolean
}

/** Run D-06. */
export async function* runFullDisks(options: DiskFullOptions): AsyncGenerator<Outcome> {
  yield await fillDisks(options)
  yield await runFaults(options)
}

async function fillDisks(options: DiskFullOptions): Promise<Outcome> {
  const name = 'disk filled to each 4 kB'
  const missing = await whyNoSmallDisks()
  if (missing !== null) return { name, skipped: missing }
  const results: Result[] = []
  for (let pass = 0; pass < Math.ceil(FULL_PASSES * options.scale); pass++) {
    if (options.untilFound === true && results.some(({ problems }) => problems.length > 0)) break
    const disk = await makeSmallDisk(SIZES_MEGABYTES[pass % SIZES_MEGABYTES.length] ?? 1)
    try {
      results.push(await fillForEachKind(disk, options.writer, makeRandom(options.seed + pass)))
    } finally {
      await disk.dispose()
    }
  }
  return sumResults(name, results)
}

type Subject = { readonly disk: SmallDisk; readonly library: Library; readonly random: Random }

async function fillForEachKind(disk: SmallDisk, writer: WriterName, random: Random): Promise<Result> {
  const folder = join(disk.place, 'library')
  const lock = libraryLock(folder)
  try {
    const library = await openLibrary({
      files: filesWith(writer, folder),
      lock,
      writesAtOnce: true,
      clock: systemClock,
      newId: randomId,
      hashOf: sha256,
    })
    const { state, result } = await tryEachKind({ disk, library, random })
    lock.release()
    if (result.problems.length > 0) return result
    const judged = await judge(folder, { state, underWay: null })
    return { ...result, problems: [...judged.problems, ...(await judgeTrash(folder, state))] }
  } finally {
    // The disk can't be unmounted while the lock is held.
    lock.release()
  }
}

async function tryEachKind(subject: Subject): Promise<{ readonly state: State; readonly result: Result }> {
  const { disk, random } = subject
  const counts = { points: 0, 'refused for want of room': 0, 'done with little room': 0 }
  const problems: string[] = []
  let state: State = EMPTY_STATE
  for (let n = 0; n < CHANGES_BEFORE; n++) state = await make(subject, chooseOperation(state, random), state)
  for (const kind of CHANGE_KINDS) {
    state = await untilPossible(subject, kind, state)
    const operation = chooseKind(state, random, kind, isLong)
    if (operation === null) throw new Error(`no ${kind} to be had`)
    const outcome = await growRoom(subject, operation, state)
    counts.points += outcome.refusals + outcome.successes
    counts['refused for want of room'] += outcome.refusals
    counts['done with little room'] += outcome.successes
    problems.push(...outcome.problems.map((problem) => `${kind}: ${problem}`))
    if (outcome.problems.length > 0) break
    await disk.clear()
    if (outcome.successes === 0) state = await make(subject, operation, state)
    else state = applyOperation(state, operation, outcome.made)
  }
  return { state, result: { name: '', counts, problems } }
}

type Growth = {
  readonly refusals: number
  readonly successes: number
  readonly made: string | null
  readonly problems: readonly string[]
}

/** Try a change with no room at all, and with 4 kB more each time, until it is done. */
async function growRoom({ disk, library }: Subject, operation: Operation, state: State): Promise<Growth> {
  const problems: string[] = []
  let refusals = 0
  for (let step = 0; step < MOST_STEPS; step++) {
    await disk.clear()
    await disk.fill(step * STEP_BYTES)
    const before = contentsOf(library.path)
    const startedAt = performance.now()
    try {
      const made = await runOperation(library, operation, randomId)
      await disk.clear()
      // Done means done: whoever reads it back finds it whole.
      problems.push(...differencesOf(applyOperation(state, operation, made), await readState(library)))
      return { refusals, successes: 1, made, problems }
    } catch (error) {
      if (!isAppError(error)) throw error
      refusals++
      const tookMs = performance.now() - startedAt
      const where = `${String(step * 4)} kB free`
      if (error.kind !== 'disk-full') problems.push(`${where}: told as ${error.message}`)
      if (tookMs > SLOWEST_ERROR_MS) problems.push(`${where}: told after ${tookMs.toFixed(0)} ms`)
      if (ALWAYS_POSSIBLE.includes(operation.kind)) problems.push(`${where}: refused`)
      problems.push(...changesSince(before, contentsOf(library.path)).map((change) => `${where}: ${change}`))
      if (problems.length > 0) break
    }
  }
  return { refusals, successes: 0, made: null, problems }
}

async function make({ library }: Subject, operation: Operation, state: State): Promise<State> {
  return applyOperation(state, operation, await runOperation(library, operation, randomId))
}

/** Whether a change writes what takes more than a block, where its kind can. */
const isLong = (operation: Operation): boolean =>
  !(operation.kind === 'write-note' && operation.note.length <= LONG_TEXT) &&
  !('text' in operation && operation.text.length <= LONG_TEXT)

/** Make other changes until one of that kind is possible. */
async function untilPossible(subject: Subject, kind: Operation['kind'], state: State): Promise<State> {
  let at = state
  for (let n = 0; n < 300 && chooseKind(at, subject.random, kind, isLong) === null; n++)
    at = await make(subject, chooseOperation(at, subject.random), at)
  return at
}

/** A library's files by path. What lies in staging is nobody's yet. */
function contentsOf(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path), readFileSync(path)] as const)
      .filter(([path]) => !path.startsWith('staging')),
  )
}

/** What a change that was refused has changed all the same. */
function changesSince(before: ReadonlyMap<string, Buffer>, after: ReadonlyMap<string, Buffer>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path) => {
    const [old, now] = [before.get(path), after.get(path)]
    if (now === undefined) return [`${path} is gone`]
    if (old === undefined) return isAllowedBeside(path, now) ? [] : [`${path} was left there`]
    // The log only grows. A part of a line, which an earlier refusal left, is mended with the next try and takes nothing away.
    const lines = old.subarray(0, old.lastIndexOf('\n') + 1)
    const isSame = path === 'log.jsonl' ? now.subarray(0, lines.length).equals(lines) : now.equals(old)
    return isSame ? [] : [`${path} was changed`]
  })
}

/** An image lies under its hash: one that came too early is there for the next try. The end of a torn log is kept. */
const isAllowedBeside = (path: string, content: Buffer): boolean =>
  (path.startsWith('assets') && path.endsWith(sha256(content))) ||
  path.endsWith('log-end.txt') ||
  (path.endsWith('set-aside.json') && content.includes('"path": "log.jsonl"'))
