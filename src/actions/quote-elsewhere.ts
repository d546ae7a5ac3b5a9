// Owns finding a quotation's words in the other articles of the library: the same, or a variant of them, with the numbers that differ.
import { findWording, wantedWording, type FoundWording } from '../copies/find-wording'
import { found } from '../library/store'
import type { ArticleId, QuoteId } from '../model/ids'
import type { Elsewhere, QuoteElsewhere } from '../model/quote-elsewhere'
import type { Database } from '../ports'
import { textHolders } from '../search/text-holders'
import { newestText } from './compare-stories'
import { groupSources } from './source-groups'
import type { Workspace } from './workspace'

/** An article in which words were found. */
export type WordingIn = { readonly id: string; readonly text: string; readonly found: FoundWording }

/**
 * Find words in the articles of an index.
 * @param readText gives the text of an article's newest version
 * @param own      the article that isn't looked at
 */
export async function findInOthers(
  index: Database,
  words: string,
  own: string,
  readText: (id: string) => Promise<string>,
): Promise<readonly WordingIn[]> {
  const wanted = wantedWording(words)
  if (wanted === null) return []
  const all: WordingIn[] = []
  for (const id of textHolders(index, words, own)) {
    const text = await readText(id)
    const wording = findWording(text, wanted)
    if (wording !== null) all.push({ id, text, found: wording })
  }
  return all
}

/** Say where else a quotation's words stand. @throws {AppError} not-found, damaged, storage */
export async function quoteElsewhere(
  workspace: Workspace,
  articleId: ArticleId,
  id: QuoteId,
): Promise<QuoteElsewhere> {
  const quotes = await workspace.library.quotes.list(articleId)
  const quote = found(quotes.find((one) => one.id === id) ?? null, 'quote', id)
  const index = await workspace.showIndex()
  const holders = await findInOthers(index, quote.selector.exact, articleId, (other) =>
    newestText(workspace, other),
  )
  if (holders.length === 0) return { articles: [], independent: 0 }
  const ids = [articleId, ...holders.map((holder) => holder.id as ArticleId)]
  const { groups, stories } = await groupSources(workspace, ids)
  const sources = new Map(stories.map((story) => [String(story.id), story]))
  const own = groups.find(({ original, members }) =>
    [original, ...members.map((member) => member.id)].includes(articleId),
  )
  const copies = new Set(own === undefined ? [] : [own.original, ...own.members.map((member) => member.id)])
  const articles = holders
    .flatMap(({ id: holder, text, found: { start, end, isSame, numbers } }): readonly Elsewhere[] => {
      const story = sources.get(holder)
      const words = text.slice(start, end)
      return story === undefined
        ? []
        : [{ story, start, end, words, isSame, numbers, isCopy: copies.has(holder) }]
    })
    .sort(
      (a, b) =>
        (a.story.published ?? '9').localeCompare(b.story.published ?? '9') ||
        a.story.clippedAt.localeCompare(b.story.clippedAt),
    )
  return { articles, independent: groups.filter((group) => group !== own).length }
}
