// Owns what an entry of the trash is: read from its name, and from the record within. Leaves moving things to `trash`.
import { z } from 'zod'
import { instant, isRecordId } from '../model/ids'
import type { Files } from '../ports'
import { firstWordsOfNote } from '../text/note-words'
import * as layout from './layout'
import { orNull, readRecord, type RecordType } from './record'
import { ARTICLE, DOSSIER, NOTE } from './record-types'
import { quoteTrash } from './trashed-quote'

export type TrashEntry = {
  /** Name within the trash. */
  readonly folder: string
  readonly kind: 'article' | 'dossier' | 'note' | 'quote'
  readonly id: string
  /** Title, or the words of a quote; empty when its record can't be read. */
  readonly title: string
  readonly deletedAt: string
  /** What lies there: a path within the library; `null` for a quote. */
  readonly content: string | null
  /** Where it lay and goes back to; `null` for a quote. */
  readonly from: string | null
  /** Of a quote: the article that it belongs to, where that can be read. */
  readonly articleId: string | null
}

/** `<stamp>~articles~<name>`, `<stamp>~dossiers~<name>`, `<stamp>~notes~<name>`, `<stamp>~quote-<id>.json`; schema 1 wrote `<stamp>-<id>`. */
const NAME = /^(\d{14})~(articles|dossiers|notes)~([^/\\]+?)(?:~\d+)?$/
const OLD_NAME = /^(\d{14})-([0-9a-hjkmnp-tv-z]{12})$/

/** Whether a name is one that the trash gives. */
export const isTrashName = (name: string): boolean =>
  NAME.test(name) || OLD_NAME.test(name) || quoteTrash.isOne(name)

/** What a name alone says. */
export function describeName(name: string): Pick<TrashEntry, 'kind' | 'id' | 'deletedAt'> {
  const deletedAt = instantOf(name.slice(0, 14))
  if (quoteTrash.isOne(name)) return { kind: 'quote', id: name.slice(-17, -5), deletedAt }
  const [, , shelf, folder = ''] = NAME.exec(name) ?? []
  if (shelf === undefined) return { kind: 'article', id: OLD_NAME.exec(name)?.[2] ?? '', deletedAt }
  const id = layout.idOfFolder(folder) ?? ''
  return { kind: KINDS[shelf] ?? 'dossier', id, deletedAt }
}

const KINDS: Readonly<Record<string, Exclude<TrashEntry['kind'], 'quote'>>> = {
  [layout.ARTICLES]: 'article',
  [layout.DOSSIERS]: 'dossier',
  [layout.NOTES]: 'note',
}

/** Describe an entry; `null` when nothing lies there. One that is damaged stays where it is, and hides no other. */
export async function describeEntry(files: Files, name: string): Promise<TrashEntry | null> {
  const said = describeName(name)
  const place = `${layout.TRASH}/${name}`
  if (said.kind === 'quote') {
    const kept = await orNull(() => quoteTrash.read(files, name))
    return {
      ...said,
      folder: name,
      title: kept?.selector.exact ?? '',
      content: null,
      from: null,
      articleId: kept?.articleId ?? null,
    }
  }
  const [, , shelf, folder] = NAME.exec(name) ?? []
  if (shelf === undefined || folder === undefined) return describeOldEntry(files, name)
  return {
    ...said,
    folder: name,
    title: await titleAt(files, said.kind, place),
    content: place,
    from: `${shelf}/${folder}`,
    articleId: null,
  }
}

async function titleAt(files: Files, kind: 'article' | 'dossier' | 'note', place: string): Promise<string> {
  switch (kind) {
    case 'article':
      return (
        (await orNull(() => readRecord(files, layout.articleRecord(place), ARTICLE)))?.metadata.title ?? ''
      )
    case 'dossier':
      return (await orNull(() => readRecord(files, layout.dossierRecord(place), DOSSIER)))?.title ?? ''
    case 'note': {
      const note = await orNull(() => readRecord(files, layout.noteRecord(place), NOTE))
      return note === null || note.title !== ''
        ? (note?.title ?? '')
        : firstWordsOfNote(note.note, WORDS_SHOWN)
    }
  }
}

/** Of a note without a title, in UTF-16 units. */
const WORDS_SHOWN = 100

const oldRecord: RecordType<{
  kind: 'article' | 'dossier'
  id: string
  title: string
  from: string
  deletedAt: string
}> = {
  schema: z.looseObject({
    kind: z.enum(['article', 'dossier']),
    id: z.string().refine(isRecordId),
    title: z.string(),
    // A path that leads elsewhere is no path that was written here.
    from: z.string().regex(/^(?:articles|dossiers)\/[^/\\]+$/),
    deletedAt: instant,
  }),
  kind: null,
}

/** Schema 1 kept a record beside the content. A record without content is what a crash in between left: the thing never moved. */
async function describeOldEntry(files: Files, name: string): Promise<TrashEntry | null> {
  const place = `${layout.TRASH}/${name}`
  const record = await orNull(() => readRecord(files, `${place}/trash.json`, oldRecord))
  if (record === null || !(await files.exists(`${place}/content`))) return null
  return { ...record, folder: name, content: `${place}/content`, articleId: null }
}

const instantOf = (stamp: string): string =>
  `${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}T${stamp.slice(8, 10)}:${stamp.slice(10, 12)}:${stamp.slice(12, 14)}.000Z`
