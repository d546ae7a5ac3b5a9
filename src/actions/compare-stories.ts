// Owns comparing articles with those that the index has: each with the few that share runs of words with it, or all at once where most
// are new. Leaves how two are compared to `copies`, and what is kept of it to the index.
import { isAppError } from '../errors'
import { makeComparable, ownRuns, type Comparable } from '../copies/comparable'
import { findLinksInSteps } from '../copies/find-links'
import { compareStories } from '../copies/likeness'
import { isWorthComparing, MOST_STORIES_OF_RUN } from '../copies/shared-tokens'
import { PAGES_OF_SITE, paragraphKey, paragraphKeys } from '../copies/site-paragraphs'
import { creditOf, makeStory, sharedCredit, type Story } from '../copies/story'
import { makeStoryPrint, type StoryPrint } from '../copies/story-print'
import { storyTokens } from '../copies/story-tokens'
import { readWire } from '../text/wire'
import type { Article } from '../model/article'
import { versionFolder, VERSION_FILES } from '../library/layout'
import type { Database } from '../ports'
import { indexedRecord } from '../search/index-records'
import {
  addLink,
  allStories,
  clearLinks,
  compareAgain,
  countWaiting,
  hasTouched,
  markCompared,
  putLinks,
  storiesWithParagraph,
  storiesWithRun,
  storyRows,
  takeTouched,
  waitingStories,
  type IndexedStory,
  type NumberedLink,
  type StoryRow,
} from '../search/index-stories'
import type { Indexed } from './index-record'

/** Beyond so many that wait, all are compared at once: in the memory that their texts take, and in a fraction of the time. */
const MANY = 1000
/** Links that are written in one transaction. */
const LINKS_AT_ONCE = 4000

export type CompareTools = {
  /** Does some work in a transaction of the index. */
  readonly write: (work: () => void) => Promise<void>
  /** Whether all may be compared at once where many wait, which takes memory and time; if not, they wait on. */
  readonly mayCompareAll: boolean
  /** Lets others have their turn. */
  readonly rest: () => Promise<void>
}

/** What the index keeps of an article to find its copies by. */
export function indexedStory({ metadata }: Article, text: string): IndexedStory {
  const { siteName: site, publishedAt: published } = metadata
  const credit = creditOf(metadata.wire ?? readWire(text, metadata.authors, site).wire)
  const print = makeStoryPrint(text)
  return {
    site,
    published,
    credit,
    length: print.runs.length,
    runs: storyTokens(print.runs),
    paragraphs: paragraphKeys({ site, print }),
  }
}

/** Compare all that wait. */
export async function compareWaiting(indexed: Indexed, tools: CompareTools): Promise<void> {
  const { index } = indexed
  if (countWaiting(index) > MANY) {
    if (!tools.mayCompareAll) return
    await compareAll(indexed, tools)
  }
  await lookAtSites(index, tools)
  const held = new Map<number, Held>()
  for (let waiting = nextOf(index); waiting !== null; waiting = nextOf(index)) {
    await compareOne(indexed, tools, held, waiting)
    await tools.rest()
  }
}

const nextOf = (index: Database): StoryRow | null => waitingStories(index, 1)[0] ?? null

/** Where a paragraph has become its site's, or is no longer, all articles that have it are compared again. */
async function lookAtSites(index: Database, { write }: CompareTools): Promise<void> {
  if (!hasTouched(index)) return
  await write(() => {
    for (const key of takeTouched(index)) {
      const having = storiesWithParagraph(index, key, PAGES_OF_SITE + 1)
      if (having.length === PAGES_OF_SITE || having.length === PAGES_OF_SITE - 1) compareAgain(index, having)
    }
  })
}

/** An article ready to be compared, as long as its row says the same. */
type Held = { readonly made: string; readonly comparable: Comparable }

/** So many are held while some are compared: copies of a story come together. */
const MOST_HELD = 600

async function compareOne(
  indexed: Indexed,
  { write }: CompareTools,
  held: Map<number, Held>,
  story: StoryRow,
): Promise<void> {
  const { index } = indexed
  const print = makeStoryPrint(await newestText(indexed, story.id))
  const isOfSite = siteTest(index, story.site)
  const own = makeComparable(print, isOfSite)
  const links: NumberedLink[] = []
  for (const other of storyRows(index, candidatesOf(index, story.n, print, isOfSite))) {
    const likeness =
      story.id < other.id
        ? compareStories(
            own,
            await comparableOf(indexed, held, other),
            sharedCredit(story.credit, other.credit),
          )
        : compareStories(
            await comparableOf(indexed, held, other),
            own,
            sharedCredit(story.credit, other.credit),
          )
    const [first, second] = story.id < other.id ? [story.n, other.n] : [other.n, story.n]
    if (likeness !== null) links.push({ first, second, likeness })
  }
  await write(() => {
    putLinks(index, story, links)
  })
}

function candidatesOf(
  index: Database,
  self: number,
  print: StoryPrint,
  isOfSite: (paragraph: number) => boolean,
): readonly number[] {
  const met = new Map<number, { shared: number; quoted: number }>()
  for (const { hash, isQuoted } of storyTokens(ownRuns(print, isOfSite))) {
    const having = storiesWithRun(index, hash, false, MOST_STORIES_OF_RUN + 1)
    if (having.length > MOST_STORIES_OF_RUN) continue
    const quoting =
      isQuoted && having.length > 1 ? storiesWithRun(index, hash, true, MOST_STORIES_OF_RUN) : []
    for (const n of having) {
      const counts = met.get(n) ?? { shared: 0, quoted: 0 }
      counts.shared++
      met.set(n, counts)
    }
    for (const n of quoting) {
      const counts = met.get(n)
      if (counts !== undefined) counts.quoted++
    }
  }
  return [...met].flatMap(([n, { shared, quoted }]) =>
    n !== self && isWorthComparing(shared, quoted) ? [n] : [],
  )
}

/** Whether a paragraph is the site's; each is looked up once. */
function siteTest(index: Database, site: string | null): (paragraph: number) => boolean {
  if (site === null) return () => false
  const known = new Map<number, boolean>()
  return (paragraph) => {
    const answer =
      known.get(paragraph) ??
      storiesWithParagraph(index, paragraphKey(site, paragraph), PAGES_OF_SITE).length >= PAGES_OF_SITE
    known.set(paragraph, answer)
    return answer
  }
}

async function comparableOf(indexed: Indexed, held: Map<number, Held>, story: StoryRow): Promise<Comparable> {
  const known = held.get(story.n)
  if (known?.made === story.made) return known.comparable
  const print = makeStoryPrint(await newestText(indexed, story.id))
  const comparable = makeComparable(print, siteTest(indexed.index, story.site))
  if (held.size >= MOST_HELD) held.clear()
  held.set(story.n, { made: story.made, comparable })
  return comparable
}

/** Compare all articles with each other, from their texts. */
async function compareAll(indexed: Indexed, { write, rest }: CompareTools): Promise<void> {
  const { index } = indexed
  const rows = allStories(index)
  const stories: Story[] = []
  for (const { id, site, published, credit } of rows) {
    // The credit is known: it isn't looked for again.
    const story = makeStory({ id, text: await newestText(indexed, id), site, published })
    stories.push({ ...story, credit })
    await rest()
  }
  const numbers = new Map(rows.map(({ id, n }) => [id, n]))
  // Whoever closes the library waits for this thread to let go of the index.
  const steps = findLinksInSteps(stories)
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) await rest()
  const links = step.value.map(({ first, second, likeness }) => ({
    first: numbers.get(first) ?? 0,
    second: numbers.get(second) ?? 0,
    likeness,
  }))
  await write(() => {
    clearLinks(index)
  })
  for (let from = 0; from < links.length; from += LINKS_AT_ONCE) {
    await write(() => {
      for (const link of links.slice(from, from + LINKS_AT_ONCE)) addLink(index, link)
    })
    await rest()
  }
  await write(() => {
    markCompared(index, rows)
  })
}

/** The newest version's text; empty where it can't be read, which is like no other. */
export async function newestText({ library, index }: Indexed, id: string): Promise<string> {
  const folder = indexedRecord(index, 'article', id)?.folder
  const newest = index.all('SELECT versions FROM articles WHERE id = ?', id)[0]?.['versions']
  if (folder === undefined || newest === undefined) return ''
  try {
    return (
      (await library.files.readText(`${versionFolder(folder, Number(newest))}/${VERSION_FILES.text}`)) ?? ''
    )
  } catch (error) {
    if (isAppError(error)) return ''
    throw error
  }
}
