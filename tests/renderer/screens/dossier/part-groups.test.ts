// Owns the tests of groups of parts: none is large, and what happens to one part leaves the others in theirs.
import { describe, expect, it } from 'vitest'
import { groupParts } from '../../../../renderer/screens/dossier/part-groups'
import type { DossierBlock } from '../../../../src/model/dossier'
import { blockId } from '../../../../src/model/ids'
import { randomId } from '../../../../src/node/system'

const parts = (count: number): DossierBlock[] =>
  Array.from({ length: count }, () => ({ kind: 'text', id: blockId.parse(randomId()), text: '' }))

/** For each part the one that its group begins with; all of the first group have one name. */
function groupOf(blocks: readonly DossierBlock[]): ReadonlyMap<string, string> {
  return new Map(
    groupParts(blocks).flatMap((group, at) =>
      group.map(({ id }) => [id, at === 0 ? 'first' : (group[0]?.id ?? '')] as const),
    ),
  )
}

describe('groupParts', () => {
  it('has every part once, in order', () => {
    const blocks = parts(1000)
    expect(groupParts(blocks).flat()).toEqual(blocks)
    expect(groupParts([])).toEqual([])
  })

  it('makes groups of some twenty', () => {
    const sizes = groupParts(parts(20_000)).map(({ length }) => length)
    expect(sizes.length).toBeGreaterThan(800)
    expect(sizes.length).toBeLessThan(1250)
    expect(Math.max(...sizes)).toBeLessThan(300)
  })

  it('leaves nearly all parts where they are when one is added, moved or removed', () => {
    const blocks = parts(600)
    const [moved, ...others] = blocks
    const changes = [
      [...parts(1), ...blocks],
      others,
      moved === undefined ? [] : [...others.slice(0, 300), moved, ...others.slice(300)],
    ]
    const before = groupOf(blocks)
    for (const changed of changes) {
      const after = groupOf(changed)
      const elsewhere = others.filter(({ id }) => after.get(id) !== before.get(id))
      expect(elsewhere.length).toBeLessThan(150)
    }
  })
})
