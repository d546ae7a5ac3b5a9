// Owns how a dossier's record lists its named versions. Leaves their content to `dossier-version.ts`.
import { z } from 'zod'
import { dossierVersionId, instant, sha256Hex } from './ids'

/** In UTF-16 code units. */
export const VERSION_NAME_LIMIT = 200

export const dossierVersionEntry = z.looseObject({
  id: dossierVersionId,
  name: z.string().min(1).max(VERSION_NAME_LIMIT),
  keptAt: instant,
  /** When it got its name. */
  updatedAt: instant,
  /** Of its file. */
  sha256: sha256Hex,
  quoteCount: z.number().int().nonnegative(),
  wordCount: z.number().int().nonnegative(),
})
export type DossierVersionEntry = Readonly<z.infer<typeof dossierVersionEntry>>
