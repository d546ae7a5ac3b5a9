// Owns noticing pages that hold several stories, such as a day's digest: what stands in one of them is no copy of the rest.
import type { StoryLink } from './find-links'
import { GRADES } from './likeness'

/** So many stories in one text that have nothing to do with each other make it a collection. */
const STORIES_OF_COLLECTION = 3

/** Tell of links whether they are between a collection and what stands in it. */
export function isCollectionLink(copies: readonly StoryLink[]): (link: StoryLink) => boolean {
  const holds = new Map<string, string[]>()
  const linked = new Set<string>()
  for (const link of copies) {
    linked.add(`${link.first}\n${link.second}`)
    const holder = holderOf(link)
    if (holder === null) continue
    const held = holder === link.first ? link.second : link.first
    holds.set(holder, [...(holds.get(holder) ?? []), held])
  }
  const areLinked = (a: string, b: string): boolean => linked.has(`${a}\n${b}`) || linked.has(`${b}\n${a}`)
  const collections = new Set(
    [...holds].filter(([, held]) => countApart(held, areLinked) >= STORIES_OF_COLLECTION).map(([id]) => id),
  )
  return (link) => collections.has(holderOf(link) ?? '')
}

/** The longer of two texts, of which the other is a part; `null` where neither is. */
function holderOf({ first, second, likeness }: StoryLink): string | null {
  const { grade, firstInSecond, secondInFirst } = likeness
  if (grade !== 'shortened') return null
  return firstInSecond >= GRADES.shortened && firstInSecond > secondInFirst ? second : first
}

/** How many at least are linked with none of the others. */
function countApart(ids: readonly string[], areLinked: (a: string, b: string) => boolean): number {
  const apart: string[] = []
  for (const id of [...ids].sort()) {
    if (apart.length >= STORIES_OF_COLLECTION) break
    if (apart.every((other) => !areLinked(id, other))) apart.push(id)
  }
  return apart.length
}
