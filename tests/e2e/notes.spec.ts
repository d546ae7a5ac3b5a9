// Notes in Markdown: seen as they read while they are written, with links to articles of the library.
import { expect } from '@playwright/test'
import { ask } from '../helpers/bridge'
import { test } from '../helpers/electron-test'
import { SAMPLE } from '../helpers/hostile-window'
import { PHOTO, startLocalSite } from '../helpers/local-site'
import { encodePng } from '../helpers/png'
import { openNote, waitForArticle } from '../helpers/reader'

test('a note is seen as it reads while it is written, and its links lead to articles', async ({ launch }) => {
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  const listed = await ask(page, 'article:list', { shelf: 'all', order: 'clipped', offset: 0, limit: 1 })
  const id = listed.ok ? (listed.value.rows[0]?.id ?? '') : ''
  const note = await openNote(page, SAMPLE)
  await note.fill('Plain words.')
  const read = page.getByRole('region', { name: 'As it reads' })
  await expect(read).toBeHidden()
  await note.fill('The **pledge** has a condition.')
  await expect(read.locator('strong')).toHaveText('pledge')

  const quotes = await ask(page, 'quote:list', { offset: 0, limit: 1 })
  const quoteId = quotes.ok ? (quotes.value.rows[0]?.quote.id ?? '') : ''
  await ask(page, 'quote:change', {
    articleId: id,
    id: quoteId,
    change: { note: `See [the address](cuttings://article/${id}).` },
  })
  await page
    .getByRole('button', { name: /^Quotes/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'the address' }).click()
  await expect(page.getByRole('main', { name: 'Quotes' })).toBeHidden()
  await waitForArticle(page, SAMPLE)
})

test('a free note is written, found, linked from what it links to, deleted and brought back', async ({
  launch,
}) => {
  const { app, page, close } = await launch()
  await waitForArticle(page, SAMPLE)
  const quotes = await ask(page, 'quote:list', { offset: 0, limit: 1 })
  const quote = quotes.ok ? quotes.value.rows[0]?.quote : undefined
  if (quote === undefined) throw new Error('the sample has no quote')
  await page.getByRole('button', { name: 'Notes', exact: true }).click()
  await expect(page.getByText('No notes yet')).toBeVisible()
  // As a choice of the menu does.
  await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
    items?.find(({ label }) => label === 'New note')?.click()
  })
  const title = page.getByRole('textbox', { name: 'Title of the note' })
  await expect(title).toBeFocused()
  await page.keyboard.type('Facilitators')
  await page.keyboard.press('Enter')
  const words = page.getByRole('textbox', { name: 'Words of the note' })
  await words.fill(`They *carry* messages: [the pledge](cuttings://quote/${quote.id}).`)
  await expect(page.getByRole('region', { name: 'As it reads' }).locator('em')).toHaveText('carry')
  const links = page.getByRole('region', { name: 'Links' })
  await expect(links.getByRole('button')).toContainText(quote.selector.exact.slice(0, 30))
  await expect(page.getByRole('listbox', { name: 'Notes' }).getByRole('option')).toContainText([
    'They carry messages: the pledge.',
  ])

  // A link is completed while it is typed, by keys alone.
  await words.press('ControlOrMeta+End')
  await page.keyboard.type(' Also [[peace')
  const offers = page.getByRole('listbox', { name: 'What may be linked to' })
  await expect(offers.getByRole('option', { selected: true })).toContainText('Peace on the peninsula')
  await page.keyboard.press('Enter')
  await expect(words).toHaveValue(
    / Also \[Peace on the peninsula[^\]]*\]\(cuttings:\/\/quote\/[0-9a-z]{12}\)$/,
  )
  await page.keyboard.type(' and [[a')
  await expect(offers).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(offers).toBeHidden()
  await expect(words).toBeFocused()

  // From the note to the quote, and from its article back.
  await links.getByRole('button').first().click()
  await waitForArticle(page, SAMPLE)
  await page.getByRole('tab', { name: 'Details' }).click()
  await page.getByRole('region', { name: 'Mentioned in' }).getByRole('button').click()
  await expect(title).toHaveValue('Facilitators')

  await page.getByRole('button', { name: 'Delete note' }).click()
  await expect(page.getByText('No notes yet')).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(title).toHaveValue('Facilitators')
  await close()

  // It is there after a restart, and is found by its words.
  const again = await launch()
  await again.page.getByRole('combobox', { name: 'Search, or paste a link to clip' }).fill('carry messages')
  await again.page.getByRole('option', { name: /^Facilitators/ }).click()
  await expect(again.page.getByRole('textbox', { name: 'Words of the note' })).toHaveValue(/^They \*carry\*/)
})

test('images are pasted, dropped and chosen into a note, and none is fetched from the web', async ({
  launch,
}) => {
  const site = await startLocalSite()
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  const note = await openNote(page, SAMPLE)
  const shown = page.getByRole('region', { name: 'As it reads' })
  const drawn = (name: string): Promise<number> =>
    shown
      .getByRole('img', { name, exact: true })
      .evaluate((image) => (image as HTMLImageElement).naturalWidth)

  await note.fill(`See ![a tracker](${site.origin}/photo.png) `)
  await expect(shown.getByRole('link', { name: 'a tracker' })).toBeVisible()
  await expect(shown).toContainText('image on the web, not loaded')

  // As a picture is copied elsewhere, and pasted.
  await page.evaluate(
    async (image) => {
      const bytes = Uint8Array.from(atob(image), (unit) => unit.charCodeAt(0))
      await navigator.clipboard.write([
        new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) }),
      ])
    },
    encodePng(7, 5, (x) => [x * 30, 90, 90]).toString('base64'),
  )
  await note.press('ControlOrMeta+End')
  await note.press('ControlOrMeta+v')
  await expect.poll(() => drawn('image')).toBe(7)

  const chosen = { name: 'A [chart].png', mimeType: 'image/png', buffer: PHOTO }
  await page.locator('input[type=file]').setInputFiles(chosen)
  await expect.poll(() => drawn('A chart')).toBe(640)

  const refused = { name: 'chart.tiff', mimeType: 'image/tiff', buffer: Buffer.from('II*') }
  await page.locator('input[type=file]').setInputFiles(refused)
  await expect(page.getByText('chart.tiff is no image that a note can show.')).toBeVisible()

  const box = await note.boundingBox()
  const drag = (kind: string): Promise<void> =>
    page.evaluate(
      ([name, image, clientX, clientY]) => {
        const bytes = Uint8Array.from(atob(image), (unit) => unit.charCodeAt(0))
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([bytes], 'dropped.png', { type: 'image/png' }))
        const event = new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer, clientX, clientY })
        document.elementFromPoint(clientX, clientY)?.dispatchEvent(event)
      },
      [
        kind,
        encodePng(9, 4, (x) => [20, x * 20, 90]).toString('base64'),
        (box?.x ?? 0) + 9,
        (box?.y ?? 0) + 9,
      ] as const,
    )
  await drag('dragenter')
  await expect(page.getByText(/^Drop links/)).toBeVisible()
  await drag('dragover')
  await expect(page.getByText('Drop the image into the note')).toBeVisible()
  await drag('drop')
  await expect.poll(() => drawn('dropped')).toBe(9)
  expect(site.asked).toEqual([])
  await site.close()
})
