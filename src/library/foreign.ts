// Owns putting on articles what another tool knew of them: quotes, words, tags, dates. A whole import is one step, however many changes
// it is made of: each is on the disk when it is acknowledged, and all of them can be taken back together. Leaves what goes where to `actions`.
import { AppError } from '../errors'
import { cameFromKey, joinCameFrom, TAKEN_WHOLE, type CameFrom } from '../model/came-from'
import type { Article, ArticleMetadata } from '../model/article'
import type { FreeNote } from '../model/free-note'
import { noteId, quoteId, type ArticleId, type NoteId } from '../model/ids'
import { NOTE_LIMIT } from '../model/note'
import { comparePlaces, selectorIn, type Quote, type QuotesRecord, type Span } from '../model/quote'
import { LIBRARY_SCHEMA } from '../model/record'
import type { ArticleStore } from './articles'
import * as layout from './layout'
import { unique } from './make-quote'
import { isBlank } from './metadata'
import { decodeText, readRecord, writeRecord } from './record'
import { ARTICLE, NOTE, QUOTES } from './record-types'
import { recordStep, type Step } from './step'
import type { Store } from './store'

/** Words of a sealed text that were marked elsewhere. */
export type ForeignQuote = Span &
  Pick<Quote, 'colour' | 'tags' | 'note'> & {
    readonly exact: string
    /** When they were marked; `null` for now. */
    readonly createdAt: string | null
  }

export type ForeignAddition = {
  readonly id: ArticleId
  /** This import made it: it is taken back whole. */
  readonly isNew: boolean
  /** The version that the quotes are of. */
  readonly version: number
  readonly quotes: readonly ForeignQuote[]
  /** Goes below what stands in the note; empty for nothing. */
  readonly note: string
  readonly tags: readonly string[]
  readonly archived: boolean
  readonly readAt: string | null
  /** Taken where the article's own metadata says nothing. */
  readonly metadata: Partial<ArticleMetadata>
  readonly cameFrom: CameFrom
}

/** What was put there; the rest stood there already. */
export type ForeignTaken = {
  readonly quotes: number
  readonly tags: number
  readonly isNoted: boolean
  /** Whether its note has no room for these words: they are for another place. */
  readonly isNoteFull: boolean
}

/** What is made of a thing without a page. */
export type ForeignNote = Pick<FreeNote, 'title' | 'note' | 'tags'> & { readonly cameFrom: CameFrom }

/** One import, from its begin to its end. */
export type ForeignSession = {
  /** @throws {AppError} not-found, bad-quote, and what the disk says */
  take(addition: ForeignAddition): Promise<ForeignTaken>
  addNote(note: ForeignNote): Promise<NoteId>
  /** Remember all of it as one step; `count` is what it is told to have changed. */
  end(title: string, target: string, count: number): Promise<void>
}

const NO_QUOTES: QuotesRecord = { schema: LIBRARY_SCHEMA, revision: 0, quotes: [] }

/** Begin one. */
export function beginForeign(store: Store, articles: ArticleStore): ForeignSession {
  const { files } = store
  const all = recordStep(files)

  const writeQuotes = async (step: Step | null, folder: string, added: readonly Quote[]): Promise<void> => {
    if (added.length === 0) return
    const path = layout.quotesRecord(folder)
    const old = (await readRecord(files, path, QUOTES)) ?? NO_QUOTES
    const quotes = [...old.quotes, ...added].sort(comparePlaces)
    const next = { ...old, revision: old.revision + 1, quotes }
    await (step === null ? writeRecord(files, path, QUOTES, next) : step.record(path, QUOTES, old, next))
  }
  const writeNote = async (step: Step | null, folder: string, words: string): Promise<NoteEnd> => {
    const path = layout.noteFile(folder)
    const bytes = words === '' ? null : await files.readBytes(path)
    const before = bytes === null ? '' : decodeText(bytes, path)
    if (words === '' || before.includes(words)) return 'there'
    const note = before.trim() === '' ? words : `${before.trimEnd()}\n\n${words}`
    if (note.length > NOTE_LIMIT) return 'full'
    await (step === null ? files.write(path, note) : step.text(path, before, note))
    return 'written'
  }
  return {
    take: (addition) =>
      store.change(async () => {
        const folder = await articles.folderOf(addition.id)
        // What is within a new folder goes with it.
        const step = addition.isNew ? null : all.step
        if (addition.isNew) all.step.made(folder, layout.trashPlace(store.clock(), folder))
        const record = await articles.readIn(folder)
        const present = (await readRecord(files, layout.quotesRecord(folder), QUOTES)) ?? NO_QUOTES
        const made = await makeQuotes(store, articles, folder, record, addition, present.quotes)
        await writeQuotes(step, folder, made)
        const noted = await writeNote(step, folder, addition.note)
        // Last: what a crash leaves without it is found there when the import is run again.
        const next = withAddition(record, addition, store.clock())
        const path = layout.articleRecord(folder)
        await (step === null
          ? writeRecord(files, path, ARTICLE, next)
          : step.record(path, ARTICLE, record, next))
        store.tell({ kind: 'article', id: record.id, folder, part: 'all' })
        return {
          quotes: made.length,
          tags: next.tags.length - record.tags.length,
          isNoted: noted === 'written',
          isNoteFull: noted === 'full',
        }
      }),
    addNote: ({ cameFrom, ...words }) =>
      store.change(async () => {
        const id = noteId.parse(store.newId())
        const now = store.clock()
        const folder = layout.noteFolder(now, id)
        const made: FreeNote = {
          ...{ schema: LIBRARY_SCHEMA, revision: 0, id },
          ...{ ...words, cameFrom: [cameFrom], createdAt: now, updatedAt: now },
        }
        const staged = `${layout.STAGING}/${id}`
        await writeRecord(files, layout.noteRecord(staged), NOTE, made)
        await files.move(staged, folder)
        all.step.made(folder, layout.trashPlace(now, folder))
        store.tell({ kind: 'note', id, folder })
        return id
      }),
    end: (title, target, count) =>
      store.change((step) => {
        step.adopt(all.ops)
        step.name({ kind: 'tool-imported', title, target, count })
        return Promise.resolve()
      }),
  }
}

type NoteEnd = 'written' | 'there' | 'full'

/** Quotes of the words that no quote of that version has yet. @throws {AppError} bad-quote */
async function makeQuotes(
  store: Store,
  articles: ArticleStore,
  folder: string,
  record: Article,
  { id, version, quotes }: ForeignAddition,
  present: readonly Quote[],
): Promise<readonly Quote[]> {
  if (quotes.length === 0) return []
  const text = await articles.readTextIn(folder, version)
  const textSha256 = store.hashOf(text)
  if (record.versions.find(({ n }) => n === version)?.textSha256 !== textSha256)
    throw new AppError('damaged', {
      path: layout.versionFolder(folder, version),
      reason: 'its text is another',
    })
  const places = new Set(
    present.filter((kept) => kept.version === version).map(({ selector }) => placeOf(selector)),
  )
  const now = store.clock()
  return quotes.flatMap(({ start, end, exact, createdAt, ...said }) => {
    if (places.has(placeOf({ start, end }))) return []
    places.add(placeOf({ start, end }))
    if (start >= end || text.slice(start, end) !== exact)
      throw new AppError('bad-quote', { exact, reason: 'mismatch' })
    const selector = selectorIn(text, { start, end, exact })
    const ids = { id: quoteId.parse(store.newId()), articleId: id, version, textSha256, selector }
    return [{ ...ids, ...said, tags: unique(said.tags), createdAt: createdAt ?? now, updatedAt: now }]
  })
}

const placeOf = ({ start, end }: Span): string => `${String(start)} ${String(end)}`

function withAddition(record: Article, addition: ForeignAddition, now: string): Article {
  const { tags, archived, readAt, metadata, cameFrom } = addition
  const filled = Object.entries(metadata).filter(
    ([field, value]) =>
      isBlank((record.metadata as Readonly<Record<string, unknown>>)[field]) && !isBlank(value),
  )
  const marks = filled.map(([field]) => [field, { at: now, tool: cameFrom.tool }])
  const known = record.cameFrom?.find((one) => cameFromKey(one) === cameFromKey(cameFrom))
  const isUnfinished = addition.isNew || known?.marks.includes(TAKEN_WHOLE) === false
  return {
    ...record,
    revision: record.revision + 1,
    updatedAt: now,
    metadata: { ...record.metadata, ...(Object.fromEntries(filled) as Partial<ArticleMetadata>) },
    ...(filled.length === 0
      ? {}
      : { edits: { ...record.edits, ...(Object.fromEntries(marks) as NonNullable<Article['edits']>) } }),
    tags: unique([...record.tags, ...tags]),
    // Of a thing that is here, whether it is put away is the person's to say; a page that came alone waits for that still.
    archived: isUnfinished ? archived : record.archived,
    readAt: record.readAt ?? readAt,
    cameFrom: joinCameFrom(record.cameFrom ?? [], [cameFrom]),
  }
}
