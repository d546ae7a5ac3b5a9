// Owns one change of the library while it is made: every file that it writes or moves, so that it can be taken back.
import type { StepLabel } from '../model/history'
import type { Files } from '../ports'
import { type Json } from './json'
import { recordText, writeRecord, type RecordType } from './record'
import { byKey, isSame, keyOf } from './revert'

/** What a step did to one thing of the library. Texts and records as they stand in their files; `null` where there was none. */
export type StepOp =
  | { readonly op: 'record'; readonly path: string; readonly before: Json; readonly after: Json }
  | {
      readonly op: 'text'
      readonly path: string
      readonly before: string | null
      readonly after: string | null
    }
  | { readonly op: 'move'; readonly from: string; readonly to: string }

export type Step = {
  /** Write a record; `before` is what stands there. */
  record<T extends object>(path: string, type: RecordType<T>, before: T, after: T): Promise<T>
  /** Write a text; `null` removes it. */
  text(path: string, before: string | null, after: string | null): Promise<void>
  move(from: string, to: string): Promise<void>
  /** A folder was made here: taken back, it goes to a place in the trash. */
  made(folder: string, trashPlace: string): void
  /** Take in what earlier changes did that belong to this step. */
  adopt(earlier: readonly StepOp[]): void
  /** Say what the step is, once that is known: without a name it can't be undone. */
  name(label: StepLabel): void
}

export type StepRecorder = {
  readonly step: Step
  readonly ops: readonly StepOp[]
  label(): StepLabel | null
}

/** Begin a step. */
export function recordStep(files: Files): StepRecorder {
  const ops: StepOp[] = []
  let label: StepLabel | null = null
  return {
    ops,
    label: () => label,
    step: {
      async record(path, type, before, after) {
        const writing = writeRecord(files, path, type, after)
        // The disk takes its time: what changed is found meanwhile.
        const comparing = Promise.resolve().then(() => differences(before as Json, after as Json))
        const [changed] = await Promise.all([comparing, writing])
        if (!isSame(changed.before, changed.after)) ops.push({ op: 'record', path, ...changed })
        return after
      },
      async text(path, before, after) {
        if (after === null) await files.remove(path)
        else await files.write(path, after)
        if (before !== after) ops.push({ op: 'text', path, before, after })
      },
      async move(from, to) {
        await files.move(from, to)
        ops.push({ op: 'move', from, to })
      },
      made(folder, trashPlace) {
        ops.push({ op: 'move', from: trashPlace, to: folder })
      },
      adopt(earlier) {
        for (const op of earlier) ops.push(op)
      },
      name(given) {
        label = given
      },
    },
  }
}

/** A record as JSON: fields that are undefined are not there. */
const asJson = (record: Json): Json => JSON.parse(recordText(record)) as Json

type Change = { readonly before: Json; readonly after: Json }

/**
 * Only what differs: a step over many records, or over one with many quotes, stays small. What didn't change is as a rule the same
 * object still, and costs next to nothing: the person waits for this.
 */
function differences(before: Json, after: Json): Change {
  const keys = Object.keys({ ...before, ...after }).filter((key) => !isSame(before[key], after[key]))
  const quotes = keys.includes('quotes') ? differingItems(before['quotes'], after['quotes']) : null
  const only = (record: Json, items: readonly unknown[] | undefined): Json =>
    asJson(
      Object.fromEntries(
        keys
          .filter((key) => key in record)
          .map((key) => [key, (key === 'quotes' ? items : undefined) ?? record[key]]),
      ),
    )
  return { before: only(before, quotes?.before), after: only(after, quotes?.after) }
}

/** Quotes lie in the order of their places, so that those that didn't change aren't needed to put one back. */
function differingItems(
  before: unknown,
  after: unknown,
): { readonly before: readonly unknown[]; readonly after: readonly unknown[] } | null {
  if (!Array.isArray(before) || !Array.isArray(after)) return null
  const without = (list: readonly unknown[], other: readonly unknown[]): unknown[] => {
    const others = new Set(other)
    const left = list.filter((item) => !others.has(item))
    const known = byKey(other)
    return left.filter((item) => !isSame(item, known.get(keyOf(item))))
  }
  return { before: without(before, after), after: without(after, before) }
}
