// Owns what a query is: a tree of conditions, and which fields, states and kinds it may name. Leaves reading one to `parse`, writing it
// to `print`, and answering it to `search`.
import type { Span } from '../model/quote'

/** Fields that hold words. */
export const TEXT_FIELDS = ['title', 'text', 'quote', 'note', 'speaker', 'source', 'author'] as const
export type TextField = (typeof TEXT_FIELDS)[number]

export const DATE_FIELDS = ['before', 'after', 'said', 'clipped'] as const
export type DateField = (typeof DATE_FIELDS)[number]

export const STATES = ['unread', 'archived', 'changed', 'incomplete', 'cited'] as const
export type State = (typeof STATES)[number]

export const PARTS = ['quote', 'note', 'pdf', 'version'] as const
export type Part = (typeof PARTS)[number]

export const KINDS = ['article', 'quote', 'note', 'dossier'] as const
export type Kind = (typeof KINDS)[number]

export const FIELDS = [...TEXT_FIELDS, 'tag', 'lang', 'is', 'has', 'in', ...DATE_FIELDS, 'kind'] as const
export type Field = (typeof FIELDS)[number]

/**
 * How words are looked for. `word`: with its inflections, and the endings that Korean grows onto it. `prefix`: any word that begins so.
 * `exact`: this form of the word alone. `phrase`: letter for letter, in this order; of a `phrase-prefix` the last word may go on.
 */
export type WordMatch = 'word' | 'prefix' | 'exact' | 'phrase' | 'phrase-prefix'

export type WordsNode = {
  readonly kind: 'words'
  /** `null` for anywhere. */
  readonly field: TextField | null
  /** As typed, without quotation marks and signs. */
  readonly text: string
  readonly match: WordMatch
}

export type Node =
  | WordsNode
  /** Words that stand within so many words of each other, in any order. */
  | {
      readonly kind: 'near'
      readonly field: TextField | null
      readonly text: string
      readonly distance: number
    }
  | { readonly kind: 'tag'; readonly text: string; readonly match: 'word' | 'prefix' }
  | { readonly kind: 'in'; readonly text: string }
  /** A language by its tag, in lower case. */
  | { readonly kind: 'lang'; readonly value: string }
  | { readonly kind: 'is'; readonly value: State }
  | { readonly kind: 'has'; readonly value: Part }
  | { readonly kind: 'of'; readonly value: Kind }
  /** A date or a stretch of time, as `dates` writes it. */
  | { readonly kind: 'date'; readonly field: DateField; readonly value: string }
  | { readonly kind: 'and' | 'or'; readonly nodes: readonly Node[] }
  | { readonly kind: 'not'; readonly node: Node }

/** What in a query could not be taken as it was meant, and was left out or taken otherwise. */
export type Problem = {
  readonly kind:
    | 'unknown-field'
    | 'unknown-value'
    | 'bad-date'
    | 'empty-field'
    | 'empty-phrase'
    | 'unclosed-quote'
    | 'unclosed-bracket'
    | 'stray-bracket'
    | 'lonely-operator'
    | 'too-deep'
  /** Where it stands. */
  readonly at: Span
  /** What stands there; of a field its name. */
  readonly text: string
  /** The field whose value it is, where it is one's. */
  readonly field?: Field
}

/** A part of a query that can be taken out by itself. */
export type Clause = { readonly at: Span; readonly node: Node }

export type ParsedQuery = {
  /** `null` where nothing is asked for. */
  readonly node: Node | null
  readonly problems: readonly Problem[]
  /** Conditions that all have to hold, as they stand in the text. */
  readonly clauses: readonly Clause[]
}

/** What a Korean keyboard may name fields by. */
export const FIELD_NAMES: Readonly<Record<string, Field>> = {
  ...Object.fromEntries(FIELDS.map((field) => [field, field] as const)),
  제목: 'title',
  본문: 'text',
  인용: 'quote',
  메모: 'note',
  발언자: 'speaker',
  출처: 'source',
  저자: 'author',
  태그: 'tag',
  언어: 'lang',
  상태: 'is',
  포함: 'has',
  자료집: 'in',
  이전: 'before',
  이후: 'after',
  발언일: 'said',
  수집일: 'clipped',
  종류: 'kind',
}

/** The field of a name, in whatever case it is written. */
export const fieldNamed = (name: string): Field | null => {
  const lower = name.toLowerCase()
  return Object.hasOwn(FIELD_NAMES, lower) ? (FIELD_NAMES[lower] ?? null) : null
}

export const isTextField = (field: Field): field is TextField =>
  (TEXT_FIELDS as readonly string[]).includes(field)
export const isDateField = (field: Field): field is DateField =>
  (DATE_FIELDS as readonly string[]).includes(field)
