// Owns turning a query into what the index is asked for one kind of thing. Leaves the words themselves to `leaf`, and asking to `candidates`.
import { stretchOf } from '../../query/dates'
import type { DateField, Kind, Node, Part as HasPart, State, TextField } from '../../query/query'
import type { Database, SqlValue } from '../../ports'
import { fullTextOf } from '../full-text'
import { ALWAYS, asSql, every, negated, NEVER, some, sql, type Condition } from './condition'
import { GRAM_MARKS, type Column } from '../text/doc-words'
import { leafOf, quoted, type Leaf, type Leaves } from './leaf'
import { dossiersNamed, tagsNamed } from './names'

export type Question = {
  readonly db: Database
  /** ISO 8601 date. */
  readonly today: string
  readonly isExact: boolean
  readonly leaves: Leaves
  /** Where words alone are asked about: the title, so that what has them there comes first. */
  readonly only?: Column
}

const CHANGED = "status NOT IN ('identical', 'cosmetic')"

/** What has to hold of a thing of this kind. */
export function conditionOf(question: Question, kind: Kind, node: Node): Condition {
  switch (node.kind) {
    case 'and':
      return every(node.nodes.map((part) => conditionOf(question, kind, part)))
    case 'or':
      return some(node.nodes.map((part) => conditionOf(question, kind, part)))
    case 'not':
      return negated(conditionOf(question, kind, node.node))
    case 'words':
    case 'near': {
      const leaf = leafOf(question.db, node, question)
      return leaf === null ? ALWAYS : inField(question, kind, node.field, leaf)
    }
    case 'tag':
      return tagged(question, kind, node.text, node.match === 'prefix')
    case 'in':
      return inDossier(question, kind, node.text)
    case 'lang':
      return spoken(kind, node.value)
    case 'is':
      return inState(kind, node.value)
    case 'has':
      return having(kind, node.value)
    case 'of':
      return node.value === kind ? ALWAYS : NEVER
    case 'date':
      return within(kind, node.field, stretchOf(node.value, question.today))
  }
}

/** Fields that are columns of the thing's own words; others are asked of what belongs to it. */
const OWN: Readonly<Record<Kind, Readonly<Partial<Record<TextField, Column>>>>> = {
  article: { title: 'title', text: 'body', note: 'note', author: 'author', source: 'source' },
  quote: { quote: 'body', text: 'body', note: 'note', speaker: 'author' },
  dossier: { title: 'title', text: 'body' },
  note: { title: 'title', text: 'body', note: 'body' },
}

function inField(question: Question, kind: Kind, field: TextField | null, leaf: Leaf): Condition {
  const own = field === null ? (question.only ?? null) : OWN[kind][field]
  if (own !== undefined) return inColumn(leaf, own, kind)
  if (kind === 'quote' && (field === 'title' || field === 'author' || field === 'source')) {
    const { sql: holds, values } = asSql(inColumn(leaf, field, 'article'), 'articles.n')
    return sql(`item.article_id IN (SELECT articles.id FROM articles WHERE ${holds})`, ...values)
  }
  if (field !== 'quote' && field !== 'speaker') return NEVER
  const column = field === 'quote' ? 'body' : 'author'
  const { sql: holds, values } = asSql(inColumn(leaf, column, 'quote'), 'quotes.n')
  if (kind === 'article') return sql(`item.id IN (SELECT article_id FROM quotes WHERE ${holds})`, ...values)
  if (kind === 'dossier')
    return sql(
      `item.id IN (SELECT dossier_id FROM dossier_quotes JOIN quotes ON quotes.id = quote_id WHERE ${holds})`,
      ...values,
    )
  return NEVER
}

function inColumn({ words, grams, common }: Leaf, column: Column | null, kind: Kind): Condition {
  const tables = fullTextOf(kind)
  const mark = column === null ? '' : (GRAM_MARKS[column] ?? '')
  return every([
    ...words.map((expression): Condition =>
      column === 'title' && tables.titles !== null
        ? { kind: tables.titles, expression }
        : { kind: tables.words, expression: column === null ? expression : `{${column}} : ${expression}` },
    ),
    ...grams.map((gram): Condition => ({
      kind: tables.grams,
      expression: quoted(`${mark}${gram}`),
      isCommon: common[tables.grams].has(`${mark}${gram}`),
    })),
  ])
}

function tagged({ db }: Question, kind: Kind, text: string, goesOn: boolean): Condition {
  const tags = JSON.stringify(tagsNamed(db, text, goesOn))
  const among = 'tag IN (SELECT value FROM json_each(?))'
  if (kind === 'article') return sql(`item.id IN (SELECT article_id FROM tags WHERE ${among})`, tags)
  if (kind === 'dossier') return NEVER
  return sql(`item.id IN (SELECT item_id FROM tags WHERE kind = '${kind}' AND ${among})`, tags)
}

function inDossier({ db }: Question, kind: Kind, text: string): Condition {
  const dossiers = JSON.stringify(dossiersNamed(db, text))
  const among = 'IN (SELECT value FROM json_each(?))'
  if (kind === 'article')
    return sql(`item.id IN (SELECT article_id FROM dossier_articles WHERE dossier_id ${among})`, dossiers)
  if (kind === 'quote')
    return sql(`item.id IN (SELECT quote_id FROM dossier_quotes WHERE dossier_id ${among})`, dossiers)
  return kind === 'dossier' ? sql(`item.id ${among}`, dossiers) : NEVER
}

/** A quote is asked about the article that it stands in. */
const ofArticle = (kind: Kind, condition: string, ...values: readonly SqlValue[]): Condition => {
  if (kind === 'article') return sql(condition, ...values)
  if (kind !== 'quote') return NEVER
  const own = condition.replaceAll('item.', 'articles.')
  return sql(`EXISTS (SELECT 1 FROM articles WHERE articles.id = item.article_id AND ${own})`, ...values)
}

const spoken = (kind: Kind, lang: string): Condition =>
  ofArticle(kind, "(lower(item.lang) = ? OR lower(item.lang) LIKE ? || '-%')", lang, lang)

function inState(kind: Kind, state: State): Condition {
  switch (state) {
    case 'unread':
      return ofArticle(kind, 'item.read_at IS NULL')
    case 'archived':
      return ofArticle(kind, 'item.archived = 1')
    case 'incomplete':
      return ofArticle(kind, "item.grade <> 'full'")
    case 'changed':
      if (kind === 'article') return sql(`item.id IN (SELECT article_id FROM quotes WHERE ${CHANGED})`)
      if (kind === 'quote') return sql(`item.${CHANGED}`)
      return kind === 'dossier'
        ? sql(
            `item.id IN (SELECT dossier_id FROM dossier_quotes JOIN quotes ON quotes.id = quote_id WHERE ${CHANGED})`,
          )
        : NEVER
    case 'cited':
      if (kind === 'article') return sql('item.id IN (SELECT article_id FROM dossier_articles)')
      return kind === 'quote' ? sql('item.id IN (SELECT quote_id FROM dossier_quotes)') : NEVER
  }
}

function having(kind: Kind, part: HasPart): Condition {
  switch (part) {
    case 'quote':
      return kind === 'article' || kind === 'dossier' ? sql('item.quotes > 0') : NEVER
    case 'note':
      return kind === 'article' || kind === 'quote' ? sql('item.noted = 1') : NEVER
    case 'pdf':
      return ofArticle(kind, 'item.pdf = 1')
    case 'version':
      return ofArticle(kind, 'item.versions > 1')
  }
}

/** When it was published, else when it was clipped; of a quote also when it was said. Dates may be a year or a month alone. */
const ARTICLE_DATE = 'coalesce(substr(item.published, 1, 10), substr(item.clipped, 1, 10))'
const DATES: Readonly<Record<Kind, Readonly<Partial<Record<DateField, string>>>>> = {
  article: { before: ARTICLE_DATE, after: ARTICLE_DATE, clipped: 'substr(item.clipped, 1, 10)' },
  quote: {},
  dossier: { before: 'substr(item.updated, 1, 10)', after: 'substr(item.updated, 1, 10)' },
  note: { before: 'substr(item.updated, 1, 10)', after: 'substr(item.updated, 1, 10)' },
}

function within(
  kind: Kind,
  field: DateField,
  stretch: { readonly from: string | null; readonly to: string | null },
): Condition {
  const { from, to } =
    field === 'before'
      ? { from: null, to: stretch.from }
      : field === 'after'
        ? { from: stretch.from, to: null }
        : stretch
  const between = (date: string): Condition => {
    const bounds = [
      // A month that is asked from its first day holds the month alone: `~` comes after every sign of a date.
      ...(from === null ? [] : [sql(`${date} || '~' >= ?`, from)]),
      ...(to === null ? [] : [sql(`${date} < ?`, to)]),
    ]
    return bounds.length === 0 ? NEVER : every(bounds)
  }
  const own = DATES[kind][field]
  if (own !== undefined) return between(own)
  if (kind === 'quote') {
    if (field === 'said') return between('item.said')
    const article = between((DATES.article[field] ?? '').replaceAll('item.', 'articles.'))
    const found = asSql(article, 'item.n')
    const ofItsArticle = sql(
      `EXISTS (SELECT 1 FROM articles WHERE articles.id = item.article_id AND ${found.sql})`,
      ...found.values,
    )
    if (field === 'clipped') return ofItsArticle
    return some([between('item.said'), every([sql('item.said IS NULL'), ofItsArticle])])
  }
  if (kind === 'article' && field === 'said') {
    const found = asSql(between('quotes.said'), 'quotes.n')
    return sql(`item.id IN (SELECT article_id FROM quotes WHERE ${found.sql})`, ...found.values)
  }
  return NEVER
}
