// Owns in which style things are cited, and the citations of a dossier for whoever shows or exports it.
import { citeDossier, type QuoteInOrder } from '../export/citations/cite-dossier'
import type { StyleChoice } from '../export/citations/citer'
import type { CitedSource } from '../export/citation'
import { AppError } from '../errors'
import { withEdits } from '../library/metadata'
import { orNull } from '../library/record'
import type { ShownCitations } from '../model/answers'
import type { CaptureRecord } from '../model/article'
import { OWN_STYLE, USUAL_CITATIONS, type CitationChoice, type DossierCitations } from '../model/citation'
import { citationChoiceOf, type Dossier } from '../model/dossier'
import type { DossierDocument } from '../model/dossier-document'
import type { ArticleId, DossierId } from '../model/ids'
import type { Quote } from '../model/quote'
import { hasPages } from '../model/quote-place'
import { outlineText, placeInText, type TextOutline } from '../text/text-outline'
import { styleToCite } from './citation-styles'
import type { Workspace } from './workspace'

/** How citations are set where nothing else says it. */
export const usualCitations = ({ citing }: Pick<Workspace, 'citing'>): CitationChoice =>
  citing?.() ?? USUAL_CITATIONS

/**
 * The style that a dossier is cited in: as it says, else as the settings do.
 * @param cited what stands before the dossier's own choice: a style that isn't there is an error
 * @throws {AppError} not-found, damaged
 */
export async function styleOfDossier(
  workspace: Workspace,
  dossier: Dossier,
  cited: Partial<CitationChoice> = {},
): Promise<StyleChoice | null> {
  const usual = usualCitations(workspace)
  const style = await styleToCite(workspace, { ...citationChoiceOf(dossier, usual), ...cited }, usual)
  if (cited.style !== undefined && style?.style !== cited.style && cited.style !== OWN_STYLE)
    throw new AppError('not-found', { what: 'style', id: cited.style })
  return style
}

/** A document with its citations in a style; in our own form it needs none. */
export async function citeDocument(
  document: DossierDocument,
  choice: StyleChoice | null,
): Promise<DossierDocument> {
  if (choice === null) return document
  const quotes = document.blocks.flatMap((block) => (block.kind === 'quote' ? [block] : []))
  const sources = new Map(document.sources.map((source) => [source.number, source]))
  return { ...document, citations: await citeDossier(quotes, sources, choice) }
}

/** The citations of a dossier as the window shows them; `null` for our own form, which needs none. @throws {AppError} not-found, damaged */
export async function citationsOfDossier(
  workspace: Workspace,
  id: DossierId,
): Promise<ShownCitations | null> {
  const { library } = workspace
  const dossier = await library.dossiers.read(id)
  const choice = await styleOfDossier(workspace, dossier)
  if (choice === null) return null
  const read = versionReader(workspace)
  const articles = new Map<ArticleId, ReadonlyMap<string, Quote>>()
  const numbers = new Map<string, number>()
  const sources = new Map<number, CitedSource>()
  const quotes: QuoteInOrder[] = []
  const articleNumbers = new Map<string, number>()
  /** Number a source; the next one where it is met first. */
  const use = async (
    from: { readonly articleId: ArticleId; readonly version: number },
    capture: CaptureRecord,
  ): Promise<number> => {
    const key = `${from.articleId} ${from.version}`
    const number = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, number)
    if (!sources.has(number)) sources.set(number, await sourceOf(workspace, from, capture))
    return number
  }
  for (const block of dossier.blocks) {
    if (block.kind === 'article') {
      const version = await read(block.articleId, block.version)
      if (version !== null) articleNumbers.set(block.id, await use(block, version.capture))
    }
    if (block.kind !== 'quote') continue
    const known = articles.get(block.articleId) ?? (await quotesOf(workspace, block.articleId))
    articles.set(block.articleId, known)
    const quote = known.get(block.quoteId)
    const version = quote === undefined ? null : await read(quote.articleId, quote.version)
    if (quote === undefined || version === null) continue
    quotes.push({
      id: block.id,
      sourceNumber: await use(quote, version.capture),
      place: placeInText(version.outline, quote.selector.start),
    })
  }
  const asked = JSON.stringify([
    choice,
    quotes,
    [...sources].map(([number, { metadata }]) => [number, metadata]),
  ])
  const cited = await remembered(workspace, id, asked, () => citeDossier(quotes, sources, choice))
  return shown(cited, articleNumbers)
}

const shown = (
  { ofQuote, noteNumbers, ...citations }: DossierCitations,
  articleNumbers: ReadonlyMap<string, number>,
): ShownCitations => ({
  ...citations,
  ofQuote: Object.fromEntries(ofQuote),
  ofArticle: Object.fromEntries(
    [...articleNumbers].map(([id, number]) => [
      id,
      citations.bibliography.find(({ sourceNumber }) => sourceNumber === number)?.parts ?? [],
    ]),
  ),
  noteNumbers: noteNumbers === null ? null : Object.fromEntries(noteNumbers),
})

async function quotesOf({ library }: Workspace, id: ArticleId): Promise<ReadonlyMap<string, Quote>> {
  return new Map(((await orNull(() => library.quotes.list(id))) ?? []).map((quote) => [quote.id, quote]))
}

async function sourceOf(
  { library }: Workspace,
  { articleId, version }: { readonly articleId: ArticleId; readonly version: number },
  capture: CaptureRecord,
): Promise<CitedSource> {
  const article = await orNull(() => library.articles.read(articleId))
  const metadata = article === null ? capture.metadata : withEdits(capture.metadata, article)
  return { capture, metadata, version }
}

type ReadVersion = { readonly capture: CaptureRecord; readonly outline: TextOutline }

/** Sealed versions never change: those that were read last are remembered, so that a dossier in which somebody types isn't read anew. */
const MOST_REMEMBERED = 500
const versions = new WeakMap<Workspace['library'], Map<string, ReadVersion>>()

function versionReader({
  library,
}: Workspace): (id: ArticleId, version: number) => Promise<ReadVersion | null> {
  const known = versions.get(library) ?? new Map<string, ReadVersion>()
  versions.set(library, known)
  return async (id, version) => {
    const key = `${id} ${version}`
    const kept = known.get(key)
    if (kept !== undefined) return kept
    const sealed = await orNull(() => library.articles.readVersion(id, version))
    if (sealed === null) return null
    const { capture, contentHtml, text } = sealed
    const read = { capture, outline: outlineText(contentHtml, text, hasPages(capture)) }
    const [oldest] = known.keys()
    if (known.size >= MOST_REMEMBERED && oldest !== undefined) known.delete(oldest)
    known.set(key, read)
    return read
  }
}

type Remembered = { readonly id: DossierId; readonly asked: string; readonly made: Promise<DossierCitations> }
const latest = new WeakMap<Workspace['library'], Remembered>()

/** The citations of the dossier that was asked for last, as long as nothing that they are made of changes. */
function remembered(
  { library }: Workspace,
  id: DossierId,
  asked: string,
  make: () => Promise<DossierCitations>,
): Promise<DossierCitations> {
  const kept = latest.get(library)
  if (kept?.id === id && kept.asked === asked) return kept.made
  const made = make()
  latest.set(library, { id, asked, made })
  return made
}
