import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compareVersions } from '../../../src/actions/compare-versions'
import { openArticle } from '../../../src/actions/open-article'
import { changeOfKept } from '../../../src/actions/quote-change'
import { describeQuote } from '../../../src/anchor/describe-quote'
import { locateQuote } from '../../../src/anchor/locate-quote'
import { listQuotes } from '../../../src/search/quote-reader'
import { newVersion } from '../../helpers/new-version'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let test: TestWorkspace
beforeEach(async () => {
  test = await makeTestWorkspace()
})
afterEach(() => test.remove())

const pledge = (city: string, count: number): string =>
  `The council of the northern islands will send ${String(count)} nurses with all that they need to ${city} before winter, its office said on Monday.`
const PLEDGES = ['Arden', 'Brook', 'Corin', 'Dale', 'Elm'].map((city, n) => pledge(city, 10 + n))
const [, , GONE = ''] = PLEDGES
const BEFORE = `The meeting was long. ${PLEDGES.join(' ')} Nobody objected.`
const AFTER = BEFORE.replace(`${GONE} `, '')
  .replace(pledge('Brook', 11), 'Some of them left early.')
  .replace(pledge('Dale', 13), pledge('Corvo', 13))

describe('a quote among sentences of its kind, gone from a later version', () => {
  it('would be taken for one of them by its surroundings alone', () => {
    const start = BEFORE.indexOf(GONE)
    const selector = describeQuote(BEFORE, { start, end: start + GONE.length })
    const alone = locateQuote(AFTER, selector)
    expect(alone).not.toBeNull()
  })

  it('is told as removed by all who tell of it', async () => {
    const { library } = test.workspace
    const { id } = await library.articles.add(newVersion({ text: BEFORE }))
    const start = BEFORE.indexOf(GONE)
    const quote = await library.quotes.add({
      ...{ articleId: id, version: 1, start, end: start + GONE.length, exact: GONE },
      ...{ colour: 'yellow', tags: [], note: '' },
    })
    await library.articles.addVersion(id, newVersion({ text: AFTER }))
    const index = await test.workspace.askIndex()
    expect(listQuotes(index, { offset: 0, limit: 9 }).rows).toMatchObject([{ status: 'removed' }])
    expect((await openArticle(test.workspace, id, null)).quotes).toMatchObject([
      { status: 'removed', span: null },
    ])
    expect((await openArticle(test.workspace, id, 1)).quotes).toMatchObject([
      { status: 'identical', change: { status: 'removed' } },
    ])
    expect(await changeOfKept(test.workspace, id, quote.id)).toMatchObject({ status: 'removed', words: null })
    expect((await compareVersions(test.workspace, id, 1, 2)).quotes).toMatchObject([
      { before: { status: 'identical' }, after: { status: 'removed' } },
    ])
  })
})
