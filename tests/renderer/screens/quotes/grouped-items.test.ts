import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeListItems, type ListItem } from '../../../../renderer/screens/quotes/grouped-items'
import { nameGroup } from '../../../../renderer/screens/quotes/group-words'
import { messagesOf } from '../../../../renderer/messages/messages-context'

describe('the items of a list in groups', () => {
  it('are a heading and then the rows of each, in order, and nothing after the last', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 })), (counts) => {
        const groups = counts.map((count, i) => ({ key: String(i), label: null, count }))
        const items = makeListItems(groups, 0)
        const all = Array.from({ length: items.count }, (_, i) => items.at(i))
        let row = 0
        const expected = groups.flatMap((group): ListItem[] => [
          { kind: 'heading', group },
          ...Array.from({ length: group.count }, (): ListItem => ({ kind: 'row', row: row++ })),
        ])
        expect(all).toEqual(expected)
        expect(items.at(items.count)).toBeNull()
      }),
    )
  })

  it('are rows alone where there are no groups', () => {
    const items = makeListItems(null, 2)
    expect([items.count, items.at(1), items.at(2)]).toEqual([2, { kind: 'row', row: 1 }, null])
  })
})

describe('the name of a group', () => {
  const [en, ko] = [messagesOf('en'), messagesOf('ko')]
  it.each([
    ['colour', 'red', 'Red (2)', '빨강 (2)'],
    ['status', 'reworded', 'Reworded', '표현이 바뀜'],
    ['date', '2026-01', 'Jan 2026', '2026년 1월'],
    ['tag', 'mediation/role', 'mediation/role', 'mediation/role'],
    ['speaker', null, 'Nobody named', '말한 사람 없음'],
    ['dossier', null, 'In no dossier', '자료집에 없음'],
  ] as const)('by %s of %s', (grouping, key, english, korean) => {
    expect(nameGroup({ key, label: null, count: 1 }, grouping, en)).toBe(english)
    expect(nameGroup({ key, label: null, count: 1 }, grouping, ko)).toBe(korean)
  })
})
