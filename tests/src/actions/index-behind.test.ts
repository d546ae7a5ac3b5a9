// An index that is filled anew, as after an update, has not all of the library yet: what it doesn't know is looked for in the files.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clipAddress } from '../../../src/actions/clip-article'
import { addToDossier } from '../../../src/actions/edit-dossier'
import { openDossier } from '../../../src/actions/open-dossier'
import { quoteByWords } from '../../../src/actions/quote-by-words'
import { articleId } from '../../../src/model/ids'
import type { Workspace } from '../../../src/actions/workspace'
import { PLEDGE, startLocalSite, type LocalSite } from '../../helpers/local-site'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let site: LocalSite
let test: TestWorkspace

beforeAll(async () => {
  site = await startLocalSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  test = await makeTestWorkspace()
})
afterEach(() => test.remove())

/** The same library after a restart, with an index that knows nothing yet. */
async function reopenWithoutIndex(): Promise<Workspace> {
  await rm(join(test.folder, 'cache'), { recursive: true })
  return test.reopen()
}

describe('while the index is filled', () => {
  it('finds an article by its address before it makes a second one', async () => {
    const { article } = await clipAddress(test.workspace, `${site.origin}/article`)
    const workspace = await reopenWithoutIndex()
    const again = await clipAddress(workspace, `${site.origin}/article`)
    expect(again.outcome).toBe('unchanged')
    expect(again.article.id).toBe(article.id)
    expect(await workspace.library.articles.folders()).toHaveLength(1)
  })

  it('proves the quotes of a dossier from the files', async () => {
    const { article } = await clipAddress(test.workspace, `${site.origin}/article`)
    const quote = await quoteByWords(test.workspace, articleId.parse(article.id), {
      exact: PLEDGE,
      version: null,
      colour: 'yellow',
      tags: [],
      note: '',
    })
    const { id } = await test.workspace.library.dossiers.create('Seoul as facilitator')
    await addToDossier(
      test.workspace,
      id,
      { kind: 'quote', quoteId: quote.id, articleId: quote.articleId },
      null,
    )
    const before = await openDossier(test.workspace, id)
    const workspace = await reopenWithoutIndex()
    expect(await openDossier(workspace, id)).toEqual(before)
    expect(Object.values(before.quotes).map(({ proof }) => proof)).toEqual(['verbatim'])
  })
})

describe('an index that is up to its library', () => {
  it('finds nothing new in one that has dossiers and no articles', async () => {
    await test.workspace.library.dossiers.create('Seoul as facilitator')
    await test.workspace.askIndex()
    expect(await test.workspace.reconcile()).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 1 })
  })
})
