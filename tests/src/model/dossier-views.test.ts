import { describe, expect, it } from 'vitest'
import { matrixOf, sourceRowsOf, timelineOf, type ViewedQuote } from '../../../src/model/dossier-views'

/** A quote of an article, as far as the views go by it. */
function quoteOf(
  blockId: string,
  given: Partial<ViewedQuote> & { readonly article?: string } = {},
): ViewedQuote {
  const { article = 'a', ...rest } = given
  return {
    blockId,
    words: blockId,
    speaker: null,
    topics: [],
    date: null,
    isDateSaid: false,
    source: { quote: { articleId: article } } as unknown as ViewedQuote['source'],
    ...rest,
  }
}
const idsOf = (quotes: readonly ViewedQuote[]): readonly string[] => quotes.map(({ blockId }) => blockId)

describe('a timeline', () => {
  it('has the earliest first, years and months alone before their days, and what has no date last', () => {
    const dates = ['2026-03-02', null, '2025', '2026-03', '2026-03-02']
    const days = timelineOf(dates.map((date, i) => quoteOf(String(i), { date })))
    expect(days.map(({ date, quotes }) => [date, idsOf(quotes)])).toEqual([
      ['2025', ['2']],
      ['2026-03', ['3']],
      ['2026-03-02', ['0', '4']],
      [null, ['1']],
    ])
  })
})

describe('a matrix', () => {
  it('has a row for each speaker and a column for each topic, those without one last, and loses no quote', () => {
    const { topics, rows } = matrixOf([
      quoteOf('1', { topics: ['talks'] }),
      quoteOf('2', { speaker: 'Lee', topics: ['border', 'talks'] }),
      quoteOf('3', { speaker: 'Lee' }),
    ])
    expect(topics).toEqual(['talks', 'border', null])
    expect(rows.map(({ speaker, cells }) => [speaker, ...cells.map(idsOf)])).toEqual([
      ['Lee', ['2'], ['2'], ['3']],
      [null, ['1'], [], []],
    ])
  })
})

describe('sources', () => {
  const rowsOf = (
    blocks: readonly object[],
    quotes: readonly ViewedQuote[],
    articles: Record<string, { readonly source: { readonly title: string } | null }> = {},
  ) =>
    sourceRowsOf({ dossier: { blocks }, articles } as unknown as Parameters<typeof sourceRowsOf>[0], quotes)
  const quoteAt = (id: string): object => ({ kind: 'quote', id })
  const articleAt = (id: string, articleId: string): object => ({ kind: 'article', id, articleId })

  it('stand once each, with all their quotes, in the order of the page', () => {
    const quotes = [quoteOf('1'), quoteOf('2', { article: 'b' }), quoteOf('3')]
    const rows = rowsOf(['1', '2', '3'].map(quoteAt), quotes)
    expect(rows.map((row) => idsOf(row.quotes))).toEqual([['1', '3'], ['2']])
  })

  it('are also those that are referred to as a whole, and not what is gone', () => {
    const blocks = [articleAt('1', 'b'), quoteAt('2'), articleAt('3', 'a'), articleAt('4', 'gone')]
    const articles = {
      1: { source: { title: 'B' } },
      3: { source: { title: 'A' } },
      4: { source: null },
    }
    const rows = rowsOf(blocks, [quoteOf('2')], articles)
    expect(rows.map(({ articleId, wholeAt, quotes }) => [articleId, wholeAt, idsOf(quotes)])).toEqual([
      ['b', ['1'], []],
      ['a', ['3'], ['2']],
    ])
  })
})
