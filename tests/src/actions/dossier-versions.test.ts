// Named versions of a dossier in a real library: kept, compared, exported, gone back to, checked, backed up.
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commentOnDossier } from '../../../src/actions/comment-dossier'
import { goBackToVersion, keepVersion, openVersion } from '../../../src/actions/dossier-versions'
import {
  addToDossier,
  changeInDossier,
  moveInDossier,
  removeFromDossier,
} from '../../../src/actions/edit-dossier'
import { exportDossier } from '../../../src/actions/export-dossier'
import { makeSample } from '../../../src/actions/make-sample'
import { verifyDossierFile } from '../../../src/dossier/verify-dossier-file'
import { openBackup } from '../../../src/library/backup-file'
import { recordsOf } from '../../../src/library/backup-records'
import { makeBackup } from '../../../src/library/backups'
import { checkLibrary } from '../../../src/library/check'
import * as layout from '../../../src/library/layout'
import type { DossierId, DossierVersionId } from '../../../src/model/ids'
import { sha256, systemClock } from '../../../src/node/system'
import { listDossiers } from '../../../src/search/index-reader'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

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
const keep = async (name = 'as sent'): Promise<DossierVersionId> =>
  (await keepVersion(test.workspace, id, name)).version
const fileOf = async (version: DossierVersionId): Promise<string> =>
  join(
    test.workspace.library.files.root,
    layout.dossierVersion(await test.workspace.library.dossiers.folderOf(id), version),
  )
const htmlOf = async (version?: DossierVersionId): Promise<string> => {
  const { content } = await exportDossier(test.workspace, id, 'html', { paperSize: 'A4', version })
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}
const textAt = async () => {
  const block = (await read()).blocks.find(({ kind }) => kind === 'text')
  if (block === undefined) throw new Error('no text')
  return block
}
const problems = async () =>
  (await checkLibrary(test.workspace.library)).problems.map(({ problem }) => problem)

describe('a named version', () => {
  it('is listed with what it holds, and never changes with the dossier', async () => {
    await commentOnDossier(test.workspace, { id, block: null, text: 'quagmirelike' })
    const before = await read()
    const version = await keep()
    expect((await read()).versions).toMatchObject([{ id: version, name: 'as sent', quoteCount: 2 }])
    const file = await readFile(await fileOf(version))
    expect(sha256(file)).toBe((await read()).versions?.[0]?.sha256)
    expect(file.toString()).not.toContain('quagmirelike')
    await changeInDossier(test.workspace, {
      id,
      blockId: (await textAt()).id,
      change: { text: 'Otherwise.' },
    })
    const { content, quotes } = await openVersion(test.workspace, { id, version })
    expect(content.blocks).toEqual(before.blocks)
    expect(quotes).toHaveLength(2)
    expect(await readFile(await fileOf(version))).toEqual(file)
  })

  it('tells what became of each part since', async () => {
    const version = await keep()
    const [first, second, third] = (await read()).blocks
    if (first === undefined || second === undefined || third === undefined) throw new Error('no parts')
    await changeInDossier(test.workspace, { id, blockId: (await textAt()).id, change: { text: 'Other.' } })
    await addToDossier(test.workspace, id, { kind: 'text', text: 'New.' }, null)
    await removeFromDossier(test.workspace, id, third.id)
    await moveInDossier(test.workspace, id, second.id, null)
    const { changes } = await openVersion(test.workspace, { id, version })
    const told = (wanted: string) => changes.filter(({ kind }) => kind === wanted).length
    expect({ added: told('added'), removed: told('removed'), changed: told('changed') }).toEqual({
      ...{ added: 1, removed: 1 },
      changed: 1,
    })
    expect(changes.find(({ before }) => before?.id === second.id)?.isMoved).toBe(true)
  })

  it('is exported as it was, with its quotes as they were, and that file verifies', async () => {
    const version = await keep()
    const { quotes } = await openVersion(test.workspace, { id, version })
    const [quote] = quotes
    if (quote === undefined) throw new Error('no quote')
    await test.workspace.library.quotes.change(quote.articleId, quote.id, { note: 'Written later' })
    await addToDossier(test.workspace, id, { kind: 'text', text: 'Added later' }, null)
    const [then, now] = [await htmlOf(version), await htmlOf()]
    expect([then, now].map((html) => html.includes('Added later'))).toEqual([false, true])
    expect([then, now].map((html) => html.includes('Written later'))).toEqual([false, true])
    expect(verifyDossierFile(then, sha256)).toMatchObject({ ok: true, quotes: [{}, {}] })
    await test.workspace.library.quotes.remove(quote.articleId, quote.id)
    expect(verifyDossierFile(await htmlOf(version), sha256)).toMatchObject({ ok: true, quotes: [{}, {}] })
  })

  it('is gone back to in one step, which is undone; comments and versions stay', async () => {
    const version = await keep()
    const before = await read()
    await commentOnDossier(test.workspace, { id, block: null, text: 'Mine' })
    await addToDossier(test.workspace, id, { kind: 'text', text: 'Added later' }, null)
    const later = await read()
    const back = await goBackToVersion(test.workspace, { id, version })
    expect(back.blocks).toEqual(before.blocks)
    expect(back.comments).toHaveLength(1)
    expect(back.versions).toHaveLength(1)
    await test.workspace.library.undo.undo()
    expect((await read()).blocks).toEqual(later.blocks)
  })

  it('gets another name and is deleted, both undone with all that it held', async () => {
    const { dossiers, undo } = test.workspace.library
    const version = await keep()
    const file = await readFile(await fileOf(version), 'utf8')
    await dossiers.renameVersion(id, version, 'as sent on 3 March')
    expect((await read()).versions?.[0]?.name).toBe('as sent on 3 March')
    await undo.undo()
    expect((await read()).versions?.[0]?.name).toBe('as sent')
    await dossiers.deleteVersion(id, version)
    expect((await read()).versions).toEqual([])
    await expect(readFile(await fileOf(version))).rejects.toThrow()
    await expect(openVersion(test.workspace, { id, version })).rejects.toMatchObject({ kind: 'not-found' })
    await undo.undo()
    expect(await readFile(await fileOf(version), 'utf8')).toBe(file)
    expect((await openVersion(test.workspace, { id, version })).quotes).toHaveLength(2)
    // Keeping it is a step, too.
    await undo.undo()
    expect((await read()).versions ?? []).toEqual([])
    await undo.redo()
    expect((await openVersion(test.workspace, { id, version })).quotes).toHaveLength(2)
  })

  it('is part of backups, and goes to the trash and back with its dossier', async () => {
    const version = await keep()
    const { files, dossiers, trash, id: library } = test.workspace.library
    const tools = { files, clock: systemClock, hashOf: sha256, library: { id: library, schema: 2 } }
    const { name } = await makeBackup(tools, 'daily')
    const paths: string[] = []
    for await (const { path } of recordsOf(
      (await openBackup(files, `${layout.BACKUPS}/${name}`, sha256)).parts,
    ))
      paths.push(path)
    expect(paths).toContain(layout.dossierVersion(await dossiers.folderOf(id), version))
    await trash.restore(await trash.deleteDossier(id))
    expect((await openVersion(test.workspace, { id, version })).quotes).toHaveLength(2)
  })

  it('is checked: one that was changed, one that is missing, and a file that nobody lists', async () => {
    const [changed, missing] = [await keep('one'), await keep('two')]
    expect(await problems()).toEqual([])
    const path = await fileOf(changed)
    await writeFile(path, (await readFile(path, 'utf8')).replace('South', 'North'))
    await rm(await fileOf(missing))
    await writeFile(path.replace(changed, 'zzzzzzzzzzzz'), '{}')
    expect((await problems()).sort()).toEqual(['dossier-version-changed', 'missing', 'stray'])
    await expect(openVersion(test.workspace, { id, version: changed })).rejects.toMatchObject({
      kind: 'damaged',
    })
  })
})
