// Owns the proof that a zip file comes off the disk as it went on: bytes, modes, links, empty files, folders.
// Leaves the choice of entries to the runtime's module.

import { readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { listZipEntries, unpackZipEntry } from '../../scripts/setup/zip.mjs'
import { makeTemporaryFolder } from '../helpers/temporary-folder'

const unix = 3
const text = 'Seoul would facilitate talks. '.repeat(2000)

function writeZip(folder: string): string {
  const bytes = (content: string) => new TextEncoder().encode(content)
  const path = join(folder, 'sample.zip')
  const archive = zipSync({
    'app/': [new Uint8Array(), { os: unix, attrs: 0o40755 << 16 }],
    'app/run': [bytes(text), { os: unix, attrs: 0o100755 << 16 }],
    'app/stored': [bytes(text), { os: unix, attrs: 0o100644 << 16, level: 0 }],
    'app/empty': [new Uint8Array(), { os: unix, attrs: 0o100644 << 16 }],
    'app/link': [bytes('run'), { os: unix, attrs: 0o120777 << 16 }],
  })
  writeFileSync(path, archive)
  return path
}

async function unpackAll(zip: string, target: string): Promise<void> {
  for (const entry of await listZipEntries(zip)) await unpackZipEntry(zip, entry, join(target, entry.name))
}

describe('unpacking a zip file', () => {
  it('gives back bytes, modes, links and empty files', async () => {
    const folder = makeTemporaryFolder()
    await unpackAll(writeZip(folder), folder)

    expect(readFileSync(join(folder, 'app/run'), 'utf8')).toBe(text)
    expect(readFileSync(join(folder, 'app/stored'), 'utf8')).toBe(text)
    expect(statSync(join(folder, 'app/run')).mode & 0o777).toBe(0o755)
    expect(statSync(join(folder, 'app/stored')).mode & 0o777).toBe(0o644)
    expect(statSync(join(folder, 'app/empty')).size).toBe(0)
    expect(readlinkSync(join(folder, 'app/link'))).toBe('run')
  })

  it('refuses a file that is cut off, and one that is damaged inside', async () => {
    const folder = makeTemporaryFolder()
    const zip = writeZip(folder)
    const bytes = readFileSync(zip)
    writeFileSync(join(folder, 'cut.zip'), bytes.subarray(0, bytes.length - 40))
    const inside = Buffer.from(bytes)
    inside.fill(0xff, 90, 140)
    writeFileSync(join(folder, 'damaged.zip'), inside)

    await expect(listZipEntries(join(folder, 'cut.zip'))).rejects.toThrow('not a zip file')
    await expect(unpackAll(join(folder, 'damaged.zip'), join(folder, 'target'))).rejects.toThrow()
  })
})
