// Owns what the window may ask of the comments and named versions of a dossier, and of joining two, as one parser for each call.
import { z } from 'zod'
import { COMMENT_LIMIT } from '../model/dossier-comment'
import { blockId, commentId, dossierId } from '../model/ids'

const commentText = z.string().max(COMMENT_LIMIT)

export const dossierRequests = {
  'dossier:comment': z.strictObject({ id: dossierId, block: blockId.nullable(), text: commentText.min(1) }),
  /** Without words it goes. */
  'dossier:change-comment': z.strictObject({ id: dossierId, comment: commentId, text: commentText }),
} as const
