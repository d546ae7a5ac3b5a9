import { describe, expect, it } from 'vitest'
import { numberSections } from '../../../src/model/section-numbers'
import type { DossierBlock } from '../../../src/model/dossier'

const section = (id: string, level: number): DossierBlock =>
  ({ kind: 'section', id, level, title: id }) as unknown as DossierBlock
const text = { kind: 'text', id: 't', text: '' } as unknown as DossierBlock

const numbersOf = (...blocks: readonly DossierBlock[]): readonly string[] => [
  ...numberSections(blocks).values(),
]

describe('the numbers of sections', () => {
  it('count each level within the one above', () => {
    const blocks = [section('a', 1), text, section('b', 2), section('c', 2), section('d', 1), section('e', 2)]
    expect(numbersOf(...blocks)).toEqual(['1', '1.1', '1.2', '2', '2.1'])
  })

  it('count a level that skips one as the next below', () => {
    expect(numbersOf(section('a', 3), section('b', 1), section('c', 3))).toEqual(['1', '2', '2.1'])
  })

  it.each([
    [
      [2, 2, 1, 2],
      ['1', '2', '3', '3.1'],
    ],
    [
      [1, 1, 2, 2, 1, 2],
      ['1', '2', '2.1', '2.2', '3', '3.1'],
    ],
    [
      [1, 2, 3, 3, 2, 3],
      ['1', '1.1', '1.1.1', '1.1.2', '1.2', '1.2.1'],
    ],
    [
      [1, 3, 2],
      ['1', '1.1', '1.2'],
    ],
    [
      [2, 2, 1],
      ['1', '2', '3'],
    ],
  ])('numbers sections of levels %j', (levels, expected) => {
    const blocks = levels.map((level, i) => section(String(i), level))

    expect(blocks.map((block) => numberSections(blocks).get(block.id))).toEqual(expected)
  })
})
