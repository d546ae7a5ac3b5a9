// Owns searching: what the index finds, borne out by the texts themselves, with the stretch of text that each result shows.
import type { FoundCount, FoundKind, SearchAnswer, SearchHit } from '../model/answers'
import { isAppError } from '../errors'
import type { ArticleId } from '../model/ids'
import { parseQuery } from '../query/parse'
import { printQuery } from '../query/print'
import { isBorneOut, isRough, wordsOf, type Wish } from '../search/find/matcher'
import { closenessOf, inOrder } from '../search/find/rank'
import { findMatches, type KindMatches, type Match } from '../search/find/search'
import { makeSnippet, type Snippet } from '../search/find/snippet'
import { suggestQuery } from '../search/find/suggest'
import { articleSummary, dossierSummary } from '../search/index-reader'
import { freeNoteSummary } from '../search/note-reader'
import { quoteRow } from '../search/quote-reader'
import type { Workspace } from './workspace'

export type SearchRequest = {
  readonly text: string
  /** Results of each kind. */
  readonly limit: number
  /** Absent for all. */
  readonly kinds?: readonly FoundKind[] | undefined
  /** Whether the text is still being typed: its last word may then go on. */
  readonly isTyping?: boolean | undefined
  /** Whether inflections of words are left out. */
  readonly isExact?: boolean | undefined
}

const SEARCHED: readonly FoundKind[] = ['article', 'quote', 'note', 'dossier']

/** Results beyond those that are wanted, whose texts are looked at before they are put in order. */
const MARGIN = 4
/** Texts that are read for one answer, where the index takes much for likely that isn't there. */
const MOST_READ = 400
/** The same while the text is being typed: the next letter asks anew. */
const MOST_READ_TYPING = 80
/** Results beyond those that are wanted, of which the newer ones come first where nothing else tells them apart. */
const MOST_EQUAL = 40

/** A result with what was read of it. */
type Read = { readonly match: Match; readonly hit: SearchHit }

/** Find articles, quotes, notes and dossiers. Any text is a query. */
export async function searchLibrary(workspace: Workspace, request: SearchRequest): Promise<SearchAnswer> {
  const { text, limit, kinds = SEARCHED, isTyping = false, isExact = false } = request
  const index = await workspace.showIndex()
  const { node } = parseQuery(text, { isTyping })
  const today = workspace.clock().slice(0, 10)
  const { wish, kinds: found } = findMatches(index, node, {
    kinds,
    limit: limit + MOST_EQUAL,
    roughLimit: Math.max(limit, isTyping ? MOST_READ_TYPING : MOST_READ),
    today,
    isExact,
  })
  const answers: { readonly hits: readonly SearchHit[]; readonly count: FoundCount }[] = []
  for (const matches of found) answers.push(await bestOf(workspace, matches, wish, limit))
  const isEmpty = node !== null && answers.every(({ hits }) => hits.length === 0)
  const meant = isEmpty ? suggestQuery(index, node) : null
  return {
    hits: answers.flatMap(({ hits }) => hits),
    counts: answers.map(({ count }) => count),
    meant: meant === null ? null : printQuery(meant),
  }
}

/** Read from the best down, until there are enough that are borne out. */
async function bestOf(
  workspace: Workspace,
  { kind, matches, total, isMore }: KindMatches,
  wish: Wish,
  limit: number,
): Promise<{ readonly hits: readonly SearchHit[]; readonly count: FoundCount }> {
  const read: Read[] = []
  let next = 0
  while (read.length < limit && next < matches.length) {
    const some = matches.slice(next, next + limit + MARGIN)
    next += some.length
    const hits = await Promise.all(some.map((match) => readMatch(workspace, match, wish)))
    read.push(...hits.filter((one) => one !== null))
  }
  const merits = read.map((one) => ({ ...one.match, one }))
  const hits = inOrder(merits).map(({ one }) => one.hit)
  // All that were looked at and aren't it; of others it is taken for certain.
  const count = { kind, total: total - (next - read.length), isMore }
  return { hits: hits.slice(0, limit), count }
}

async function readMatch(workspace: Workspace, match: Match, wish: Wish): Promise<Read | null> {
  switch (match.kind) {
    case 'article':
      return readArticle(workspace, match, wish)
    case 'quote':
      return readQuote(workspace, match, wish)
    case 'dossier':
      return readDossier(workspace, match, wish)
    case 'note':
      return readNote(workspace, match, wish)
  }
}

async function readArticle(workspace: Workspace, match: Match, wish: Wish): Promise<Read | null> {
  const summary = articleSummary(workspace.index, match.id)
  if (summary === null) return null
  const { title, siteName, byline } = summary
  const [text, note] = await Promise.all([
    newestText(workspace, match.id as ArticleId, summary.versionCount),
    isRough(wish) ? noteOf(workspace, match.id as ArticleId) : '',
  ])
  const texts = {
    title,
    text,
    note,
    author: byline ?? '',
    source: siteName ?? '',
    rest: summary.tags.join('\n'),
  }
  if (!isBorneOut(wish, texts)) return null
  const shown = makeSnippet(text, wordsOf(wish))
  const isInTitle = match.isInTitle && isBorneOut(wish, { title })
  return {
    match: { ...match, isInTitle, closeness: closenessIn(shown) },
    hit: hitOf(match, title, siteName, shown),
  }
}

const closenessIn = ({ at, parts }: Snippet): number =>
  at === null ? 0 : closenessOf(at.end - at.start, parts)

const hitOf = (
  { kind, id, articleId }: Match,
  title: string,
  detail: string | null,
  shown: Snippet,
): SearchHit => ({
  kind,
  id,
  articleId,
  title,
  detail,
  snippet: shown.snippet,
  marks: shown.marks,
  at: kind === 'article' ? shown.at : null,
})

function readQuote(workspace: Workspace, match: Match, wish: Wish): Read | null {
  const row = quoteRow(workspace.index, match.id)
  if (row === null) return null
  const { selector, note, speaker, tags, speakerRole, verb } = row.quote
  const { exact } = selector
  const rest = [...tags, speakerRole ?? '', verb ?? ''].join('\n')
  if (!isBorneOut(wish, { quote: exact, text: exact, note, speaker: speaker ?? '', rest })) return null
  const wanted = wordsOf(wish)
  const inWords = makeSnippet(exact, wanted)
  const inNote = makeSnippet(note, wanted)
  const detail = [speaker ?? '', ...tags].filter((part) => part !== '').join(', ') || row.siteName
  const shown = inWords.at === null && inNote.at !== null ? inNote : inWords
  return {
    match: { ...match, closeness: closenessIn(shown) },
    hit: hitOf(match, row.articleTitle, detail, shown),
  }
}

async function readDossier(workspace: Workspace, match: Match, wish: Wish): Promise<Read | null> {
  const summary = dossierSummary(workspace.index, match.id)
  if (summary === null) return null
  const prose = await proseOf(workspace, summary.id)
  if (!isBorneOut(wish, { title: summary.title, text: prose })) return null
  const shown = makeSnippet(prose, wordsOf(wish))
  return { match: { ...match, closeness: closenessIn(shown) }, hit: hitOf(match, summary.title, null, shown) }
}

async function readNote({ library, index }: Workspace, match: Match, wish: Wish): Promise<Read | null> {
  const summary = freeNoteSummary(index, match.id)
  if (summary === null) return null
  const { title, tags } = summary
  const text = await orNothing(async () => (await library.notes.read(summary.id)).note)
  if (!isBorneOut(wish, { title, text, note: text, rest: tags.join('\n') })) return null
  const shown = makeSnippet(text, wordsOf(wish))
  const detail = tags.join(', ') || null
  return { match: { ...match, closeness: closenessIn(shown) }, hit: hitOf(match, title, detail, shown) }
}

/** What can't be read leaves its result without a snippet: the thing itself says why when it is opened. */
async function orNothing(read: () => Promise<string>): Promise<string> {
  try {
    return await read()
  } catch (error) {
    if (!isAppError(error)) throw error
    return ''
  }
}

const newestText = ({ library }: Workspace, id: ArticleId, version: number): Promise<string> =>
  orNothing(() => library.articles.readText(id, version))

const noteOf = ({ library }: Workspace, id: ArticleId): Promise<string> =>
  orNothing(() => library.articles.readNote(id))

const proseOf = (
  { library }: Workspace,
  id: Parameters<Workspace['library']['dossiers']['read']>[0],
): Promise<string> =>
  orNothing(async () =>
    (await library.dossiers.read(id)).blocks
      .map((block) => (block.kind === 'section' ? block.title : block.kind === 'text' ? block.text : ''))
      .filter((part) => part !== '')
      .join('\n'),
  )
