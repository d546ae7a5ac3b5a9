// Owns merging two copies of a record that were changed apart, without the record that both came from. Pure: nothing that either
// holds is lost; where only one value can stand, the other is kept among the conflicts. The result is the same on every machine,
// whichever file is the copy.
import type { Article } from '../model/article'
import { ATTRIBUTION_FIELDS } from '../model/attribution'
import { cameFromOf } from '../model/came-from'
import { joinDescriptions, type Codebook, type CodebookTag } from '../model/codebook'
import type { Dossier, DossierBlock } from '../model/dossier'
import { FRONT_FIELDS } from '../model/front-matter'
import type { FreeNote } from '../model/free-note'
import { compareText } from '../model/compare'
import type { KeptStyles } from '../model/own-style'
import type { StoryDecisions } from '../model/story-decision'
import type { SavedSearches } from '../model/saved-search'
import { valueAt } from '../model/field-path'
import { comparePlaces, type Quote, type QuotesRecord } from '../model/quote'
import type { Conflict } from '../model/record'
import type { SpeakersRecord } from '../model/speaker'
import type { Json } from './json'
import { keyOf, mergeById, mergeConflicts, mergeFields, mergeWords, type LostValue } from './merge-fields'
import { mergeComments, mergeVersionLists } from './merge-comments'
import { METADATA_FIELDS, mergeMetadata } from './merge-metadata'
import { mergeOptional } from './merge-optional'
import { asNextWrite, countOn, inOrder, isEqual, rankOf } from './merge-order'
import { mergeEvidence, mergeRejected, mergeSpeaker } from './merge-statements'
import { mergeVersions } from './merge-versions'

const COUNTED = ['schema', 'revision', 'merged', 'updatedAt', 'createdAt', 'conflicts']
const ARTICLE_SKIPS = new Set([
  ...[...COUNTED, 'readAt', 'checkedAt', 'tags', 'addresses', 'versions', 'cameFrom'],
  ...METADATA_FIELDS,
])
const DOSSIER_FIELDS = ['citationStyle', 'citationLocale', ...FRONT_FIELDS] as const
const DOSSIER_SKIPS = new Set<string>([...COUNTED, 'blocks', 'comments', 'versions', ...DOSSIER_FIELDS])
const NOTE_SKIPS = new Set([...COUNTED, 'tags', 'cameFrom'])
const QUOTES_SKIPS = new Set([...COUNTED, 'quotes', 'rejected'])
/** The number of a version follows from its text, and is put right by `repinQuotes`. */
const QUOTE_SKIPS = new Set([...COUNTED, 'tags', 'version', 'evidence', ...ATTRIBUTION_FIELDS])
const CODEBOOK_SKIPS = new Set([...COUNTED, 'tags'])
const SEARCHES_SKIPS = new Set([...COUNTED, 'searches'])
const STYLES_SKIPS = new Set([...COUNTED, 'styles'])
const SPEAKERS_SKIPS = new Set([...COUNTED, 'speakers'])
const STORIES_SKIPS = new Set([...COUNTED, 'stories'])
const COUNTED_FIELDS = new Set(COUNTED)
const NOTE = 'note'

/** Merge two copies of an article's record. */
export function mergeArticles(a: Article, b: Article): Article {
  const [winner, loser] = inOrder(a, b, (record) => without(record, ARTICLE_SKIPS))
  const { fields, lost } = mergeFields(winner, loser, ARTICLE_SKIPS)
  const described = mergeMetadata(winner, loser)
  const content = {
    ...(fields as Article),
    ...described.fields,
    ...laterOf(winner, loser),
    readAt: later(winner.readAt, loser.readAt),
    ...checkedOf(winner, loser),
    ...cameFromOf(winner, loser),
    tags: mergeWords(winner.tags, loser.tags),
    addresses: mergeWords(winner.addresses, loser.addresses),
    versions: mergeVersions(winner.versions, loser.versions),
  }
  const all = [...lost, ...described.lost]
  return countOn(withConflicts(content, winner, loser, all, rankOf(loser).updatedAt), winner, loser)
}

/** Merge two copies of an article's quotes. Each quote's winner is the one that was changed last: the record counts all of them. */
export function mergeQuotes(a: QuotesRecord, b: QuotesRecord): QuotesRecord {
  if (isEqual(a, b)) return a
  const [winner, loser] = inOrder(a, b, (record) => without(record, QUOTES_SKIPS))
  const { fields, lost } = mergeFields(winner, loser, QUOTES_SKIPS)
  const quotes = mergeById(winner.quotes, loser.quotes, mergeQuote).sort(comparePlaces)
  const content = {
    ...(fields as QuotesRecord),
    schema: Math.max(winner.schema, loser.schema),
    ...mergeRejected(winner, loser),
    quotes,
  }
  return countOn(withConflicts(content, winner, loser, lost, EPOCH), winner, loser)
}

/** Merge two copies of a dossier's record. */
export function mergeDossiers(a: Dossier, b: Dossier): Dossier {
  const [winner, loser] = inOrder(a, b, (record) => ({
    ...without(record, DOSSIER_SKIPS),
    blocks: byId(record.blocks),
  }))
  const { fields, lost } = mergeFields(winner, loser, DOSSIER_SKIPS)
  const said = mergeOptional(DOSSIER_FIELDS, winner, loser)
  const lostOfBlocks: LostValue[] = []
  const blocks = mergeById(winner.blocks, loser.blocks, (ours, theirs) => {
    const merged = mergeBlock(ours, theirs)
    lostOfBlocks.push(...merged.lost)
    return merged.block
  })
  const content = {
    ...(fields as Dossier),
    ...said.kept,
    ...laterOf(winner, loser),
    blocks,
    ...mergeComments(winner, loser),
    ...mergeVersionLists(winner, loser),
  }
  const all = [...lost, ...said.lost, ...lostOfBlocks]
  return countOn(withConflicts(content, winner, loser, all, rankOf(loser).updatedAt), winner, loser)
}

/** Merge two copies of a free note's record: of two texts one stands, and the other is kept among the conflicts. */
export function mergeFreeNotes(a: FreeNote, b: FreeNote): FreeNote {
  const [winner, loser] = inOrder(a, b, (record) => without(record, NOTE_SKIPS))
  const { fields, lost } = mergeFields(winner, loser, NOTE_SKIPS)
  const content = {
    ...(fields as FreeNote),
    ...laterOf(winner, loser),
    ...cameFromOf(winner, loser),
    tags: mergeWords(winner.tags, loser.tags),
  }
  return countOn(withConflicts(content, winner, loser, lost, rankOf(loser).updatedAt), winner, loser)
}

/** Merge two copies of a codebook: of each tag what was written last, but both descriptions where they differ. */
export function mergeCodebooks(a: Codebook, b: Codebook): Codebook {
  if (isEqual(a, b)) return a
  const [winner, loser] = inOrder(a, b, (record) => without(record, CODEBOOK_SKIPS))
  const { fields, lost } = mergeFields(winner, loser, CODEBOOK_SKIPS)
  const tags = mergeById(winner.tags, loser.tags, mergeTag).sort((x, y) => compareText(x.id, y.id))
  const content = { ...(fields as Codebook), schema: Math.max(winner.schema, loser.schema), tags }
  return countOn(withConflicts(content, winner, loser, lost, EPOCH), winner, loser)
}

function mergeTag(a: CodebookTag, b: CodebookTag): CodebookTag {
  const [winner, loser] = inOrder(a, b, (tag) => tag)
  const { fields } = mergeFields(winner, loser, COUNTED_FIELDS)
  return {
    ...(fields as CodebookTag),
    colour: winner.colour ?? loser.colour,
    description: joinDescriptions(winner.description, loser.description),
    updatedAt: max(winner.updatedAt, loser.updatedAt),
  }
}

/** Merge two copies of the saved searches: of each what was written last. */
export const mergeSearches = (a: SavedSearches, b: SavedSearches): SavedSearches =>
  mergeLists(a, b, 'searches', SEARCHES_SKIPS)

/** Merge two copies of the citation styles that were added: of each what was written last. */
export const mergeStyles = (a: KeptStyles, b: KeptStyles): KeptStyles =>
  mergeLists(a, b, 'styles', STYLES_SKIPS)

/** Merge two copies of what was said of speakers: each by all names and offices that either knows. */
export const mergeSpeakers = (a: SpeakersRecord, b: SpeakersRecord): SpeakersRecord =>
  mergeLists(a, b, 'speakers', SPEAKERS_SKIPS, mergeSpeaker)
/** Merge two copies of what was decided of stories: of each pair what was decided last. */
export const mergeStories = (a: StoryDecisions, b: StoryDecisions): StoryDecisions =>
  mergeLists(a, b, 'stories', STORIES_SKIPS)

type Listed = { readonly id: string; readonly updatedAt: string }
type ListRecord = Pick<SavedSearches, 'schema' | 'revision' | 'merged' | 'conflicts'>

/** Merge two records that are a list each: of each item what was written last. */
function mergeLists<
  N extends string,
  T extends Listed,
  R extends ListRecord & { readonly [K in N]: readonly T[] },
>(
  a: R,
  b: R,
  name: N,
  skips: ReadonlySet<string>,
  mergeOne: (winner: T, loser: T) => T = (x, y) => inOrder(x, y, (item) => item)[0],
): R {
  if (isEqual(a, b)) return a
  const [winner, loser] = inOrder(a, b, (record) => without(record, skips))
  const { fields, lost } = mergeFields(winner, loser, skips)
  const items = mergeById<T>(winner[name], loser[name], mergeOne)
  const content = {
    ...(fields as R),
    schema: Math.max(winner.schema, loser.schema),
    [name]: items.sort((x, y) => compareText(x.id, y.id)),
  }
  return countOn(withConflicts(content, winner, loser, lost, EPOCH), winner, loser)
}

/** What stays of two notes: the longer one where it holds the other, else ours. `lost` is what it doesn't hold; `null` for nothing. */
export function mergeNotes(
  ours: string,
  theirs: string,
): { readonly note: string; readonly lost: string | null } {
  if (ours.includes(theirs)) return { note: ours, lost: null }
  if (theirs.includes(ours)) return { note: theirs, lost: null }
  return { note: ours, lost: theirs }
}

/**
 * Put notes that lost into their article's record. Gives the record itself if that changes nothing. None is taken out because the
 * note holds it: a sync tool may bring another note in the next moment, and the record without it.
 */
export function keepNotes(article: Article, note: string, lost: readonly string[]): Article {
  const known = article.conflicts ?? []
  const keys = new Set(known.map(keyOf))
  const added = lost
    .filter((text) => !note.includes(text))
    .map((value) => ({ field: NOTE, value }))
    .filter((value) => !keys.has(keyOf(value)))
  if (added.length === 0) return article
  const merged = mergeConflicts(known, added, article.updatedAt, () => undefined)
  return asNextWrite({ ...without(article, CONFLICTS), ...merged }, article.revision, rankOf(article))
}

function mergeQuote(a: Quote, b: Quote): Quote {
  // A quote doesn't count its writes: among equals, the one with more tags is the merged one.
  const [winner, loser] = inOrder(a, b, (quote) => ({
    ...without(quote, QUOTE_SKIPS),
    '~tags': [String(quote.tags.length).padStart(6, '0'), ...quote.tags],
  }))
  const { fields, lost } = mergeFields(winner, loser, QUOTE_SKIPS)
  const said = mergeOptional(ATTRIBUTION_FIELDS, winner, loser)
  const content = {
    ...(fields as Quote),
    ...said.kept,
    updatedAt: max(winner.updatedAt, loser.updatedAt),
    createdAt: min(winner.createdAt, loser.createdAt),
    tags: mergeWords(winner.tags, loser.tags),
    ...mergeEvidence(winner, loser),
  }
  return withConflicts(content, winner, loser, [...lost, ...said.lost], loser.updatedAt)
}

function mergeBlock(
  ours: DossierBlock,
  theirs: DossierBlock,
): { readonly block: DossierBlock; readonly lost: readonly LostValue[] } {
  const within = `blocks.${ours.id}`
  // Fields of two kinds of block don't go together.
  if (ours.kind !== theirs.kind) return { block: ours, lost: [{ field: within, value: theirs }] }
  const { fields, lost } = mergeFields(ours, theirs, new Set(), `${within}.`)
  return { block: fields as DossierBlock, lost }
}

type WithConflicts = { readonly conflicts?: Conflict[] | undefined }
const CONFLICTS = new Set(['conflicts'])
/** For values of a record that doesn't say when it was changed. */
const EPOCH = '1970-01-01T00:00:00.000Z'

function withConflicts<T extends WithConflicts & object>(
  content: T,
  winner: WithConflicts,
  loser: WithConflicts,
  lost: readonly LostValue[],
  updatedAt: string,
): T {
  const known = [...(winner.conflicts ?? []), ...(loser.conflicts ?? [])]
  const merged = mergeConflicts(known, lost, updatedAt, (field) => valueAt(content, field))
  return { ...without(content, CONFLICTS), ...merged }
}

const without = <T extends object>(record: T, keys: ReadonlySet<string>): T =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.has(key))) as T

type Timed = Pick<Article, 'schema' | 'updatedAt' | 'createdAt'>
const laterOf = (winner: Timed, loser: Timed): Timed => ({
  schema: Math.max(winner.schema, loser.schema),
  updatedAt: max(winner.updatedAt, loser.updatedAt),
  createdAt: min(winner.createdAt, loser.createdAt),
})
const max = (a: string, b: string): string => (a > b ? a : b)
const min = (a: string, b: string): string => (a < b ? a : b)
const later = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : max(a, b)

/** Of both the later, and of neither nothing. */
const checkedOf = (winner: Article, loser: Article): Pick<Article, 'checkedAt'> => {
  const checkedAt = later(winner.checkedAt ?? null, loser.checkedAt ?? null)
  return checkedAt === null ? {} : { checkedAt }
}

const byId = (blocks: readonly DossierBlock[]): Json =>
  Object.fromEntries(blocks.map((block) => [block.id, block]))
