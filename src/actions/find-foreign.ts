// Owns finding what came from another tool before: articles by what they were there and by their addresses, free notes by what they were.
import { addressKey } from '../capture/address'
import type { Library } from '../library/library'
import { unlessGone } from '../library/many'
import { cameFromKey } from '../model/came-from'
import type { ForeignMarks } from '../model/foreign-marks'
import { articleId, type ArticleId } from '../model/ids'
import { articleAtAddress } from '../search/index-reader'
import { idOfForeign } from './foreign-words'
import type { Workspace } from './workspace'

/** The article that a tool's thing is; `null` where none is here. */
export async function knownOfForeign(
  { askIndex, hashOf }: Pick<Workspace, 'askIndex' | 'hashOf'>,
  marks: ForeignMarks,
): Promise<ArticleId | null> {
  const index = await askIndex()
  const keys = [cameFromKey({ tool: marks.tool, id: idOfForeign(marks, hashOf) })]
  if (marks.url !== null) keys.push(addressKey(marks.url))
  for (const key of keys) {
    const id = articleAtAddress(index, key)
    if (id !== null) return articleId.parse(id)
  }
  return null
}

/** The free notes that came from other tools. */
export type KnownNotes = {
  has(tool: string, id: string, mark: string): boolean
  add(tool: string, id: string, mark: string): void
}

/** Read them: asked only where an export has what becomes a note. */
export async function knownNotes({ notes }: Pick<Library, 'notes'>): Promise<KnownNotes> {
  const known = new Set<string>()
  const keyOf = (tool: string, id: string, mark: string): string => `${cameFromKey({ tool, id })}\n${mark}`
  for (const folder of await notes.folders()) {
    const note = await unlessGone(() => notes.readIn(folder))
    for (const { tool, id, marks } of note?.cameFrom ?? [])
      for (const mark of marks) known.add(keyOf(tool, id, mark))
  }
  return {
    has: (...one) => known.has(keyOf(...one)),
    add: (...one) => void known.add(keyOf(...one)),
  }
}
