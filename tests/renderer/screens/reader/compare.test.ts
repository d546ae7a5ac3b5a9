import { describe, expect, it } from 'vitest'
import { countChanges, foldRows, type ShownRows } from '../../../../renderer/screens/reader/compare/fold-rows'
import { markText, quotesOn, type SideQuote } from '../../../../renderer/screens/reader/compare/marked-text'
import { pairFor } from '../../../../renderer/screens/reader/use-comparing'
import type { VersionComparison } from '../../../../src/model/answers'
import type { TextRow } from '../../../../src/model/text-difference'

const rowsOf = (kinds: string): readonly TextRow[] =>
  Array.from(kinds, (kind, at) => ({
    kind: kind === '=' ? 'same' : 'changed',
    before: { start: at * 10, end: at * 10 + 9 },
    after: { start: at * 10, end: at * 10 + 9 },
    pieces: [],
  }))
/** `=` for what is the same, the change's number for what isn't, `[n]` for so many folded ones. */
const shape = (shown: readonly ShownRows[]): string =>
  shown
    .map((one) =>
      one.kind === 'fold' ? `[${String(one.rows.length)}]` : one.change === null ? '=' : String(one.change),
    )
    .join('')

describe('what is folded of a comparison', () => {
  it('is what stands apart from any change, where that is more than a line', () => {
    expect(shape(foldRows(rowsOf('====x===='), new Set()))).toBe('[3]=0=[3]')
    expect(shape(foldRows(rowsOf('x====xx==='), new Set()))).toBe('0=[2]=11=[2]')
    expect(shape(foldRows(rowsOf('x===x'), new Set()))).toBe('0===1')
    expect(shape(foldRows(rowsOf('====='), new Set()))).toBe('[5]')
  })

  it('is shown once it was opened, and nothing else with it', () => {
    const rows = rowsOf('====x====')
    expect(shape(foldRows(rows, new Set([0])))).toBe('====0=[3]')
    expect(shape(foldRows(rows, new Set([6])))).toBe('[3]=0====')
  })

  it('counts changes that follow each other as one', () => {
    expect(countChanges(rowsOf('xx=x===xxx'))).toBe(3)
    expect(countChanges(rowsOf('==='))).toBe(0)
  })
})

describe('the quotes in a comparison', () => {
  const quote = (id: string, start: number, end: number): SideQuote => ({
    ...{ id, colour: 'blue', span: { start, end }, status: 'identical' },
  })

  it('cut a stretch where they begin and end, also where they overlap or reach beyond it', () => {
    const parts = markText({ start: 10, end: 20 }, [
      quote('a', 5, 14),
      quote('b', 12, 30),
      quote('c', 40, 50),
    ])
    expect(parts.map(({ start, end, quotes }) => [start, end, quotes.map(({ id }) => id).join('')])).toEqual([
      [10, 12, 'a'],
      [12, 14, 'ab'],
      [14, 20, 'b'],
    ])
    expect(parts.map(({ ends }) => ends.map(({ id }) => id))).toEqual([[], ['a'], []])
  })

  it('end with the part that ends with them, once', () => {
    const spans = [
      { start: 0, end: 5 },
      { start: 5, end: 9 },
    ]
    const ends = spans.flatMap((span) => markText(span, [quote('a', 2, 9)]).flatMap((part) => part.ends))
    expect(ends.map(({ id }) => id)).toEqual(['a'])
  })

  it('say what became of them on the side that has their words', () => {
    const compared = {
      quotes: [
        {
          quote: { id: 'gone', colour: 'red' },
          before: { status: 'identical', span: { start: 0, end: 4 } },
          after: { status: 'removed', span: null },
        },
        {
          quote: { id: 'other', colour: 'blue' },
          before: { status: 'identical', span: { start: 6, end: 9 } },
          after: { status: 'reworded', span: { start: 1, end: 4 } },
        },
      ],
    } as unknown as VersionComparison
    expect(quotesOn('before', compared).map(({ id, status }) => [id, status])).toEqual([
      ['gone', 'removed'],
      ['other', 'identical'],
    ])
    expect(quotesOn('after', compared).map(({ id, status }) => [id, status])).toEqual([['other', 'reworded']])
  })
})

describe('the versions that are compared by a key', () => {
  it('are the one that is open and the one before; of the first, it and the newest', () => {
    expect(pairFor([1, 2, 4], 4)).toEqual({ before: 2, after: 4 })
    expect(pairFor([1, 2, 4], 1)).toEqual({ before: 1, after: 4 })
    expect(pairFor([3], 3)).toBeNull()
  })
})
