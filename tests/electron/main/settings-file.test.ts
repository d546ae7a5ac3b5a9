import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSettings } from '../../../electron/main/settings-file'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuttings-settings-'))
  path = join(folder, 'settings.json')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

it('keeps the keys that were chosen, and what was done last', async () => {
  const shortcuts = { clip: ['Mod+b'], print: [], 'a-later-command': ['F9'] }
  await openSettings(path).change({
    shortcuts,
    letterKeys: false,
    recentThings: [{ kind: 'command', id: 'clip' }],
  })
  const again = openSettings(path).get()
  expect(again).toMatchObject({
    shortcuts,
    letterKeys: false,
    recentThings: [{ kind: 'command', id: 'clip' }],
  })
})

it('has the keys that the app comes with where the file says nothing, or nonsense', () => {
  expect(openSettings(path).get()).toMatchObject({ shortcuts: {}, letterKeys: true, recentThings: [] })
  for (const shortcuts of [
    'clip',
    { clip: 'Mod+b' },
    { clip: [7] },
    [['Mod+b']],
    { clip: ['x'.repeat(400)] },
  ]) {
    writeFileSync(
      path,
      JSON.stringify({
        theme: 'dark',
        shortcuts,
        letterKeys: 'no',
        recentThings: [{ kind: 'file', id: 'x' }],
      }),
    )
    expect(openSettings(path).get()).toMatchObject({
      theme: 'dark',
      shortcuts: {},
      letterKeys: true,
      recentThings: [],
    })
  }
})

it('names nothing of the library in what was done last', async () => {
  const thing = { kind: 'article', id: '0123456789ab', title: 'A secret title' }
  writeFileSync(path, JSON.stringify({ recentThings: [thing] }))
  await openSettings(path).change({ theme: 'dark' })
  expect(readFileSync(path, 'utf8')).not.toContain('secret')
})
