// Owns taking an image into a note: what it is by its content, and how large it may be. Leaves keeping it to `library`, and writing it
// into the note to whoever writes the note.
import { MOST_PIXELS, pixelsOf } from '../capture/image-size'
import { imageType } from '../capture/media-type'
import { AppError, type BadImageReason } from '../errors'
import { NOTE_IMAGE_LIMIT_BYTES, NOTE_IMAGE_TYPES, noteImageAddress } from '../model/note-image'
import type { Workspace } from './workspace'

/**
 * Keep an image, so that it is on the disk before a note shows it. Gives its address for the note.
 * @throws {AppError} bad-image, read-only, in-use, disk-full, storage
 */
export async function keepNoteImage(
  { library }: Workspace,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<{ readonly address: string }> {
  const refuse = (reason: BadImageReason): AppError =>
    new AppError('bad-image', { name, reason, limitBytes: NOTE_IMAGE_LIMIT_BYTES })
  if (bytes.byteLength > NOTE_IMAGE_LIMIT_BYTES) throw refuse('too-large')
  const type = imageType(bytes)
  if (type === null || !NOTE_IMAGE_TYPES.includes(type)) throw refuse('not-an-image')
  const pixels = pixelsOf(bytes, type)
  // A head that doesn't tell is one of something that nobody can draw.
  if (pixels === null) throw refuse('not-an-image')
  if (pixels > MOST_PIXELS) throw refuse('too-many-pixels')
  return { address: noteImageAddress(await library.notes.keepImage(bytes)) }
}
