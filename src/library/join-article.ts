// Owns joining the copies of what lies in an article's folder. What is merged is on the disk before any copy goes.
import { isErrorOfKind } from '../errors'
import type { Article } from '../model/article'
import type { JoinedCopy } from '../model/joined-copies'
import type { QuotesRecord } from '../model/quote'
import type { FoundCopy } from './find-copies'
import { joinRecord, putCopiesAside, writeJoined, type JoinedRecord } from './join-record'
import { settleVersions } from './join-sealed'
import * as layout from './layout'
import { isEqual } from './merge-order'
import { keepNotes, mergeArticles, mergeNotes, mergeQuotes } from './merge-records'
import { repinQuotes } from './merge-versions'
import { decodeText } from './record'
import { ARTICLE, QUOTES } from './record-types'
import type { Store } from './store'

/** Records before and after, for whoever tells of the conflicts that came. */
export type ArticleJoin = {
  readonly article: JoinedRecord<Article>
  readonly quotes: JoinedRecord<QuotesRecord>
  readonly copies: readonly JoinedCopy[]
  readonly isChanged: boolean
}

/** Join copies in an article's folder. */
export async function joinArticle(
  store: Store,
  folder: string,
  found: readonly FoundCopy[],
): Promise<ArticleJoin> {
  const id = layout.idOfFolder(folder)
  const merged = await joinRecord(store, layout.articleRecord(folder), found, {
    type: ARTICLE,
    merge: mergeArticles,
    belongs: (record) => record.id === id,
  })
  const notes = await joinNotes(store, folder, found, merged.after)
  const article = { ...merged, after: notes.article }
  const joined = await joinRecord(store, layout.quotesRecord(folder), found, {
    type: QUOTES,
    merge: mergeQuotes,
    belongs: (record) => record.quotes.every(({ articleId }) => articleId === id),
  })
  const versions = article.after?.versions ?? []
  const quotes = { ...joined, after: joined.after === null ? null : repinQuotes(joined.after, versions) }

  const isRenumbered = !isEqual(versions, article.before?.versions)
  const sealed = await settleVersions(store, folder, article.after, found, isRenumbered)
  const isWritten = [
    await writeJoined(store, article, ARTICLE),
    await writeJoined(store, quotes, QUOTES),
    await writeNote(store, notes),
  ]
  const copies = [...article.copies, ...quotes.copies, ...notes.copies, ...sealed.copies]
  await putCopiesAside(store, copies)
  return {
    article,
    quotes,
    copies,
    isChanged: isWritten.includes(true) || sealed.isChanged,
  }
}

type JoinedNote = {
  readonly path: string
  readonly before: string | null
  readonly after: string | null
  /** The article's record with the notes that lost. */
  readonly article: Article | null
  readonly copies: readonly JoinedCopy[]
}

async function joinNotes(
  store: Store,
  folder: string,
  found: readonly FoundCopy[],
  article: Article | null,
): Promise<JoinedNote> {
  const path = layout.noteFile(folder)
  const copies: JoinedCopy[] = []
  const lost: { readonly copy: FoundCopy; readonly text: string }[] = []
  const before = await readNote(store, path)
  let after = before === 'damaged' ? null : before
  for (const copy of found.filter(({ of }) => of === path)) {
    const text = await readNote(store, copy.path)
    if (text === null) continue
    if (before === 'damaged' || text === 'damaged') {
      copies.push({ ...copy, outcome: text === 'damaged' ? 'damaged' : 'left' })
      continue
    }
    const merged = mergeNotes(after?.text ?? '', text.text)
    after = { text: merged.note }
    if (merged.lost === null) copies.push({ ...copy, outcome: 'merged' })
    else lost.push({ copy, text: merged.lost })
  }
  // Without the article's record there is no place for what lost: it waits where it is.
  for (const { copy } of lost) copies.push({ ...copy, outcome: article === null ? 'left' : 'merged' })
  const kept =
    article === null || before === 'damaged'
      ? article
      : keepNotes(
          article,
          after?.text ?? '',
          lost.map(({ text }) => text),
        )
  const isDamaged = before === 'damaged'
  return {
    path,
    before: isDamaged ? null : (before?.text ?? null),
    after: isDamaged ? null : (after?.text ?? null),
    article: kept,
    copies,
  }
}

async function readNote(
  { files }: Store,
  path: string,
): Promise<{ readonly text: string } | 'damaged' | null> {
  const bytes = await files.readBytes(path)
  if (bytes === null) return null
  try {
    return { text: decodeText(bytes, path) }
  } catch (error) {
    if (isErrorOfKind(error, 'damaged')) return 'damaged'
    throw error
  }
}

async function writeNote({ files }: Store, { path, before, after }: JoinedNote): Promise<boolean> {
  if (after === null || after === before) return false
  await files.write(path, after)
  return true
}
