// Owns putting together all parts of a version: the page as received, the readable article, its images, the original view, and the
// story of how they came. Leaves writing them to the library.
import { judgeCompleteness } from '../capture/completeness'
import { collectImages, type CollectedImages } from '../capture/collect-parts'
import { sourceOfParts } from '../capture/file-parts'
import { collectOriginal } from '../capture/original/collect-original'
import type { RawPage } from '../capture/raw-page'
import { isAppError } from '../errors'
import type { NewVersion } from '../library/sealed-version'
import type { AssetRecord, CaptureRecord } from '../model/article'
import { assetAddress } from '../model/article-html'
import type { PageSource, Progress } from '../ports'
import type { PageInHand, ReadArticle } from './read-article'
import { pageAsReceived, pageAsRendered, type ReadPage } from './read-page'
import type { Workspace } from './workspace'

export type SealOptions = { readonly signal?: AbortSignal; readonly progress?: Progress }

/** Images of an article that could not be kept. */
export const missingOf = (assets: readonly AssetRecord[], imageUrls: readonly string[]): number =>
  assets.filter(({ role, url, missing }) => missing !== null && role === 'image' && imageUrls.includes(url))
    .length

/** Make a version of a page that was read. @throws {AppError} cancelled, and what the parser fails with */
export async function sealPage(
  workspace: Workspace,
  read: ReadArticle,
  options: SealOptions,
): Promise<NewVersion> {
  const { hashOf, clock, parser } = workspace
  const { raw, parsed, rendered, following } = read
  const images = await collectImages(parsed.imageUrls, partTools(workspace, raw, options))
  const addresses = new Map(
    parsed.imageUrls.map((url, i) => {
      const sha256 = images.records[i]?.sha256 ?? null
      return [url, sha256 === null ? null : assetAddress(sha256)] as const
    }),
  )
  const { contentHtml, text } = await parser.seal(parsed.contentHtml, addresses)
  const original = await keepOriginal(workspace, read, images, options)
  const whole = wholeParts(workspace, read)
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
    savedAt: raw.savedAt,
    charset: parsed.charset,
    charsetFrom: parsed.charsetFrom,
    engine: `${workspace.generator}, ${parsed.engine}`,
    source: { sha256: hashOf(bytes), sizeBytes: bytes.byteLength },
    content: partOf(workspace, contentHtml),
    text: partOf(workspace, text),
    original:
      original.html === null ? null : { ...partOf(workspace, original.html), changes: [...original.changes] },
    originalMissing: original.missing,
    assets: [...images.records, ...original.records, ...whole.map(({ record }) => record)],
    rendered:
      rendered === null
        ? null
        : {
            sha256: hashOf(rendered.bytes),
            url: rendered.url,
            requests: rendered.requests,
            refused: rendered.refused,
          },
    pages: following.map((page) => recordOfPage(workspace, page)),
    completeness: judgeCompleteness({
      signals: parsed.signals,
      wordCount: parsed.wordCount,
      imagesMissing:
        images.records.filter(({ missing }) => missing !== null).length + parsed.signals.imagesWithoutAddress,
      isRendered: rendered !== null,
    }),
    metadata: parsed.metadata,
  }
  return {
    source: bytes,
    contentHtml,
    text,
    original: original.html,
    wordCount: parsed.wordCount,
    capture,
    assets: new Map([
      ...images.bytes,
      ...original.bytes,
      ...whole.flatMap(({ record, bytes: all }) =>
        record.sha256 === null ? [] : [[record.sha256, all] as const],
      ),
    ]),
  }
}

const partTools = (workspace: Workspace, raw: RawPage, { signal, progress }: SealOptions) => ({
  source: partsOf(workspace, raw),
  hashOf: workspace.hashOf,
  allowPrivate: raw.fromPrivate,
  signal,
  progress,
})

const partsOf = ({ source }: Workspace, { parts }: RawPage): Pick<PageSource, 'fetchPart'> =>
  parts === null ? source : sourceOfParts(parts)

const recordOfPage = ({ hashOf }: Workspace, { raw, read }: PageInHand): CaptureRecord['pages'][number] => ({
  requestedUrl: raw.requestedUrl ?? '',
  finalUrl: raw.finalUrl ?? '',
  redirects: raw.redirects,
  status: raw.status ?? 0,
  headers: raw.headers,
  charset: read.parsed.charset,
  sha256: hashOf(raw.bytes),
  renderedSha256: read.rendered === null ? null : hashOf(read.rendered.bytes),
})

type WholePart = { readonly record: AssetRecord; readonly bytes: Uint8Array }

/** What is kept whole beside the source: the document that scripts made of it, the file that it was in. */
function wholeParts(
  { hashOf }: Workspace,
  { raw: { original }, parsed, rendered, following }: ReadArticle,
): readonly WholePart[] {
  const part = (role: AssetRecord['role'], url: string, mediaType: string, bytes: Uint8Array): WholePart => ({
    record: { role, url, sha256: hashOf(bytes), mediaType, sizeBytes: bytes.byteLength, missing: null },
    bytes,
  })
  const scripted = ({ rendered: made }: ReadPage): readonly WholePart[] =>
    made === null ? [] : [part('rendered', made.url, 'text/html', made.bytes)]
  return [
    ...scripted({ parsed, rendered }),
    ...following.flatMap(({ raw: page, read }) => [
      part('page', page.finalUrl ?? '', page.mediaType, page.bytes),
      ...scripted(read),
    ]),
    ...(original === null ? [] : [part('file', original.name, original.mediaType, original.bytes)]),
  ]
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
  { raw, rendered, following }: ReadArticle,
  images: CollectedImages,
  options: SealOptions,
): Promise<KeptOriginal> {
  const { parser } = workspace
  const page = rendered === null ? pageAsReceived(raw) : pageAsRendered(rendered)
  try {
    const { page: made, ...parts } = await collectOriginal(
      (held) => parser.original(page, held, options.signal),
      images.records,
      partTools(workspace, raw, options),
    )
    const others = following.length === 0 ? [] : ['the pages of the article after the first are not shown']
    return { ...parts, html: made.html, changes: [...made.changes, ...others], missing: null }
  } catch (error) {
    if (!isAppError(error) || error.kind === 'cancelled') throw error
    return { html: null, changes: [], missing: error.kind, records: [], bytes: new Map() }
  }
}

const partOf = ({ hashOf }: Workspace, text: string): CaptureRecord['text'] => ({
  sha256: hashOf(text),
  sizeBytes: new TextEncoder().encode(text).byteLength,
})
