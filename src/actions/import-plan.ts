// Owns where what a dossier brings goes in a library: captures that are here are recognised by their hashes, all else becomes articles of
// its own; ids stay unless something else has them here.
import type { CarriedBlock } from '../model/dossier-carried'
import type { CarriedDossier, CarriedQuote, CarriedSource } from '../dossier/read-carried'
import { captureKey, findCaptured } from '../library/find-captured'
import type { ImportedArticle, ImportPlan } from '../library/imports'
import { orNull } from '../library/record'
import type { Article } from '../model/article'
import { schemaOfDossier, type Dossier, type DossierBlock } from '../model/dossier'
import { articleId, blockId, dossierId, quoteId, type ArticleId, type Sha256 } from '../model/ids'
import type { Quote } from '../model/quote'
import { LIBRARY_SCHEMA } from '../model/record'
import type { ImportOutcome, KnownDossierWay } from '../model/verification'
import { quoteRow } from '../search/quote-reader'
import { isComplete } from '../search/open-index'
import { importedRecord, importedVersion } from './imported-article'
import type { ImportMaterial } from './import-material'
import type { Workspace } from './workspace'

export type GivenImport = {
  readonly carried: CarriedDossier
  readonly material: ImportMaterial
  readonly seal: Sha256
  readonly signedBy: string | null
  readonly known: KnownDossierWay
}

/** Where a source's version is, or will be. */
type Place = { readonly articleId: ArticleId; readonly version: number; readonly isHere: boolean }

/** Say what is to be kept, and what a person is told of it. Nothing is written yet. */
export async function planImport(
  workspace: Workspace,
  given: GivenImport,
): Promise<{ readonly plan: ImportPlan; readonly outcome: ImportOutcome }> {
  const { carried, material, seal, signedBy } = given
  const places = await placeSources(workspace, carried.sources)
  const quotes = await placeQuotes(workspace, carried.quotes, places)
  const articles = newArticles(workspace, given, places, quotes.added)
  const joined = new Map<ArticleId, readonly Quote[]>()
  for (const { articleId: id, isHere } of places.values()) {
    const own = quotes.added.filter((quote) => quote.articleId === id)
    if (isHere && own.length > 0) joined.set(id, own)
  }
  const here = await orNull(() => workspace.library.dossiers.read(carried.dossier.id))
  const isCopy = here !== null && given.known === 'copy'
  const dossier =
    here !== null && !isCopy ? null : newDossier(workspace, carried, { places, ids: quotes.ids, isCopy })
  const { title } = carried.dossier
  return {
    plan: { articles, joined, dossier, images: material.images, seal, signedBy, title },
    outcome: {
      dossierId: dossier?.id ?? carried.dossier.id,
      title,
      dossier: dossier === null ? 'here' : isCopy ? 'copied' : 'added',
      articles: {
        added: articles.length,
        here: new Set([...places.values()].filter(({ isHere }) => isHere).map((place) => place.articleId))
          .size,
      },
      quotes: { added: quotes.added.length, here: carried.quotes.length - quotes.added.length },
      without: articles.reduce(
        (sum, { record }) =>
          sum + record.versions.reduce((count, { imported }) => count + (imported?.without.length ?? 0), 0),
        0,
      ),
      unknownBlocks: carried.blocks.filter(({ kind }) => kind === 'unknown').length,
    },
  }
}

const hashesOf = ({ capture }: CarriedSource) => ({
  source: capture.source.sha256,
  content: capture.content.sha256,
  text: capture.text.sha256,
})

const isSameCapture = ({ capture }: CarriedSource, version: Article['versions'][number]): boolean =>
  version.capturedAt === capture.capturedAt &&
  version.sourceSha256 === capture.source.sha256 &&
  version.contentSha256 === capture.content.sha256 &&
  version.textSha256 === capture.text.sha256

/** By number of the source. Versions of one article that aren't here stay together. */
async function placeSources(
  { library, newId }: Workspace,
  sources: readonly CarriedSource[],
): Promise<ReadonlyMap<number, Place>> {
  const told = await findCaptured(library.files, sources.map(hashesOf))
  const places = new Map<number, Place>()
  /** New ids, by the file's own. */
  const fresh = new Map<ArticleId, ArticleId>()
  for (const source of sources) {
    const ids = [source.articleId, ...(told.get(captureKey(hashesOf(source))) ?? [])]
    let place: Place | null = null
    for (const id of ids) place ??= await placeIn(library, articleId.parse(id), source)
    if (place === null) {
      const isTaken = (await orNull(() => library.articles.folderOf(source.articleId))) !== null
      const id = fresh.get(source.articleId) ?? (isTaken ? articleId.parse(newId()) : source.articleId)
      fresh.set(source.articleId, id)
      place = { articleId: id, version: source.version, isHere: false }
    }
    places.set(source.number, place)
  }
  return places
}

async function placeIn(
  library: Workspace['library'],
  id: ArticleId,
  source: CarriedSource,
): Promise<Place | null> {
  const article = await orNull(() => library.articles.read(id))
  const version = article?.versions.find((entry) => isSameCapture(source, entry))
  return version === undefined ? null : { articleId: id, version: version.n, isHere: true }
}

type PlacedQuotes = {
  /** With the ids that they get here. */
  readonly added: readonly Quote[]
  /** By the file's ids. */
  readonly ids: ReadonlyMap<string, { readonly id: Quote['id']; readonly articleId: ArticleId }>
}

async function placeQuotes(
  workspace: Workspace,
  quotes: readonly CarriedQuote[],
  places: ReadonlyMap<number, Place>,
): Promise<PlacedQuotes> {
  // An index that is being filled may not know a quote that is here: an id would stand twice.
  if (quotes.length > 0 && !isComplete(workspace.index)) await workspace.reconcile()
  const index = await workspace.askIndex()
  const ids = new Map<string, { readonly id: Quote['id']; readonly articleId: ArticleId }>()
  const added: Quote[] = []
  const present = new Map<ArticleId, readonly Quote[]>()
  for (const { quote, source } of quotes) {
    const place = places.get(source)
    if (place === undefined) continue
    const { articleId: id } = place
    if (place.isHere && !present.has(id))
      present.set(id, (await orNull(() => workspace.library.quotes.list(id))) ?? [])
    const known = present.get(id)?.find((kept) => isSameQuote(kept, quote, place))
    const owner = known === undefined ? quoteRow(index, quote.id) : null
    const own = known?.id ?? (owner === null ? quote.id : quoteId.parse(workspace.newId()))
    ids.set(quote.id, { id: own, articleId: id })
    if (known === undefined) added.push({ ...quote, id: own, articleId: id, version: place.version })
  }
  return { added, ids }
}

/** One that came before has another id where its own was taken; when it was made, and where, stays. */
const isSameQuote = (kept: Quote, quote: Quote, { version }: Place): boolean =>
  kept.id === quote.id ||
  (kept.version === version &&
    kept.createdAt === quote.createdAt &&
    kept.selector.start === quote.selector.start &&
    kept.selector.end === quote.selector.end)

function newArticles(
  workspace: Workspace,
  { carried, material, seal }: GivenImport,
  places: ReadonlyMap<number, Place>,
  quotes: readonly Quote[],
): readonly ImportedArticle[] {
  const byArticle = new Map<ArticleId, CarriedSource[]>()
  for (const source of carried.sources) {
    const place = places.get(source.number)
    if (place === undefined || place.isHere) continue
    byArticle.set(place.articleId, [...(byArticle.get(place.articleId) ?? []), source])
  }
  const at = workspace.clock()
  return [...byArticle].map(([id, sources]) => {
    const inOrder = sources.toSorted((a, b) => a.version - b.version)
    return {
      record: importedRecord(id, inOrder, material, { at, seal }),
      versions: inOrder.map((source) => importedVersion(source, material)),
      quotes: quotes.filter((quote) => quote.articleId === id),
    }
  })
}

type PlacedDossier = Pick<PlacedQuotes, 'ids'> & {
  readonly places: ReadonlyMap<number, Place>
  readonly isCopy: boolean
}

function newDossier(
  { clock, newId }: Workspace,
  { dossier, blocks, quotes, edits, sources }: CarriedDossier,
  { places, ids, isCopy }: PlacedDossier,
): Dossier {
  const { front, title, createdAt, citationStyle, citationLocale } = dossier
  const words = new Map(quotes.map(({ quote }) => [quote.id as string, quote.selector.exact]))
  const idOf = (block: Exclude<CarriedBlock, { kind: 'unknown' }>): DossierBlock['id'] =>
    isCopy ? blockId.parse(newId()) : block.id
  const placed = blocks.flatMap((block): DossierBlock[] => {
    switch (block.kind) {
      case 'unknown':
        return []
      case 'section':
      case 'text':
        return [{ ...block, id: idOf(block) }]
      case 'lost-quote':
        return [{ ...block, kind: 'quote', id: idOf(block) }]
      case 'lost-article':
        return [{ ...block, kind: 'article', id: idOf(block) }]
      case 'article': {
        const place = places.get(block.source)
        const source = sources.find(({ number }) => number === block.source)
        if (place === undefined || source === undefined) return []
        const { articleId: owner, version } = place
        return [{ kind: 'article', id: idOf(block), articleId: owner, version, title: source.metadata.title }]
      }
      case 'quote': {
        const quote = ids.get(block.quoteId)
        const exact = words.get(block.quoteId)
        if (quote === undefined || exact === undefined) return []
        const list = edits.get(block.id) ?? []
        const edited = list.length === 0 ? {} : { edits: { of: exact, list: [...list] } }
        return [
          {
            kind: 'quote',
            id: idOf(block),
            quoteId: quote.id,
            articleId: quote.articleId,
            words: exact,
            ...edited,
          },
        ]
      }
    }
  })
  const said = Object.entries({
    ...front,
    citationStyle: citationStyle ?? '',
    citationLocale: citationLocale ?? '',
  })
  return {
    schema: schemaOfDossier({ schema: LIBRARY_SCHEMA, blocks: placed }),
    revision: 0,
    id: isCopy ? dossierId.parse(newId()) : dossier.id,
    title,
    blocks: placed,
    ...Object.fromEntries(said.filter(([, value]) => value !== '')),
    sample: false,
    createdAt,
    updatedAt: clock(),
  }
}
