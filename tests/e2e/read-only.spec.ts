// A library that can only be read, while the app runs and when it starts: it says so, shows everything, and keeps what is typed.
import { expect } from '@playwright/test'
import { ask } from '../helpers/bridge'
import { test } from '../helpers/electron-test'
import { SAMPLE } from '../helpers/hostile-window'
import { protect, unprotect } from '../helpers/read-only-mount'
import { openNote, waitForArticle } from '../helpers/reader'
import { whyNoSmallDisks } from '../durability/small-disk'

const BANNER = 'This library can only be read'
const NOTE = 'What I must not lose 잃으면 안 되는 것'

test('a library that becomes read-only loses no word of a note, and takes it once it can', async ({
  folders,
  launch,
}) => {
  const missing = await whyNoSmallDisks()
  test.skip(missing !== null, missing ?? '')
  const { app, page } = await launch()
  const note = await openNote(page, SAMPLE)
  protect(folders.library)
  try {
    await note.fill(NOTE)
    await expect(page.getByTitle('This text could not be saved')).toBeVisible()
    await expect(note).toHaveValue(NOTE)
    await page.getByRole('button', { name: 'Copy', exact: true }).click()
    await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(NOTE)
    expect(await ask(page, 'dossier:create', { title: 'No' })).toMatchObject({
      ok: false,
      error: { kind: 'read-only' },
    })
  } finally {
    unprotect(folders.library)
  }
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByTitle('This text could not be saved')).toBeHidden()
  await expect(note).toHaveValue(NOTE)
})

test('a library that is read-only from the start says so, and shows everything', async ({
  folders,
  launch,
}) => {
  const missing = await whyNoSmallDisks()
  test.skip(missing !== null, missing ?? '')
  const first = await launch()
  await waitForArticle(first.page, SAMPLE)
  await first.close()
  protect(folders.library)
  try {
    const { page, close } = await launch()
    await waitForArticle(page, SAMPLE)
    await expect(page.getByText(BANNER)).toBeVisible()
    expect(await ask(page, 'dossier:create', { title: 'No' })).toMatchObject({
      ok: false,
      error: { kind: 'read-only' },
    })
    await close()
  } finally {
    unprotect(folders.library)
  }
})
