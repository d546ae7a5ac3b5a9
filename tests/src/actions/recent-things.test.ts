// What was done and gone to last, and the places that lie behind: as long as the library has them, under the names that they have now.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addToDossier, renameDossier } from '../../../src/actions/edit-dossier'
import { nameRecentThings } from '../../../src/actions/recent-things'
import type { ArticleId, DossierId } from '../../../src/model/ids'
import { MOST_RECENT, withRecent, type RecentThing } from '../../../src/model/recent-things'
import { dossiersOfQuotes, goneArticles } from '../../../src/search/names'
import { newVersion, TEXT } from '../../helpers/new-version'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let test: TestWorkspace
let article: ArticleId
let dossier: DossierId

beforeEach(async () => {
  test = await makeTestWorkspace()
  const { library } = test.workspace
  article = (await library.articles.add(newVersion())).id
  dossier = (await library.dossiers.create('Roles')).id
  await library.articles.change(article, { tags: ['mediation/role'] })
})
afterEach(() => test.remove())

it('names what is there as it is called now, and leaves out what is gone', async () => {
  const { workspace } = test
  const things: readonly RecentThing[] = [
    { kind: 'command', id: 'clip' },
    { kind: 'dossier', id: dossier },
    { kind: 'tag', id: 'mediation' },
    { kind: 'tag', id: 'nothing carries it' },
    { kind: 'article', id: article },
    { kind: 'article', id: '0123456789ab' as ArticleId },
  ]
  await renameDossier(workspace, dossier, 'Who may do what')
  const named = await nameRecentThings(workspace, things)
  const { title } = (await workspace.library.articles.read(article)).metadata
  expect(named).toEqual([
    { kind: 'command', id: 'clip', title: '' },
    { kind: 'dossier', id: dossier, title: 'Who may do what' },
    { kind: 'tag', id: 'mediation', title: 'mediation' },
    { kind: 'article', id: article, title },
  ])

  await workspace.library.trash.deleteDossier(dossier)
  const { folder } = { folder: await workspace.library.trash.deleteArticle(article) }
  expect((await nameRecentThings(workspace, things)).map(({ kind }) => kind)).toEqual(['command'])
  expect(goneArticles(await workspace.askIndex(), [article])).toEqual([article])
  // What comes back is there again.
  await workspace.library.trash.restore(folder)
  expect(goneArticles(await workspace.askIndex(), [article])).toEqual([])
  expect((await nameRecentThings(workspace, things)).map(({ kind }) => kind)).toEqual([
    'command',
    'tag',
    'article',
  ])
})

it('asks of as many articles as there are', async () => {
  const db = await test.workspace.askIndex()
  const others = Array.from({ length: 450 }, (_, i) => String(i).padStart(12, '0') as ArticleId)
  expect(goneArticles(db, [...others, article])).toEqual(others)
  expect(goneArticles(db, [])).toEqual([])
})

it('tells the dossiers of each quote of an article, the one changed last first', async () => {
  const { workspace } = test
  const quoteOf = (exact: string) =>
    workspace.library.quotes.add({
      articleId: article,
      version: 1,
      start: TEXT.indexOf(exact),
      end: TEXT.indexOf(exact) + exact.length,
      exact,
      colour: 'yellow',
      tags: [],
      note: '',
    })
  const pledge = await quoteOf('ready to act as a facilitator')
  const other = await quoteOf('He set no date.')
  const second = await workspace.library.dossiers.create('Dates')
  const block = { kind: 'quote' as const, articleId: article, quoteId: pledge.id }
  await addToDossier(workspace, dossier, block, null)
  await addToDossier(workspace, dossier, block, null)
  await addToDossier(workspace, second.id, block, null)
  await renameDossier(workspace, dossier, 'Roles and parts')
  expect(dossiersOfQuotes(await workspace.askIndex(), article)).toEqual({
    [pledge.id]: [
      { id: dossier, title: 'Roles and parts' },
      { id: second.id, title: 'Dates' },
    ],
  })
  expect(dossiersOfQuotes(await workspace.askIndex(), article)).not.toHaveProperty(other.id)
})

it('remembers each thing once, the latest first, and no more than it may', () => {
  const clip: RecentThing = { kind: 'command', id: 'clip' }
  const tag: RecentThing = { kind: 'tag', id: 'clip' }
  expect(withRecent(withRecent(withRecent([], clip), tag), clip)).toEqual([clip, tag])
  const many = Array.from({ length: 100 }, (_, i): RecentThing => ({ kind: 'tag', id: String(i) }))
  const kept = many.reduce<readonly RecentThing[]>((all, one) => withRecent(all, one), [])
  expect([kept.length, kept[0]?.id]).toEqual([MOST_RECENT, '99'])
})
