// Owns what is kept of a statement that was suggested and that a person rejected: its words, so that it is known again in any version of
// its article. Leaves telling whether words are the same to `text/statement-words`.
import { z } from 'zod'
import { instant } from './ids'

export const rejectedStatement = z.looseObject({
  /** Follows from the words: machines that reject the same make the same. */
  id: z.string().min(1).max(64),
  /** As they stood in the sealed text. */
  words: z.string().min(1),
  rejectedAt: instant,
})
export type RejectedStatement = Readonly<z.infer<typeof rejectedStatement>>
