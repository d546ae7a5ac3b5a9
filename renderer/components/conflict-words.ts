// Owns how a field in which copies differ is called, and what its values look like as text. Leaves drawing to `conflict-list.tsx`.
import { BETWEEN_NOTES, NOTE_LIMIT } from '../../src/model/note'
import type { QuoteEdits } from '../../src/model/quote-edits'
import { isSourceKind } from '../../src/model/source-kinds'
import type { Outcome, SpeechKind, StatementKind } from '../../src/model/quote-kinds'
import { shownWords } from '../../src/text/quoting/shown-words'
import type { Messages } from '../messages/en'

/** A field in plain words; one that we don't know, which another program may have added, by its own name. */
export function nameField(field: string, m: Messages): string {
  const { fields } = m.conflicts
  const known = field.replace(/^metadata\./, '').replace(/^blocks\.[^.]+/, 'block')
  return Object.hasOwn(fields, known) ? (fields[known] ?? field) : field
}

/** The id of the block that a dossier's field belongs to; `null` for a field of the dossier itself. */
export const blockOfField = (field: string): string | null => /^blocks\.([^.]+)/.exec(field)?.[1] ?? null

/** A value as text; `null` for nothing. What has no words is shown as it stands in the file. */
export function describeValue(field: string, value: unknown, m: Messages): string | null {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'boolean') return value ? m.conflicts.yes : m.conflicts.no
  // Names and keywords are read as a list, not as it stands in the file.
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ') || null
  if (isEdits(field)) return describeEdits(value)
  if (typeof value !== 'string') return JSON.stringify(value, null, 2)
  if (field === 'colour' && isColour(value, m)) return m.colours[value]
  if (field === 'metadata.sourceKind' && isSourceKind(value)) return m.sourceKinds[value]
  const { styles, locales } = m.citations
  if (field === 'citationStyle') return (styles as Readonly<Record<string, string>>)[value] ?? value
  if (field === 'citationLocale') return (locales as Readonly<Record<string, string>>)[value] ?? value
  const { kinds, outcomes } = m.statements
  if (field === 'kind' && Object.hasOwn(kinds, value)) return kinds[value as StatementKind]
  if (field === 'outcome' && Object.hasOwn(outcomes, value)) return outcomes[value as Outcome]
  const { speeches } = m.attribution
  return field === 'speech' && Object.hasOwn(speeches, value) ? speeches[value as SpeechKind] : value
}

const isEdits = (field: string): boolean => /^blocks\.[^.]+\.edits$/.test(field)

const isEdit = (edit: Partial<QuoteEdits['list'][number]>): boolean =>
  typeof edit.start === 'number' && typeof edit.end === 'number' && typeof edit.added === 'string'

/** The words as those edits have them. */
function describeEdits(value: unknown): string {
  const { of, list } = value as Partial<QuoteEdits>
  const shown = typeof of === 'string' && list?.every(isEdit) === true ? shownWords(of, list) : null
  return shown ?? JSON.stringify(value, null, 2)
}

/** Whether a value is one of the colours. */
export const isColour = (value: unknown, m: Messages): value is keyof Messages['colours'] =>
  typeof value === 'string' && Object.hasOwn(m.colours, value)

/** Whether two values may be kept one after the other: only notes may, and not beyond the length of one. */
export const canKeepBoth = (field: string, value: unknown, other: unknown): boolean =>
  field === 'note' &&
  typeof value === 'string' &&
  typeof other === 'string' &&
  value.length + BETWEEN_NOTES.length + other.length <= NOTE_LIMIT
