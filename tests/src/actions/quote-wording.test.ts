// How a quote is worded in a dossier: kept, undone, given back, told where it no longer fits, exported and verified, on real files.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportDossierHtml } from '../../../src/actions/dossier-document'
import { verifyLibraryDossier } from '../../../src/actions/verify-library-dossier'
import { addToDossier, changeInDossier, removeFromDossier } from '../../../src/actions/edit-dossier'
import { openDossier } from '../../../src/actions/open-dossier'
import { parsers } from '../../../src/contract/requests'
import { verifyDossierFile } from '../../../src/dossier/verify-dossier-file'
import { isErrorOfKind } from '../../../src/errors'
import type { QuoteWording } from '../../../src/model/answers'
import type { DossierBlock } from '../../../src/model/dossier'
import type { BlockId, DossierId } from '../../../src/model/ids'
import type { Quote } from '../../../src/model/quote'
import { newVersion, TEXT } from '../../helpers/new-version'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

const EXACT = 'Seoul was ready to act as a facilitator if both return to talks.'
const TYPED = 'Seoul was ready to act as a facilitator if […].'

let test: TestWorkspace
let id: DossierId
let quote: Quote

beforeEach(async () => {
  test = await makeTestWorkspace()
  const { library } = test.workspace
  const article = await library.articles.add(newVersion())
  const start = TEXT.indexOf(EXACT)
  const span = { articleId: article.id, version: 1, start, end: start + EXACT.length, exact: EXACT }
  quote = await library.quotes.add({ ...span, colour: 'yellow', tags: [], note: '' })
  id = (await library.dossiers.create('The offer')).id
  await add()
})
afterEach(() => test.remove())

const add = (more: object = {}): Promise<unknown> => {
  const block = { kind: 'quote', quoteId: quote.id, articleId: quote.articleId, ...more }
  const request = parsers['dossier:add-block'].parse({ id, before: null, block })
  return addToDossier(test.workspace, id, request.block, null)
}
const blocks = async (): Promise<readonly DossierBlock[]> =>
  (await test.workspace.library.dossiers.read(id)).blocks
const theBlock = async (): Promise<BlockId> => {
  const [block] = await blocks()
  if (block === undefined) throw new Error('no block')
  return block.id
}
const word = async (words: string): Promise<unknown> =>
  changeInDossier(
    test.workspace,
    parsers['dossier:change-block'].parse({ id, blockId: await theBlock(), change: { words } }),
  )
async function wording(): Promise<QuoteWording | null> {
  const { quotes } = await openDossier(test.workspace, id)
  return quotes[await theBlock()]?.words ?? null
}

describe('the wording of a quote', () => {
  it('is kept, shown with what may mislead, undone and done again', async () => {
    expect(await wording()).toMatchObject({ state: 'verbatim', shown: EXACT })
    await word(TYPED)
    expect(await wording()).toMatchObject({ state: 'shortened', shown: TYPED, warnings: [] })

    await test.workspace.library.undo.undo()
    expect(await wording()).toMatchObject({ state: 'verbatim', shown: EXACT })
    await test.workspace.library.undo.redo()
    expect(await wording()).toMatchObject({ state: 'shortened', shown: TYPED })
  })

  it('is refused where it says something else, whoever asks', async () => {
    try {
      await word('Seoul was never ready to act as a facilitator if both return to talks.')
      expect.unreachable()
    } catch (error) {
      expect(isErrorOfKind(error, 'bad-request')).toBe(true)
    }
    expect(await blocks()).toMatchObject([{ words: EXACT }])
    expect((await blocks())[0]).not.toHaveProperty('edits')
  })

  it('is set back to an empty list, so that a merge doesn’t bring the edits back unasked', async () => {
    await word(EXACT)
    expect((await blocks())[0]).not.toHaveProperty('edits')
    await word(TYPED)
    await word(EXACT)
    expect(await blocks()).toMatchObject([{ edits: { of: EXACT, list: [] } }])
    expect(await wording()).toMatchObject({ state: 'verbatim', shown: EXACT })
  })

  it('comes back with a part that was removed', async () => {
    await word(TYPED)
    const [block] = await blocks()
    await removeFromDossier(test.workspace, id, await theBlock())
    await add({ edits: block?.kind === 'quote' ? block.edits : undefined })
    expect(await wording()).toMatchObject({ state: 'shortened', shown: TYPED })
  })

  it('is exported and verified', async () => {
    await word(TYPED)
    expect(await verifyLibraryDossier(test.workspace, id)).toMatchObject({
      ok: true,
      quotes: [{ shown: TYPED }],
    })
    const { html } = await exportDossierHtml(test.workspace, id)
    expect(html).toContain(`data-words="">${TYPED}</p>`)
    expect(verifyDossierFile(html, test.workspace.hashOf)).toMatchObject({
      ok: true,
      quotes: [{ shown: TYPED }],
    })
  })

  it('is told to be broken where the quote has other words, and isn’t used', async () => {
    await word(TYPED)
    await test.workspace.library.dossiers.edit(id, (dossier) => ({
      ...dossier,
      blocks: dossier.blocks.map((block) =>
        block.kind === 'quote' && block.edits !== undefined
          ? { ...block, edits: { ...block.edits, of: `${EXACT} Then.` } }
          : block,
      ),
    }))
    expect(await wording()).toMatchObject({ state: 'broken', shown: EXACT })
    expect(await verifyLibraryDossier(test.workspace, id)).toMatchObject({
      ok: false,
      quotes: [{ problem: 'edits-broken', shown: EXACT }],
    })
    const { html } = await exportDossierHtml(test.workspace, id)
    expect(html).toContain(`data-words="">${EXACT}</p>`)
    await word(TYPED)
    expect(await wording()).toMatchObject({ state: 'shortened' })
  })
})
