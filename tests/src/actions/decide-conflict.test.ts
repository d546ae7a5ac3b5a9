// What differs between merged copies is in the index as soon as it is in a record, and out of it as soon as a person has decided.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decideConflict } from '../../../src/actions/decide-conflict'
import { libraryHealth } from '../../../src/actions/library-health'
import { parsers } from '../../../src/contract/requests'
import type { Article } from '../../../src/model/article'
import type { Dossier } from '../../../src/model/dossier'
import type { ConflictTarget, DifferingRecord } from '../../../src/model/joined-copies'
import type { Quote } from '../../../src/model/quote'
import type { Conflict } from '../../../src/model/record'
import { countConflicts, listConflicts } from '../../../src/search/index-conflicts'
import { newVersion, TEXT } from '../../helpers/new-version'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let test: TestWorkspace
let article: Article
let quote: Quote
let dossier: Dossier

const conflict = (field: string, value: unknown): Conflict => ({
  field,
  value,
  updatedAt: '2026-11-24T12:00:00.000Z',
})
/** Put conflicts into a record as joining copies does: past the index, which finds it by its files. */
async function put(path: string, change: (record: Record<string, unknown>) => unknown): Promise<void> {
  const { files } = test.workspace.library
  await files.write(path, JSON.stringify(change(JSON.parse((await files.readText(path)) ?? '') as Article)))
}
const differing = async (): Promise<readonly DifferingRecord[]> =>
  listConflicts(await test.workspace.askIndex(), 10)
const decide = (target: ConflictTarget, one: Conflict, resolution: 'keep' | 'take'): Promise<unknown> =>
  decideConflict(test.workspace, parsers['conflict:resolve'].parse({ target, conflict: one, resolution }))

const TITLE = conflict('metadata.title', 'Theirs')
const ARCHIVED = conflict('archived', true)
const COLOUR = conflict('colour', 'red')
const DOSSIER_TITLE = conflict('title', 'Theirs')

beforeEach(async () => {
  test = await makeTestWorkspace()
  const { library } = test.workspace
  article = await library.articles.add(newVersion())
  const span = { articleId: article.id, version: 1, start: 0, end: 9, exact: TEXT.slice(0, 9) }
  quote = await library.quotes.add({ ...span, colour: 'yellow', tags: [], note: '' })
  dossier = await library.dossiers.create('Zones of talk')
  await test.workspace.askIndex()
  const folder = await library.articles.folderOf(article.id)
  await put(`${folder}/article.json`, (record) => ({ ...record, conflicts: [TITLE, ARCHIVED] }))
  await put(`${folder}/quotes.json`, (record) => ({
    ...record,
    quotes: [{ ...quote, conflicts: [COLOUR, conflict('colour', 'blue')] }],
  }))
  await put(`${await library.dossiers.folderOf(dossier.id)}/dossier.json`, (record) => ({
    ...record,
    conflicts: [DOSSIER_TITLE],
  }))
  await test.workspace.reconcile()
})
afterEach(() => test.remove())

const ofArticle = (): ConflictTarget => ({ kind: 'article', id: article.id })
const ofQuote = (): ConflictTarget => ({ kind: 'quote', articleId: article.id, id: quote.id })
const ofDossier = (): ConflictTarget => ({ kind: 'dossier', id: dossier.id })

describe('values that differ', () => {
  it('are listed with what a person knows the record by', async () => {
    expect(await differing()).toEqual([
      {
        target: ofArticle(),
        title: 'Seoul offers to help',
        words: null,
        fields: ['metadata.title', 'archived'],
      },
      { target: ofQuote(), title: 'Seoul offers to help', words: TEXT.slice(0, 9), fields: ['colour'] },
      { target: ofDossier(), title: 'Zones of talk', words: null, fields: ['title'] },
    ])
    const health = await libraryHealth(test.workspace)
    expect(health.differing).toEqual({ rows: await differing(), total: 3 })
  })

  it('leave the list one by one as they are decided, and come back with an undo', async () => {
    const { library } = test.workspace
    expect(await decide(ofArticle(), TITLE, 'take')).toEqual({ stood: true })
    expect((await differing())[0]).toMatchObject({ title: 'Theirs', fields: ['archived'] })
    // Only the state of the article changes: its row is brought up to it without the rest.
    expect(await decide(ofArticle(), ARCHIVED, 'take')).toEqual({ stood: true })
    expect((await differing()).map(({ target }) => target.kind)).toEqual(['quote', 'dossier'])
    await decide(ofQuote(), COLOUR, 'keep')
    expect((await differing()).map(({ target }) => target.kind)).toEqual(['quote', 'dossier'])
    await decide(ofQuote(), conflict('colour', 'blue'), 'keep')
    await decide(ofDossier(), DOSSIER_TITLE, 'take')
    expect(countConflicts(await test.workspace.askIndex())).toBe(0)
    expect(await decide(ofDossier(), DOSSIER_TITLE, 'take')).toEqual({ stood: false })
    for (let i = 0; i < 5; i++) expect((await library.undo.undo()).outcome).toBe('done')
    expect((await differing()).map(({ fields }) => fields)).toEqual([
      ['metadata.title', 'archived'],
      ['colour'],
      ['title'],
    ])
  })

  it('go with the record that is deleted, and come back with it', async () => {
    const { trash } = test.workspace.library
    const folder = await trash.deleteArticle(article.id)
    expect((await differing()).map(({ target }) => target)).toEqual([ofDossier()])
    await trash.deleteDossier(dossier.id)
    expect(await differing()).toEqual([])
    await trash.restore(folder)
    expect((await differing()).map(({ target }) => target)).toEqual([ofArticle(), ofQuote()])
  })

  it('are found again by an index that is made anew', async () => {
    const before = await differing()
    await rm(join(test.folder, 'cache'), { recursive: true })
    const again = await test.reopen()
    expect(countConflicts(again.index)).toBe(0)
    await again.reconcile()
    expect(listConflicts(await again.askIndex(), 10)).toEqual(before)
    expect(listConflicts(await again.askIndex(), 1)).toEqual(before.slice(0, 1))
  })
})

it('a decision names its record, one value and what is to become of it', () => {
  const whole = { target: ofArticle(), conflict: TITLE, resolution: 'take' }
  const isTaken = (change: object): boolean =>
    parsers['conflict:resolve'].safeParse({ ...whole, ...change }).success
  expect(isTaken({})).toBe(true)
  for (const refused of [
    { target: { kind: 'article', id: '../..' } },
    { target: { kind: 'quote', id: quote.id } },
    { target: { kind: 'library', id: article.id } },
    { conflict: { field: '', value: 1, updatedAt: TITLE.updatedAt } },
    { conflict: { ...TITLE, updatedAt: 'yesterday' } },
    { conflict: { ...TITLE, more: 1 } },
    { resolution: 'merge' },
  ])
    expect(isTaken(refused), JSON.stringify(refused)).toBe(false)
})
