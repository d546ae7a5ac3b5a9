// Marking in the real reader: by keyboard alone, over one another, in Korean, changed, deleted, put back, and after the page changed.
import { expect, type Page } from '@playwright/test'
import { test } from '../helpers/electron-test'
import { ask } from '../helpers/bridge'
import { articlePage, changedArticlePage, htmlRoute, PLEDGE, startLocalSite } from '../helpers/local-site'
import { drawnMarks, selectWords, waitForArticle } from '../helpers/reader'

const KOREAN_WORDS = '서울이 촉진자로 나설 준비가 되어 있다고'
const KOREAN = articlePage({
  title: '서울의 역할',
  lang: 'ko',
  paragraphs: [
    `대통령은 목요일 ${KOREAN_WORDS} 말했다. 첫 회담을 사흘 동안 주최하겠다는 뜻도 밝혔다.`,
    '날짜는 제시하지 않았다. 양측 당국자들은 제안을 관심 있게 읽었으며 적절한 때에 답하겠다고 전했다.',
    '전문가들은 오랜 침묵 속에서도 열려 있던 통로와 정상회담 없이도 가능한 작은 조치들을 꼽았다.',
  ],
})

const clip = (page: Page, url: string): Promise<unknown> => ask(page, 'article:clip', { jobId: url, url })

const open = async (page: Page, title: string, words: string): Promise<void> => {
  await page.getByRole('option', { name: title }).first().click()
  await waitForArticle(page, words)
}

test('marks overlap, change, go and come back; and are the same after a restart', async ({ launch }) => {
  const site = await startLocalSite()
  site.set('/korean', htmlRoute(KOREAN))
  const first = await launch()
  const { page } = first
  await waitForArticle(page, 'South Korea was ready')
  await clip(page, `${site.origin}/korean`)
  await clip(page, `${site.origin}/article`)

  await open(page, 'Seoul offers to carry messages', PLEDGE)
  await selectWords(page, PLEDGE)
  await page.keyboard.press('1')
  await expect.poll(async () => (await drawnMarks(page))['quote-yellow']).toEqual([PLEDGE])
  await selectWords(page, 'act as a facilitator')
  await page.keyboard.press('3')
  await expect.poll(async () => (await drawnMarks(page))['quote-green']).toEqual(['act as a facilitator'])
  expect((await drawnMarks(page))['quote-yellow']).toEqual([PLEDGE])

  const card = page.getByRole('group', { name: 'Quote: act as a facilitator' })
  await card.getByRole('button', { name: 'Delete quote' }).click()
  await expect(card).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(card).toBeVisible()

  await open(page, '서울의 역할', KOREAN_WORDS)
  await selectWords(page, KOREAN_WORDS)
  await page.keyboard.press('4')
  await expect.poll(async () => (await drawnMarks(page))['quote-blue']).toEqual([KOREAN_WORDS])
  await first.close()

  const second = await launch()
  await waitForArticle(second.page, KOREAN_WORDS)
  await expect.poll(async () => (await drawnMarks(second.page))['quote-blue']).toEqual([KOREAN_WORDS])
  await site.close()
})

test('words and paragraphs are marked, walked through and described with the keyboard alone', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await waitForArticle(page, 'South Korea was ready')
  const { keyboard } = page
  const drawn = async (name: string): Promise<readonly string[]> => (await drawnMarks(page))[name] ?? []
  const selected = (): Promise<string | undefined> =>
    page.evaluate(() => document.querySelector('iframe')?.contentWindow?.getSelection()?.toString())
  const active = page.locator('[role=group][aria-current=true]')
  await page.getByRole('option').first().focus()
  await keyboard.press('Enter')

  // A word in the third line, and two more.
  await keyboard.press('w')
  await expect.poll(selected).toBe('SEOUL')
  await keyboard.press('ArrowRight')
  await keyboard.press('ArrowRight')
  await expect.poll(selected).toBe('Lee')
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  const below = (await selected()) ?? ''
  expect(below).not.toBe('Lee')
  await keyboard.press('ArrowUp')
  await keyboard.press('ArrowUp')
  await keyboard.press('w')
  await keyboard.press('Control+Shift+ArrowRight')
  await keyboard.press('Shift+ArrowLeft')
  const words = ((await selected()) ?? '').trim()
  expect(words.split(/\s+/).length).toBeGreaterThan(1)
  await keyboard.press('2')
  await expect.poll(() => drawn('quote-red')).toEqual([words])

  // The whole paragraph, once: what is a quote already is gone to.
  await keyboard.press('w')
  await keyboard.press('p')
  await expect.poll(async () => (await drawn('quote-red')).length).toBe(2)
  const paragraph = (await drawn('quote-red')).find((text) => text.length > 200) ?? ''
  expect(paragraph).toMatch(/^SEOUL — President Lee Jae-myung.*back to the table\.$/s)
  await expect(active).toContainText('SEOUL — President')
  await keyboard.press('w')
  await keyboard.press('p')
  await keyboard.press('8')
  await expect.poll(() => drawn('quote-gray')).toEqual([paragraph])

  // On to the next quotes and back.
  await keyboard.press(']')
  await expect(active).toContainText(words)
  await keyboard.press('[')
  await expect(active).toContainText('SEOUL — President')

  // Who said it.
  await keyboard.press(']')
  await keyboard.press('s')
  await keyboard.type('Lee Jae-myung')
  await keyboard.press('Tab')
  await keyboard.type('President')
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  // Past speech and kind.
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await keyboard.type('last week')
  await keyboard.press('Enter')
  await expect(active.getByRole('alert')).toContainText('a day, a month or a year')
  await keyboard.press('Control+a')
  await keyboard.type('1 January 2026')
  await keyboard.press('Enter')
  await expect(active.getByRole('button', { name: /^Who said it: / })).toHaveText(
    'Lee Jae-myung, President · 1 Jan 2026 · ¶ 1',
  )
  // Taken along.
  const copied = (): Promise<string> => app.evaluate(({ clipboard }) => clipboard.readText())
  await keyboard.press('c')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect.poll(copied).toContain(`“${words}”\n— Lee Jae-myung, President, 1 January 2026. `)
  await keyboard.press('c')
  await page.getByRole('menuitem', { name: 'Link to the quote in Cuttings' }).click()
  await expect.poll(copied).toMatch(/^cuttings:\/\/quote\/[0-9a-z]{12}$/)

  // Elsewhere it is offered; and what was done last is undone first.
  await keyboard.press('[')
  await keyboard.press('s')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await expect(page.getByRole('option', { name: 'President', exact: true })).toBeVisible()
  await keyboard.press('Escape')
  await expect(active.getByRole('button', { name: 'Who said it: Lee Jae-myung' })).toBeFocused()
  await keyboard.press('Control+z')
  await expect(active.getByRole('button', { name: 'Who said it: Lee Jae-myung' })).toBeHidden()
  const speaker = await ask(page, 'quote:list', { speaker: 'Lee Jae-myung', offset: 0, limit: 10 })
  expect(speaker.ok && speaker.value.rows.map(({ quote }) => quote.selector.exact)).toEqual([words])
})

test('a number that the source changed is told in the margin, with the old words kept', async ({
  launch,
}) => {
  const site = await startLocalSite()
  const { page } = await launch()
  await waitForArticle(page, 'South Korea was ready')
  site.set('/changing', htmlRoute(articlePage()))
  await clip(page, `${site.origin}/changing`)
  await open(page, 'Seoul offers to carry messages', PLEDGE)
  await selectWords(page, 'would host a first round of 3 days')
  await page.keyboard.press('1')
  await expect.poll(async () => (await drawnMarks(page))['quote-yellow']?.length).toBe(1)
  const listed = await ask(page, 'quote:list', { text: 'would host', offset: 0, limit: 1 })
  const [hosted] = listed.ok ? listed.value.rows : []
  if (hosted === undefined) throw new Error('the quote is not listed')
  const made = await ask(page, 'dossier:create', { title: 'Hosting' })
  const dossierId = made.ok ? made.value.id : ''
  const block = { kind: 'quote' as const, quoteId: hosted.quote.id, articleId: hosted.quote.articleId }
  await ask(page, 'dossier:add-block', { id: dossierId, before: null, block })
  site.set('/changing', htmlRoute(changedArticlePage()))
  await clip(page, `${site.origin}/changing`)

  await waitForArticle(page, '5 days')
  await expect(page.getByText('Reworded in version 2')).toBeVisible()
  // In the list, on the dossier that cites it, and among all quotes.
  await expect(page.getByRole('option', { name: 'Seoul offers to carry messages' }).first()).toContainText(
    '1 quote changed',
  )
  await expect(page.getByRole('button', { name: /^Hosting/ })).toContainText('1 quote changed')
  const changed = await ask(page, 'quote:list', { status: 'changed', offset: 0, limit: 9 })
  expect(changed.ok && changed.value.rows.map(({ status }) => status)).toEqual(['reworded'])
  await expect(page.getByRole('group', { name: 'Quote: would host a first round of 3 days' })).toBeVisible()
  await page.getByRole('button', { name: /^Hosting/ }).click()
  await expect(page.getByRole('button', { name: 'Open in article' })).toContainText(
    'would host a first round of 3 days',
  )
  await expect(page.getByRole('blockquote', { name: 'Old and new wording' })).toHaveText(
    'would host a first round of 3 5 days',
  )
  await site.close()
})
