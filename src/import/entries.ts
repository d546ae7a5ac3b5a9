// Owns making the entries that readers give: an item with nothing said, refusals with their reason, the tally of what is left out.
import { AppError, isAppError, type UnreadableReason } from '../errors'
import type { ForeignHighlight, ForeignItem, ForeignTool } from '../model/foreign-item'
import type { FileTools } from '../ports/reading'
import type { ForeignEntry } from './reader'

/** An item of which only so much is said. */
export const itemOf = (tool: ForeignTool, said: Partial<Omit<ForeignItem, 'tool'>>): ForeignItem => ({
  tool,
  toolId: null,
  url: null,
  metadata: {},
  savedAt: null,
  readAt: null,
  archived: false,
  starred: false,
  folder: [],
  tags: [],
  note: '',
  highlights: [],
  contents: [],
  ...said,
})

/** A highlight of which only so much is said. */
export const highlightOf = (exact: string, said: Partial<ForeignHighlight> = {}): ForeignHighlight => ({
  toolId: null,
  exact,
  prefix: '',
  suffix: '',
  colour: null,
  note: '',
  tags: [],
  createdAt: null,
  ...said,
})

/** The failure of a file of an export, or of a part of one; `detail` is what the reader met. */
export const unreadable = (
  name: string,
  reason: UnreadableReason,
  detail = '',
): AppError<'unreadable-file'> =>
  new AppError('unreadable-file', { name, format: null, reason, detail: detail.slice(0, 200) })

/**
 * A refusal for what was thrown while a file, or a part of it, was read. What a parser stumbles over is damage.
 * @throws {AppError} cancelled
 */
export function refusedBy(error: unknown, name: string): ForeignEntry {
  if (!isAppError(error))
    return refused(unreadable(name, 'damaged', error instanceof Error ? error.message : 'unknown'))
  if (error.kind === 'cancelled') throw error
  if (error.kind === 'parse-failed')
    return refused(unreadable(name, 'damaged', (error.data as { readonly reason: string }).reason))
  return { kind: 'refused', name: shortName(name), error: error.toInfo() }
}

/** A refusal of a named part. */
export const refused = (error: AppError<'unreadable-file'>): ForeignEntry => ({
  kind: 'refused',
  name: shortName(error.data.name),
  error: error.toInfo(),
})

const shortName = (name: string): string => name.slice(0, 200)

/** @throws {AppError} cancelled */
export function stopIfCancelled({ signal }: FileTools): void {
  if (signal?.aborted === true) throw new AppError('cancelled', {})
}

/** Counts what has no place, by the tool's own names. */
export type Tally = {
  /** Count what stands there; nothing for what is empty. */
  add(what: string, ...value: [unknown?]): void
  entries(): Iterable<ForeignEntry>
}

export function makeTally(): Tally {
  const counts = new Map<string, number>()
  return {
    add(what, ...value) {
      if (value.length > 0 && !isSaid(value[0])) return
      counts.set(what, (counts.get(what) ?? 0) + 1)
    },
    *entries() {
      for (const [what, count] of counts) yield { kind: 'left-out', leftOut: { what, count } }
    },
  }
}

function isSaid(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return false
  if (typeof value === 'string') return value.trim() !== ''
  return !Array.isArray(value) || value.length > 0
}
