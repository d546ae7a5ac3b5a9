// What a page could do in its original view: nothing, with each layer by itself (S-07, S-09, S-10).
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { originalPolicy } from '../../../electron/main/policy'
import { isAllowedElement } from '../../../src/capture/original/allowed-markup'
import { makePageTools } from '../../../src/node/page-tools'
import { readOriginal } from '../../../src/node/read-original'
import { publicAttacks } from '../../helpers/attacks'
import { startBrowser } from '../../helpers/browser-page'
import { ask } from '../../helpers/bridge'
import { corpus, CORPORA_MISSING } from '../../helpers/corpora'
import { test } from '../../helpers/electron-test'
import { startListeners } from '../../helpers/listeners'
import { articlePage, htmlRoute, PLEDGE, startLocalSite } from '../../helpers/local-site'
import { outsideEvents } from '../../helpers/net-log'
import { waitForArticle } from '../../helpers/reader'
import { hearAttacks, runAttacks } from '../../helpers/run-attacks'
import { tryEveryWay, wayNames } from '../../helpers/ways-to-ask'
import { inWords, tellFigure } from '../../helpers/figures'

const tools = makePageTools()
const POLICY_META = /<meta http-equiv="Content-Security-Policy" content="[^"]*">/

/** The original view of hostile HTML, without the policy that it carries: the writing alone must hold. */
const written = (html: string): string =>
  readOriginal(
    { bytes: Buffer.from(html), url: 'https://news.example/a', contentType: 'text/html; charset=utf-8' },
    new Map(),
    tools,
  ).html.replace(POLICY_META, '')

test('S-09, S-10: no attack of the collections runs, be it the writing, the sandbox or the policy alone', async () => {
  test.setTimeout(600_000)
  const attacks = publicAttacks()
  test.skip(attacks === null, CORPORA_MISSING)
  const pieces = attacks ?? []
  expect(pieces.length).toBeGreaterThan(5000)
  const browser = await startBrowser()
  const page = await browser.open('<!doctype html><title>attacks</title><body></body>')
  await hearAttacks(page)
  // All of them take minutes: CUTTINGS_TEST_ALL=1 tries every one.
  const step = process.env['CUTTINGS_TEST_ALL'] === undefined ? 6 : 1
  const tried = pieces.filter((_, i) => i % step === 0)
  const some = tried.filter((_, i) => i % (step === 1 ? 8 : 4) === 0)

  const bare = await runAttacks(page, some, null)
  expect(bare.ran, 'without any layer attacks do run').toBeGreaterThan(100)
  const sanitised = await runAttacks(page, tried.map(written), null)
  expect(sanitised.ran).toBe(0)
  for (const id of ['S-09', 'S-10'])
    tellFigure(
      id,
      `${inWords(tried.length)} attacks on the original view without its frame, ${inWords(some.length)} without its writing: 0 run`,
    )
  const own = new Set(['html', 'head', 'body', 'meta', 'title', 'style'])
  expect(
    sanitised.foreign.filter(
      (name) => !name.startsWith('@') && !own.has(name) && !isAllowedElement(name.toLowerCase()),
    ),
  ).toEqual([])
  expect(
    sanitised.foreign.filter((name) => /^@(?:on|action|formaction|srcdoc|ping|http-equiv|xlink)/i.test(name)),
  ).toEqual([])

  // With an origin, as the app's own has none: else nobody could look into it, and its silence would tell nothing.
  expect((await runAttacks(page, some, 'allow-same-origin')).ran).toBe(0)
  const policy = originalPolicy('app://ui')
    .split('; ')
    .filter((one) => !/^(?:sandbox|frame-ancestors)/.test(one))
    .join('; ')
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`
  expect(
    (
      await runAttacks(
        page,
        some.map((piece) => meta + piece),
        null,
      )
    ).ran,
  ).toBe(0)
  await browser.close()
})

/** Put HTML in place of a sealed original view, as if it had been sealed so: past everything that capture does. */
function putPastWriting(library: string, title: string, html: string): void {
  const articles = join(library, 'articles')
  const folder = readdirSync(articles).find((name) => name.includes(title)) ?? ''
  writeFileSync(join(articles, folder, 'versions', '1', 'original.html'), html)
  const record = join(articles, folder, 'article.json')
  const text = readFileSync(record, 'utf8')
  const hash = createHash('sha256').update(html).digest('hex')
  writeFileSync(record, text.replace(/("originalSha256":\s*")[0-9a-f]{64}/, `$1${hash}`))
}

test('S-07: an original view asks nobody, even where a page got past its writing', async ({
  folders,
  launch,
}) => {
  const listeners = await startListeners()
  const site = await startLocalSite()
  const leaks = corpus('httpleaks')
  const collected = leaks === null ? '' : readFileSync(join(leaks, 'leak.html'), 'utf8')
  const ways = tryEveryWay((way) => `http://${listeners.hosts[0] ?? ''}/${way}`)
  const hostile = articlePage({ title: 'Leaks in every way' }).replace(
    '</article>',
    `</article>${ways}${collected}`,
  )
  // Capture would follow a refresh to another page.
  site.set('/leaks', htmlRoute(hostile.replaceAll(/<meta[^>]*refresh[^>]*>/gi, '')))
  const first = await launch()
  const clipped = await ask(first.page, 'article:clip', { jobId: 'a', url: `${site.origin}/leaks` })
  expect(clipped).toMatchObject({ ok: true, value: { article: { title: 'Leaks in every way' } } })
  await first.close()
  await site.close()
  const before = [listeners.connections(), listeners.datagrams()]
  for (const isPast of [false, true]) {
    if (isPast) putPastWriting(folders.library, 'leaks', hostile)
    const log = join(folders.root, `net-${String(isPast)}.json`)
    const launched = await launch({ args: [`--log-net-log=${log}`] })
    const { page } = launched
    await page.getByRole('option', { name: 'Leaks in every way' }).first().click()
    await waitForArticle(page, PLEDGE)
    await page.getByRole('button', { name: 'Original', exact: true }).click()
    await expect
      .poll(() => page.frames().some((frame) => frame.url().startsWith('article://library/')))
      .toBe(true)
    await page.waitForTimeout(1500)
    const frame = page.frames().find((one) => one.url().startsWith('article://library/'))
    expect(await frame?.evaluate(() => document.querySelectorAll('*').length)).toBeGreaterThan(
      isPast ? wayNames.length : 40,
    )
    expect(await frame?.evaluate(() => document.body.textContent.includes('would host a first round'))).toBe(
      true,
    )
    await page.mouse.move(700, 400)
    await page.mouse.wheel(0, 3000)
    for (const at of [200, 400, 600]) await page.mouse.click(700, at)
    await page.waitForTimeout(800)
    expect(page.url()).toMatch(/^app:\/\/ui\/index\.html/)
    await launched.close()
    expect(outsideEvents(log)).toEqual([])
  }
  expect([listeners.connections(), listeners.datagrams()]).toEqual(before)
  expect(wayNames.length).toBeGreaterThan(50)
  listeners.close()
})
