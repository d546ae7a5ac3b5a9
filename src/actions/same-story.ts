// Owns noticing that an article's text is kept already under another address: offered as the same story, and never decided by itself.
import { isAppError } from '../errors'
import type { ArticleSummary } from '../model/article'
import type { ArticleId } from '../model/ids'
import { articleSummary } from '../search/index-reader'
import { parseQuery } from '../query/parse'
import { findMatches } from '../search/find/search'
import { containment, shinglesOf } from '../text/shingles'
import type { Workspace } from './workspace'

/** Nearly all of the shorter text stands in the longer one. */
const LEAST_SHARED = 0.8
/** Fewer runs than a short paragraph has say nothing. */
const FEWEST_RUNS = 30
/** Places of a text that candidates are looked for by: they hold all words of a stretch from there. */
const PROBES = [0.15, 0.4, 0.65, 0.85]
const PROBE_WORDS = 8
const CANDIDATES_OF_A_PROBE = 8
const MOST_CANDIDATES = 12

/** The article whose text is nearly the same as another's; `null` for none. `self` is the other, once it is in the index. */
export async function findSameStory(
  workspace: Workspace,
  text: string,
  self: ArticleId | null,
): Promise<ArticleSummary | null> {
  const runs = shinglesOf(text)
  if (runs.size < FEWEST_RUNS) return null
  const index = await workspace.askIndex()
  let best: { readonly id: ArticleId; readonly shared: number } | null = null
  for (const id of await candidatesOf(workspace, text)) {
    if (id === self) continue
    const shared = containment(runs, shinglesOf(await textOf(workspace, id)))
    if (shared >= LEAST_SHARED && shared > (best?.shared ?? 0)) best = { id, shared }
  }
  return best === null ? null : articleSummary(index, best.id)
}

/** The same for the newest version of an article that is kept. */
export async function sameStoryAs(workspace: Workspace, id: ArticleId): Promise<ArticleSummary | null> {
  await workspace.askIndex()
  return findSameStory(workspace, await textOf(workspace, id), id)
}

async function candidatesOf({ askIndex }: Workspace, text: string): Promise<readonly ArticleId[]> {
  const index = await askIndex()
  const counts = new Map<ArticleId, number>()
  for (const share of PROBES) {
    const query = probeAt(text, share)
    if (query === '') continue
    const { kinds } = findMatches(index, parseQuery(query).node, {
      kinds: ['article'],
      limit: CANDIDATES_OF_A_PROBE,
      today: '',
      isExact: true,
    })
    for (const { id } of kinds.flatMap(({ matches }) => matches))
      counts.set(id as ArticleId, (counts.get(id as ArticleId) ?? 0) + 1)
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_CANDIDATES)
    .map(([id]) => id)
}

/** Words from a place in a text, as a query that all of them must fulfil. */
function probeAt(text: string, share: number): string {
  const from = Math.floor(text.length * share)
  const words = text.slice(from, from + 400).match(/[\p{L}\p{N}]{3,}/gu) ?? []
  return words.slice(1, 1 + PROBE_WORDS).join(' ')
}

/** A text that can't be read is like no other. */
async function textOf({ library, index }: Workspace, id: ArticleId): Promise<string> {
  try {
    return await library.articles.readText(id, articleSummary(index, id)?.versionCount ?? 1)
  } catch (error) {
    if (isAppError(error)) return ''
    throw error
  }
}
