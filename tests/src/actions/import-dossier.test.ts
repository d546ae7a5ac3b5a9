// Dossiers that come back: exported from a real library, taken into others, and exported again.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportDossierHtml } from '../../../src/actions/dossier-document'
import { exportDossier } from '../../../src/actions/export-dossier'
import { importDossier } from '../../../src/actions/import-dossier'
import type { FileChecks } from '../../../src/actions/verify-file'
import { verifyLibraryDossier } from '../../../src/actions/verify-library-dossier'
import type { Workspace } from '../../../src/actions/workspace'
import { readDossierFile } from '../../../src/dossier/read-dossier-file'
import { checkLibrary } from '../../../src/library/check'
import type { DossierBundle } from '../../../src/model/dossier-bundle'
import type { DossierManifest } from '../../../src/model/dossier-file'
import type { DossierId } from '../../../src/model/ids'
import { readDossierBundle } from '../../../src/node/dossier-bundle'
import { isSignedBy } from '../../../src/node/ed25519'
import { localFiles } from '../../../src/node/local-files'
import { sha256 } from '../../../src/node/system'
import { checkTimeStamp } from '../../../src/node/time-stamp'
import { makeRichLibrary, type RichLibrary } from '../../helpers/rich-library'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

const checks: FileChecks = { hashOf: sha256, isSignedBy, checkTimeStamp }

let folder: string
let rich: RichLibrary
let author: TestWorkspace
let html: string
let zip: Uint8Array
const opened: TestWorkspace[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cuttings-rich-'))
  rich = await makeRichLibrary(folder)
  author = await makeTestWorkspace({ files: localFiles(folder) })
  opened.push(author)
  await author.workspace.reconcile()
  await dress(author.workspace)
  html = (await exportDossierHtml(author.workspace, rich.dossierId)).html
  zip = await zipOf(author.workspace, rich.dossierId)
})
afterAll(async () => {
  for (const test of opened) await test.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** What a person says beside the words: of quotes, of a source, and at the head of the dossier. */
async function dress({ library }: Workspace): Promise<void> {
  const dossier = await library.dossiers.read(rich.dossierId)
  const [first, second] = dossier.blocks.filter((block) => block.kind === 'quote')
  if (first === undefined || second === undefined) throw new Error('no quotes')
  await library.quotes.change(first.articleId, first.quoteId, {
    colour: 'purple',
    tags: ['pledge', 'mediation/role'],
    note: 'Compare with the **August** wording.',
    speaker: 'Lee Jae-myung',
    speech: 'direct',
    saidOn: '2026-01-01',
  })
  await library.articles.changeMetadata(first.articleId, {
    edit: { field: 'siteName', value: 'Harbour Post' },
  })
  await library.dossiers.edit(rich.dossierId, (old) => ({
    ...old,
    author: 'A. Student',
    institution: 'Seoul National University',
    date: 'January 2026',
    abstract: 'What was offered.',
    citationStyle: 'apa',
    citationLocale: 'en-US',
    blocks: old.blocks.map((block) =>
      block.kind === 'quote' && block.id === second.id
        ? { ...block, edits: { of: block.words, list: [{ start: 0, end: 7, added: 'It' }] } }
        : block,
    ),
  }))
}

async function zipOf(workspace: Workspace, id: DossierId): Promise<Uint8Array> {
  const { content } = await exportDossier(workspace, id, 'zip', { paperSize: 'A4' })
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces)
}

const bundleOf = (name: string, bytes: Uint8Array): Promise<DossierBundle> =>
  readDossierBundle({ kind: 'bytes', name, bytes })
const htmlBundle = (text = html): Promise<DossierBundle> =>
  bundleOf('dossier.html', new TextEncoder().encode(text))

async function emptyLibrary(): Promise<Workspace> {
  const test = await makeTestWorkspace()
  opened.push(test)
  await test.workspace.reconcile()
  return test.workspace
}

const manifestOf = (text: string): DossierManifest => readDossierFile(text).manifest

/** All that must be the same after a round trip: everything but the instant of the export, and the hashes of what shows it. */
const lasting = ({ dossier, parts, ...manifest }: DossierManifest) => ({
  ...manifest,
  frameSha256: '',
  dossier: { ...dossier, exportedAt: '' },
  parts: parts.filter(({ id }) => id !== 'title' && id !== 'check').map(({ id, sha256: hash }) => [id, hash]),
})

describe('importDossier', () => {
  it.each([
    ['HTML', () => htmlBundle()],
    ['a ZIP file', () => bundleOf('dossier.zip', zip)],
  ])('gives back from %s what was exported, to the letter', async (name, read) => {
    const workspace = await emptyLibrary()
    const outcome = await importDossier(workspace, await read(), checks)

    expect(outcome).toMatchObject({
      dossierId: rich.dossierId,
      dossier: 'added',
      articles: { added: 4, here: 0 },
      quotes: { added: rich.quotes.length, here: 0 },
      unknownBlocks: 0,
    })
    const again = await exportDossierHtml(workspace, outcome.dossierId)
    expect(lasting(manifestOf(again.html))).toEqual(lasting(manifestOf(html)))
    expect(await verifyLibraryDossier(workspace, outcome.dossierId)).toMatchObject({ ok: true })
    expect((await checkLibrary(workspace.library)).problems).toEqual([])
    // Only what nobody could vouch for stays behind: from HTML also the pages as received.
    expect(outcome.without).toBe(name === 'HTML' ? 4 : 0)
  })
})
