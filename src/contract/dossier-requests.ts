// Owns what the window may ask of dossiers, but for what takes a job, as one parser for each call.
import { z } from 'zod'
import { citationLocale, citationStyle } from '../model/citation-choice'
import { dossierTitle } from '../model/dossier'
import { COMMENT_LIMIT } from '../model/dossier-comment'
import { VERSION_NAME_LIMIT } from '../model/dossier-version-entry'
import { blockId, commentId, dossierId, dossierVersionId } from '../model/ids'
import { blockChange, blockPlace, frontChange, newBlock, newSections } from './dossier-blocks'

const commentText = z.string().max(COMMENT_LIMIT)
export const versionName = z.string().trim().min(1).max(VERSION_NAME_LIMIT)
const oneVersion = z.strictObject({ id: dossierId, version: dossierVersionId })

export const dossierRequests = {
  'dossier:list': z.strictObject({}),
  'dossier:create': z.strictObject({ title: dossierTitle, sections: newSections.optional() }),
  'dossier:duplicate': z.strictObject({ id: dossierId, title: dossierTitle }),
  'dossier:open': z.strictObject({ id: dossierId }),
  'dossier:rename': z.strictObject({ id: dossierId, title: dossierTitle }),
  'dossier:front': z.strictObject({ id: dossierId, change: frontChange }),
  'dossier:cite': z.strictObject({
    id: dossierId,
    style: citationStyle.nullable(),
    locale: citationLocale.nullable(),
  }),
  'dossier:add-block': blockPlace.extend({ id: dossierId, block: newBlock }),
  'dossier:change-block': z.strictObject({ id: dossierId, blockId, change: blockChange }),
  'dossier:move-block': blockPlace.extend({ id: dossierId, blockId }),
  'dossier:remove-block': z.strictObject({ id: dossierId, blockId }),
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
