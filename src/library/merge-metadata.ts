// Owns merging the metadata of two copies of an article. Pure.
//
// What a person wrote stands before what a page says; of two things that persons wrote, that of the record that was written more often
// stands, and the other is a conflict.
// All else follows the newest capture of either: what an earlier one says is sealed with it, and no conflict.
import { UNTOLD_METADATA, type Article, type EditMark } from '../model/article'
import { compareText } from '../model/compare'
import type { Json } from './json'
import { mergeFields, type LostValue } from './merge-fields'
import { compareRanks, isEqual, rankOf, stableText, type Rank } from './merge-order'
import { fieldsWith } from './metadata'

type Described = Pick<Article, 'metadata' | 'edits' | 'metadataOf'>
type Copy = Described & Pick<Article, 'versions' | 'revision' | 'updatedAt' | 'merged'>

/** The fields of a record that are merged here. */
export const METADATA_FIELDS = ['metadata', 'edits', 'metadataOf'] as const

/** Merge the metadata of two copies. `winner` matters only where neither a person nor a later capture decides. */
export function mergeMetadata(
  winner: Copy,
  loser: Copy,
): { readonly fields: Described; readonly lost: readonly LostValue[] } {
  const fields = new Set([...Object.keys(winner.edits ?? {}), ...Object.keys(loser.edits ?? {})])
  const captured = mergeCaptured(withoutFields(winner, fields), withoutFields(loser, fields))
  const written = [...fields].map((field) => ({ field, ...mergeWritten(winner, loser, field) }))
  const metadata = {
    ...captured.metadata,
    ...Object.fromEntries(written.map(({ field, value }) => [field, value])),
  }
  const lost = written.flatMap(({ field, other }) =>
    other === null ? [] : [{ field: `metadata.${field}`, value: other.value, updatedAt: other.mark.at }],
  )
  const metadataOf = [winner.metadataOf, loser.metadataOf].filter((at) => at !== undefined).sort()
  return {
    fields: {
      metadata: metadata as Article['metadata'],
      ...(written.length === 0
        ? {}
        : { edits: Object.fromEntries(written.map(({ field, mark }) => [field, mark])) }),
      ...(metadataOf.length === 0 ? {} : { metadataOf: metadataOf.at(-1) }),
    },
    lost: [...captured.lost, ...withoutFollowers(lost)],
  }
}

type Written = { readonly value: unknown; readonly mark: EditMark; readonly rank: Rank }

/** One field that was written in at least one copy; `other` is what lost, `null` for nothing. */
function mergeWritten(
  winner: Copy,
  loser: Copy,
  field: string,
): Omit<Written, 'rank'> & { readonly other: Written | null } {
  const [ours, theirs] = [writtenIn(winner, field), writtenIn(loser, field)]
  const [first, second] =
    ours !== null && theirs !== null && compareWritten(ours, theirs) < 0 ? [theirs, ours] : [ours, theirs]
  const kept = first ?? second
  if (kept === null) throw new Error('the field was written in neither copy')
  // The merged record ranks as its winner: what it has from the other keeps that one's rank, or a third copy would decide otherwise.
  const isOwn = compareRanks(kept.rank, rankOf(winner)) === 0
  return {
    value: kept.value,
    mark: isOwn || kept.mark.rank !== undefined ? kept.mark : { ...kept.mark, rank: kept.rank },
    other: first === null || second === null || isEqual(first.value, second.value) ? null : second,
  }
}

const compareWritten = (a: Written, b: Written): number =>
  compareRanks(a.rank, b.rank) ||
  compareText(stableText(a.value), stableText(b.value)) ||
  compareText(stableText(a.mark), stableText(b.mark))

function writtenIn(copy: Copy, field: string): Written | null {
  const mark = copy.edits?.[field]
  return mark === undefined ? null : { value: copy.metadata[field], mark, rank: mark.rank ?? rankOf(copy) }
}

type Captured = { readonly metadata: Json; readonly of: string; readonly rank: unknown }

/** What nobody wrote: of the later capture; where both are of the same, what one of them doesn't have is taken over. */
function mergeCaptured(
  winner: Captured,
  loser: Captured,
): { readonly metadata: Json; readonly lost: readonly LostValue[] } {
  const order = compareText(winner.of, loser.of)
  if (order !== 0) {
    const [newer, older] = order > 0 ? [winner, loser] : [loser, winner]
    return { metadata: { ...older.metadata, ...newer.metadata }, lost: [] }
  }
  // A program that doesn't know these fields says nothing in them.
  const [ours, theirs] = [told(winner.metadata), told(loser.metadata)]
  // Of equals, not the one whose other fields happen to win: a third copy would then decide otherwise.
  const isTurned = isEqual(winner.rank, loser.rank) && compareText(stableText(ours), stableText(theirs)) < 0
  const [first, second] = isTurned ? [theirs, ours] : [ours, theirs]
  const { fields, lost } = mergeFields(first, second, new Set(), 'metadata.')
  const untold = Object.entries(UNTOLD_METADATA).filter(
    ([field]) => field in winner.metadata || field in loser.metadata,
  )
  return { metadata: { ...Object.fromEntries(untold), ...fields }, lost }
}

const told = (metadata: Json): Json =>
  Object.fromEntries(Object.entries(metadata).filter(([field, value]) => !isUntold(field, value)))
const isUntold = (field: string, value: unknown): boolean =>
  Object.hasOwn(UNTOLD_METADATA, field) && isEqual(value, (UNTOLD_METADATA as Json)[field])

const withoutFields = (copy: Copy, fields: ReadonlySet<string>): Captured => ({
  metadata: Object.fromEntries(Object.entries(copy.metadata).filter(([field]) => !fields.has(field))),
  of: copy.metadataOf ?? copy.versions[0]?.capturedAt ?? '',
  rank: rankOf(copy),
})

/** A field that is written along with another is no conflict of its own. */
function withoutFollowers(lost: readonly LostValue[]): readonly LostValue[] {
  const prefix = 'metadata.'
  const followers = new Set(
    lost.flatMap(({ field }) => fieldsWith(field.slice(prefix.length)).slice(1)).map((name) => prefix + name),
  )
  return lost.filter(({ field }) => !followers.has(field))
}
