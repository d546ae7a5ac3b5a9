// Reading an article: finding in it, its headings, notes and pictures, how it looks, where it was left, and marking it by touch.
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { makePdfOpener } from '../../src/node/files/pdf-reader'
import { ask } from '../helpers/bridge'
import type { Point } from '../helpers/electron-app'
import { test } from '../helpers/electron-test'
import { htmlRoute, startLocalSite } from '../helpers/local-site'
import { drawnMarks, placeOfWords, waitForArticle } from '../helpers/reader'

const PROSE =
  'The president said that Seoul was ready to act as a <em>facil</em>itator if the two capitals return to talks, and that his government would host a first round.'
const COLUMNS = Array.from({ length: 30 }, (_, i) => `<td>${String(i * 1000)} measures</td>`).join('')
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>What talks need</title></head><body><article>
<h1>What talks need</h1><p>${PROSE} Talks broke down in 2019.<sup><a href="#n1" id="r1">1</a></sup></p>
<h2>Small steps</h2>${`<p>${PROSE}</p>`.repeat(12)}
<figure><img src="/photo.png" alt="A table with two empty chairs" width="640" height="360"><figcaption>The room that was made ready</figcaption></figure>
<h3>Hotlines</h3><table><tr>${COLUMNS}</tr></table>${`<p>${PROSE}</p>`.repeat(12)}
<h2>The order of steps</h2>${`<p>${PROSE}</p>`.repeat(12)}<p>The last words of it all.</p>
<section class="footnotes"><ol><li id="n1">Each side waited for the <em>other</em> to move. <a href="#r1">↩</a></li></ol></section>
</article></body></html>`

const scrolledTo = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('iframe')?.contentWindow?.scrollY ?? -1)

const topOfText = (page: Page, words: string): Promise<number> =>
  page.evaluate((wanted) => {
    const body = document.querySelector('iframe')?.contentDocument?.body
    const found = [...(body?.querySelectorAll('main *') ?? [])].find(
      (one) => one.textContent.trim() === wanted,
    )
    return found?.getBoundingClientRect().top ?? NaN
  }, words)

test('an article is found in, gone through, looked at closely and set as one likes, and stays where it was left', async ({
  launch,
  folders,
}) => {
  const site = await startLocalSite()
  site.set('/talks', htmlRoute(PAGE))
  const first = await launch()
  const { page } = first
  await waitForArticle(page, 'South Korea was ready')
  await ask(page, 'article:clip', { jobId: 'a', url: `${site.origin}/talks` })
  await site.close()
  await page.getByRole('option', { name: 'What talks need' }).click()
  await waitForArticle(page, 'The last words of it all.')
  const article = page.frameLocator('iframe')

  await test.step('words are found across emphasis, counted, gone through, and selected at the end', async () => {
    await page.keyboard.press('Control+f')
    const field = page.getByRole('textbox', { name: 'Find in article' })
    await expect(field).toBeFocused()
    await page.keyboard.type('FACILITATOR if')
    const count = page.getByRole('search').getByRole('status')
    await expect(count).toHaveText('1 of 37')
    await expect.poll(async () => (await drawnMarks(page))['found']?.length).toBe(37)
    await page.keyboard.press('Shift+Enter')
    await expect(count).toHaveText('37 of 37')
    const deep = await scrolledTo(page)
    expect(deep).toBeGreaterThan(2000)
    await page.keyboard.press('Enter')
    await expect(count).toHaveText('1 of 37')
    await expect.poll(() => scrolledTo(page)).toBeLessThan(deep)
    await page.keyboard.press('F3')
    await expect(count).toHaveText('2 of 37')
    await field.fill('no such words')
    await expect(count).toHaveText('Not found')
    await field.fill('the last words')
    await expect(count).toHaveText('1 of 1')
    await expect.poll(async () => (await drawnMarks(page))['found-current']).toEqual(['The last words'])
    await page.keyboard.press('Escape')
    await expect(field).toBeHidden()
    expect((await drawnMarks(page))['found']).toBeUndefined()
    await page.keyboard.press('2')
    await expect.poll(async () => (await drawnMarks(page))['quote-red']).toEqual(['The last words'])
  })

  await test.step('headings are listed and gone to', async () => {
    await page.keyboard.press('g')
    await expect(page.getByRole('menuitem')).toHaveText(['Small steps', 'Hotlines', 'The order of steps'])
    await page.getByRole('menuitem', { name: 'Hotlines' }).click()
    await expect.poll(() => topOfText(page, 'Hotlines')).toBeLessThan(60)
    await page.getByRole('button', { name: 'Headings' }).click()
    await expect(page.getByRole('menuitem', { name: 'Hotlines' }).locator('svg')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('a wide table scrolls within itself', async () => {
    const table = await article.locator('table').evaluate((one) => [one.scrollWidth, one.clientWidth])
    expect(table[0]).toBeGreaterThan(table[1] ?? 0)
    expect(await article.locator('html').evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true)
  })

  await test.step('a note is shown beside its reference, by keys too', async () => {
    const reference = article.getByRole('link', { name: '1', exact: true })
    await reference.click()
    const note = article.getByRole('dialog', { name: 'Note' })
    await expect(note).toContainText('Each side waited for the other to move.')
    await expect(note.getByRole('link')).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(note).toBeHidden()
    await expect(reference).toBeFocused()
    await page.keyboard.press('Enter')
    await note.getByRole('button', { name: 'Go to the note' }).click()
    await expect(note).toBeHidden()
    const back = article.getByRole('link', { name: '↩' })
    await expect(back).toBeInViewport()
    await back.click()
    await expect(reference).toBeInViewport()
  })

  await test.step('a picture is enlarged, and gives the keys back', async () => {
    const picture = article.getByRole('button', { name: 'Enlarge: A table with two empty chairs' })
    await picture.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Picture' })
    await expect(dialog.getByRole('img', { name: 'A table with two empty chairs' })).toBeVisible()
    await expect(dialog).toContainText('The room that was made ready')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(picture).toBeFocused()
  })

  await test.step('type changes at once, and the text at the top stays there', async () => {
    await page.keyboard.press('g')
    await page.getByRole('menuitem', { name: 'The order of steps' }).click()
    await expect.poll(() => topOfText(page, 'The order of steps')).toBeLessThan(60)
    await page.getByRole('button', { name: 'Reading settings' }).click()
    await page.getByRole('slider', { name: 'Text size' }).fill('26')
    await page.getByRole('slider', { name: 'Line height' }).fill('2')
    await page.getByRole('combobox', { name: 'Typeface' }).selectOption('sans')
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('sepia')
    await page.keyboard.press('Escape')
    const look = (): Promise<string> =>
      article
        .locator('main > * p, main p')
        .first()
        .evaluate((one) => {
          const { fontSize, lineHeight, fontFamily } = getComputedStyle(one)
          return `${fontSize} ${lineHeight} ${fontFamily.slice(0, 7)} ${getComputedStyle(document.documentElement).backgroundColor}`
        })
    await expect.poll(look).toMatch(/^26px 52px "?Inter.* rgb\(244, 236, 216\)$/)
    await expect.poll(() => topOfText(page, 'The order of steps')).toBeLessThan(110)
    expect(await topOfText(page, 'The order of steps')).toBeGreaterThan(-60)
    await expect(page.getByText(/^\d+% · .*left$/)).toBeVisible()
  })

  await test.step('it is saved as a PDF, with its quotes and without the window around it', async () => {
    const file = join(folders.root, 'talks.pdf')
    await first.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, file)
    await page.keyboard.press('Control+Shift+s')
    await expect(page.getByText(`Saved: ${file}`)).toBeVisible()
    const text = await textOfPdf(file)
    expect(text).toContain('What talks need')
    expect(text).toContain('Quotes 1')
    expect(text).toContain('“The last words”')
    expect(text).not.toContain('Save as PDF')
    expect(first.app.windows()).toHaveLength(1)
  })

  // Another is read meanwhile; each has a place of its own.
  await page
    .getByRole('option', { name: /Washington/ })
    .first()
    .click()
  await waitForArticle(page, 'South Korea was ready')
  await first.close()
  const second = await launch()
  await second.page.getByRole('option', { name: 'What talks need' }).click()
  await waitForArticle(second.page, 'The last words of it all.')
  await expect.poll(() => topOfText(second.page, 'The order of steps')).toBeLessThan(110)
  expect(await topOfText(second.page, 'The order of steps')).toBeGreaterThan(-60)
})

test('words that fingers selected are marked by touch', async ({ launch }) => {
  const { page } = await launch()
  await waitForArticle(page, 'South Korea was ready')
  const { from } = await placeOfWords(page, 'facilitator')
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 })
  const touch = async (point: Point): Promise<void> => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] })
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  await touch(from)
  // The system draws the handles and moves them: of that a page hears no more than that another text is selected.
  await page.evaluate(() => {
    const shown = document.querySelector('iframe')?.contentDocument
    const text = shown?.evaluate('//main//text()[contains(., "facilitator")]', shown).iterateNext() as Text
    const at = text.data.indexOf('facilitator')
    shown?.getSelection()?.setBaseAndExtent(text, at, text, at + 'facilitator'.length)
  })
  const purple = page
    .getByRole('toolbar', { name: 'Quote the selection' })
    .getByRole('button', { name: 'Purple (5)' })
  await expect(purple).toBeVisible()
  const box = await purple.boundingBox()
  if (box === null) throw new Error('the bar is on the page')
  expect(box.height).toBeGreaterThanOrEqual(40)
  expect(box.width).toBeGreaterThanOrEqual(32)
  await touch({ x: box.x + box.width / 2, y: box.y + box.height / 2 })
  await expect.poll(async () => (await drawnMarks(page))['quote-purple']).toEqual(['facilitator'])
})

/** The words of a PDF, page after page. */
async function textOfPdf(path: string): Promise<string> {
  const pdfjs = resolve(import.meta.dirname, '../../node_modules/pdfjs-dist')
  const open = makePdfOpener({ cMapUrl: `${pdfjs}/cmaps/`, standardFontDataUrl: `${pdfjs}/standard_fonts/` })
  const opened = await open(await readFile(path))
  if (opened === 'encrypted') throw new Error('the PDF is encrypted')
  const words: string[] = []
  for (let page = 1; page <= opened.pageCount; page++)
    for (const { text } of (await opened.page(page)).runs) words.push(text)
  await opened.close()
  return words.join(' ').replace(/\s+/g, ' ')
}
