// Dossiers as they are handed over: a page, a ZIP file, a folder; whole, tampered with, and made to do harm.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dossierFiles, exportDossier } from '../../../src/actions/export-dossier'
import { verifyBundleIn } from '../../../src/actions/verify-file'
import { AppError } from '../../../src/errors'
import type { VerifyReport } from '../../../src/model/dossier-document'
import { isDossierGiven, readDossierBundle } from '../../../src/node/dossier-bundle'
import { isSignedBy } from '../../../src/node/ed25519'
import { localFiles } from '../../../src/node/local-files'
import { freePlace, saveFolder } from '../../../src/node/save-folder'
import { sha256 } from '../../../src/node/system'
import { checkTimeStamp } from '../../../src/node/time-stamp'
import { makeZip, type MadeEntry } from '../../helpers/archives'
import { makeRichLibrary } from '../../helpers/rich-library'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let root: string
let test: TestWorkspace
let zip: Buffer
let files: ReadonlyMap<string, Uint8Array>

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'cuttings-bundle-'))
  const rich = await makeRichLibrary(join(root, 'library'))
  test = await makeTestWorkspace({ files: localFiles(join(root, 'library')) })
  await test.workspace.reconcile()
  const pieces: Uint8Array[] = []
  const { content } = await exportDossier(test.workspace, rich.dossierId, 'zip', { paperSize: 'A4' })
  for await (const piece of content) pieces.push(piece)
  zip = Buffer.concat(pieces)
  files = new Map(Object.entries(unzipSync(zip)))
  await saveFolder(join(root, 'folder'), (await dossierFiles(test.workspace, rich.dossierId, {})).content)
})
afterAll(async () => {
  await test.remove()
  rmSync(root, { recursive: true, force: true })
})

async function verify(bytes: Uint8Array, name = 'dossier.zip'): Promise<VerifyReport> {
  const bundle = await readDossierBundle({ kind: 'bytes', name, bytes })
  return (await verifyBundleIn(bundle, { hashOf: sha256, isSignedBy, checkTimeStamp })).report
}

/** A ZIP file of the same files, changed. */
function changed(change: (all: Map<string, Uint8Array>) => void): Buffer {
  const all = new Map(files)
  change(all)
  return makeZip([...all].map(([name, data]): MadeEntry => ({ name, data: Buffer.from(data) })))
}
const textOf = (path: string): string => Buffer.from(files.get(path) ?? []).toString('utf8')
const TEXT = 'sources/1/versions/1/text.txt'

describe('a ZIP file', () => {
  it('carries each source with its page as received, and verifies with all that lies in it', async () => {
    expect([...files.keys()].filter((path) => path.endsWith('source.html'))).toHaveLength(4)
    expect(await verify(zip)).toMatchObject({ ok: true, files: [] })
    expect(await isDossierGiven({ kind: 'bytes', name: 'a.zip', bytes: zip })).toBe(true)
  })

  it('verifies, too, where somebody unpacked it and packed its folder', async () => {
    const packed = makeZip(
      [...files].map(([name, data]) => ({ name: `dossier/${name}`, data: Buffer.from(data) })),
    )
    expect(await verify(packed)).toMatchObject({ ok: true, files: [] })
  })

  it.each<[string, string, string, (all: Map<string, Uint8Array>) => void]>([
    ['a letter of a text', TEXT, 'changed', (all) => all.set(TEXT, Buffer.from(`${textOf(TEXT)}x`))],
    ['a text left out', TEXT, 'missing', (all) => all.delete(TEXT)],
    [
      'a record of another capture',
      'sources/1/versions/1/capture.json',
      'changed',
      (all) =>
        all.set(
          'sources/1/versions/1/capture.json',
          all.get('sources/2/versions/1/capture.json') ?? Buffer.alloc(0),
        ),
    ],
    [
      'a file that nobody listed',
      'sources/1/versions/1/other.html',
      'extra',
      (all) => all.set('sources/1/versions/1/other.html', Buffer.from('x')),
    ],
    ['no sums', 'SHA256SUMS', 'changed', (all) => all.set('SHA256SUMS', Buffer.from('nonsense'))],
    [
      'a changed page as received whose sum was made anew',
      'sources/1/versions/1/source.html',
      'changed',
      (all) => {
        const path = 'sources/1/versions/1/source.html'
        const bytes = Buffer.from('<p>forged</p>')
        const sums = textOf('SHA256SUMS').replace(sha256(all.get(path) ?? ''), sha256(bytes))
        all.set(path, bytes)
        all.set('SHA256SUMS', Buffer.from(sums))
      },
    ],
  ])('fails with %s, and says which file it is', async (_, path, problem, change) => {
    const report = await verify(changed(change))
    expect(report.ok).toBe(false)
    expect(report.problems).toContain('files-changed')
    expect(report.files).toContainEqual({ path, problem })
  })

  it.each<[string, MadeEntry, string]>([
    ['a name that leads out', { name: '../../evil.html', data: Buffer.from('x') }, 'unsafe-name'],
    ['an absolute name', { name: '/etc/evil', data: Buffer.from('x') }, 'unsafe-name'],
    ['two pages', { name: 'index.html', data: Buffer.from('x') }, 'overlap'],
  ])('is refused with %s', async (_, entry, reason) => {
    const all = [...files].map(([name, data]): MadeEntry => ({ name, data: Buffer.from(data) }))
    await expect(verify(makeZip([...all, entry]))).rejects.toMatchObject({
      kind: 'unsafe-archive',
      data: { reason },
    })
  })

  it('is refused where it grows beyond measure or beyond what is held in memory', async () => {
    const bomb = changed((all) => all.set('assets/bomb', Buffer.alloc(64 * 1024 * 1024)))
    await expect(verify(bomb)).rejects.toMatchObject({ kind: 'unsafe-archive' })
    const small = { pageBytes: 1024 * 1024 * 8, totalBytes: 1000 }
    await expect(
      readDossierBundle({ kind: 'bytes', name: 'dossier.zip', bytes: zip }, undefined, small),
    ).rejects.toMatchObject({ kind: 'too-large' })
  })

  it('is no dossier where it holds other things', async () => {
    const other = makeZip([{ name: 'index.html', data: Buffer.from('<p>Hello</p>') }])
    expect(await isDossierGiven({ kind: 'bytes', name: 'a.zip', bytes: other })).toBe(false)
    await expect(verify(other)).rejects.toMatchObject({ kind: 'damaged' })
    expect(
      await isDossierGiven({ kind: 'bytes', name: 'a.html', bytes: Buffer.from('<p>cuttings-seal') }),
    ).toBe(false)
    expect(await isDossierGiven({ kind: 'path', path: join(root, 'gone.html') })).toBe(false)
  })
})

describe('a folder', () => {
  const read = () => readDossierBundle({ kind: 'path', path: join(root, 'folder') })
  const report = async () =>
    (await verifyBundleIn(await read(), { hashOf: sha256, isSignedBy, checkTimeStamp })).report

  it('holds the same as the ZIP file, and verifies', async () => {
    const bundle = await read()
    // The instant of the export is another.
    expect([...bundle.files.keys()].toSorted()).toEqual(
      [...files.keys()].filter((path) => path !== 'index.html').toSorted(),
    )
    expect(await report()).toMatchObject({ ok: true, files: [] })
    expect(await isDossierGiven({ kind: 'path', path: join(root, 'folder') })).toBe(true)
  })

  it('fails with a file more, and is refused with a link in it', async () => {
    const more = join(root, 'folder/sources/9/versions/1/text.txt')
    mkdirSync(dirname(more), { recursive: true })
    writeFileSync(more, 'more')
    expect(await report()).toMatchObject({
      ok: false,
      files: [{ path: 'sources/9/versions/1/text.txt', problem: 'extra' }],
    })
    symlinkSync('/etc/passwd', join(root, 'folder/sources/9/link'))
    await expect(read()).rejects.toMatchObject({ kind: 'unsafe-archive', data: { reason: 'link' } })
    rmSync(join(root, 'folder/sources/9'), { recursive: true })
  })

  it('is written whole or not at all, and never over what is there', async () => {
    const place = join(root, 'again')
    const failing = async function* () {
      await Promise.resolve()
      yield { path: 'a/b.txt', content: 'one' }
      throw new AppError('cancelled', {})
    }
    await expect(saveFolder(place, failing())).rejects.toMatchObject({ kind: 'cancelled' })
    expect(readdirSync(root).filter((name) => name.includes('again'))).toEqual([])
    mkdirSync(place)
    writeFileSync(join(place, 'mine.txt'), 'mine')
    await expect(saveFolder(place, failing())).rejects.toMatchObject({ kind: 'bad-request' })
    expect(readdirSync(place)).toEqual(['mine.txt'])
    expect(await freePlace(place)).toBe(`${place} 2`)
    const leading = async function* () {
      await Promise.resolve()
      yield { path: '../out.txt', content: 'x' }
    }
    await expect(saveFolder(join(root, 'out'), leading())).rejects.toMatchObject({ kind: 'storage' })
    expect(readdirSync(root)).not.toContain('out.txt')
  })
})
