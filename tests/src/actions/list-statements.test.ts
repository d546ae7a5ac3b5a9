import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepStatements, rejectStatements } from '../../../src/actions/choose-statements'
import {
  exportStatements,
  monthsOf,
  pledgesOf,
  statementsOfLibrary,
  sourcesOfStatements,
} from '../../../src/actions/list-statements'
import { makeStatementSection } from '../../../src/actions/statement-dossier'
import type { ArticleId } from '../../../src/model/ids'
import type { ListedStatement } from '../../../src/model/statement-list'
import type { StatementFilter } from '../../../src/model/statement-query'
import { speakersOfStatements } from '../../../src/search/statement-reader'
import { newVersion } from '../../helpers/new-version'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

const PLEDGE = [
  'President Lee Jae-myung pledged that his government would reopen the hotline to the North by March if talks resume.',
  '“The hotline will be open,” Kim Min-ji, the mayor of Incheon, said. “Nobody has to go first at the harbour.”',
].join('\n')
const LATER = [
  'Lee Jae-myung said that the hotline to the North would stay closed until somebody answers.',
  'Lee Jae-myung said that the weather in Busan was cold.',
  'Kim Min-ji denied that she had promised anything.',
].join('\n')

let test: TestWorkspace
let first: ArticleId
let second: ArticleId

const add = async (text: string, title: string, published: string): Promise<ArticleId> => {
  const version = newVersion({ text, title })
  const metadata = { ...version.capture.metadata, publishedAt: published }
  const { library } = test.workspace
  return (await library.articles.add({ ...version, capture: { ...version.capture, metadata } })).id
}
const list = async (filter: StatementFilter = {}): Promise<readonly ListedStatement[]> =>
  (
    await statementsOfLibrary(test.workspace, {
      ...filter,
      ...{ order: 'date', reversed: true, offset: 0, limit: 100 },
    })
  ).rows
const said = (rows: readonly ListedStatement[]): readonly string[] =>
  rows.map(({ state, speaker, words }) => `${state} ${speaker ?? '?'}: ${words.slice(0, 24)}`)
const targetOf = ({ articleId, version, place }: ListedStatement) => [
  { articleId, version, ids: [place ?? ''] },
]

beforeEach(async () => {
  test = await makeTestWorkspace()
  first = await add(PLEDGE, 'An offer', '2026-01-08')
  second = await add(LATER, 'Silence on the hotline to the North', '2026-03-06')
  await test.workspace.reconcile()
  test.workspace.statements.start()
  await test.workspace.statements.idle()
})
afterEach(() => test.remove())

describe('the statements of a library', () => {
  it('are those that were found in the newest version of each article, by date', async () => {
    expect(test.workspace.statements.progress()).toEqual({ done: 2, total: 2 })
    expect(said(await list())).toEqual([
      'suggested Lee Jae-myung: that his government woul',
      'suggested Kim Min-ji: The hotline will be open',
      'suggested Lee Jae-myung: that the hotline to the ',
      'suggested Lee Jae-myung: that the weather in Busa',
      'suggested Kim Min-ji: that she had promised an',
    ])
  })

  it('are narrowed down by speaker, kind, date, tag, words and state', async () => {
    await test.workspace.library.articles.change(second, { tags: ['talks/north'] })
    expect(await list({ speaker: 'Kim Min-ji' })).toHaveLength(2)
    expect(said(await list({ kind: 'denial' }))).toEqual(['suggested Kim Min-ji: that she had promised an'])
    expect(await list({ to: '2026-01' })).toHaveLength(2)
    expect(await list({ from: '2026-02-01' })).toHaveLength(3)
    expect(await list({ tag: 'talks' })).toHaveLength(3)
    expect(await list({ text: 'hotline closed' })).toHaveLength(1)
    expect(await list({ text: '100%' })).toEqual([])
    expect(await list({ state: 'kept' })).toEqual([])
    expect(await list({ speaker: null })).toEqual([])
    expect(new Set(await sourcesOfStatements(test.workspace, {}))).toEqual(new Set([first, second]))
    expect(await sourcesOfStatements(test.workspace, { kind: 'denial' })).toEqual([second])
    const months = await monthsOf(test.workspace, {}, { order: 'date', reversed: true })
    expect(months.map(({ key, count }) => [key, count])).toEqual([
      ['2026-01', 2],
      ['2026-03', 3],
    ])
  })

  it('are kept and rejected from the list, and follow what is done to quotes, articles and speakers', async () => {
    const [pledge, , closed] = await list()
    if (pledge === undefined || closed === undefined) throw new Error('nothing was found')
    const [quote] = await keepStatements(test.workspace, targetOf(pledge), 'yellow')
    await rejectStatements(test.workspace, targetOf(closed), true)
    const rows = await list()
    expect(rows).toHaveLength(4)
    // What a quote doesn't say of itself, what it was made of does.
    expect(rows[0]).toMatchObject({
      ...{ state: 'kept', quoteId: quote?.id, kind: 'commitment', place: null },
      ...{ conditions: ['if talks resume'], deadlines: ['by March'] },
    })
    await test.workspace.library.undo.undo()
    expect(await list()).toHaveLength(5)
    await test.workspace.library.speakers.put(null, {
      name: '이재명',
      others: ['Lee Jae-myung'],
      roles: [],
    })
    expect(await list({ speaker: '이재명' })).toHaveLength(3)
    const index = await test.workspace.askIndex()
    expect(speakersOfStatements(index, 9)).toEqual([
      { name: '이재명', statements: 3, commitments: 1 },
      { name: 'Kim Min-ji', statements: 2, commitments: expect.any(Number) as number },
    ])
    await test.workspace.library.trash.deleteArticle(second)
    expect(await list()).toHaveLength(2)
  })

  it('are found anew in a new version alone', async () => {
    await test.workspace.library.articles.addVersion(
      second,
      newVersion({ text: 'Lee Jae-myung said that the line was open again.' }),
    )
    expect((await list({ articleId: second })).map(({ version, words }) => [version, words])).toEqual([
      [2, 'that the line was open again'],
    ])
    expect(await list({ articleId: first })).toHaveLength(2)
  })

  it('are there after a restart without being found anew, and again after the index was begun anew', async () => {
    const reopened = await test.reopen()
    expect(reopened.statements.progress()).toEqual({ done: 2, total: 2 })
    reopened.statements.start()
    await reopened.statements.idle()
    const query = { order: 'date' as const, offset: 0, limit: 9 }
    expect((await statementsOfLibrary(reopened, query)).total).toBe(5)
    reopened.index.run('DELETE FROM statement_articles')
    reopened.index.run('DELETE FROM statements')
    await reopened.reconcile()
    await reopened.statements.idle()
    expect((await statementsOfLibrary(reopened, query)).total).toBe(5)
  })

  it('go into a table', async () => {
    const [pledge] = await list()
    if (pledge === undefined) throw new Error('nothing was found')
    const [quote] = await keepStatements(test.workspace, targetOf(pledge), 'yellow')
    if (quote === undefined) throw new Error('nothing was kept')
    await test.workspace.library.quotes.change(first, quote.id, { outcome: 'contradicted' })
    const order = { order: 'date' as const, reversed: true }
    const { text, statements } = await exportStatements(test.workspace, { to: '2026-02' }, order)
    expect(statements).toBe(2)
    const rows = parse<Record<string, string>>(text, { columns: true, bom: true })
    expect(rows).toMatchObject([
      {
        ...{ state: 'kept', speaker: 'Lee Jae-myung', kind: 'commitment', outcome: 'contradicted' },
        ...{ conditions: 'if talks resume', deadlines: 'by March', published: '2026-01-08' },
      },
      { state: 'suggested', speaker: 'Kim Min-ji', link: '' },
    ])
  })
})

describe('what somebody pledged', () => {
  it('is told with what they said of it since, and the articles that came after it', async () => {
    const [pledge] = await pledgesOf(test.workspace, 'Lee Jae-myung')
    expect(pledge?.statement).toMatchObject({
      ...{ kind: 'commitment', conditions: ['if talks resume'], deadlines: ['by March'] },
    })
    expect(said(pledge?.said ?? [])).toEqual(['suggested Lee Jae-myung: that the hotline to the '])
    expect(pledge?.articles.map(({ articleId }) => articleId)).toEqual([second])
    expect(await pledgesOf(test.workspace, 'Nobody')).toEqual([])
  })

  it('is judged by the person, with what it was judged by, and undone', async () => {
    const [pledge] = await list()
    if (pledge === undefined) throw new Error('nothing was found')
    const [quote] = await keepStatements(test.workspace, targetOf(pledge), 'yellow')
    if (quote === undefined) throw new Error('nothing was kept')
    const { quotes, undo } = test.workspace.library
    const evidence = [`cuttings://article/${second}`]
    await quotes.change(first, quote.id, { outcome: 'no-news', evidence })
    const judged = async () => (await pledgesOf(test.workspace, 'Lee Jae-myung'))[0]
    expect(await judged()).toMatchObject({ outcome: 'no-news', evidence })
    expect(await undo.undo()).toMatchObject({ label: { kind: 'quote-judged' } })
    expect(await judged()).toMatchObject({ outcome: null, evidence: [] })
  })
})

describe('a section of a dossier', () => {
  it('is made of quotes, without what tells that something is said', async () => {
    const [, mayor] = await list()
    if (mayor === undefined) throw new Error('nothing was found')
    const quotes = await keepStatements(test.workspace, targetOf(mayor), 'yellow')
    const made = await makeStatementSection(test.workspace, {
      dossier: null,
      title: 'The hotline',
      quotes: quotes.map(({ articleId, id }) => ({ articleId, id })),
    })
    expect(made).toMatchObject({ title: 'The hotline', quotes: 1 })
    const dossier = await test.workspace.library.dossiers.read(made.dossier)
    expect(dossier.blocks).toMatchObject([
      { kind: 'section', title: 'The hotline' },
      { kind: 'quote', quoteId: quotes[0]?.id, edits: { list: [{ added: '' }] } },
    ])
    await makeStatementSection(test.workspace, { dossier: made.dossier, title: 'Again', quotes: [] })
    expect((await test.workspace.library.dossiers.read(made.dossier)).blocks).toHaveLength(3)
  })
})
