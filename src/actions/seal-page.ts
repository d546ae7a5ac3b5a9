// Owns putting together all parts of a version: the page as received, the readable article, its images, the original views, and the
// story of how they came. Leaves writing them to the library.
import { judgeCompleteness } from '../capture/completeness'
import { collectImages, type PartTools } from '../capture/collect-parts'
import { sourceOfParts } from '../capture/file-parts'
import type { RawPage } from '../capture/raw-page'
import type { NewVersion } from '../library/sealed-version'
import type { AssetRecord, CaptureRecord } from '../model/article'
import { assetAddress } from '../model/article-html'
import type { Sha256 } from '../model/ids'
import type { PageSource, Progress } from '../ports'
import { keepOriginals, type KeptView } from './keep-original'
import type { PageInHand, ReadArticle } from './read-article'
import type { ReadPage } from './read-page'
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
  const originals = await keepOriginals(workspace, read, images, (page) =>
    partTools(workspace, page, options),
  )
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
    original: recordOfView(workspace, originals.first),
    originalMissing: originals.first.missing,
    assets: [...images.records, ...originals.records, ...whole.map(({ record }) => record)],
    rendered:
      rendered === null
        ? null
        : {
            sha256: hashOf(rendered.bytes),
            url: rendered.url,
            requests: rendered.requests,
            refused: rendered.refused,
          },
    pages: following.map((page, i) => recordOfPage(workspace, page, originals.following[i] ?? NO_VIEW)),
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
    original: originals.first.html,
    wordCount: parsed.wordCount,
    capture,
    assets: new Map([
      ...images.bytes,
      ...originals.bytes,
      ...bytesOfViews(workspace, originals.following),
      ...whole.flatMap(({ record, bytes: all }) =>
        record.sha256 === null ? [] : [[record.sha256, all] as const],
      ),
    ]),
  }
}

const partTools = (workspace: Workspace, raw: RawPage, { signal, progress }: SealOptions): PartTools => ({
  source: partsOf(workspace, raw),
  hashOf: workspace.hashOf,
  allowPrivate: raw.fromPrivate,
  signal,
  progress,
})

const partsOf = ({ source }: Workspace, { parts }: RawPage): Pick<PageSource, 'fetchPart'> =>
  parts === null ? source : sourceOfParts(parts)

const NO_VIEW: KeptView = { html: null, changes: [], missing: null }

const recordOfPage = (
  workspace: Workspace,
  { raw, read }: PageInHand,
  view: KeptView,
): CaptureRecord['pages'][number] => ({
  requestedUrl: raw.requestedUrl ?? '',
  finalUrl: raw.finalUrl ?? '',
  redirects: raw.redirects,
  status: raw.status ?? 0,
  headers: raw.headers,
  charset: read.parsed.charset,
  sha256: workspace.hashOf(raw.bytes),
  renderedSha256: read.rendered === null ? null : workspace.hashOf(read.rendered.bytes),
  original: recordOfView(workspace, view),
  originalMissing: view.missing,
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

/** The views of the pages that follow, as they are kept: under their hashes. */
const bytesOfViews = (
  { hashOf }: Workspace,
  views: readonly KeptView[],
): readonly (readonly [Sha256, Uint8Array])[] =>
  views.flatMap(({ html }) =>
    html === null ? [] : [[hashOf(html), new TextEncoder().encode(html)] as const],
  )

const recordOfView = (workspace: Workspace, { html, changes }: KeptView): CaptureRecord['original'] =>
  html === null ? null : { ...partOf(workspace, html), changes: [...changes] }

const partOf = ({ hashOf }: Workspace, text: string): CaptureRecord['text'] => ({
  sha256: hashOf(text),
  sizeBytes: new TextEncoder().encode(text).byteLength,
})
