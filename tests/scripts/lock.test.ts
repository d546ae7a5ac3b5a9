// Owns the proof that two processes don't install or build in one checkout at the same time.
// Leaves out what they do under the lock.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withLock } from '../../scripts/setup/lock.mjs'
import { makeTemporaryFolder, writeFiles } from '../helpers/temporary-folder'

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

it('does not wait for a process that has died, and lets go when the work fails', async () => {
  const lock = join(makeTemporaryFolder(), 'lock')
  writeFiles(join(lock, '..'), { lock: String(spawnSync('true').pid) })
  const work = withLock(lock, () => Promise.reject(new Error('the work failed')))

  await expect(work).rejects.toThrow('the work failed')
  expect(existsSync(lock)).toBe(false)
})
