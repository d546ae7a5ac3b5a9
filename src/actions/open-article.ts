// Owns opening an article to read: one version with every quote of the article placed in it.
import type { ArticleDetail } from '../model/answers'
import { AppError } from '../errors'
import { findLogLine } from '../library/find-log-line'
import { orNull } from '../library/record'
import type { Article } from '../model/article'
import type { ArticleId } from '../model/ids'
import type { LogLine } from '../model/log-line'
import { linksOfNote, mentionsOfArticle } from '../search/index-links'
import { dossiersOfArticle } from '../search/index-reader'
import { changeOfQuote, newestOf, ownTexts, placeQuote, textReader } from './place-quote'
import type { Workspace } from './workspace'

/** Open an article; `version` is `null` for the newest. @throws {AppError} not-found, damaged, storage */
export async function openArticle(
  workspace: Workspace,
  id: ArticleId,
  version: number | null,
): Promise<ArticleDetail> {
  const { library } = workspace
  const article = await library.articles.read(id)
  const newest = newestOf(article.versions)
  const n = version ?? newest
  if (!article.versions.some((entry) => entry.n === n))
    throw new AppError('not-found', { what: 'version', id: String(n) })
  const [stored, note, quotes] = await Promise.all([
    library.articles.readVersion(id, n),
    library.articles.readNote(id),
    library.quotes.list(id),
  ])
  const readText = textReader(library.articles, id)
  const newestText = n === newest ? stored.text : await readText(newest)
  const known = new Map([[n, stored.text]])
  if (newestText !== null) known.set(newest, newestText)
  const own = await ownTexts(quotes, known, readText)
  // Placed in one text after the other: its words are indexed once.
  const placed = quotes.map((quote) => placeQuote(quote, n, stored.text, own))
  const shown = await workspace.showIndex()
  return {
    article,
    version: n,
    ...stored,
    captured:
      n === newest
        ? stored.capture.metadata
        : ((await orNull(() => library.articles.readCapture(id, newest)))?.metadata ?? null),
    note,
    quotes: placed.map((one) => ({
      ...one,
      change:
        newestText === null
          ? null
          : changeOfQuote(one.quote, { versions: article.versions, text: newestText, quotes, own }),
    })),
    dossiers: dossiersOfArticle(shown, id),
    links: linksOfNote(shown, 'article', id),
    mentions: mentionsOfArticle(shown, id),
  }
}

/** The line of the log that tells of a version; `null` where there is none. @throws {AppError} not-found, storage */
export async function logLineOf(
  { library, hashOf }: Workspace,
  id: ArticleId,
  n: number,
): Promise<LogLine | null> {
  const { versions } = await library.articles.read(id)
  const version = versions.find((entry) => entry.n === n)
  if (version === undefined) throw new AppError('not-found', { what: 'version', id: String(n) })
  return findLogLine(library.files, hashOf, id, version)
}

/** Going to and fro between articles is one reading. */
const READ_AGAIN_MS = 60_000

/** Remember that an article was opened, the first time. */
export async function markRead({ library, clock }: Workspace, article: Article): Promise<void> {
  if (article.readAt === null && library.readOnly === null)
    await library.articles.change(article.id, { readAt: clock() })
}

/**
 * Remember when an article was read, now that it is left: a list that goes by that then changes behind the person, and not under their
 * hand. One that is gone or can't be written needs no remembering.
 */
export async function markLeft({ library, clock }: Workspace, id: ArticleId): Promise<void> {
  if (library.readOnly !== null) return
  await orNull(async () => {
    const { readAt } = await library.articles.read(id)
    const now = clock()
    // Whoever marked it as unread meanwhile meant it.
    if (readAt === null || Date.parse(now) - Date.parse(readAt) < READ_AGAIN_MS) return null
    return library.articles.change(id, { readAt: now })
  })
}
