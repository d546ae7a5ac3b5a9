// Owns what is remembered of a thing that came from another tool: what it was there, and which of its marks were taken, so that nothing is
// taken twice. Leaves the thing itself to `article` and `free-note`.
import { z } from 'zod'
import { compareText } from './compare'
import { instant } from './ids'

export const cameFrom = z.looseObject({
  /** One of `FOREIGN_TOOLS`, or what a later program knows. */
  tool: z.string().min(1),
  /** The tool's own id of it; where it has none, its address or a hash of its words. */
  id: z.string().min(1),
  /** When it came here first. */
  at: instant,
  /** When it was kept there; `null` where that isn't known. */
  savedAt: instant.nullable(),
  /** Keys of the highlights and notes that were taken: each once, also where a person has deleted them since. */
  marks: z.array(z.string()),
})
export type CameFrom = Readonly<z.infer<typeof cameFrom>>

/** The mark of a thing that was taken to its end: one without it was cut short between its page and what was said of it. */
export const TAKEN_WHOLE = 'whole'

export const cameFromList = z.array(cameFrom)

/** One string for a tool's thing, as the index knows it beside the keys of addresses: no address begins so. */
export const cameFromKey = ({ tool, id }: Pick<CameFrom, 'tool' | 'id'>): string => `import:${tool}:${id}`

/** What two lists say, each thing once: the earlier times, and the marks of both. */
export function joinCameFrom(a: readonly CameFrom[], b: readonly CameFrom[]): CameFrom[] {
  const joined = new Map(a.map((one) => [cameFromKey(one), one]))
  for (const one of b) {
    const known = joined.get(cameFromKey(one))
    joined.set(cameFromKey(one), known === undefined ? one : joinOne(known, one))
  }
  return [...joined.values()].sort((x, y) => compareText(cameFromKey(x), cameFromKey(y)))
}

type Comer = { readonly cameFrom?: readonly CameFrom[] | undefined }

/** What two copies of a record say of it; absent where neither does. */
export function cameFromOf(a: Comer, b: Comer): { readonly cameFrom?: CameFrom[] } {
  const joined = joinCameFrom(a.cameFrom ?? [], b.cameFrom ?? [])
  return joined.length === 0 ? {} : { cameFrom: joined }
}

const joinOne = (a: CameFrom, b: CameFrom): CameFrom => ({
  ...b,
  ...a,
  at: a.at < b.at ? a.at : b.at,
  savedAt: earlier(a.savedAt, b.savedAt),
  marks: [...new Set([...a.marks, ...b.marks])].sort(compareText),
})

const earlier = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b
