import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { placesOfQuotes } from '../../../src/actions/quote-places'
import type { AttributionChange } from '../../../src/model/attribution-change'
import type { ArticleId } from '../../../src/model/ids'
import type { Quote } from '../../../src/model/quote'
import type { QuoteFilter } from '../../../src/model/quote-query'
import type { QuoteGrouping } from '../../../src/model/quote-groups'
import { groupQuotes, listQuotes, sourcesOfQuotes, usedValues } from '../../../src/search/quote-reader'
import { openDatabase } from '../../../src/node/sqlite'
import { newVersion, TEXT } from '../../helpers/new-version'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let test: TestWorkspace
let article: ArticleId
let pledge: Quote

const addQuote = (id: ArticleId, exact: string, more: Partial<Quote> = {}): Promise<Quote> => {
  const start = TEXT.indexOf(exact)
  return test.workspace.library.quotes.add({
    articleId: id,
    version: 1,
    start,
    end: start + exact.length,
    exact,
    colour: 'yellow',
    tags: [],
    note: '',
    ...more,
  })
}
const change = (to: AttributionChange): Promise<Quote> =>
  test.workspace.library.quotes.change(article, pledge.id, to)
const stored = async (): Promise<Quote | undefined> =>
  (await test.workspace.library.quotes.list(article)).find(({ id }) => id === pledge.id)

beforeEach(async () => {
  test = await makeTestWorkspace()
  article = (await test.workspace.library.articles.add(newVersion())).id
  pledge = await addQuote(article, 'ready to act as a facilitator', { tags: ['mediation/role'] })
})
afterEach(() => test.remove())

describe('who said a quote', () => {
  it('is kept, survives a restart, and is undone and done again', async () => {
    await change({ speaker: 'Lee Jae-myung', speakerRole: 'President' })
    await change({ verb: 'said', speech: 'indirect', saidOn: '2026-01' })
    const reopened = await test.reopen()
    expect((await reopened.library.quotes.list(article))[0]).toMatchObject({
      ...{ speaker: 'Lee Jae-myung', speakerRole: 'President' },
      ...{ verb: 'said', speech: 'indirect', saidOn: '2026-01' },
    })
    const { undo } = test.workspace.library
    expect(await undo.undo()).toMatchObject({ outcome: 'done', label: { kind: 'quote-attributed' } })
    expect(await stored()).not.toHaveProperty('verb')
    expect(await stored()).toHaveProperty('speaker', 'Lee Jae-myung')
    await undo.redo()
    expect(await stored()).toHaveProperty('saidOn', '2026-01')
  })

  it('leaves a record that an older program reads: nothing is written where nothing was said', async () => {
    await change({ speaker: '', verb: '', saidOn: '' })
    expect(Object.keys((await stored()) ?? {})).not.toContain('speaker')
    await change({ speaker: 'Lee' })
    await change({ speaker: '' })
    expect(await stored()).toHaveProperty('speaker', '')
  })

  it('is found, and offered elsewhere: what the speaker has comes first', async () => {
    await change({ speaker: 'Lee Jae-myung', speakerRole: 'President' })
    const other = await addQuote(article, 'He set no date.', { speaker: 'Kim', speakerRole: 'Minister' })
    await addQuote(article, 'SEOUL', { speaker: 'Kim', speakerRole: 'Minister' })
    const index = await test.workspace.askIndex()
    expect(
      listQuotes(index, { text: 'jae-myung', offset: 0, limit: 9 }).rows.map((row) => row.quote.id),
    ).toEqual([pledge.id])
    expect(usedValues(index, 'speaker', null, 9)).toEqual([
      { value: 'Kim', count: 2 },
      { value: 'Lee Jae-myung', count: 1 },
    ])
    expect(usedValues(index, 'speakerRole', 'Lee Jae-myung', 9).map(({ value }) => value)).toEqual([
      'President',
      'Minister',
    ])
    await test.workspace.library.quotes.change(article, other.id, { speaker: '' })
    expect(usedValues(await test.workspace.askIndex(), 'speaker', null, 9)[0]?.count).toBe(1)
  })
})

describe('where a quote stands', () => {
  it('is read from the version that holds its words', async () => {
    const third = await addQuote(article, '대통령은 서울이')
    const places = await placesOfQuotes(test.workspace, article)
    expect(places[pledge.id]).toEqual({ heading: null, paragraph: 1, page: null })
    expect(places[third.id]).toEqual({ heading: null, paragraph: 3, page: null })
  })
})

describe('all quotes', () => {
  beforeEach(async () => {
    const second = await test.workspace.library.articles.add(newVersion({ title: 'Told elsewhere' }))
    await test.workspace.library.articles.changeMetadata(second.id, {
      edit: { field: 'siteName', value: 'Harbour Post' },
    })
    await change({ speaker: 'Lee', saidOn: '2025-12-31' })
    await addQuote(second.id, 'He set no date.', { colour: 'red', tags: ['mediation', 'dates'] })
    await addQuote(second.id, '대통령은 서울이', { colour: 'red', saidOn: '2026' })
    const dossier = await test.workspace.library.dossiers.create('The offer')
    await test.workspace.library.dossiers.edit(dossier.id, (empty) => ({
      ...empty,
      blocks: [
        {
          kind: 'quote',
          id: 'bbbbbbbbbbb1' as never,
          quoteId: pledge.id,
          articleId: article,
          words: 'ready',
        },
      ],
    }))
    // The first article is captured anew, without the date, and with other words of the pledge.
    await test.workspace.library.articles.addVersion(
      article,
      newVersion({ text: TEXT.replace('ready to act', 'willing to act') }),
    )
  })

  const found = async (filter: QuoteFilter): Promise<readonly string[]> => {
    const index = await test.workspace.askIndex()
    return listQuotes(index, { ...filter, offset: 0, limit: 50 })
      .rows.map(({ quote }) => quote.selector.exact)
      .sort()
  }
  const [pledged, dated, korean] = ['ready to act as a facilitator', 'He set no date.', '대통령은 서울이']

  it.each<readonly [QuoteFilter, readonly string[]]>([
    [{ tag: 'mediation' }, [dated, pledged]],
    [{ tag: null }, [korean]],
    [{ colour: 'red' }, [dated, korean]],
    [{ speaker: 'Lee' }, [pledged]],
    [{ speaker: null }, [dated, korean]],
    [{ source: 'Harbour Post' }, [dated, korean]],
    [{ from: '2026-01-01' }, [dated, korean]],
    [{ to: '2025' }, [pledged]],
    [{ from: '2026-03', to: '2026' }, [korean]],
    [{ status: 'changed' }, [pledged]],
    [{ status: 'identical' }, [dated, korean]],
    [{ text: 'dates', colour: 'red' }, [dated]],
  ])('are narrowed down to what %o asks for', async (filter, expected) => {
    expect(await found(filter)).toEqual([...expected].sort())
  })

  it('are narrowed down to a dossier, and to those in none', async () => {
    const index = await test.workspace.askIndex()
    const [dossier] = groupQuotes(index, 'dossier', {})
    expect(dossier).toMatchObject({ label: 'The offer', count: 1 })
    expect(await found({ dossier: dossier?.key as never })).toEqual([pledged])
    expect(await found({ dossier: null })).toEqual([dated, korean].sort())
  })

  it.each<readonly [QuoteGrouping, readonly (readonly [string | null, number])[]]>([
    [
      'tag',
      [
        ['dates', 1],
        ['mediation', 1],
        ['mediation/role', 1],
        [null, 1],
      ],
    ],
    [
      'colour',
      [
        ['yellow', 1],
        ['red', 2],
      ],
    ],
    [
      'speaker',
      [
        ['Lee', 1],
        [null, 2],
      ],
    ],
    [
      'date',
      [
        ['2026-01', 1],
        ['2026', 1],
        ['2025-12', 1],
      ],
    ],
    [
      'source',
      [
        ['Harbour Post', 2],
        ['Local News', 1],
      ],
    ],
    [
      'status',
      [
        ['identical', 2],
        ['reworded', 1],
      ],
    ],
  ])('stand in groups by %s, in the order in which they are listed', async (group, expected) => {
    const index = await test.workspace.askIndex()
    const groups = groupQuotes(index, group, {})
    expect(groups.map(({ key, count }) => [key, count])).toEqual(expected)
    const { rows, total, quotes } = listQuotes(index, { group, offset: 0, limit: 50 })
    expect(rows.map((row) => row.group)).toEqual(
      groups.flatMap(({ key, count }) => Array<string | null>(count).fill(key)),
    )
    expect([total, quotes]).toEqual([rows.length, 3])
    expect(listQuotes(index, { group, offset: 1, limit: 1 }).rows[0]?.quote.id).toBe(rows[1]?.quote.id)
  })

  it('show only the groups of a tag or dossier that is asked for', async () => {
    const index = await test.workspace.askIndex()
    expect(groupQuotes(index, 'tag', { tag: 'mediation' }).map(({ key }) => key)).toEqual([
      'mediation',
      'mediation/role',
    ])
    expect(sourcesOfQuotes(index).map(({ value }) => value)).toEqual(['Harbour Post', 'Local News'])
  })

  it('are the same in an index that is made anew', async () => {
    const all = (index: Parameters<typeof listQuotes>[0]) =>
      listQuotes(index, { group: 'status', offset: 0, limit: 50 }).rows
    const before = all(await test.workspace.askIndex())
    const again = await makeTestWorkspace({
      files: test.workspace.library.files,
      openHistory: () => openDatabase(`${test.folder}/other-history.sqlite`),
    }).catch(() => null)
    expect(again).not.toBeNull()
    await again?.workspace.reconcile()
    expect(again === null ? [] : all(await again.workspace.askIndex())).toEqual(before)
    await again?.remove()
  })
})
