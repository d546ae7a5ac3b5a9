// What a person left out of a quote's words and added to them, in copies of a dossier that were changed apart.
import { describe, expect, it } from 'vitest'
import { mergeDossiers } from '../../../src/library/merge-records'
import { dossier, type Dossier } from '../../../src/model/dossier'
import type { QuoteEdits } from '../../../src/model/quote-edits'

const OF = 'We will not go.'
const SHORTENED: QuoteEdits = { of: OF, list: [{ start: 8, end: 11, added: '' }] }
const ADDED: QuoteEdits = { of: OF, list: [{ start: 0, end: 2, added: 'They' }] }
const SET_BACK: QuoteEdits = { of: OF, list: [] }

const copy = (revision: number, edits: QuoteEdits | undefined): Dossier =>
  dossier.parse({
    schema: 2,
    revision,
    id: '0123456789ab',
    title: 'A',
    sample: false,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: `2026-01-0${String(revision)}T00:00:00.000Z`,
    blocks: [
      {
        kind: 'quote',
        id: 'bbbbbbbbbbb1',
        quoteId: 'ccccccccccc1',
        articleId: 'ddddddddddd1',
        words: OF,
        ...(edits === undefined ? {} : { edits }),
      },
    ],
  })

const merged = (a: QuoteEdits | undefined, b: QuoteEdits | undefined): Dossier => {
  const [first, second] = [copy(2, a), copy(3, b)]
  const one = mergeDossiers(first, second)
  expect(mergeDossiers(second, first)).toEqual(one)
  return one
}

describe('merging wordings', () => {
  it('keeps edits that only one copy has', () => {
    expect(merged(SHORTENED, undefined)).toMatchObject({ blocks: [{ edits: SHORTENED }] })
    expect(merged(undefined, ADDED)).toMatchObject({ blocks: [{ edits: ADDED }] })
  })

  it('keeps one of two whole, and the other among the conflicts: their places mean nothing in each other', () => {
    const one = merged(SHORTENED, ADDED)
    expect(one.blocks).toMatchObject([{ edits: ADDED }])
    expect(one.conflicts).toMatchObject([{ field: 'blocks.bbbbbbbbbbb1.edits', value: SHORTENED }])
  })

  it('doesn’t bring edits back that were taken back, and tells of them', () => {
    const one = merged(SHORTENED, SET_BACK)
    expect(one.blocks).toMatchObject([{ edits: SET_BACK }])
    expect(one.conflicts).toMatchObject([{ value: SHORTENED }])
  })
})
