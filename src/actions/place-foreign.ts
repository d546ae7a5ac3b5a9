// Owns where another tool's marks go in an article: highlights whose words stand in its text become quotes of the text's own words, all
// others go into its note, with who marked them and when. Nothing is taken twice, and nothing is dropped.
import { locateWords } from '../anchor/locate-words'
import type { ForeignQuote, ForeignSession, ForeignTaken } from '../library/foreign'
import { newestVersion } from '../library/metadata'
import { cameFromKey, TAKEN_WHOLE } from '../model/came-from'
import type { Article, ArticleMetadata } from '../model/article'
import { isDate, isLanguageTag } from '../model/editable-fields'
import type { ForeignHighlight } from '../model/foreign-item'
import { TOOL_NAMES } from '../model/foreign-names'
import type { ForeignMarks } from '../model/foreign-marks'
import type { ArticleId } from '../model/ids'
import { NOTE_LIMIT } from '../model/note'
import type { SourceKind } from '../model/source-kinds'
import {
  cameFromOf,
  highlightToMarkdown,
  idOfForeign,
  keyOfHighlight,
  keyOfNote,
  noteWithWords,
  validTags,
} from './foreign-words'
import type { Workspace } from './workspace'

export type PlacedMarks = ForeignTaken & {
  /** Highlights that were taken before, or whose words are quoted already. */
  readonly here: number
  readonly orphaned: number
  readonly freeNotes: number
}

/** Put a thing's marks on an article. @throws {AppError} not-found, and what the disk says */
export async function placeForeign(
  workspace: Workspace,
  session: ForeignSession,
  id: ArticleId,
  marks: ForeignMarks,
  isNew: boolean,
): Promise<PlacedMarks> {
  const { library, hashOf, clock } = workspace
  const article = await library.articles.read(id)
  const version = newestVersion(article)
  const text = marks.highlights.length === 0 ? '' : await library.articles.readText(id, version)
  const own = idOfForeign(marks, hashOf)
  const taken = marksTaken(article, marks.tool, own)
  const sorted = sortHighlights(marks, text, taken, hashOf)
  const noteKey = keyOfNote(marks.note, hashOf)
  const isNoteNew = marks.note.trim() !== '' && !taken.has(noteKey)
  const words = [...(isNoteNew ? [marks.note.trim()] : []), ...sorted.orphans].join('\n\n')
  const keys = [...sorted.keys, ...(isNoteNew ? [noteKey] : []), TAKEN_WHOLE]
  const cameFrom = cameFromOf(marks, own, [...taken, ...keys], clock())
  const done = await session.take({
    ...{ id, isNew, version, cameFrom, quotes: sorted.quotes, note: words, tags: validTags(marks.tags).tags },
    ...{ archived: marks.archived, readAt: marks.readAt, metadata: metadataOf(marks) },
  })
  const freeNotes = done.isNoteFull
    ? await addNotes(session, { title: article.metadata.title, note: words, tags: [], cameFrom })
    : 0
  const here = marks.highlights.length - done.quotes - sorted.orphans.length
  return { ...done, here, orphaned: sorted.orphans.length, freeNotes }
}

/** What is longer than a note can be, in several. Gives how many. */
export async function addNotes(
  session: ForeignSession,
  note: Parameters<ForeignSession['addNote']>[0],
): Promise<number> {
  let count = 0
  for (let at = 0; at === 0 || at < note.note.length; at += NOTE_LIMIT) {
    await session.addNote({ ...note, note: note.note.slice(at, at + NOTE_LIMIT) })
    count++
  }
  return count
}

const marksTaken = (article: Article, tool: string, id: string): ReadonlySet<string> =>
  new Set(article.cameFrom?.find((one) => cameFromKey(one) === cameFromKey({ tool, id }))?.marks)

type Sorted = {
  readonly quotes: readonly ForeignQuote[]
  /** Those that aren't found, as Markdown. */
  readonly orphans: readonly string[]
  /** Of all that are taken now. */
  readonly keys: readonly string[]
}

function sortHighlights(
  { tool, highlights }: ForeignMarks,
  text: string,
  taken: ReadonlySet<string>,
  hashOf: Workspace['hashOf'],
): Sorted {
  const quotes: ForeignQuote[] = []
  const orphans: string[] = []
  const keys = new Set<string>()
  for (const highlight of highlights) {
    const key = keyOfHighlight(highlight, hashOf)
    if (taken.has(key) || keys.has(key)) continue
    keys.add(key)
    const quote = quoteOf(highlight, text, tool)
    if (quote === null) orphans.push(highlightToMarkdown(highlight, TOOL_NAMES[tool]))
    else quotes.push(quote)
  }
  return { quotes, orphans, keys: [...keys] }
}

/** The quote that a highlight becomes; `null` where its words don't stand in the text, or what was written of them is too long. */
function quoteOf(highlight: ForeignHighlight, text: string, tool: ForeignMarks['tool']): ForeignQuote | null {
  const located = locateWords(text, highlight)
  if (located === null) return null
  const { start, end, exact, status } = located
  const isOther = status === 'reworded' || status === 'shortened'
  const note = isOther
    ? noteWithWords(highlight.note, TOOL_NAMES[tool], highlight.exact)
    : highlight.note.trim()
  if (note.length > NOTE_LIMIT) return null
  const { colour, tags, createdAt } = highlight
  return { start, end, exact, colour: colour ?? 'yellow', tags: [...validTags(tags).tags], note, createdAt }
}

/** Kinds of CSL, as we tell them. */
const KINDS: Readonly<Record<string, SourceKind>> = {
  'article-newspaper': 'newspaper',
  'article-magazine': 'magazine',
  'article-journal': 'journal',
  'post-weblog': 'blog',
  post: 'blog',
  webpage: 'webpage',
  report: 'report',
  speech: 'speech',
  interview: 'interview',
  broadcast: 'broadcast',
}

/** What a tool says of a source, in our fields. What can't stand in one isn't said. */
function metadataOf({ metadata }: ForeignMarks): Partial<ArticleMetadata> {
  const { title, authors = [], siteName, publishedAt, lang, excerpt, type, publisher } = metadata
  const kind = type === undefined || !Object.hasOwn(KINDS, type) ? undefined : KINDS[type]
  const names = authors.map((name) => name.trim()).filter((name) => name !== '')
  const said = { title, siteName, excerpt, publisher, sourceKind: kind }
  return {
    ...Object.fromEntries(
      Object.entries(said).filter(([, value]) => value !== undefined && value.trim() !== ''),
    ),
    ...(names.length === 0 ? {} : { authors: names, byline: names.join(', ') }),
    ...(publishedAt !== undefined && isDate(publishedAt) ? { publishedAt } : {}),
    ...(lang !== undefined && isLanguageTag(lang) ? { lang } : {}),
  }
}
