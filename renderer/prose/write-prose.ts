// Owns writing what was edited as Markdown: what wasn't touched stands as it stood, sign by sign. Leaves how each part is written to
// `write-tree.ts` and the library that it is for.
import { gfmToMarkdown } from 'mdast-util-gfm'
import { defaultHandlers, toMarkdown, type Options } from 'mdast-util-to-markdown'
import type { Node } from 'prosemirror-model'
import { proseSchema } from './prose-schema'
import { readProse, type ReadProse } from './read-prose'
import { blockToTree, isNothing, type WholeProse } from './write-tree'

const { nodes } = proseSchema

const EXTENSION = gfmToMarkdown({ tablePipeAlign: false })

/** An address that is its own words stands bare between angles, where nothing in it means anything to Markdown. */
const isPlainAddress = (url: string): boolean => Array.from(url).every((sign) => PLAIN.includes(sign))
const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#@%=+'

const inForm =
  (handle: (...given: Parameters<typeof defaultHandlers.link>) => string) =>
  (...given: Parameters<typeof defaultHandlers.link>): string => {
    const [node, , state] = given
    state.options.resourceLink = !isPlainAddress(node.url)
    return handle(...given)
  }
const writeLink = Object.assign(inForm(defaultHandlers.link), { peek: inForm(defaultHandlers.link.peek) })

/** The signs of lists: of two that follow upon each other each has its own, or they would be one. */
type ListSigns = { readonly bullet: '-' | '*'; readonly bulletOrdered: '.' | ')' }

const optionsFor = (signs: ListSigns): Options => ({
  ...signs,
  bulletOther: signs.bullet === '-' ? '*' : '-',
  emphasis: '*',
  strong: '*',
  fences: true,
  listItemIndent: 'one',
  rule: '-',
  handlers: { link: writeLink },
  extensions: [EXTENSION],
})

type Written = { readonly part: Part; readonly words: string; readonly isOld: boolean }

/** A part that is about to be written, and where it was read from: `null` where it is new. */
type Part = { readonly node: Node; readonly from: number | null }

/**
 * Write a document as Markdown.
 *
 * @param read  What it was read from, before it was edited: its parts that are still the same keep their words, down to the byte.
 */
export function writeProse(doc: Node, read: ReadProse | null): string {
  if (read !== null && doc.eq(read.doc)) return read.markdown
  const whole: WholeProse = { footnotes: footnotesIn(doc) }
  const parts = partsOf(doc, read, whole)
  let markdown = ''
  let before: Written | null = null
  for (const [i, part] of parts.entries()) {
    const old: string | null = read === null ? null : oldWords(parts, i, read, lastWords(before))
    const words: string = old ?? freshWords(part.node, whole, signsAfter(part.node, before))
    const isJoined = before === null ? part.from === 0 : before.isOld && follows(before.part, part)
    const gap =
      old !== null && isJoined && read !== null ? gapBefore(part, read) : before === null ? '' : '\n\n'
    markdown += gap + words
    before = { part, words, isOld: old !== null }
  }
  const isEndOld = read !== null && before?.isOld === true && before.part.from === read.places.length - 1
  return markdown + (isEndOld ? read.markdown.slice(read.places.at(-1)?.end) : '')
}

const lastWords = (before: Written | null): string | null => before?.words ?? null

/** Parts without those of which Markdown keeps nothing. */
function partsOf(doc: Node, read: ReadProse | null, whole: WholeProse): readonly Part[] {
  const known = new Map<Node, number>()
  if (read !== null && meansTheSame(doc, read))
    for (const [i, node] of read.doc.children.entries()) if (i < read.places.length) known.set(node, i)
  return doc.children
    .filter((node) => !isNothing(node, whole))
    .map((node) => ({ node, from: known.get(node) ?? null }))
}

/** What is defined for the whole text decides what words mean everywhere: when any of it is gone or new, nothing is as it was. */
function meansTheSame(doc: Node, read: ReadProse): boolean {
  const [old, now] = [footnotesIn(read.doc), footnotesIn(doc)]
  const words = read.markdown.toLowerCase()
  return (
    [...old].every((id) => now.has(id)) &&
    [...now].every((id) => old.has(id) || !words.includes(`[^${id}`)) &&
    keptIn(doc) === keptIn(read.doc)
  )
}

const follows = (before: Part, part: Part): boolean => before.from !== null && part.from === before.from + 1

const gapBefore = ({ from }: Part, { markdown, places }: ReadProse): string =>
  from === null ? '' : markdown.slice(from === 0 ? 0 : places[from - 1]?.end, places[from]?.start)

/** The words that a part was read from; `null` where it is new, or where they would mean something else. */
function oldWords(
  parts: readonly Part[],
  i: number,
  read: ReadProse,
  wordsBefore: string | null,
): string | null {
  const part = parts[i]
  const place = read.places[part?.from ?? -1]
  if (part === undefined || part.from === null || place === undefined) return null
  const [previous, next] = [parts[i - 1], parts[i + 1]]
  const isAfterItsOwn = previous === undefined ? part.from === 0 : follows(previous, part)
  const isBeforeItsOwn = next === undefined ? part.from === read.places.length - 1 : follows(part, next)
  const words = read.markdown.slice(place.start, place.end)
  if (isAfterItsOwn && isBeforeItsOwn) return words
  const isAfterList = previous?.node.type === part.node.type && isList(part.node) && wordsBefore !== null
  if (isAfterList && !isAfterItsOwn && signOf(words) === signOf(wordsBefore)) return null
  return standAlone(words, part.node, read) ? words : null
}

const alone = new WeakMap<Node, boolean>()

/** Whether words mean the same beside others: an indent that isn't theirs, or code that has no end, says otherwise. */
function standAlone(words: string, node: Node, { doc }: ReadProse): boolean {
  const known = alone.get(node)
  if (known !== undefined) return known
  const notes = [...footnotesIn(doc)].map((id) => `[^${id}]: x`)
  const around = [words, 'x', ...notes, ...keptNodesIn(doc).map((kept) => freshWords(kept, NOTHING, SIGNS))]
  const found = readProse(around.join('\n\n'))?.doc.children ?? []
  const isSame = found[0]?.eq(node) === true && found[1]?.textContent === 'x'
  alone.set(node, isSame)
  return isSame
}
const NOTHING: WholeProse = { footnotes: new Set() }
const SIGNS: ListSigns = { bullet: '-', bulletOrdered: '.' }

const isList = ({ type }: Node): boolean => type === nodes.bullet_list || type === nodes.ordered_list

/** The sign of a list's first item. */
function signOf(words: string): string {
  let at = 0
  while (' \t0123456789'.includes(words[at] ?? '.')) at++
  return words[at] ?? ''
}

function signsAfter(node: Node, before: { readonly part: Part; readonly words: string } | null): ListSigns {
  const taken =
    before !== null && isList(node) && before.part.node.type === node.type ? signOf(before.words) : ''
  return { bullet: taken === '-' ? '*' : '-', bulletOrdered: taken === '.' ? ')' : '.' }
}

/** While a person types, all parts but one are the same as they were a moment ago. */
const written = new WeakMap<Node, { readonly key: string; readonly words: string }>()

function freshWords(node: Node, whole: WholeProse, signs: ListSigns): string {
  const key = [signs.bullet, signs.bulletOrdered, ...whole.footnotes].join(' ')
  const known = written.get(node)
  if (known?.key === key) return known.words
  const tree = { type: 'root' as const, children: [blockToTree(node, whole)] }
  const words = withoutLastLineEnd(toMarkdown(tree, optionsFor(signs)))
  written.set(node, { key, words })
  return words
}

const withoutLastLineEnd = (words: string): string => (words.endsWith('\n') ? words.slice(0, -1) : words)

function footnotesIn(doc: Node): ReadonlySet<string> {
  const ids = new Set<string>()
  doc.descendants((node) => {
    if (node.type === nodes.footnote) ids.add(String(node.attrs['id']))
    return !node.isTextblock
  })
  return ids
}

const keptIn = (doc: Node): string =>
  JSON.stringify(keptNodesIn(doc).map(({ attrs }) => attrs['node'] as unknown))

function keptNodesIn(doc: Node): readonly Node[] {
  const kept: Node[] = []
  doc.descendants((node) => {
    if (node.type === nodes.kept) kept.push(node)
    return !node.isTextblock
  })
  return kept
}
