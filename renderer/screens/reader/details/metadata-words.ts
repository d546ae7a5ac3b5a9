// Owns an article's metadata in words: what stands in a field, where it came from, and what a person typed into it.
import type { ArticleDetail } from '../../../../src/model/answers'
import type { ArticleMetadata } from '../../../../src/model/article'
import { EDITABLE_FIELDS, isDate, type EditableField } from '../../../../src/model/editable-fields'
import { originOf } from '../../../../src/model/metadata'
import { isSourceKind, SOURCE_KINDS } from '../../../../src/model/source-kinds'
import type { MetadataEdit } from '../../../../src/model/metadata-edit'
import { normaliseDate } from '../../../../src/text/normalise-date'
import { languageName } from '../../../components/completeness-words'
import { dateWithZone } from '../../../format'
import type { LocaleMessages } from '../../../messages/messages-context'

/** How a field is written: words in a line or more, a date, a language, a list. */
export const KIND_OF_FIELD = {
  title: 'lines',
  authors: 'list',
  sourceKind: 'kind',
  siteName: 'line',
  publisher: 'line',
  publishedAt: 'date',
  modifiedAt: 'date',
  section: 'line',
  wire: 'line',
  dateline: 'line',
  lang: 'language',
  keywords: 'list',
  excerpt: 'lines',
} as const satisfies Record<EditableField, string>

/** A field of the metadata as it is shown. */
export type ShownField = {
  readonly field: EditableField
  readonly name: string
  /** In words; `null` for nothing. */
  readonly value: string | null
  /** Where it came from, in words; `null` where that isn't known. */
  readonly origin: string | null
  /** What it would be set back to, in words; `null` where it is that already. */
  readonly setBack: string | null
}

/** All fields that a person may write. */
export const shownFields = (detail: ArticleDetail, m: LocaleMessages): readonly ShownField[] =>
  EDITABLE_FIELDS.map((field) => {
    const { article, captured } = detail
    const value = describeField(article.metadata, field, m)
    const before = captured === null ? null : describeField(captured, field, m)
    const isEdited = article.edits?.[field] !== undefined
    const isEarlier = captured !== null && value !== before
    return {
      field,
      name: m.metadata.fields[field],
      value,
      origin: isEdited
        ? m.metadata.edited
        : isEarlier
          ? m.metadata.earlier
          : describeOrigin(article.metadata, field, m),
      setBack: captured !== null && (isEdited || isEarlier) ? (before ?? m.metadata.none) : null,
    }
  })

/** What stands in a field, in words; `null` for nothing. */
export function describeField(
  metadata: ArticleMetadata,
  field: EditableField,
  m: LocaleMessages,
): string | null {
  switch (field) {
    case 'authors':
    case 'keywords':
      return metadata[field].join(', ') || null
    case 'publishedAt':
    case 'modifiedAt':
      return dateWithZone(metadata[field], m.locale)
    case 'lang':
      return metadata.lang === null ? null : languageName(metadata.lang, m.locale)
    case 'sourceKind':
      return isSourceKind(metadata.sourceKind) ? m.sourceKinds[metadata.sourceKind] : metadata.sourceKind
    default:
      return metadata[field] === '' ? null : metadata[field]
  }
}

function describeOrigin(metadata: ArticleMetadata, field: EditableField, m: LocaleMessages): string | null {
  const origin = originOf(metadata, field)
  return origin === null ? null : m.metadata.origins[origin]
}

/** A field's text as a person edits it. */
export function textToEdit(metadata: ArticleMetadata, field: EditableField): string {
  if (field === 'authors' || field === 'keywords') return metadata[field].join(', ')
  const text = metadata[field] ?? ''
  return KIND_OF_FIELD[field] === 'date'
    ? text.replace('T', ' ').replace(/(?<=\d\d:\d\d)(?=Z|[+-])/, ' ')
    : text
}

/** What a person typed, as an edit; or why it can't stand there. Lists are changed item by item. */
export function readTyped(
  field: Exclude<EditableField, 'authors' | 'keywords'>,
  typed: string,
  m: LocaleMessages,
): { readonly edit: MetadataEdit } | { readonly problem: string } {
  const text = typed.trim().replace(/\s+/g, ' ')
  switch (field) {
    case 'title':
      return text === '' ? { problem: m.metadata.emptyTitle } : { edit: { field, value: text } }
    case 'publishedAt':
    case 'modifiedAt': {
      const date = normaliseDate(text)
      if (text === '') return { edit: { field, value: null } }
      return date !== null && isDate(date)
        ? { edit: { field, value: date } }
        : { problem: m.metadata.badDate }
    }
    case 'lang':
      return { edit: { field, value: text === '' ? null : text } }
    case 'sourceKind':
      return { edit: { field, value: SOURCE_KINDS.find((kind) => kind === text) ?? null } }
    default:
      return { edit: { field, value: text === '' ? null : text } }
  }
}
