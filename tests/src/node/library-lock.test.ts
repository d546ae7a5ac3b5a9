import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLibrary, type Library } from '../../../src/library/library'
import { libraryLock } from '../../../src/node/library-lock'
import { localFiles } from '../../../src/node/local-files'
import { randomId, sha256, systemClock } from '../../../src/node/system'
import type { WriterLock } from '../../../src/ports'
import { newVersion } from '../../helpers/new-version'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

const open = (folder: string, lock: WriterLock, writesAtOnce: boolean): Promise<Library> =>
  openLibrary({
    files: localFiles(folder),
    lock,
    writesAtOnce,
    clock: systemClock,
    newId: randomId,
    hashOf: sha256,
  })

/** Another process that takes the lock and holds it until it is killed. */
async function holder(folder: string): Promise<{ kill: () => Promise<void> }> {
  const script = `const { DatabaseSync } = require('@photostructure/sqlite'); const db = new DatabaseSync(${JSON.stringify(join(folder, '.writer-lock'))}); db.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return {
    async kill() {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

describe('libraryLock', () => {
  it('is had by one at a time, by whatever path, and costs an empty file', () => {
    const folder = makeTemporaryFolder()
    const link = join(makeTemporaryFolder(), 'link')
    symlinkSync(folder, link)
    const [first, second] = [libraryLock(folder), libraryLock(link)]

    expect([first.take(), first.take(), second.take()]).toEqual([true, true, false])
    first.release()
    expect(second.take()).toBe(true)
    expect(statSync(join(folder, '.writer-lock')).size).toBe(0)
    second.release()
  })

  it('ends with the process that had it, killed or not', async () => {
    const folder = makeTemporaryFolder()
    const other = await holder(folder)
    const lock = libraryLock(folder)
    expect(lock.take()).toBe(false)
    await other.kill()

    expect(lock.take()).toBe(true)
    lock.release()
  })

  it('is not to be had where nothing can be written', () => {
    expect(libraryLock(join(makeTemporaryFolder(), 'nowhere')).take()).toBe(false)
  })
})

describe('a library with two programs', () => {
  it('is read-only for the second that wants to write from the start', async () => {
    const folder = makeTemporaryFolder()
    const locks = [libraryLock(folder), libraryLock(folder)] as const
    const first = await open(folder, locks[0], true)
    const second = await open(folder, locks[1], true)
    const { id } = await first.articles.add(newVersion())

    expect([first.readOnly, second.readOnly]).toEqual([null, 'in-use'])
    expect((await second.articles.read(id)).id).toBe(id)
    await expect(second.articles.add(newVersion())).rejects.toMatchObject({ kind: 'read-only' })
    for (const lock of locks) lock.release()
  })

  it('is protected, not in use, where its folder can only be read', async () => {
    const folder = makeTemporaryFolder()
    await openLibrary({ files: localFiles(folder), clock: systemClock, newId: randomId, hashOf: sha256 })
    const files = { ...localFiles(folder), isWritable: () => Promise.resolve(false) }
    // Nothing can be written in a folder that isn't one, either: also not by root.
    const lock = libraryLock(join(folder, 'library.json'))
    const library = await openLibrary({
      files,
      lock,
      writesAtOnce: true,
      clock: systemClock,
      newId: randomId,
      hashOf: sha256,
    })
    expect(library.readOnly).toBe('protected')
  })

  it('can be read beside its writer, and changed once the writer has gone; nothing of the writer’s is cleared away', async () => {
    const folder = makeTemporaryFolder()
    const locks = [libraryLock(folder), libraryLock(folder)] as const
    const first = await open(folder, locks[0], true)
    await first.files.write('staging/half/made.txt', 'x')
    const second = await open(folder, locks[1], false)

    await expect(second.articles.add(newVersion())).rejects.toMatchObject({ kind: 'in-use' })
    expect(await first.files.exists('staging/half/made.txt')).toBe(true)
    locks[0].release()
    await second.articles.add(newVersion())
    expect(await second.files.exists('staging/half')).toBe(false)
    locks[1].release()
  })
})
