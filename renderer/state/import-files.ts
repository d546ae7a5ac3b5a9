// Owns taking several dropped files one after the other: one that can't be taken doesn't keep the others from it.
import { FILE_LIMIT_BYTES } from '../../src/model/dropped-file'
import { NOTHING_TAKEN, type FileOutcome } from '../../src/contract/file-outcome'
import { ApiError } from '../api'

/** A file as main takes it. */
export type DroppedFile = { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> }

/**
 * Take files, told of as one: a message for each would drive the others away. Of several, one that fails is told among the refused.
 *
 * @throws {ApiError} the failure of a file that is alone; of several only that the person cancelled
 */
export async function importFiles(
  files: readonly File[],
  take: (file: DroppedFile) => Promise<FileOutcome>,
): Promise<FileOutcome> {
  let all = NOTHING_TAKEN
  for (const file of files) {
    const one = await takeOne(file, take, files.length === 1)
    all = {
      kept: [...all.kept, ...one.kept],
      keptCount: all.keptCount + one.keptCount,
      queued: all.queued + one.queued,
      refused: [...all.refused, ...one.refused],
      refusedCount: all.refusedCount + one.refusedCount,
      dossiers: [...all.dossiers, ...one.dossiers],
      exports: [...all.exports, ...one.exports],
    }
  }
  return all
}

async function takeOne(
  file: File,
  take: (file: DroppedFile) => Promise<FileOutcome>,
  isAlone: boolean,
): Promise<FileOutcome> {
  const { name, size } = file
  try {
    if (size > FILE_LIMIT_BYTES)
      throw new ApiError({
        kind: 'too-large-to-drop',
        data: { name, sizeBytes: size, limitBytes: FILE_LIMIT_BYTES },
        message: `${name} is too large to be dropped`,
      })
    return await take({ fileName: name, bytes: new Uint8Array(await readable(name, file.arrayBuffer())) })
  } catch (error) {
    if (!(error instanceof ApiError) || isAlone || error.info.kind === 'cancelled') throw error
    // A failure that nobody foresaw has no words of its own, and concerns more than this file.
    if (error.info.kind === 'bug') throw error
    return { ...NOTHING_TAKEN, refused: [{ name, error: error.info }], refusedCount: 1 }
  }
}

/** What a file or folder gives; that it can't be read is a failure with words. @throws {ApiError} unreadable-file */
export async function readable<T>(name: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    throw new ApiError({
      kind: 'unreadable-file',
      data: { name, format: null, reason: 'no-access', detail: error.name },
      message: `${name} could not be read: ${error.name}`,
    })
  }
}
