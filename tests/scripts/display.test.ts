// Owns the proof that a display of our own is there for the work, and gone after it.
// Leaves windows on it to the end-to-end tests.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withOwnDisplay } from '../../scripts/setup/display.mjs'
import { findInPath } from '../../scripts/setup/libraries.mjs'

const displayModule = join(import.meta.dirname, '../../scripts/setup/display.mjs')

function socketOf(display: string): string {
  return `/tmp/.X11-unix/X${display.slice(1)}`
}

async function waitUntilGone(path: string): Promise<boolean> {
  for (let tries = 0; tries < 50 && existsSync(path); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return !existsSync(path)
}

it('gives two pieces of work displays of their own, and takes them away even when one fails', async ({
  skip,
}) => {
  if (findInPath('Xvfb') === null) skip('Xvfb is not installed')
  const seen: string[] = []
  const work = async (env: NodeJS.ProcessEnv) => {
    const display = env['DISPLAY'] ?? ''
    seen.push(display)
    expect(existsSync(socketOf(display))).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 200))
    if (seen.indexOf(display) === 1) throw new Error('this one failed')
  }
  const results = await Promise.allSettled([withOwnDisplay({}, work), withOwnDisplay({}, work)])

  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(new Set(seen).size).toBe(2)
  for (const display of seen) expect(await waitUntilGone(socketOf(display))).toBe(true)
})

it('takes the display away when the process is told to end', async ({ skip }) => {
  if (findInPath('Xvfb') === null) skip('Xvfb is not installed')
  const program = `
    const { withOwnDisplay } = await import(${JSON.stringify(displayModule)})
    await withOwnDisplay({}, async (env) => {
      console.log(env.DISPLAY)
      process.kill(process.pid, 'SIGTERM')
      await new Promise((resolve) => setTimeout(resolve, 60_000))
    })`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  const display = stdout.trim()

  expect(display).toMatch(/^:\d+$/)
  expect(await waitUntilGone(socketOf(display))).toBe(true)
})
