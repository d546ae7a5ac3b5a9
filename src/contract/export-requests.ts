// Owns what the window may ask of exports of the library and of dossiers, with the answers of the former. Leaves answering to `actions`.
import { z } from 'zod'
import { EXPORT_FORMATS } from '../model/export-formats'
import { articleId, dossierId, dossierVersionId } from '../model/ids'
import { LIBRARY_FORMATS, type LibraryFormat } from '../model/library-formats'
import { MOST_CHOSEN } from '../model/quote-query'
import { versionName } from './dossier-requests'

const jobId = z.string().min(1).max(64)

export const exportRequests = {
  /** Asks where to save, in main. `null` for the whole library. */
  'library:export': z.strictObject({
    jobId,
    format: z.enum(LIBRARY_FORMATS),
    ids: z.array(articleId).max(MOST_CHOSEN).nullable(),
  }),
  /** Asks where to save, in main. */
  'dossier:export': z.strictObject({
    jobId,
    id: dossierId,
    format: z.enum(EXPORT_FORMATS),
    /** One of its named versions; it as it is now unless given. */
    version: dossierVersionId.optional(),
    /** What was exported is kept as a version under this name. */
    keepAs: versionName.optional(),
  }),
  /** A file that was exported since the app was started, and no other. */
  'dossier:show-export': z.strictObject({ path: z.string().max(4096), how: z.enum(['open', 'in-folder']) }),
}

export type ExportResponses = {
  /** `null` when the person changed their mind. */
  'library:export': {
    readonly path: string
    readonly format: LibraryFormat
    readonly articles: number
    readonly sizeBytes: number
  } | null
}
