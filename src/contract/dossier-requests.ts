// Owns what the window may ask of the comments and named versions of a dossier, and of joining two, as one parser for each call.
import { z } from 'zod'
import { COMMENT_LIMIT } from '../model/dossier-comment'
import { VERSION_NAME_LIMIT } from '../model/dossier-version-entry'
import { blockId, commentId, dossierId, dossierVersionId } from '../model/ids'

const commentText = z.string().max(COMMENT_LIMIT)
export const versionName = z.string().trim().min(1).max(VERSION_NAME_LIMIT)
const oneVersion = z.strictObject({ id: dossierId, version: dossierVersionId })

export const dossierRequests = {
  'dossier:comment': z.strictObject({ id: dossierId, block: blockId.nullable(), text: commentText.min(1) }),
  /** Without words it goes. */
  'dossier:change-comment': z.strictObject({ id: dossierId, comment: commentId, text: commentText }),
  'dossier:keep-version': z.strictObject({ id: dossierId, name: versionName }),
  'dossier:open-version': oneVersion,
  'dossier:rename-version': oneVersion.extend({ name: versionName }),
  'dossier:restore-version': oneVersion,
  'dossier:delete-version': oneVersion,
  /** How many quotes both have. */
  'dossier:joint-quotes': z.strictObject({ id: dossierId, other: dossierId }),
  'dossier:join': z.strictObject({
    id: dossierId,
    other: dossierId,
    before: blockId.nullable(),
    /** Quotes that are in both are passed over. */
    skipsPresent: z.boolean(),
    /** The other one goes to the trash, in the same step. */
    deletesOther: z.boolean(),
  }),
} as const
