// Owns what a tag's path means: `mediation/facilitative role` stands below `mediation`. Pure.

/** Between parent and child. */
export const TAG_SEPARATOR = '/'

export const LONGEST_TAG = 200
/** A control character in a tag is never meant, and breaks lists and exports. */
export const TAG_PATTERN = /^[^\u0000-\u001f\u007f]+$/

/** The path of the tag that another stands below; `null` for one at the top. */
export function parentTag(tag: string): string | null {
  const cut = tag.lastIndexOf(TAG_SEPARATOR)
  return cut <= 0 ? null : tag.slice(0, cut)
}

/** The last part of a path: what a tag is called below its parent. */
export const ownNameOfTag = (tag: string): string => {
  const parent = parentTag(tag)
  return parent === null ? tag : tag.slice(parent.length + 1)
}

/** Whether a tag is another one, or stands somewhere below it. */
export const isWithinTag = (tag: string, root: string): boolean =>
  tag === root || tag.startsWith(`${root}${TAG_SEPARATOR}`)

/** What a tag is called once `from` is called `to`: what stands below goes along. A tag that stands elsewhere stays as it is. */
export const renamedTag = (tag: string, from: string, to: string): string =>
  isWithinTag(tag, from) ? `${to}${tag.slice(from.length)}` : tag

/** Tags with one renamed, each once, in the order in which they were given. */
export const renamedTags = (tags: readonly string[], from: string, to: string): readonly string[] => [
  ...new Set(tags.map((tag) => renamedTag(tag, from, to))),
]

/**
 * A path as a person types it: spaces around each part go, and parts that are empty.
 * @returns `null` for what names no tag, or is too long for one
 */
export function tidyTag(typed: string): string | null {
  const parts = typed
    .split(TAG_SEPARATOR)
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '')
  const tag = parts.join(TAG_SEPARATOR)
  return tag.length <= LONGEST_TAG && TAG_PATTERN.test(tag) ? tag : null
}
