// Owns the steps that can be undone and done again: kept outside the library, since it is this machine's person who made them.
import { z } from 'zod'
import { STEP_KINDS, type StepLabel } from '../model/history'
import type { Clock, Database } from '../ports'
import type { StepOp } from './step'

export const STEPS_KEPT = 100
export const STEPS_KEPT_MS = 24 * 60 * 60 * 1000
/** Typing that goes on is one step. */
const TYPING_PAUSE_MS = 10_000

const json = z.record(z.string(), z.unknown())
const stepOps: z.ZodType<StepOp[]> = z.array(
  z.discriminatedUnion('op', [
    z.object({ op: z.literal('record'), path: z.string(), before: json, after: json }),
    z.object({
      op: z.literal('text'),
      path: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
    z.object({ op: z.literal('move'), from: z.string(), to: z.string() }),
  ]),
)
const stepLabel = z.object({
  kind: z.enum(STEP_KINDS),
  target: z.string(),
  title: z.string(),
  count: z.number(),
})

export type StoredStep = {
  readonly seq: number
  readonly label: StepLabel
  readonly ops: readonly StepOp[]
}

export type History = {
  /** `at` is now unless given. */
  add(label: StepLabel, ops: readonly StepOp[], at?: string): void
  /** The step that an undo takes back next. */
  lastDone(): StoredStep | null
  /** The step that a redo does again next. */
  firstUndone(): StoredStep | null
  /** What those two are called, without reading all that they did: it is asked for after every change. */
  lastLabel(): StepLabel | null
  firstLabel(): StepLabel | null
  mark(seq: number, isUndone: boolean): void
  drop(seq: number): void
  /** Forget every step. */
  clear(): void
}

const CREATE = `CREATE TABLE IF NOT EXISTS steps (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, label TEXT NOT NULL, ops TEXT NOT NULL, undone INTEGER NOT NULL)`

const LAST_DONE = 'undone = 0 ORDER BY seq DESC'
const FIRST_UNDONE = 'undone = 1 ORDER BY seq'

/** Give the history that lies in a database. */
export function makeHistory(db: Database, clock: Clock): History {
  db.exec(CREATE)

  const read = (condition: string): StoredStep | null => {
    const row = db.all(`SELECT seq, at, label, ops FROM steps WHERE ${condition} LIMIT 1`)[0]
    if (row === undefined || isTooOld(String(row['at']))) return null
    const label = stepLabel.safeParse(JSON.parse(String(row['label'])))
    const ops = stepOps.safeParse(JSON.parse(String(row['ops'])))
    if (label.success && ops.success) return { seq: Number(row['seq']), label: label.data, ops: ops.data }
    db.run('DELETE FROM steps WHERE seq = ?', Number(row['seq']))
    return read(condition)
  }
  const readLabel = (condition: string): StepLabel | null => {
    const row = db.all(`SELECT at, label FROM steps WHERE ${condition} LIMIT 1`)[0]
    if (row === undefined || isTooOld(String(row['at']))) return null
    const label = stepLabel.safeParse(JSON.parse(String(row['label'])))
    // One that can't be read is dropped where it is to be undone; what comes before it is asked for then.
    return label.success ? label.data : (read(condition)?.label ?? null)
  }
  const isTooOld = (at: string): boolean => Date.parse(clock()) - Date.parse(at) > STEPS_KEPT_MS

  /** The last step, where this one goes on with it: text typed into the same place without a pause. */
  const continued = (label: StepLabel, ops: readonly StepOp[], at: string): StoredStep | null => {
    if (!TYPED.has(label.kind)) return null
    const last = db.all('SELECT max(seq) AS seq, at, undone FROM steps')[0]
    if (last?.['seq'] === null || last?.['undone'] === 1) return null
    const pauseMs = Date.parse(at) - Date.parse(String(last?.['at']))
    // Where the clock was put back nobody knows how long the pause was.
    if (pauseMs < 0 || pauseMs > TYPING_PAUSE_MS) return null
    const step = read(LAST_DONE)
    return step !== null && isTyping(label, ops, step) ? step : null
  }

  return {
    add(label, ops, at = clock()) {
      db.transaction(() => {
        db.run('DELETE FROM steps WHERE undone = 1')
        const earlier = continued(label, ops, at)
        if (earlier !== null) db.run('DELETE FROM steps WHERE seq = CAST(? AS INTEGER)', earlier.seq)
        const joined = earlier === null ? ops : joinOps(earlier.ops, ops)
        db.run(
          'INSERT INTO steps (at, label, ops, undone) VALUES (?,?,?,0)',
          at,
          JSON.stringify(label),
          JSON.stringify(joined),
        )
        db.run(
          'DELETE FROM steps WHERE seq NOT IN (SELECT seq FROM steps ORDER BY seq DESC LIMIT CAST(? AS INTEGER))',
          STEPS_KEPT,
        )
      })
    },
    lastDone: () => read(LAST_DONE),
    firstUndone: () => read(FIRST_UNDONE),
    lastLabel: () => readLabel(LAST_DONE),
    firstLabel: () => readLabel(FIRST_UNDONE),
    mark(seq, isUndone) {
      db.run(
        'UPDATE steps SET undone = CAST(? AS INTEGER) WHERE seq = CAST(? AS INTEGER)',
        isUndone ? 1 : 0,
        seq,
      )
    },
    clear() {
      db.run('DELETE FROM steps')
    },
    drop(seq) {
      db.run('DELETE FROM steps WHERE seq = CAST(? AS INTEGER)', seq)
    },
  }
}

const TYPED: ReadonlySet<StepLabel['kind']> = new Set([
  'note-changed',
  'quote-noted',
  'dossier-written',
  'dossier-commented',
  'free-note-written',
])

const isTyping = (label: StepLabel, ops: readonly StepOp[], last: StoredStep): boolean =>
  label.kind === last.label.kind &&
  label.target === last.label.target &&
  ops.length === 1 &&
  last.ops.length === 1 &&
  ops[0]?.op === last.ops[0]?.op &&
  pathOf(ops[0]) === pathOf(last.ops[0])

const pathOf = (op: StepOp | undefined): string | null =>
  op === undefined || op.op === 'move' ? null : op.path

/** From before the first to after the second. */
function joinOps(first: readonly StepOp[], second: readonly StepOp[]): readonly StepOp[] {
  const [a, b] = [first[0], second[0]]
  if (a?.op === 'text' && b?.op === 'text') return [{ ...b, before: a.before }]
  if (a?.op === 'record' && b?.op === 'record') return [{ ...b, before: a.before }]
  return second
}
