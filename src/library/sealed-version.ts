// Owns a version as it is sealed: its parts on disk, once written, are never written again.
import { AppError } from '../errors'
import type { Article, CaptureRecord } from '../model/article'
import type { Sha256 } from '../model/ids'
import * as layout from './layout'
import { writeRecord } from './record'
import { CAPTURE } from './record-types'
import type { Store } from './store'

/** All parts of a version, ready to be sealed. */
export type NewVersion = {
  readonly source: Uint8Array
  readonly contentHtml: string
  readonly text: string
  /** The page as its maker laid it out, standing by itself; nothing where it could not be made. */
  readonly original?: string | null
  readonly wordCount: number
  readonly capture: CaptureRecord
  readonly assets: ReadonlyMap<Sha256, Uint8Array>
}

export type StoredVersion = {
  readonly contentHtml: string
  readonly text: string
  readonly capture: CaptureRecord
}

/** The address to show of a capture. */
export const addressOf = ({ method, metadata, finalUrl, requestedUrl }: CaptureRecord): string | null =>
  method === 'paste' ? requestedUrl : (metadata.canonicalUrl ?? finalUrl ?? requestedUrl)

/**
 * Every address that a capture is known by, each once. A paste is known by none: it may be a part of a page, and the page itself, clipped
 * later, must not become a version of it.
 */
export const addressesOf = ({ method, metadata, finalUrl, requestedUrl }: CaptureRecord): string[] =>
  method === 'paste'
    ? []
    : [...new Set([metadata.canonicalUrl, finalUrl, requestedUrl].filter((address) => address !== null))]

/** What an article's record says of a version. */
export const entryOfCapture = (
  n: number,
  capture: CaptureRecord,
  wordCount: number,
): Article['versions'][number] => ({
  n,
  capturedAt: capture.capturedAt,
  sourceSha256: capture.source.sha256,
  contentSha256: capture.content.sha256,
  textSha256: capture.text.sha256,
  originalSha256: capture.original?.sha256 ?? null,
  grade: capture.completeness?.grade ?? null,
  wordCount,
})

/** What an article's record says of a version that is about to be sealed. */
export const entryOf = (n: number, version: NewVersion): Article['versions'][number] =>
  entryOfCapture(n, version.capture, version.wordCount)

/** Write all parts of a version into a folder. */
export async function sealVersion(store: Store, folder: string, version: NewVersion): Promise<void> {
  await writeAssets(store, version)
  await writeVersion(store, folder, version)
}

async function writeAssets(store: Store, version: NewVersion): Promise<void> {
  for (const [sha256, bytes] of version.assets) {
    const path = layout.assetPath(sha256)
    // Named by its hash: one that is there already is the same.
    if (!(await store.files.exists(path))) await store.files.write(path, bytes)
  }
}

async function writeVersion(store: Store, folder: string, version: NewVersion): Promise<void> {
  const { files } = store
  await files.write(`${folder}/${layout.VERSION_FILES.source}`, version.source)
  await files.write(`${folder}/${layout.VERSION_FILES.content}`, version.contentHtml)
  await files.write(`${folder}/${layout.VERSION_FILES.text}`, version.text)
  if (version.original !== undefined && version.original !== null)
    await files.write(`${folder}/${layout.VERSION_FILES.original}`, version.original)
  await writeRecord(files, `${folder}/${layout.VERSION_FILES.capture}`, CAPTURE, version.capture)
}

/** A failed capture leaves nothing; where even that fails, the start of the next session removes it. */
export async function discard(store: Store, ...folders: readonly string[]): Promise<void> {
  try {
    for (const folder of folders) await store.files.remove(folder)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
}

/** Tell the log of an article's newest version. */
export async function logCapture(
  store: Store,
  event: 'captured' | 'recaptured',
  record: Article,
): Promise<void> {
  const last = record.versions.at(-1)
  if (last === undefined) return
  await store.log.add({
    event,
    article: record.id,
    version: last.n,
    source: last.sourceSha256,
    content: last.contentSha256,
    text: last.textSha256,
  })
}
