// Owns clipping: from an address or a file to a sealed version in the library. Nothing is kept unless all of it is.
import { addressKey } from '../capture/address'
import { collectImages, type CollectedImages } from '../capture/collect-parts'
import { collectOriginal } from '../capture/original/collect-original'
import { fetchRawPage, rawPageOfFile, type RawPage } from '../capture/raw-page'
import { FILE_LIMIT_BYTES } from '../contract/requests'
import type { ClipOutcome } from '../model/answers'
import { AppError, isAppError } from '../errors'
import type { NewVersion } from '../library/sealed-version'
import type { Article, ArticleSummary, CaptureRecord } from '../model/article'
import { assetAddress } from '../model/article-html'
import type { ArticleId } from '../model/ids'
import type { PageToParse, ParsedPage, Progress } from '../ports'
import { articleAtAddress, articleSummary } from '../search/index-reader'
import { isComplete } from '../search/open-index'
import type { Workspace } from './workspace'

export type ClipOptions = {
  readonly signal?: AbortSignal
  readonly progress?: Progress
  readonly sample?: boolean
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
  })
  return keepPage(workspace, raw, options)
}

/** Clip a page from a file; `url` is where it was saved from, where that is known. */
export async function clipFile(
  workspace: Workspace,
  file: { readonly name: string; readonly bytes: Uint8Array; readonly url?: string | null },
  options: ClipOptions = {},
): Promise<ClipOutcome> {
  return keepPage(
    workspace,
    rawPageOfFile(file.name, file.bytes, file.url ?? null, FILE_LIMIT_BYTES),
    options,
  )
}

async function keepPage(workspace: Workspace, raw: RawPage, options: ClipOptions): Promise<ClipOutcome> {
  const { library, parser } = workspace
  options.progress?.({ stage: 'reading', done: 0, total: 0 })
  const parsed = await parser.parse(pageOf(raw), options.signal)
  if (!parsed.isArticle) throw new AppError('no-article', {})
  const version = await sealPage(workspace, raw, parsed, options)
  assertNotCancelled(options)
  options.progress?.({ stage: 'saving', done: 0, total: 0 })
  const missingImages = version.capture.assets.filter(
    ({ role, url, missing }) => missing !== null && role === 'image' && parsed.imageUrls.includes(url),
  ).length
  const known = await knownArticle(workspace, version.capture)
  if (known === null) {
    const added = await library.articles.add(version, { sample: options.sample ?? false })
    return { outcome: 'created', article: await summaryOf(workspace, added.id), missingImages }
  }
  if (isUnchanged(known, version))
    return { outcome: 'unchanged', article: await summaryOf(workspace, known.id), missingImages }
  await library.articles.addVersion(known.id, version)
  return { outcome: 'version-added', article: await summaryOf(workspace, known.id), missingImages }
}

async function sealPage(
  workspace: Workspace,
  raw: RawPage,
  parsed: ParsedPage,
  options: ClipOptions,
): Promise<NewVersion> {
  const { hashOf, clock, parser } = workspace
  const images = await collectImages(parsed.imageUrls, {
    source: workspace.source,
    hashOf,
    allowPrivate: raw.fromPrivate,
    signal: options.signal,
    progress: options.progress,
  })
  const addresses = new Map(
    parsed.imageUrls.map((url, i) => {
      const sha256 = images.records[i]?.sha256 ?? null
      return [url, sha256 === null ? null : assetAddress(sha256)] as const
    }),
  )
  const { contentHtml, text } = await parser.seal(parsed.contentHtml, addresses)
  const original = await keepOriginal(workspace, raw, images, options)
  const { bytes } = raw
  const capture: CaptureRecord = {
    method: raw.method,
    requestedUrl: raw.requestedUrl,
    finalUrl: raw.finalUrl,
    fileName: raw.fileName,
    redirects: raw.redirects,
    status: raw.status,
    headers: raw.headers,
    mediaType: raw.mediaType,
    userAgent: raw.userAgent,
    capturedAt: clock(),
    charset: parsed.charset,
    charsetFrom: parsed.charsetFrom,
    engine: `${workspace.generator}, ${parsed.engine}`,
    source: { sha256: hashOf(bytes), sizeBytes: bytes.byteLength },
    content: partOf(workspace, contentHtml),
    text: partOf(workspace, text),
    original:
      original.html === null ? null : { ...partOf(workspace, original.html), changes: [...original.changes] },
    originalMissing: original.missing,
    assets: [...images.records, ...original.records],
    metadata: parsed.metadata,
  }
  return {
    source: bytes,
    contentHtml,
    text,
    original: original.html,
    wordCount: parsed.wordCount,
    capture,
    assets: new Map([...images.bytes, ...original.bytes]),
  }
}

type KeptOriginal = CollectedImages & {
  readonly html: string | null
  readonly changes: readonly string[]
  /** Why there is none. */
  readonly missing: string | null
}

/** The page as its maker laid it out. Without it a capture is as good a proof: what it fails with is told, and stops nothing. */
async function keepOriginal(
  workspace: Workspace,
  raw: RawPage,
  images: CollectedImages,
  { signal, progress }: ClipOptions,
): Promise<KeptOriginal> {
  const { parser, source, hashOf } = workspace
  const page = pageOf(raw)
  try {
    const { page: made, ...parts } = await collectOriginal(
      (held) => parser.original(page, held, signal),
      images.records,
      { source, hashOf, allowPrivate: raw.fromPrivate, signal, progress },
    )
    return { ...parts, html: made.html, changes: made.changes, missing: null }
  } catch (error) {
    if (!isAppError(error) || error.kind === 'cancelled') throw error
    return { html: null, changes: [], missing: error.kind, records: [], bytes: new Map() }
  }
}

const pageOf = ({ bytes, finalUrl, requestedUrl, contentType }: RawPage): PageToParse => ({
  bytes,
  url: finalUrl ?? requestedUrl,
  contentType,
})

const partOf = ({ hashOf }: Workspace, text: string): CaptureRecord['text'] => ({
  sha256: hashOf(text),
  sizeBytes: new TextEncoder().encode(text).byteLength,
})

/** The article that is known under one of a capture's addresses. */
async function knownArticle(workspace: Workspace, capture: CaptureRecord): Promise<Article | null> {
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

async function summaryOf({ askIndex }: Workspace, id: ArticleId): Promise<ArticleSummary> {
  const summary = articleSummary(await askIndex(), id)
  if (summary === null) throw new AppError('not-found', { what: 'article', id })
  return summary
}

function assertNotCancelled({ signal }: ClipOptions): void {
  if (signal?.aborted === true) throw new AppError('cancelled', {})
}
