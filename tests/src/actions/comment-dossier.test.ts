// Comments to oneself in a real library: kept, found, undone, and in nothing that leaves it.
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeComment, commentOnDossier } from '../../../src/actions/comment-dossier'
import { duplicateDossier, removeFromDossier } from '../../../src/actions/edit-dossier'
import { dossierToPrint, exportDossier } from '../../../src/actions/export-dossier'
import { exportDossierSources } from '../../../src/actions/export-sources'
import { makeSample } from '../../../src/actions/make-sample'
import { searchLibrary } from '../../../src/actions/search-library'
import { EXPORT_FORMATS } from '../../../src/model/export-formats'
import type { DossierId } from '../../../src/model/ids'
import { SOURCE_FORMATS } from '../../../src/model/citation'
import { listDossiers } from '../../../src/search/index-reader'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

const SECRET = 'quagmirelike'

let test: TestWorkspace
let id: DossierId

beforeEach(async () => {
  test = await makeTestWorkspace()
  await makeSample(test.workspace)
  await test.workspace.reconcile()
  const [found] = listDossiers(await test.workspace.askIndex())
  if (found === undefined) throw new Error('no dossier')
  id = found.id
})
afterEach(() => test.remove())

const read = () => test.workspace.library.dossiers.read(id)
const texts = async () => ((await read()).comments ?? []).map(({ text }) => text)
const blockAt = async (n: number) => {
  const block = (await read()).blocks[n]
  if (block === undefined) throw new Error('no such part')
  return block.id
}

describe('comments on a dossier', () => {
  it('are kept through a restart, and what is typed in one go is taken back in one', async () => {
    const { comment } = await commentOnDossier(test.workspace, { id, block: null, text: 'Ask' })
    await changeComment(test.workspace, { id, comment, text: 'Ask Min' })
    await changeComment(test.workspace, { id, comment, text: 'Ask Min first' })
    const { library } = await test.reopen()
    expect((await library.dossiers.read(id)).comments).toMatchObject([{ text: 'Ask Min first', block: null }])
  })

  it('are undone and done again, also when one is taken away', async () => {
    const { undo } = test.workspace.library
    const { comment } = await commentOnDossier(test.workspace, { id, block: await blockAt(0), text: 'One' })
    await changeComment(test.workspace, { id, comment, text: 'One more' })
    await changeComment(test.workspace, { id, comment, text: '' })
    expect(await texts()).toEqual([])
    await undo.undo()
    expect(await texts()).toEqual(['One more'])
    await undo.undo()
    expect(await texts()).toEqual([])
    await undo.redo()
    expect(await texts()).toEqual(['One more'])
  })

  it('go with their part and come back with it', async () => {
    const block = await blockAt(1)
    await commentOnDossier(test.workspace, { id, block, text: 'On it' })
    await removeFromDossier(test.workspace, id, block)
    expect(await texts()).toEqual([])
    await test.workspace.library.undo.undo()
    expect(await texts()).toEqual(['On it'])
    expect((await read()).blocks.some((one) => one.id === block)).toBe(true)
  })

  it('find their dossier', async () => {
    await commentOnDossier(test.workspace, { id, block: null, text: `It is ${SECRET} here` })
    const found = await searchLibrary(test.workspace, { text: SECRET, limit: 5 })
    expect(found.hits.map((hit) => [hit.kind, hit.id])).toEqual([['dossier', id]])
  })

  it('never leave: not in any format, in no list of sources, in no duplicate', async () => {
    for (const block of [null, await blockAt(0), await blockAt(2)])
      await commentOnDossier(test.workspace, { id, block, text: `It is ${SECRET}` })
    const texts = new Map<string, string>()
    for (const format of EXPORT_FORMATS) {
      // As a folder it has the parts of the ZIP file.
      if (format === 'folder') continue
      if (format === 'pdf') {
        texts.set(format, (await dossierToPrint(test.workspace, id, {})).content)
        continue
      }
      const { content } = await exportDossier(test.workspace, id, format, { paperSize: 'A4' })
      const pieces: Uint8Array[] = []
      for await (const piece of content) pieces.push(piece)
      const bytes = Buffer.concat(pieces)
      const parts = bytes.subarray(0, 2).toString() === 'PK' ? Object.values(unzipSync(bytes)) : [bytes]
      texts.set(format, parts.map((part) => Buffer.from(part).toString('utf8')).join('\n'))
    }
    for (const format of SOURCE_FORMATS)
      texts.set(`sources ${format}`, (await exportDossierSources(test.workspace, id, format)).text)
    texts.set('duplicate', JSON.stringify(await duplicateDossier(test.workspace, { id, title: 'Copy' })))
    // Each has what it should: else nothing could be in it.
    for (const [format, text] of texts) expect([format, text.length > 100]).toEqual([format, true])
    expect(texts.get('html')).toContain('South Korea was ready')
    expect([...texts].filter(([, text]) => text.includes(SECRET)).map(([format]) => format)).toEqual([])
  })
})
