// Owns the words that come with another tool's thing, in our form: its tags as tags of ours, its highlights and notes as Markdown, and the
// keys by which what was taken is known again.
import type { CameFrom } from '../model/came-from'
import type { ForeignHighlight, ForeignItem } from '../model/foreign-item'
import type { ForeignMarks } from '../model/foreign-marks'
import { LONGEST_TAG, tidyTag } from '../model/tag-path'
import type { HashOf } from '../ports'

/** What is starred in other tools. */
const STARRED = 'starred'

export type ForeignTags = {
  readonly tags: readonly string[]
  /** Those that could not stay as they were. */
  readonly changed: readonly { readonly from: string; readonly to: string }[]
}

/** Tags as they are kept: what can't stand in one goes. */
export function validTags(given: readonly string[]): ForeignTags {
  const tags = new Set<string>()
  const changed: { from: string; to: string }[] = []
  for (const from of given) {
    const to = validTag(from)
    if (to !== '') tags.add(to)
    if (to !== from.trim()) changed.push({ from, to })
  }
  return { tags: [...tags], changed }
}

const validTag = (given: string): string => tidyTag(shorter(given)) ?? ''

/** Without control characters, and no longer than a tag can be. */
function shorter(tag: string): string {
  let plain = ''
  for (const one of tag.normalize('NFC')) plain += one < ' ' || one === '\u007f' ? ' ' : one
  const bare = plain.trim().startsWith('#') ? plain.trim().slice(1) : plain
  return bare.trim().slice(0, LONGEST_TAG)
}

/** All tags of a thing: its own, the folder that it lay in where that is wanted, and a star. */
export const tagsOfItem = (item: ForeignItem, { folders }: { readonly folders: boolean }): ForeignTags =>
  validTags([...(folders ? item.folder.slice(-1) : []), ...item.tags, ...(item.starred ? [STARRED] : [])])

/** What a thing is without its page. */
export function marksOf(item: ForeignItem, tags: readonly string[]): ForeignMarks {
  const { tool, toolId, url, metadata, savedAt, readAt, archived, starred, note, highlights } = item
  return { tool, toolId, url, metadata, savedAt, readAt, archived, starred, tags, note, highlights }
}

/** What a thing is known again by: the tool's own id, else its address, else its words. */
export function idOfForeign(
  item: Pick<ForeignMarks, 'toolId' | 'url' | 'metadata' | 'note' | 'highlights'>,
  hashOf: HashOf,
): string {
  if (item.toolId !== null && item.toolId !== '') return item.toolId
  if (item.url !== null) return item.url
  const words = [item.metadata.title ?? '', ...(item.metadata.authors ?? [])].join('\n')
  return `sha256:${hashOf(words.trim() === '' ? `${item.note}\n${item.highlights[0]?.exact ?? ''}` : words)}`
}

/** How a highlight is known again; short, since an article keeps those of all. */
export const keyOfHighlight = ({ toolId, exact, prefix }: ForeignHighlight, hashOf: HashOf): string =>
  hashOf(toolId === null ? `h\n${exact}\n${prefix}` : `i\n${toolId}`).slice(0, 16)

export const keyOfNote = (note: string, hashOf: HashOf): string => hashOf(`n\n${note}`).slice(0, 16)

/** A tool's thing as it is remembered. */
export const cameFromOf = (
  item: Pick<ForeignMarks, 'tool' | 'savedAt'>,
  id: string,
  marks: readonly string[],
  at: string,
): CameFrom => ({ tool: item.tool, id, at, savedAt: item.savedAt, marks: [...marks] })

/** A highlight as Markdown: its words, who marked them and when, and what the person wrote. */
export function highlightToMarkdown(
  { exact, note, tags, createdAt }: Pick<ForeignHighlight, 'exact' | 'note' | 'tags' | 'createdAt'>,
  tool: string,
): string {
  const quoted = exact
    .trim()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
  const facts = [
    tool,
    ...(createdAt === null ? [] : [createdAt.slice(0, 10)]),
    ...validTags(tags).tags.map((tag) => `#${tag}`),
  ]
  return [quoted, facts.join(' · '), note.trim()].filter((part) => part !== '').join('\n\n')
}

/** The note of a quote whose words read otherwise in the tool. */
export const noteWithWords = (note: string, tool: string, exact: string): string =>
  [note.trim(), highlightToMarkdown({ exact, note: '', tags: [], createdAt: null }, tool)]
    .filter((part) => part !== '')
    .join('\n\n')
