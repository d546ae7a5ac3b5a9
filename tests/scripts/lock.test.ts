// Owns the proof that two processes don't install or build in one checkout at the same time.
// Leaves out what they do under the lock.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withLock } from '../../scripts/setup/lock.mjs'
import { makeTemporaryFolder, writeFiles } from '../helpers/temporary-folder'

const longAgo = new Date(Date.now() - 60_000)
const lockModule = join(import.meta.dirname, '../../scripts/setup/lock.mjs')

it('lets processes through one after the other', async () => {
  const folder = makeTemporaryFolder()
  const program = `
    import { appendFileSync } from 'node:fs'
    import { setTimeout as sleep } from 'node:timers/promises'
    const { withLock } = await import(${JSON.stringify(lockModule)})
    await withLock('lock', async () => {
      appendFileSync('log', 'in ')
      await sleep(300)
      appendFileSync('log', 'out ')
    })`
  const start = () =>
    spawn(process.execPath, ['--input-type=module', '-e', program], { cwd: folder, stdio: 'ignore' })
  await Promise.all([start(), start(), start()].map((child) => once(child, 'exit')))

  expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('in out in out in out ')
})

it.each([
  ['a process that has died', String(spawnSync('true').pid)],
  ['one that died before it wrote its number', ''],
])('does not wait for %s, and lets go when the work fails', async (_, holder) => {
  const folder = makeTemporaryFolder()
  const lock = join(folder, 'lock')
  writeFiles(folder, { lock: holder })
  utimesSync(lock, longAgo, longAgo)
  const work = withLock(lock, () => Promise.reject(new Error('the work failed')))

  await expect(work).rejects.toThrow('the work failed')
  expect(existsSync(lock)).toBe(false)
})
