// Owns merging the metadata of two copies of an article. Pure.
//
// What a person wrote stands before what a page says; of two things that persons wrote, the later stands and the other is a conflict.
// All else follows the newest capture of either: what an earlier one says is sealed with it, and no conflict.
import { UNTOLD_METADATA, type Article } from '../model/article'
import { compareText } from '../model/compare'
import type { Json } from './json'
import { mergeFields, type LostValue } from './merge-fields'
import { isEqual, rankOf, stableText } from './merge-order'
import { fieldsWith } from './metadata'

type Described = Pick<Article, 'metadata' | 'editedAt' | 'metadataOf'>
type Copy = Described & Pick<Article, 'versions' | 'revision' | 'updatedAt' | 'merged'>

/** The fields of a record that are merged here. */
export const METADATA_FIELDS = ['metadata', 'editedAt', 'metadataOf'] as const

/** Merge the metadata of two copies. `winner` matters only where neither a person nor a later capture decides. */
export function mergeMetadata(
  winner: Copy,
  loser: Copy,
): { readonly fields: Described; readonly lost: readonly LostValue[] } {
  const fields = new Set([...Object.keys(winner.editedAt ?? {}), ...Object.keys(loser.editedAt ?? {})])
  const captured = mergeCaptured(withoutFields(winner, fields), withoutFields(loser, fields))
  const written = [...fields].map((field) => ({ field, ...mergeWritten(winner, loser, field) }))
  const metadata = {
    ...captured.metadata,
    ...Object.fromEntries(written.map(({ field, value }) => [field, value])),
  }
  const lost = written.flatMap(({ field, other }) =>
    other === null ? [] : [{ field: `metadata.${field}`, value: other.value, updatedAt: other.at }],
  )
  const metadataOf = [winner.metadataOf, loser.metadataOf].filter((at) => at !== undefined).sort()
  return {
    fields: {
      metadata: metadata as Article['metadata'],
      ...(written.length === 0
        ? {}
        : { editedAt: Object.fromEntries(written.map(({ field, at }) => [field, at])) }),
      ...(metadataOf.length === 0 ? {} : { metadataOf: metadataOf.at(-1) }),
    },
    lost: [...captured.lost, ...withoutFollowers(lost)],
  }
}

type Written = { readonly value: unknown; readonly at: string }

/** One field that was written in at least one copy; `other` is what lost, `null` for nothing. */
function mergeWritten(
  a: Described,
  b: Described,
  field: string,
): Written & { readonly other: Written | null } {
  const [ours, theirs] = [writtenIn(a, field), writtenIn(b, field)]
  if (ours === null || theirs === null) return { value: undefined, at: '', ...(ours ?? theirs), other: null }
  const order =
    compareText(ours.at, theirs.at) || compareText(stableText(ours.value), stableText(theirs.value))
  const [first, second] = order >= 0 ? [ours, theirs] : [theirs, ours]
  return { ...first, other: isEqual(first.value, second.value) ? null : second }
}

function writtenIn({ metadata, editedAt = {} }: Described, field: string): Written | null {
  const at = editedAt[field]
  return at === undefined ? null : { value: metadata[field], at }
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
