import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepNoteImage } from '../../../src/actions/keep-note-image'
import { makeBackup } from '../../../src/library/backups'
import { checkLibrary } from '../../../src/library/check'
import { restoreBackup } from '../../../src/library/restore'
import { NOTE_IMAGE_LIMIT_BYTES } from '../../../src/model/note-image'
import { localFiles } from '../../../src/node/local-files'
import { sha256 } from '../../../src/node/system'
import { newVersion } from '../../helpers/new-version'
import { encodePng } from '../../helpers/png'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

const PNG = encodePng(3, 2, (x) => [x * 80, 0, 0])
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const WEBP = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64')
/** Its head is all that counts: a start, a frame of one by one, an end. */
const JPEG = Buffer.from('ffd8ffc0000b080001000101011100ffd9', 'hex')

let test: TestWorkspace
beforeEach(async () => {
  test = await makeTestWorkspace()
})
afterEach(() => test.remove())

const keep = (bytes: Uint8Array, name = 'chart.png') => keepNoteImage(test.workspace, { name, bytes })
const fileOf = (bytes: Uint8Array): string =>
  join(test.folder, 'library/assets', sha256(bytes).slice(0, 2), sha256(bytes))
const problems = async (): Promise<readonly string[]> =>
  (await checkLibrary(test.workspace.library)).problems.map(({ problem, path }) => `${problem} ${path}`)

describe('an image for a note', () => {
  it.each([
    ['PNG', PNG],
    ['GIF', GIF],
    ['WebP', WEBP],
    ['JPEG', JPEG],
  ])('is kept under its hash, and named so that it is found from where notes lie: %s', async (_, bytes) => {
    const { address } = await keep(bytes, 'whatever it is called.txt')
    expect(address).toBe(`../../assets/${sha256(bytes).slice(0, 2)}/${sha256(bytes)}`)
    expect(await readFile(join(test.folder, 'library/notes/2026-11-24-x', address))).toEqual(bytes)
  })

  it('is written once, and put right where its file was changed', async () => {
    await keep(PNG)
    await keep(PNG)
    await writeFile(fileOf(PNG), 'not what it says')
    expect(await problems()).toEqual([`asset-changed assets/${sha256(PNG).slice(0, 2)}/${sha256(PNG)}`])
    await keep(PNG)
    expect(await readFile(fileOf(PNG))).toEqual(PNG)
    expect(await test.workspace.library.quarantine.count()).toBe(1)
  })

  it.each([
    ['not-an-image', 'a text', Buffer.from('words')],
    ['not-an-image', 'nothing', Buffer.alloc(0)],
    ['not-an-image', 'a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['not-an-image', 'a PNG that ends in its head', PNG.subarray(0, 18)],
    ['too-many-pixels', 'a bomb', bomb()],
    ['too-large', 'too much', Buffer.concat([PNG, Buffer.alloc(NOTE_IMAGE_LIMIT_BYTES)])],
  ])('is refused as %s: %s', async (reason, _, bytes) => {
    await expect(keep(bytes)).rejects.toMatchObject({
      kind: 'bad-image',
      data: { name: 'chart.png', reason, limitBytes: NOTE_IMAGE_LIMIT_BYTES },
    })
    expect(await test.workspace.library.files.list('assets')).toEqual([])
  })
})

/** A PNG whose head names twenty thousand rows of as many points. */
function bomb(): Buffer {
  const bytes = Buffer.from(PNG)
  bytes.writeUInt32BE(20_000, 16)
  bytes.writeUInt32BE(20_000, 20)
  return bytes
}

describe('an image in a note', () => {
  it('is missed by the check when it is gone, of free notes and notes on articles', async () => {
    const { articles, notes } = test.workspace.library
    const [first, second] = [await keep(PNG), await keep(GIF)]
    await notes.create({ note: `![a](${first.address})` })
    const { id } = await articles.add(newVersion())
    await articles.writeNote(id, `![b](${second.address})`)
    expect(await problems()).toEqual([])
    await rm(fileOf(PNG))
    await rm(fileOf(GIF))
    expect((await problems()).toSorted()).toEqual(
      [PNG, GIF].map((bytes) => `missing assets/${sha256(bytes).slice(0, 2)}/${sha256(bytes)}`).toSorted(),
    )
  })

  it('stays while its note is in the trash, and comes along with a backup', async () => {
    const { articles, notes, trash } = test.workspace.library
    const note = await notes.create({ note: `![a](${(await keep(PNG)).address})` })
    const { id } = await articles.add(newVersion())
    await articles.writeNote(id, `![b](${(await keep(GIF)).address})`)
    const folder = await trash.deleteNote(note.id)
    expect(await readFile(fileOf(PNG))).toEqual(PNG)
    const { library } = test.workspace
    const { name } = await makeBackup({ ...library.store, library }, 'by-hand')
    const target = localFiles(join(test.folder, 'restored'))
    expect(await restoreBackup(library, name, target)).toMatchObject({ missing: [] })
    for (const bytes of [PNG, GIF])
      expect(await target.exists(`assets/${sha256(bytes).slice(0, 2)}/${sha256(bytes)}`)).toBe(true)
    await rm(fileOf(PNG))
    await trash.restore(folder)
    expect(await problems()).toHaveLength(1)
    expect(await restoreBackup(library, name, localFiles(join(test.folder, 'again')))).toMatchObject({
      missing: [`assets/${sha256(PNG).slice(0, 2)}/${sha256(PNG)}`],
    })
  })
})
