// Takes the pictures of the docs from the real app, on articles of our own writing. `npm run pictures`.
import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Answer, CallName, ResponseOf } from '../../src/contract'
import type { Settings } from '../../src/model/settings'
import { ask } from '../helpers/bridge'
import { startBrowser } from '../helpers/browser-page'
import { test } from '../helpers/electron-test'
import { articlePage, changedArticlePage, htmlRoute, PLEDGE, startLocalSite } from '../helpers/local-site'
import { selectWords, waitForArticle } from '../helpers/reader'

const PICTURES = resolve(import.meta.dirname, '../../docs/pictures')

const KOREAN = articlePage({
  title: '북미 대화 재개, 서울의 역할은 무엇인가',
  lang: 'ko',
  paragraphs: [
    '대통령은 목요일 서울이 두 나라가 대화로 돌아온다면 촉진자로 나설 준비가 되어 있다고 말했다. 첫 회담을 사흘 동안 주최하겠다는 뜻도 밝혔다.',
    '날짜는 제시하지 않았다. 양측 당국자들은 제안을 관심 있게 읽었으며 적절한 때에 답하겠다고 전했다.',
    '전문가들은 오랜 침묵 속에서도 열려 있던 통로와, 정상회담 없이도 가능한 작은 조치들을 꼽았다. 직통 전화, 훈련의 사전 통보, 그리고 참관이 그것이다.',
    '회담은 2019년 순서를 둘러싼 이견으로 멈췄다. 그 뒤로 양측은 상대가 먼저 움직이기를 기다려 왔고, 이번 제안은 그 기다림을 끝내려는 것이다.',
  ],
})
const LONG = articlePage({
  title:
    'Confidence-building measures, and what each of them has needed to hold: hotlines, notice of exercises, observers, and the patience to go on with them when nothing else moves',
})

const valueOf = <C extends CallName>(answer: Answer<C>): ResponseOf<C> => {
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

test('pictures', async ({ launch, folders }) => {
  await mkdir(PICTURES, { recursive: true })
  const site = await startLocalSite()
  site.set('/korean', htmlRoute(KOREAN))
  site.set('/long', htmlRoute(LONG))
  const { app, page } = await launch()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900))
  const shot = async (name: string, of: Page = page): Promise<void> => {
    await of.waitForTimeout(600)
    await of.screenshot({ path: join(PICTURES, `${name}.png`) })
  }
  const clip = (path: string): Promise<unknown> =>
    ask(page, 'article:clip', { jobId: path, url: site.origin + path })
  const theme = (name: Settings['theme']): Promise<unknown> => ask(page, 'settings:change', { theme: name })
  const openArticle = (title: string): Promise<void> =>
    page.getByRole('option', { name: title }).first().click()

  await waitForArticle(page, 'South Korea was ready')
  await clip('/long')
  await clip('/korean')
  await clip('/article')
  await openArticle('Seoul offers to carry messages')
  await waitForArticle(page, PLEDGE)
  await selectWords(page, PLEDGE)
  await page.getByRole('button', { name: 'Yellow (1)' }).click()
  await selectWords(page, 'small steps that need no summit')
  await page.getByRole('button', { name: 'Blue (4)' }).click()
  const quotes = valueOf(await ask(page, 'quote:list', { offset: 0, limit: 10 }))
  for (const { quote } of quotes.rows.slice(0, 2))
    await ask(page, 'quote:change', {
      articleId: quote.articleId,
      id: quote.id,
      change:
        quote.colour === 'yellow'
          ? {
              tags: ['pledge', 'facilitative role'],
              note: 'The pledge, with its condition. Compare with the wording of August.',
            }
          : { tags: ['measures'] },
    })
  await selectWords(page, 'He gave no date')
  await shot('library-and-reader')
  await theme('dark')
  await shot('library-and-reader-dark')
  await theme('paper')
  await page.keyboard.press('Escape')

  await page
    .getByRole('button', { name: /^Seoul as facilitator/ })
    .first()
    .click()
  await expect(page.getByText('verbatim in the snapshot').first()).toBeVisible()
  await shot('dossier')
  await theme('dark')
  await shot('dossier-dark')
  await theme('paper')

  await page
    .getByRole('button', { name: /^Quotes/ })
    .first()
    .click()
  await shot('quotes')
  await page.getByRole('combobox', { name: 'Search, or paste a link to clip' }).fill('facilitator')
  await expect(page.getByRole('listbox', { name: 'Search results' })).toBeVisible()
  await shot('search')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Clip', exact: true }).click()
  await page.getByRole('textbox', { name: 'Address' }).fill(`${site.origin}/no-article`)
  await page.getByRole('dialog').getByRole('button', { name: 'Clip', exact: true }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await shot('clip-error')
  await page.keyboard.press('Escape')

  const file = join(folders.root, 'dossier.html')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  const [dossier] = valueOf(await ask(page, 'dossier:list', {}))
  await ask(page, 'dossier:export', { jobId: 'pictures', id: dossier?.id ?? '', format: 'html' })
  const browser = await startBrowser()
  const html = await readFile(file, 'utf8')
  await shot('exported', await browser.open(html))
  await shot(
    'exported-tampered',
    await browser.open(html.replace('act as a facilitator', 'act as a facilitater')),
  )
  await browser.close()

  await page
    .getByRole('button', { name: /^All articles/ })
    .first()
    .click()
  await ask(page, 'settings:change', { locale: 'ko' })
  await openArticle('북미 대화 재개')
  await waitForArticle(page, '촉진자로 나설 준비')
  await selectWords(page, '촉진자로 나설 준비가 되어 있다고')
  await page.keyboard.press('3')
  await shot('korean')
  await ask(page, 'settings:change', { locale: 'en' })

  await openArticle('Seoul offers to carry messages')
  await waitForArticle(page, PLEDGE)
  await selectWords(page, 'would host a first round of 3 days')
  await page.getByRole('button', { name: 'Purple (5)' }).click()
  await page.keyboard.press('Escape')
  site.set('/article', htmlRoute(changedArticlePage()))
  await page.keyboard.press('r')
  await expect(page.getByText('1 of 3 quotes reworded')).toBeVisible()
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await page.getByRole('button', { name: 'Side by side' }).click()
  await shot('versions')

  const all = valueOf(
    await ask(page, 'article:list', {
      shelf: 'all',
      order: 'clipped',
      offset: 0,
      limit: 50,
    }),
  )
  for (const { id } of all.rows) await ask(page, 'article:delete', { id })
  await page
    .getByRole('button', { name: /^All articles/ })
    .first()
    .click()
  await shot('empty')
  await site.close()
})
