import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { markLeft } from '../../../src/actions/open-article'
import { ARTICLE_ORDERS } from '../../../src/model/article-order'
import type { ArticleId } from '../../../src/model/ids'
import { listArticleIds, listArticles, type ArticleQuery } from '../../../src/search/index-reader'
import { newVersion } from '../../helpers/new-version'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let test: TestWorkspace
let now: number
/** Title, source, published, and the second at which it was read. */
const ARTICLES = [
  ['Bridges', 'Harbour Post', '2026-02-01', null],
  ['anchors', 'Valley Times', null, 30],
  ['Cables', null, '2026-01-01', 50],
  ['Docks', 'harbour post', '2026-03-01', null],
  ['Eddies', 'Atlas', '2025-12-01', 40],
] as const

beforeEach(async () => {
  now = Date.UTC(2026, 10, 24, 8)
  test = await makeTestWorkspace({ clock: () => new Date(now).toISOString() })
  const { articles } = test.workspace.library
  for (const [title, siteName, publishedAt, readSecond] of ARTICLES) {
    now += 1000
    const version = newVersion({ title })
    const metadata = { ...version.capture.metadata, title, siteName, publishedAt }
    const { id } = await articles.add({ ...version, capture: { ...version.capture, metadata } })
    if (readSecond !== null)
      await articles.change(id, { readAt: new Date(Date.UTC(2026, 10, 25, 8, 0, readSecond)).toISOString() })
  }
})
afterEach(() => test.remove())

const inOrder = async (query: Partial<ArticleQuery>): Promise<string> => {
  const index = await test.workspace.askIndex()
  const whole: ArticleQuery = { shelf: 'all', order: 'clipped', offset: 0, limit: 10, ...query }
  const { rows } = listArticles(index, whole)
  // What is done to many at once is done to the rows that are seen.
  expect(listArticleIds(index, whole).map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  return rows.map(({ title }) => title.slice(0, 1)).join('')
}

describe('the orders of the list', () => {
  it.each([
    ['clipped', 'EDCaB', 'BaCDE'],
    ['published', 'DBCEa', 'ECBDa'],
    ['title', 'aBCDE', 'EDCBa'],
    ['source', 'EDBaC', 'aDBEC'],
    ['read', 'CEaDB', 'aECDB'],
  ] as const)('go by %s both ways, with what lacks it at the end', async (order, usual, reversed) => {
    const found = [await inOrder({ order }), await inOrder({ order, reversed: true })]
    // Of one source, and of those that were never read, the newest comes first either way.
    expect(found).toEqual([usual, reversed])
  })

  it('are read from an index, whichever way: nothing is sorted', async () => {
    const index = await test.workspace.askIndex()
    const asked: string[] = []
    const spied = {
      ...index,
      all: (
        sql: string,
        ...values: Parameters<typeof index.all> extends [string, ...infer V] ? V : never
      ) => (asked.push(sql), index.all(sql, ...values)),
    }
    for (const order of ARTICLE_ORDERS)
      for (const reversed of [false, true])
        for (const shelf of ['inbox', 'all', 'archive'] as const)
          listArticleIds(spied, { shelf, order, reversed, offset: 0, limit: 10 })
    expect(asked).toHaveLength(ARTICLE_ORDERS.length * 6)
    const plans = asked.map((sql) =>
      index
        .all(`EXPLAIN QUERY PLAN ${sql}`, 10, 0)
        .map((row) => String(row['detail']))
        .join('; '),
    )
    expect(plans.filter((plan) => plan.includes('TEMP B-TREE') || !plan.includes('COVERING INDEX'))).toEqual(
      [],
    )
  })
})

describe('when an article was read last', () => {
  it('is told when it is left, however often it was read before, and never of one that is unread', async () => {
    const { library } = test.workspace
    const ids = new Map<string, ArticleId>()
    for (const row of listArticles(await test.workspace.askIndex(), {
      shelf: 'all',
      order: 'title',
      offset: 0,
      limit: 9,
    }).rows)
      ids.set(row.title, row.id)
    const idOf = (title: string): ArticleId => ids.get(title) ?? ('' as ArticleId)
    now = Date.UTC(2026, 10, 26)
    await markLeft(test.workspace, idOf('anchors'))
    expect((await inOrder({ order: 'read' })).startsWith('aCE')).toBe(true)
    // Going to and fro is one reading: nothing is written for it.
    const { revision } = await library.articles.read(idOf('anchors'))
    now += 20_000
    await markLeft(test.workspace, idOf('anchors'))
    expect((await library.articles.read(idOf('anchors'))).revision).toBe(revision)
    await markLeft(test.workspace, idOf('Bridges'))
    expect((await library.articles.read(idOf('Bridges'))).readAt).toBeNull()
    // It is nothing that a person did to the library: there is nothing to undo.
    expect(library.undo.next().undo).toBeNull()
    await markLeft(test.workspace, 'zzzzzzzzzzzz' as ArticleId)
  })
})
