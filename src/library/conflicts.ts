// Owns what a person decides about a value that lost when copies were merged. Leaves merging to `merge-records`.
import { AppError } from '../errors'
import { articleNote, type Article } from '../model/article'
import type { ConflictTarget, Resolution } from '../model/joined-copies'
import { BETWEEN_NOTES } from '../model/note'
import type { Conflict } from '../model/record'
import * as layout from './layout'
import type { Library } from './library'
import { type Json, isObject } from './json'
import { keyOf } from './merge-fields'
import { editMetadata, markEdited } from './metadata'
import { parseRecord, readRecord, recordText, type RecordType } from './record'
import { ARTICLE, DOSSIER, NOTE, QUOTES } from './record-types'
import type { Step } from './step'
import { found } from './store'

/**
 * Decide about a conflict, as one step that can be undone. Gives whether it still stood.
 * @throws {AppError} not-found, bad-request (`both` of what is no note; a value that can't stand there), and what the disk says
 */
export async function resolveConflict(
  library: Library,
  target: ConflictTarget,
  conflict: Conflict,
  resolution: Resolution,
): Promise<boolean> {
  if (resolution === 'both' && (conflict.field !== 'note' || typeof conflict.value !== 'string'))
    throw new AppError('bad-request', { reason: 'only notes can be joined' })
  return library.store.change((step) => {
    switch (target.kind) {
      case 'article':
        return ofArticle(library, step, target.id, conflict, resolution)
      case 'quote':
        return ofQuote(library, step, target, conflict, resolution)
      case 'dossier':
        return ofDossier(library, step, target.id, conflict, resolution)
      case 'note':
        return ofNote(library, step, target.id, conflict, resolution)
    }
  })
}

async function ofArticle(
  { articles, store }: Library,
  step: Step,
  id: Extract<ConflictTarget, { kind: 'article' }>['id'],
  conflict: Conflict,
  resolution: Resolution,
): Promise<boolean> {
  const folder = await articles.folderOf(id)
  const record = await articles.readIn(folder)
  if (!stands(record, conflict)) return false
  step.name({ kind: 'conflict-resolved', target: id, title: record.metadata.title, count: 1 })
  const isNote = conflict.field === 'note'
  if (isNote && resolution !== 'keep') {
    const path = layout.noteFile(folder)
    const note = await store.files.readText(path)
    await step.text(path, note, checkedNote(resolved(note ?? '', conflict.value, resolution)))
  }
  const decided = settle(record, conflict, isNote ? 'keep' : resolution)
  const settled = resolution === 'take' ? chosen(decided, conflict.field, store.clock()) : decided
  await write(step, layout.articleRecord(folder), ARTICLE, record, { ...settled, updatedAt: store.clock() })
  store.tell({ kind: 'article', id, folder, part: 'all' })
  return true
}

/** What a person chose of the metadata counts as written by them. */
function chosen(article: Article, path: string, now: string): Article {
  const [place, field = ''] = path.split('.')
  if (place !== 'metadata') return article
  const authors: unknown = article.metadata.authors
  // What another copy holds may be anything: it is refused when the record is checked.
  return field === 'authors' && isNames(authors)
    ? editMetadata(article, { field, value: authors }, now)
    : markEdited(article, field, now)
}

const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((name) => typeof name === 'string')

async function ofQuote(
  { articles, store }: Library,
  step: Step,
  { articleId, id }: Extract<ConflictTarget, { kind: 'quote' }>,
  conflict: Conflict,
  resolution: Resolution,
): Promise<boolean> {
  const folder = await articles.folderOf(articleId)
  const path = layout.quotesRecord(folder)
  const record = found(await readRecord(store.files, path, QUOTES), 'quote', id)
  const quote = found(record.quotes.find((one) => one.id === id) ?? null, 'quote', id)
  if (!stands(quote, conflict)) return false
  step.name({ kind: 'conflict-resolved', target: id, title: quote.selector.exact, count: 1 })
  const settled = { ...settle(quote, conflict, resolution), updatedAt: store.clock() }
  const quotes = record.quotes.map((one) => (one === quote ? settled : one))
  await write(step, path, QUOTES, record, { ...record, quotes })
  store.tell({ kind: 'article', id: articleId, folder, part: 'quotes' })
  return true
}

async function ofDossier(
  { dossiers, store }: Library,
  step: Step,
  id: Extract<ConflictTarget, { kind: 'dossier' }>['id'],
  conflict: Conflict,
  resolution: Resolution,
): Promise<boolean> {
  const folder = await dossiers.folderOf(id)
  const record = await dossiers.readIn(folder)
  if (!stands(record, conflict)) return false
  step.name({ kind: 'conflict-resolved', target: id, title: record.title, count: 1 })
  const settled = { ...settle(record, conflict, resolution), updatedAt: store.clock() }
  await write(step, layout.dossierRecord(folder), DOSSIER, record, settled)
  store.tell({ kind: 'dossier', id, folder })
  return true
}

async function ofNote(
  { notes, store }: Library,
  step: Step,
  id: Extract<ConflictTarget, { kind: 'note' }>['id'],
  conflict: Conflict,
  resolution: Resolution,
): Promise<boolean> {
  const folder = await notes.folderOf(id)
  const record = await notes.readIn(folder)
  if (!stands(record, conflict)) return false
  step.name({ kind: 'conflict-resolved', target: id, title: record.title, count: 1 })
  const settled = { ...settle(record, conflict, resolution), updatedAt: store.clock() }
  await write(step, layout.noteRecord(folder), NOTE, record, settled)
  store.tell({ kind: 'note', id, folder })
  return true
}

type WithConflicts = { readonly conflicts?: readonly Conflict[] | undefined }

const stands = ({ conflicts = [] }: WithConflicts, conflict: Conflict): boolean =>
  conflicts.some((one) => keyOf(one) === keyOf(conflict))

/** A record or quote without the conflict, and with its value where that was taken. */
function settle<T extends WithConflicts & object>(record: T, conflict: Conflict, resolution: Resolution): T {
  const left = (record.conflicts ?? []).filter((one) => keyOf(one) !== keyOf(conflict))
  const others = Object.fromEntries(Object.entries(record).filter(([key]) => key !== 'conflicts')) as T
  const settled = left.length === 0 ? others : { ...others, conflicts: left }
  return replaceAt(settled, conflict.field.split('.'), (value) =>
    resolved(value, conflict.value, resolution),
  ) as T
}

function resolved(value: unknown, other: unknown, resolution: Resolution): unknown {
  if (resolution === 'keep') return value
  return resolution === 'take' ? other : `${String(value)}${BETWEEN_NOTES}${String(other)}`
}

/** Replace the value at a path; where the path leads nowhere, such as to a block that is gone, nothing is replaced. */
function replaceAt(value: unknown, path: readonly string[], replace: (value: unknown) => unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return replace(value)
  if (Array.isArray(value))
    return value.map((item: unknown) =>
      isObject(item) && item['id'] === key ? replaceAt(item, rest, replace) : item,
    )
  if (!isObject(value) || !Object.hasOwn(value, key)) return value
  return { ...value, [key]: replaceAt(value[key], rest, replace) }
}

/** Another program may have put anything there, and two notes may be too long for one. */
function checkedNote(value: unknown): string {
  const note = articleNote.safeParse(value)
  if (!note.success) throw new AppError('bad-request', { reason: 'the value can’t stand there' })
  return note.data
}

/** What another copy holds may be anything: it is checked like a record that is read. */
async function write<T extends Json & { readonly revision: number }>(
  step: Step,
  path: string,
  type: RecordType<T>,
  before: T,
  after: T,
): Promise<void> {
  const next = { ...after, revision: before.revision + 1 }
  let checked: T
  try {
    checked = parseRecord(recordText(next), type, path)
  } catch (error) {
    throw new AppError('bad-request', { reason: 'the value can’t stand there' }, { cause: error })
  }
  await step.record(path, type, before, checked)
}
