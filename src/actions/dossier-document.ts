// Owns gathering all that a dossier refers to, for verifying it and for exporting it.
import { resolveDossier, sourceKey, type SealedSource } from '../dossier/resolve-dossier'
import { imageType } from '../capture/media-type'
import { sizeOfImage } from '../capture/image-size'
import { AppError, isAppError, isErrorOfKind, type ErrorInfo } from '../errors'
import { chunks } from '../model/chunks'
import type { CitationChoice } from '../model/citation'
import { withEdits } from '../library/metadata'
import type { DocumentImage, DossierDocument, SourceAsset } from '../model/dossier-document'
import type { Article } from '../model/article'
import { assetAddress } from '../model/article-html'
import { sha256Hex, type ArticleId, type DossierId, type DossierVersionId } from '../model/ids'
import { imageOfNoteAddress, NOTE_IMAGE_TYPES } from '../model/note-image'
import type { Quote } from '../model/quote'
import { citeDocument, styleOfDossier } from './cite'
import { dossierAt, quotesOf, type DossierState } from './dossier-versions'
import { signFile, signingKeyOf } from './sign-dossier'
import { copiesAmong } from './source-copies'
import type { Workspace } from './workspace'
import type { Watched } from './watched'

/**
 * The dossier as a document. What can't be read is left out of the material, and shown as lost.
 * @param cited what stands before the dossier's own choice of style and locale
 * @param version one of its named versions; `null` for it as it is now
 * @throws {AppError} not-found, damaged, cancelled
 */
export async function dossierDocument(
  workspace: Workspace,
  id: DossierId,
  watched: Watched = {},
  cited: Partial<CitationChoice> = {},
  version: DossierVersionId | null = null,
): Promise<DossierDocument> {
  const dossier = await workspace.library.dossiers.read(id)
  const state = version === null ? { dossier, quotes: null } : await dossierAt(workspace, dossier, version)
  const style = await styleOfDossier(workspace, state.dossier, cited)
  const document = await resolvedDocument(workspace, state, watched)
  const copies = await copiesAmong(workspace, document.sources)
  return citeDocument(copies === null ? document : { ...document, copies }, style)
}

type GatheringOptions = {
  /** Whether places tell headings and pages, too. */
  readonly places?: 'whole' | 'paragraphs'
  /** Takes the articles' records, for who goes on with them. */
  readonly articles?: Map<ArticleId, Article>
}

/** The same without citations in a style, and where paragraphs are enough, without headings and pages: for what isn't printed. */
export async function resolvedDocument(
  workspace: Workspace,
  { dossier, quotes: kept }: DossierState,
  { progress, signal }: Watched,
  { places = 'whole', articles: known }: GatheringOptions = {},
): Promise<DossierDocument> {
  const quoteBlocks = dossier.blocks.filter((block) => block.kind === 'quote')
  const articleBlocks = dossier.blocks.filter((block) => block.kind === 'article')
  const articles = new Set(quoteBlocks.map((block) => block.articleId))
  let read = 0
  const step = (): void => {
    if (signal?.aborted === true) throw new AppError('cancelled', {})
    progress?.({ stage: 'exporting', done: Math.min(read, articles.size), total: articles.size })
  }
  const found = kept ?? (await quotesOf(workspace, dossier, step))
  const quotes = new Map<string, Quote>(found.map((quote) => [quote.id, quote]))
  const sources = new Map<string, SealedSource>()
  const wanted = new Map(
    [...quotes.values(), ...articleBlocks].map((one) => [sourceKey(one.articleId, one.version), one]),
  )
  for (const some of chunks([...wanted], READ_TOGETHER)) {
    const sealed = await Promise.all(
      some.map(async ([key, { articleId, version }]) => {
        return [key, await orNull(sealedSource(workspace, articleId, version, known))] as const
      }),
    )
    for (const [key, source] of sealed) if (source !== null) sources.set(key, source)
    read = sources.size
    step()
  }
  const texts = [
    ...dossier.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])),
    ...[...quotes.values()].map(({ note }) => note),
  ]
  return resolveDossier(dossier, {
    quotes,
    sources,
    images: await imagesIn(workspace, texts),
    isParagraphsOnly: places === 'paragraphs',
    exportedAt: workspace.clock(),
    generator: workspace.generator,
  })
}

/** Their files are many and small, and the disk answers several as soon as one; what is read waits in memory for no longer than it must. */
const READ_TOGETHER = 8

/** What became of signature and time stamp: as wanted, or why not. `unsigned`: the key is there and can't be read. */
export type StampOutcome =
  { readonly state: 'none' | 'done' } | { readonly state: 'failed' | 'unsigned'; readonly error: ErrorInfo }

/**
 * The dossier as one HTML file, with how many quotes it holds; signed where the workspace has a key. A time stamp that can't be had is no
 * reason not to export: the outcome tells why.
 */
export async function exportDossierHtml(
  workspace: Workspace,
  id: DossierId,
  signal?: AbortSignal,
  cited: Partial<CitationChoice> = {},
): Promise<{
  readonly title: string
  readonly html: string
  readonly quotes: number
  readonly stamp: StampOutcome
}> {
  const document = await dossierDocument(workspace, id, {}, cited)
  return {
    title: document.title,
    quotes: countQuotes(document),
    ...(await signedHtml(workspace, document, signal)),
  }
}

/**
 * A document as one HTML file, signed where there is a key. One that can't be read is no reason not to export, as is a time stamp that
 * can't be had: the outcome tells.
 * @throws {AppError} cancelled
 */
export async function signedHtml(
  workspace: Workspace,
  document: DossierDocument,
  signal?: AbortSignal,
): Promise<{ readonly html: string; readonly stamp: StampOutcome }> {
  // What draws a dossier is loaded when there is one to draw: no start waits for it.
  const { dossierToHtml } = await import('../export/html/dossier-to-html')
  const key = await signingKeyOf(workspace).catch((error: unknown) => {
    if (isErrorOfKind(error, 'damaged')) return error
    throw error
  })
  if (key instanceof AppError) {
    const error: ErrorInfo = key.toInfo()
    return { html: dossierToHtml(document, workspace.hashOf), stamp: { state: 'unsigned', error } }
  }
  if (key === null) return { html: dossierToHtml(document, workspace.hashOf), stamp: { state: 'none' } }
  const signed = (isTimeStamped: boolean): Promise<string> => {
    const signing = { publicKey: key.publicKey, isTimeStamped }
    return signFile(workspace, dossierToHtml({ ...document, signing }, workspace.hashOf), {
      key,
      signing,
      signal,
    })
  }
  if (workspace.signing?.timeStamp === undefined)
    return { html: await signed(false), stamp: { state: 'none' } }
  try {
    return { html: await signed(true), stamp: { state: 'done' } }
  } catch (error) {
    if (!isAppError(error) || error.kind === 'cancelled') throw error
    return { html: await signed(false), stamp: { state: 'failed', error: error.toInfo() } }
  }
}

/** How many quotes a document holds that are there. */
export const countQuotes = ({ blocks }: DossierDocument): number =>
  blocks.filter((block) => block.kind === 'quote').length

/** The images of the library that texts show. */
async function imagesIn({ library }: Workspace, texts: readonly string[]): Promise<readonly DocumentImage[]> {
  const named = texts.flatMap((text) => Array.from(text.matchAll(NOTE_IMAGES), ([address]) => address))
  const hashes = new Set(named.map(imageOfNoteAddress).filter((hash) => hash !== null))
  const images: DocumentImage[] = []
  for (const hash of hashes) {
    const sha256 = sha256Hex.parse(hash)
    const bytes = await library.articles.readAsset(sha256)
    const mediaType = bytes === null ? null : imageType(bytes)
    const size = bytes === null || mediaType === null ? null : sizeOfImage(bytes, mediaType)
    if (bytes === null || mediaType === null || size === null) continue
    if (NOTE_IMAGE_TYPES.includes(mediaType)) images.push({ sha256, mediaType, bytes, ...size })
  }
  return images
}

const NOTE_IMAGES = /\.\.\/\.\.\/assets\/[0-9a-f]{2}\/[0-9a-f]{64}/g

async function sealedSource(
  { library }: Workspace,
  articleId: ArticleId,
  version: number,
  known?: Map<ArticleId, Article>,
): Promise<SealedSource> {
  const [{ capture, text, contentHtml }, article] = await Promise.all([
    library.articles.readVersion(articleId, version),
    // A record that can’t be read has no edits that could be: the version itself proves the quote all the same.
    orNull(library.articles.read(articleId)),
  ])
  if (article !== null) known?.set(articleId, article)
  const metadata = article === null ? capture.metadata : withEdits(capture.metadata, article)
  const assets: SourceAsset[] = []
  for (const asset of capture.assets) {
    // What only the original view shows is no part of what a quote is read in.
    if (asset.sha256 === null || !contentHtml.includes(assetAddress(asset.sha256))) continue
    const bytes = await library.articles.readAsset(asset.sha256)
    if (bytes !== null && asset.mediaType !== null)
      assets.push({ sha256: asset.sha256, mediaType: asset.mediaType, bytes })
  }
  return { articleId, version, capture, metadata, text, contentHtml, assets }
}

/** What can't be read is a finding of whoever looks at the document, and no reason to stop. */
async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (!isAppError(error)) throw error
    return null
  }
}
