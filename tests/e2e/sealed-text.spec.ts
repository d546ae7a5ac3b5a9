// Whatever a page holds, the window reads the very text that was sealed: otherwise a quote marked there would not be the quote that is proved.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { clipFile } from '../../src/actions/clip-article'
import { isAppError } from '../../src/errors'
import { localFiles } from '../../src/node/local-files'
import { indexFileAt } from '../../src/node/sqlite'
import { corpus, CORPORA_MISSING } from '../helpers/corpora'
import { test } from '../helpers/electron-test'
import { ask } from '../helpers/bridge'
import { makeTestWorkspace } from '../helpers/workspace'

const folder = corpus('readability-pages')
/** Every so many pages of the corpus: all of them take minutes. */
const STEP = Number(process.env['CUTTINGS_TEST_STEP'] ?? 6)

async function clipPages(library: string, cache: string): Promise<number> {
  const { workspace, remove } = await makeTestWorkspace({
    files: localFiles(library),
    indexFile: () => indexFileAt(join(cache, 'clipping.sqlite')),
  })
  let clipped = 0
  const names = readdirSync(folder ?? '', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  for (const { name } of names.filter((_, i) => i % STEP === 0)) {
    // Images of these pages lie elsewhere; a data: address in their place keeps the test at home.
    const html = readFileSync(join(folder ?? '', name, 'source.html'), 'utf8').replace(
      /(?:src|srcset|data-src|data-srcset)=/gi,
      'data-off=',
    )
    try {
      const { outcome } = await clipFile(workspace, { name: `${name}.html`, bytes: Buffer.from(html) })
      // Some pages are one article, saved twice.
      if (outcome === 'created') clipped++
    } catch (error) {
      if (!isAppError(error) || error.kind !== 'no-article') throw error
    }
  }
  await remove()
  return clipped
}

/** Titles in the order of the list, from main itself. */
async function listedTitles(page: Page): Promise<readonly string[]> {
  const answer = await ask(page, 'article:list', { shelf: 'all', order: 'clipped', offset: 0, limit: 500 })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value.rows.map((row) => row.title)
}

const shownTitle = (page: Page): Promise<string | null> =>
  page.evaluate(
    () => document.querySelector('iframe')?.contentDocument?.querySelector('h1')?.textContent ?? null,
  )

test('the text of every page in the window is the text that was sealed', async ({ folders, launch }) => {
  test.skip(folder === null, CORPORA_MISSING)
  test.setTimeout(300_000)
  const clipped = await clipPages(folders.library, folders.cache)
  const { page } = await launch()
  const rows = page.getByRole('listbox', { name: 'Articles' })
  await expect(rows.getByRole('option').first()).toBeVisible()
  await expect(page.getByText(`${String(clipped)} articles kept`)).toBeVisible()

  const differing: string[] = []
  for (const [i, title] of (await listedTitles(page)).entries()) {
    if (i === 0) await rows.getByRole('option').first().click()
    else await page.keyboard.press('j')
    await expect.poll(() => shownTitle(page), { message: title }).toBe(title.replace(/\s+/g, ' ').trim())
    if (await page.getByText('differs from what was sealed').isVisible()) differing.push(title)
  }
  expect(differing).toEqual([])
})
