// A dossier is being taken in, and the program dies at one of its writes: the library is whole, and taking it in again ends it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { exportDossierHtml } from '../../../src/actions/dossier-document'
import { importDossier } from '../../../src/actions/import-dossier'
import type { FileChecks } from '../../../src/actions/verify-file'
import { verifyLibraryDossier } from '../../../src/actions/verify-library-dossier'
import { checkLibrary } from '../../../src/library/check'
import { readDossierBundle } from '../../../src/node/dossier-bundle'
import { isSignedBy } from '../../../src/node/ed25519'
import { localFiles } from '../../../src/node/local-files'
import { sha256 } from '../../../src/node/system'
import { checkTimeStamp } from '../../../src/node/time-stamp'
import { mortalFiles } from '../../helpers/mortal-files'
import { makeRichLibrary, type RichLibrary } from '../../helpers/rich-library'
import { makeTestWorkspace } from '../../helpers/workspace'

const checks: FileChecks = { hashOf: sha256, isSignedBy, checkTimeStamp }
const isFull = process.env['CUTTINGS_TEST_ALL'] === '1'
/** Every so many of its writes, in the short form. */
const STRIDE = isFull ? 1 : 7

let root: string
let rich: RichLibrary
let html: Uint8Array

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'cuttings-killed-'))
  rich = await makeRichLibrary(join(root, 'author'))
  const author = await makeTestWorkspace({ files: localFiles(join(root, 'author')) })
  html = new TextEncoder().encode((await exportDossierHtml(author.workspace, rich.dossierId)).html)
  await author.remove()
})
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

const bundle = () => readDossierBundle({ kind: 'bytes', name: 'dossier.html', bytes: html })

it('leaves a whole library wherever it dies, and can be done again', { timeout: 600_000 }, async () => {
  const all = mortalFiles(join(root, 'whole'))
  const whole = await makeTestWorkspace({ files: all.files })
  await whole.workspace.reconcile()
  const before = all.written()
  await importDossier(whole.workspace, await bundle(), checks)
  const writes = all.written() - before
  await whole.remove()
  expect(writes).toBeGreaterThan(20)

  const seen = new Set<string>()
  for (let at = 0; at < writes; at += STRIDE) {
    const folder = join(root, `at-${String(at)}`)
    const { files, dieAfter, bury } = mortalFiles(folder)
    const test = await makeTestWorkspace({ files })
    await test.workspace.reconcile()
    const dies = dieAfter(at)
    const killed = importDossier(test.workspace, await bundle(), checks).catch(() => undefined)
    await dies

    const after = await makeTestWorkspace({ files: localFiles(folder) })
    const { library } = after.workspace
    await after.workspace.reconcile()
    expect((await checkLibrary(library)).problems).toEqual([])
    const isHere = (await library.dossiers.folders()).length === 1
    if (isHere)
      expect(await verifyLibraryDossier(after.workspace, rich.dossierId)).toMatchObject({ ok: true })
    const outcome = await importDossier(after.workspace, await bundle(), checks)
    expect(outcome.dossier).toBe(isHere ? 'here' : 'added')
    expect(await verifyLibraryDossier(after.workspace, rich.dossierId)).toMatchObject({ ok: true })
    expect(await library.articles.folders()).toHaveLength(4)
    expect((await checkLibrary(library)).problems).toEqual([])
    seen.add(outcome.dossier)

    bury()
    await killed
    await after.remove()
    await test.remove()
  }
  expect([...seen].sort()).toEqual(['added', 'here'])
})
