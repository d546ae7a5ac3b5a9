import { describe, expect, it } from 'vitest'
import { addBlock, changeBlock, moveBlock, removeBlock } from '../../../src/dossier/outline'
import { isErrorOfKind } from '../../../src/errors'
import { dossier, type Dossier, type DossierBlock } from '../../../src/model/dossier'
import { blockId } from '../../../src/model/ids'
import { testId } from '../../helpers/sample-dossier'

const id = (n: number) => blockId.parse(testId(n))
const section = (n: number, level: number): DossierBlock => ({
  kind: 'section',
  id: id(n),
  level,
  title: `S${n}`,
})
const text = (n: number): DossierBlock => ({ kind: 'text', id: id(n), text: `T${n}` })

const outline = (...blocks: readonly DossierBlock[]): Dossier =>
  dossier.parse({
    revision: 0,
    id: testId(900),
    title: 'Outline',
    sample: false,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    blocks,
  })

const names = (of: Dossier): string =>
  of.blocks
    .map((block) => (block.kind === 'section' ? block.title : block.kind === 'text' ? block.text : ''))
    .join(' ')

const book = outline(text(0), section(1, 1), text(2), section(3, 2), text(4), section(5, 1), text(6))

describe('the outline of a dossier', () => {
  it('takes a new block before another, or at its end', () => {
    expect(names(addBlock(book, text(7), id(3)))).toBe('T0 S1 T2 T7 S3 T4 S5 T6')
    expect(names(addBlock(book, text(7), null))).toBe('T0 S1 T2 S3 T4 S5 T6 T7')
  })

  it('moves a section with all that stands under it, sections below it too', () => {
    expect(names(moveBlock(book, id(1), null))).toBe('T0 S5 T6 S1 T2 S3 T4')
    expect(names(moveBlock(book, id(5), id(1)))).toBe('T0 S5 T6 S1 T2 S3 T4')
    expect(names(moveBlock(book, id(3), id(1)))).toBe('T0 S3 T4 S1 T2 S5 T6')
  })

  it('moves a paragraph alone', () => {
    expect(names(moveBlock(book, id(6), id(0)))).toBe('T6 T0 S1 T2 S3 T4 S5')
  })

  it('leaves a section that is moved into itself where it was', () => {
    expect(moveBlock(book, id(1), id(4))).toEqual(book)
    expect(moveBlock(book, id(1), id(1))).toEqual(book)
  })

  it('removes only the heading of a section', () => {
    expect(names(removeBlock(book, id(1)))).toBe('T0 T2 S3 T4 S5 T6')
  })

  it('changes titles, levels and commentary', () => {
    expect(changeBlock(book, id(1), { title: 'New', level: 3 }).blocks[1]).toMatchObject({
      title: 'New',
      level: 3,
    })
    expect(changeBlock(book, id(0), { text: 'Other' }).blocks[0]).toMatchObject({ text: 'Other' })
  })

  it('says so when the block isn’t there', () => {
    for (const edit of [
      () => removeBlock(book, id(99)),
      () => moveBlock(book, id(0), id(99)),
      () => addBlock(book, text(7), id(99)),
    ])
      try {
        edit()
        expect.unreachable()
      } catch (error) {
        expect(isErrorOfKind(error, 'not-found')).toBe(true)
      }
  })
})
