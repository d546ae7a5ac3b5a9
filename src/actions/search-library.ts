// Owns searching: matches of the index with the stretch of text that each shows.
import { orNull } from '../library/record'
import type { SearchAnswer, SearchHit } from '../model/answers'
import { isAppError } from '../errors'
import type { ArticleId, NoteId } from '../model/ids'
import { freeNoteSummary } from '../search/note-reader'
import { articleSummary, dossierSummary } from '../search/index-reader'
import type { SearchTerm } from '../search/query'
import { quoteRow } from '../search/quote-reader'
import { findMatches, type Match } from '../search/search'
import { makeSnippet } from '../search/snippet'
import type { Workspace } from './workspace'

/** Find articles, quotes, dossiers and free notes. Any text is a query. */
export async function searchLibrary(
  workspace: Workspace,
  text: string,
  limit: number,
): Promise<SearchAnswer> {
  const { terms, matches, total } = findMatches(await workspace.askIndex(), text, limit)
  const hits = await Promise.all(matches.map((match) => hitOf(workspace, match, terms)))
  return { hits: hits.filter((hit) => hit !== null), total }
}

async function hitOf(
  workspace: Workspace,
  match: Match,
  terms: readonly SearchTerm[],
): Promise<SearchHit | null> {
  switch (match.kind) {
    case 'article':
      return articleHit(workspace, match, terms)
    case 'quote':
      return quoteHit(workspace, match, terms)
    case 'dossier':
      return dossierHit(workspace, match, terms)
    case 'note':
      return noteHit(workspace, match, terms)
  }
}

async function articleHit(
  workspace: Workspace,
  match: Match,
  terms: readonly SearchTerm[],
): Promise<SearchHit | null> {
  const summary = articleSummary(workspace.index, match.id)
  if (summary === null) return null
  const text = await newestText(workspace, match.id as ArticleId, summary.versionCount)
  const { snippet, marks } = makeSnippet(text, terms)
  return { ...match, title: summary.title, detail: summary.siteName, snippet, marks }
}

function quoteHit(workspace: Workspace, match: Match, terms: readonly SearchTerm[]): SearchHit | null {
  const row = quoteRow(workspace.index, match.id)
  if (row === null) return null
  const inWords = makeSnippet(row.quote.selector.exact, terms)
  const inNote = makeSnippet(row.quote.note, terms)
  const { snippet, marks } = !inWords.found && inNote.found ? inNote : inWords
  return {
    ...match,
    title: row.articleTitle,
    detail:
      [row.quote.speaker ?? '', ...row.quote.tags].filter((part) => part !== '').join(', ') || row.siteName,
    snippet,
    marks,
  }
}

function dossierHit(workspace: Workspace, match: Match, terms: readonly SearchTerm[]): SearchHit | null {
  const summary = dossierSummary(workspace.index, match.id)
  if (summary === null) return null
  const { snippet, marks } = makeSnippet(summary.title, terms)
  return { ...match, title: summary.title, detail: null, snippet, marks }
}

async function noteHit(
  workspace: Workspace,
  match: Match,
  terms: readonly SearchTerm[],
): Promise<SearchHit | null> {
  const summary = freeNoteSummary(workspace.index, match.id)
  if (summary === null) return null
  const note = await orNull(() => workspace.library.notes.read(match.id as NoteId))
  const { snippet, marks } = makeSnippet(note?.note ?? '', terms)
  return { ...match, title: summary.title, detail: summary.tags.join(', ') || null, snippet, marks }
}

/** A text that can't be read leaves its hit without a snippet: the article itself says why when it is opened. */
async function newestText({ library }: Workspace, id: ArticleId, version: number): Promise<string> {
  try {
    return await library.articles.readText(id, version)
  } catch (error) {
    if (!isAppError(error)) throw error
    return ''
  }
}
