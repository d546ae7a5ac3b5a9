// The margin under a hand: what a button is pressed for is done, whatever moves between press and release.
import { expect, type Locator, type Page } from '@playwright/test'
import { ask } from '../helpers/bridge'
import { test } from '../helpers/electron-test'
import { SAMPLE } from '../helpers/hostile-window'
import { waitForArticle } from '../helpers/reader'

const cards = (page: Page): Locator => page.getByRole('group', { name: /^Quote: / })

/** Where a card stands once it has come to rest. */
async function restingTop(page: Page, card: Locator): Promise<number> {
  const top = async (): Promise<number> => (await card.boundingBox())?.y ?? NaN
  let before = NaN
  await expect
    .poll(async () => {
      const last = before
      before = await top()
      return before === last
    })
    .toBe(true)
  return before
}

async function pressAndHold(page: Page, button: Locator): Promise<void> {
  const box = await button.boundingBox()
  if (box === null) throw new Error('the button is not on the page')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
}

test('a card that is pressed stays where it is until the release, though its words move meanwhile', async ({
  launch,
}) => {
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  const card = cards(page).first()
  const before = await restingTop(page, card)
  await pressAndHold(page, card.getByRole('button', { name: 'Delete quote' }))
  const words = page.frameLocator('iframe').getByText(SAMPLE)
  const lineBefore = (await words.boundingBox())?.y ?? NaN
  await ask(page, 'settings:change', { readingSize: 28 })
  await expect.poll(async () => (await words.boundingBox())?.y ?? NaN).toBeGreaterThan(lineBefore + 20)
  expect(await restingTop(page, card)).toBe(before)
  await page.mouse.up()
  await expect(page.getByText('The quote was deleted.')).toBeVisible()
  await expect(cards(page)).toHaveCount(1)
})

test('cards go to their words when a press ends, wherever it ends', async ({ launch }) => {
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  const card = cards(page).first()
  const before = await restingTop(page, card)
  await pressAndHold(page, card.getByRole('button', { name: 'Delete quote' }))
  await ask(page, 'settings:change', { readingSize: 28 })
  await page.mouse.move(5, 5)
  await page.mouse.up()
  await expect.poll(async () => (await card.boundingBox())?.y ?? NaN).toBeGreaterThan(before + 20)
  await expect(cards(page)).toHaveCount(2)
})

test('a press that ends the writing of a note does what it was made for', async ({ launch }) => {
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  const card = cards(page).nth(1)
  await restingTop(page, card)
  await card.getByRole('button', { name: 'Add note' }).click()
  await expect(card.getByRole('textbox')).toBeFocused()
  // The empty note goes with the focus, and everything below it moves up.
  await card.getByRole('button', { name: 'Delete quote' }).scrollIntoViewIfNeeded()
  await restingTop(page, card)
  await pressAndHold(page, card.getByRole('button', { name: 'Delete quote' }))
  await restingTop(page, card)
  await page.mouse.up()
  await expect(page.getByText('The quote was deleted.')).toBeVisible()
  await expect(cards(page)).toHaveCount(1)
})

test('a card comes into sight beside its words, and not on its way there', async ({ launch }) => {
  const { page } = await launch()
  // Each frame from the first is looked at: where a card that can be seen or pressed stands.
  await page.evaluate(() => {
    const tops: number[] = []
    Object.assign(window, { cardTops: tops })
    const look = (): void => {
      const card = document.querySelector('[role=group][aria-label^="Quote: "]')
      const place = card?.closest('li') ?? null
      if (place !== null && getComputedStyle(place).opacity !== '0')
        tops.push(place.getBoundingClientRect().y)
      requestAnimationFrame(look)
    }
    look()
  })
  await waitForArticle(page, SAMPLE)
  const rest = await restingTop(page, cards(page).first())
  const tops = await page.evaluate(() => (window as unknown as { cardTops: number[] }).cardTops)
  expect(tops.length).toBeGreaterThan(0)
  // Fonts that arrive late may move the words by a line.
  expect(tops.filter((top) => Math.abs(top - rest) > 40)).toEqual([])
})

test('a crowd of cards shows first words, none over another; and notes are read as their Markdown means', async ({
  launch,
}) => {
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  const listed = await ask(page, 'article:list', { shelf: 'all', order: 'clipped', offset: 0, limit: 1 })
  const articleId = listed.ok ? (listed.value.rows[0]?.id ?? '') : ''
  const opened = await ask(page, 'article:open', { id: articleId, version: null })
  if (!opened.ok) throw new Error(opened.error.message)
  const { text, version } = opened.value
  const words = [...text.slice(0, 400).matchAll(/\p{L}{5,}/gu)].slice(0, 12)
  for (const { 0: exact, index } of words)
    await ask(page, 'quote:add', {
      ...{ articleId, version, start: index, end: index + exact.length, exact },
      ...{ colour: 'blue', tags: ['crowd'], note: `**${exact}** and [elsewhere](https://example.org/)` },
    })
  await expect(cards(page)).toHaveCount(words.length + 2)

  const boxes = async (): Promise<{ y: number; height: number }[]> => {
    await restingTop(page, cards(page).last())
    return (await Promise.all((await cards(page).all()).map((card) => card.boundingBox()))).flatMap((box) =>
      box === null ? [] : [box],
    )
  }
  const overlaps = (all: readonly { y: number; height: number }[]): number =>
    all
      .toSorted((a, b) => a.y - b.y)
      .filter((box, i, sorted) => {
        const before = sorted[i - 1]
        return before !== undefined && before.y + before.height > box.y + 0.5
      }).length
  const collapsed = (all: readonly { height: number }[]): number =>
    all.filter(({ height }) => height < 40).length
  const before = await boxes()
  expect([overlaps(before), collapsed(before)]).toEqual([0, expect.any(Number)])
  expect(collapsed(before)).toBeGreaterThanOrEqual(words.length)

  const chosen = cards(page).nth(5)
  await chosen.getByRole('button').first().click()
  await expect(chosen.locator('strong')).toBeVisible()
  const after = await boxes()
  expect([overlaps(after), collapsed(after)]).toEqual([0, collapsed(before) - 1])

  // Its words are written as they were typed.
  await chosen.locator('strong').click()
  const area = chosen.getByRole('textbox', { name: 'Note on this quote' })
  await expect(area).toBeFocused()
  await page.keyboard.type(' <img src=x onerror="document.title = 1">')
  await page.keyboard.press('Escape')
  await expect(area).toBeHidden()
  await expect(chosen.locator('a')).toHaveAttribute('href', 'https://example.org/')
  await expect(chosen).toContainText('<img src=x onerror="document.title = 1">')
  await expect(chosen.locator('img')).toHaveCount(0)
})
