// Owns what a comment to oneself is: words on a part of a dossier, or on all of it, that never leave the library.
import { z } from 'zod'
import { blockId, commentId, instant } from './ids'

/** What one may hold, in UTF-16 code units. */
export const COMMENT_LIMIT = 10_000

export const dossierComment = z.looseObject({
  id: commentId,
  /** The part that it is on; `null` for all of the dossier. Of one that a merge brought back, the part may be gone. */
  block: blockId.nullable(),
  /** Plain text. */
  text: z.string().max(2 * COMMENT_LIMIT),
  createdAt: instant,
  updatedAt: instant,
})
export type DossierComment = Readonly<z.infer<typeof dossierComment>>
