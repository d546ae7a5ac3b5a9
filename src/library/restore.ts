// Owns making a library again from a backup, in a new folder: the backup's records with the sealed versions and images that this
// library still has, each checked by its hash. This library is only read.
import { AppError } from '../errors'
import type { RestoreReport } from '../model/backup'
import { keptByHash, type Article } from '../model/article'
import type { Sha256 } from '../model/ids'
import type { Files, HashOf } from '../ports'
import { imagesInNote } from '../text/note-links'
import { openBackup } from './backup-file'
import { recordsOf, wholeOf } from './backup-records'
import { checkBackup } from './backups'
import * as layout from './layout'
import { decodeText, orNull, parseRecord, type RecordType } from './record'
import { ARTICLE, CAPTURE } from './record-types'

const MISSING_TOLD = 100

/**
 * Restore a backup into an empty folder.
 * @throws {AppError} damaged (the backup: nothing was written), bad-request when the folder isn't empty, and what the disk says
 */
export async function restoreBackup(
  { files, hashOf }: { readonly files: Files; readonly hashOf: HashOf },
  name: string,
  target: Files,
  count?: (done: number, total: number) => void,
): Promise<RestoreReport> {
  const path = `${layout.BACKUPS}/${name}`
  const total = await checkBackup(files, path, hashOf)
  if ((await target.list('.')).length > 0)
    throw new AppError('bad-request', { reason: `${target.root} is not empty` })
  const sealed = sealedCopier(files, target, hashOf, await trashedFolders(files))
  let records = 0
  for await (const record of recordsOf((await openBackup(files, path, hashOf)).parts)) {
    if (record.path.endsWith('/article.json')) {
      const bytes = await wholeOf(record)
      await target.write(record.path, bytes)
      await sealed.copyOf(record.path, bytes)
    } else if (/\/note\.(?:md|json)$/.test(record.path)) {
      const bytes = await wholeOf(record)
      await target.write(record.path, bytes)
      await sealed.copyNoteImages(bytes)
    } else await target.writePieces(record.path, record.pieces)
    records++
    count?.(records, total)
  }
  return { records, ...sealed.report() }
}

/** Where the folder of an article lies now, should it be in the trash: by the name that it had. */
async function trashedFolders(files: Files): Promise<ReadonlyMap<string, string>> {
  const prefix = /^\d{14}~articles~/
  const entries = await files.list(layout.TRASH)
  return new Map(
    entries
      .filter(({ name }) => prefix.test(name))
      .map(({ name }) => [`${layout.ARTICLES}/${name.replace(prefix, '')}`, `${layout.TRASH}/${name}`]),
  )
}

type SealedCopier = {
  /** Copy what an article's record names. */
  copyOf(path: string, record: Uint8Array): Promise<void>
  /** Copy the images that a note shows, given as its file: the note of an article, or a free one. */
  copyNoteImages(note: Uint8Array): Promise<void>
  report(): Omit<RestoreReport, 'records'>
}

function sealedCopier(
  files: Files,
  target: Files,
  hashOf: HashOf,
  trashed: ReadonlyMap<string, string>,
): SealedCopier {
  const missing: string[] = []
  let missingCount = 0
  let versions = 0
  let assets = 0
  const miss = (path: string): void => {
    missingCount++
    if (missing.length < MISSING_TOLD) missing.push(path)
  }
  const copy = async (from: string, to: string, sha256: string | null): Promise<Uint8Array | null> => {
    const bytes = await files.readBytes(from)
    if (bytes === null || (sha256 !== null && hashOf(bytes) !== sha256)) {
      miss(to)
      return null
    }
    await target.write(to, bytes)
    return bytes
  }
  const copyAsset = async (sha256: Sha256): Promise<void> => {
    const path = layout.assetPath(sha256)
    if (await target.exists(path)) return
    if ((await copy(path, path, sha256)) !== null) assets++
  }
  const copyImages = async (capture: Uint8Array, place: string): Promise<void> => {
    const record = await readOrNull(capture, CAPTURE, place)
    if (record === null) miss(place)
    for (const { sha256 } of record === null ? [] : keptByHash(record)) await copyAsset(sha256)
  }
  const copyVersion = async (from: string, to: string, entry: Article['versions'][number]): Promise<void> => {
    const { VERSION_FILES: parts } = layout
    const source = layout.versionFolder(from, entry.n)
    const place = layout.versionFolder(to, entry.n)
    await copy(`${source}/${parts.source}`, `${place}/${parts.source}`, entry.sourceSha256)
    await copy(`${source}/${parts.content}`, `${place}/${parts.content}`, entry.contentSha256)
    await copy(`${source}/${parts.text}`, `${place}/${parts.text}`, entry.textSha256)
    if (entry.originalSha256 !== null)
      await copy(`${source}/${parts.original}`, `${place}/${parts.original}`, entry.originalSha256)
    const capture = await copy(`${source}/${parts.capture}`, `${place}/${parts.capture}`, null)
    if (capture !== null) await copyImages(capture, `${source}/${parts.capture}`)
    versions++
  }
  return {
    async copyOf(path, record) {
      const folder = path.slice(0, path.lastIndexOf('/'))
      // Since the backup it may have gone into the trash, or come back from there.
      const elsewhere =
        trashed.get(folder) ?? folder.replace(/^trash\/\d{14}~articles~/, `${layout.ARTICLES}/`)
      const from = (await files.exists(folder)) ? folder : elsewhere
      const article = await readOrNull(record, ARTICLE, path)
      for (const entry of article?.versions ?? []) await copyVersion(from, folder, entry)
    },
    async copyNoteImages(note) {
      // In a record the addresses stand as they do in the text: nothing in them is escaped.
      for (const sha256 of imagesInNote(new TextDecoder().decode(note))) await copyAsset(sha256 as Sha256)
    },
    report: () => ({ versions, assets, missing, missingCount }),
  }
}

/** A record that was damaged when it was backed up is restored as it was; what it names can't be known. */
const readOrNull = <T>(bytes: Uint8Array, type: RecordType<T>, path: string): Promise<T | null> =>
  orNull(() => parseRecord(decodeText(bytes, path), type, path))
