// What another program may have the system give the app does nothing that nobody asked for (S-16).
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { chunks } from '../../../src/model/chunks'
import { clipLink } from '../../../src/model/app-link'
import { ask } from '../../helpers/bridge'
import { startCanary } from '../../helpers/canary'
import { test } from '../../helpers/electron-test'
import { inWords, tellFigure } from '../../helpers/figures'
import { hostileLinks } from '../../helpers/hostile-links'
import { SAMPLE } from '../../helpers/hostile-window'
import { waitForArticle } from '../../helpers/reader'
import { startAgain } from '../../helpers/second-start'

const LINKS = process.env['CUTTINGS_TEST_ALL'] === '1' ? 200 : 60
/** As many as one start is given: a start takes a second. */
const AT_ONCE = 20

/** Every file of a folder with its hash; the lock says who writes, and is nobody's words. */
function contentsOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile() && !name.includes('lock'))
    .sort()
  return new Map(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}

test('S-16: links from elsewhere lead to what is there or propose, and do nothing', async ({
  folders,
  launch,
}) => {
  test.setTimeout(300_000)
  const canary = await startCanary()
  const file = join(folders.root, 'made-by-a-link')
  const { app, page, isRunning } = await launch()
  await waitForArticle(page, SAMPLE)
  // The day's backup is made by itself, soon after the start.
  const backups = join(folders.library, 'backups')
  await expect
    .poll(() => (existsSync(backups) ? readdirSync(backups) : []), { timeout: 30_000 })
    .toHaveLength(1)
  const before = contentsOf(folders.library)
  const windows = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)

  const links = hostileLinks({ origin: canary.origin, file }, LINKS)
  expect(new Set(links).size).toBeGreaterThan(LINKS * 0.9)
  for (const some of chunks(links, AT_ONCE)) await startAgain(folders, ['--', ...some])
  // What comes within a moment is asked about together; a moment later it is.
  const offer = page.getByRole('dialog', { name: 'This can’t be opened' })
  await expect(offer).toBeVisible()
  await page.waitForTimeout(1500)

  const after = contentsOf(folders.library)
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  )
  expect(changed).toEqual([])
  expect(canary.connections()).toBe(0)
  expect(existsSync(file)).toBe(false)
  expect(isRunning()).toBe(true)
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(windows)
  const state = await ask(page, 'app:state', {})
  expect(state.ok && state.value.libraryPath).toBe(folders.library)
  tellFigure('S-16', `${inWords(links.length)} links, ${inWords(changed.length)} effects without a click`)
  canary.close()
})

test('S-16: a link proposes a page, and leads to an article and a note', async ({ folders, launch }) => {
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  const made = await ask(page, 'note:create', { tags: [] })
  const listed = await ask(page, 'article:list', { shelf: 'all', order: 'clipped', offset: 0, limit: 1 })
  const note = made.ok ? made.value.id : ''
  await ask(page, 'note:change', { id: note, change: { note: 'About the pledge' } })
  const article = listed.ok ? (listed.value.rows[0]?.id ?? '') : ''

  await startAgain(folders, ['--', `cuttings://note/${note}`])
  await expect(page.getByRole('textbox', { name: 'Words of the note' })).toHaveValue('About the pledge')
  await startAgain(folders, ['--', `cuttings://article/${article}`])
  await waitForArticle(page, SAMPLE)

  const address = 'https://harbour-post.example/2026/01/01/new-year-offer?ref=home&edition=north'
  await startAgain(folders, ['--', clipLink(address)])
  const clip = page.getByRole('dialog', { name: 'Clip an article' })
  await expect(clip.getByRole('textbox', { name: 'Address' })).toHaveValue(address)
})

test('S-16: more than one message can hold is handed over, and ends nobody', async ({ folders, launch }) => {
  const { page, isRunning } = await launch()
  await waitForArticle(page, SAMPLE)
  const many = Array.from(
    { length: 700 },
    (_, i) => `a file that isn’t there, of a long name, number ${String(i)}.pdf`,
  )
  await startAgain(folders, [
    '--',
    ...many,
    `cuttings://clip?url=https%3A%2F%2F${'a'.repeat(70_000)}.example`,
  ])
  const offer = page.getByRole('dialog', { name: 'This can’t be opened' })
  await expect(offer.getByText('number 0.pdf could not be read')).toBeVisible({ timeout: 30_000 })
  await expect(offer.getByText('and 693 more')).toBeVisible()
  expect(isRunning()).toBe(true)
})
