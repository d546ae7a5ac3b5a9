// Owns what is remembered of what was done and gone to last. Leaves what these are called to the library, which may have lost them.
import { z } from 'zod'
import { articleId, dossierId } from './ids'

/** So many are remembered. */
export const MOST_RECENT = 40

/** A command, or a place of the library, by its id alone: what it is called stays in the library. A tag is its own id. */
export const recentThing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('command'), id: z.string().min(1).max(60) }),
  z.strictObject({ kind: z.literal('article'), id: articleId }),
  z.strictObject({ kind: z.literal('dossier'), id: dossierId }),
  z.strictObject({ kind: z.literal('tag'), id: z.string().min(1).max(1000) }),
])
export type RecentThing = Readonly<z.infer<typeof recentThing>>

/** What is remembered after something more was done: latest first, each once. */
export const withRecent = (things: readonly RecentThing[], latest: RecentThing): RecentThing[] =>
  [latest, ...things.filter(({ kind, id }) => kind !== latest.kind || id !== latest.id)].slice(0, MOST_RECENT)
