// Owns the proof that a build is redone when it must be, and only then.
// Leaves building itself to the end-to-end tests, which run on the result.

import { renameSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isBuildFresh, recordBuild } from '../../scripts/setup/build.mjs'
import { makeTemporaryFolder, writeFiles } from '../helpers/temporary-folder'

async function makeBuiltProject(): Promise<string> {
  const folder = makeTemporaryFolder()
  writeFiles(folder, {
    'src/model/quote.ts': 'export const a = 1\n',
    'renderer/index.html': '<p>',
    'package.json': '{}',
    'package-lock.json': '{}',
    'out/main/index.cjs': '"built"',
    'out/renderer/index.html': '<p>built',
  })
  await recordBuild(folder)
  return folder
}

describe('a recorded build', () => {
  it('is fresh while nothing changes, even when a source is only saved again', async () => {
    const folder = await makeBuiltProject()
    expect(isBuildFresh(folder)).toBe(true)

    utimesSync(join(folder, 'src/model/quote.ts'), new Date(), new Date())
    expect(isBuildFresh(folder)).toBe(true)
  })

  it.each([
    ['a source changes', { 'src/model/quote.ts': 'export const a = 2\n' }],
    ['a source is added', { 'electron/main/index.ts': '' }],
    ['the lock file changes', { 'package-lock.json': '{ }' }],
    ['someone else writes the output', { 'out/main/index.cjs': '"built otherwise"' }],
  ])('is stale when %s', async (_, files) => {
    const folder = await makeBuiltProject()
    writeFiles(folder, files)

    expect(isBuildFresh(folder)).toBe(false)
  })

  it('is stale when a source gets another name', async () => {
    const folder = await makeBuiltProject()
    renameSync(join(folder, 'src/model/quote.ts'), join(folder, 'src/model/quotes.ts'))

    expect(isBuildFresh(folder)).toBe(false)
  })

  it('is stale when a part of the output is gone', async () => {
    const folder = await makeBuiltProject()
    rmSync(join(folder, 'out/renderer'), { recursive: true })

    expect(isBuildFresh(folder)).toBe(false)
  })

  it('is stale when the note about it is damaged or missing', async () => {
    const folder = await makeBuiltProject()
    writeFiles(folder, { 'out/.build.json': '{"inputs":' })
    expect(isBuildFresh(folder)).toBe(false)

    rmSync(join(folder, 'out/.build.json'))
    expect(isBuildFresh(folder)).toBe(false)
  })
})
