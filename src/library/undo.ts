// Owns undoing and doing again: what a step wrote is taken back from what stands there now, whatever came in between.
import type { HistoryOutcome, StepLabel } from '../model/history'
import type { Files } from '../ports'
import type { History, StoredStep } from './history'
import { type Json } from './json'
import { forMany } from './many'
import { decodeText, readRecord, writeRecord } from './record'
import { typeOfRecord } from './record-types'
import { revertRecord } from './revert'
import type { StepOp } from './step'
import type { Store } from './store'
import { tellPath } from './tell-path'

/** Told how many parts of a step are done, of all. */
export type CountProgress = (done: number, total: number) => void

export type Undo = {
  /** Take the last step back. @throws {AppError} what the disk says; the step then stays */
  undo(progress?: CountProgress): Promise<HistoryOutcome>
  /** Do the step again that was taken back last. */
  redo(progress?: CountProgress): Promise<HistoryOutcome>
  /** Forget every step. */
  forget(): void
  /** What an undo, and a redo, would do now; `null` for nothing. */
  next(): { readonly undo: StepLabel | null; readonly redo: StepLabel | null }
}

/** Give undo and redo for a library. */
export function makeUndo(store: Store, history: History | null): Undo {
  const run = async (
    step: StoredStep | null,
    isUndo: boolean,
    progress?: CountProgress,
  ): Promise<HistoryOutcome> => {
    if (step === null || history === null) return { outcome: 'nothing' }
    let done = 0
    let overtaken = 0
    let seen = 0
    for (const ops of apart(isUndo ? step.ops.map(inverse).reverse() : step.ops))
      await forMany(ops, {}, async (op) => {
        const applied = await applyOp(store, op)
        progress?.(++seen, step.ops.length)
        if (applied.isOvertaken) overtaken++
        if (!applied.isChanged) return
        done++
        for (const path of op.op === 'move' ? [op.from, op.to] : [op.path]) await tellPath(store, path)
      })
    const { label } = step
    if (overtaken > 0 && done === 0) {
      history.drop(step.seq)
      return { outcome: 'overtaken', label }
    }
    history.mark(step.seq, isUndo)
    // A crash between the file and the history: this one was done already.
    if (done === 0 && overtaken === 0)
      return run(isUndo ? history.lastDone() : history.firstUndone(), isUndo, progress)
    return { outcome: overtaken > 0 ? 'partly' : 'done', label }
  }
  return {
    undo: (progress) => store.change(() => run(history?.lastDone() ?? null, true, progress)),
    redo: (progress) => store.change(() => run(history?.firstUndone() ?? null, false, progress)),
    forget: () => history?.clear(),
    next: () => ({
      undo: history?.lastLabel() ?? null,
      redo: history?.firstLabel() ?? null,
    }),
  }
}

/**
 * Stretches of a step whose parts have nothing to do with each other, so that several are done at a time: records of different folders,
 * or different folders that are moved. Whatever else there is keeps its place in the order.
 */
function apart(ops: readonly StepOp[]): readonly (readonly StepOp[])[] {
  const stretches: StepOp[][] = []
  let roots = new Set<string>()
  for (const op of ops) {
    const own = (op.op === 'move' ? [op.from, op.to] : [op.path]).map(rootOf)
    const last = stretches.at(-1) ?? []
    const isApart = op.op !== 'text' && last[0]?.op === op.op && !own.some((root) => roots.has(root))
    if (isApart) last.push(op)
    else {
      stretches.push([op])
      roots = new Set()
    }
    for (const root of own) roots.add(root)
  }
  return stretches
}

/** The folder of the thing that a path belongs to. */
const rootOf = (path: string): string => path.split('/').slice(0, 2).join('/')

type Applied = { readonly isChanged: boolean; readonly isOvertaken: boolean }
const DONE: Applied = { isChanged: true, isOvertaken: false }
/** A crash between the file and the history leaves a step that is done already. */
const ALREADY: Applied = { isChanged: false, isOvertaken: false }
const OVERTAKEN: Applied = { isChanged: false, isOvertaken: true }

function inverse(op: StepOp): StepOp {
  return op.op === 'move'
    ? { ...op, from: op.to, to: op.from }
    : ({ ...op, before: op.after, after: op.before } as StepOp)
}

function applyOp(store: Store, op: StepOp): Promise<Applied> {
  switch (op.op) {
    case 'move':
      return applyMove(store.files, op.from, op.to)
    case 'text':
      return applyText(store.files, op.path, op.before, op.after)
    case 'record':
      return applyRecord(store, op.path, op.before, op.after)
  }
}

async function applyMove(files: Files, from: string, to: string): Promise<Applied> {
  const [isThere, isTaken] = [await files.exists(from), await files.exists(to)]
  if (isThere && !isTaken) {
    await files.move(from, to)
    return DONE
  }
  return isTaken && !isThere ? ALREADY : OVERTAKEN
}

async function applyText(
  files: Files,
  path: string,
  before: string | null,
  after: string | null,
): Promise<Applied> {
  const bytes = await files.readBytes(path)
  const current = bytes === null ? null : decodeText(bytes, path)
  if (current === after) return ALREADY
  if (current !== before) return OVERTAKEN
  if (after === null) await files.remove(path)
  else await files.write(path, after)
  return DONE
}

async function applyRecord(store: Store, path: string, before: Json, after: Json): Promise<Applied> {
  const { files, clock } = store
  const type = typeOfRecord(path)
  const current = await readRecord<Json>(files, path, type)
  if (current === null) return OVERTAKEN
  const { record, isChanged, isOvertaken } = revertRecord(current, after, before)
  if (!isChanged) return { isChanged, isOvertaken }
  const revision = Number(current['revision']) + 1
  const updatedAt = 'updatedAt' in record ? { updatedAt: clock() } : {}
  await writeRecord(files, path, type, { ...record, ...updatedAt, revision })
  return { isChanged, isOvertaken }
}
