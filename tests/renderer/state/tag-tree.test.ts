import { describe, expect, it } from 'vitest'
import { buildTagTree, matchingNodes, visibleNodes } from '../../../renderer/state/tag-tree'
import type { TagCount } from '../../../src/model/answers'

const tag = (path: string, description = ''): TagCount => ({
  tag: path,
  articles: 1,
  quotes: 2,
  notes: 0,
  colour: null,
  description,
})
const drawn = (nodes: ReturnType<typeof buildTagTree>): readonly string[] =>
  nodes.map(
    ({ depth, name, hasChildren, quotes }) =>
      `${'  '.repeat(depth)}${name}${hasChildren ? ' >' : ''} ${String(quotes)}`,
  )

const TREE = buildTagTree([
  tag('중재/조건'),
  tag('mediation/role'),
  tag('mediation'),
  tag('Mediation style'),
  tag('a10'),
  tag('a9', 'Of roles'),
])

describe('the tree of tags', () => {
  it('sets each below its parent, also below one that nothing carries, in the order of names', () => {
    expect(drawn(TREE)).toEqual([
      'a9 2',
      'a10 2',
      'mediation > 2',
      '  role 2',
      'Mediation style 2',
      '중재 > 0',
      '  조건 2',
    ])
  })

  it('hides what is folded, and nothing that only begins alike', () => {
    expect(drawn(visibleNodes(TREE, new Set(['mediation', '중재'])))).toEqual([
      'a9 2',
      'a10 2',
      'mediation > 2',
      'Mediation style 2',
      '중재 > 0',
    ])
  })

  it('finds by path and by description, with the parents', () => {
    expect(drawn(matchingNodes(TREE, 'ROLE'))).toEqual(['a9 2', 'mediation > 2', '  role 2'])
    expect(matchingNodes(TREE, ' ')).toBe(TREE)
  })
})
