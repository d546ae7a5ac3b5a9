// Owns what an exported file carries for another library, held against what the file proves: every quote, source and block must be the one
// that the manifest seals. Pure. Leaves looking into the library to `actions`.
import { carriedParts, type DossierCarried } from '../model/dossier-carried'
import type { CaptureRecord } from '../model/article'
import type { ManifestQuote } from '../model/dossier-file'
import type { QuoteId } from '../model/ids'
import { selectorIn, type Quote } from '../model/quote'
import type { QuoteEdit } from '../model/quote-edits'
import type { DossierFile } from './read-dossier-file'

export type CarriedSource = DossierCarried['sources'][number] & {
  readonly capture: CaptureRecord
  readonly text: string
  readonly contentHtml: string
}

/** A quote with the number of its source in the file. */
export type CarriedQuote = { readonly quote: Quote; readonly source: number }

export type CarriedDossier = Omit<DossierCarried, 'quotes' | 'sources'> & {
  readonly quotes: readonly CarriedQuote[]
  readonly sources: readonly CarriedSource[]
  /** By id of the block that shows a quote: what is left out of its words and added to them. */
  readonly edits: ReadonlyMap<string, readonly QuoteEdit[]>
}

/** Read it. `no-outline` for files of before exports carried it; `contradicts` where one place says what another doesn't. */
export function readCarried(file: DossierFile): CarriedDossier | 'no-outline' | 'contradicts' {
  const { manifest } = file
  if (manifest.carried === undefined) return 'no-outline'
  const carried = carriedParts(manifest.carried)
  if (carried === null || carried.dossier.id !== manifest.dossier.id) return 'contradicts'
  if (carried.dossier.title !== manifest.dossier.title) return 'contradicts'
  const sources = sourcesOf(file, carried)
  const quotes = sources === null ? null : quotesOf(file, carried, sources)
  const edits = editsOf(file, carried)
  if (sources === null || quotes === null || edits === null || !areSameArticles(file, carried))
    return 'contradicts'
  return { ...carried, sources, quotes, edits }
}

const areApart = (keys: readonly string[]): boolean => new Set(keys).size === keys.length

function sourcesOf(
  { manifest, sources }: DossierFile,
  carried: DossierCarried,
): readonly CarriedSource[] | null {
  const found = carried.sources.map((source): CarriedSource | null => {
    const sealed = manifest.sources.find(({ number }) => number === source.number)
    const { text = null, contentHtml = null } = sources.get(source.number) ?? {}
    const isSame = sealed?.articleId === source.articleId && sealed.version === source.version
    return sealed === undefined || !isSame || text === null || contentHtml === null
      ? null
      : { ...source, capture: sealed.capture, text, contentHtml }
  })
  const all = found.filter((source) => source !== null)
  const isWhole = all.length === found.length && all.length === manifest.sources.length
  return isWhole && areApart(all.map(({ articleId, version }) => `${articleId}@${String(version)}`))
    ? all
    : null
}

/** The quotes as a library keeps them: words and place as the manifest proves them, all else as carried. */
function quotesOf(
  { manifest }: DossierFile,
  carried: DossierCarried,
  sources: readonly CarriedSource[],
): readonly CarriedQuote[] | null {
  const found = carried.quotes.map((quote): CarriedQuote | null => {
    const shown = manifest.quotes.filter(({ quoteId }) => quoteId === quote.id)
    const [first] = shown
    const source = sources.find(({ number }) => number === first?.source)
    if (first === undefined || source === undefined || !shown.every((other) => isSamePlace(other, first)))
      return null
    return { quote: { ...quote, ...placeIn(source, first) }, source: source.number }
  })
  const all = found.filter((quote) => quote !== null)
  const ids = all.map(({ quote }) => quote.id)
  const known = new Set<string>(ids)
  const isWhole = all.length === found.length && manifest.quotes.every(({ quoteId }) => known.has(quoteId))
  return isWhole && areApart(ids) ? all : null
}

const isSamePlace = (a: ManifestQuote, b: ManifestQuote): boolean =>
  a.source === b.source && a.start === b.start && a.end === b.end && a.exact === b.exact

function placeIn(
  { articleId, version, capture, text }: CarriedSource,
  words: ManifestQuote,
): Pick<Quote, 'articleId' | 'version' | 'textSha256' | 'selector'> {
  return {
    articleId,
    version,
    textSha256: capture.text.sha256,
    selector: selectorIn(text, words),
  }
}

/** Each whole article is one that the file shows, in the same order. */
function areSameArticles({ manifest }: DossierFile, { blocks }: DossierCarried): boolean {
  const placed = blocks.filter((block) => block.kind === 'article')
  const shown = manifest.articles ?? []
  return (
    placed.length === shown.length &&
    placed.every(({ id, source }, i) => shown[i]?.part === `block-${id}` && shown[i].source === source)
  )
}

/** Each quote's block is one that the file shows, in the same order; ids stand once. */
function editsOf(
  { manifest }: DossierFile,
  { blocks }: DossierCarried,
): ReadonlyMap<string, readonly QuoteEdit[]> | null {
  const placed = blocks.filter((block) => block.kind === 'quote')
  const isSame =
    placed.length === manifest.quotes.length &&
    placed.every(({ id, quoteId }, i) => {
      const shown = manifest.quotes[i]
      return shown?.part === `block-${id}` && (shown.quoteId as QuoteId) === quoteId
    })
  const ids = blocks.flatMap((block) => (block.kind === 'unknown' ? [] : [block.id]))
  if (!isSame || !areApart(ids)) return null
  return new Map(placed.map(({ id }, i) => [id, manifest.quotes[i]?.edits ?? []]))
}
