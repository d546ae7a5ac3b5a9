// Owns clipping: from an address or a file to a sealed version in the library. Nothing is kept unless all of it is.
import { addressKey } from '../capture/address'
import type { FilePage } from '../capture/files/file-item'
import {
  fetchRawPage,
  rawPageOfFile,
  rawPageOfItem,
  type RawPage,
  type ReadDocument,
} from '../capture/raw-page'
import type { ClipOutcome } from '../model/answers'
import { AppError, type ErrorKind } from '../errors'
import type { NewVersion } from '../library/sealed-version'
import type { Article, ArticleSummary, CaptureRecord } from '../model/article'
import type { CameFrom } from '../model/came-from'
import type { CaptureEngine } from '../model/capture-queue'
import type { ArticleId } from '../model/ids'
import type { Progress } from '../ports'
import { articleAtAddress, articleSummary } from '../search/index-reader'
import { isComplete } from '../search/open-index'
import { containment, shinglesOf } from '../text/shingles'
import { findSameStory } from './same-story'
import { readArticle } from './read-article'
import { missingOf, sealPage } from './seal-page'
import type { Workspace } from './workspace'

/** Of a page from a file or the clipboard. Source: requirement S-12. */
export const PAGE_LIMIT_BYTES = 25 * 1024 * 1024

export type ClipOptions = {
  readonly signal?: AbortSignal
  readonly progress?: Progress
  readonly sample?: boolean
  /** How the page is read; by itself where it isn't said. */
  readonly engine?: CaptureEngine
  /** The article that it is to be a version of, whatever its address is known by. */
  readonly versionOf?: ArticleId
  /** What it was in another tool, where it comes from one. */
  readonly cameFrom?: CameFrom
}

/** Clip the page at an address. @throws {AppError} any kind of the capture, and what the disk says; nothing is then kept */
export async function clipAddress(
  workspace: Workspace,
  typed: string,
  options: ClipOptions = {},
): Promise<ClipOutcome> {
  const { signal, progress } = options
  const raw = await fetchRawPage(typed, workspace.source, {
    ...(signal ? { signal } : {}),
    ...(progress ? { progress } : {}),
    ...documentReader(workspace, signal),
  })
  return keepPage(workspace, raw, options)
}

/** How a PDF or a text at an address is made a page of, where there is who reads files. */
function documentReader(
  { fileReader }: Workspace,
  signal: AbortSignal | undefined,
): { readonly readDocument?: ReadDocument } {
  if (fileReader === undefined) return {}
  return {
    async readDocument(name, bytes) {
      for await (const item of fileReader.read({ kind: 'bytes', name, bytes }, signal)) {
        if (item.kind === 'page') return item.page
        if (item.kind === 'refused') throw new AppError<ErrorKind>(item.error.kind, item.error.data)
        // A list of addresses is no article: it is taken as a file, where each of them is asked about.
        break
      }
      throw new AppError('not-a-page', { mediaType: 'text/uri-list' })
    },
  }
}

/** Clip a page from a file; `url` is where it was saved from, where that is known. */
export async function clipFile(
  workspace: Workspace,
  file: { readonly name: string; readonly bytes: Uint8Array; readonly url?: string | null },
  options: ClipOptions = {},
): Promise<ClipOutcome> {
  return keepPage(
    workspace,
    rawPageOfFile(file.name, file.bytes, file.url ?? null, PAGE_LIMIT_BYTES),
    options,
  )
}

/** Keep a page that was found in a file. */
export const clipItem = (
  workspace: Workspace,
  page: FilePage,
  options: ClipOptions = {},
): Promise<ClipOutcome> => keepPage(workspace, rawPageOfItem(page), options)

/** Keep a page that is at hand: as an article that is new, as a version of the one that its address is known by, or not again. */
export async function keepPage(
  workspace: Workspace,
  raw: RawPage,
  options: ClipOptions,
): Promise<ClipOutcome> {
  const { library } = workspace
  options.progress?.({ stage: 'reading', done: 0, total: 0 })
  const read = await readArticle(workspace, raw, options)
  const version = await sealPage(workspace, read, options)
  assertNotCancelled(options)
  options.progress?.({ stage: 'saving', done: 0, total: 0 })
  const { imageUrls } = read.parsed
  const missingImages = missingOf(version.capture.assets, imageUrls)
  // A part of a page is no version of it.
  const known = raw.method === 'paste' ? null : await knownArticle(workspace, version.capture, options)
  const { completeness } = version.capture
  const answer = { since: null, sameStory: null, missingImages, completeness }
  if (known === null) {
    const { sample = false, cameFrom } = options
    const added = await library.articles.add(version, { sample, ...(cameFrom ? { cameFrom } : {}) })
    const sameStory = await findSameStory(workspace, version.text, added.id)
    return { ...answer, outcome: 'created', article: await summaryOf(workspace, added.id), sameStory }
  }
  if (isUnchanged(known, version)) {
    const since = known.versions.at(-1)?.capturedAt ?? null
    return { ...answer, outcome: 'unchanged', article: await summaryOf(workspace, known.id), since }
  }
  if (options.versionOf !== undefined) await assertSamePlace(workspace, known, version)
  await library.articles.addVersion(known.id, version)
  return { ...answer, outcome: 'version-added', article: await summaryOf(workspace, known.id) }
}

/** The article that is known under one of a capture's addresses, unless it is said which it is. */
async function knownArticle(
  workspace: Workspace,
  capture: CaptureRecord,
  { versionOf }: ClipOptions,
): Promise<Article | null> {
  if (versionOf !== undefined) return workspace.library.articles.read(versionOf)
  const known = await articleInIndex(workspace, capture)
  if (known !== null || isComplete(workspace.index)) return known
  // An index that is being filled may not have it yet: a second article of one address would be a source counted twice.
  await workspace.reconcile()
  return articleInIndex(workspace, capture)
}

async function articleInIndex(
  { library, askIndex }: Workspace,
  { metadata, finalUrl, requestedUrl }: CaptureRecord,
): Promise<Article | null> {
  const index = await askIndex()
  for (const address of [metadata.canonicalUrl, finalUrl, requestedUrl]) {
    const id = address === null ? null : articleAtAddress(index, addressKey(address))
    if (id !== null) return library.articles.read(id as ArticleId)
  }
  return null
}

/** Whether the newest version already holds the same words and the same images. */
const isUnchanged = (article: Article, version: NewVersion): boolean => {
  const newest = article.versions.at(-1)
  return (
    newest?.textSha256 === version.capture.text.sha256 &&
    newest.contentSha256 === version.capture.content.sha256
  )
}

/** So little of the shorter text in the longer one is chance. */
const LEAST_SHARED = 0.2

/** An address that leads away from an article, to a page with other words, no longer has it. @throws {AppError} leads-elsewhere */
async function assertSamePlace(
  { library }: Workspace,
  { id, addresses, versions }: Article,
  { capture, text }: NewVersion,
): Promise<void> {
  const { finalUrl } = capture
  if (finalUrl === null || addresses.map(addressKey).includes(addressKey(finalUrl))) return
  const known = await library.articles.readText(id, versions.at(-1)?.n ?? 1)
  if (containment(shinglesOf(known), shinglesOf(text)) < LEAST_SHARED)
    throw new AppError('leads-elsewhere', { url: finalUrl })
}

async function summaryOf({ askIndex }: Workspace, id: ArticleId): Promise<ArticleSummary> {
  const summary = articleSummary(await askIndex(), id)
  if (summary === null) throw new AppError('not-found', { what: 'article', id })
  return summary
}

function assertNotCancelled({ signal }: ClipOptions): void {
  if (signal?.aborted === true) throw new AppError('cancelled', {})
}
