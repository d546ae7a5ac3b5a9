import { describe, expect, it } from 'vitest'
import { addComment, commentsOf, writeComment } from '../../../src/dossier/comments'
import { removeBlock } from '../../../src/dossier/outline'
import { mergeDossiers } from '../../../src/library/merge-records'
import { dossier, type Dossier } from '../../../src/model/dossier'
import { dossierComment, type DossierComment } from '../../../src/model/dossier-comment'
import { SAMPLE_DOSSIER, testId } from '../../helpers/sample-dossier'

const at = (n: number): string => new Date(Date.UTC(2026, 2, n)).toISOString()
const [first, second] = SAMPLE_DOSSIER.blocks
const comment = (n: number, text: string, block = first?.id ?? null): DossierComment =>
  dossierComment.parse({ id: testId(700 + n), block, text, createdAt: at(n), updatedAt: at(n) })
const texts = (record: Dossier): readonly string[] => commentsOf(record).map(({ text }) => text)
const [one, two] = [comment(1, 'Check the date.'), comment(2, 'Ask Min.', null)]
const commented = addComment(addComment(SAMPLE_DOSSIER, one), two)

describe('a comment', () => {
  it('is on a part or on the whole, is written anew, and goes without words', () => {
    expect(commentsOf(SAMPLE_DOSSIER)).toEqual([])
    expect(texts(commented)).toEqual(['Check the date.', 'Ask Min.'])
    const written = writeComment(commented, one.id, 'Checked.', at(5))
    expect(commentsOf(written)[0]).toEqual({ ...one, text: 'Checked.', updatedAt: at(5) })
    expect(texts(writeComment(written, one.id, ' ', at(6)))).toEqual(['Ask Min.'])
    expect(dossier.parse(written)).toEqual(written)
  })

  it('is refused where its part isn’t, and where it isn’t itself', () => {
    const foreign = comment(3, 'Nowhere', dossierComment.shape.block.parse(testId(999)))
    expect(() => addComment(SAMPLE_DOSSIER, foreign)).toThrow(
      expect.objectContaining({ kind: 'not-found' }) as Error,
    )
    expect(() => writeComment(SAMPLE_DOSSIER, one.id, 'x', at(1))).toThrow(
      expect.objectContaining({ kind: 'not-found' }) as Error,
    )
  })

  it('goes with its part, and no other does', () => {
    if (first === undefined || second === undefined) throw new Error('no blocks')
    expect(texts(removeBlock(commented, first.id))).toEqual(['Ask Min.'])
    expect(removeBlock(commented, second.id).comments).toBe(commented.comments)
  })
})

describe('merged copies of a dossier', () => {
  const copy = (change: Partial<Dossier>): Dossier => ({
    ...commented,
    revision: 3,
    updatedAt: at(9),
    ...change,
  })

  it('have the comments of both, whichever way they are merged', () => {
    const ours = copy({ comments: [one, comment(4, 'Ours')] })
    const theirs = copy({ comments: [one, two, comment(5, 'Theirs')], updatedAt: at(10) })
    const merged = mergeDossiers(ours, theirs)
    expect(texts(merged)).toEqual(['Check the date.', 'Ask Min.', 'Ours', 'Theirs'])
    expect(texts(mergeDossiers(theirs, ours))).toEqual(texts(merged))
    expect(merged.conflicts).toBeUndefined()
    expect(texts(mergeDossiers(merged, theirs))).toEqual(texts(merged))
  })

  it('lose no word of a comment that was written in both', () => {
    const ours = copy({ comments: [{ ...one, text: 'Our words', updatedAt: at(4) }] })
    const theirs = copy({ comments: [{ ...one, text: 'Their words', updatedAt: at(5) }] })
    const merged = mergeDossiers(ours, theirs)
    expect(texts(merged)).toEqual(['Their words\n\nOur words'])
    expect(texts(mergeDossiers(theirs, ours))).toEqual(texts(merged))
    expect(merged.conflicts).toBeUndefined()
  })

  it('have none where neither ever had one', () => {
    const bare = { ...SAMPLE_DOSSIER, revision: 2 }
    expect('comments' in mergeDossiers(bare, { ...bare, title: 'Other' })).toBe(false)
  })
})
