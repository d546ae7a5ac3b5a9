// Owns what may be asked of free notes, as one parser for each call. Leaves all other calls to `requests`.
import { z } from 'zod'
import { FILE_LIMIT_BYTES } from '../model/dropped-file'
import { noteTitle } from '../model/free-note'
import { articleId, noteId } from '../model/ids'
import { NOTE_ORDERS } from '../model/note-order'
import { noteText, tagName, typedTag } from '../model/quote'

/** The parsers of these calls. */
export const noteParsers = {
  'note:list': z.strictObject({
    tag: tagName.optional(),
    order: z.enum(NOTE_ORDERS),
    /** There is no offset: a list that is asked for more is asked for longer. */
    limit: z.number().int().min(1).max(100_000),
  }),
  'note:create': z.strictObject({ tags: z.array(typedTag).max(100) }),
  'note:open': z.strictObject({ id: noteId }),
  /** Those of some that are there no more. */
  'note:gone': z.strictObject({ ids: z.array(noteId).max(500) }),
  'note:change': z.strictObject({
    id: noteId,
    change: z.strictObject({ title: noteTitle, note: noteText, tags: z.array(typedTag).max(100) }).partial(),
  }),
  /** What may be linked to, by the words typed so far. */
  'note:offers': z.strictObject({
    words: z.string().max(200),
    /** What the note itself is, or the article that it belongs to. */
    except: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('note'), id: noteId }),
        z.strictObject({ kind: z.literal('article'), id: articleId }),
      ])
      .nullable(),
    limit: z.number().int().min(1).max(50),
  }),
  /** An image that is to be shown in a note; refused, with the reason, beyond the size that notes can have. */
  'note:keep-image': z.strictObject({
    name: z.string().min(1).max(1024),
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= FILE_LIMIT_BYTES),
  }),
  'note:delete': z.strictObject({ id: noteId }),
} as const
