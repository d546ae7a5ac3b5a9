import { describe, expect, it } from 'vitest'
import { numberSections } from '../../../renderer/screens/dossier/section-numbers'
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
})
