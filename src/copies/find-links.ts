// Owns finding among many stories at once the pairs that are alike, by an index of their rare runs of words. Leaves one story beside
// others that are kept to `search`, and groups to `group-stories.ts`.
import type { StoryLikeness } from '../model/story-groups'
import { makeComparable, ownRuns, type Comparable } from './comparable'
import { compareStories } from './likeness'
import { findShared, type TokenEntries } from './shared-tokens'
import { paragraphKey, sitesParagraphs } from './site-paragraphs'
import { sharedCredit, type Story } from './story'
import { storyTokens } from './story-tokens'

/** Two stories that are alike: `first` is the one whose id comes first. */
export type StoryLink = {
  readonly first: string
  readonly second: string
  readonly likeness: StoryLikeness
}

/** What of a story is kept to compare it. */
type Kept = { readonly id: string; readonly credit: string | null; readonly comparable: Comparable }

/** Find all pairs that are alike. Empties the list as it goes: of a hundred thousand stories nothing is kept twice. */
export function findLinks(stories: Story[]): readonly StoryLink[] {
  const steps = findLinksInSteps(stories)
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

/** The same, a little at a time. */
export function* findLinksInSteps(stories: Story[]): Generator<void, readonly StoryLink[]> {
  const ofSite = sitesParagraphs(stories)
  const entries: TokenEntries = { tokens: [], size: 0 }
  const kept: Kept[] = []
  for (let story = stories.pop(); story !== undefined; story = stories.pop()) {
    const { id, site, credit, print } = story
    const isOfSite = (hash: number): boolean => site !== null && ofSite.has(paragraphKey(site, hash))
    const tokens = storyTokens(ownRuns(print, isOfSite))
    entries.tokens.push(
      Uint32Array.from(tokens, ({ hash, isQuoted }) => ((hash << 1) | (isQuoted ? 1 : 0)) >>> 0),
    )
    entries.size += tokens.length
    kept.push({ id, credit, comparable: makeComparable(print, isOfSite) })
    yield
  }
  const links: StoryLink[] = []
  yield* findShared(entries, (i, j) => {
    const link = linkOf(kept[i], kept[j])
    if (link !== null) links.push(link)
  })
  return links
}

function linkOf(a: Kept | undefined, b: Kept | undefined): StoryLink | null {
  if (a === undefined || b === undefined) return null
  const [first, second] = a.id < b.id ? [a, b] : [b, a]
  const likeness = compareStories(
    first.comparable,
    second.comparable,
    sharedCredit(first.credit, second.credit),
  )
  return likeness === null ? null : { first: first.id, second: second.id, likeness }
}
