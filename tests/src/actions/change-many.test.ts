import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  addManyToDossier,
  changeArticles,
  colourQuotes,
  deleteArticles,
  deleteQuotes,
  dependentsOf,
} from '../../../src/actions/change-many'
import { exportQuotes } from '../../../src/actions/export-quotes'
import { exportSources } from '../../../src/actions/export-sources'
import { sourcesToCheck } from '../../../src/actions/sources-to-check'
import { checkLibrary } from '../../../src/library/check'
import type { ArticleId } from '../../../src/model/ids'
import type { Quote } from '../../../src/model/quote'
import { listArticles } from '../../../src/search/index-reader'
import { newVersion, TEXT } from '../../helpers/new-version'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

const MANY = 20
const GONE = 'zzzzzzzzzzzz' as ArticleId

let test: TestWorkspace
let ids: ArticleId[]

beforeEach(async () => {
  test = await makeTestWorkspace()
  ids = []
  for (let n = 0; n < MANY; n++)
    ids.push((await test.workspace.library.articles.add(newVersion({ title: `=Article ${n}` }))).id)
})
afterEach(() => test.remove())

const addQuote = (articleId: ArticleId, start: number): Promise<Quote> =>
  test.workspace.library.quotes.add({
    ...{ articleId, version: 1, start, end: start + 8, exact: TEXT.slice(start, start + 8) },
    ...{ colour: 'yellow', tags: [], note: '' },
  })
const idOf = (n: number): ArticleId => ids[n] ?? GONE
const targetOf = ({ id, articleId }: Quote) => ({ id, articleId })
const read = (n: number) => test.workspace.library.articles.read(idOf(n))
const listed = async (shelf: 'inbox' | 'all' | 'archive'): Promise<number> =>
  listArticles(await test.workspace.askIndex(), { shelf, order: 'clipped', offset: 0, limit: 100 }).rows
    .length
const undo = () => test.workspace.library.undo.undo()
const redo = () => test.workspace.library.undo.redo()
const problems = async (): Promise<number> =>
  (await checkLibrary(test.workspace.library)).problems.filter(({ problem }) => problem !== 'quote-lost')
    .length

describe('many articles', () => {
  it('are archived in one step, without those that are gone or there already; undone and done again whole', async () => {
    await test.workspace.library.articles.change(idOf(3), { archived: true })
    const told: number[] = []
    const watched = { progress: ({ done }: { readonly done: number }) => told.push(done) }
    expect(await changeArticles(test.workspace, [GONE, ...ids], 'archive', watched)).toEqual({
      articles: MANY - 1,
    })
    expect(told.at(-1)).toBe(MANY + 1)
    expect([await listed('all'), await listed('archive')]).toEqual([0, MANY])
    expect(await undo()).toMatchObject({
      outcome: 'done',
      label: { kind: 'article-archived', count: MANY - 1, target: '' },
    })
    // What was archived before stays so.
    expect([await listed('all'), await listed('archive')]).toEqual([MANY - 1, 1])
    expect(await redo()).toMatchObject({ outcome: 'done' })
    expect(await listed('archive')).toBe(MANY)
    expect(await changeArticles(test.workspace, ids, 'unarchive')).toEqual({ articles: MANY })
    expect(await changeArticles(test.workspace, ids, 'unarchive')).toEqual({ articles: 0 })
    // That nothing was to be done is no step.
    expect(test.workspace.library.undo.next().undo).toMatchObject({ kind: 'article-unarchived', count: MANY })
  })

  it('are marked as read and unread, and keep when they were read', async () => {
    await test.workspace.library.articles.change(idOf(0), { readAt: '2026-01-02T03:04:05.000Z' })
    expect(await changeArticles(test.workspace, ids, 'read')).toEqual({ articles: MANY - 1 })
    expect((await read(0)).readAt).toBe('2026-01-02T03:04:05.000Z')
    expect(await listed('inbox')).toBe(0)
    expect(await changeArticles(test.workspace, ids, 'unread')).toEqual({ articles: MANY })
    expect(await listed('inbox')).toBe(MANY)
    await undo()
    expect((await read(0)).readAt).toBe('2026-01-02T03:04:05.000Z')
    await undo()
    expect(await listed('inbox')).toBe(MANY - 1)
  })

  it('that were changed until it was cancelled can be taken back', async () => {
    const stop = new AbortController()
    const watched = {
      signal: stop.signal,
      progress: ({ done }: { readonly done: number }) => {
        if (done === 5) stop.abort()
      },
    }
    await expect(changeArticles(test.workspace, ids, 'archive', watched)).rejects.toMatchObject({
      kind: 'cancelled',
    })
    const archived = await listed('archive')
    expect(archived).toBeGreaterThanOrEqual(5)
    expect(archived).toBeLessThan(MANY)
    expect(await undo()).toMatchObject({ outcome: 'done', label: { count: archived } })
    expect(await listed('archive')).toBe(0)
  })

  it('go to the trash in one step with a line of the log each, say what depends on them, and come back', async () => {
    const { library } = test.workspace
    const kept = [await addQuote(idOf(0), 0), await addQuote(idOf(0), 20), await addQuote(idOf(1), 0)]
    const dossier = await library.dossiers.create('Seoul')
    await addManyToDossier(test.workspace, dossier.id, {
      articles: [],
      quotes: kept.slice(0, 1).map(targetOf),
    })
    expect(await dependentsOf(test.workspace, { articles: ids, quotes: [] })).toEqual({
      quotes: 3,
      dossiers: 1,
    })
    expect(await dependentsOf(test.workspace, { articles: [idOf(1)], quotes: [] })).toEqual({
      quotes: 1,
      dossiers: 0,
    })
    const all = [...ids, GONE]
    expect(await deleteArticles(test.workspace, all)).toEqual({ quotes: 3, dossiers: 1, articles: MANY })
    expect(await listed('all')).toBe(0)
    expect(await library.trash.count()).toBe(MANY)
    const log = (await readFile(join(library.path, 'log.jsonl'), 'utf8')).trimEnd().split('\n')
    expect(log.filter((line) => line.includes('"deleted"'))).toHaveLength(MANY)
    expect(await library.log.check()).toMatchObject({ firstBroken: null })
    expect(await undo()).toMatchObject({ outcome: 'done', label: { kind: 'article-deleted', count: MANY } })
    expect([await listed('all'), await library.trash.count()]).toEqual([MANY, 0])
    expect((await library.quotes.list(idOf(0))).map(({ id }) => id)).toEqual(
      kept.slice(0, 2).map(({ id }) => id),
    )
    await redo()
    expect(await library.trash.count()).toBe(MANY)
    await undo()
    expect(await problems()).toBe(0)
  })

  it('are listed as a table, in the order in which they were chosen, with nothing that a spreadsheet reckons with', async () => {
    const { text, articles } = await exportSources(test.workspace, [idOf(5), GONE, idOf(2)])
    expect(articles).toBe(2)
    const rows = parse<Record<string, string>>(text, { columns: true, bom: true })
    expect(rows.map(({ title, link }) => [title, link])).toEqual([
      ["'=Article 5", `cuttings://article/${idOf(5)}`],
      ["'=Article 2", `cuttings://article/${idOf(2)}`],
    ])
  })

  it('are asked for at their sources, and the search for those can be stopped', async () => {
    const { captures, without } = await sourcesToCheck(test.workspace, {
      kind: 'articles',
      ids: [...ids, GONE],
    })
    expect(captures.length + without).toBe(MANY)
    const stop = new AbortController()
    stop.abort()
    await expect(
      sourcesToCheck(test.workspace, { kind: 'articles', ids }, undefined, { signal: stop.signal }),
    ).rejects.toMatchObject({ kind: 'cancelled' })
  })
})

describe('many quotes', () => {
  it('get a colour in one step, those of an article in one write', async () => {
    const { library } = test.workspace
    const quotes = [await addQuote(idOf(0), 0), await addQuote(idOf(0), 20), await addQuote(idOf(1), 0)]
    await library.quotes.change(idOf(1), quotes[2]?.id ?? ('' as Quote['id']), { colour: 'red' })
    expect(await colourQuotes(test.workspace, quotes.map(targetOf), 'red')).toEqual({ quotes: 2 })
    expect((await library.quotes.list(idOf(0))).map(({ colour }) => colour)).toEqual(['red', 'red'])
    expect(await undo()).toMatchObject({ outcome: 'done', label: { kind: 'quote-changed', count: 2 } })
    expect((await library.quotes.list(idOf(0))).map(({ colour }) => colour)).toEqual(['yellow', 'yellow'])
    expect((await library.quotes.list(idOf(1))).map(({ colour }) => colour)).toEqual(['red'])
  })

  it('go to the trash in one step, say which dossiers cite them, and come back', async () => {
    const { library } = test.workspace
    const quotes = [await addQuote(idOf(0), 0), await addQuote(idOf(0), 20), await addQuote(idOf(1), 0)]
    const dossier = await library.dossiers.create('Seoul')
    await addManyToDossier(test.workspace, dossier.id, { articles: [idOf(0)], quotes: [] })
    const doomed = quotes.slice(1).map(targetOf)
    expect(await deleteQuotes(test.workspace, doomed)).toEqual({ quotes: 2, dossiers: 1 })
    expect((await library.quotes.list(idOf(0))).map(({ id }) => id)).toEqual([quotes[0]?.id])
    expect(await readdir(join(library.path, 'trash'))).toHaveLength(2)
    expect(await undo()).toMatchObject({ outcome: 'done', label: { kind: 'quote-deleted', count: 2 } })
    expect(await readdir(join(library.path, 'trash'))).toEqual([])
    expect((await library.quotes.list(idOf(0))).map(({ id }) => id)).toEqual(
      quotes.slice(0, 2).map(({ id }) => id),
    )
    expect(await problems()).toBe(0)
  })

  it('stand in a dossier once, in the order in which they were chosen, in one step', async () => {
    const { library } = test.workspace
    const [first, second, third] = [
      await addQuote(idOf(0), 20),
      await addQuote(idOf(0), 0),
      await addQuote(idOf(1), 0),
    ]
    const dossier = await library.dossiers.create('Seoul')
    const add = (targets: Parameters<typeof addManyToDossier>[2]) =>
      addManyToDossier(test.workspace, dossier.id, targets)
    expect(await add({ articles: [], quotes: [third, first].map(targetOf) })).toEqual({
      added: 2,
      present: 0,
    })
    // Of articles, the quotes as they stand in them.
    expect(await add({ articles: [idOf(0), idOf(1), idOf(2), GONE], quotes: [] })).toEqual({
      added: 1,
      present: 2,
    })
    const blocks = async () =>
      (await library.dossiers.read(dossier.id)).blocks.map((block) =>
        block.kind === 'quote' ? block.quoteId : '',
      )
    expect(await blocks()).toEqual([third.id, first.id, second.id])
    expect(await add({ articles: [idOf(0)], quotes: [] })).toEqual({ added: 0, present: 2 })
    expect(await undo()).toMatchObject({ label: { kind: 'dossier-filled', title: 'Seoul', count: 1 } })
    await undo()
    expect(await blocks()).toEqual([])
  })

  it('are exported by their own, or by their articles', async () => {
    const quotes = [await addQuote(idOf(0), 0), await addQuote(idOf(0), 20), await addQuote(idOf(1), 0)]
    const rowsOf = async (filter: Parameters<typeof exportQuotes>[1]['filter']) =>
      (await exportQuotes(test.workspace, { format: 'csv', group: 'none', filter })).quotes
    expect(await rowsOf({ articles: [idOf(0), idOf(4)] })).toBe(2)
    expect(await rowsOf({ quotes: quotes.slice(1).map(({ id }) => id) })).toBe(2)
    expect(await rowsOf({ quotes: [] })).toBe(0)
  })
})
