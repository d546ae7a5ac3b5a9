// Owns tags as codes of qualitative analysis: a tree, with colours and what each means. Source: REFI-QDA 1.5, CodeBook.
import { SHADES } from '../../model/shades'
import { ownNameOfTag, parentTag } from '../../model/tag-path'
import type { ExportedTag } from '../library/library-to-export'
import type { GuidOf } from './guids'
import { element, textElement } from './xml'

/** What a quote that carries no tag is coded with: programs drop passages that have no code. */
export const UNTAGGED = 'Quotes without a tag'

type Node = { readonly tag: string; readonly children: Node[]; readonly said: ExportedTag | null }

/** The codes of tags, those above them included, as XML; empty for none. */
export function codesOfTags(
  tags: readonly ExportedTag[],
  used: ReadonlySet<string>,
  guidOf: GuidOf,
): readonly string[] {
  const said = new Map(tags.map((one) => [one.tag, one]))
  const nodes = new Map<string, Node>()
  const roots: Node[] = []
  const nodeOf = (tag: string): Node => {
    const there = nodes.get(tag)
    if (there !== undefined) return there
    const node: Node = { tag, children: [], said: said.get(tag) ?? null }
    nodes.set(tag, node)
    const parent = parentTag(tag)
    if (parent === null) roots.push(node)
    else nodeOf(parent).children.push(node)
    return node
  }
  for (const tag of [...new Set([...said.keys(), ...used])].sort()) nodeOf(tag)
  return roots.map((node) => codeOf(node, guidOf))
}

const codeOf = ({ tag, children, said }: Node, guidOf: GuidOf): string =>
  element(
    'Code',
    {
      guid: guidOf('code', tag),
      name: ownNameOfTag(tag),
      isCodable: 'true',
      color: said?.colour === undefined || said.colour === null ? null : SHADES[said.colour],
    },
    [
      ...textElement('Description', said?.description ?? ''),
      ...children.map((child) => codeOf(child, guidOf)),
    ],
  )
