// Owns the identifiers of the library's records, as branded strings. Leaves making them to the `NewId` port.
import { z } from 'zod'
import { RECORD_ID } from './record-id'

export const articleId = z.string().regex(RECORD_ID).brand<'ArticleId'>()
export const quoteId = z.string().regex(RECORD_ID).brand<'QuoteId'>()
export const dossierId = z.string().regex(RECORD_ID).brand<'DossierId'>()
export const noteId = z.string().regex(RECORD_ID).brand<'NoteId'>()
export const searchId = z.string().regex(RECORD_ID).brand<'SearchId'>()
export const speakerId = z.string().regex(RECORD_ID).brand<'SpeakerId'>()
export const blockId = z.string().regex(RECORD_ID).brand<'BlockId'>()
export const commentId = z.string().regex(RECORD_ID).brand<'CommentId'>()
export const dossierVersionId = z.string().regex(RECORD_ID).brand<'DossierVersionId'>()

export type ArticleId = z.infer<typeof articleId>
export type QuoteId = z.infer<typeof quoteId>
export type DossierId = z.infer<typeof dossierId>
/** A free note. */
export type NoteId = z.infer<typeof noteId>
export type SearchId = z.infer<typeof searchId>
/** Somebody who speaks in articles. */
export type SpeakerId = z.infer<typeof speakerId>
/** A section, a paragraph of commentary, a quote or an article inside one dossier. */
export type BlockId = z.infer<typeof blockId>
/** A comment on a dossier. */
export type CommentId = z.infer<typeof commentId>
/** A named version of a dossier. */
export type DossierVersionId = z.infer<typeof dossierVersionId>

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const sha256Hex = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>()
export type Sha256 = z.infer<typeof sha256Hex>

/** An instant: ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export const instant = z.iso.datetime()

/** Whether a string has the form of a record's identifier. */
export const isRecordId = (value: string): boolean => RECORD_ID.test(value)
