import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportQuotes } from '../../../src/actions/export-quotes'
import { isErrorOfKind } from '../../../src/errors'
import { newVersion } from '../../helpers/new-version'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

const TEXT = 'He said: “No date, no place.”\n=1+1 is what it says.\n날짜는 없다.'

let test: TestWorkspace
beforeEach(async () => {
  test = await makeTestWorkspace()
  const { articles, quotes } = test.workspace.library
  const article = await articles.add(newVersion({ text: TEXT }))
  const add = (exact: string, more: object) => {
    const start = TEXT.indexOf(exact)
    const end = start + exact.length
    return quotes.add({
      ...{ articleId: article.id, version: 1, start, end, exact },
      ...{ colour: 'yellow', tags: [], note: '' },
      ...more,
    })
  }
  await add('“No date, no place.”\n=1+1', { speaker: 'Lee', tags: ['a', 'b'], note: 'A *note*.' })
  await add('=1+1 is what it says.', { colour: 'red' })
  await add('날짜는 없다.', { tags: ['b'], saidOn: '2026-01' })
})
afterEach(() => test.remove())

describe('quotes that are exported', () => {
  it('are rows of a table, letter for letter, with all that is said of each', async () => {
    const { text, quotes } = await exportQuotes(test.workspace, { format: 'csv', group: 'none', filter: {} })
    const rows = parse<Record<string, string>>(text, { columns: true, bom: true })
    expect(quotes).toBe(3)
    expect(rows.find(({ speaker }) => speaker === 'Lee')).toMatchObject({
      quote: '“No date, no place.”\n=1+1',
      ...{ tags: 'a; b', note: 'A *note*.', source: 'Local News', paragraph: '1', status: 'identical' },
      link: expect.stringMatching(/^cuttings:\/\/quote\/[0-9a-z]{12}$/) as string,
    })
    // A page's words are no formula of whoever opens the table.
    expect(rows.find(({ colour }) => colour === 'red')?.['quote']).toBe("'=1+1 is what it says.")
  })

  it('stand in their groups, as often as they are listed', async () => {
    const { text, quotes } = await exportQuotes(test.workspace, {
      format: 'markdown',
      group: 'tag',
      filter: {},
    })
    expect(quotes).toBe(4)
    expect(text.match(/^#+ .*/gm)).toEqual(['# Quotes', '## a', '## b', '## None'])
    expect(text).toContain('> “No date, no place.”  \n> =1+1\n>\n> — Lee. Web Desk, “Seoul offers to help”')
    expect(text).toContain('\n\nA *note*.\n\n')
  })

  it('are those that the conditions leave', async () => {
    const wanted = { format: 'csv', group: 'none', filter: { tag: 'b', from: '2026' } } as const
    expect((await exportQuotes(test.workspace, wanted)).quotes).toBe(2)
  })

  it('are not written when it is cancelled', async () => {
    const signal = AbortSignal.abort()
    const failed = await exportQuotes(
      test.workspace,
      { format: 'csv', group: 'none', filter: {} },
      { signal },
    ).catch((error: unknown) => error)
    expect(isErrorOfKind(failed, 'cancelled')).toBe(true)
  })
})
