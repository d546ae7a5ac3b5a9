// Owns an article's metadata over time: what a person wrote stays, all else is what the newest capture says. Pure.
import type { Article, ArticleMetadata, EditMark } from '../model/article'
import { EDITABLE_FIELDS, type EditableField } from '../model/editable-fields'
import type { MetadataEdit } from '../model/metadata-edit'
import { isEqual } from './merge-order'

type Described = Pick<Article, 'metadata' | 'edits' | 'metadataOf'>

/** Fields that are written along with another: what the page prints of its authors would name others than the list. */
const ALONG: Readonly<Partial<Record<string, readonly (keyof ArticleMetadata)[]>>> = { authors: ['byline'] }

/** A field and those that are written along with it. */
export const fieldsWith = (field: string): readonly string[] => [field, ...(ALONG[field] ?? [])]

/** Give an article with a field of its metadata as a person wrote it. */
export function editMetadata<T extends Described>(article: T, edit: MetadataEdit, now: string): T {
  const { field, value } = edit
  const written = field === 'authors' ? { authors: value, byline: bylineOf(value) } : { [field]: value }
  return markEdited({ ...article, metadata: { ...article.metadata, ...written } }, field, now)
}

/** Give an article whose field counts as written by a person. */
export function markEdited<T extends Described>(article: T, field: string, now: string): T {
  const marks = Object.fromEntries(fieldsWith(field).map((name) => [name, { at: now }]))
  return { ...article, edits: { ...article.edits, ...marks } }
}

/** The authors in one line, as a byline has them; `null` for none. */
export const bylineOf = (authors: readonly string[]): string | null =>
  authors.length === 0 ? null : authors.join(', ')

/** Give an article with a field as a capture has it. */
export function setBackMetadata<T extends Described>(
  article: T,
  field: EditableField,
  captured: ArticleMetadata,
): T {
  const fields = fieldsWith(field)
  return withMarks(
    { ...article, metadata: { ...article.metadata, ...pick(captured, fields) } },
    without(article.edits ?? {}, fields),
  )
}

/**
 * Give an article with the metadata of a new capture, but for what a person wrote.
 * @param followed  what the capture that it followed until now says; `null` where that can't be read
 * @param at        when the new capture was taken
 */
export function followCapture<T extends Described>(
  article: T,
  followed: ArticleMetadata | null,
  captured: ArticleMetadata,
  at: string,
): T {
  const { metadata } = article
  const marks = Object.fromEntries(
    Object.entries({ ...unmarkedEdits(article, followed), ...article.edits }).filter(
      ([field, { tool }]) => tool === undefined || isBlank(captured[field]),
    ),
  )
  return {
    ...withMarks(article, marks),
    metadata: { ...metadata, ...captured, ...pick(metadata, Object.keys(marks)) },
    metadataOf: at,
  }
}

/** Whether a page says nothing of a field. */
export const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Until an article first followed a capture, its edits were not marked: what isn't as captured then, a person wrote. */
function unmarkedEdits(
  { metadata, metadataOf }: Described,
  followed: ArticleMetadata | null,
): Record<string, EditMark> {
  if (metadataOf !== undefined || followed === null) return {}
  const edited = EDITABLE_FIELDS.flatMap(fieldsWith).filter(
    (field) => !isEqual(metadata[field], followed[field]),
  )
  return Object.fromEntries(edited.map((field) => [field, { at: UNKNOWN_TIME }]))
}

const UNKNOWN_TIME = '1970-01-01T00:00:00.000Z'

function withMarks<T extends Described>(article: T, marks: Readonly<Record<string, EditMark>>): T {
  const isMarked = Object.keys(marks).length > 0
  const { edits, ...others } = article
  if (!isMarked && edits === undefined) return article
  return (isMarked ? { ...others, edits: marks } : others) as T
}

const pick = (record: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(keys.filter((key) => Object.hasOwn(record, key)).map((key) => [key, record[key]]))

const without = <V>(record: Readonly<Record<string, V>>, keys: readonly string[]): Record<string, V> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)))

/** What a version is cited by: what its own capture says, and in place of it what a person wrote. */
export const withEdits = (
  captured: ArticleMetadata,
  { metadata, edits = {} }: Described,
): ArticleMetadata => ({
  ...captured,
  ...pick(metadata, Object.keys(edits)),
})

/** The number of the newest version. */
export const newestVersion = ({ versions }: Pick<Article, 'versions'>): number =>
  Math.max(...versions.map(({ n }) => n))

/** The number of the version that the metadata which nobody edited is taken from. */
export const followedVersion = ({ metadataOf, versions }: Pick<Article, 'versions' | 'metadataOf'>): number =>
  (versions.find(({ capturedAt }) => capturedAt === metadataOf) ?? versions[0])?.n ?? 1
