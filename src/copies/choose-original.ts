// Owns which of several copies is the original: a suggestion by what is known of them.
import type { OriginalReason } from '../model/story-groups'

/** What is known of a story besides its words. */
export type StoryFacts = {
  readonly id: string
  readonly published: string | null
  readonly credit: string | null
  readonly site: string | null
  /** Runs of words, or words: how long it is. */
  readonly length: number
}

/**
 * The agency's own page, else what was published first, else of those that name an agency the longest.
 * A moment comes after its day: of two on one day it isn't known which was first, where one says no time.
 */
export function chooseOriginal(stories: readonly StoryFacts[]): {
  readonly original: string
  readonly because: OriginalReason
} {
  const own = stories.filter(isAgencysOwn)
  if (own.length > 0) return { original: earliest(own)?.id ?? '', because: 'agency' }
  const dated = stories.filter(({ published }) => published !== null)
  const first = earliest(dated)
  if (first !== null) return { original: first.id, because: 'published' }
  const credited = stories.filter(({ credit }) => credit !== null)
  return { original: longest(credited.length > 0 ? credited : stories)?.id ?? '', because: 'length' }
}

/** The site is the agency's: `Reuters`, `연합뉴스`, `apnews.com`. */
function isAgencysOwn({ site, credit }: StoryFacts): boolean {
  if (site === null || credit === null) return false
  const name = site.toLowerCase().replace('www.', '')
  const agency = credit.toLowerCase()
  return (
    name === agency || name.startsWith(`${agency}.`) || (OWN_SITES[credit] ?? []).some((own) => name === own)
  )
}

const OWN_SITES: Readonly<Record<string, readonly string[]>> = {
  AP: ['apnews.com', 'ap news', 'associated press', 'the associated press'],
  Yonhap: ['yna.co.kr', 'en.yna.co.kr', 'yonhap news agency', '연합뉴스'],
  Newsis: ['뉴시스', 'newsis.com'],
  News1: ['뉴스1', 'news1.kr'],
  Kyodo: ['kyodo news', 'english.kyodonews.net'],
  Xinhua: ['xinhuanet.com', 'news.cn', 'xinhua'],
}

const least = (
  stories: readonly StoryFacts[],
  order: (a: StoryFacts, b: StoryFacts) => number,
): StoryFacts | null =>
  stories.reduce<StoryFacts | null>(
    (kept, story) => (kept === null || order(story, kept) < 0 ? story : kept),
    null,
  )

const byId = (a: StoryFacts, b: StoryFacts): number => (a.id < b.id ? -1 : 1)

const earliest = (stories: readonly StoryFacts[]): StoryFacts | null =>
  least(
    stories,
    (a, b) => (a.published ?? '9').localeCompare(b.published ?? '9') || b.length - a.length || byId(a, b),
  )

const longest = (stories: readonly StoryFacts[]): StoryFacts | null =>
  least(stories, (a, b) => b.length - a.length || byId(a, b))
