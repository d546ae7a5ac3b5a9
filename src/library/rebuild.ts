// Owns making a record again where no intact copy of it is left: from the sealed versions, or from what is sound in the damaged file.
import type { z } from 'zod'
import type { Article, CaptureRecord } from '../model/article'
import { codebookTag } from '../model/codebook'
import { keptStyle } from '../model/own-style'
import { rejectedStatement } from '../model/rejected-statement'
import { speaker } from '../model/speaker'
import { savedSearch } from '../model/saved-search'
import { storyDecision } from '../model/story-decision'
import { dossier, dossierBlock } from '../model/dossier'
import { freeNote } from '../model/free-note'
import { articleId } from '../model/ids'
import { quote } from '../model/quote'
import { LIBRARY_SCHEMA } from '../model/record'
import { countWords } from '../text/words'
import * as layout from './layout'
import { isUnreadable, readRecord, recordText } from './record'
import { CAPTURE } from './record-types'
import { addressesOf, addressOf, entryOfCapture } from './sealed-version'
import type { Store } from './store'

/** Give a record's text as far as it can be made again; `null` when nothing of it can. */
export async function rebuildRecord(store: Store, path: string): Promise<string | null> {
  const cut = path.lastIndexOf('/')
  const folder = path.slice(0, cut)
  switch (path.slice(cut + 1)) {
    case 'article.json':
      return rebuildArticle(store, folder)
    case 'quotes.json':
      return salvageQuotes(await readLoosely(store, path))
    case 'dossier.json':
      return salvageDossier(store, folder, await readLoosely(store, path))
    case 'note.json':
      return salvageNote(store, folder, await readLoosely(store, path))
    case layout.CODEBOOK:
      return salvageItems('tags', codebookTag, await readLoosely(store, path))
    case layout.SEARCHES:
      return salvageItems('searches', savedSearch, await readLoosely(store, path))
    case layout.STYLES:
      return salvageItems('styles', keptStyle, await readLoosely(store, path))
    case layout.SPEAKERS:
      return salvageItems('speakers', speaker, await readLoosely(store, path))
    case layout.STORIES:
      return salvageItems('stories', storyDecision, await readLoosely(store, path))
    case 'note.md':
      return readLoosely(store, path)
    default:
      return null
  }
}

/** The text of a file, with a sign for each byte that is none; `null` when it is missing. */
async function readLoosely({ files }: Store, path: string): Promise<string | null> {
  const bytes = await files.readBytes(path)
  return bytes === null ? null : new TextDecoder().decode(bytes)
}

/** Captures know all that a page said of itself. What a person added to the record (tags, another title) was only in it. */
async function rebuildArticle(store: Store, folder: string): Promise<string | null> {
  const id = articleId.safeParse(layout.idOfFolder(folder))
  if (!id.success) return null
  const sealed: { readonly n: number; readonly capture: CaptureRecord; readonly words: number }[] = []
  for (const { name } of await store.files.list(`${folder}/versions`)) {
    const n = Number(name)
    const place = `${folder}/versions/${name}`
    const capture = await captureIn(store, place)
    const text = await readLoosely(store, `${place}/${layout.VERSION_FILES.text}`)
    if (Number.isSafeInteger(n) && capture !== null && text !== null)
      sealed.push({ n, capture, words: countWords(text) })
  }
  sealed.sort((a, b) => a.n - b.n)
  const [first, last] = [sealed[0], sealed.at(-1)]
  if (first === undefined || last === undefined) return null
  const record: Article = {
    schema: LIBRARY_SCHEMA,
    revision: 0,
    id: id.data,
    metadata: last.capture.metadata,
    metadataOf: last.capture.capturedAt,
    url: addressOf(first.capture),
    addresses: [...new Set(sealed.flatMap(({ capture }) => addressesOf(capture)))],
    tags: [],
    archived: false,
    sample: false,
    createdAt: first.capture.capturedAt,
    updatedAt: store.clock(),
    readAt: null,
    versions: sealed.map(({ n, capture, words }) => entryOfCapture(n, capture, words)),
  }
  return recordText(record)
}

/** `null` where there is none, or a damaged one. @throws {AppError} storage: a version must not go for an error that may pass */
async function captureIn({ files }: Store, place: string): Promise<CaptureRecord | null> {
  try {
    return await readRecord(files, `${place}/${layout.VERSION_FILES.capture}`, CAPTURE)
  } catch (error) {
    if (isUnreadable(error)) return null
    throw error
  }
}

/** One bad quote is no reason to lose the others. */
function salvageQuotes(text: string | null): string | null {
  const value = parseLoosely(text)
  const quotes = soundItems(quote, itemsOf(value, 'quotes'))
  const rejected = soundItems(rejectedStatement, itemsOf(value, 'rejected'))
  if (quotes.length + rejected.length === 0) return null
  return recordText({
    schema: LIBRARY_SCHEMA,
    revision: 0,
    quotes,
    ...(rejected.length === 0 ? {} : { rejected }),
  })
}

const soundItems = <T>(schema: z.ZodType<T>, items: readonly unknown[]): readonly T[] =>
  items.flatMap((item) => {
    const parsed = schema.safeParse(item)
    return parsed.success ? [parsed.data] : []
  })

/** A record that is a list: those of its items that are sound. */
function salvageItems(name: string, schema: z.ZodType, text: string | null): string | null {
  const items = soundItems(schema, itemsOf(parseLoosely(text), name))
  return items.length === 0 ? null : recordText({ schema: LIBRARY_SCHEMA, revision: 0, [name]: items })
}

function salvageDossier({ clock }: Store, folder: string, text: string | null): string | null {
  const value = parseLoosely(text)
  const blocks = itemsOf(value, 'blocks').flatMap((item) => {
    const parsed = dossierBlock.safeParse(item)
    return parsed.success ? [parsed.data] : []
  })
  const now = clock()
  const record = dossier.safeParse({
    sample: false,
    createdAt: now,
    ...(typeof value === 'object' ? value : {}),
    schema: LIBRARY_SCHEMA,
    revision: 0,
    id: layout.idOfFolder(folder),
    updatedAt: now,
    blocks,
  })
  return record.success ? recordText(record.data) : null
}

/** Whatever of it is sound: a note whose title can't be read has its words all the same. */
function salvageNote({ clock }: Store, folder: string, text: string | null): string | null {
  const value = parseLoosely(text)
  if (typeof value !== 'object' || value === null) return null
  const now = clock()
  const sound = Object.entries(value).filter(
    ([key, field]) => !Object.hasOwn(NOTE_FIELDS, key) || NOTE_FIELDS[key]?.safeParse(field).success === true,
  )
  const record = freeNote.safeParse({
    title: '',
    note: '',
    tags: [],
    createdAt: now,
    ...Object.fromEntries(sound),
    schema: LIBRARY_SCHEMA,
    revision: 0,
    id: layout.idOfFolder(folder),
    updatedAt: now,
  })
  return record.success ? recordText(record.data) : null
}

const { title, note, tags, createdAt, conflicts, merged } = freeNote.shape
const NOTE_FIELDS: Readonly<Record<string, z.ZodType>> = { title, note, tags, createdAt, conflicts, merged }

function parseLoosely(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    // Nothing of it can be told apart.
    return null
  }
}

function itemsOf(value: unknown, key: string): readonly unknown[] {
  const items = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : null
  return Array.isArray(items) ? (items as readonly unknown[]) : []
}
