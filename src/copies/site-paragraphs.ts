// Owns which paragraphs are a site's and no story's: those that stand under many of its pages.
import type { Story } from './story'
import { addToHash, HASH_SEED, mixHash } from './story-words'

/** A paragraph that stands in so many articles of a site is the site's. */
export const PAGES_OF_SITE = 6

/** A paragraph of a site, as a hash of 32 bits. */
export function paragraphKey(site: string, paragraph: number): number {
  let hash = HASH_SEED
  for (let i = 0; i < site.length; i++) hash = addToHash(hash, site.charCodeAt(i))
  return mixHash(addToHash(hash, paragraph))
}

/** The keys of an article's paragraphs, each once; none where its site isn't known. */
export const paragraphKeys = ({ site, print }: Pick<Story, 'site' | 'print'>): readonly number[] =>
  site === null ? [] : [...new Set(print.paragraphs.map(({ hash }) => paragraphKey(site, hash)))]

/** The keys of all paragraphs that are a site's. */
export function sitesParagraphs(stories: readonly Story[]): ReadonlySet<number> {
  const size = stories.reduce(
    (sum, { site, print }) => sum + (site === null ? 0 : print.paragraphs.length),
    0,
  )
  const keys = new Uint32Array(size)
  let count = 0
  for (const story of stories) for (const key of paragraphKeys(story)) keys[count++] = key
  const sorted = keys.subarray(0, count).sort()
  const found = new Set<number>()
  for (let i = PAGES_OF_SITE - 1; i < count; i++) {
    const key = sorted[i] ?? 0
    if (key === sorted[i - PAGES_OF_SITE + 1]) found.add(key)
  }
  return found
}
