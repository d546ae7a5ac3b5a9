// Owns how many sources some articles are: which of them are copies of one story, as far as their words say and as a person decided.
import { groupStories, type PairDecision } from '../copies/group-stories'
import type { ArticleId } from '../model/ids'
import type { StoryDecision } from '../model/story-decision'
import type { SharedQuotes, SourceGroups, StoryGroup, StorySource } from '../model/story-groups'
import type { Database } from '../ports'
import { countWaiting } from '../search/index-stories'
import {
  knownStories,
  linksAmong,
  storiesAround,
  type KnownLink,
  type KnownStory,
} from '../search/story-reader'
import { found } from '../library/store'
import type { Workspace } from './workspace'

/** Say how many sources articles are, and why. Those that the library doesn't have are left out. @throws {AppError} damaged, storage */
export async function groupSources(
  workspace: Workspace,
  articles: readonly ArticleId[],
): Promise<SourceGroups> {
  const index = await workspace.showIndex()
  const decisions = await workspace.library.stories.read()
  return sourceGroups(index, decisions, articles)
}

/** The same where index and decisions are at hand. */
export function sourceGroups(
  index: Database,
  decisions: readonly StoryDecision[],
  articles: readonly ArticleId[],
): SourceGroups {
  const around = knownStories(index, storiesConcerned(index, decisions, articles))
  const links = linksAmong(
    index,
    around.map(({ id }) => id),
  )
  const asked = new Set<string>(articles)
  const groups = groupStories(around, links, inOrder(decisions)).filter((group) =>
    membersOf(group).some((id) => asked.has(id)),
  )
  const shown = new Set(groups.flatMap(membersOf))
  return {
    articles: around.flatMap(({ id }) => (asked.has(id) ? [id as ArticleId] : [])),
    independent: groups.length,
    groups,
    stories: around.filter(({ id }) => shown.has(id)).map(sourceOf),
    sharedQuotes: quotesBetween(groups, links),
    waiting: countWaiting(index),
  }
}

const membersOf = ({ original, members }: StoryGroup): readonly string[] => [
  original,
  ...members.map(({ id }) => id),
]

const sourceOf = ({ id, title, site, published, clipped, credit }: KnownStory): StorySource => ({
  id: id as ArticleId,
  title,
  site,
  published,
  clippedAt: clipped,
  credit,
})

/** As they were made: the last word counts. */
const inOrder = (decisions: readonly StoryDecision[]): readonly PairDecision[] =>
  [...decisions].sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1))

/** The articles, what is a copy of them, what a person put beside one of those, and so on. */
function storiesConcerned(
  index: Database,
  decisions: readonly StoryDecision[],
  articles: readonly ArticleId[],
): readonly string[] {
  const together = decisions.filter(({ verdict }) => verdict === 'together')
  let known: readonly string[] = storiesAround(index, articles)
  for (;;) {
    const have = new Set(known)
    const beside = together.flatMap(({ first, second }) =>
      have.has(first) === have.has(second) ? [] : [have.has(first) ? second : first],
    )
    if (beside.length === 0) return known
    const next = storiesAround(index, [...have, ...beside])
    // What was deleted since is decided on and not there.
    if (next.length === known.length) return known
    known = next
  }
}

function quotesBetween(groups: readonly StoryGroup[], links: readonly KnownLink[]): readonly SharedQuotes[] {
  const groupOf = new Map(
    groups.flatMap((group) => membersOf(group).map((id) => [id, group.original] as const)),
  )
  const most = new Map<string, SharedQuotes>()
  for (const { first, second, likeness } of links) {
    const [one, other] = [groupOf.get(first), groupOf.get(second)].sort()
    if (likeness.quotedWords === 0 || one === undefined || other === undefined || one === other) continue
    const pair = `${one} ${other}`
    if (likeness.quotedWords > (most.get(pair)?.words ?? 0))
      most.set(pair, { first, second, words: likeness.quotedWords })
  }
  return [...most.values()]
}

/** Take an article for a source of its own, whatever others of its group say. @throws {AppError} not-found, read-only, storage */
export async function splitStory(workspace: Workspace, article: ArticleId): Promise<void> {
  const { groups } = await groupSources(workspace, [article])
  const others = groups.flatMap(membersOf).filter((id) => id !== article)
  if (others.length > 0) await decide(workspace, 'apart', article, others)
}

/** Take an article for the same story as another, and as all that are one with that. @throws {AppError} not-found, read-only, storage */
export async function joinStories(workspace: Workspace, article: ArticleId, other: ArticleId): Promise<void> {
  const { groups } = await groupSources(workspace, [other])
  await decide(workspace, 'together', article, [...new Set([other, ...groups.flatMap(membersOf)])])
}

async function decide(
  { library, index }: Workspace,
  verdict: StoryDecision['verdict'],
  article: ArticleId,
  others: readonly string[],
): Promise<void> {
  const { title } = found(knownStories(index, [article])[0] ?? null, 'article', article)
  await library.stories.decide({ verdict, article, others: others as readonly ArticleId[], title })
}
