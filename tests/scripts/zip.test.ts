// Owns the proof that a zip file comes off the disk as it went on: bytes, modes, links, empty files, folders.
// Leaves the choice of entries to the runtime's module. The sample was made by Info-ZIP 3.0: `zip -X -y -r`, one file `-0`.

import { copyFileSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listZipEntries, unpackZipEntry } from '../../scripts/setup/zip.mjs'
import { makeTemporaryFolder } from '../helpers/temporary-folder'

const sample = join(import.meta.dirname, '../fixtures/zip/info-zip.zip')
const sentence = 'Seoul would facilitate talks. '

async function unpackAll(zip: string, target: string): Promise<void> {
  for (const entry of await listZipEntries(zip)) await unpackZipEntry(zip, entry, join(target, entry.name))
}

function isExecutable(file: string): boolean {
  return (statSync(file).mode & 0o100) !== 0
}

describe('unpacking a zip file', () => {
  it('gives back bytes, modes, links, empty files and empty folders', async () => {
    const folder = makeTemporaryFolder()
    await unpackAll(sample, folder)

    expect(readFileSync(join(folder, 'app/run'), 'utf8')).toBe(sentence.repeat(2000))
    expect(readFileSync(join(folder, 'app/stored'), 'utf8')).toBe(sentence.repeat(10))
    expect(isExecutable(join(folder, 'app/run'))).toBe(true)
    expect(isExecutable(join(folder, 'app/stored'))).toBe(false)
    expect(statSync(join(folder, 'app/empty')).size).toBe(0)
    expect(statSync(join(folder, 'app/empty-folder')).isDirectory()).toBe(true)
    expect(readlinkSync(join(folder, 'app/link'))).toBe('run')
  })

  it('refuses a file that is cut off', async () => {
    const cut = join(makeTemporaryFolder(), 'cut.zip')
    const bytes = readFileSync(sample)
    writeFileSync(cut, bytes.subarray(0, bytes.length - 22))

    await expect(listZipEntries(cut)).rejects.toThrow('not a zip file')
  })

  it('refuses an entry whose packed bytes are damaged', async () => {
    const folder = makeTemporaryFolder()
    const damaged = join(folder, 'damaged.zip')
    copyFileSync(sample, damaged)
    const entry = (await listZipEntries(sample)).find(({ name }) => name === 'app/run')
    if (entry === undefined) throw new Error('The sample has no such entry')
    const bytes = readFileSync(sample)
    bytes.fill(0xff, entry.headerOffset + 60, entry.headerOffset + 90)
    writeFileSync(damaged, bytes)

    await expect(unpackZipEntry(damaged, entry, join(folder, 'run'))).rejects.toThrow()
  })

  it('never writes over a file that is there', async () => {
    const folder = makeTemporaryFolder()
    await unpackAll(sample, folder)

    await expect(unpackAll(sample, folder)).rejects.toThrow('EEXIST')
  })
})
