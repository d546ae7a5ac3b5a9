// Owns what is offered to be linked to while a note is written: what holds the words typed so far, or the latest before there are any.
import type { LinkOffer, SearchHit } from '../model/answers'
import type { Database } from '../ports'
import { articleSummary, listArticles } from '../search/index-reader'
import { freeNoteSummary, listFreeNotes } from '../search/note-reader'
import { listQuotes, quoteRow } from '../search/quote-reader'
import { searchLibrary } from './search-library'
import type { Workspace } from './workspace'

/** Of each kind, where nothing was typed yet. */
const LATEST = 4
/** Of each kind, where something was: so that many quotes of one article leave room for others. */
const FOUND = 4
const KINDS = ['quote', 'article', 'note'] as const

/** What is offered, and how much of it. */
export type OfferQuery = {
  readonly words: string
  /** What the note itself is or belongs to: its own words are among those that are found. */
  readonly except: Pick<LinkOffer, 'kind' | 'id'> | null
  readonly limit: number
}

/** Quotes, articles and free notes to link to, best first. Any words will do. */
export async function offerLinks(
  workspace: Workspace,
  { words, except, limit }: OfferQuery,
): Promise<readonly LinkOffer[]> {
  const index = await workspace.askIndex()
  const offers = words.trim() === '' ? latestOf(index) : await foundFor(workspace, words)
  return offers.filter(({ kind, id }) => kind !== except?.kind || id !== except.id).slice(0, limit)
}

/** What holds the words, the last of which may go on. */
async function foundFor(workspace: Workspace, text: string): Promise<readonly LinkOffer[]> {
  const { hits } = await searchLibrary(workspace, { text, limit: FOUND, kinds: KINDS, isTyping: true })
  return hits.flatMap((hit) => offerOf(workspace.index, hit) ?? [])
}

function latestOf(index: Database): readonly LinkOffer[] {
  const quotes = listQuotes(index, { offset: 0, limit: LATEST }).rows.map(({ quote }) => quote.id)
  const articles = listArticles(index, { shelf: 'all', order: 'clipped', offset: 0, limit: LATEST }).rows
  const notes = listFreeNotes(index, { order: 'updated', limit: LATEST }).rows
  const found: readonly Pick<SearchHit, 'kind' | 'id'>[] = [
    ...quotes.map((id) => ({ kind: 'quote' as const, id })),
    ...articles.map(({ id }) => ({ kind: 'article' as const, id })),
    ...notes.map(({ id }) => ({ kind: 'note' as const, id })),
  ]
  return found.flatMap((one) => offerOf(index, one) ?? [])
}

/** `null` for what notes don't link to. */
function offerOf(index: Database, { kind, id }: Pick<SearchHit, 'kind' | 'id'>): LinkOffer | null {
  switch (kind) {
    case 'quote': {
      const row = quoteRow(index, id)
      return row === null ? null : { kind, id, title: row.quote.selector.exact, detail: row.articleTitle }
    }
    case 'article': {
      const row = articleSummary(index, id)
      return row === null ? null : { kind, id, title: row.title, detail: row.siteName ?? '' }
    }
    case 'note': {
      const row = freeNoteSummary(index, id)
      return row === null ? null : { kind, id, title: row.title || row.words, detail: row.tags.join(', ') }
    }
    case 'dossier':
      return null
  }
}
