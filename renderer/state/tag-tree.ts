// Owns the tree that tags make by their paths, and which of its branches are folded. Leaves drawing it to the screens.
import type { TagCount } from '../../src/model/answers'
import { isWithinTag, ownNameOfTag, parentTag } from '../../src/model/tag-path'

/** A tag in the tree. One that nothing carries and nobody described is there for those below it. */
export type TagNode = TagCount & {
  /** What it is called below its parent. */
  readonly name: string
  /** 0 at the top. */
  readonly depth: number
  readonly hasChildren: boolean
}

/** The tags as a tree, each before those below it, with the parents that are missing among them. */
export function buildTagTree(tags: readonly TagCount[]): readonly TagNode[] {
  const all = new Map(tags.map((tag) => [tag.tag, tag]))
  for (const { tag } of tags)
    for (let parent = parentTag(tag); parent !== null && !all.has(parent); parent = parentTag(parent))
      all.set(parent, { tag: parent, articles: 0, quotes: 0, notes: 0, colour: null, description: '' })
  const below = new Map<string | null, TagCount[]>()
  for (const tag of all.values()) {
    const parent = parentTag(tag.tag)
    below.set(parent, [...(below.get(parent) ?? []), tag])
  }
  const nodes: TagNode[] = []
  const visit = (parent: string | null, depth: number): void => {
    const children = (below.get(parent) ?? []).toSorted((a, b) => byName(a.tag, b.tag))
    for (const child of children) {
      nodes.push({ ...child, name: ownNameOfTag(child.tag), depth, hasChildren: below.has(child.tag) })
      visit(child.tag, depth + 1)
    }
  }
  visit(null, 0)
  return nodes
}

const byName = (a: string, b: string): number =>
  a.localeCompare(b, undefined, { sensitivity: 'base', numeric: true }) || (a < b ? -1 : 1)

/** The nodes that are seen while some branches are folded. */
export const visibleNodes = (nodes: readonly TagNode[], folded: ReadonlySet<string>): readonly TagNode[] => {
  let hiddenBelow: string | null = null
  return nodes.filter(({ tag }) => {
    if (hiddenBelow !== null && isWithinTag(tag, hiddenBelow)) return false
    hiddenBelow = folded.has(tag) ? tag : null
    return true
  })
}

/** The nodes whose paths or descriptions hold some words, with the parents of each. */
export function matchingNodes(nodes: readonly TagNode[], words: string): readonly TagNode[] {
  const wanted = words.trim().toLocaleLowerCase()
  if (wanted === '') return nodes
  const found = nodes.filter(({ tag, description }) =>
    `${tag}\n${description}`.toLocaleLowerCase().includes(wanted),
  )
  return nodes.filter(({ tag }) => found.some((one) => isWithinTag(one.tag, tag)))
}
