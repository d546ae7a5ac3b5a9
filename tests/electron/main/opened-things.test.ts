import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { makeOpenedThings, type OpenedThings } from '../../../electron/main/opened-things'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

/** Give things, and wait until they were looked at. */
async function give(...given: { things: string[]; folder: string }[]): Promise<OpenedThings> {
  let opened: OpenedThings | null = null
  await new Promise<void>((done, fail) => {
    opened = makeOpenedThings({ changed: done, report: fail })
    for (const one of given) opened.add(one)
  })
  return opened as unknown as OpenedThings
}

describe('what the system gave the app to open', () => {
  it('is asked about together, and relative to where whoever gave it stands', async () => {
    const [here, there] = [makeTemporaryFolder(), makeTemporaryFolder()]
    writeFileSync(join(here, 'one.html'), 'one')
    writeFileSync(join(there, 'Zwei ü.html'), 'two')
    mkdirSync(join(there, 'folder'))
    const opened = await give(
      { things: ['one.html', 'https://example.org/a'], folder: here },
      { things: ['folder', pathToFileURL(join(there, 'Zwei ü.html')).href], folder: there },
    )
    const batch = opened.batch()
    expect(batch).toMatchObject({
      files: [
        { name: 'one.html', isFolder: false },
        { name: 'folder', isFolder: true },
        { name: 'Zwei ü.html', isFolder: false },
      ],
      addresses: ['https://example.org/a'],
      refused: [],
    })
    expect(opened.take(batch?.id ?? 0)).toEqual([
      join(here, 'one.html'),
      join(there, 'folder'),
      join(there, 'Zwei ü.html'),
    ])
    expect(opened.batch()).toBeNull()
    expect(opened.take(batch?.id ?? 0)).toBeNull()
  })

  it('is refused with its reason where it can’t be a file, and nothing of it is opened', async () => {
    const folder = makeTemporaryFolder()
    // To open it would wait for ever: nobody writes into it.
    execFileSync('mkfifo', [join(folder, 'pipe')])
    symlinkSync('/dev/zero', join(folder, 'endless.html'))
    const things = ['pipe', 'endless.html', 'missing.html', 'ftp://example.org/', 'file://host/share/a.html']
    const batch = (await give({ things, folder })).batch()
    expect(batch?.files).toEqual([])
    expect(
      batch?.refused.map(({ error: { kind, data } }) => [kind, 'reason' in data ? data.reason : null]),
    ).toEqual([
      ['unreadable-file', 'not-a-file'],
      ['unreadable-file', 'not-a-file'],
      ['unreadable-file', 'no-access'],
      ['unsupported-scheme', null],
      ['bad-address', null],
    ])
  })
})
