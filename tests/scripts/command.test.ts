// Owns the proof that programs are run to their end, and that signals end them and what would come next.
// Leaves what the programs do to other tests.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runQuietly } from '../../scripts/setup/command.mjs'

const commandModule = join(import.meta.dirname, '../../scripts/setup/command.mjs')

describe('runQuietly', () => {
  it('gives what a program printed, and its exit code', async () => {
    const result = await runQuietly(process.execPath, [
      '-e',
      'console.log("out"); console.error("err"); process.exit(3)',
    ])

    expect(result).toEqual({ code: 3, stdout: 'out\n', stderr: 'err\n' })
  })

  it('says 127 of a program that is not there, and 124 of one whose time ran out', async () => {
    expect(await runQuietly('no-such-program', [])).toMatchObject({ code: 127 })
    expect(
      await runQuietly(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { timeoutMs: 300 }),
    ).toMatchObject({
      code: 124,
    })
  })

  it('ends the program and us when we are told to end, without the next step', async () => {
    const steps = `
      const { runQuietly } = await import(${JSON.stringify(commandModule)})
      setTimeout(() => console.log('first'), 200)
      await runQuietly(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
      console.log('second')`
    const child = spawn(process.execPath, ['--input-type=module', '-e', steps], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let printed = ''
    child.stdout.on('data', (data: Buffer) => {
      printed += data.toString()
      child.kill('SIGTERM')
    })

    expect(await once(child, 'close')).toEqual([143, null])
    expect(printed).toBe('first\n')
  })
})
