// Owns what is kept of a version that came with somebody's dossier. Leaves the version itself to `article`.
import { z } from 'zod'
import { instant, sha256Hex } from './ids'

export const importedFrom = z.looseObject({
  at: instant,
  /** The seal of the dossier's file. */
  seal: sha256Hex,
  /** Sealed parts that the file doesn't carry: the capture names them, and they were never here. */
  without: z.array(sha256Hex),
})
