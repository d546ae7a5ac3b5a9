// Owns gathering all that a dossier refers to, for verifying it and for exporting it.
import { dossierToHtml } from '../export/html/dossier-to-html'
import { resolveDossier, sourceKey, type SealedSource } from '../dossier/resolve-dossier'
import { verifyDossier } from '../dossier/verify-dossier'
import { isAppError, type ErrorInfo } from '../errors'
import type { CitationChoice } from '../model/citation'
import { citationChoiceOf, type Dossier } from '../model/dossier'
import { withEdits } from '../library/metadata'
import type { DossierDocument, SourceAsset, VerifyReport } from '../model/dossier-document'
import { assetAddress } from '../model/article-html'
import type { ArticleId, DossierId } from '../model/ids'
import type { Quote } from '../model/quote'
import { citeDocument, usualCitations } from './cite'
import { signFile, signingKeyOf } from './sign-dossier'
import type { Workspace } from './workspace'

/**
 * The dossier as a document. What can't be read is left out of the material, and shown as lost.
 * @param cited what stands before the dossier's own choice of style and locale
 * @throws {AppError} not-found, damaged
 */
export async function dossierDocument(
  workspace: Workspace,
  id: DossierId,
  cited: Partial<CitationChoice> = {},
): Promise<DossierDocument> {
  const dossier = await workspace.library.dossiers.read(id)
  const choice = { ...citationChoiceOf(dossier, usualCitations(workspace)), ...cited }
  return citeDocument(await resolvedDocument(workspace, dossier), choice)
}

async function resolvedDocument(workspace: Workspace, dossier: Dossier): Promise<DossierDocument> {
  const { library } = workspace
  const quoteBlocks = dossier.blocks.filter((block) => block.kind === 'quote')
  const wanted = new Set<string>(quoteBlocks.map((block) => block.quoteId))
  const quotes = new Map<string, Quote>()
  for (const articleId of new Set(quoteBlocks.map((block) => block.articleId)))
    for (const quote of (await orNull(library.quotes.list(articleId))) ?? [])
      if (wanted.has(quote.id)) quotes.set(quote.id, quote)
  const sources = new Map<string, SealedSource>()
  for (const { articleId, version } of quotes.values()) {
    const key = sourceKey(articleId, version)
    const sealed = sources.has(key) ? null : await orNull(sealedSource(workspace, articleId, version))
    if (sealed !== null) sources.set(key, sealed)
  }
  return resolveDossier(dossier, {
    quotes,
    sources,
    exportedAt: workspace.clock(),
    generator: workspace.generator,
  })
}

/** Check every quote of a dossier against its sealed text, and every sealed part against its hash. */
export async function verifyLibraryDossier(workspace: Workspace, id: DossierId): Promise<VerifyReport> {
  const dossier = await workspace.library.dossiers.read(id)
  return verifyDossier(await resolvedDocument(workspace, dossier), workspace.hashOf)
}

/** What became of a time stamp: none was wanted, or it was had, or why not. */
export type StampOutcome =
  { readonly state: 'none' | 'done' } | { readonly state: 'failed'; readonly error: ErrorInfo }

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
  const document = await dossierDocument(workspace, id, cited)
  const quotes = document.blocks.filter((block) => block.kind === 'quote').length
  const key = await signingKeyOf(workspace)
  const { title } = document
  if (key === null)
    return { title, quotes, html: dossierToHtml(document, workspace.hashOf), stamp: { state: 'none' } }
  const signed = (isTimeStamped: boolean): Promise<string> => {
    const signing = { publicKey: key.publicKey, isTimeStamped }
    return signFile(workspace, dossierToHtml({ ...document, signing }, workspace.hashOf), {
      key,
      signing,
      signal,
    })
  }
  if (workspace.signing?.timeStamp === undefined)
    return { title, quotes, html: await signed(false), stamp: { state: 'none' } }
  try {
    return { title, quotes, html: await signed(true), stamp: { state: 'done' } }
  } catch (error) {
    if (!isAppError(error) || error.kind === 'cancelled') throw error
    return { title, quotes, html: await signed(false), stamp: { state: 'failed', error: error.toInfo() } }
  }
}

async function sealedSource(
  { library }: Workspace,
  articleId: ArticleId,
  version: number,
): Promise<SealedSource> {
  const { capture, text, contentHtml } = await library.articles.readVersion(articleId, version)
  // A record that can’t be read has no edits that could be: the version itself proves the quote all the same.
  const article = await orNull(library.articles.read(articleId))
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
